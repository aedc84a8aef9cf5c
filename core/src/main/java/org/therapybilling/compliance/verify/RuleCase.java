package org.therapybilling.compliance.verify;

import java.util.List;
import java.util.stream.Collectors;
import org.therapybilling.compliance.Finding;

/** What is given, with what the rule is to say of it. */
public abstract class RuleCase {

    private final Given given;

    RuleCase(Given given) {
        this.given = given;
    }

    Given given() {
        return given;
    }

    /** Returns in which ways an outcome is another than the case says; empty if it is as the case says. */
    abstract List<String> faults(Outcome outcome);

    static String shown(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " observed \"" + finding.observed() + "\", allowed "
                        + finding.allowed() + ", lines " + finding.lines())
                .collect(Collectors.joining("; "));
    }

    /** The rule judges and finds nothing. */
    static final class Nothing extends RuleCase {
        Nothing(Given given) {
            super(given);
        }

        @Override
        List<String> faults(Outcome outcome) {
            if (!outcome.findings().isEmpty()) {
                return List.of("it should find nothing, and found " + shown(outcome.findings()));
            }
            return outcome.lacking().isEmpty()
                    ? List.of()
                    : List.of("it should find nothing, and could not decide without " + outcome.lacking());
        }
    }

    /** The rule cannot judge. */
    static final class Undecided extends RuleCase {
        private final String path;

        Undecided(Given given, String path) {
            super(given);
            this.path = path;
        }

        @Override
        List<String> faults(Outcome outcome) {
            if (!outcome.findings().isEmpty()) {
                return List.of("it should not decide without " + path + ", and found " + shown(outcome.findings()));
            }
            return outcome.lacking().stream().anyMatch(this::isIt)
                    ? List.of()
                    : List.of("it should not decide without " + path + ", and lacked " + outcome.lacking());
        }

        private boolean isIt(String lacking) {
            return lacking.equals(path) || lacking.startsWith(path + "[") || lacking.startsWith(path + ".");
        }
    }
}
