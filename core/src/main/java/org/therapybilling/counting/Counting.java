package org.therapybilling.counting;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.explain.Answer;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.payer.PayerPrecedence;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CountingMethod;

/** The units of the 15-minute codes by the method of one payer, and what is to be said beside them. */
final class Counting implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Answer<CountingMethod> method;
    private final Answer<UnitAllocation> timed;
    private final List<String> remarks;

    Counting(Answer<CountingMethod> method, Answer<UnitAllocation> timed) {
        this(method, timed, List.of());
    }

    private Counting(Answer<CountingMethod> method, Answer<UnitAllocation> timed, List<String> remarks) {
        this.method = Objects.requireNonNull(method, "method");
        this.timed = Objects.requireNonNull(timed, "timed");
        this.remarks = Checks.copy("remarks", String.class, remarks);
    }

    Answer<CountingMethod> method() {
        return method;
    }

    Answer<UnitAllocation> timed() {
        return timed;
    }

    /** Returns what is to be said: of another payer, or of choices that sessions do not share; mostly nothing. */
    List<String> remarks() {
        return remarks;
    }

    /** Returns this counting with something more to be said. */
    Counting saying(Optional<String> more) {
        List<String> all = new ArrayList<>(remarks);
        more.ifPresent(all::add);
        return new Counting(method, timed, all);
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
            case PRIMARY -> ours(told);
            case SECONDARY -> theirs(secondary, told);
            case FEWER_UNITS -> byUnits(secondary, -1, told);
            case MORE_UNITS -> byUnits(secondary, 1, told);
        };
    }

    private Counting byUnits(Counting secondary, int sign, String told) {
        Optional<UnitAllocation> ours = timed.found();
        Optional<UnitAllocation> theirs = secondary.timed.found();
        if (ours.isEmpty() || theirs.isEmpty()) {
            Answer<UnitAllocation> unknown = comparing(ours.isEmpty() ? timed : secondary.timed);
            return new Counting(method, unknown, List.of(told + "nothing counts"));
        }
        boolean isTheirs = sign * theirs.get().total().compareTo(ours.get().total()) > 0;
        return isTheirs ? theirs(secondary, told) : ours(told);
    }

    private Counting ours(String told) {
        return new Counting(method, timed, List.of(told + "the primary payer's counts"));
    }

    private static Counting theirs(Counting secondary, String told) {
        return new Counting(secondary.method, secondary.timed, List.of(told + "the secondary payer's counts"));
    }

    /** Returns why units cannot be compared, those of one payer being unknown. */
    private static Answer<UnitAllocation> comparing(Answer<UnitAllocation> answer) {
        return answer instanceof Answer.Unknown<UnitAllocation> unknown
                ? new Answer.Unknown<>(
                        "Both payers' units must be known to compare them. " + unknown.why(),
                        unknown.releases(),
                        unknown.missing())
                : answer;
    }

    private String describe() {
        String id = method.found().map(CountingMethod::id).orElse("method unknown");
        return id + timed.found().map(units -> ", " + units.total()).orElse("");
    }

    @Serial
    private Object readResolve() {
        return new Counting(method, timed, remarks);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counting that
                && method.equals(that.method)
                && timed.equals(that.timed)
                && remarks.equals(that.remarks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, timed);
    }
}
