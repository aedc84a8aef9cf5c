package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static final int LONGEST = 2;
    private static final int LENGTH = 7;
    private static final char[] LETTERS = {'a', '\r', '\n'};

    /** All texts of up to seven of these letters, given byte by byte and at once. */
    @Test
    void lines_end_as_they_do_in_any_text_and_one_that_is_too_long_stands_alone() throws IOException {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int from = 0, length = 0; length < LENGTH; length++) {
            int until = texts.size();
            for (; from < until; from++) {
                for (char letter : LETTERS) {
                    texts.add(texts.get(from) + letter);
                }
            }
        }
        for (String text : texts) {
            List<String> lines = text.lines()
                    .map(line -> line.length() > LONGEST ? "too long" : line)
                    .toList();
            assertThat(read(text, LENGTH)).as(shown(text)).isEqualTo(lines);
            assertThat(read(text, 1)).as(shown(text)).isEqualTo(lines);
        }
        assertThat(texts).hasSize(3280);
    }

    private static String shown(String text) {
        return text.replace('\r', 'R').replace('\n', 'N');
    }

    private static List<String> read(String text, int atOnce) throws IOException {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        LineReader reader = new LineReader(
                new FilterInputStream(bytes) {
                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        return super.read(into, from, Math.min(length, atOnce));
                    }
                },
                LONGEST);
        List<String> lines = new ArrayList<>();
        while (!reader.isAtEnd()) {
            lines.add(reader.next()
                    .map(line -> new String(line, StandardCharsets.US_ASCII))
                    .orElse("too long"));
        }
        return lines;
    }
}
