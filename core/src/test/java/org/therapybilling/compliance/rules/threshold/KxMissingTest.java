package org.therapybilling.compliance.rules.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.threshold.Year.after;
import static org.therapybilling.compliance.rules.threshold.Year.exercise;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.session.History;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.ThresholdBucket;
import org.therapybilling.vocabulary.Units;

class KxMissingTest {

    private static Checked check(Session.Builder... sessions) {
        return Checked.by(new KxMissing(), sessions);
    }

    private static Session.Builder exerciseAndManual(String allowed, Modifier... ofManual) {
        return exercise(allowed, Modifier.GP).billed("97140", Units.ONE, ofManual);
    }

    @Test
    void the_line_that_passes_the_threshold_needs_kx_the_one_that_reaches_it_does_not() {
        assertThat(check(exercise("2450.94", Modifier.GP)).ids()).isEmpty();
        Checked past = check(exercise("2450.95", Modifier.GP));
        assertThat(past.found()).containsExactly("ERROR [1] GP");
        assertThat(past.only().allowed()).containsExactly("KX");
        assertThat(past.only().message()).contains("$2480.01").contains("$2480.00");
        assertThat(past.only().denial()).contains("CO-119");
        assertThat(past.only().fixes())
                .singleElement()
                .satisfies(fix -> assertThat(fix.attests()).isPresent());
        assertThat(check(exercise("2450.95", Modifier.GP, Modifier.KX)).ids()).isEmpty();
    }

    @Test
    void on_a_professional_claim_every_line_from_that_one_on_needs_it() {
        assertThat(check(exerciseAndManual("2429.73", Modifier.GP)).ids()).isEmpty();
        assertThat(check(exerciseAndManual("2429.74", Modifier.GP)).found()).containsExactly("ERROR [2] GP");
        assertThat(check(exerciseAndManual("2450.94", Modifier.GP, Modifier.KX)).ids())
                .isEmpty();
        assertThat(check(exerciseAndManual("2450.95", Modifier.GP, Modifier.KX)).found())
                .containsExactly("ERROR [1] GP");
        assertThat(check(exerciseAndManual("2450.95", Modifier.GP)).ids()).hasSize(2);
    }

    /** CMS Pub. 100-04 ch. 5 §10.3.3: all lines of the bucket or none. */
    @Test
    void on_an_institutional_claim_all_lines_need_it_or_none() {
        Session.Builder below = exerciseAndManual("2429.73", Modifier.GP).setting(Setting.OUTPATIENT_HOSPITAL);
        assertThat(check(below).ids()).isEmpty();
        Session.Builder past = exerciseAndManual("2429.74", Modifier.GP).setting(Setting.OUTPATIENT_HOSPITAL);
        assertThat(check(past).found()).containsExactly("ERROR [1] GP", "ERROR [2] GP");
    }

    /** MLN Matters SE0637: all providers that bill institutional claims; a critical access hospital is paid its costs. */
    @ParameterizedTest
    @EnumSource(names = "CAH", mode = EnumSource.Mode.EXCLUDE)
    void claims_of_facilities_are_institutional_whatever_their_setting(BillingArrangement arrangement) {
        Checked past = check(exerciseAndManual("2450.94", Modifier.GP).billingArrangement(arrangement));
        boolean isProfessional =
                arrangement == BillingArrangement.PRIVATE_PRACTICE || arrangement == BillingArrangement.INCIDENT_TO;
        assertThat(past.ids()).hasSize(isProfessional ? 1 : 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GA", "GY", "GZ"})
    void a_line_that_says_it_will_be_denied_does_not_attest(String modifier) {
        assertThat(check(exercise("2480.01", Modifier.GP, Modifier.of(modifier)))
                        .ids())
                .isEmpty();
    }

    @Test
    void on_the_librarys_own_claim_it_is_a_warning_with_a_suggestion() {
        Checked own = check(after("2450.95", Discipline.PT).treated("97110", Minutes.of(15)));
        assertThat(own.found()).containsExactly("WARNING [1] GP");
        assertThat(own.only().path()).isEqualTo("lines[0].modifiers");
        assertThat(own.only().fixes())
                .singleElement()
                .satisfies(fix -> assertThat(fix.isRepair()).isFalse());
        assertThat(check(after("2450.95", Discipline.PT)
                                .treated("97110", Minutes.of(15))
                                .attesting(Modifier.KX))
                        .ids())
                .isEmpty();
    }

    @Test
    void physical_and_speech_therapy_share_a_threshold_and_occupational_has_its_own() {
        assertThat(check(after("2480.00", Discipline.SLP).billed("92507", Units.ONE, Modifier.GN))
                        .ids())
                .hasSize(1);
        Session.Builder occupational = Checked.ot()
                .billed("97530", Units.ONE, Modifier.GO)
                .history(History.builder()
                        .putAllowedThisYear(ThresholdBucket.PT_SLP, Money.of("2480.01"))
                        .putAllowedThisYear(ThresholdBucket.OT, Money.of("0.00"))
                        .build());
        assertThat(check(occupational).ids()).isEmpty();
        assertThat(check(after("2480.00", Discipline.OT).billed("97530", Units.ONE, Modifier.GO))
                        .ids())
                .hasSize(1);
    }

    @Test
    void the_claims_of_a_day_are_added_one_after_the_other() {
        Session.Builder physical = exercise("2450.94", Modifier.GP).patientKey("p");
        Session.Builder speech =
                after("2450.94", Discipline.SLP).patientKey("p").billed("92507", Units.ONE, Modifier.GN);
        Checked day = check(physical, speech);
        assertThat(day.reports().get(0).findings()).isEmpty();
        assertThat(day.reports().get(1).findings()).hasSize(1);
    }

    /** The thresholds of the years, SSA §1833(g): the year of service counts. */
    @ParameterizedTest
    @CsvSource({
        "2018, 2010.01",
        "2019, 2040.01",
        "2020, 2080.01",
        "2021, 2110.01",
        "2022, 2150.01",
        "2023, 2230.01",
        "2024, 2330.01",
        "2025, 2410.01",
        "2026, 2480.01"
    })
    void each_year_has_its_own(int year, String before) {
        Checked past = check(exercise(before, Modifier.GP).dateOfService(LocalDate.of(year, 12, 31)));
        assertThat(past.ids()).hasSize(1);
        assertThat(past.only().message()).contains("$" + before.replace(".01", ".00"));
    }

    @Test
    void a_total_that_is_past_stays_past_also_on_lines_without_a_price() {
        assertThat(check(after("2480.01", Discipline.PT).billed("97545", Units.ONE, Modifier.GP))
                        .ids())
                .hasSize(1);
        Checked unknown = check(after("2479.99", Discipline.PT).billed("97545", Units.ONE, Modifier.GP));
        assertThat(unknown.ids()).isEmpty();
        assertThat(unknown.lacking()).containsExactly("estimate.lines");
    }

    /** 97545 is priced by the contractor. */
    @Test
    void a_line_that_passes_whatever_another_costs_needs_kx() {
        Checked passing = check(after("2450.95", Discipline.PT)
                .billed("97545", Units.ONE, Modifier.GP)
                .billed("97110", Units.ONE, Modifier.GP));
        assertThat(passing.found()).containsExactly("ERROR [2] GP");
        assertThat(passing.only().message()).contains("at least $2480.01").contains("$2480.00");
        assertThat(passing.lacking()).containsExactly("estimate.lines");
        Checked below = check(after("2450.93", Discipline.PT)
                .billed("97545", Units.ONE, Modifier.GP)
                .billed("97110", Units.ONE, Modifier.GP));
        assertThat(below.ids()).isEmpty();
        assertThat(below.lacking()).containsExactly("estimate.lines");
    }

    @Test
    void a_line_whose_price_nobody_knows_takes_a_total_past_a_threshold_that_was_reached() {
        Checked reached = check(exercise("2010.00", Modifier.GP).dateOfService(LocalDate.of(2018, 6, 4)));
        assertThat(reached.found()).containsExactly("ERROR [1] GP");
        assertThat(reached.only().certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(reached.only().message()).contains("A line has no price; whatever it is, it takes the total past");
    }

    /** RULES: CMS Pub. 100-04 ch. 5 §20.1, G0237-G0239 are no therapy; nor is manipulation by a chiropractor. */
    @ParameterizedTest
    @ValueSource(strings = {"G0237", "G0238", "G0239", "98940"})
    void what_is_no_therapy_neither_needs_kx_nor_counts(String code) {
        assertThat(check(after("2480.01", Discipline.PT).billed(code, Units.ONE))
                        .ids())
                .isEmpty();
        assertThat(check(after("2450.94", Discipline.PT)
                                .billed(code, Units.ONE)
                                .billed("97110", Units.ONE, Modifier.GP))
                        .ids())
                .isEmpty();
        assertThat(check(after("2450.95", Discipline.PT)
                                .billed(code, Units.ONE)
                                .billed("97110", Units.ONE, Modifier.GP))
                        .found())
                .containsExactly("ERROR [2] GP");
    }

    @Test
    void what_was_allowed_before_is_needed_and_how_new_it_is_tells_how_sure_it_is() {
        assertThat(check(Checked.pt().billed("97110", Units.ONE, Modifier.GP)).lacking())
                .containsExactly("history.allowedThisYear.PT_SLP");
        assertThat(check(exercise("2480.01", Modifier.GP)).only().certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(check(exercise("2480.01", Modifier.GP)).only().message()).contains("(history.asOf)");
        Session.Builder current = Checked.pt()
                .billed("97110", Units.ONE, Modifier.GP)
                .history(History.builder()
                        .putAllowedThisYear(ThresholdBucket.PT_SLP, Money.of("2480.01"))
                        .asOf(Checked.DAY.minusDays(1))
                        .build());
        assertThat(check(current).only().certainty()).isEqualTo(Certainty.DEFINITE);
        assertThat(check(current).only().message()).contains("$2509.07").doesNotContain("asOf");
    }

    @Test
    void a_year_without_a_figure_is_not_judged() {
        assertThat(check(exercise("2480.01", Modifier.GP).dateOfService(LocalDate.of(2027, 1, 2)))
                        .lacking())
                .singleElement()
                .asString()
                .contains("kx-threshold");
    }

    @Test
    void other_payers_have_none() {
        assertThat(Checked.by(
                                new KxMissing(),
                                Checked.plan().set(PayerKeys.THRESHOLD, false),
                                Checked.ofPlan().billed("97110", Units.ONE))
                        .ids())
                .isEmpty();
    }

    /** 2480.00 - 2421.88 = 58.12, two days of 29.06. */
    @Test
    void the_visits_that_stay_within_are_forecast_at_the_amount_of_the_day() {
        assertThat(check(exercise("2392.82", Modifier.GP)).due()).containsExactly("2 visits");
        assertThat(check(exercise("2392.83", Modifier.GP)).due()).containsExactly("1 visits");
        assertThat(check(exercise("2450.94", Modifier.GP)).due()).containsExactly("0 visits");
        assertThat(check(exercise("2450.95", Modifier.GP, Modifier.KX)).due()).isEmpty();
        assertThat(check(Checked.pt().billed("97110", Units.ONE, Modifier.GP)).due())
                .isEmpty();
    }
}
