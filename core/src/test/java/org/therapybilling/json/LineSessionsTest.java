package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.json.Entries.outline;
import static org.therapybilling.json.Entries.unreadable;
import static org.therapybilling.json.SessionJson.MARKER;
import static org.therapybilling.json.SessionJson.json;
import static org.therapybilling.json.SessionJson.utf8;
import static org.therapybilling.json.SessionJson.visit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

@Timeout(60)
class LineSessionsTest {

    private static final int MEBIBYTE = 1 << 20;

    /** In numbers of 32 bits. */
    private static final int INVERSE_OF_33 = 1_041_204_193;

    @Test
    void each_line_is_a_session() {
        assertThat(outlineOf(visit("A") + "\n" + visit("B") + "\n" + visit("C") + "\n"))
                .containsExactly("A", "B", "C");
    }

    @Test
    void the_last_line_needs_no_end() {
        assertThat(outlineOf(visit("A") + "\n" + visit("B"))).containsExactly("A", "B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "['x']",
                "null",
                "7",
                "true",
                "'ZZMARKER-p77'",
                "ZZMARKER-p77",
                "{",
                "{}",
                "]",
                "{'sessionId': 'ZZMARKER-p77",
                "{} {}",
                "\0",
                "{'treatments': [{'minutes': 1e99999999999}]}",
                "{'treatments': [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            })
    void a_line_that_is_no_session_stands_in_its_place_and_the_others_still_come(String wrong) {
        List<SessionEntry> entries =
                Entries.all(BillingJson.readLines(utf8(visit("A") + "\n" + json(wrong) + "\n" + visit("C"))));

        assertThat(entries).extracting(SessionEntry::position).containsExactly("line 1", "line 2", "line 3");
        assertThat(entries.get(0)).isInstanceOf(SessionEntry.Read.class);
        assertThat(unreadable(entries.get(1)).where()).startsWith("line 2");
        assertThat(unreadable(entries.get(1)).toString()).doesNotContain(SessionJson.MARKER);
        assertThat(entries.get(2)).isInstanceOf(SessionEntry.Read.class);
    }

    @Test
    void a_list_of_sessions_on_one_line_is_one_unreadable_line() {
        assertThat(outlineOf("[" + visit("A") + ", " + visit("B") + "]\n" + visit("C")))
                .containsExactly("unreadable at line 1", "C");
    }

    @Test
    void a_session_over_two_lines_is_two_unreadable_lines() {
        assertThat(outlineOf(visit("A").replaceFirst(",", ",\n") + "\n" + visit("B")))
                .containsExactly("unreadable at line 1", "unreadable at line 2", "B");
    }

    @Test
    void a_field_that_is_refused_is_found_by_line_and_path() {
        String wrong = visit("B").replace("15", "-15");

        SessionEntry.Unreadable refused = unreadable(Entries.all(BillingJson.readLines(utf8(visit("A") + "\n" + wrong)))
                .get(1));

        assertThat(refused.where()).isEqualTo("line 2, treatments[0].minutes");
        assertThat(refused.sessionId()).contains("B");
    }

    /** The day of a session that is refused is known by it to be incomplete. */
    @Test
    void of_a_session_that_is_refused_its_day_is_told_if_it_can_be_read() {
        String wrong = SessionJson.FULL.replace("'minutes': 33", "'minutes': -33");

        assertThat(refused(wrong).day())
                .contains(new DayKey(
                        MARKER + " patient",
                        LocalDate.of(2026, 3, 2),
                        PayerId.MEDICARE,
                        Optional.of(MARKER + " group")));
        assertThat(refused(wrong.replace("'billingProvider'", "'performerKey'")).day())
                .contains(
                        new DayKey(MARKER + " patient", LocalDate.of(2026, 3, 2), PayerId.MEDICARE, Optional.empty()));
        assertThat(refused(wrong.replace("'patientKey'", "'performerKey'")).day())
                .isEmpty();
        assertThat(refused(wrong.replace("2026-03-02", "2026-03-32")).day()).isEmpty();
        assertThat(refused(wrong.replace("'payer': 'medicare'", "'payer': 7")).day())
                .isEmpty();
    }

    @Test
    void of_a_session_that_is_refused_its_discipline_is_told_if_it_can_be_read() {
        String wrong = SessionJson.FULL.replace("'minutes': 33", "'minutes': -33");

        assertThat(refused(wrong).discipline()).contains(Discipline.PT);
        assertThat(refused(wrong.replace("'PT', 'setting'", "'XX', 'setting'")).discipline())
                .isEmpty();
        assertThat(refused(wrong.replace("'discipline': 'PT',", "")).discipline())
                .isEmpty();
    }

    /** An id of 256 characters is one, a longer one or a blank is not. */
    @Test
    void of_a_session_that_is_refused_its_id_is_told_if_it_is_one() {
        assertThat(refused("{'sessionId': '" + "i".repeat(256) + "'}").sessionId())
                .contains("i".repeat(256));
        assertThat(refused("{'sessionId': '" + "i".repeat(257) + "'}").sessionId())
                .isEmpty();
        assertThat(refused("{'sessionId': ' '}").sessionId()).isEmpty();
        assertThat(refused("{'sessionId': 7}").sessionId()).isEmpty();
    }

    private static SessionEntry.Unreadable refused(String session) {
        return unreadable(Entries.all(BillingJson.readLines(utf8(json(session.replace('\n', ' ')))))
                .get(0));
    }

    @Test
    void blank_lines_are_no_sessions_but_count_as_lines() {
        List<SessionEntry> entries =
                Entries.all(BillingJson.readLines(utf8("\n \t\n" + visit("A") + "\n\n\r\n" + visit("B") + "\n\n")));

        assertThat(entries).extracting(SessionEntry::position).containsExactly("line 3", "line 6");
        assertThat(entries).allMatch(SessionEntry.Read.class::isInstance);
    }

    @Test
    void lines_may_end_as_on_windows() {
        assertThat(outlineOf(visit("A") + "\r\n\r\n" + visit("B") + "\r\n")).containsExactly("A", "B");
    }

    @Test
    void a_byte_order_mark_in_front_is_no_matter() {
        assertThat(outlineOf("\uFEFF" + visit("A") + "\n" + visit("B"))).containsExactly("A", "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n \n\t"})
    void an_input_without_any_session_is_unreadable_once(String text) {
        assertThat(Entries.all(BillingJson.readLines(utf8(text))))
                .singleElement()
                .satisfies(entry -> assertThat(unreadable(entry).error()).contains("empty"));
    }

    @Test
    void an_input_of_a_byte_order_mark_alone_is_unreadable_once() {
        assertThat(Entries.all(BillingJson.readLines(utf8("\uFEFF"))))
                .singleElement()
                .isInstanceOf(SessionEntry.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void a_line_of_one_mebibyte_reads(String end) {
        assertThat(outlineOf(padded(MEBIBYTE) + end + visit("B"))).containsExactly("A", "B");
    }

    @Test
    void a_longer_line_is_unreadable_and_the_others_still_come() {
        List<SessionEntry> entries = Entries.all(BillingJson.readLines(utf8(padded(MEBIBYTE + 1) + "\n" + visit("B"))));

        assertThat(unreadable(entries.get(0)).where()).isEqualTo("line 1");
        assertThat(unreadable(entries.get(0)).error()).contains("longer");
        assertThat(outlineOf(padded(3 * MEBIBYTE) + "\n" + visit("B"))).containsExactly("unreadable at line 1", "B");
    }

    private static String padded(int bytes) {
        String session = visit("A");
        return session.substring(0, 1) + " ".repeat(bytes - session.length()) + session.substring(1);
    }

    @Test
    void a_name_in_any_script_reads() {
        assertThat(outlineOf(visit("Grüße 日本 \uD83D\uDE00"))).containsExactly("Grüße 日本 \uD83D\uDE00");
    }

    @Test
    void where_reading_fails_in_a_line_stands_that_line_and_nothing_more_comes() {
        List<SessionEntry> entries = Entries.all(BillingJson.readLines(
                new FailingInput(visit("A") + "\n" + visit("B").substring(0, 20))));

        assertThat(entries).hasSize(2);
        assertThat(unreadable(entries.get(1)).where()).isEqualTo("line 2");
        assertThat(entries.get(1).toString()).doesNotContain(SessionJson.MARKER);
    }

    @Test
    void where_reading_fails_between_two_lines_stands_the_line_that_did_not_come() {
        assertThat(outline(BillingJson.readLines(new FailingInput(visit("A") + "\n"))))
                .containsExactly("A", "unreadable at line 2");
    }

    @Test
    void where_reading_fails_at_once_stands_the_first_line() {
        assertThat(outline(BillingJson.readLines(new FailingInput("")))).containsExactly("unreadable at line 1");
    }

    @Test
    void no_more_is_read_than_what_is_asked_for() {
        EndlessInput endless = new EndlessInput("", visit("A") + "\n");

        assertThat(BillingJson.readLines(endless).limit(3)).hasSize(3);
        assertThat(endless.given()).isLessThan(MEBIBYTE);
    }

    @Test
    void an_endless_line_is_not_kept_in_memory_and_no_session_before_it_waits_for_it() {
        EndlessInput endless = new EndlessInput(visit("A") + "\n", "x");

        assertThat(outline(BillingJson.readLines(endless).limit(1))).containsExactly("A");
        assertThat(endless.given()).isLessThan(MEBIBYTE);
    }

    @Test
    void the_input_is_left_open() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream input = new ByteArrayInputStream(visit("A").getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        assertThat(outline(BillingJson.readLines(input))).containsExactly("A");
        assertThat(closed).isFalse();
    }

    private static List<String> outlineOf(String text) {
        return outline(BillingJson.readLines(utf8(text)));
    }

    /**
     * Names of eight letters that have one hash in the table of names of Jackson (its hash of two words of four letters can be
     * turned around).
     */
    private static Set<String> namesOfOneHash(int count, SplittableRandom random) {
        int hash = random.nextInt();
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            String first = random.ints(4, '0', 'z')
                    .mapToObj(letter -> String.valueOf((char) letter))
                    .collect(Collectors.joining());
            int word =
                    ByteBuffer.wrap(first.getBytes(StandardCharsets.US_ASCII)).getInt();
            int mixed = word + (word >>> 15);
            mixed ^= mixed >>> 9;
            byte[] second = ByteBuffer.allocate(4)
                    .putInt((hash - mixed) * INVERSE_OF_33)
                    .array();
            String name = first + new String(second, StandardCharsets.US_ASCII);
            if (name.chars().allMatch(letter -> letter >= '0' && letter <= 'z' && letter != '\\')) {
                names.add(name);
            }
        }
        return names;
    }

    private static String withExtensions(String id, Collection<String> names) {
        String extensions = names.stream().map(name -> "\"" + name + "\": 1").collect(Collectors.joining(","));
        return visit(id).replaceFirst("\\}$", ", \"extensions\": {" + extensions + "}}");
    }

    /** What somebody writes into a session has no effect on that of another, whatever the reader keeps of it. */
    @Test
    void names_that_are_slow_to_read_concern_their_own_line_alone() {
        SplittableRandom random = new SplittableRandom(5);
        String hostile = IntStream.range(0, 10)
                .mapToObj(i -> withExtensions("bad", namesOfOneHash(3_000, random)))
                .collect(Collectors.joining("\n"));
        String honest = IntStream.range(0, 1_000)
                .mapToObj(i -> withExtensions("S" + i, List.of("room" + i, "field" + 31 * i)))
                .collect(Collectors.joining("\n"));
        List<SessionEntry> entries = Stream.of(honest, hostile, honest)
                .flatMap(lines -> BillingJson.readLines(utf8(lines)))
                .toList();
        List<SessionEntry> together = BillingJson.readLines(utf8(honest + "\n" + hostile + "\n" + honest))
                .toList();
        for (List<SessionEntry> read : List.of(entries, together)) {
            assertThat(read).hasSize(2_010);
            assertThat(read.subList(0, 1_000)).allMatch(SessionEntry.Read.class::isInstance);
            assertThat(read.subList(1_010, 2_010)).allMatch(SessionEntry.Read.class::isInstance);
        }
        assertThat(BillingJson.readSession(withExtensions("S", List.of("room"))).sessionId())
                .contains("S");
        assertThat(unreadable(entries.get(1_000)).error())
                .contains("names that were made to be slow to read; a session needs none of these.");
    }
}
