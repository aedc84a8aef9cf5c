package org.therapybilling.report.html;

import java.util.List;
import java.util.StringJoiner;
import org.therapybilling.vocabulary.CountingMethod;

/**
 * Bars of minutes over the marks at which units begin: 8, 23, 38 and on by quarters of an hour (CMS Pub. 100-04 ch. 5
 * §20.2.C; for each code alone the midpoint rule has the same), or each full quarter of an hour.
 */
final class MinuteChart {

    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int QUARTER = 15;
    private static final int HALF_OF_IT = 8;
    private static final int ROOM_AT_THE_END = 3;
    private static final int COLOURS = 8;
    private static final int MOST_LABELS = 16;
    private static final int HEAD = 22;
    private static final int CAPTION = 20;
    private static final int BAR = 30;
    private static final int ROW = CAPTION + BAR + 6;
    private static final int FOOT = 24;
    private static final int HUNDREDTHS = 10_000;

    /** Of the width of a chart, in hundredths of a percent: a code fits on a piece of that width. */
    private static final int ROOM_FOR_A_CODE = 1_500;

    private final List<BarRow> rows;
    private final int firstMark;
    private final int longest;
    private final int end;

    MinuteChart(List<BarRow> rows, CountingMethod method) {
        this.rows = rows;
        this.firstMark = method == CountingMethod.FULL_UNIT ? QUARTER : HALF_OF_IT;
        this.longest = rows.stream().mapToInt(BarRow::seconds).max().orElse(0);
        this.end = mark(unitsAt(longest) + 1) + ROOM_AT_THE_END * SECONDS_OF_A_MINUTE;
    }

    /** Returns at how many seconds a number of units begins; 0 for none. */
    private int mark(int units) {
        return units == 0 ? 0 : (firstMark + (units - 1) * QUARTER) * SECONDS_OF_A_MINUTE;
    }

    private int unitsAt(int seconds) {
        int beyond = seconds / SECONDS_OF_A_MINUTE - firstMark;
        return beyond < 0 ? 0 : beyond / QUARTER + 1;
    }

    /** Draws the chart, its text as a label for who does not see it. */
    Markup draw() {
        int height = HEAD + rows.size() * ROW + FOOT;
        Markup svg = new Markup();
        svg.open("svg", "class", "chart", "role", "img", "width", "100%", "height", "" + height, "aria-label", text());
        marks(svg, height);
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), HEAD + i * ROW);
        }
        return svg.close();
    }

    /** Says what the chart shows. */
    private String text() {
        StringJoiner sentences = new StringJoiner(". ");
        for (BarRow row : rows) {
            StringJoiner parts = new StringJoiner(", ");
            row.parts().forEach(part -> parts.add(title(part)));
            sentences.add(row.caption() + ": " + parts);
        }
        return sentences + ". Units begin at " + firstMark + ", " + (firstMark + QUARTER) + ", "
                + (firstMark + 2 * QUARTER) + " minutes and so on.";
    }

    private void marks(Markup svg, int height) {
        int reachedUnits = unitsAt(longest);
        int last = reachedUnits + 1;
        int step = last / MOST_LABELS + 1;
        for (int units = 0; units <= last; units++) {
            if (units > 0) {
                String at = percent(mark(units));
                String reached = mark(units) <= longest ? "mark" : "mark ahead";
                svg.empty("line", "class", reached, "x1", at, "x2", at, "y1", "4", "y2", "" + (height - FOOT + 4));
            }
            if ((reachedUnits - units) % step == 0) {
                label(svg, units, height);
            }
        }
    }

    /** Writes the units over the stretch in which there are so many, and the minute under its mark. */
    private void label(Markup svg, int units, int height) {
        int until = Math.min(end, mark(units + 1));
        String middle = percent((mark(units) + until) / 2);
        boolean reached = units == unitsAt(longest);
        String text = reached ? Shown.many(units, "unit") : "" + units;
        svg.element("text", text, "class", reached ? "units reached" : "units", "x", middle, "y", "14");
        if (units > 0) {
            String minute = "" + mark(units) / SECONDS_OF_A_MINUTE;
            svg.element("text", minute, "class", "minute", "x", percent(mark(units)), "y", "" + (height - 4));
        }
    }

    private void row(Markup svg, BarRow row, int top) {
        svg.element("text", row.caption(), "class", "caption", "x", "0", "y", "" + (top + CAPTION - 6));
        int from = 0;
        for (BarPart part : row.parts()) {
            part(svg, part, from, top + CAPTION);
            from += part.seconds();
        }
    }

    private void part(Markup svg, BarPart part, int from, int top) {
        String at = percent(from);
        String width = percent(part.seconds());
        svg.open("g").element("title", title(part));
        rectangle(svg, colour(part), at, width, top);
        if (part.giver() != Giver.THERAPIST) {
            svg.empty(
                    "rect",
                    "fill",
                    "url(#" + part.giver().hatching() + ")",
                    "x",
                    at,
                    "width",
                    width,
                    "y",
                    "" + top,
                    "height",
                    "" + BAR);
        }
        if (hundredths(part.seconds()) >= ROOM_FOR_A_CODE) {
            String middle = percent(from + part.seconds() / 2);
            svg.element("text", part.label(), "class", "code", "x", middle, "y", "" + (top + BAR / 2 + 5));
        }
        svg.close();
    }

    private static void rectangle(Markup svg, String colour, String at, String width, int top) {
        svg.empty("rect", "class", colour, "x", at, "width", width, "y", "" + top, "height", "" + BAR);
    }

    private static String colour(BarPart part) {
        return part.giver().counts() ? colour(part.colour()) : "left-out";
    }

    /** Returns the class of the colour of a code. */
    static String colour(int number) {
        return "colour-" + number % COLOURS;
    }

    private static String title(BarPart part) {
        return part.label() + " " + Shown.time(part.seconds()) + ", "
                + part.giver().label();
    }

    private long hundredths(int seconds) {
        return (long) seconds * HUNDREDTHS / end;
    }

    /** Returns how far to the right a time is, for example {@code 12.05%}. */
    private String percent(int seconds) {
        long hundredths = hundredths(seconds);
        String rest = "" + (100 + hundredths % 100);
        return hundredths / 100 + "." + rest.substring(1) + "%";
    }
}
