package org.therapybilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines of text are up to a hundred columns wide. */
class WrappedTest {

    private static String wrapped(String text) {
        StringBuilder out = new StringBuilder();
        Wrapped.append("Due  ", text, out);
        return out.toString();
    }

    @Test
    void a_line_of_a_hundred_columns_is_whole_and_one_of_a_hundred_and_one_is_broken() {
        String word = "x".repeat(90);
        assertThat(wrapped(word + " four")).isEqualTo("Due  " + word + " four\n");
        assertThat(wrapped(word + " fives")).isEqualTo("Due  " + word + "\n     fives\n");
    }

    @Test
    void further_lines_begin_under_the_first_and_are_as_wide() {
        String half = "x".repeat(47);
        assertThat(wrapped(half + " " + half + " " + half + " " + half + " y"))
                .isEqualTo("Due  " + half + " " + half + "\n     " + half + " " + half + "\n     y\n");
    }

    @Test
    void a_word_that_is_longer_than_a_line_stays_whole_where_it_begins() {
        String word = "x".repeat(120);
        assertThat(wrapped(word)).isEqualTo("Due  " + word + "\n");
        assertThat(wrapped("a " + word + " b")).isEqualTo("Due  a\n     " + word + "\n     b\n");
    }
}
