package org.therapybilling.compliance.rules.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.compliance.rules.BundledRows;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;

class NotPayableTest {

    private static final Audit AUDIT = Audit.by(List.of(new NotPayable()));

    private static List<Finding> found(String date, String... lines) {
        return AUDIT.findings(Audit.visit(date, Discipline.PT, lines));
    }

    private static String severity(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity().name())
                .findFirst()
                .orElse("none");
    }

    /** Every row of a quarter's file: bundled (B) warns, not valid (I) and not covered (N) are errors, others are paid. */
    @ParameterizedTest
    @CsvSource({"mpfs-relative-values-RVU24C, 2024-08-05", "mpfs-relative-values-RVU26D, 2026-11-02"})
    void every_status_is_judged_as_published(String file, String date) {
        List<String> wrong = new ArrayList<>();
        for (String[] row : BundledRows.of(file)) {
            String expected = switch (row[2]) {
                case "B" -> "WARNING";
                case "I", "N" -> "ERROR";
                default -> "none";
            };
            if (row[1].isEmpty() && !severity(found(date, row[0] + " x1")).equals(expected)) {
                wrong.add(String.join(",", row));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** No limit of zero units goes unsaid, whatever is known of the status. */
    @ParameterizedTest
    @CsvSource({
        "ncci-mue-practitioner-2024Q3, PRACTITIONER, 2024-08-05",
        "ncci-mue-practitioner-2026Q4, PRACTITIONER, 2026-11-02",
        "ncci-mue-practitioner-2026Q4, PRACTITIONER, 2027-03-01",
        "ncci-mue-outpatient-hospital-2026Q4, OUTPATIENT_HOSPITAL, 2026-11-02"
    })
    void every_limit_of_zero_is_found(String file, Setting setting, String date) {
        int zeros = 0;
        for (String[] row : BundledRows.of(file)) {
            if (row[1].equals("0")) {
                zeros++;
                assertThat(AUDIT.findings(
                                Audit.visit(date, Discipline.PT, row[0] + " x1").setting(setting)))
                        .as(row[0])
                        .hasSize(1);
            }
        }
        assertThat(zeros).isPositive();
    }

    @Test
    void packs_are_bundled_into_whatever_else_is_done() {
        Finding finding = found("2024-08-05", "97110 x1 GP", "97010 x1 GP").get(0);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.lines()).containsExactly(2);
        assertThat(finding.denial()).contains("CO-97");
        assertThat(finding.message()).contains("RVU24C for 2024-07-01 to 2024-09-30");
    }

    /** 97014 is not valid for Medicare; G0283 is billed instead. */
    @Test
    void the_code_that_medicare_takes_instead_is_named() {
        Finding finding = found("2026-05-05", "97014 x1 GP").get(0);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.allowed()).containsExactly("G0283");
        assertThat(finding.fixes()).extracting(fix -> fix.change().title()).containsExactly("Bill G0283 instead");
    }

    @Test
    void a_payer_may_want_another_code_without_a_word_on_status() {
        PayerProfile horizon = PayerProfile.of("horizon", "Horizon")
                .set(PayerKeys.SUBSTITUTES, ByCode.of(Map.of(ProcedureCode.of("G0283"), ProcedureCode.of("97014"))))
                .build();
        Audit audit = Audit.by(List.of(new NotPayable()), horizon);
        PayerId payer = PayerId.of("horizon");
        assertThat(audit.only(Audit.visit(payer, "2026-05-05", Discipline.PT, "G0283 x1"))
                        .allowed())
                .containsExactly("97014");
        assertThat(audit.findings(Audit.visit(payer, "2026-05-05", Discipline.PT, "97014 x1", "97010 x1")))
                .isEmpty();
        assertThat(audit.gaps(Audit.visit(payer, "2026-05-05", Discipline.PT, "97010 x1")))
                .containsExactly("code.not-payable payer.codeStatus");
    }

    @Test
    void a_line_that_says_it_is_excluded_is_right_of_a_code_that_is_not_covered() {
        assertThat(found("2024-08-05", "98943 x1")).hasSize(1);
        assertThat(found("2024-08-05", "98943 x1 GY")).isEmpty();
        assertThat(found("2024-08-05", "97010 x1 GY")).hasSize(1);
    }

    /** Status N in 2020 (RVU20A to D), A in 2024. */
    @ParameterizedTest
    @CsvSource({"20560, 2020-01-15, ERROR", "20560, 2024-08-05, none", "97810, 2020-01-15, ERROR"})
    void the_status_is_that_of_the_date(String code, String date, String severity) {
        assertThat(severity(found(date, code + " x1"))).isEqualTo(severity);
    }

    @Test
    void past_the_fee_schedule_a_limit_of_zero_is_likely_and_less_grave() {
        Finding finding = found("2027-03-01", "97010 x1").get(0);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(AUDIT.gaps(Audit.visit("2027-03-01", Discipline.PT, "97110 x1")))
                .hasSize(1);
    }
}
