package org.therapybilling.compliance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.PayerId;

/**
 * What a rule says of itself: its id, for whom and when it holds, which facts it needs, what it may do, and its texts. In
 * texts {@code {observed}} and {@code {allowed}} stand for what was compared, other names for values that the rule gives.
 */
public final class RuleInfo {

    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,40}(?:[.-][a-z0-9]{1,40}){1,6}");

    private final String id;
    private final String title;
    private final String rationale;
    private final int version;
    private final Severity severity;
    private final Certainty certainty;
    private final String doubt;
    private final List<Citation> citations;
    private final EffectivePeriod period;
    private final List<PayerId> payers;
    private final List<PayerKey<?>> where;
    private final List<Fact<?>> needs;
    private final Set<Power> powers;
    private final Optional<String> denial;
    private final boolean perSession;
    private final boolean onlyOfBilled;
    private final Map<String, String> messages;
    private final Map<String, String> remedies;

    private RuleInfo(Builder told) {
        this.id = told.id;
        this.title = told.title;
        this.rationale = told.rationale;
        this.version = told.version;
        this.severity = told.severity;
        this.certainty = told.certainty;
        this.doubt = told.doubt;
        this.citations = List.copyOf(told.citations);
        this.period = told.period;
        this.payers = List.copyOf(told.payers);
        this.where = List.copyOf(told.where);
        this.needs = List.copyOf(told.needs);
        this.powers = Set.copyOf(told.powers);
        this.denial = told.denial;
        this.perSession = told.perSession;
        this.onlyOfBilled = told.onlyOfBilled;
        this.messages = Collections.unmodifiableMap(new LinkedHashMap<>(told.messages));
        this.remedies = Collections.unmodifiableMap(new LinkedHashMap<>(told.remedies));
    }

    /** Returns an id of the form that ids of rules have. */
    static String checkedId(String id) {
        if (id.length() > 120 || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("The id of a rule has " + id.length() + " characters; allowed are small"
                    + " letters and digits in parts joined by dots or hyphens, such as horizon.timed-units.");
        }
        return id;
    }

    /**
     * Begins the description of a rule.
     *
     * @param id its id, never reused: a family and a name, such as {@code horizon.timed-units}
     * @param title what it asks for, in one line
     * @return a builder
     * @throws IllegalArgumentException if the id is not of small letters, digits, hyphens and dots, with a dot or hyphen in it
     */
    public static Builder of(String id, String title) {
        Objects.requireNonNull(id, "id");
        return new Builder(id, title);
    }

    /** {@return the id} */
    public String id() {
        return id;
    }

    /** {@return what the rule asks for, in one line} */
    public String title() {
        return title;
    }

    /** {@return why, in a few sentences; empty if the title says it} */
    public String rationale() {
        return rationale;
    }

    /** {@return the version of the rule, from 1} */
    public int version() {
        return version;
    }

    /** {@return how grave a finding is unless the rule says otherwise} */
    public Severity severity() {
        return severity;
    }

    /** {@return how sure a finding is unless its data says otherwise} */
    public Certainty certainty() {
        return certainty;
    }

    /** {@return why a finding is usually not sure, in a whole sentence that its message ends with; empty if it is, or not said} */
    public String doubt() {
        return doubt;
    }

    /** {@return where the rule is written; never empty} */
    public List<Citation> citations() {
        return citations;
    }

    /** {@return the first of the citations} */
    public Citation source() {
        return citations.get(0);
    }

    /** {@return the dates of service for which the rule holds} */
    public EffectivePeriod period() {
        return period;
    }

    /** {@return the payers for which the rule holds; empty for all} */
    public List<PayerId> payers() {
        return payers;
    }

    /** {@return the keys of a profile by which a payer asks for the rule; empty if it holds whatever the profile says} */
    public List<PayerKey<?>> where() {
        return where;
    }

    /** {@return the facts without which the rule is not run} */
    public List<Fact<?>> needs() {
        return needs;
    }

    /**
     * {@return whether the rule may do something beside finding}
     *
     * @param power what it might do
     */
    public boolean may(Power power) {
        Objects.requireNonNull(power, "power");
        return powers.contains(power);
    }

    /** {@return the likely denial: group and adjustment reason code, for example {@code CO-4}; empty if none is known} */
    public Optional<String> denial() {
        return denial;
    }

    /** {@return whether it runs once a session, not once a claim} */
    public boolean isPerSession() {
        return perSession;
    }

    /** {@return whether it judges lines that were billed only, not the library's own} */
    public boolean isOnlyOfBilled() {
        return onlyOfBilled;
    }

    /** Returns the text of a message, in a variant of the rule; the empty text names the usual one. */
    String message(String variant) {
        String text = messages.get(variant);
        if (text == null) {
            throw new Misuse(
                    "it speaks in a variant of its message that it does not have; it has " + messages.keySet());
        }
        return text;
    }

    /** Returns what to do, in the variant of the message if there is one of its own. */
    String remedy(String variant) {
        return remedies.getOrDefault(variant, remedies.getOrDefault("", ""));
    }

    /** {@return all messages, by variant; the usual one is that of the empty text} */
    public Map<String, String> messages() {
        return messages;
    }

    /** {@return all remedies, by variant; the usual one is that of the empty text} */
    public Map<String, String> remedies() {
        return remedies;
    }

    /** Returns the id and the version. */
    @Override
    public String toString() {
        return id + "/" + version;
    }

    /** Collects what a rule says of itself. */
    public static final class Builder {
        private final String id;
        private final String title;
        private final List<Citation> citations = new ArrayList<>();
        private final List<PayerId> payers = new ArrayList<>();
        private final List<PayerKey<?>> where = new ArrayList<>();
        private final List<Fact<?>> needs = new ArrayList<>();
        private final Set<Power> powers = EnumSet.noneOf(Power.class);
        private final Map<String, String> messages = new LinkedHashMap<>();
        private final Map<String, String> remedies = new LinkedHashMap<>();
        private String rationale = "";
        private int version = 1;
        private Severity severity = Severity.ERROR;
        private Certainty certainty = Certainty.DEFINITE;
        private String doubt = "";
        private EffectivePeriod period = EffectivePeriod.always();
        private Optional<String> denial = Optional.empty();
        private boolean perSession;
        private boolean onlyOfBilled;

        private Builder(String id, String title) {
            this.id = checkedId(id);
            this.title = Checks.notBlank("The title of a rule", title);
        }

        /**
         * Adds where the rule is written.
         *
         * @param document the document
         * @param section the place in it, or empty
         * @return this builder
         */
        public Builder citing(String document, String section) {
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(section, "section");
            citations.add(Citation.of(document, section));
            return this;
        }

        /**
         * Says why the rule is.
         *
         * @param sentences plain sentences
         * @return this builder
         */
        public Builder because(String sentences) {
            Objects.requireNonNull(sentences, "sentences");
            rationale = sentences;
            return this;
        }

        /**
         * Sets the version.
         *
         * @param number from 1; raise it whenever the rule finds something else
         * @return this builder
         */
        public Builder version(int number) {
            version = Checks.inRange("The version of a rule", number, 1, Integer.MAX_VALUE);
            return this;
        }

        /**
         * Sets how grave a finding usually is; {@link Severity#ERROR} unless told.
         *
         * @param usual the severity
         * @return this builder
         */
        public Builder severity(Severity usual) {
            Objects.requireNonNull(usual, "usual");
            severity = usual;
            return this;
        }

        /**
         * Sets how sure a finding usually is; {@link Certainty#DEFINITE} unless told.
         *
         * @param usual the certainty
         * @return this builder
         */
        public Builder certainty(Certainty usual) {
            Objects.requireNonNull(usual, "usual");
            certainty = usual;
            return this;
        }

        /**
         * Sets how sure a finding usually is, and why not surer.
         *
         * @param usual the certainty
         * @param why a whole sentence without patient data, which follows the message
         * @return this builder
         */
        public Builder certainty(Certainty usual, String why) {
            Objects.requireNonNull(usual, "usual");
            Objects.requireNonNull(why, "why");
            doubt = why;
            return certainty(usual);
        }

        /**
         * Sets the dates of service for which the rule holds; all unless told.
         *
         * @param dates the dates
         * @return this builder
         */
        public Builder during(EffectivePeriod dates) {
            Objects.requireNonNull(dates, "dates");
            period = dates;
            return this;
        }

        /**
         * Limits the rule to some payers.
         *
         * @param ids ids of profiles
         * @return this builder
         */
        public Builder forPayers(String... ids) {
            Checks.elements("ids", ids);
            Stream.of(ids).map(PayerId::of).forEach(payers::add);
            return this;
        }

        /**
         * Runs the rule only where the payer's profile asks for it: each key has a value, and it is not {@code false}. Where
         * the profile does not know one of them, the rule is not evaluated.
         *
         * @param keys keys of a profile
         * @return this builder
         */
        public Builder where(PayerKey<?>... keys) {
            Checks.elements("keys", keys);
            where.addAll(List.of(keys));
            return this;
        }

        /**
         * Runs the rule only where facts are known, else it is not evaluated and says which are missing.
         *
         * @param facts the facts
         * @return this builder
         */
        public Builder needs(Fact<?>... facts) {
            Checks.elements("facts", facts);
            needs.addAll(List.of(facts));
            return this;
        }

        /**
         * Lets the rule do something beside finding.
         *
         * @param allowed the powers
         * @return this builder
         */
        public Builder may(Power... allowed) {
            Checks.elements("allowed", allowed);
            powers.addAll(List.of(allowed));
            return this;
        }

        /**
         * Sets the usual message.
         *
         * @param text what is wrong, with {@code {observed}}, {@code {allowed}} and values of one's own
         * @return this builder
         */
        public Builder message(String text) {
            Objects.requireNonNull(text, "text");
            return message("", text);
        }

        /**
         * Sets a message for a case of its own.
         *
         * @param variant what the case is called
         * @param text what is wrong
         * @return this builder
         */
        public Builder message(String variant, String text) {
            Objects.requireNonNull(variant, "variant");
            Objects.requireNonNull(text, "text");
            messages.put(variant, text);
            return this;
        }

        /**
         * Sets what to do.
         *
         * @param text a sentence
         * @return this builder
         */
        public Builder remedy(String text) {
            Objects.requireNonNull(text, "text");
            return remedy("", text);
        }

        /**
         * Sets what to do in a case of its own.
         *
         * @param variant what the case is called
         * @param text a sentence
         * @return this builder
         */
        public Builder remedy(String variant, String text) {
            Objects.requireNonNull(variant, "variant");
            Objects.requireNonNull(text, "text");
            remedies.put(variant, text);
            return this;
        }

        /**
         * Sets the likely denial.
         *
         * @param code group and adjustment reason code, for example {@code CO-97}
         * @return this builder
         */
        public Builder denial(String code) {
            Objects.requireNonNull(code, "code");
            denial = Optional.of(code);
            return this;
        }

        /**
         * Runs the rule once for each session of a claim; {@link RuleContext#session()} is the session then.
         *
         * @return this builder
         */
        public Builder perSession() {
            perSession = true;
            return this;
        }

        /**
         * Runs the rule on lines that were billed only, never on the claim that the library itself makes of a record.
         *
         * @return this builder
         */
        public Builder onlyOfBilled() {
            onlyOfBilled = true;
            return this;
        }

        /**
         * Returns the description.
         *
         * @return the description
         * @throws IllegalArgumentException if there is no citation, no message or no remedy
         */
        public RuleInfo build() {
            if (citations.isEmpty() || messages.isEmpty() || !remedies.containsKey("")) {
                throw new IllegalArgumentException("The rule " + id + " lacks "
                        + (citations.isEmpty() ? "a citation" : messages.isEmpty() ? "a message" : "a remedy")
                        + "; whoever reads a finding needs all three.");
            }
            return new RuleInfo(this);
        }
    }
}
