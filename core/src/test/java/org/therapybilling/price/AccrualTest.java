package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.price.Days.billed;
import static org.therapybilling.price.Days.dollars;
import static org.therapybilling.price.Days.medicare;
import static org.therapybilling.price.Days.price;
import static org.therapybilling.price.Days.prices;
import static org.therapybilling.price.Days.why;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Source;
import org.therapybilling.session.History;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ThresholdBucket;

/** What a claim adds to the yearly totals from which KX is needed. */
class AccrualTest {

    private static final History SO_FAR = History.builder()
            .putAllowedThisYear(ThresholdBucket.PT_SLP, Money.of("2430.00"))
            .putAllowedThisYear(ThresholdBucket.OT, Money.of("100.00"))
            .build();

    private static Session.Builder day(Discipline discipline) {
        return medicare("2026-03-02").discipline(discipline).history(SO_FAR);
    }

    private static Accrual accrual(PriceEstimate estimate) {
        return estimate.accrual().orElseThrow();
    }

    /** 97110 x2 and 97140 are 51.27 and 21.21, national in 2026; the amount of 2026 is 2,480. */
    @Test
    void totals_run_from_line_to_line() {
        Accrual accrual = accrual(price(billed(day(Discipline.PT), "97110 x2 GP", "97140 x1 CQ GP")));
        assertThat(accrual.bucket()).isEqualTo(ThresholdBucket.PT_SLP);
        assertThat(dollars(accrual.before())).isEqualTo("2430.00");
        assertThat(accrual.afterEachLine()).extracting(Days::dollars).containsExactly("2481.27", "2502.48");
        assertThat(dollars(accrual.after())).isEqualTo("2502.48");
        assertThat(dollars(accrual.threshold())).isEqualTo("2480.00");
    }

    @Test
    void physical_therapy_and_speech_share_a_total_and_occupational_therapy_has_its_own() {
        List<PriceEstimate> day = prices(
                billed(day(Discipline.PT), "97110 x1 GP"),
                billed(day(Discipline.OT), "97530 x1 GO"),
                billed(day(Discipline.SLP), "97129 x1 GN"));
        Accrual pt = accrual(day.get(0));
        Accrual slp = accrual(day.get(2));
        assertThat(slp.before()).isEqualTo(pt.after()).isNotEqualTo(pt.before());
        assertThat(accrual(day.get(1)).bucket()).isEqualTo(ThresholdBucket.OT);
        assertThat(dollars(accrual(day.get(1)).before())).isEqualTo("100.00");
    }

    /** The amounts of Social Security Act §1833(g), by year. */
    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2080.00", "2020-12-31, 2080.00", "2021-01-01, 2110.00", "2021-12-31, 2110.00",
        "2022-01-01, 2150.00", "2022-12-31, 2150.00", "2023-01-01, 2230.00", "2023-12-31, 2230.00",
        "2024-01-01, 2330.00", "2024-12-31, 2330.00", "2025-01-01, 2410.00", "2025-12-31, 2410.00",
        "2026-01-01, 2480.00", "2026-12-31, 2480.00", "2027-01-01, unknown"
    })
    void the_threshold_is_that_of_the_year(String date, String threshold) {
        assertThat(dollars(accrual(price(billed(medicare(date), "97110 x1 GP"))).threshold()))
                .isEqualTo(threshold);
    }

    @Test
    void an_opening_balance_that_nobody_tells_is_unknown() {
        Accrual accrual = accrual(price(billed(medicare("2026-03-02"), "97110 x1 GP")));
        assertThat(why(accrual.before())).contains("history.allowedThisYear");
        assertThat(why(accrual.after())).contains("history.allowedThisYear");
    }

    @Test
    void a_line_without_a_price_leaves_the_total_open() {
        Accrual accrual = accrual(price(billed(day(Discipline.PT), "97110 x1 GP", "97039 x1 GP")));
        assertThat(accrual.afterEachLine()).extracting(Days::dollars).containsExactly("2459.06", "unknown");
        assertThat(why(accrual.after())).contains("line 2");
    }

    @Test
    void sessions_that_tell_different_balances_leave_it_unknown() {
        History other = SO_FAR.toBuilder()
                .putAllowedThisYear(ThresholdBucket.PT_SLP, Money.of("0.00"))
                .build();
        List<PriceEstimate> day = prices(
                billed(day(Discipline.PT), "97110 x1 GP"),
                billed(day(Discipline.SLP).history(other), "97129 x1 GN"));
        assertThat(why(accrual(day.get(0)).before())).contains("different amounts");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, DEFINITE", "2026-03-02, DEFINITE", "2026-02-28, LIKELY", ", LIKELY"})
    void a_balance_is_sure_if_it_was_true_the_day_before(LocalDate asOf, Certainty certainty) {
        History.Builder history = SO_FAR.toBuilder();
        if (asOf != null) {
            history.asOf(asOf);
        }
        Session session = billed(day(Discipline.PT).history(history.build()), "97110 x1 GP");
        assertThat(accrual(price(session)).before())
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found -> assertThat(found.certainty()).isEqualTo(certainty));
    }

    /** G0237 is no therapy whoever gives it (CMS Pub. 100-04 ch. 5 §20.1); 97110 is 29.06, national in 2026. */
    @Test
    void a_service_that_is_no_therapy_adds_nothing() {
        Accrual mixed = accrual(price(billed(day(Discipline.PT), "97110 x1 GP", "G0237 x1")));
        assertThat(mixed.afterEachLine()).extracting(Days::dollars).containsExactly("2459.06", "2459.06");
        assertThat(price(billed(day(Discipline.PT), "G0237 x1")).accrual()).isEmpty();
    }

    @Test
    void a_claim_without_lines_leaves_the_total_as_it_was() {
        Accrual accrual =
                accrual(price(day(Discipline.PT).treated("97110", Minutes.of(7)).build()));
        assertThat(accrual.afterEachLine()).isEmpty();
        assertThat(dollars(accrual.after())).isEqualTo("2430.00");
    }

    /** In all years published so far both amounts are the same. */
    @Test
    void occupational_therapy_is_held_against_its_own_threshold() {
        Source source = Source.of(Citation.of("made up", ""));
        Answer<Money> none = new Answer.None<>(source, Certainty.DEFINITE);
        Answer<Money> ptSlp = new Answer.Found<>(Money.of("2480.00"), source, Certainty.DEFINITE);
        Answer<Money> ot = new Answer.Found<>(Money.of("2500.00"), source, Certainty.DEFINITE);
        Figures figures = new Figures(none.map(dollars -> Figures.NOTHING), none, ptSlp, ot, List.of());
        assertThat(figures.threshold(ThresholdBucket.PT_SLP)).isEqualTo(ptSlp);
        assertThat(figures.threshold(ThresholdBucket.OT)).isEqualTo(ot);
    }

    @Test
    void other_payers_and_chiropractors_have_no_threshold() {
        assertThat(price(billed(day(Discipline.DC), "98941 x1 AT")).accrual()).isEmpty();
        assertThat(Days.priceBy(profile -> profile, billed(Days.plan("2026-03-02"), "97110 x1"))
                        .accrual())
                .isEmpty();
    }
}
