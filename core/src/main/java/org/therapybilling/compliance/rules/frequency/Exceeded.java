package org.therapybilling.compliance.rules.frequency;

import java.time.LocalDate;
import java.util.Optional;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Fact;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.History;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.Day;

/** Finds a device supply again within 30 days, and an initial evaluation after the one that began the episode. */
public record Exceeded() implements Rule {

    private static final CodeSet EVALUATIONS = CodeSet.parse("97161-97163 97165-97167 92521-92524");

    private static final Fact<LocalDate> EVALUATED = Fact.of(
            "documentation.initialEvaluation",
            claim -> claim.session().documentation().flatMap(Documentation::initialEvaluation));

    private static final Fact<LocalDate> SUPPLIED = Fact.of(
            "history.rtm.deviceSupplyLastBilled",
            claim -> claim.session()
                    .history()
                    .flatMap(History::remoteMonitoring)
                    .flatMap(RemoteMonitoring::deviceSupplyLastBilled));

    private static final String SUPPLY = "supply";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("frequency.exceeded", "Evaluations and device supplies do not come again too soon")
                .citing("CMS Pub. 100-02 ch. 15", "§220.3")
                .citing("CMS CR 14250, as summarised by societies", "")
                .severity(Severity.WARNING)
                .certainty(Certainty.LIKELY, "Claims of earlier dates are not seen here.")
                .where(PayerKeys.CLAIM_FORM)
                .perSession()
                .denial("CO-151")
                .message(
                        "{code} is an evaluation, and the episode of care began with one on {earlier}; that a new episode"
                                + " began since is possible, and not known.")
                .remedy("Bill a re-evaluation if the patient's state called for one, or say in the record that a new"
                        + " episode began.")
                .message(
                        SUPPLY,
                        "{code} is billed on {observed}, and a device supply was billed on {earlier}; the next is due from"
                                + " {allowed}.")
                .remedy(SUPPLY, "Bill the supply once in 30 days.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (ClaimLine line : claim.lines()) {
            FindingDraft draft = findings.on(line).at(".code").with("code", line.code());
            if (EVALUATIONS.contains(line.code())) {
                evaluation(draft, claim, findings);
            } else if (isSupply(line, claim)) {
                supply(draft, claim, findings);
            }
        }
    }

    private static void evaluation(FindingDraft draft, RuleContext claim, Findings findings) {
        known(EVALUATED, claim, findings)
                .filter(day -> day.isBefore(claim.dateOfService()))
                .ifPresent(day ->
                        draft.with("earlier", new Day(day)).forbid(new Day(claim.dateOfService()), Allowed.UNSAID));
    }

    private static boolean isSupply(ClaimLine line, RuleContext claim) {
        return claim.ask(ProcedureInfo.CODE_BOOK, line.code())
                .found()
                .filter(info -> info.basis() == TimeBasis.DEVICE_DAYS)
                .isPresent();
    }

    private static void supply(FindingDraft draft, RuleContext claim, Findings findings) {
        known(SUPPLIED, claim, findings)
                .filter(day -> !day.isAfter(claim.dateOfService()))
                .ifPresent(day -> draft.variant(SUPPLY)
                        .with("earlier", new Day(day))
                        .expect(new Day(claim.dateOfService()))
                        .atLeast(new Day(day.plusDays(RemoteMonitoring.MOST_DEVICE_DAYS))));
    }

    private static <T> Optional<T> known(Fact<T> fact, RuleContext claim, Findings findings) {
        Optional<T> known = claim.ifKnown(fact);
        if (known.isEmpty() && !claim.lacks(fact)) {
            findings.lacking(fact.path());
        }
        return known;
    }
}
