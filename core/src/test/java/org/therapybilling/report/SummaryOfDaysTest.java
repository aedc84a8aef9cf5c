package org.therapybilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** What a summary adds up by rule, payer and day. */
class SummaryOfDaysTest {

    private static final TherapyBilling BILLING = TherapyBilling.standard();

    private static Session.Builder session(String id, PayerId payer) {
        return Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, payer).sessionId(id);
    }

    private static ReportSummary of(Stream<BillingReport> reports) {
        ReportSummary.Builder summary = ReportSummary.builder();
        reports.forEach(report -> summary.add(report, Baseline.builder().build()));
        return summary.build();
    }

    private static ReportSummary of(Session.Builder... sessions) {
        return of(Stream.of(sessions).map(session -> BILLING.assess(session.build())));
    }

    @Test
    void what_is_at_risk_is_told_by_rule_and_by_payer() {
        ReportSummary summary = of(
                session("a", PayerId.MEDICARE).treated("97110", Minutes.of(30)).billed("97110", Units.of(2)),
                session("b", PayerId.of("commercial-ama"))
                        .treated("97110", Minutes.of(15))
                        .billed("97110", Units.of(3)));
        assertThat(summary.payers().stream()
                        .map(total -> total.payer() + " " + total.atRisk().units()))
                .containsExactly("commercial-ama 3", "medicare 2");
        assertThat(summary.findings().stream()
                        .filter(total -> total.rule().equals("modifier.discipline")
                                || total.rule().equals("units.over-minutes"))
                        .map(total -> total.rule() + " " + total.atRisk().units()))
                .containsExactlyInAnyOrder("modifier.discipline 2", "units.over-minutes 3");
        assertThat(summary.atRisk().units()).isEqualTo(5);
    }

    @Test
    void the_ids_of_a_day_are_kept_until_it_is_whole() throws IOException {
        List<BillingReport> day = BILLING.assessAll(Stream.of("Session-a", "Session-b")
                        .map(id -> session(id, PayerId.MEDICARE).patientKey("p").billed("97110", Units.ONE))
                        .map(session -> SessionEntry.of(session.build())))
                .toList();
        assertThat(sent(of(Stream.of(day.get(0))))).contains("Session-a");
        assertThat(sent(of(day.stream()))).doesNotContain("Session-a");
    }

    @Test
    void a_summary_of_which_a_day_is_open_reaches_another_machine_whole() throws IOException, ClassNotFoundException {
        ReportSummary open = of(Stream.of(BILLING.assessAll(Stream.of("a", "b")
                        .map(id -> session(id, PayerId.MEDICARE).patientKey("p").billed("97110", Units.ONE))
                        .map(session -> SessionEntry.of(session.build())))
                .findFirst()
                .orElseThrow()));
        try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes(open)))) {
            assertThat(input.readObject()).isEqualTo(open);
        }
    }

    private static String sent(ReportSummary summary) throws IOException {
        return new String(bytes(summary), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(ReportSummary summary) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(summary);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_day_of_which_something_could_not_be_read_is_counted_once() {
        Session one = session("a", PayerId.MEDICARE)
                .patientKey("p")
                .treated("97110", Minutes.of(15))
                .build();
        Session two = session("b", PayerId.MEDICARE)
                .patientKey("p")
                .treated("97140", Minutes.of(15))
                .build();
        SessionEntry lost = new SessionEntry.Unreadable(
                "line 3",
                Optional.empty(),
                "zip",
                "A ZIP code is blank.",
                List.of(),
                DayKey.of(one),
                Optional.of(Discipline.PT));
        ReportSummary summary = of(BILLING.assessAll(Stream.of(SessionEntry.of(one), SessionEntry.of(two), lost)));
        assertThat(summary.incompleteDays()).isOne();
        assertThat(ReportSummary.builder().add(summary).add(summary).build().incompleteDays())
                .isEqualTo(2);
    }
}
