package org.therapybilling.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** The words can be taken for code and pt, or for co and dept: thirteen of them in thousands of ways. */
    @Test
    void no_part_of_a_heading_is_taken_apart_twice() {
        AtomicInteger asked = new AtomicInteger();
        Set<String> known = new HashSet<>(Set.of("code", "pt", "co", "dept")) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean contains(Object word) {
                asked.incrementAndGet();
                return super.contains(word);
            }
        };
        String ambiguous = "codept".repeat(13);
        assertThat(HeadingWords.of(ambiguous + "q", known)).containsExactly(ambiguous + "q");
        assertThat(asked.get()).isLessThan(80 * 80);
        assertThat(HeadingWords.of(ambiguous, known)).hasSize(26).startsWith("code", "pt");
        assertThat(HeadingWords.of("codeptdepart", Set.of("code", "co", "depart")))
                .containsExactly("co", "department", "depart");
        assertThat(HeadingWords.of("codepart", Set.of("code", "co", "depart"))).containsExactly("co", "depart");
    }
}
