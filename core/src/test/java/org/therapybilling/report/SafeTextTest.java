package org.therapybilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    @Test
    void plain_text_stays_as_it_is() {
        assertThat(SafeText.line("S-1001 97110 x 2, $80.00 (§20.1) José 李 don't"))
                .isEqualTo("S-1001 97110 x 2, $80.00 (§20.1) José 李 don't");
        assertThat(SafeText.cell("S-1=2")).isEqualTo("S-1=2");
        assertThat(SafeText.cell("")).isEmpty();
    }

    /** Line ends, terminal control, direction of writing, zero width, filler, private use, ignorable, half a pair. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\r",
                "\u0085",
                "\u2028",
                "\u2029",
                "\u000B",
                "\f",
                "\u001B[31m",
                "\u0007",
                "\u009B",
                "\b",
                "\u202E",
                "\u2066",
                "\u200F",
                "\u200B",
                "\u200D",
                "\uFEFF",
                "\u00AD",
                "\u2060",
                "\u3164",
                "\u115F",
                "\u2800",
                "\uFE0F",
                "\uE000",
                "\uDBFF\uDFFF",
                "\u2065",
                "\uFFF3",
                "\uFFFF",
                "\uDB40\uDC80",
                "\u0890",
                "\uD80D\uDC3A",
                "\uD800",
                "\uDC00",
                "\uDB40\uDC41",
                "\uDB40\uDD00",
                "\u0000",
                "\u007F"
            })
    void what_controls_or_hides_is_shown_as_a_number(String hidden) {
        String shown = SafeText.line("A" + hidden + "B");
        assertThat(shown).startsWith("A\\u").endsWith("B");
        assertThat(shown.chars()).allMatch(character -> character >= ' ' && character <= '~');
    }

    /** Letters of Unicode 14 and later, which Java 17 does not know, and of none. */
    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDFF0", "\uD83E\uDEE8", "\u0378"})
    void what_this_java_does_not_know_is_shown_as_every_java_shows_it(String letter) {
        assertThat(SafeText.line("a" + letter + "b")).isEqualTo("a" + letter + "b");
    }

    /**
     * Variation selectors, controls of format of later versions, what Unicode ignores by default, and noncharacters: the
     * first and the last of each range.
     */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x180B, 0x180F, 0xFE00, 0xFE0F, 0x0890, 0x0891, 0x13439, 0x13455, 0xFFF0, 0xFFF8, 0xE0000, 0xE0FFF,
                0xFDD0, 0xFDEF, 0xFFFE, 0x1FFFE, 0x10FFFF
            })
    void both_ends_of_what_shows_nothing_are_shown_as_numbers(int character) {
        String numbers = Character.toString(character)
                .chars()
                .mapToObj(half -> String.format(Locale.ROOT, "\\u%04X", half))
                .collect(Collectors.joining());
        assertThat(SafeText.line("a" + Character.toString(character) + "b")).isEqualTo("a" + numbers + "b");
    }

    /** The neighbours of those ranges: letters, signs, and what no version of Unicode has given a meaning. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x180A, 0x1810, 0xFDFF, 0xFE10, 0x088F, 0x0892, 0x13456, 0xFFEF, 0xFDCF, 0xFDF0, 0xFFFD, 0xE1000,
                0x1FFFD
            })
    void what_stands_beside_them_is_shown_as_it_is(int character) {
        String text = "a" + Character.toString(character) + "b";
        assertThat(SafeText.line(text)).isEqualTo(text);
    }

    @Test
    void a_forged_line_stays_on_its_line() {
        assertThat(SafeText.line("A\nSession B: CLEAN")).isEqualTo("A\\u000ASession B: CLEAN");
    }

    @Test
    void spaces_of_all_kinds_are_plain_spaces() {
        assertThat(SafeText.line("a\u00A0b\u2003c\u3000d\u202Fe")).isEqualTo("a b c d e");
    }

    /** Plain, after spaces of all kinds, full-width, small, superscript, mathematical. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "+1",
                "-1",
                "@SUM(A1)",
                " =1",
                "\u00A0=1",
                "\u3000+1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A",
                "\uFE661",
                "\uFE621",
                "\uFE631",
                "\uFE6BA",
                "\u207A1",
                "\u208C1",
                "\u22121",
                "\u207B1",
                "\u208B1",
                " \u2003\uFF1D1"
            })
    void what_a_spreadsheet_would_take_for_a_formula_is_a_text(String formula) {
        assertThat(SafeText.cell(formula)).startsWith("'").endsWith(SafeText.line(formula));
    }

    /** What stands before the formula is shown, so that the cell does not begin with it. */
    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1", "\u200B=1", "\uFEFF=1", "\u202E=1", "\u3164=1"})
    void what_is_hidden_before_a_formula_is_shown(String formula) {
        assertThat(SafeText.cell(formula)).startsWith("\\u").endsWith("=1");
    }

    /** Spreadsheets of many countries part cells at a semicolon, whatever the quotes of a cell that began before it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '~',
            value = {
                ";=1 > ;'=1",
                "|=1 > |'=1",
                "a; +1 > a;' +1",
                "a;\"=1 > a;'\"=1",
                "\"=1 > '\"=1",
                "=1;=1 > '=1;'=1",
                "a;;=1 > a;;'=1",
                "a;b=1 > a;b=1",
                "a,=1 > a,=1",
                "a;b > a;b"
            })
    void a_formula_behind_a_delimiter_is_a_text(String formula, String cell) {
        assertThat(SafeText.cell(formula)).isEqualTo(cell);
    }

    @Property
    void no_text_breaks_its_line_or_begins_a_formula(@ForAll String text) {
        String cell = SafeText.cell(text);
        assertThat(cell.codePoints()).noneMatch(Character::isISOControl);
        assertThat(cell.stripLeading()).doesNotMatch("(?s)[=+@-].*");
        assertThat(cell).doesNotMatch("(?s).*[;|][ \"]*[=+@-].*");
        assertThat(SafeText.cell(cell)).isEqualTo(cell);
        assertThat(SafeText.line(SafeText.line(text))).isEqualTo(SafeText.line(text));
    }
}
