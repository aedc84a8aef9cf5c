package org.therapybilling.compliance;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Findings that somebody answers for, up to a date of service. They are not counted while it holds, and stay visible.
 */
public final class Suppression implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final @Nullable ProcedureCode code;
    private final @Nullable PayerId payer;
    private final @Nullable String fingerprint;
    private final String reason;
    private final String by;
    private final LocalDate untilServiceDate;

    private Suppression(Draft draft, String reason, String by, LocalDate untilServiceDate) {
        this.rule = draft.rule;
        this.code = draft.code;
        this.payer = draft.payer;
        this.fingerprint = draft.fingerprint;
        this.reason = reason;
        this.by = by;
        this.untilServiceDate = untilServiceDate;
    }

    /** {@return the rule whose findings are suppressed} */
    public String rule() {
        return rule;
    }

    /** {@return only findings on lines of this code; empty for all} */
    public Optional<ProcedureCode> code() {
        return Optional.ofNullable(code);
    }

    /** {@return only findings for this payer; empty for all} */
    public Optional<PayerId> payer() {
        return Optional.ofNullable(payer);
    }

    /** {@return only findings of this fingerprint; empty for all} */
    public Optional<String> fingerprint() {
        return Optional.ofNullable(fingerprint);
    }

    /** {@return why, a sentence of the caller's} */
    public String reason() {
        return reason;
    }

    /** {@return who answers for it, a name or key of the caller's} */
    public String by() {
        return by;
    }

    /** {@return the last date of service for which it holds, inclusive} */
    public LocalDate untilServiceDate() {
        return untilServiceDate;
    }

    /**
     * Begins a suppression of a rule.
     *
     * @param rule the id of the rule
     * @return the next words of the sentence
     * @throws IllegalArgumentException if it is not of the form of such an id
     */
    public static Draft of(String rule) {
        Objects.requireNonNull(rule, "rule");
        return new Draft(RuleInfo.checkedId(rule));
    }

    /**
     * Begins a suppression of one finding, wherever it is found again.
     *
     * @param finding the finding
     * @return the next words of the sentence
     */
    public static Draft of(Finding finding) {
        Objects.requireNonNull(finding, "finding");
        return of(finding.rule()).onFingerprint(finding.fingerprint());
    }

    /**
     * Says whether this is about a finding, be it expired or not.
     *
     * @param finding the finding
     * @param of the payer of its claim
     * @return true if rule, code, payer and fingerprint agree where they are named
     */
    public boolean matches(Finding finding, PayerId of) {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(of, "of");
        return rule.equals(finding.rule())
                && (code == null || finding.codes().contains(code))
                && (payer == null || payer.equals(of))
                && (fingerprint == null || fingerprint.equals(finding.fingerprint()));
    }

    /**
     * Says whether it still holds.
     *
     * @param dateOfService the date of service
     * @return true up to the last date, inclusive
     */
    public boolean holdsOn(LocalDate dateOfService) {
        Objects.requireNonNull(dateOfService, "dateOfService");
        return !dateOfService.isAfter(untilServiceDate);
    }

    @Serial
    private Object readResolve() {
        Draft draft = of(rule);
        draft.code = code;
        draft.payer = payer;
        Draft whole = fingerprint == null ? draft : draft.onFingerprint(fingerprint);
        return whole.because(reason).by(by).untilServiceDate(untilServiceDate);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Suppression that
                && rule.equals(that.rule)
                && Objects.equals(code, that.code)
                && Objects.equals(payer, that.payer)
                && Objects.equals(fingerprint, that.fingerprint)
                && reason.equals(that.reason)
                && by.equals(that.by)
                && untilServiceDate.equals(that.untilServiceDate);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, code, payer, fingerprint, untilServiceDate);
    }

    /** Returns the rule and the last date; neither reason nor person. */
    @Override
    public String toString() {
        return "Suppression[" + rule + " until " + untilServiceDate + "]";
    }

    /** A suppression of which reason, person and last date are still to be told. */
    public static final class Draft {
        private final String rule;
        private @Nullable ProcedureCode code;
        private @Nullable PayerId payer;
        private @Nullable String fingerprint;

        private Draft(String rule) {
            this.rule = rule;
        }

        /**
         * {@return the same for lines of one code only}
         *
         * @param only five characters such as {@code 97140}
         */
        public Draft onCode(String only) {
            Objects.requireNonNull(only, "only");
            code = ProcedureCode.of(only);
            return this;
        }

        /**
         * {@return the same for one payer only}
         *
         * @param only the id of a profile
         */
        public Draft forPayer(String only) {
            Objects.requireNonNull(only, "only");
            payer = PayerId.of(only);
            return this;
        }

        /**
         * {@return the same for one finding only, wherever it is found again}
         *
         * @param only the fingerprint of a finding
         * @throws IllegalArgumentException if it is blank
         */
        public Draft onFingerprint(String only) {
            Objects.requireNonNull(only, "only");
            fingerprint = Checks.notBlank("The fingerprint of a suppression", only);
            return this;
        }

        /**
         * {@return the same with its reason}
         *
         * @param reason a sentence
         * @throws IllegalArgumentException if it is blank
         */
        public Reasoned because(String reason) {
            Objects.requireNonNull(reason, "reason");
            return new Reasoned(this, Checks.notBlank("The reason of a suppression", reason));
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
         * @throws IllegalArgumentException if it is blank
         */
        public Answered by(String person) {
            Objects.requireNonNull(person, "person");
            return new Answered(draft, reason, Checks.notBlank("The person who answers for a suppression", person));
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
            Objects.requireNonNull(last, "last");
            return new Suppression(draft, reason, person, last);
        }
    }
}
