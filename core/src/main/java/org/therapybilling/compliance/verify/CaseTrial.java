package org.therapybilling.compliance.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.therapybilling.compliance.Checker;
import org.therapybilling.compliance.Finding;
import org.therapybilling.session.Session;

/** Tries a case, and what the kit tries by itself beside it. */
final class CaseTrial {

    private static final Pattern UNFILLED = Pattern.compile("\\{[A-Za-z0-9.-]{1,80}}");

    private final Trial trial;
    private final RuleCase one;
    private final boolean inGivenOrder;
    private final List<Session> sessions;
    private final List<String> faults = new ArrayList<>();

    CaseTrial(Trial trial, RuleCase one, boolean inGivenOrder) {
        this.trial = trial;
        this.one = one;
        this.inGivenOrder = inGivenOrder;
        this.sessions = one.given().sessions();
    }

    List<String> faults() {
        Outcome outcome = trial.run(sessions);
        if (hasCrashed(outcome)) {
            return List.of("it crashed: " + outcome.findings().get(0).message());
        }
        faults.addAll(one.faults(outcome));
        outcome.findings().forEach(this::texts);
        purity(outcome);
        if (!inGivenOrder) {
            orders(outcome);
        }
        dates();
        minutes();
        outcome.findings().forEach(this::fixes);
        return faults;
    }

    private static boolean hasCrashed(Outcome outcome) {
        return outcome.findings().stream().anyMatch(finding -> finding.rule().equals(Checker.CRASHED));
    }

    private void texts(Finding finding) {
        if (UNFILLED.matcher(finding.message() + finding.remedy()).find()) {
            faults.add("a place of its text is not filled: " + finding.message() + " " + finding.remedy());
        }
    }

    private void purity(Outcome outcome) {
        if (!trial.run(sessions).equals(outcome)) {
            faults.add(
                    "asked twice it answers differently; a rule keeps nothing and looks at nothing but its arguments");
        }
    }

    private void orders(Outcome outcome) {
        for (List<Session> other : Variations.orders(sessions, trial.claims(sessions))) {
            if (!trial.run(other).fingerprints().equals(outcome.fingerprints())) {
                faults.add("with its lines in another order it answers differently; if the order matters, say"
                        + " inGivenOrder()");
                return;
            }
        }
    }

    private void dates() {
        trial.info().period().firstDay().ifPresent(first -> bears(Variations.on(first, sessions), "on its first date"));
        trial.info().period().lastDay().ifPresent(last -> bears(Variations.on(last, sessions), "on its last date"));
    }

    private void bears(List<Session> other, String when) {
        if (hasCrashed(trial.run(other))) {
            faults.add("it crashes " + when);
        }
    }

    private void minutes() {
        for (int minutes = 0; minutes <= Variations.MOST_MINUTES; minutes++) {
            for (List<Session> other : Variations.lasting(minutes, sessions)) {
                if (hasCrashed(trial.run(other))) {
                    faults.add("it crashes where a treatment has " + minutes + " minutes");
                    return;
                }
            }
        }
    }

    private void fixes(Finding finding) {
        finding.fixes()
                .forEach(fix -> Mended.by(fix, sessions).ifPresent(mended -> {
                    if (trial.run(mended).fingerprints().contains(finding.fingerprint())) {
                        faults.add("the fix \"" + fix + "\" does not clear its finding");
                    } else if (trial.run(mended).findings().size()
                            >= trial.run(sessions).findings().size()) {
                        faults.add("the fix \"" + fix + "\" clears its finding and makes another");
                    }
                }));
    }
}
