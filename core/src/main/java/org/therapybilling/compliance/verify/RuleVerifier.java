package org.therapybilling.compliance.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.therapybilling.compliance.ClinicianTime;
import org.therapybilling.compliance.Rule;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

/** Holds a rule against cases, and tries by itself what every rule must bear. Immutable. */
public final class RuleVerifier {

    /** The date of service of {@link #session(String)}. */
    public static final LocalDate DATE = LocalDate.of(2026, 3, 2);

    private final Rule rule;
    private final PayerBook payers;
    private final ReferenceData reference;
    private final ClinicianTime elsewhere;
    private final boolean inGivenOrder;

    private RuleVerifier(
            Rule rule, PayerBook payers, ReferenceData reference, ClinicianTime elsewhere, boolean inGivenOrder) {
        this.rule = rule;
        this.payers = payers;
        this.reference = reference;
        this.elsewhere = elsewhere;
        this.inGivenOrder = inGivenOrder;
    }

    /**
     * Begins the sentence.
     *
     * @param rule the rule, alone in its set
     * @return a verifier with the bundled payers and reference data
     */
    public static RuleVerifier verifyThat(Rule rule) {
        Objects.requireNonNull(rule, "rule");
        return new RuleVerifier(rule, PayerBook.bundled(), Datasets.bundled(), ClinicianTime.NONE, false);
    }

    /**
     * {@return the same with payers of one's own}
     *
     * @param book profiles, put over those known so far
     */
    public RuleVerifier knowing(PayerBook book) {
        Objects.requireNonNull(book, "book");
        return new RuleVerifier(rule, book.over(payers), reference, elsewhere, inGivenOrder);
    }

    /**
     * {@return the same with other reference data}
     *
     * @param data the tables, instead of those known so far
     */
    public RuleVerifier knowing(ReferenceData data) {
        Objects.requireNonNull(data, "data");
        return new RuleVerifier(rule, payers, data, elsewhere, inGivenOrder);
    }

    /**
     * {@return the same, knowing when clinicians were with other patients}
     *
     * @param others their time
     */
    public RuleVerifier knowing(ClinicianTime others) {
        Objects.requireNonNull(others, "others");
        return new RuleVerifier(rule, payers, reference, others, inGivenOrder);
    }

    /** {@return the same, for a rule that looks at the order of lines: they are not tried in other orders} */
    public RuleVerifier inGivenOrder() {
        return new RuleVerifier(rule, payers, reference, elsewhere, true);
    }

    /**
     * Says that the rule does in each case what the case says, and bears what every rule must.
     *
     * @param cases at least one that finds something and one that does not
     * @throws IllegalArgumentException if the test is sloppy: no case that finds, or none that finds nothing
     * @throws AssertionError if something does not hold; the text says all that does not
     */
    public void holds(RuleCase... cases) {
        Objects.requireNonNull(cases, "cases");
        check(cases);
        Trial trial = new Trial(rule, payers, reference, elsewhere);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < cases.length; i++) {
            String name = "Case " + (i + 1) + ", " + cases[i].given() + ": ";
            for (String fault : new CaseTrial(trial, cases[i], inGivenOrder).faults()) {
                faults.add(name + fault);
            }
        }
        faults.addAll(trial.faultsOfRule());
        if (!faults.isEmpty()) {
            throw new AssertionError("The rule " + rule.info().id() + " does not hold.\n" + String.join("\n", faults));
        }
    }

    private void check(RuleCase... cases) {
        if (Arrays.stream(cases).noneMatch(ExpectedFinding.class::isInstance)) {
            throw sloppy("no case in which it finds something", "finds(…)");
        }
        if (Arrays.stream(cases).noneMatch(one -> one instanceof RuleCase.Nothing)) {
            throw sloppy("no case in which it finds nothing", "findsNothing()");
        }
    }

    private IllegalArgumentException sloppy(String lack, String word) {
        return new IllegalArgumentException(
                "The test of the rule " + rule.info().id() + " has " + lack
                        + "; a rule that always or never finds would pass it. Add one that ends in " + word + ".");
    }

    /**
     * Begins a case.
     *
     * @param first a session
     * @param more further sessions of the same day; the kit gives all of them one patient if none is named
     * @return the situation, to be ended by what the rule says of it
     */
    public static Situation given(Session.Builder first, Session.Builder... more) {
        Objects.requireNonNull(first, "first");
        return new Situation(Given.of(first, more));
    }

    /**
     * {@return a session of physical therapy on {@link #DATE}, to which the case adds what matters}
     *
     * @param payer the id of a profile
     */
    public static Session.Builder session(String payer) {
        Objects.requireNonNull(payer, "payer");
        return Session.on(DATE, Discipline.PT, PayerId.of(payer));
    }
}
