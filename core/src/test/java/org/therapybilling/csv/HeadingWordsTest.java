package org.therapybilling.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of headings, written apart or as one. */
class HeadingWordsTest {

    private static final Set<String> KNOWN = Set.of("date", "service", "minutes", "patient");

    @ParameterizedTest
    @CsvSource({
        "Service Date, service date",
        "ServiceDate, service date",
        "servicedate, service date",
        "SERVICE_DATE, service date",
        "D.O.S., date service",
        "DOS, date service",
        "Patient#, patient id",
        "pid, patient id",
        "Svc Dt, service date",
        "Mins, minutes"
    })
    void words_are_parted_whatever_their_spelling(String heading, String words) {
        assertThat(HeadingWords.of(heading, KNOWN)).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"dateservicx", "mdate", "datem", "xdate"})
    void a_word_that_is_not_made_of_known_ones_throughout_stays_whole(String heading) {
        assertThat(HeadingWords.of(heading, KNOWN)).containsExactly(heading);
    }

    @Test
    void a_heading_has_up_to_eighty_characters() {
        assertThat(HeadingWords.of("date" + " ".repeat(76), KNOWN)).containsExactly("date");
        assertThat(HeadingWords.of("date" + " ".repeat(77), KNOWN)).isEmpty();
    }
}
