package org.therapybilling.report.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.therapybilling.counting.SupportedUnits;
import org.therapybilling.counting.TimeOfCode;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.explain.Answer;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.ProcedureCode;

/** The minutes of a day and the units they make: a chart, and the same as a table. */
final class MinutesPart {

    private final UnitCount count;
    private final Optional<UnitAllocation> timed;
    private final Markup out = new Markup();

    private MinutesPart(UnitCount count) {
        this.count = count;
        this.timed = count.timed().found();
    }

    static Markup of(UnitCount count) {
        return new MinutesPart(count).write();
    }

    private Markup write() {
        out.open("div", "class", "minutes").element("h4", "Minutes and units");
        if (count.timed() instanceof Answer.Unknown<UnitAllocation> unknown) {
            out.element("p", "Timed units are unknown. " + unknown.why(), "class", "unknown");
        }
        timed.ifPresent(this::chart);
        table();
        return out.close();
    }

    private void chart(UnitAllocation units) {
        List<BarRow> rows = new DayBars(count, units).rows();
        if (!rows.isEmpty()) {
            out.add(new MinuteChart(rows, units.method()).draw());
            legend(rows);
        }
    }

    /** Says what the hatchings mean that occur. */
    private void legend(List<BarRow> rows) {
        Set<Giver> givers = EnumSet.noneOf(Giver.class);
        rows.forEach(row -> row.parts().forEach(part -> givers.add(part.giver())));
        out.open("p", "class", "legend").element("span", "Units above, minutes below. ");
        if (!givers.equals(EnumSet.of(Giver.THERAPIST))) {
            givers.forEach(this::sample);
        }
        out.close();
    }

    private void sample(Giver giver) {
        out.open("span", "class", "sample");
        out.open("svg", "width", "24", "height", "14", "aria-hidden", "true");
        out.empty("rect", "class", giver.counts() ? "plain" : "left-out", "width", "24", "height", "14");
        if (giver != Giver.THERAPIST) {
            out.empty("rect", "fill", "url(#" + giver.hatching() + ")", "width", "24", "height", "14");
        }
        out.close().text(" " + giver.label() + " ").close();
    }

    private void table() {
        out.open("table", "class", "figures");
        out.open("thead").open("tr");
        out.element("th", "Service", "scope", "col").element("th", "Minutes", "scope", "col", "class", "number");
        out.element("th", "Given by", "scope", "col").element("th", "Units", "scope", "col", "class", "number");
        out.close().close().open("tbody");
        timedRows();
        count.unpooled().forEach(this::unpooled);
        out.close();
        timed.filter(units -> units.codes().size() > 1).ifPresent(this::total);
        out.close();
    }

    private void timedRows() {
        List<CodeUnits> codes =
                timed.map(units -> count.reported(units.split()).codes()).orElse(List.of());
        for (int i = 0; i < codes.size(); i++) {
            CodeUnits code = codes.get(i);
            row(
                    code.code(),
                    MinuteChart.colour(i),
                    "" + code.minutes().toInt(),
                    "" + code.units().toInt());
        }
    }

    private void unpooled(SupportedUnits other) {
        int minutes = time(other.code()).map(TimeOfCode::counted).orElse(0) / 60;
        row(
                other.code(),
                "none",
                minutes == 0 ? "–" : "" + minutes,
                "" + other.units().toInt());
    }

    private void row(ProcedureCode code, String colour, String minutes, String units) {
        out.open("tr").open("th", "scope", "row", "class", "service");
        out.open("svg", "width", "10", "height", "10", "aria-hidden", "true");
        out.empty("rect", "class", colour, "width", "10", "height", "10", "rx", "2")
                .close();
        out.text(" " + code).close();
        out.element("td", minutes, "class", "number").element("td", givers(code));
        out.element("td", units, "class", "number").close();
    }

    private void total(UnitAllocation units) {
        out.open("tfoot").open("tr").element("th", "Timed together", "scope", "row");
        out.element("td", "" + units.timedMinutes().toInt(), "class", "number")
                .element("td", units.method().id());
        out.element("td", "" + units.total().toInt(), "class", "number").close().close();
    }

    private Optional<TimeOfCode> time(ProcedureCode code) {
        return count.time().stream().filter(given -> given.code().equals(code)).findFirst();
    }

    private String givers(ProcedureCode code) {
        return time(code)
                .map(MinutesPart::givers)
                .filter(text -> !text.isEmpty())
                .orElse("–");
    }

    /** Returns who gave a code, with how long where there are several. */
    private static String givers(TimeOfCode given) {
        List<Giver> all = new ArrayList<>();
        for (Giver giver : Giver.values()) {
            if (giver.of(given) > 0) {
                all.add(giver);
            }
        }
        StringJoiner text = new StringJoiner(", ");
        for (Giver giver : all) {
            String out = giver.counts() ? "" : " (left out)";
            text.add(all.size() == 1 && giver.counts() ? giver.label() : told(giver, given) + out);
        }
        return text.toString();
    }

    private static String told(Giver giver, TimeOfCode given) {
        return giver.label() + " " + Shown.time(giver.of(given));
    }
}
