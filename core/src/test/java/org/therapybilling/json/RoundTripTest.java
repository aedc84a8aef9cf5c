package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.TherapyBilling;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.DatasetVersion;
import org.therapybilling.explain.Provenance;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;

/** What is written can be read again, and is what the schemas say. */
class RoundTripTest {

    private static final TherapyBilling BILLING = TherapyBilling.standard();

    @Provide
    Arbitrary<Session> sessions() {
        return Sessions.any();
    }

    @Property
    void every_session_is_read_as_it_was_written_and_is_valid(@ForAll("sessions") Session session) {
        String json = BillingJson.write(session);
        assertThat(BillingJson.readSession(json)).isEqualTo(session);
        assertThat(BillingJson.write(BillingJson.readSession(json))).isEqualTo(json);
        assertThat(Schemas.errorsOfSession(json)).isEmpty();
    }

    @Property
    void every_report_is_valid_and_its_provenance_can_be_read(@ForAll("sessions") Session session) {
        for (SessionEntry entry : List.of(
                SessionEntry.of(session),
                new SessionEntry.Read("rows 2, 3", session, List.of(2, 3), true),
                new SessionEntry.Unreadable("line 1", Optional.empty(), "payer", "It is wrong."))) {
            BillingReport report =
                    BILLING.assessAll(Stream.of(entry)).findFirst().orElseThrow();
            String json = BillingJson.write(report);
            assertThat(Schemas.errorsOfReport(json)).as(json).isEmpty();
            assertThat(BillingJson.readProvenance(json)).isEqualTo(report.provenance());
        }
    }

    private static List<String> lines(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Optional.ofNullable(RoundTripTest.class.getResourceAsStream(name))
                        .orElseThrow(),
                StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> valid() {
        return lines("valid-sessions.ndjson");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void what_another_hand_holds_for_valid_is_valid_is_read_and_can_be_written(String json) {
        assertThat(Schemas.errorsOfSession(json)).isEmpty();
        Session session = BillingJson.readSession(json);
        assertThat(BillingJson.readSession(BillingJson.write(session))).isEqualTo(session);
    }

    @Test
    void what_another_hand_holds_for_invalid_is_invalid_and_is_not_read() {
        List<String> sessions = lines("invalid-sessions.ndjson");
        List<String> reasons = lines("invalid-reasons.txt");
        assertThat(sessions).hasSameSizeAs(reasons).hasSizeGreaterThan(50);
        assertThat(IntStream.range(0, sessions.size())
                        .filter(i -> Schemas.errorsOfSession(sessions.get(i)).isEmpty())
                        .mapToObj(reasons::get))
                .isEmpty();
        assertThat(IntStream.range(0, sessions.size())
                        .filter(i -> isRead(sessions.get(i)))
                        .mapToObj(reasons::get))
                .isEmpty();
    }

    private static boolean isRead(String json) {
        try {
            BillingJson.readSession(json);
            return true;
        } catch (SessionFormatException refused) {
            return false;
        }
    }

    @Test
    void a_session_is_written_in_the_order_of_its_fields_without_what_is_not_known() {
        Session session = Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                .sessionId("S-1")
                .treated("97110", Minutes.of(33))
                .treated("97161")
                .build();
        assertThat(BillingJson.write(session))
                .isEqualTo(
                        "{\"sessionId\":\"S-1\",\"dateOfService\":\"2026-03-02\",\"discipline\":\"PT\","
                                + "\"payer\":\"medicare\",\"treatments\":[{\"code\":\"97110\",\"minutes\":33},{\"code\":\"97161\"}]}");
    }

    @Test
    void what_is_the_usual_is_left_out_and_what_is_known_to_be_none_is_not() {
        String json = "{\"dateOfService\":\"2026-03-02\",\"discipline\":\"PT\",\"performer\":\"ASSISTANT\","
                + "\"payer\":\"medicare\",\"treatments\":[{\"code\":\"NOSHOW\"},{\"code\":\"97110\",\"minutes\":33},"
                + "{\"code\":\"97140\",\"minutes\":7,\"performer\":\"THERAPIST\",\"attested\":[\"59\"]}],"
                + "\"billed\":[{\"line\":1,\"code\":\"97110\",\"units\":2},{\"line\":2,\"code\":\"CASH1\",\"units\":1}],"
                + "\"diagnoses\":[],\"documentation\":{\"distinctServices\":[]},\"history\":{\"openStays\":[]}}";
        assertThat(BillingJson.write(BillingJson.readSession(json))).isEqualTo(json);
    }

    @Test
    void extensions_keep_their_order() {
        String extensions = "{\"b c\":1,\"a\":null,\"z\":3,\"k\":4,\"0\":5}";
        String json = "{\"dateOfService\":\"2026-03-02\",\"discipline\":\"PT\",\"payer\":\"medicare\","
                + "\"treatments\":[{\"code\":\"97161\"}],\"extensions\":" + extensions + "}";
        Session session = BillingJson.readSession(json);
        assertThat(BillingJson.write(session)).isEqualTo(json);
        assertThat(BillingJson.write(session.choosing(List.of()))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{\"a\":1} 2", "{\"a\":", "{\"a\":1,\"a\":2}", "[{\"a\":1,\"a\":1}]"})
    void an_extension_that_is_not_json_is_not_written(String text) {
        Session session = Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                .treated("97161")
                .putExtensions("room", text)
                .build();
        assertThatThrownBy(() -> BillingJson.write(session))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The extension room is not JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"provenance\":[]}",
                "{\"provenance\":{\"library\":\"1\"}}",
                "{\"provenance\":{\"library\":\"1\",\"rules\":\"2\",\"datasets\":[{\"id\":\"x\"}]}}",
                "{\"provenance\":{\"library\":\"1\",\"rules\":\"2\",\"more\":3}}"
            })
    void a_report_without_provenance_is_refused(String json) {
        assertThatThrownBy(() -> BillingJson.readProvenance(json)).isInstanceOf(SessionFormatException.class);
    }

    @Test
    void differences_of_provenance_are_told_one_by_one() {
        DatasetVersion codes = new DatasetVersion("codes", "1", DataRelease.Coverage.SUBSET, "0a1b2c3d4e");
        DatasetVersion later = new DatasetVersion("codes", "2", DataRelease.Coverage.FULL, "ffffffffff");
        DatasetVersion edits = new DatasetVersion("edits", "1", DataRelease.Coverage.FULL, "0");
        DatasetVersion fees = new DatasetVersion("fees", "1", DataRelease.Coverage.FULL, "0");
        Provenance then = new Provenance("1.0", "2026.4", List.of(codes, edits));
        Provenance now = new Provenance("1.1", "2027.1", List.of(fees, later));
        assertThat(then.differencesFrom(now))
                .containsExactly(
                        "The library is 1.0, the other one 1.1.",
                        "The rules are 2026.4, the other ones 2027.1.",
                        "The table is codes 1 (SUBSET, sha256 0a1b2c3d), the other one codes 2 (FULL, sha256 ffffffff).",
                        "The other one lacks edits 1 (FULL, sha256 0).",
                        "The other one also has fees 1 (FULL, sha256 0).");
        assertThat(then.differencesFrom(new Provenance("1.0", "2026.4", List.of(edits, codes))))
                .isEmpty();
        assertThat(Set.of(then, now)).hasSize(2);
    }
}
