package org.therapybilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name of others forges no words, no columns and no line of a report. */
class NamesInTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '~',
            value = {
                "S-1 > S-1",
                "2026/03#7_a.b > 2026/03#7_a.b",
                "march export.csv > march export.csv",
                "S-1: CLEAN > \"S-1: CLEAN\"",
                "S-1, S-2 > \"S-1, S-2\"",
                "~a  b~ > \"a \\u0020b\"",
                "~a    b~ > \"a \\u0020\\u0020\\u0020b\"",
                "a\" of session b > \"a\\u0022 of session b\""
            })
    void it_stands_in_quotes_where_it_could_be_taken_for_words(String name, String shown) {
        assertThat(SafeText.name(name)).isEqualTo(shown);
    }

    @Property
    void none_has_two_spaces_in_a_row_or_ends_its_quotes(@ForAll String name) {
        String shown = SafeText.name(name);
        assertThat(shown).doesNotContain("  ");
        assertThat(shown.chars().filter(letter -> letter == '"').count()).isIn(0L, 2L);
        assertThat(shown.startsWith("\"")).isEqualTo(shown.endsWith("\""));
        assertThat(shown.startsWith("\"") || !shown.contains(":")).isTrue();
    }
}
