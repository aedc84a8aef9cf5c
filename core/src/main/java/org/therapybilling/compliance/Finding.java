package org.therapybilling.compliance;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.internal.HouseStyle;

/** What a rule found in a session. */
@Value.Immutable
@HouseStyle
public abstract class Finding implements Serializable {

    private static final long serialVersionUID = 1L;

    Finding() {}

    /**
     * Begins a finding.
     *
     * @param rule the id of the rule, for example {@code data.not-covered}
     * @param version the version of the rule, from 1
     * @param severity how grave it is
     * @return a builder
     */
    public static Builder of(String rule, int version, Severity severity) {
        return new Builder().rule(rule).version(version).severity(severity);
    }

    /**
     * Returns the rule.
     *
     * @return its id
     */
    public abstract String rule();

    /**
     * Returns the version of the rule.
     *
     * @return from 1
     */
    public abstract int version();

    /**
     * Returns how grave the finding is.
     *
     * @return the severity
     */
    public abstract Severity severity();

    /**
     * Returns how sure the finding is.
     *
     * @return the certainty
     */
    public abstract Certainty certainty();

    /**
     * Returns the place in the session.
     *
     * @return a path such as {@code treatments[0].code}
     */
    public abstract String path();

    /**
     * Returns the billed lines it is about.
     *
     * @return numbers of lines; empty if it is about none
     */
    public abstract List<Integer> lines();

    /**
     * Returns what was observed.
     *
     * @return codes, units or modifiers, never patient data
     */
    public abstract String observed();

    /**
     * Returns what is allowed.
     *
     * @return the permitted values; empty if that cannot be said
     */
    public abstract List<String> allowed();

    /**
     * Returns what is wrong.
     *
     * @return a sentence without patient data
     */
    public abstract String message();

    /**
     * Returns how to mend it.
     *
     * @return a sentence without patient data
     */
    public abstract String remedy();

    /**
     * Returns where the rule is written.
     *
     * @return citations; empty if the rule is of the library's own making
     */
    public abstract List<Citation> citations();

    /**
     * Returns what tells the finding from others, whichever session it is of.
     *
     * @return rule, place and what was observed
     */
    public String fingerprint() {
        return rule() + "/" + version() + ":" + path() + ":" + observed();
    }

    /** Returns for example {@code INFO data.not-covered: …}. */
    @Override
    public String toString() {
        return severity() + " " + rule() + ": " + message() + " " + remedy();
    }

    /** Collects the values of a finding; each is set at most once. */
    public static final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
