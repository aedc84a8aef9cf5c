package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Authorization;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.History;
import org.therapybilling.session.LocalCode;
import org.therapybilling.session.OpenStay;
import org.therapybilling.session.Session;
import org.therapybilling.units.AssistantShare;
import org.therapybilling.units.SharedTime;
import org.therapybilling.units.TenPercentMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.ThresholdBucket;
import org.therapybilling.vocabulary.Units;

/** Models and the front door can be sent to other machines, as batch frameworks do. */
class SerializationTest {

    private static final Session SESSION = Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
            .patientKey("p-77")
            .treated("97110", Minutes.of(20))
            .treated("97140", Minutes.of(20))
            .treated("97161")
            .build();

    /** A session with a list, set, map and record of every kind. */
    private static final Session DETAILED = SESSION.toBuilder()
            .treated("97112", LocalTime.of(10, 0), LocalTime.of(10, 15))
            .billed("97110", Units.of(2), Modifier.GP)
            .attesting(Modifier.KX)
            .addLocalTreatments(new LocalCode.Treated("NOSHOW", 0))
            .addLocalLines(new LocalCode.Billed("CASH1", 1, 2, Units.ONE))
            .addDiagnoses("M25.561")
            .documentation(Documentation.builder().distinctServices(List.of()).build())
            .history(History.builder()
                    .putAllowedThisYear(ThresholdBucket.OT, Money.of("10.00"))
                    .authorization(Authorization.builder().visitsLeft(4).build())
                    .addOpenStays(OpenStay.SNF)
                    .build())
            .putExtensions("room", "7")
            .build();

    @Test
    void a_session_comes_back_equal() throws Exception {
        assertThat(sent(SESSION)).isEqualTo(SESSION).hasSameHashCodeAs(SESSION);
        assertThat(sent(DETAILED)).isEqualTo(DETAILED).hasSameHashCodeAs(DETAILED);
    }

    @Test
    void cached_values_stay_cached() throws Exception {
        assertThat(sent(Units.of(3))).isSameAs(Units.of(3));
        assertThat(sent(Minutes.of(3))).isSameAs(Minutes.of(3));
    }

    @Test
    void units_are_shared_in_the_same_way_elsewhere() throws Exception {
        AssistantShare share = AssistantShare.on(LocalDate.of(2026, 3, 2)).by(TenPercentMethod.SIMPLE);
        SharedTime time = new SharedTime(ProcedureCode.of("97164"), 780, 120);
        assertThat(sent(share).isAssisted(sent(time))).isFalse();
        assertThat(sent(share.explain(time))).isEqualTo(sent(share).explain(time));
    }

    @Test
    void the_front_door_gives_the_same_report_elsewhere() throws Exception {
        TherapyBilling billing = TherapyBilling.standard();
        BillingReport here = billing.assess(SESSION);
        BillingReport there = sent(billing).assess(sent(SESSION));
        assertThat(there.explain()).isEqualTo(here.explain());
        assertThat(sent(here).explain()).isEqualTo(here.explain());
        assertThat(sent(here).claim().orElseThrow().choices())
                .isEqualTo(here.claim().orElseThrow().choices());
    }

    @SuppressWarnings("unchecked")
    private static <T> T sent(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
