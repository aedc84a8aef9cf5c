package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.price.Days.allowed;
import static org.therapybilling.price.Days.billed;
import static org.therapybilling.price.Days.dollars;
import static org.therapybilling.price.Days.plan;
import static org.therapybilling.price.Days.priceBy;
import static org.therapybilling.price.Days.pricesBy;
import static org.therapybilling.price.Days.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.explain.Step;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.payer.terms.ConversionFactor;
import org.therapybilling.payer.terms.Deductible;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.Mppr;
import org.therapybilling.payer.terms.PatientShare;
import org.therapybilling.payer.terms.PerVisit;
import org.therapybilling.payer.terms.PercentOfMedicare;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;

/** Prices by the contracts of other payers, calculated by hand. */
class ContractPricesTest {

    private static final Fees LISTED =
            Fees.listed(list("97110", "40.00", "97140", "30.00", "97112", "36.00", "97129", "50.00"));

    private static ByCode<Money> list(String... codesAndDollars) {
        Map<ProcedureCode, Money> fees = new TreeMap<>();
        for (int i = 0; i < codesAndDollars.length; i += 2) {
            fees.put(ProcedureCode.of(codesAndDollars[i]), Money.of(codesAndDollars[i + 1]));
        }
        return ByCode.of(fees);
    }

    private static UnaryOperator<PayerProfile.Builder> fees(Fees fees) {
        return profile -> profile.set(PayerKeys.FEES, fees);
    }

    private static UnaryOperator<PayerProfile.Builder> fees(Fees fees, Mppr mppr) {
        return profile -> profile.set(PayerKeys.FEES, fees).set(PayerKeys.MPPR, mppr);
    }

    private static UnaryOperator<PayerProfile.Builder> shared(PatientShare share) {
        return profile -> profile.set(PayerKeys.FEES, LISTED).set(PayerKeys.PATIENT_SHARE, share);
    }

    private static Session day(String... lines) {
        return billed(plan("2026-03-02"), lines);
    }

    @Test
    void listed_fees_are_paid_by_the_unit() {
        PriceEstimate price = priceBy(fees(LISTED), day("97110 x2", "97140 x1"));
        assertThat(allowed(price)).containsExactly("80.00", "30.00");
        assertThat(price.basis()).contains("No reduction for multiple procedures is taken");
        assertThat(why(price.payerPays())).contains("patientShare");
    }

    @Test
    void a_code_that_is_not_listed_has_no_price_and_the_sum_says_which() {
        PriceEstimate price = priceBy(fees(LISTED), day("97110 x1", "97530 x1"));
        assertThat(allowed(price)).containsExactly("40.00", "unknown");
        assertThat(why(price.allowed())).startsWith("Line 2: The payer's fees do not list this code");
    }

    /** National, 2026: 97110 is 29.06; 120 percent are 34.872. In 2025 it was 28.79, of which 120 percent are 34.548. */
    @Test
    void a_percentage_is_of_the_rounded_fee_of_medicare() {
        Fees today = Fees.by(PercentOfMedicare.of("120").build());
        Fees lastYear = Fees.by(
                PercentOfMedicare.of("120").asOf(LocalDate.of(2025, 12, 31)).build());
        assertThat(dollars(priceBy(fees(today), day("97110 x1")).allowed())).isEqualTo("34.87");
        assertThat(dollars(priceBy(fees(lastYear), day("97110 x1")).allowed())).isEqualTo("34.55");
    }

    /** Connecticut, 2025: 97110 is 30.44 in the contractor's file; 150 percent are 45.66. */
    @Test
    void a_contract_may_name_the_place_of_the_schedule() {
        Fees elsewhere = Fees.by(PercentOfMedicare.of("150")
                .asOf(LocalDate.of(2025, 7, 1))
                .locality(Locality.parse("13102-00"))
                .build());
        Session session = Days.billedAt("01112-75", plan("2026-03-02"), "97110 x1");
        PriceEstimate price = priceBy(fees(elsewhere), session);
        assertThat(dollars(price.allowed())).isEqualTo("45.66");
        assertThat(price.basis()).contains("locality 13102-00");
    }

    @Test
    void a_listed_code_goes_before_the_percentage() {
        Fees mixed = Fees.builder()
                .basis(PercentOfMedicare.of("120").build())
                .byCode(list("97110", "42.00"))
                .build();
        assertThat(allowed(priceBy(fees(mixed), day("97110 x1", "97140 x1")))).containsExactly("42.00", "33.26");
    }

    /** 97110 has .45 + .41 + .01 relative values in 2026; times 49.00 dollars they are 42.63, 0.90 are 44.10. */
    @Test
    void relative_values_times_a_factor_of_the_payer() {
        Fees medicare = Fees.by(new ConversionFactor(Factor.of("49.00"), ByCode.none()));
        Fees own = Fees.by(new ConversionFactor(
                Factor.of("49.00"), ByCode.of(Map.of(ProcedureCode.of("97110"), Factor.of("0.90")))));
        assertThat(dollars(priceBy(fees(medicare), day("97110 x1")).allowed())).isEqualTo("42.63");
        assertThat(dollars(priceBy(fees(own), day("97110 x1")).allowed())).isEqualTo("44.10");
        assertThat(why(priceBy(fees(own), day("97140 x1")).allowed())).contains("do not list 97140");
    }

    /** 97110 with half its practice expense: (.45 + .205 + .01) x 49 = 32.585. */
    @Test
    void the_practice_expense_of_relative_values_can_be_cut() {
        Fees medicare = Fees.by(new ConversionFactor(Factor.of("49.00"), ByCode.none()));
        PriceEstimate price = priceBy(fees(medicare, Mppr.ofPracticeExpense("0.50")), day("97110 x2"));
        assertThat(dollars(price.allowed())).isEqualTo("75.22");
    }

    @ParameterizedTest
    @CsvSource({
        "97110 x2; 97140 x1, 95.00",
        "97161 x1; 97110 x1, 130.00",
        "97164 x1; 97110 x1, 95.00",
        "97110 x1 $40.00; 97140 x1 $30.00, 70.00",
        "97110 x1 $65.00; 97140 x1 $30.00, 95.00",
        "97110 x1 $40.00; 97140 x1, 95.00"
    })
    void a_visit_has_one_amount_or_its_charges(String lines, String amount) {
        Fees visit = Fees.by(new PerVisit(Money.of("95.00"), Money.of("130.00")));
        PriceEstimate price = priceBy(fees(visit), day(lines.split("; ", -1)));
        assertThat(dollars(price.allowed())).isEqualTo(amount);
        assertThat(allowed(price)).containsExactly(amount, "0.00");
        assertThat(price.lines().get(1).explain().toString()).contains("paid with the visit");
        assertThat(price.lines().get(0).fee().found()).isEmpty();
    }

    @Test
    void a_listed_code_is_paid_beside_the_visit_and_each_discipline_has_one() {
        Fees visit = Fees.builder()
                .basis(new PerVisit(Money.of("95.00"), Money.of("95.00")))
                .byCode(list("97750", "40.00"))
                .build();
        Session pt = day("97750 x2", "97110 x2");
        Session ot = billed(plan("2026-03-02").discipline(Discipline.OT), "97535 x1");
        assertThat(pricesBy(fees(visit), pt, ot).stream().map(Days::allowed))
                .containsExactly(List.of("80.00", "95.00"), List.of("95.00"));
    }

    /** 97110 at 40.00 is the dearest; 97129 is out of the reduction, having no indicator 5. */
    @ParameterizedTest
    @CsvSource({"CODE, 80.00, 30.00, 18.00, 178.00", "UNIT, 60.00, 30.00, 18.00, 158.00"})
    void a_cut_of_the_fee_spares_the_dearest_unit_or_code(
            Mppr.Each each, String exercise, String manual, String balance, String total) {
        Mppr half = new Mppr(Factor.of("0.5"), Mppr.Part.FEE, each);
        PriceEstimate price = priceBy(fees(LISTED, half), day("97140 x2", "97110 x2", "97112 x1", "97129 x1"));
        assertThat(allowed(price)).containsExactly(manual, exercise, balance, "50.00");
        assertThat(dollars(price.allowed())).isEqualTo(total);
    }

    /** Three units of 97140 are 90.00, more than one of 97110 at 40.00: the highest allowance stays whole. */
    @ParameterizedTest
    @CsvSource({"3, 90.00, 20.00", "1, 15.00, 40.00"})
    void of_whole_codes_the_one_of_the_largest_amount_is_spared(int units, String manual, String exercise) {
        Mppr half = new Mppr(Factor.of("0.5"), Mppr.Part.FEE, Mppr.Each.CODE);
        assertThat(allowed(priceBy(fees(LISTED, half), day("97110 x1", "97140 x" + units))))
                .containsExactly(exercise, manual);
    }

    @Test
    void a_code_that_the_payer_does_not_cover_pays_nothing_and_says_so() {
        PriceEstimate price = priceBy(
                profile -> fees(LISTED).apply(profile).set(PayerKeys.NOT_COVERED, Listed.of(ProcedureCode.of("97140"))),
                day("97110 x1", "97140 x2"));
        assertThat(allowed(price)).containsExactly("40.00", "0.00");
        assertThat(price.lines().get(1).explain().toString()).contains("does not cover: 0.00");
    }

    /** A contract is no statute: its steps name where the profile has each term from. */
    @Test
    void the_steps_of_a_contract_cite_it() {
        Mppr half = new Mppr(Factor.of("0.5"), Mppr.Part.FEE, Mppr.Each.UNIT);
        PriceEstimate price = priceBy(
                profile -> fees(LISTED, half)
                        .apply(profile.source("Manual of the plan"))
                        .set(PayerKeys.ASSISTANT_FACTOR, Factor.of("0.85"))
                        .none(PayerKeys.PATIENT_SHARE),
                day("97110 x2 CQ $50.00"));
        assertThat(price.lines().get(0).explain().steps())
                .filteredOn(step -> List.of("price.reduced-fee", "price.charge", "price.assistant")
                        .contains(step.key()))
                .hasSize(3)
                .allSatisfy(step -> assertThat(step.citation().orElseThrow()).hasToString("Manual of the plan"));
    }

    @Test
    void the_practice_expense_of_a_listed_fee_is_not_known() {
        Mppr mppr = Mppr.ofPracticeExpense("0.50");
        assertThat(allowed(priceBy(fees(LISTED, mppr), day("97110 x1")))).containsExactly("40.00");
        PriceEstimate two = priceBy(fees(LISTED, mppr), day("97110 x1", "97140 x1"));
        assertThat(allowed(two)).containsExactly("40.00", "unknown");
        assertThat(why(two.allowed())).contains("say that the fee is cut");
    }

    @Test
    void a_fee_that_is_not_known_leaves_open_which_unit_stays_whole() {
        Mppr half = new Mppr(Factor.of("0.5"), Mppr.Part.FEE, Mppr.Each.UNIT);
        PriceEstimate price = priceBy(fees(LISTED, half), day("97110 x1", "97530 x1"));
        assertThat(allowed(price)).containsExactly("unknown", "unknown");
        assertThat(why(price.lines().get(0).allowed())).contains("depends on line 2, 97530");
    }

    @Test
    void no_schedule_of_the_date_leaves_open_what_is_reduced() {
        Mppr half = new Mppr(Factor.of("0.5"), Mppr.Part.FEE, Mppr.Each.UNIT);
        assertThat(allowed(priceBy(fees(LISTED, half), billed(plan("2028-03-02"), "97110 x1"))))
                .containsExactly("40.00");
        assertThat(allowed(priceBy(fees(LISTED, half), billed(plan("2028-03-02"), "97110 x2"))))
                .containsExactly("unknown");
        assertThat(allowed(priceBy(fees(LISTED), billed(plan("2028-03-02"), "97110 x2"))))
                .containsExactly("80.00");
    }

    @ParameterizedTest
    @CsvSource({"39.99, 39.99", "40.00, 40.00", "40.01, 40.00", "0.00, 0.00"})
    void the_charge_is_allowed_where_it_is_less(String charge, String amount) {
        assertThat(dollars(priceBy(fees(LISTED), day("97110 x1 $" + charge)).allowed()))
                .isEqualTo(amount);
        Fees whatever =
                Fees.builder().byCode(LISTED.byCode()).lesserOfCharge(false).build();
        assertThat(dollars(priceBy(fees(whatever), day("97110 x1 $" + charge)).allowed()))
                .isEqualTo("40.00");
    }

    /** Two lines of 80.00 and 30.00. */
    @ParameterizedTest
    @CsvSource({"25.00, 25.00, 85.00", "90.00, 90.00, 20.00", "200.00, 110.00, 0.00", "110.00, 110.00, 0.00"})
    void a_copay_is_taken_once_a_visit_in_the_order_of_lines(String copay, String patient, String payer) {
        PriceEstimate price =
                priceBy(shared(PatientShare.builder().copay(Money.of(copay)).build()), day("97110 x2", "97140 x1"));
        assertThat(dollars(price.patientOwes())).isEqualTo(patient);
        assertThat(dollars(price.payerPays())).isEqualTo(payer);
    }

    @Test
    void coinsurance_is_a_share_of_each_line_and_a_deductible_is_taken_as_met() {
        PatientShare share = PatientShare.builder()
                .coinsurance(Factor.of("0.15"))
                .deductible(new Deductible.Dollars(Money.of("500.00")))
                .build();
        PriceEstimate price = priceBy(shared(share), day("97110 x2", "97140 x1"));
        assertThat(price.lines())
                .extracting(line -> dollars(line.patientOwes()))
                .containsExactly("12.00", "4.50");
        assertThat(dollars(price.payerPays())).isEqualTo("93.50");
        assertThat(price.basis()).contains("deductible is taken as met");
    }

    @Test
    void a_patient_who_pays_nothing_leaves_all_to_the_payer() {
        PriceEstimate price =
                priceBy(profile -> profile.set(PayerKeys.FEES, LISTED).none(PayerKeys.PATIENT_SHARE), day("97110 x1"));
        assertThat(price).hasToString("allowed $40.00: the payer pays $40.00, the patient $0.00");
    }

    @Test
    void an_assistants_services_are_cut_where_the_profile_says_so() {
        UnaryOperator<PayerProfile.Builder> silent =
                profile -> profile.set(PayerKeys.FEES, LISTED).none(PayerKeys.PATIENT_SHARE);
        PriceEstimate uncut = priceBy(silent, day("97110 x1 CQ"));
        assertThat(dollars(uncut.payerPays())).isEqualTo("40.00");
        assertThat(uncut.basis()).contains("No cut for assistants");
        PriceEstimate cut = priceBy(
                profile -> silent.apply(profile).set(PayerKeys.ASSISTANT_FACTOR, Factor.of("0.85")),
                day("97110 x1 CQ", "97140 x1"));
        assertThat(cut.lines()).extracting(line -> dollars(line.payerPays())).containsExactly("34.00", "30.00");
        assertThat(cut.lines().get(0).explain().steps()).extracting(Step::key).contains("price.assistant");
    }

    @Test
    void caps_are_told_and_never_taken_off() {
        Cap<Factor> newYork =
                Cap.of(Factor.of("12")).whenBilled("97164", Factor.of("15")).whenBilled("97161", Factor.of("18"));
        PriceEstimate price = priceBy(
                profile -> profile.set(PayerKeys.FEES, LISTED)
                        .set(PayerKeys.RVU_PER_DAY, Listed.of(newYork))
                        .set(PayerKeys.DOLLARS_PER_DAY, Listed.of(Cap.of(Money.of("60.00")))),
                day("97110 x4"));
        assertThat(dollars(price.allowed())).isEqualTo("160.00");
        assertThat(price.basis()).contains("No cap is taken off").contains("12").contains("60.00");
    }

    @ParameterizedTest
    @CsvSource({"-0.01", "10000000.00", "999999999999.99"})
    void absurd_fees_give_no_price(String fee) {
        PriceEstimate price = priceBy(fees(Fees.listed(list("97110", fee))), day("97110 x1"));
        assertThat(why(price.allowed())).contains("negative or above");
        Fees visit = Fees.by(new PerVisit(Money.of(fee), Money.of(fee)));
        assertThat(why(priceBy(fees(visit), day("97110 x1")).allowed())).contains("negative or above");
    }

    @Test
    void an_absurd_number_of_units_gives_no_price() {
        assertThat(why(priceBy(fees(LISTED), day("97110 x2147483647")).allowed()))
                .contains("negative or above");
    }
}
