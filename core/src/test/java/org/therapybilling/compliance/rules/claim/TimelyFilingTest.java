package org.therapybilling.compliance.rules.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.pt;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.Units;

class TimelyFilingTest {

    /** CMS Pub. 100-04 ch. 1 §70: one calendar year; the same date a year later is in time, 29 February runs to the 28th. */
    @ParameterizedTest
    @CsvSource({
        "2025-06-02, 2025-06-02, 0",
        "2025-06-02, 2026-06-01, 0",
        "2025-06-02, 2026-06-02, 0",
        "2025-06-02, 2026-06-03, 1",
        "2024-02-29, 2025-02-28, 0",
        "2024-02-29, 2025-03-01, 1",
        "2023-02-28, 2024-02-28, 0",
        "2023-02-28, 2024-02-29, 1",
        "2024-12-31, 2025-12-31, 0",
        "2024-12-31, 2026-01-01, 1"
    })
    void medicare_takes_claims_for_a_year(String service, String submitted, int findings) {
        Checked checked = Checked.by(
                new TimelyFiling(),
                pt().dateOfService(LocalDate.parse(service))
                        .submittedOn(LocalDate.parse(submitted))
                        .billed("97110", Units.ONE));
        assertThat(checked.ids()).hasSize(findings);
        if (findings > 0) {
            assertThat(checked.only().severity()).isEqualTo(Severity.ERROR);
            assertThat(checked.only().certainty()).isEqualTo(Certainty.LIKELY);
            assertThat(checked.only().observed()).isEqualTo(submitted);
            assertThat(checked.only().denial()).contains("CO-29");
        }
    }

    @ParameterizedTest
    @CsvSource({"90, 0", "91, 1"})
    void another_payer_takes_them_as_long_as_its_profile_says(int days, int findings) {
        Checked checked = Checked.by(
                new TimelyFiling(),
                Checked.plan().set(PayerKeys.TIMELY_FILING, Period.ofDays(90)),
                Checked.ofPlan().billed("97110", Units.ONE).submittedOn(Checked.DAY.plusDays(days)));
        assertThat(checked.ids()).hasSize(findings);
    }

    @Test
    void a_submission_before_the_service_contradicts_it() {
        Checked checked =
                Checked.by(new TimelyFiling(), pt().billed("97110", Units.ONE).submittedOn(Checked.DAY.minusDays(1)));
        assertThat(checked.found()).containsExactly("INFO [] 2026-05-04");
        assertThat(checked.only().message()).contains("2026-05-04").contains("2026-05-05");
    }

    @Test
    void a_claim_that_was_not_submitted_yet_is_not_judged() {
        assertThat(Checked.by(new TimelyFiling(), pt().billed("97110", Units.ONE))
                        .lacking())
                .containsExactly("submittedOn");
    }

    @Test
    void until_it_is_submitted_the_last_day_comes_due() {
        assertThat(Checked.by(new TimelyFiling(), pt().billed("97110", Units.ONE))
                        .due())
                .containsExactly("2027-05-05");
        assertThat(Checked.by(
                                new TimelyFiling(),
                                pt().billed("97110", Units.ONE).submittedOn(Checked.DAY))
                        .due())
                .isEmpty();
    }
}
