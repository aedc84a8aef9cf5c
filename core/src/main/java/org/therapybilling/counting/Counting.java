package org.therapybilling.counting;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.payer.PayerPrecedence;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CountingMethod;

/** The units of the 15-minute codes by the method of one payer, and a remark if another payer was asked as well. */
final class Counting implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Answer<CountingMethod> method;
    private final Answer<UnitAllocation> timed;
    private final @Nullable String remark;

    Counting(Answer<CountingMethod> method, Answer<UnitAllocation> timed) {
        this(method, timed, null);
    }

    private Counting(Answer<CountingMethod> method, Answer<UnitAllocation> timed, @Nullable String remark) {
        this.method = method;
        this.timed = timed;
        this.remark = remark;
    }

    Answer<CountingMethod> method() {
        return method;
    }

    Answer<UnitAllocation> timed() {
        return timed;
    }

    /** Returns what is to be said of the other payer. */
    Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    /** Returns this counting of the primary payer or the one of the secondary, as the primary's profile wants it. */
    Counting against(Counting secondary, PayerPolicy primaryPolicy, PayerPolicy secondaryPolicy) {
        if (method.found().isPresent() && method.found().equals(secondary.method.found())) {
            return this;
        }
        PayerPrecedence precedence =
                primaryPolicy.get(PayerKeys.PRECEDENCE).found().orElse(PayerPrecedence.PRIMARY);
        String told = "Primary payer " + primaryPolicy.payer() + ": " + describe() + "; secondary payer "
                + secondaryPolicy.payer() + ": " + secondary.describe() + ". By the precedence \"" + precedence.id()
                + "\" ";
        return switch (precedence) {
            case PRIMARY -> new Counting(method, timed, told + "the primary payer's counts");
            case SECONDARY -> new Counting(secondary.method, secondary.timed, told + "the secondary payer's counts");
            case FEWER_UNITS -> byUnits(secondary, -1, told);
            case MORE_UNITS -> byUnits(secondary, 1, told);
        };
    }

    private Counting byUnits(Counting secondary, int sign, String told) {
        Optional<UnitAllocation> ours = timed.found();
        Optional<UnitAllocation> theirs = secondary.timed.found();
        if (ours.isEmpty() || theirs.isEmpty()) {
            String why = "Both payers' units must be known to compare them. "
                    + (ours.isEmpty() ? why(timed) : why(secondary.timed));
            return new Counting(method, new Answer.Unknown<>(why), told + "nothing counts");
        }
        boolean isTheirs = sign * theirs.get().total().compareTo(ours.get().total()) > 0;
        return isTheirs
                ? new Counting(secondary.method, secondary.timed, told + "the secondary payer's counts")
                : new Counting(method, timed, told + "the primary payer's counts");
    }

    private static String why(Answer<UnitAllocation> answer) {
        return answer instanceof Answer.Unknown<UnitAllocation> unknown ? unknown.why() : "";
    }

    private String describe() {
        String id = method.found().map(CountingMethod::id).orElse("method unknown");
        return id + timed.found().map(units -> ", " + units.total()).orElse("");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counting that
                && method.equals(that.method)
                && timed.equals(that.timed)
                && Objects.equals(remark, that.remark);
    }

    @Override
    public int hashCode() {
        return 31 * method.hashCode() + timed.hashCode();
    }
}
