package org.therapybilling.compliance;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Citation;
import org.therapybilling.internal.Checks;

/** Something that comes due, before it is late: by a date, or after a number of visits. */
public final class DueItem implements Serializable {

    /** Orders by date, what is told in visits first and of that what has the fewest left, then by rule. */
    public static final Comparator<DueItem> SOONEST = Comparator.<DueItem, LocalDate>comparing(
                    item -> item.date().orElse(LocalDate.MIN))
            .thenComparing(item -> item.visitsLeft)
            .thenComparing(DueItem::rule);

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final @Nullable LocalDate date;
    private final int visitsLeft;
    private final String what;
    private final Citation source;

    private DueItem(String rule, @Nullable LocalDate date, int visitsLeft, String what, Citation source) {
        this.rule = RuleInfo.checkedId(rule);
        this.date = date;
        this.visitsLeft =
                Checks.inRange("The number of visits left", visitsLeft, 0, date == null ? Integer.MAX_VALUE : 0);
        this.what = Checks.notBlank("What comes due", what);
        this.source = Objects.requireNonNull(source, "source");
    }

    static DueItem by(RuleInfo rule, LocalDate last, String what) {
        return new DueItem(rule.id(), last, 0, what, rule.source());
    }

    static DueItem inVisits(RuleInfo rule, int visitsLeft, String what) {
        return new DueItem(rule.id(), null, visitsLeft, what, rule.source());
    }

    /** {@return the id of the rule that would find it late} */
    public String rule() {
        return rule;
    }

    /** {@return the last day on which it is in time; empty if it is told in visits} */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    /** {@return how many visits are left before it is due, 0 or more; empty if it is told by a date} */
    public Optional<Integer> visitsLeft() {
        return date == null ? Optional.of(visitsLeft) : Optional.empty();
    }

    /** {@return what comes due, a plain sentence} */
    public String what() {
        return what;
    }

    /** {@return where the timing is written} */
    public Citation source() {
        return source;
    }

    /**
     * Says whether it is due by a day.
     *
     * @param day the day
     * @return true if its date is not after the day; also if it is told in visits and none is left
     */
    public boolean isBy(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return date == null ? visitsLeft == 0 : !date.isAfter(day);
    }

    @Serial
    private Object readResolve() {
        return new DueItem(rule, date, visitsLeft, what, source);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DueItem that
                && rule.equals(that.rule)
                && Objects.equals(date, that.date)
                && visitsLeft == that.visitsLeft
                && what.equals(that.what)
                && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, date, visitsLeft, what);
    }

    /** Returns what comes due, and when. */
    @Override
    public String toString() {
        return what + (date == null ? ", visits left: " + visitsLeft : " by " + date) + " [" + source + "]";
    }
}
