package org.therapybilling.compliance.rules.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.documentation.Records.session;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.terms.DocumentationCheck;
import org.therapybilling.session.Documentation;

/** CMS Pub. 100-02 ch. 15 §220.3.D: once every ten treatment days; in time within 7 calendar days after the period. */
class ProgressReportTest {

    private static final LocalDate DAY = Checked.DAY;

    private static Documentation.Builder since(int days) {
        return Documentation.builder().lastProgressReport(DAY.minusDays(40)).treatmentDaysSinceProgressReport(days);
    }

    private static Checked check(Documentation.Builder record) {
        return Checked.by(new ProgressReport(), session(record));
    }

    private static List<Severity> only(Severity severity) {
        return severity == null ? List.of() : List.of(severity);
    }

    @ParameterizedTest
    @CsvSource({"1,", "10,", "11,WARNING", "25,WARNING"})
    void from_the_eleventh_treatment_day_a_report_is_wanted(int days, Severity severity) {
        Checked checked = check(since(days));
        assertThat(checked.severities()).isEqualTo(only(severity));
        if (severity != null) {
            assertThat(checked.only().observed()).isEqualTo(days + " treatment days");
            assertThat(checked.only().allowed()).containsExactly("<= 10");
        }
    }

    @ParameterizedTest
    @CsvSource({"0,", "7,", "8,ERROR"})
    void eight_calendar_days_after_the_period_it_is_late(int after, Severity severity) {
        assertThat(check(since(10).progressPeriodEnd(DAY.minusDays(after))).severities())
                .isEqualTo(only(severity));
    }

    @Test
    void within_seven_days_after_the_period_the_eleventh_day_is_told_only() {
        assertThat(check(since(12).progressPeriodEnd(DAY.minusDays(7))).severities())
                .containsExactly(Severity.WARNING);
        assertThat(check(since(12).progressPeriodEnd(DAY.minusDays(8))).severities())
                .containsExactly(Severity.ERROR);
    }

    @Test
    void a_report_on_the_last_day_of_the_period_or_after_closes_it() {
        Documentation.Builder record =
                Documentation.builder().progressPeriodEnd(DAY.minusDays(8)).treatmentDaysSinceProgressReport(3);
        assertThat(check(record.lastProgressReport(DAY.minusDays(8))).ids()).isEmpty();
        assertThat(check(record.lastProgressReport(DAY.minusDays(9))).ids()).hasSize(1);
    }

    @Test
    void without_the_number_of_days_only_the_period_can_decide() {
        Documentation.Builder record = Documentation.builder().lastProgressReport(DAY.minusDays(40));
        assertThat(check(record).lacking()).containsExactly("documentation.treatmentDaysSinceProgressReport");
        assertThat(check(record.progressPeriodEnd(DAY.minusDays(7))).lacking())
                .containsExactly("documentation.treatmentDaysSinceProgressReport");
        assertThat(check(record.progressPeriodEnd(DAY.minusDays(8))).severities())
                .containsExactly(Severity.ERROR);
    }

    @Test
    void a_report_in_the_future_is_told_with_both_facts() {
        Checked future = check(since(3).lastProgressReport(DAY.plusDays(1)));
        assertThat(future.found()).containsExactly("INFO [] 2026-05-06");
        assertThat(future.only().message()).contains("2026-05-06").contains("2026-05-05");
        assertThat(check(since(3).lastProgressReport(DAY)).ids()).isEmpty();
    }

    /** From 2026-04-28 to 2026-05-05 there are 8 calendar days. */
    @Test
    void more_treatment_days_than_calendar_days_are_named_where_a_report_is_wanted() {
        assertThat(check(since(9).lastProgressReport(DAY.minusDays(7))).ids()).isEmpty();
        assertThat(check(since(10).lastProgressReport(DAY.minusDays(7))).ids()).isEmpty();
        Checked count = check(since(11).lastProgressReport(DAY.minusDays(7)));
        assertThat(count.found()).containsExactly("WARNING [] 11 treatment days");
        assertThat(count.only().message())
                .contains("treatment day 11")
                .contains("2026-04-28")
                .contains("8 calendar days");
        assertThat(check(since(11).lastProgressReport(DAY.minusDays(10))).only().message())
                .doesNotContain("calendar days");
    }

    @ParameterizedTest
    @CsvSource({"10,", "11,WARNING", "25,WARNING"})
    void a_payer_who_asks_without_days_of_its_own_has_medicares(int days, Severity severity) {
        Checked checked = Records.ofPayer(new ProgressReport(), DocumentationCheck.PROGRESS_REPORT, since(days));
        assertThat(checked.severities()).isEqualTo(only(severity));
        if (severity != null) {
            assertThat(checked.only().certainty()).isEqualTo(Certainty.LIKELY);
            assertThat(checked.only().message()).contains("Medicare's are taken");
        }
    }

    @Test
    void such_a_payer_is_known_to_want_a_report_at_all() {
        assertThat(Records.ofPayer(
                                new ProgressReport(),
                                DocumentationCheck.PROGRESS_REPORT,
                                Documentation.builder().addAbsent("lastProgressReport"))
                        .severities())
                .containsExactly(Severity.WARNING);
        assertThat(Records.ofPayer(new ProgressReport(), DocumentationCheck.PROGRESS_REPORT, Documentation.builder())
                        .lacking())
                .containsExactly("documentation.treatmentDaysSinceProgressReport");
        assertThat(Records.ofPayer(
                                new ProgressReport(),
                                DocumentationCheck.SIGNATURE,
                                Documentation.builder().addAbsent("lastProgressReport"))
                        .ids())
                .isEmpty();
    }

    @Test
    void the_report_comes_due_in_visits_and_by_the_end_of_its_period() {
        assertThat(check(since(3)).due()).containsExactly("7 visits");
        assertThat(check(since(10)).due()).containsExactly("0 visits");
        assertThat(check(since(11)).due()).isEmpty();
        assertThat(check(since(11).progressPeriodEnd(DAY.minusDays(7))).due()).containsExactly("2026-05-05");
        assertThat(check(since(11).progressPeriodEnd(DAY.minusDays(8))).due()).isEmpty();
    }
}
