package org.therapybilling.payer.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.form.Place;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class TermsTest {

    private static final ProcedureCode EXERCISE = ProcedureCode.of("97110");
    private static final ProcedureCode MANUAL = ProcedureCode.of("97140");
    private static final ProcedureCode TRACTION = ProcedureCode.of("97012");

    @Test
    void a_cap_has_the_highest_of_the_limits_of_what_is_billed() {
        Cap<Units> cap = Cap.of(Units.of(4)).whenBilled("97140", Units.of(5)).whenBilled("97110", Units.of(3));
        assertThat(Cap.limit(cap, List.of())).isEqualTo(Units.of(4));
        assertThat(Cap.limit(cap, List.of(TRACTION))).isEqualTo(Units.of(4));
        assertThat(Cap.limit(cap, List.of(TRACTION, EXERCISE))).isEqualTo(Units.of(3));
        assertThat(Cap.limit(cap, List.of(MANUAL, EXERCISE))).isEqualTo(Units.of(5));
    }

    @Test
    void a_cap_without_words_is_of_timed_services_of_a_discipline() {
        assertThat(Cap.minutes(60).all()).containsExactly(Cap.of(Minutes.of(60)));
        assertThat(Cap.units(4)).hasToString("4 units of timed services a discipline");
        assertThat(Cap.of(Units.of(4)).services()).isEqualTo(CappedServices.TIMED);
    }

    @Test
    void a_cap_is_written_without_what_holds_unless_told() {
        Form<Listed<Cap<Units>>> form = CapForm.of(Forms.units());
        assertThat(form.write(Cap.units(4))).isEqualTo(BigDecimal.valueOf(4));
        CappedServices some = new CappedServices(
                Counts.ALL, List.of(EXERCISE, MANUAL), List.of(TRACTION), List.of("12"), CapScope.CLINICIAN);
        Listed<Cap<Units>> cap = Listed.of(new Cap<>(Units.of(4), some, ByCode.of(Map.of(MANUAL, Units.of(5)))));
        Map<String, Object> written = Map.of(
                "value", BigDecimal.valueOf(4),
                "counts", "all",
                "codes", List.of("97110", "97140"),
                "except", List.of("97012"),
                "notAtPlaces", List.of("12"),
                "per", "clinician",
                "whenBilled", Map.of("97140", BigDecimal.valueOf(5)));
        assertThat(form.write(cap)).isEqualTo(written);
        assertThat(read(form, written)).contains(cap);
    }

    @Test
    void caps_of_one_kind_of_services_cannot_hold_at_once() {
        Form<Listed<Cap<Units>>> form = CapForm.of(Forms.units());
        Listed<Cap<Units>> ofManual = Listed.of(Cap.of(Units.of(2))
                .over(new CappedServices(Counts.TIMED, List.of(MANUAL), List.of(), List.of(), CapScope.DISCIPLINE)));
        assertThat(form.join(Cap.units(4), Cap.units(5))).isEmpty();
        assertThat(form.join(Cap.units(4), ofManual).orElseThrow().all()).hasSize(2);
    }

    @Test
    void fees_of_different_codes_are_one_table() {
        Fees exercise = listed(EXERCISE, "42.00");
        Fees manual = listed(MANUAL, "39.50");
        assertThat(FeesForm.FORM.join(exercise, manual))
                .contains(Fees.listed(ByCode.of(Map.of(EXERCISE, Money.of("42.00"), MANUAL, Money.of("39.50")))));
        assertThat(FeesForm.FORM.join(exercise, listed(EXERCISE, "43.00"))).isEmpty();
    }

    @Test
    void fees_have_one_basis_and_listed_ones_beside_it() {
        Fees visit = Fees.by(new PerVisit(Money.of("95.00"), Money.of("95.00")));
        Fees other = Fees.by(new PerVisit(Money.of("96.00"), Money.of("96.00")));
        Fees manual = listed(MANUAL, "39.50");
        Optional<Fees> both = Optional.of(
                Fees.builder().basis(visit.basis()).byCode(manual.byCode()).build());
        assertThat(FeesForm.FORM.join(visit, manual)).isEqualTo(both);
        assertThat(FeesForm.FORM.join(manual, visit)).isEqualTo(both);
        assertThat(FeesForm.FORM.join(both.orElseThrow(), visit)).isEqualTo(both);
        assertThat(FeesForm.FORM.join(visit, other)).isEmpty();
    }

    @Test
    void fees_that_treat_the_charge_differently_are_not_one() {
        Fees whole = Fees.builder()
                .byCode(listed(MANUAL, "39.50").byCode())
                .lesserOfCharge(false)
                .build();
        assertThat(FeesForm.FORM.join(listed(EXERCISE, "42.00"), whole)).isEmpty();
    }

    @Test
    void required_modifiers_say_on_which_lines() {
        RequiredModifier everywhere = RequiredModifier.of(Modifier.GP).build();
        assertThat(everywhere.modifiers()).isEqualTo(ModifierSet.of(Modifier.GP));
        assertThat(everywhere).hasToString("GP on lines");
        assertThat(RequiredModifier.of(Modifier.CQ)
                        .discipline(Discipline.PT)
                        .addCodes(EXERCISE)
                        .build())
                .hasToString("CQ on 97110 of PT");
    }

    @Test
    void an_order_of_modifiers_has_all_of_them_in_order() {
        ModifierOrder order = new ModifierOrder(List.of(List.of(Modifier.M59, Modifier.CQ), List.of(Modifier.GP)));
        assertThat(order.modifiers()).containsExactly(Modifier.M59, Modifier.CQ, Modifier.GP);
        assertThat(order).hasToString("59 CQ, then GP");
    }

    @Test
    void a_payer_asks_for_the_documentation_that_it_names() {
        DocumentationCheck[] checks = DocumentationCheck.values();
        DocumentationRules first = DocumentationRules.of(Listed.of(checks[0]));
        assertThat(first.asks(checks[0])).isTrue();
        assertThat(first.asks(checks[1])).isFalse();
        assertThat(checks).allMatch(DocumentationRules.MEDICARE::asks);
    }

    @Test
    void each_programme_has_tables_of_its_own() {
        assertThat(EditProgram.MEDICARE.tables()).isEqualTo(org.therapybilling.vocabulary.EditProgram.MEDICARE);
        assertThat(EditProgram.MEDICAID.tables()).isEqualTo(org.therapybilling.vocabulary.EditProgram.MEDICAID);
    }

    @Test
    void terms_say_what_they_are_in_a_few_words() {
        assertThat(PatientShare.builder()
                        .copay(Money.of("25.00"))
                        .coinsurance(Factor.of("0.2"))
                        .deductible(new Deductible.OfMedicare())
                        .build())
                .hasToString("copay 25.00, coinsurance 0.2, deductible of Medicare");
        assertThat(Authorization.of(Authorization.By.UNITS).build()).hasToString("units");
        assertThat(Authorization.of(Authorization.By.VISITS)
                        .freeVisits(12)
                        .within(Period.ofWeeks(8))
                        .addExcept(ProcedureCode.of("97161"))
                        .build())
                .hasToString("visits, the first 12 within P56D free, not for 97161");
        assertThat(PercentOfMedicare.of("120")
                        .asOf(LocalDate.of(2024, 1, 1))
                        .locality(Locality.parse("13102-00"))
                        .build())
                .hasToString("120 percent of Medicare as of 2024-01-01 in 13102-00");
        assertThat(new PerVisit(Money.of("95.00"), Money.of("130.00")))
                .hasToString("95.00 a visit, 130.00 with an evaluation");
        assertThat(new PerVisit(Money.of("95.00"), Money.of("95.00"))).hasToString("95.00 a visit");
        assertThat(new ConversionFactor(Factor.of("49"), ByCode.none()))
                .hasToString("49 dollars a relative value of Medicare");
        assertThat(new ConversionFactor(Factor.of("49"), ByCode.of(Map.of(EXERCISE, Factor.of("0.9")))))
                .hasToString("49 dollars a relative value of 97110: 0.9");
        assertThat(new VisitLimit(30, List.of())).hasToString("30");
        assertThat(new VisitLimit(30, List.of(Discipline.PT, Discipline.OT))).hasToString("30, PT, OT together");
        assertThat(Frequency.atMost(1)
                        .addCodes(EXERCISE, MANUAL)
                        .per(Period.ofDays(60))
                        .build())
                .hasToString("97110, 97140 at most 1 per P60D");
        CodePair pair = CodePair.of("97110", "97140");
        assertThat(new Bundle(pair, ModifierSet.NONE)).hasToString(pair.toString());
        assertThat(new Bundle(pair, ModifierSet.of(Modifier.M59))).hasToString(pair + " unless 59");
    }

    private static Fees listed(ProcedureCode code, String dollars) {
        return Fees.listed(ByCode.of(Map.of(code, Money.of(dollars))));
    }

    private static <T> Optional<T> read(Form<T> form, Object plain) {
        return form.read(plain, Place.root(new ArrayList<>()));
    }

    /** A map may have an order of its own, in which codes are alike, or that changes later. */
    @Test
    void values_by_code_are_in_the_order_of_the_codes_whatever_that_of_the_map_was() {
        ProcedureCode first = ProcedureCode.of("97110");
        ProcedureCode second = ProcedureCode.of("97140");
        SortedMap<ProcedureCode, Units> alike = new TreeMap<>(Comparator.nullsFirst(null));
        alike.put(first, Units.of(1));
        SortedMap<ProcedureCode, Units> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.put(first, Units.of(1));
        backwards.put(second, Units.of(2));
        for (ByCode<Units> values : List.of(new ByCode<>(alike), ByCode.of(alike))) {
            assertThat(values.of(first)).contains(Units.of(1));
            assertThat(values.of(second)).isEmpty();
            assertThat(values.values().comparator()).isNull();
        }
        for (ByCode<Units> values : List.of(new ByCode<>(backwards), ByCode.of(backwards))) {
            assertThat(values).hasToString("97110: 1 unit, 97140: 2 units");
        }
    }

    @Test
    @NullUnmarked
    void null_in_a_map_is_answered_by_name() {
        Map<ProcedureCode, Units> noValue = new HashMap<>();
        noValue.put(ProcedureCode.of("97110"), null);
        Map<ProcedureCode, Units> noCode = new HashMap<>();
        noCode.put(null, Units.of(1));
        for (Map<ProcedureCode, Units> map : List.of(noValue, noCode)) {
            assertThatNullPointerException().isThrownBy(() -> ByCode.of(map)).withMessage("values holds null");
        }
        Map<Discipline, Modifier> noModifier = new HashMap<>();
        noModifier.put(Discipline.PT, null);
        assertThatNullPointerException()
                .isThrownBy(() -> new AssistantModifiers(noModifier))
                .withMessage("byDiscipline holds null");
    }
}
