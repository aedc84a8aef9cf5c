package org.therapybilling.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.tables.PackedPairs;
import org.therapybilling.reference.tables.PairRows;
import org.therapybilling.reference.tables.PairRowsBuilder;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;

/** The text of edits is read alike in whatever pieces it comes, and as one that splits it into lines and fields reads it. */
class PairTextReaderTest {

    private static final String FILE = "pairs.txt";
    private static final String HEADING = "Column 1\tColumn 2\t*=in existence\r\n\t\tprior to 1996\n";
    private static final int ALL = 1 << 20;

    /** What follows the codes: the same as before in half of the lines, as in those of CMS. */
    private static final List<String> TAILS = List.of(
            "\t\t20200101\t*\t1\tMisuse of codes\r\n",
            "\t\t20200101\t*\t1\tMisuse of codes\r\n",
            "\t*\t19960101\t*\t0\tStandards\n",
            "\t\t20200101\t20201231\t9\tMisuse of codes\r\n");

    /** Reads a text that comes in pieces of so many bytes at the most; returns the fields of its rows. */
    private static List<List<String>> read(String text, int piece) throws IOException {
        PairRowsBuilder pairs = new PairRowsBuilder();
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
        new PairTextReader(FILE, pairs).read(new FilterInputStream(bytes) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return super.read(into, from, Math.min(length, piece));
            }
        });
        PackedPairs packed = pairs.build();
        DataRelease release = new DataRelease(
                "ncci-ptp-practitioner",
                "CMS",
                "1",
                CodeSet.all(),
                EffectivePeriod.always(),
                packed.size(),
                "0".repeat(64));
        return PairSchema.SCHEMA.rows(PairRows.of(release, packed)).toList();
    }

    private static String code(int number) {
        return String.valueOf(10_000 + number);
    }

    private static String rows(int count) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, count)
                .forEach(row -> text.append(code(row / 100))
                        .append('\t')
                        .append(code(200 + row % 100))
                        .append(TAILS.get(row % TAILS.size()))
                        .append(row % 7 == 0 ? "\r\n" : ""));
        return text.toString();
    }

    private static List<List<String>> splitRows(String text) {
        return text.lines()
                .filter(line -> !line.isEmpty())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** More than the reader holds at once, so that lines lie over the ends of what it holds. */
    @ParameterizedTest
    @ValueSource(ints = {61, 4_096, 99_991, ALL})
    void rows_are_read_in_whatever_pieces_they_come(int piece) throws IOException {
        String text = rows(9_000);
        assertThat(text.length()).isGreaterThan(1 << 18);
        assertThat(read(HEADING + text, piece)).isEqualTo(splitRows(text));
    }

    @Test
    void every_length_of_pieces_gives_the_same() throws IOException {
        String text = rows(40);
        for (int piece = 1; piece < 300; piece++) {
            assertThat(read(HEADING + text, piece)).as("%s bytes", piece).isEqualTo(splitRows(text));
        }
    }

    @Test
    void the_last_line_may_have_no_end_and_an_end_is_no_part_of_the_last_field() throws IOException {
        for (String end : List.of("", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n")) {
            String row = "97110\t97140\t\t20200101\t*\t1\tStandards";
            assertThat(read(HEADING + row + end, ALL)).isEqualTo(splitRows(row));
            assertThat(read(HEADING + "\r\n" + row + end, 1)).isEqualTo(splitRows(row));
        }
    }

    private static void assertRefused(String text, int piece, String message) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> read(text, piece))
                .withMessageContaining(message);
    }

    /** Blank lines and those of the heading are counted as well, as an editor counts them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, ALL})
    void a_malformed_row_is_named_by_its_line(int piece) {
        String text = HEADING + rows(10) + "\r\n97110\t97140\t\t2020\t*\t1\tx\n";
        long lines = text.lines().count();
        assertRefused(text, piece, FILE + ", row " + lines);
        assertRefused(text + rows(3), piece, FILE + ", row " + lines);
    }

    /** Each with the tail of the line before. */
    @ParameterizedTest
    @ValueSource(strings = {"97a10\t97140", "97110\t9714-", "97110 97140", "9711\t97140", "971100\t9714"})
    void codes_are_read_in_lines_that_end_as_the_one_before(String codes) {
        String tail = TAILS.get(0);
        assertRefused(HEADING + "97110\t97530" + tail + codes + tail, ALL, FILE + ", row 4");
    }

    @Test
    void a_row_without_a_tab_after_its_codes_is_refused() {
        assertRefused(HEADING + "97110\t97530 \t20200101\t*\t1\tx\n", ALL, FILE + ", row 3");
        assertRefused(HEADING + "97110\t97530", ALL, FILE + ", row 3");
        assertRefused(HEADING + "97110\t97", ALL, FILE + ", row 3");
    }

    @Test
    void a_heading_has_at_most_sixty_four_lines() throws IOException {
        String row = rows(1);
        assertThat(read("Heading\n".repeat(64) + row, ALL)).hasSize(1);
        assertThat(read("\n".repeat(64) + row, ALL)).hasSize(1);
        assertRefused("Heading\n".repeat(65) + row, ALL, FILE + ": no line begins with a code and a tab");
        assertRefused("Heading\n".repeat(64), ALL, FILE + ": no line begins with a code and a tab");
        assertRefused("", ALL, FILE + ": no line begins with a code and a tab");
    }

    @Test
    void a_line_has_at_most_four_thousand_and_ninety_six_characters() throws IOException {
        String begin = "97110\t97140\t\t20200101\t*\t1\t";
        String longest = begin + "x".repeat((1 << 12) - begin.length() - 1) + "\n";
        assertThat(read(HEADING + longest + longest.replace("97140", "97530"), 1))
                .hasSize(2);
        String longer = longest.replace("\n", "x\n");
        assertRefused(HEADING + longest + longer, 1, FILE + ", row 4: the line has more than 4096 characters");
        assertRefused(HEADING + "x".repeat(ALL), ALL, FILE + ", row 3: the line has more than 4096 characters");
    }
}
