package org.therapybilling.compliance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Findings that somebody answers for, up to a date of service.
 *
 * @param rule the rule whose findings are suppressed; empty for the rule of the fingerprint
 * @param code only on lines of this code; empty for all
 * @param payer only for this payer; empty for all
 * @param fingerprint only the finding of this fingerprint; empty for all
 * @param reason why, a sentence
 * @param by who answers for it, a name or key of the caller's
 * @param untilServiceDate the last date of service for which it holds
 */
public record Suppression(
        Optional<String> rule,
        Optional<ProcedureCode> code,
        Optional<PayerId> payer,
        Optional<String> fingerprint,
        String reason,
        String by,
        LocalDate untilServiceDate)
        implements Serializable {

    /**
     * Checks that something is suppressed, why, and by whom.
     *
     * @param rule the rule
     * @param code the code
     * @param payer the payer
     * @param fingerprint the fingerprint
     * @param reason why
     * @param by who answers for it
     * @param untilServiceDate the last date of service
     * @throws IllegalArgumentException if neither a rule nor a fingerprint is named, or the reason or the person is blank
     */
    public Suppression {
        if (rule.isEmpty() && fingerprint.isEmpty()) {
            throw new IllegalArgumentException(
                    "A suppression names neither a rule nor a fingerprint; name what is suppressed.");
        }
        Checks.notBlank("The reason of a suppression", reason);
        Checks.notBlank("The person who answers for a suppression", by);
    }

    /**
     * Begins a suppression of a rule.
     *
     * @param rule the id of the rule
     * @return the next words of the sentence
     */
    public static Draft of(String rule) {
        return new Draft(Optional.of(rule), Optional.empty());
    }

    /**
     * Begins a suppression of one finding, wherever it is found again.
     *
     * @param finding the finding
     * @return the next words of the sentence
     */
    public static Draft of(Finding finding) {
        return new Draft(Optional.of(finding.rule()), Optional.of(finding.fingerprint()));
    }

    /**
     * Says whether this is about a finding, be it expired or not.
     *
     * @param finding the finding
     * @param of the payer of its claim
     * @return true if rule, code, payer and fingerprint agree where they are named
     */
    public boolean matches(Finding finding, PayerId of) {
        return rule.map(finding.rule()::equals).orElse(true)
                && code.map(finding.codes()::contains).orElse(true)
                && payer.map(of::equals).orElse(true)
                && fingerprint.map(finding.fingerprint()::equals).orElse(true);
    }

    /**
     * Says whether it still holds.
     *
     * @param dateOfService the date of service
     * @return true up to the last date, inclusive
     */
    public boolean holdsOn(LocalDate dateOfService) {
        return !dateOfService.isAfter(untilServiceDate);
    }

    /** Returns the rule and the last date; neither reason nor person. */
    @Override
    public String toString() {
        return "Suppression[" + rule.or(() -> fingerprint).orElse("") + " until " + untilServiceDate + "]";
    }

    /** A suppression of which reason, person and last date are still to be told. */
    public static final class Draft {
        private final Optional<String> rule;
        private final Optional<String> fingerprint;
        private Optional<ProcedureCode> code = Optional.empty();
        private Optional<PayerId> payer = Optional.empty();

        private Draft(Optional<String> rule, Optional<String> fingerprint) {
            this.rule = rule;
            this.fingerprint = fingerprint;
        }

        /**
         * {@return the same for lines of one code only}
         *
         * @param only five characters such as {@code 97140}
         */
        public Draft onCode(String only) {
            code = Optional.of(ProcedureCode.of(only));
            return this;
        }

        /**
         * {@return the same for one payer only}
         *
         * @param only the id of a profile
         */
        public Draft forPayer(String only) {
            payer = Optional.of(PayerId.of(only));
            return this;
        }

        /**
         * {@return the same with its reason}
         *
         * @param reason a sentence
         */
        public Reasoned because(String reason) {
            return new Reasoned(this, reason);
        }
    }

    /** A suppression of which person and last date are still to be told. */
    public static final class Reasoned {
        private final Draft draft;
        private final String reason;

        private Reasoned(Draft draft, String reason) {
            this.draft = draft;
            this.reason = reason;
        }

        /**
         * {@return the same with who answers for it}
         *
         * @param person a name or key
         */
        public Answered by(String person) {
            return new Answered(draft, reason, person);
        }
    }

    /** A suppression of which only the last date is still to be told. */
    public static final class Answered {
        private final Draft draft;
        private final String reason;
        private final String person;

        private Answered(Draft draft, String reason, String person) {
            this.draft = draft;
            this.reason = reason;
            this.person = person;
        }

        /**
         * {@return the suppression}
         *
         * @param last the last date of service for which it holds, inclusive
         */
        public Suppression untilServiceDate(LocalDate last) {
            return new Suppression(draft.rule, draft.code, draft.payer, draft.fingerprint, reason, person, last);
        }
    }
}
