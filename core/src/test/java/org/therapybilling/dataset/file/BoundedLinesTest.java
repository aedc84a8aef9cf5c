package org.therapybilling.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of a text, none longer than 4096 characters. */
class BoundedLinesTest {

    private static BoundedLines lines(String text) {
        return new BoundedLines("fees.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static List<String> all(String text) throws IOException {
        BoundedLines lines = lines(text);
        List<String> all = new ArrayList<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
            assertThat(lines.number()).isEqualTo(all.size());
        }
        return all;
    }

    @Test
    void lines_end_with_a_line_feed_with_or_without_a_carriage_return() throws IOException {
        assertThat(all("")).isEmpty();
        assertThat(all("a\nb\r\n\nc")).containsExactly("a", "b", "", "c");
        assertThat(all("a\rb\n\r\n")).containsExactly("a\rb", "");
    }

    @Test
    void each_byte_is_a_character() throws IOException {
        assertThat(all("\u00a7\u00ff\n")).containsExactly("\u00a7\u00ff");
    }

    @ParameterizedTest
    @CsvSource({"4096, true", "4097, false"})
    void a_line_has_at_most_4096_characters(int length, boolean taken) throws IOException {
        BoundedLines lines = lines("a\n" + "9".repeat(length) + "\n");
        lines.next();
        if (taken) {
            assertThat(lines.next()).hasSize(4096);
        } else {
            assertThatExceptionOfType(FileRefusedException.class)
                    .isThrownBy(lines::next)
                    .withMessageStartingWith("the line has more than 4096 characters")
                    .satisfies(refused -> assertThat(refused.line()).isEqualTo(2))
                    .satisfies(refused -> assertThat(refused.file()).isEqualTo("fees.txt"));
        }
    }
}
