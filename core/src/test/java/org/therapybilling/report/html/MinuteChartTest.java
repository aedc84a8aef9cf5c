package org.therapybilling.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.vocabulary.CountingMethod;
import org.w3c.dom.Element;

/** Places on the chart are shares of its width, which ends three minutes after the beginning of the next unit. */
class MinuteChartTest {

    private static final int TWENTY_MINUTES = 1200;

    private static BarPart part(Giver giver, int seconds) {
        return new BarPart("97110", 0, giver, seconds);
    }

    private static PageReader draw(CountingMethod method, BarPart... parts) {
        return draw(method, List.of(new BarRow("Pooled", List.of(parts))));
    }

    private static PageReader draw(CountingMethod method, List<BarRow> rows) {
        return new PageReader(new MinuteChart(rows, method).draw().toString());
    }

    private static List<String> values(PageReader page, String path, String... names) {
        return page.all(path).stream().map(element -> values(element, names)).toList();
    }

    private static String values(Element element, String... names) {
        StringBuilder values = new StringBuilder();
        for (String name : names) {
            values.append(values.isEmpty() ? "" : " ").append(element.getAttribute(name));
        }
        return values.toString();
    }

    /** 20 minutes are 1 unit; the second begins at 23, so that the chart ends at 26: 8 and 23 are 30.76 and 88.46 %. */
    @Test
    void units_begin_at_the_minutes_of_the_method() {
        PageReader page = draw(CountingMethod.CMS_8_MINUTE, part(Giver.THERAPIST, TWENTY_MINUTES));
        assertThat(values(page, "//line", "class", "x1", "x2", "y1", "y2"))
                .containsExactly("mark 30.76% 30.76% 4 82", "mark ahead 88.46% 88.46% 4 82");
        assertThat(page.texts("//text[starts-with(@class,'units')]")).containsExactly("0", "1 unit", "2");
        assertThat(values(page, "//text[starts-with(@class,'units')]", "class", "x", "y"))
                .containsExactly("units 15.38% 14", "units reached 59.61% 14", "units 94.23% 14");
        assertThat(page.texts("//text[@class='minute']")).containsExactly("8", "23");
        assertThat(values(page, "//text[@class='minute']", "x", "y")).containsExactly("30.76% 98", "88.46% 98");
        assertThat(values(page, "/svg", "height", "aria-label"))
                .containsExactly("102 Pooled: 97110 20 min, therapist. Units begin at 8, 23, 38 minutes and so on.");
    }

    /** A unit is reached at its mark: 15 whole minutes, or 8 by the other methods. */
    @ParameterizedTest
    @CsvSource({
        "FULL_UNIT, 899, 0 units, '15'",
        "FULL_UNIT, 900, 1 unit, '15,30'",
        "FULL_UNIT, 1799, 1 unit, '15,30'",
        "FULL_UNIT, 1800, 2 units, '15,30,45'",
        "AMA_MIDPOINT, 479, 0 units, '8'",
        "AMA_MIDPOINT, 480, 1 unit, '8,23'",
        "CMS_8_MINUTE, 1380, 2 units, '8,23,38'"
    })
    void a_unit_is_reached_at_its_mark(CountingMethod method, int seconds, String reached, String minutes) {
        PageReader page = draw(method, part(Giver.THERAPIST, seconds));
        assertThat(page.texts("//text[@class='units reached']")).containsExactly(reached);
        assertThat(String.join(",", page.texts("//text[@class='minute']"))).isEqualTo(minutes);
        assertThat(page.all("//line[@class='mark ahead']")).hasSize(1);
    }

    /** Of 26 minutes, 20 are 76.92 %; bars of 10 minutes are 38.46 % each, one after the other. */
    @Test
    void bars_stand_one_after_the_other_and_say_who_gave_them() {
        PageReader page = draw(
                CountingMethod.CMS_8_MINUTE,
                new BarPart("97110", 0, Giver.THERAPIST, 600),
                new BarPart("97140", 9, Giver.ASSISTANT, 600));
        assertThat(values(page, "//rect", "class", "fill", "x", "width", "y", "height"))
                .containsExactly(
                        "colour-0  0.00% 38.46% 42 30",
                        "colour-1  38.46% 38.46% 42 30", "url(#hatch-assistant) 38.46% 38.46% 42 30");
        assertThat(values(page, "//text[@class='code']", "x", "y")).containsExactly("19.23% 62", "57.69% 62");
        assertThat(page.texts("//title")).containsExactly("97110 10 min, therapist", "97140 10 min, assistant");
    }

    @Test
    void time_that_does_not_count_has_no_colour() {
        PageReader page = draw(CountingMethod.CMS_8_MINUTE, part(Giver.GROUP, TWENTY_MINUTES));
        assertThat(values(page, "//rect", "class", "fill", "width"))
                .containsExactly("left-out  76.92%", "url(#hatch-group) 76.92%");
    }

    /** Of 26 minutes, 234 seconds are 15 percent: from there on there is room for a code. */
    @ParameterizedTest
    @CsvSource({"234, 2", "233, 1"})
    void a_bar_names_its_code_where_there_is_room(int seconds, int named) {
        PageReader page = draw(
                CountingMethod.CMS_8_MINUTE,
                part(Giver.THERAPIST, seconds),
                part(Giver.THERAPIST, TWENTY_MINUTES - seconds));
        assertThat(page.texts("//text[@class='code']")).hasSize(named);
    }

    @Test
    void rows_stand_under_one_another() {
        PageReader page = draw(
                CountingMethod.AMA_MIDPOINT,
                List.of(
                        new BarRow("One", List.of(part(Giver.THERAPIST, 600))),
                        new BarRow("Two", List.of(part(Giver.THERAPIST, 630)))));
        assertThat(values(page, "/svg", "height")).containsExactly("158");
        assertThat(page.texts("//text[@class='caption']")).containsExactly("One", "Two");
        assertThat(values(page, "//text[@class='caption']", "x", "y")).containsExactly("0 36", "0 92");
        assertThat(values(page, "//rect", "y")).containsExactly("42", "98");
        assertThat(values(page, "/svg", "aria-label"))
                .containsExactly(
                        "One: 97110 10 min, therapist. Two: 97110 10 min 30 s, therapist. Units begin at 8, 23,"
                                + " 38 minutes and so on.");
    }

    /** Up to 14 units and the next one all have a number; from the next on each second one, the
     * one reached among them. */
    @ParameterizedTest
    @CsvSource({"202, 15", "203, 16", "217, 16", "218, 8"})
    void of_many_units_each_second_one_is_named(int minutes, int named) {
        PageReader page = draw(CountingMethod.CMS_8_MINUTE, part(Giver.THERAPIST, minutes * 60));
        assertThat(page.texts("//text[starts-with(@class,'units')]")).hasSize(named);
    }

    @Test
    void the_units_reached_are_named_however_many_they_are() {
        for (int units = 1; units <= 64; units++) {
            PageReader page = draw(CountingMethod.FULL_UNIT, part(Giver.THERAPIST, units * 15 * 60));
            assertThat(page.texts("//text[@class='units reached']"))
                    .containsExactly(units + (units == 1 ? " unit" : " units"));
        }
    }
}
