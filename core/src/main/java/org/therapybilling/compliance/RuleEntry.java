package org.therapybilling.compliance;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule in a set, with what the set says of it. The rule is asked once what it says of itself. */
final class RuleEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Below this package stand the rules of this library. */
    private static final String OWN = RuleEntry.class.getPackageName() + ".rules.";

    private final Rule rule;
    private final @Nullable Severity severity;
    private final boolean shadow;
    private final transient RuleInfo info;

    RuleEntry(Rule rule, boolean shadow) {
        this(rule, null, shadow, info(rule));
    }

    private static RuleInfo info(Rule rule) {
        return Objects.requireNonNull(
                rule.info(), () -> "info() of the rule " + rule.getClass().getName());
    }

    private RuleEntry(Rule rule, @Nullable Severity severity, boolean shadow, RuleInfo info) {
        this.rule = rule;
        this.severity = severity;
        this.shadow = shadow;
        this.info = info;
    }

    /** Asks the rule again where it comes from another machine: a description holds functions. */
    @Serial
    private Object readResolve() {
        return new RuleEntry(rule, severity, shadow, info(rule));
    }

    /** Returns the rule with another severity of its findings, whatever the rule says. */
    RuleEntry as(Severity other) {
        return new RuleEntry(rule, other, shadow, info);
    }

    Rule rule() {
        return rule;
    }

    RuleInfo info() {
        return info;
    }

    /** Says whether it is no rule of this library, so that what its findings say may fail as they are read. */
    boolean isOfOthers() {
        return !rule.getClass().getPackageName().startsWith(OWN);
    }

    /** Says whether it runs without effect. */
    boolean isShadow() {
        return shadow;
    }

    /** Returns how grave a finding usually is. */
    Severity severity() {
        return severity == null ? info.severity() : severity;
    }

    /** Returns a finding of the rule, of the severity that the set says. */
    Finding judged(Finding finding) {
        return severity == null ? finding : finding.as(severity);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleEntry that
                && rule.equals(that.rule)
                && severity == that.severity
                && shadow == that.shadow;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, shadow);
    }

    /** Returns the id and the version of the rule. */
    @Override
    public String toString() {
        return info.toString();
    }
}
