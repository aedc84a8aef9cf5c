package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.json.Entries.outline;
import static org.therapybilling.json.Entries.unreadable;
import static org.therapybilling.json.SessionJson.json;
import static org.therapybilling.json.SessionJson.utf8;
import static org.therapybilling.json.SessionJson.visit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.session.SessionEntry;

@Timeout(60)
class DocumentSessionsTest {

    private static final int MEBIBYTE = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\r\n\t "})
    void a_document_may_be_one_session(String before) {
        assertThat(outlineOf(before + visit("A") + "\r\n")).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\r\n\t "})
    void a_document_may_be_a_list_of_sessions(String before) {
        assertThat(outlineOf(before + "[" + visit("A") + ",\r\n" + visit("B") + "]\n"))
                .containsExactly("A", "B");
    }

    @Test
    void sessions_of_a_list_are_numbered_from_one() {
        assertThat(Entries.all(BillingJson.readDocument(utf8("[" + visit("A") + ", " + visit("B") + "]"))))
                .extracting(SessionEntry::position)
                .containsExactly("session 1", "session 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "1.5",
                "null",
                "true",
                "'ZZMARKER-p77'",
                "[]",
                "[{}]",
                "{}",
                "{'payer': 'ZZMARKER-p77'}",
                "{'payer': 1, 'payer': 2}",
                "{'treatments': [{'minutes': 1e99999999999}]}"
            })
    void an_element_that_is_no_session_stands_in_its_place_and_the_others_still_come(String wrong) {
        List<SessionEntry> entries = Entries.all(
                BillingJson.readDocument(utf8("[" + visit("A") + ", " + json(wrong) + ", " + visit("C") + "]")));

        assertThat(entries).hasSize(3);
        assertThat(entries.get(0)).isInstanceOf(SessionEntry.Read.class);
        assertThat(unreadable(entries.get(1)).where()).startsWith("session 2");
        assertThat(entries.get(1).toString()).doesNotContain(SessionJson.MARKER);
        assertThat(entries.get(2)).isInstanceOf(SessionEntry.Read.class);
    }

    @Test
    void a_field_that_is_refused_is_found_by_number_and_path() {
        SessionEntry.Unreadable refused = unreadable(Entries.all(BillingJson.readDocument(
                        utf8("[" + visit("A") + ", " + visit("B").replace("15", "-15") + "]")))
                .get(1));

        assertThat(refused.where()).isEqualTo("session 2, treatments[0].minutes");
        assertThat(refused.sessionId()).contains("B");
    }

    @Test
    void a_field_that_is_refused_in_a_single_session_is_found_by_path() {
        assertThat(outlineOf(visit("A").replace("15", "-15"))).containsExactly("unreadable at treatments[0].minutes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", ", ", {'sessionId': 'ZZMARKER-p77", ", ZZMARKER-p77]", " ZZMARKER-p77", "}", ", {]"})
    void where_a_list_is_broken_the_sessions_before_still_come_and_the_rest_is_one_unreadable(String rest) {
        List<SessionEntry> entries =
                Entries.all(BillingJson.readDocument(utf8("[" + visit("A") + ", " + visit("B") + json(rest))));

        assertThat(entries).hasSize(3);
        assertThat(entries.subList(0, 2)).allMatch(SessionEntry.Read.class::isInstance);
        assertThat(unreadable(entries.get(2)).error()).isNotBlank();
        assertThat(entries.get(2).toString()).doesNotContain(SessionJson.MARKER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n"})
    void an_empty_document_is_unreadable(String text) {
        assertThat(Entries.all(BillingJson.readDocument(utf8(text))))
                .singleElement()
                .satisfies(entry -> assertThat(unreadable(entry).error()).contains("empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "true", "'ZZMARKER-p77'", "ZZMARKER-p77", "{", "{}", "}", "]", "\0", "\uFEFF"})
    void a_document_that_is_neither_session_nor_list_is_unreadable_once(String text) {
        assertThat(Entries.all(BillingJson.readDocument(utf8(json(text)))))
                .singleElement()
                .isInstanceOf(SessionEntry.Unreadable.class)
                .satisfies(entry -> assertThat(entry.toString()).doesNotContain(SessionJson.MARKER));
    }

    @Test
    void a_list_without_sessions_says_nothing_or_that_it_is_empty() {
        assertThat(Entries.all(BillingJson.readDocument(utf8("[]"))))
                .allSatisfy(entry -> assertThat(unreadable(entry).error()).contains("empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "x", ",", "7"})
    void what_follows_the_sessions_is_unreadable_once(String more) {
        assertThat(Entries.all(BillingJson.readDocument(utf8(visit("A") + "\n" + more))))
                .hasSize(2)
                .last()
                .isInstanceOf(SessionEntry.Unreadable.class);
        assertThat(Entries.all(BillingJson.readDocument(utf8("[" + visit("A") + "]\n" + more))))
                .hasSize(2)
                .last()
                .isInstanceOf(SessionEntry.Unreadable.class);
    }

    @Test
    void where_reading_fails_stands_an_unreadable_and_nothing_more_comes() {
        List<SessionEntry> entries =
                Entries.all(BillingJson.readDocument(new FailingInput("[" + visit("A") + ", {\"sessionId\": ")));

        assertThat(entries).hasSize(2);
        assertThat(unreadable(entries.get(1)).where()).isEqualTo("session 2");
        assertThat(entries.get(1).toString()).doesNotContain(SessionJson.MARKER);
    }

    @Test
    void where_reading_fails_at_once_stands_one_unreadable() {
        assertThat(Entries.all(BillingJson.readDocument(new FailingInput(""))))
                .singleElement()
                .isInstanceOf(SessionEntry.Unreadable.class);
    }

    @Test
    void no_more_is_read_than_what_is_asked_for() {
        EndlessInput endless = new EndlessInput("[" + visit("A"), ", " + visit("B"));

        assertThat(outline(BillingJson.readDocument(endless).limit(3))).containsExactly("A", "B", "B");
        assertThat(endless.given()).isLessThan(MEBIBYTE);
    }

    @Test
    void a_list_of_many_sessions_reads_to_its_end() {
        int many = 20_000;
        String list = "[" + (visit("A") + ",").repeat(many - 1) + visit("B") + "]";

        assertThat(BillingJson.readDocument(utf8(list)).filter(SessionEntry.Read.class::isInstance))
                .hasSize(many);
    }

    private static List<String> outlineOf(String text) {
        return outline(BillingJson.readDocument(utf8(text)));
    }
}
