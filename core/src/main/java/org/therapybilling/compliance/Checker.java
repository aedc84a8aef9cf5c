package org.therapybilling.compliance;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.claim.DisciplineClaim;
import org.therapybilling.internal.Checks;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.price.PriceEstimator;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.session.Session;

/**
 * Runs rules over the claims of a day. A pure function of the claims, the data, the rules and the suppressions; findings
 * come in a fixed order. What a rule declares is enforced, and one that throws becomes a finding of
 * {@value #CRASHED} while the others still run.
 */
public final class Checker implements Serializable {

    /** The id of the finding that a rule threw. */
    public static final String CRASHED = "rule.crashed";

    private static final long serialVersionUID = 1L;

    private final ReferenceData reference;
    private final RuleSet rules;
    private final List<Suppression> suppressions;
    private final transient PriceEstimator estimator;

    private Checker(ReferenceData reference, RuleSet rules, List<Suppression> suppressions) {
        this.reference = reference;
        this.rules = rules;
        this.suppressions = suppressions;
        this.estimator = PriceEstimator.of(reference);
    }

    /**
     * {@return a checker}
     *
     * @param reference where rules look things up
     * @param rules the rules
     * @param suppressions findings that somebody answers for
     */
    public static Checker of(ReferenceData reference, RuleSet rules, List<Suppression> suppressions) {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(rules, "rules");
        return new Checker(reference, rules, Checks.copy("suppressions", Suppression.class, suppressions));
    }

    @Serial
    private Object readResolve() {
        return of(reference, rules, suppressions);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checker that
                && reference.equals(that.reference)
                && rules.equals(that.rules)
                && suppressions.equals(that.suppressions);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    /** Returns the rules and how many suppressions there are. */
    @Override
    public String toString() {
        return "Checker[" + rules + ", " + suppressions.size() + " suppression(s)]";
    }

    /** {@return the rules} */
    public RuleSet rules() {
        return rules;
    }

    /** {@return the suppressions} */
    public List<Suppression> suppressions() {
        return suppressions;
    }

    /**
     * {@return what rules find in the claims of a day, one result a discipline in its order} What they pay is estimated
     * here.
     *
     * @param day the claims
     * @param elsewhere the clinicians' time with other patients
     */
    public List<CheckResult> check(DayClaims day, ClinicianTime elsewhere) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(elsewhere, "elsewhere");
        return check(day, estimator.estimate(day), elsewhere);
    }

    /**
     * {@return what rules find in the claims of a day, one result a discipline in its order}
     *
     * @param day the claims
     * @param estimates what each of them pays, in their order
     * @param elsewhere the clinicians' time with other patients
     */
    public List<CheckResult> check(DayClaims day, List<PriceEstimate> estimates, ClinicianTime elsewhere) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(estimates, "estimates");
        Objects.requireNonNull(elsewhere, "elsewhere");
        DayTables tables =
                reference.on(day.disciplines().get(0).sessions().get(0).dateOfService());
        List<CheckResult> results = new ArrayList<>();
        for (DisciplineClaim claim : day.disciplines()) {
            results.add(check(new PreparedClaim(day, claim, estimates, tables, elsewhere)));
        }
        return results;
    }

    private CheckResult check(PreparedClaim claim) {
        ClaimFindings found = new ClaimFindings(claim.claim().sessions(), suppressions);
        for (RuleEntry entry : rules.entries()) {
            if (entry.info().isPerSession()) {
                for (Session session : claim.claim().sessions()) {
                    run(entry, new RuleContext(claim, entry.info(), session), found);
                }
            } else {
                run(entry, new RuleContext(claim, entry.info(), found.first()), found);
            }
        }
        return new CheckResult(found.results(), claim.consulted());
    }

    private static void run(RuleEntry entry, RuleContext context, ClaimFindings found) {
        RuleInfo info = entry.info();
        if (isFor(info, context)) {
            try {
                judge(entry, context, found);
            } catch (OutOfMemoryError ofTheRun) {
                throw ofTheRun;
            } catch (Throwable failure) { // also what a rule in another language throws undeclared
                found.crashed(entry, Crash.finding(info, context, failure), context.session());
            }
        }
    }

    private static boolean isFor(RuleInfo info, RuleContext context) {
        return info.period().contains(context.dateOfService())
                && (info.payers().isEmpty()
                        || info.payers().contains(context.session().payer()))
                && (context.isBilled() || !info.isOnlyOfBilled());
    }

    private static void judge(RuleEntry entry, RuleContext context, ClaimFindings found) {
        RuleInfo info = entry.info();
        Applicability asked = Applicability.of(info, context);
        if (!asked.lacking().isEmpty()) {
            found.lacking(entry, asked.lacking(), asked.lacksOfTreatments(), context.session());
        } else if (asked.isAsked()) {
            Findings findings = new Findings(info, context);
            Agenda agenda = new Agenda(info);
            entry.rule().check(context, findings);
            entry.rule().foresee(context, agenda);
            if (entry.isOfOthers()) {
                findings.collected().settle();
            }
            found.add(entry, findings.collected(), agenda, context.session());
        }
    }
}
