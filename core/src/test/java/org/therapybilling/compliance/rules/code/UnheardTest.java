package org.therapybilling.compliance.rules.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.explain.Certainty;
import org.therapybilling.session.LocalCode;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

class UnheardTest {

    private static final Audit AUDIT = Audit.by(List.of(new Unheard()));

    private static Session.Builder claim(String date, String... lines) {
        return Audit.visit(date, Discipline.PT, lines);
    }

    /** First and last days are those of the code book: 98979 from 2026, 97127 in 2018 and 2019, 97532 to 2017. */
    @ParameterizedTest
    @CsvSource({
        "98979, 2025-12-31, ERROR",
        "98979, 2026-01-01, none",
        "97127, 2018-01-01, none",
        "97127, 2019-12-31, none",
        "97127, 2020-01-01, ERROR",
        "97532, 2017-12-31, none",
        "97532, 2018-01-01, ERROR",
        "98975, 2021-12-31, ERROR",
        "98975, 2022-01-01, none",
        "97550, 2023-12-31, ERROR",
        "97550, 2024-01-01, none",
        "97110, 2026-05-05, none",
        "G0515, 2019-12-31, none",
        "G0515, 2020-01-01, ERROR",
        "97999, 2026-05-05, WARNING",
        "99213, 2024-08-05, WARNING",
        "95852, 2024-08-05, none",
        "97602, 2024-08-05, none",
        "97777, 2026-11-02, ERROR",
        "97161, 2016-12-31, WARNING",
        "97161, 2017-01-01, none",
        "97127, 2027-01-01, ERROR"
    })
    void a_code_is_in_force_on_its_dates(String code, String date, String severity) {
        List<Finding> findings = AUDIT.findings(claim(date, code + " x1"));
        assertThat(findings.stream()
                        .map(finding -> finding.severity().name())
                        .findFirst()
                        .orElse("none"))
                .isEqualTo(severity);
    }

    @Test
    void who_vouches_for_the_absence_is_named() {
        Finding finding = AUDIT.only(claim("2020-01-01", "97110 x1", "97127 x1"));
        assertThat(finding.path()).isEqualTo("billed[1].code");
        assertThat(finding.lines()).containsExactly(2);
        assertThat(finding.observed()).isEqualTo("97127");
        assertThat(finding.message()).startsWith("There is no code 97127 on this date of service. This stands in ");
        assertThat(finding.releases()).hasSize(1);
    }

    /** The code book lists 97161 from 2017 on and knows nothing of it before. */
    @ParameterizedTest
    @CsvSource({"99213, 2024-08-05", "97161, 2016-12-31"})
    void where_none_vouches_it_is_a_judgement(String code, String date) {
        Finding finding = AUDIT.only(claim(date, code + " x1"));
        assertThat(finding.certainty()).isEqualTo(Certainty.JUDGEMENT);
    }

    @Test
    void that_a_code_which_had_ended_is_still_gone_is_likely() {
        assertThat(AUDIT.only(claim("2027-01-01", "97127 x1")).certainty()).isEqualTo(Certainty.LIKELY);
    }

    /** The code book and the limits are likely to hold on after their last day. */
    @ParameterizedTest
    @CsvSource({"97110, 2027-03-01", "S8948, 2027-03-01", "92507, 2031-01-01"})
    void a_code_is_not_unknown_for_a_date_past_the_data(String code, String date) {
        assertThat(AUDIT.findings(claim(date, code + " x1"))).isEmpty();
    }

    @Test
    void it_is_found_once_on_all_its_lines_or_where_it_was_recorded() {
        Finding lines =
                AUDIT.only(claim("2024-08-05", "99213 x1", "99213 x1 25").treated("99213", Minutes.of(5)));
        assertThat(lines.lines()).containsExactly(1, 2);
        Finding recorded = AUDIT.only(claim("2024-08-05")
                .treated("97110", Minutes.of(15))
                .treated("99213", Minutes.of(5))
                .treated("99213", Minutes.of(5)));
        assertThat(recorded.path()).isEqualTo("treatments[1].code");
        assertThat(recorded.lines()).isEmpty();
    }

    @Test
    void each_session_has_findings_of_its_own() {
        assertThat(AUDIT.reports(
                        claim("2024-08-05", "97110 x1").sessionId("a"),
                        claim("2024-08-05", "99213 x1").sessionId("b")))
                .extracting(report -> report.findings().size())
                .containsExactly(0, 1);
    }

    @Test
    void a_local_code_is_told_with_its_place() {
        Finding treated = AUDIT.only(claim("2024-08-05")
                .treated("97110", Minutes.of(15))
                .addLocalTreatments(new LocalCode.Treated("noshow", 1)));
        assertThat(treated.path()).isEqualTo("treatments[1].code");
        assertThat(treated.observed()).isEqualTo("NOSHOW");
        assertThat(treated.severity()).isEqualTo(Severity.WARNING);
        assertThat(treated.certainty()).isEqualTo(Certainty.JUDGEMENT);
        Finding billed = AUDIT.only(claim("2024-08-05").addLocalLines(new LocalCode.Billed("CASH1", 0, 1, Units.ONE)));
        assertThat(billed.path()).isEqualTo("billed[0].code");
    }

    @Test
    void a_local_code_that_is_recorded_and_billed_is_told_once() {
        Finding finding = AUDIT.only(claim("2024-08-05")
                .addLocalTreatments(new LocalCode.Treated("CASH1", 0))
                .addLocalLines(new LocalCode.Billed("CASH1", 0, 1, Units.ONE)));
        assertThat(finding.path()).isEqualTo("billed[0].code");
    }

    @Test
    void it_is_asked_for_all_payers() {
        assertThat(AUDIT.findings(Audit.visit(PayerId.of("cash"), "2024-08-05", Discipline.PT, "99213 x1")))
                .hasSize(1);
    }

    /** The code book ends 92507 with 2026; 97532 ended with 2017, and 97110 is open. */
    @Test
    void the_last_day_of_a_code_comes_due() {
        assertThat(due("2026-12-31", "92507 x1")).containsExactly("2026-12-31");
        assertThat(due("2017-11-02", "97532 x1")).containsExactly("2017-12-31");
        assertThat(due("2026-05-05", "97110 x1")).isEmpty();
        assertThat(due("2018-01-01", "97532 x1")).isEmpty();
    }

    private static List<String> due(String date, String line) {
        return Checked.by(new Unheard(), claim(date, line)).due();
    }
}
