package org.therapybilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.Suppression;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class ReportSummaryTest {

    private static final TherapyBilling BILLING = TherapyBilling.standard();
    private static final Baseline NOTHING_KNOWN = Baseline.builder().build();

    private static Session.Builder session(String id, PayerId payer) {
        return Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, payer).sessionId(id);
    }

    private static Session.Builder medicare(String id) {
        return session(id, PayerId.MEDICARE);
    }

    /** Thirty minutes are two units; the line lacks GP. */
    private static Session.Builder withoutDiscipline(String id) {
        return medicare(id).treated("97110", Minutes.of(30)).billed("97110", Units.of(2));
    }

    private static ReportSummary of(Stream<BillingReport> reports, Baseline known) {
        ReportSummary.Builder summary = ReportSummary.builder();
        reports.forEach(report -> summary.add(report, known));
        return summary.build();
    }

    private static ReportSummary of(Session.Builder... sessions) {
        return of(Stream.of(sessions).map(session -> BILLING.assess(session.build())), NOTHING_KNOWN);
    }

    @Test
    void reports_are_counted_by_status() {
        ReportSummary summary = of(
                BILLING.assessAll(Stream.of(
                        new SessionEntry.Read(
                                "1",
                                medicare("a").treated("97110", Minutes.of(15)).build()),
                        new SessionEntry.Read("2", withoutDiscipline("b").build()),
                        new SessionEntry.Unreadable("3", Optional.empty(), "", "broken"))),
                NOTHING_KNOWN);
        assertThat(summary.sessions()).isEqualTo(3);
        assertThat(summary.sessions(ReportStatus.CLEAN)).isOne();
        assertThat(summary.sessions(ReportStatus.FINDINGS)).isOne();
        assertThat(summary.sessions(ReportStatus.UNREADABLE)).isOne();
        assertThat(summary.sessions(ReportStatus.NOT_DECIDABLE)).isZero();
        assertThat(summary.payers()).extracting(PayerTotal::sessions).containsExactly(2L);
    }

    /**
     * Two units of 97110 in 2026, national, not in an APM, are 29.06 and, with half the practice expense, 22.21 dollars
     * (CMS RVU26A and the MPPR of 50 percent).
     */
    @Test
    void errors_put_lines_at_risk_with_what_they_would_be_paid() {
        ReportSummary summary = of(withoutDiscipline("a"), withoutDiscipline("b"));
        AtRisk twoLines = new AtRisk(2, 4, Money.of("102.54"), 0);
        assertThat(summary.atRisk()).isEqualTo(twoLines);
        assertThat(summary.findings(Severity.ERROR)).isEqualTo(2);
        assertThat(summary.findings("modifier.discipline")).isEqualTo(2);
        assertThat(summary.findings().get(0))
                .isEqualTo(new FindingTotal("modifier.discipline", Severity.ERROR, 2, 2, twoLines));
        assertThat(summary.payers().get(0).atRisk()).isEqualTo(twoLines);
        assertThat(summary.payers().get(0).findings()).containsEntry(Severity.ERROR, 2L);
        assertThat(twoLines).hasToString("2 line(s), 4 unit(s), $102.54 allowed");
    }

    @Test
    void a_line_with_two_errors_is_at_risk_once() {
        ReportSummary summary =
                of(medicare("a").treated("97110", Minutes.of(15)).billed("97110", Units.of(2)));
        assertThat(summary.findings(Severity.ERROR)).isEqualTo(2);
        assertThat(summary.atRisk()).isEqualTo(new AtRisk(1, 2, Money.of("51.27"), 0));
    }

    @Test
    void lines_without_a_price_are_counted_as_such() {
        ReportSummary summary = of(session("a", PayerId.of("commercial-ama"))
                .treated("97110", Minutes.of(15))
                .billed("97110", Units.of(2)));
        assertThat(summary.atRisk()).isEqualTo(new AtRisk(1, 2, Money.of("0.00"), 1));
        assertThat(summary.atRisk().toString()).endsWith("$0.00 allowed and 1 line(s) without a price");
    }

    @Test
    void a_line_with_errors_in_reports_of_two_sessions_of_a_day_is_at_risk_once() {
        List<BillingReport> day = twoSessionsOfADay();
        assertThat(day)
                .allSatisfy(report ->
                        assertThat(report.findings()).anyMatch(finding -> finding.severity() == Severity.ERROR));
        AtRisk whole = of(day.stream(), NOTHING_KNOWN).atRisk();
        assertThat(whole.lines()).isEqualTo(2);
        assertThat(whole.allowed())
                .isEqualTo(day.get(0).estimate().orElseThrow().allowed().found().orElseThrow());
        ReportSummary first = of(Stream.of(day.get(0)), NOTHING_KNOWN);
        ReportSummary second = of(Stream.of(day.get(1)), NOTHING_KNOWN);
        ReportSummary both = ReportSummary.builder().add(first).add(second).build();
        assertThat(both.atRisk()).isEqualTo(whole);
        assertThat(both.payers().get(0).atRisk()).isEqualTo(whole);
        assertThat(both).isEqualTo(of(day.stream(), NOTHING_KNOWN));
    }

    /** Medicare takes claims for a year (42 CFR 424.44): each session has an error of its own, which names no line. */
    private static List<BillingReport> twoSessionsOfADay() {
        LocalDate late = LocalDate.of(2027, 6, 1);
        Session.Builder morning = medicare("a").patientKey("p").submittedOn(late);
        Session.Builder evening = medicare("b").patientKey("p").submittedOn(late);
        return BILLING.assessAll(Stream.of(
                        SessionEntry.of(morning.treated("97110", Minutes.of(15))
                                .billed("97110", Units.of(1), Modifier.GP)
                                .build()),
                        SessionEntry.of(evening.treated("97140", Minutes.of(15))
                                .billed("97140", Units.of(1), Modifier.GP)
                                .build())))
                .toList();
    }

    @Test
    void what_is_known_already_is_not_counted_again() {
        BillingReport report = BILLING.assess(withoutDiscipline("a").build());
        Baseline known = Baseline.of(Stream.of(report));
        ReportSummary summary = of(Stream.of(report), known);
        assertThat(summary.findings()).isEmpty();
        assertThat(summary.known()).isOne();
        assertThat(summary.atRisk()).isEqualTo(AtRisk.NOTHING);
    }

    @Test
    void of_a_report_of_which_one_finding_is_known_the_others_are_counted() {
        BillingReport report = BILLING.assess(medicare("a")
                .treated("97110", Minutes.of(15))
                .billed("97110", Units.of(2))
                .build());
        ReportSummary summary = of(
                Stream.of(report),
                Baseline.of(Stream.of(BILLING.assess(withoutDiscipline("a").build()))));
        assertThat(summary.findings("modifier.discipline")).isZero();
        assertThat(summary.findings("units.over-minutes")).isOne();
        assertThat(summary.known()
                        + summary.findings().stream()
                                .mapToLong(FindingTotal::findings)
                                .sum())
                .isEqualTo(report.findings().size());
    }

    @Test
    void what_somebody_answers_for_is_counted_apart() {
        TherapyBilling lenient = TherapyBilling.builder()
                .suppressing(Suppression.of("modifier.discipline")
                        .because("waived")
                        .by("b")
                        .untilServiceDate(LocalDate.of(2026, 3, 2)))
                .build();
        ReportSummary summary = of(
                Stream.of(
                        lenient.assess(withoutDiscipline("a").build()),
                        lenient.assess(withoutDiscipline("b").build())),
                NOTHING_KNOWN);
        assertThat(summary.suppressed()).isEqualTo(2);
        assertThat(summary.findings("modifier.discipline")).isZero();
        assertThat(ReportSummary.builder().add(summary).add(summary).build().suppressed())
                .isEqualTo(4);
    }

    @Test
    void findings_of_a_rule_are_no_other_rules() {
        ReportSummary summary =
                of(medicare("a").treated("97110", Minutes.of(15)).billed("97110", Units.of(2)));
        assertThat(summary.findings("modifier.discipline")).isOne();
        assertThat(summary.findings("units.over-minutes")).isOne();
        assertThat(summary.findings("units.add-on")).isZero();
    }

    @Test
    void the_gravest_and_dearest_comes_first() {
        ReportSummary summary = of(
                withoutDiscipline("a"),
                medicare("b").treated("97010", Minutes.of(10)).billed("97010", Units.ONE, Modifier.GP));
        assertThat(summary.findings())
                .extracting(FindingTotal::severity)
                .isSorted()
                .contains(Severity.ERROR, Severity.WARNING);
    }

    @Test
    void a_tie_of_a_day_is_open_once() {
        Session.Builder morning = medicare("a").patientKey("p").treated("97110", Minutes.of(20));
        Session.Builder evening = medicare("b").patientKey("p").treated("97112", Minutes.of(20));
        List<BillingReport> day = BILLING.assess(TreatmentDay.of(morning.build(), evening.build()));
        assertThat(of(day.stream(), NOTHING_KNOWN).openTies()).isOne();
        List<BillingReport> decided = BILLING.assess(TreatmentDay.of(
                morning.tieGoesTo(List.of(ProcedureCode.of("97112"))).build(), evening.build()));
        assertThat(of(decided.stream(), NOTHING_KNOWN).openTies()).isZero();
    }

    @Test
    void facts_that_would_decide_something_are_counted_once_a_session() {
        ReportSummary summary = of(medicare("a").treated("97110", Minutes.of(15)), withoutDiscipline("b"));
        assertThat(summary.missingFacts()).containsEntry("documentation.signed", 2L);
        assertThat(summary.undecided()).containsEntry("documentation.signature", 2L);
        assertThat(List.copyOf(summary.missingFacts().values()))
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void parts_add_up_to_the_whole_in_any_order() {
        ReportSummary first = of(withoutDiscipline("a"));
        ReportSummary second = of(medicare("b").treated("97110", Minutes.of(15)));
        ReportSummary whole = of(withoutDiscipline("a"), medicare("b").treated("97110", Minutes.of(15)));
        assertThat(ReportSummary.builder().add(first).add(second).build())
                .isEqualTo(whole)
                .isEqualTo(ReportSummary.builder().add(second).add(first).build())
                .hasSameHashCodeAs(whole)
                .isNotEqualTo(first);
    }
}
