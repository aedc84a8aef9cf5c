package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
}
