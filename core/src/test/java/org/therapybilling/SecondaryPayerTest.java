package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerPrecedence;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;

/** Whose counting is followed where two payers count differently. */
class SecondaryPayerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static PayerProfile profile(CountingMethod method, PayerPrecedence precedence) {
        return PayerProfile.of(PayerId.of("first"), "The first")
                .set(PayerKeys.COUNTING, method)
                .from(LocalDate.of(2026, 1, 1))
                .set(PayerKeys.PRECEDENCE, precedence)
                .build();
    }

    private static BillingReport report(
            LocalDate day, CountingMethod method, PayerPrecedence precedence, String secondary, int each) {
        TherapyBilling billing = TherapyBilling.builder()
                .payers(PayerBook.of(List.of(profile(method, precedence))).over(PayerBook.bundled()))
                .build();
        return billing.assess(Session.on(day, Discipline.PT, PayerId.of("first"))
                .secondaryPayer(PayerId.of(secondary))
                .treated("97110", Minutes.of(each))
                .treated("97140", Minutes.of(each))
                .build());
    }

    /** Two services of 8 minutes: 16 pooled are 1 unit, alone 1 each. Of 4: 8 pooled are 1 unit, alone none. */
    @ParameterizedTest
    @CsvSource({
        "PRIMARY, 8, 1, cms-8-minute",
        "SECONDARY, 8, 2, ama-midpoint",
        "FEWER_UNITS, 8, 1, cms-8-minute",
        "MORE_UNITS, 8, 2, ama-midpoint",
        "PRIMARY, 4, 1, cms-8-minute",
        "SECONDARY, 4, 0, ama-midpoint",
        "FEWER_UNITS, 4, 0, ama-midpoint",
        "MORE_UNITS, 4, 1, cms-8-minute",
        "FEWER_UNITS, 15, 2, cms-8-minute",
        "MORE_UNITS, 15, 2, cms-8-minute"
    })
    void the_profile_of_the_primary_payer_decides(PayerPrecedence precedence, int each, int units, String method) {
        BillingReport report = report(DAY, CountingMethod.CMS_8_MINUTE, precedence, "commercial-ama", each);
        UnitCount count = report.count().orElseThrow();
        assertThat(count.timed().found().orElseThrow().total().toInt()).isEqualTo(units);
        assertThat(count.counting().found().orElseThrow().id()).isEqualTo(method);
        assertThat(report.explain().toString())
                .contains("Primary payer first: cms-8-minute, ")
                .contains("; secondary payer commercial-ama: ama-midpoint, ")
                .contains("By the precedence \"" + precedence.id() + "\"");
    }

    @Test
    void before_the_profile_says_so_the_primary_payer_is_followed() {
        BillingReport report = report(
                LocalDate.of(2025, 12, 31),
                CountingMethod.CMS_8_MINUTE,
                PayerPrecedence.SECONDARY,
                "commercial-ama",
                8);
        assertThat(report.count().orElseThrow().counting().found()).contains(CountingMethod.CMS_8_MINUTE);
    }

    @Test
    void payers_who_count_alike_are_not_mentioned() {
        BillingReport report = report(DAY, CountingMethod.AMA_MIDPOINT, PayerPrecedence.SECONDARY, "commercial-ama", 8);
        assertThat(report.explain().toString()).doesNotContain("precedence");
    }

    @ParameterizedTest
    @CsvSource({"PRIMARY, true", "SECONDARY, false", "FEWER_UNITS, false", "MORE_UNITS, false"})
    void units_of_a_payer_whose_method_is_unknown_cannot_be_compared(PayerPrecedence precedence, boolean known) {
        BillingReport report = report(DAY, CountingMethod.CMS_8_MINUTE, precedence, "medicaid", 8);
        assertThat(report.count().orElseThrow().timed().found().isPresent()).isEqualTo(known);
        assertThat(report.explain().toString()).contains("secondary payer medicaid: method unknown");
    }
}
