package org.therapybilling.compliance.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.Severity;
import org.therapybilling.vocabulary.Datum;

/** The case that a rule finds something, and perhaps more. Immutable. */
public final class ExpectedFinding extends RuleCase {

    private final List<ExpectedFinding> before;
    private final Datum observed;
    private final Allowed allowed;
    private final Optional<Severity> severity;
    private final List<Integer> lines;
    private final List<Change> changes;

    private ExpectedFinding(
            Given given,
            List<ExpectedFinding> before,
            Datum observed,
            Allowed allowed,
            Optional<Severity> severity,
            List<Integer> lines,
            List<Change> changes) {
        super(given);
        this.before = before;
        this.observed = observed;
        this.allowed = allowed;
        this.severity = severity;
        this.lines = lines;
        this.changes = changes;
    }

    static ExpectedFinding first(Given given, Datum observed, Allowed allowed) {
        return new ExpectedFinding(given, List.of(), observed, allowed, Optional.empty(), List.of(), List.of());
    }

    /**
     * {@return the same case, the finding being so grave; else it is as grave as the rule says of itself}
     *
     * @param expected how grave
     */
    public ExpectedFinding as(Severity expected) {
        Objects.requireNonNull(expected, "expected");
        return new ExpectedFinding(given(), before, observed, allowed, Optional.of(expected), lines, changes);
    }

    /**
     * {@return the same case, the finding being on these lines; else the lines do not matter}
     *
     * @param numbers the numbers of the lines, in the order of the finding
     * @throws IllegalArgumentException if no line is named
     */
    public ExpectedFinding on(int... numbers) {
        Objects.requireNonNull(numbers, "numbers");
        refuseNone(numbers.length, "on(…) names no line");
        List<Integer> expected = Arrays.stream(numbers).boxed().toList();
        return new ExpectedFinding(given(), before, observed, allowed, severity, expected, changes);
    }

    /**
     * {@return the same case, the finding offering these changes and no other, the best first} Without this it offers none.
     * Where lines are billed, each change is made, and must clear the finding.
     *
     * @param expected the changes
     * @throws IllegalArgumentException if no change is named
     */
    public ExpectedFinding fixedBy(Change... expected) {
        Objects.requireNonNull(expected, "expected");
        refuseNone(expected.length, "fixedBy(…) names no change");
        return new ExpectedFinding(given(), before, observed, allowed, severity, lines, List.of(expected));
    }

    private static void refuseNone(int given, String what) {
        if (given == 0) {
            throw new IllegalArgumentException(what + "; leave it out, or say what is expected.");
        }
    }

    /**
     * {@return the case that the rule finds something more}
     *
     * @param more what stands there
     * @param right what would be right
     */
    public ExpectedFinding andFinds(Datum more, Allowed right) {
        Objects.requireNonNull(more, "more");
        Objects.requireNonNull(right, "right");
        List<ExpectedFinding> all = all();
        return new ExpectedFinding(given(), all, more, right, Optional.empty(), List.of(), List.of());
    }

    private List<ExpectedFinding> all() {
        List<ExpectedFinding> all = new ArrayList<>(before);
        all.add(this);
        return all;
    }

    @Override
    List<String> faults(Outcome outcome) {
        List<ExpectedFinding> expected = all();
        List<Finding> found = outcome.findings();
        if (found.isEmpty()) {
            return List.of("it should find " + observed
                    + (outcome.lacking().isEmpty()
                            ? ", and found nothing"
                            : ", and could not decide without " + outcome.lacking()));
        }
        if (found.size() != expected.size()) {
            return List.of("it should find " + expected.size() + ", and found " + shown(found));
        }
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            expected.get(i).compare(found.get(i), outcome, faults);
        }
        return faults;
    }

    private void compare(Finding found, Outcome outcome, List<String> faults) {
        compare("observe", observed.toString(), found.observed(), faults);
        compare("allow", allowed.values(), found.allowed(), faults);
        compare("be", severity.orElse(outcome.usual()), found.severity(), faults);
        if (!lines.isEmpty()) {
            compare("be on lines", lines, found.lines(), faults);
        }
        compare("offer", changes, found.fixes().stream().map(Fix::change).toList(), faults);
    }

    private static void compare(String verb, Object expected, Object found, List<String> faults) {
        if (!expected.equals(found)) {
            faults.add("its finding should " + verb + " " + said(expected) + ", not " + said(found));
        }
    }

    private static String said(Object value) {
        return value instanceof String text ? "\"" + text + "\"" : value.toString();
    }
}
