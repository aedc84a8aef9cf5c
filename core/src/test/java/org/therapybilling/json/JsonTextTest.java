package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;

class JsonTextTest {

    /** Half of a surrogate pair is no character, and still somebody's id. */
    @Test
    void a_text_holds_what_the_bytes_hold_also_half_a_surrogate_pair() throws IOException {
        Session session = Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                .sessionId("a\uD800b")
                .treated("97110", Minutes.of(15))
                .build();
        assertThat(BillingJson.readSession(BillingJson.write(session))).isEqualTo(session);
        BillingReport report = TherapyBilling.standard().assess(session);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BillingJson.write(report, bytes);
        assertThat(BillingJson.write(report))
                .isEqualTo(bytes.toString(StandardCharsets.UTF_8))
                .contains("a\\uD800b");
    }

    private static final String BEGIN =
            "{\"dateOfService\": \"2026-03-02\", \"discipline\": \"PT\", \"payer\": \"cash\","
                    + " \"treatments\": [{\"code\": \"97110\", \"minutes\": 15}], ";

    /** The halves stand in the text as they are, or by their escapes. */
    @Test
    void halves_of_surrogate_pairs_are_kept_apart_however_they_are_written() {
        for (String half : List.of("\uD800", "\uDC00", "\\uD800", "\\udc00")) {
            Session session = BillingJson.readSession(BEGIN + "\"sessionId\": \"a" + half + "b\"}");
            String expected =
                    half.length() == 1 ? half : String.valueOf((char) Integer.parseInt(half.substring(2), 16));
            assertThat(session.sessionId()).contains("a" + expected + "b");
            assertThat(BillingJson.readSession(BillingJson.write(session))).isEqualTo(session);
        }
        Session whole = BillingJson.readSession(BEGIN + "\"sessionId\": \"a\uD83D\uDE00b\"}");
        assertThat(whole.sessionId()).contains("a\uD83D\uDE00b");
    }

    @Test
    void halves_of_surrogate_pairs_in_extensions_come_back() {
        for (String half : List.of("\uD800", "\\ud800")) {
            Session session = BillingJson.readSession(BEGIN + "\"extensions\": {\"x\": [\"a" + half + "\"]}}");
            assertThat(session.extensions()).containsEntry("x", "[\"a\\ud800\"]");
            assertThat(BillingJson.readSession(BillingJson.write(session))).isEqualTo(session);
        }
        Session built = session("{\"y\": \"\uD800\"}", "x");
        assertThat(BillingJson.write(built)).contains("\"x\":{\"y\":\"\\ud800\"}");
    }

    @Test
    void a_name_with_half_a_surrogate_pair_is_none_of_json() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BillingJson.write(session("1", "\uD800")))
                .withMessage("The name of an extension has half of a surrogate pair, which no name in JSON has; name it"
                        + " otherwise.");
        assertThatExceptionOfType(SessionFormatException.class)
                .isThrownBy(() -> BillingJson.readSession(BEGIN + "\"extensions\": {\"\\ud800\": 1}}"))
                .withMessageContaining("not well-formed JSON");
    }

    private static Session session(String extension, String name) {
        return Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                .treated("97110", Minutes.of(15))
                .putExtensions(name, extension)
                .build();
    }

    /** No decimal holds it, and still it is a number of JSON. */
    @Test
    void a_number_beyond_all_bounds_is_kept_in_extensions() {
        Session session = BillingJson.readSession(BEGIN + "\"extensions\": {\"x\": {\"n\": 1e99999999999}}}");
        assertThat(session.extensions()).containsEntry("x", "{\"n\":1e99999999999}");
        assertThat(BillingJson.write(session)).contains("\"extensions\":{\"x\":{\"n\":1e99999999999}}");
        assertThat(BillingJson.readSession(BillingJson.write(session))).isEqualTo(session);
    }
}
