package org.therapybilling.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.therapybilling.counting.TimeOfCode;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.ProcedureCode;

/** The bars of a day: its timed minutes as the payer's method sees them, pooled or each code alone. */
final class DayBars {

    private static final int SECONDS_OF_A_MINUTE = 60;

    private final UnitAllocation timed;
    private final List<CodeUnits> codes;
    private final Map<ProcedureCode, TimeOfCode> time = new LinkedHashMap<>();

    DayBars(UnitCount count, UnitAllocation timed) {
        this.timed = timed;
        this.codes = count.reported(timed.split()).codes();
        count.time().forEach(given -> time.put(given.code(), given));
    }

    /** Returns the bars, what does not count last; empty if no time was recorded. */
    List<BarRow> rows() {
        List<BarRow> rows = new ArrayList<>();
        if (timed.method() == CountingMethod.CMS_8_MINUTE || timed.method() == CountingMethod.GREATER_OF) {
            rows.add(pooled());
        }
        if (timed.method() != CountingMethod.CMS_8_MINUTE) {
            codes.forEach(code -> rows.add(alone(code)));
        }
        rows.add(leftOut());
        rows.removeIf(row -> row.seconds() == 0);
        return rows;
    }

    /** Returns the number of a code's colour, that of its place among the timed codes; negative if it has none. */
    int colourOf(ProcedureCode code) {
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    private BarRow pooled() {
        List<BarPart> parts = new ArrayList<>();
        codes.forEach(code -> parts.addAll(parts(code)));
        return new BarRow(
                "All timed minutes together: " + timed.timedMinutes() + ", "
                        + Shown.many(timed.total().toInt(), "unit"),
                parts);
    }

    private BarRow alone(CodeUnits code) {
        String units = Shown.many(code.units().toInt(), "unit");
        return new BarRow(code.code() + " alone: " + code.minutes() + ", " + units, parts(code));
    }

    /** Returns the pieces of a code: its whole minutes, shared among those who gave them. */
    private List<BarPart> parts(CodeUnits code) {
        List<BarPart> parts = new ArrayList<>();
        TimeOfCode given = time.get(code.code());
        if (given != null && given.counted() > 0) {
            long whole = (long) code.minutes().toInt() * SECONDS_OF_A_MINUTE;
            for (Giver giver : Giver.values()) {
                int seconds = giver.counts() ? (int) (giver.of(given) * whole / given.counted()) : 0;
                add(code.code(), giver, seconds, parts);
            }
        }
        return parts;
    }

    private BarRow leftOut() {
        List<BarPart> parts = new ArrayList<>();
        for (TimeOfCode given : time.values()) {
            add(given.code(), Giver.GROUP, given.group(), parts);
            add(given.code(), Giver.NOT_BILLABLE, given.notBillable(), parts);
        }
        return new BarRow("Left out, since it does not count", parts);
    }

    private void add(ProcedureCode code, Giver giver, int seconds, List<BarPart> parts) {
        if (seconds > 0) {
            parts.add(new BarPart(code.toString(), colourOf(code), giver, seconds));
        }
    }
}
