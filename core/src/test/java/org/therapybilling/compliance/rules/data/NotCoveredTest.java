package org.therapybilling.compliance.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Setting;

/** Codes and dates that the reference data does not cover are named, once a report. */
class NotCoveredTest {

    private static final Audit AUDIT = Audit.by(DataRules.all());

    private static Session.Builder claim(String date, String... lines) {
        return Audit.visit(date, Discipline.PT, lines);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-08-05, PRACTITIONER, 97110 x1 GP, 97150 x1 GP",
                "2026-05-05, OUTPATIENT_HOSPITAL, 97110 x1 GP, 97150 x1 GP",
        "2026-05-05, PRACTITIONER, 97110 x1 GP, 97110 x1 CQ GP", "2026-12-31, PRACTITIONER, 97110 x1 GP, 97140 x1 GP",
        "2024-08-05, PRACTITIONER, 95852 x1 GP, 97602 x1 GP", "2024-08-05, PRACTITIONER, 97130 x1 GP, 97129 x1 GP"
    })
    void what_is_covered_has_no_finding(String date, Setting setting, String one, String two) {
        assertThat(AUDIT.findings(claim(date, one, two).setting(setting))).isEmpty();
    }

    /** The code book and the fee schedule of the library end with 2026, the limits are of 2026 Q4. */
    @Test
    void past_the_data_the_tables_are_named_and_the_report_stays_clean() {
        Session.Builder claim = claim("2027-01-01", "97110 x2 GP").treated("97110", Minutes.of(30));
        Finding finding = AUDIT.only(claim);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.path()).isEqualTo("dateOfService");
        assertThat(finding.message())
                .contains("code-book 2026.4", "ncci-mue-practitioner 2026Q4", "mpfs-relative-values RVU26D")
                .doesNotContain("ncci-ptp", "zip", "add-on");
        assertThat(AUDIT.reports(claim).get(0).status()).isEqualTo(ReportStatus.CLEAN);
    }

    /** ZIP codes are of 2025 Q4. They matter where the fee is that of the place, and no locality is told. */
    @Test
    void a_zip_code_past_its_newest_release_is_told_once() {
        Finding finding = AUDIT.only(
                claim("2026-01-01", "97110 x1 GP").zip("06103").sessionId("a"),
                claim("2026-01-01", "97110 x1 GP").zip("06103").sessionId("b"));
        assertThat(finding.observed()).isEqualTo("zip-locality 2025Q4");
        assertThat(AUDIT.findings(claim("2025-12-31", "97110 x1 GP").zip("06103")))
                .isEmpty();
        assertThat(AUDIT.findings(
                        claim("2026-01-01", "97110 x1 GP").zip("06103").locality(Locality.parse("13102-00"))))
                .isEmpty();
        assertThat(AUDIT.findings(Audit.visit(PayerId.of("commercial-ama"), "2026-01-01", Discipline.PT, "97110 x1")
                        .zip("06103")))
                .isEmpty();
    }

    /** Spinal manipulation by osteopaths has limits and a price, and no code book says how its units count. */
    @Test
    void a_treatment_that_only_other_tables_know_is_named_and_a_billed_line_of_it_is_not() {
        Finding finding = AUDIT.only(claim("2026-03-02").treated("98925", Minutes.of(20)));
        assertThat(finding.path()).isEqualTo("dateOfService");
        assertThat(finding.observed()).isEqualTo("98925");
        assertThat(AUDIT.findings(claim("2026-03-02", "98925 x1 GP"))).isEmpty();
    }

    /** 2024 Q3 is the newest release that has the pairs of 97150 at practitioners. */
    @Test
    void pairs_that_a_newer_release_leaves_out_are_told() {
        assertThat(AUDIT.only(claim("2026-05-05", "97150 x1 GP", "97110 x1 GP")).observed())
                .isEqualTo("ncci-ptp-practitioner 2024Q3");
    }

    @Test
    void the_list_of_add_on_codes_matters_where_one_stands_alone() {
        assertThat(AUDIT.only(claim("2026-05-05", "97130 x1 GP")).observed()).isEqualTo("ncci-add-on-codes 2024Q3");
    }

    @Test
    void tables_that_the_payer_does_not_ask_for_do_not_matter() {
        assertThat(AUDIT.findings(
                        Audit.visit(PayerId.of("commercial-ama"), "2026-05-05", Discipline.PT, "97150 x1", "97110 x1")))
                .isEmpty();
        assertThat(AUDIT.only(Audit.visit(PayerId.of("commercial-ama"), "2027-01-01", Discipline.PT, "97150 x1"))
                        .observed())
                .isEqualTo("code-book 2026.4");
    }

    @Test
    void a_code_that_no_table_holds_is_named_with_its_place() {
        Finding finding =
                AUDIT.only(claim("2026-03-02").treated("97110", Minutes.of(30)).treated("99213"));
        assertThat(finding.path()).isEqualTo("treatments[1].code");
        assertThat(finding.observed()).isEqualTo("99213");
        assertThat(finding.remedy()).isEqualTo("Code 99213 is not in the code book 2026.4, which holds therapy codes.");
    }

    @Test
    void both_are_told_in_one_finding() {
        Finding finding = AUDIT.only(claim("2027-01-01", "97110 x1", "99213 x1"));
        assertThat(finding.observed()).isEqualTo("99213");
        assertThat(finding.path()).isEqualTo("billed[1].code");
        assertThat(finding.message()).contains("99213", "code-book 2026.4");
    }

    /** Before the first date of which the book has a source, a listed code is named; nothing is past. */
    @Test
    void before_the_data_the_code_is_named() {
        assertThat(AUDIT.only(claim("2016-06-01", "97161 x1")).observed()).isEqualTo("97161");
    }

    @Test
    void the_finding_of_a_day_stands_in_its_first_report() {
        assertThat(AUDIT.reports(
                        claim("2027-01-01", "97110 x1").sessionId("a"),
                        claim("2027-01-01", "97140 x1").sessionId("b")))
                .extracting(report -> report.findings().size())
                .containsExactly(1, 0);
    }
}
