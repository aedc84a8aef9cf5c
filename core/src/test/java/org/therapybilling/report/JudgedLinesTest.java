package org.therapybilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** Which lines of a day a finding names and concerns. */
class JudgedLinesTest {

    /** Where a rule finds something. */
    private enum Place {
        EACH_LINE,
        ALL_LINES,
        THE_DATE
    }

    private record Found(Place place) implements Rule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of("test.found", "Something is found")
                    .citing("Test", "")
                    .message("{observed} stand there.")
                    .remedy("Mend it.")
                    .build();
        }

        @Override
        public void check(RuleContext claim, Findings findings) {
            switch (place) {
                case EACH_LINE -> {
                    for (ClaimLine line : claim.lines()) {
                        findings.on(line).forbid(line.units());
                    }
                }
                case ALL_LINES -> findings.whole().forbid(Units.ONE);
                case THE_DATE -> findings.at("dateOfService").forbid(Units.ONE);
            }
        }
    }

    private static Session.Builder session(String code) {
        return Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                .patientKey("p")
                .billed(code, Units.ONE);
    }

    private static List<BillingReport> reports(Place place, Session.Builder... sessions) {
        return TherapyBilling.builder()
                .rules(RuleSet.of("test", List.of(new Found(place))))
                .build()
                .assessAll(Stream.of(sessions).map(session -> SessionEntry.of(session.build())))
                .toList();
    }

    private static Finding only(BillingReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    @Test
    void lines_of_one_number_are_told_by_their_sessions() {
        List<BillingReport> day = reports(
                Place.EACH_LINE,
                session("97110").sessionId("S-1"),
                session("97110").sessionId("S-2"));
        for (int i = 0; i < 2; i++) {
            JudgedLines judged = JudgedLines.of(day.get(i));
            assertThat(judged.lines()).hasSize(2);
            assertThat(judged.prices()).hasSize(2);
            assertThat(judged.named(only(day.get(i)))).containsExactly(i);
            assertThat(judged.concerned(only(day.get(i)))).containsExactly(i);
        }
    }

    @Test
    void lines_of_one_number_without_session_are_told_by_their_codes() {
        BillingReport report =
                reports(Place.EACH_LINE, session("97110"), session("97140")).get(1);
        assertThat(JudgedLines.of(report).named(only(report))).containsExactly(1);
    }

    @Test
    void lines_that_cannot_be_told_apart_are_not_named() {
        BillingReport report =
                reports(Place.EACH_LINE, session("97110"), session("97110")).get(1);
        assertThat(JudgedLines.of(report).named(only(report))).isEmpty();
        assertThat(JudgedLines.of(report).concerned(only(report))).isEmpty();
    }

    @Test
    void a_finding_concerns_its_lines_elsewhere_too() {
        BillingReport report = reports(
                        Place.ALL_LINES,
                        session("97110").sessionId("S-1"),
                        session("97140").sessionId("S-2"))
                .get(0);
        assertThat(JudgedLines.of(report).named(only(report))).containsExactly(0);
        assertThat(JudgedLines.of(report).concerned(only(report))).containsExactly(0, 1);
    }

    @Test
    void a_finding_on_no_line_names_none_and_concerns_all() {
        BillingReport report = reports(Place.THE_DATE, session("97110").billed("97140", Units.ONE))
                .get(0);
        assertThat(JudgedLines.of(report).named(only(report))).isEmpty();
        assertThat(JudgedLines.of(report).concerned(only(report))).containsExactly(0, 1);
    }

    @Test
    void without_an_estimate_the_lines_are_those_billed_else_those_supported() {
        Session session = session("97110").treated("97140", Minutes.of(16)).build();
        BillingReport whole = TherapyBilling.standard().assess(session);
        BillingReport.Builder unpriced = BillingReport.of(whole.status(), whole.provenance())
                .session(session)
                .addAllFindings(whole.findings())
                .addAllNotEvaluated(whole.notEvaluated());
        BillingReport supported = unpriced.claim(whole.claim()).build();
        assertThat(JudgedLines.of(supported).lines()).isEqualTo(supported.lines());
        BillingReport billed = unpriced.addAllBilled(whole.billed()).build();
        assertThat(JudgedLines.of(billed).lines()).isEqualTo(whole.billed()).isNotEqualTo(billed.lines());
        assertThat(JudgedLines.of(billed).prices()).isEmpty();
    }
}
