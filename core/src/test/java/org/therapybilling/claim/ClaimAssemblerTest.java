package org.therapybilling.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.therapybilling.counting.DayCounter;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.terms.AssistantModifiers;
import org.therapybilling.payer.terms.ModifierOrder;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.units.Tie;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class ClaimAssemblerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Session.Builder session(Discipline discipline) {
        return Session.on(DAY, discipline, PayerId.MEDICARE);
    }

    private static Session.Builder session() {
        return session(Discipline.PT);
    }

    private static DisciplineClaim claims(Session session) {
        return ClaimAssembler.assemble(
                        DayCounter.of(Datasets.bundled()).count(TreatmentDay.of(session), PayerBook.bundled()))
                .disciplines()
                .get(0);
    }

    private static ClaimDraft claim(Session.Builder session) {
        return claims(session.build()).supported().orElseThrow();
    }

    private static List<String> lines(Session.Builder session) {
        return claim(session).lines().stream().map(ServiceLine::toString).toList();
    }

    @Test
    void each_code_with_units_has_a_line_in_the_order_recorded() {
        assertThat(lines(session()
                        .treated("97161")
                        .treated("97035", Minutes.of(3))
                        .treated("97110", Minutes.of(33))
                        .treated("97012")
                        .treated("97140", Minutes.of(7))))
                .containsExactly("1: 97161 x 1 GP", "2: 97110 x 2 GP", "3: 97012 x 1 GP", "4: 97140 x 1 GP");
    }

    @ParameterizedTest
    @CsvSource({"PT, GP", "OT, GO", "SLP, GN"})
    void lines_carry_the_modifier_of_the_plan_of_care(Discipline discipline, String modifier) {
        assertThat(lines(session(discipline).treated("97535", Minutes.of(15))))
                .containsExactly("1: 97535 x 1 " + modifier);
    }

    @ParameterizedTest
    @CsvSource({"PT, 97165, GO", "OT, 97161, GP", "PT, 92521, GN", "PT, 97161, GP"})
    void an_evaluation_carries_the_modifier_of_its_own_discipline(Discipline session, String code, String modifier) {
        assertThat(lines(session(session).treated(code))).containsExactly("1: " + code + " x 1 " + modifier);
    }

    @ParameterizedTest
    @CsvSource({"PT, 98940", "DC, 98941", "DC, 98942"})
    void chiropractic_manipulation_carries_none(Discipline discipline, String code) {
        assertThat(lines(session(discipline).treated(code))).containsExactly("1: " + code + " x 1");
    }

    /** Palmetto GBA: a chiropractor's therapy is billed with GY and GP, or not at all; GY has to be attested. */
    @Test
    void therapy_by_a_chiropractor_carries_gp() {
        Session.Builder therapy = session(Discipline.DC).treated("97110", Minutes.of(15));
        assertThat(lines(therapy)).containsExactly("1: 97110 x 1 GP");
        assertThat(lines(therapy.attested(ModifierSet.of(Modifier.of("GY"))))).containsExactly("1: 97110 x 1 GP GY");
    }

    @Test
    void a_payer_that_is_not_known_to_want_modifiers_gets_none_and_is_told_so() {
        Session.Builder session =
                Session.on(DAY, Discipline.PT, PayerId.of("commercial-ama")).treated("97110", Minutes.of(15));
        ClaimDraft claim = claim(session);
        assertThat(claim.lines()).extracting(ServiceLine::toString).containsExactly("1: 97110 x 1");
        assertThat(claim.explain().toString())
                .startsWith("No discipline modifier is added. The profile commercial-ama does not know")
                .contains("\"disciplineModifiers\"");
    }

    @Test
    void nothing_is_said_where_there_is_nothing_to_say() {
        assertThat(claim(session().treated("97110", Minutes.of(15))).explain()).isEmpty();
    }

    @Test
    void without_units_there_are_no_lines() {
        assertThat(claim(session().treated("97110", Minutes.of(7))).lines()).isEmpty();
    }

    @Test
    void unknown_timed_units_leave_the_untimed_lines() {
        ClaimDraft claim = claim(session().treated("97110").treated("97161"));
        assertThat(claim.lines()).extracting(ServiceLine::toString).containsExactly("1: 97161 x 1 GP");
        assertThat(claim.tie()).isEqualTo(Tie.NONE);
        assertThat(claim.choices()).hasSize(1);
    }

    @Test
    void at_a_tie_every_permitted_claim_is_a_choice_the_default_first() {
        ClaimDraft claim = claim(
                session().treated("97112", Minutes.of(20)).treated("97161").treated("97110", Minutes.of(20)));
        assertThat(claim.tie()).isEqualTo(Tie.OPEN);
        assertThat(claim.choices())
                .extracting(choice -> choice.lines().toString())
                .containsExactly(
                        "[1: 97112 x 2 GP, 2: 97161 x 1 GP, 3: 97110 x 1 GP]",
                        "[1: 97112 x 1 GP, 2: 97161 x 1 GP, 3: 97110 x 2 GP]");
        assertThat(claim.choices().get(1).tieGoesTo()).containsExactly(ProcedureCode.of("97110"));
        assertThat(claim.lines()).isEqualTo(claim.choices().get(0).lines());
    }

    @Test
    void an_assistants_units_stand_on_a_line_of_their_own_where_the_payer_wants_the_modifier() {
        // 13 and 23 minutes of 97110 are two units, 30 of 97140 two: 66 minutes are 4 units. A full quarter of 97110 is
        // the assistant's, and of what is left the therapist gave 8 minutes or more (midpoint rule).
        Session.Builder day = session()
                .treated("97110", Minutes.of(13))
                .treated("97110", Minutes.of(23), Performer.ASSISTANT)
                .treated("97140", Minutes.of(30));
        assertThat(claim(day.build(), wanting(true)).lines())
                .hasToString("[1: 97110 x 1 GP, 2: 97110 x 1 CQ GP, 3: 97140 x 2 GP]");
        assertThat(claim(day.build(), wanting(false)).lines()).hasToString("[1: 97110 x 2 GP, 2: 97140 x 2 GP]");
    }

    @Test
    void what_is_given_together_is_the_therapists() {
        Treatment together = Treatment.of("97110", Minutes.of(15))
                .performer(Performer.ASSISTANT)
                .together(true)
                .build();
        ClaimDraft claim = claim(session().addTreatments(together).build(), wanting(true));
        assertThat(claim.lines()).hasToString("[1: 97110 x 1 GP]");
        assertThat(claim.explain()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INCIDENT_TO", "CAH"})
    void some_arrangements_carry_no_modifier_of_assistants(BillingArrangement arrangement) {
        Session session = session()
                .billingArrangement(arrangement)
                .treated("97110", Minutes.of(15), Performer.ASSISTANT)
                .build();
        ClaimDraft claim = claim(session, wanting(true));
        assertThat(claim.lines()).hasToString("[1: 97110 x 1 GP]");
        assertThat(claim.explain().toString())
                .contains("carry no modifier of assistants")
                .doesNotContain("2020");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"INCIDENT_TO", "CAH"},
            mode = EnumSource.Mode.EXCLUDE)
    void all_other_arrangements_carry_it(BillingArrangement arrangement) {
        Session session = session()
                .billingArrangement(arrangement)
                .treated("97110", Minutes.of(15), Performer.ASSISTANT)
                .build();
        ClaimDraft claim = claim(session, wanting(true));
        assertThat(claim.lines()).hasToString("[1: 97110 x 1 CQ GP]");
        assertThat(claim.explain().toString()).doesNotContain("carry no modifier of assistants");
    }

    /** CMS 1500, item 24D: a line takes four modifiers. */
    @Test
    void more_than_four_modifiers_of_a_line_are_said() {
        Session.Builder four =
                session().attesting(Modifier.KX, Modifier.M59).treated("97110", Minutes.of(15), Performer.ASSISTANT);
        ClaimDraft withFour = claim(four.build(), wanting(true));
        assertThat(withFour.lines()).hasToString("[1: 97110 x 1 59 CQ GP KX]");
        assertThat(withFour.explain().toString()).doesNotContain("a claim line takes four");
        Session five = session()
                .attesting(Modifier.KX, Modifier.M59, Modifier.of("95"))
                .treated("97110", Minutes.of(15), Performer.ASSISTANT)
                .build();
        ClaimDraft withFive = claim(five, wanting(true));
        assertThat(withFive.lines()).hasToString("[1: 97110 x 1 59 CQ GP KX 95]");
        assertThat(withFive.explain().toString()).contains("Line 1 has 5 modifiers; a claim line takes four.");
    }

    @Test
    void modifiers_stand_in_the_order_that_a_payer_wants() {
        Session day = session()
                .attesting(Modifier.KX)
                .treated("97110", Minutes.of(15), Performer.ASSISTANT)
                .build();
        ModifierOrder planFirst = new ModifierOrder(List.of(List.of(Modifier.GP), List.of(Modifier.CQ)));
        assertThat(claim(day, ordering(planFirst)).lines()).hasToString("[1: 97110 x 1 GP CQ KX]");
        ModifierOrder planAlone = new ModifierOrder(List.of(List.of(Modifier.GP)));
        assertThat(claim(day, ordering(planAlone)).lines()).hasToString("[1: 97110 x 1 GP CQ KX]");
    }

    private static PayerBook ordering(ModifierOrder order) {
        PayerProfile medicare = PayerProfile.of("medicare", "Medicare as tested")
                .source("test")
                .set(PayerKeys.COUNTING, CountingMethod.CMS_8_MINUTE)
                .set(PayerKeys.DISCIPLINE_MODIFIERS, true)
                .set(PayerKeys.ASSISTANT_MODIFIERS, AssistantModifiers.STANDARD)
                .set(PayerKeys.MODIFIER_ORDER, order)
                .build();
        return PayerBook.of(List.of(medicare));
    }

    @Test
    void before_2020_no_modifier_of_an_assistant_is_due_and_the_reasoning_says_so() {
        Session.Builder day = Session.on(LocalDate.of(2019, 12, 31), Discipline.PT, PayerId.MEDICARE)
                .treated("97110", Minutes.of(15), Performer.ASSISTANT);
        assertThat(lines(day)).containsExactly("1: 97110 x 1 GP");
        assertThat(claim(day).explain().toString()).contains("before 2020-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "27, 3, 97164 x 1 GP", // 10 % is not more than 10 %
        "17, 2, 97164 x 1 CQ GP",
        ", , 97164 x 1 GP"
    })
    void an_untimed_service_is_the_assistants_by_more_than_a_tenth_of_it(
            @Nullable Integer therapist, @Nullable Integer assistant, String line) {
        Session.Builder day = session();
        if (therapist == null || assistant == null) {
            day.treated("97164")
                    .addTreatments(Treatment.of(ProcedureCode.of("97164"))
                            .performer(Performer.ASSISTANT)
                            .build());
        } else {
            day.treated("97164", Minutes.of(therapist)).treated("97164", Minutes.of(assistant), Performer.ASSISTANT);
        }
        assertThat(claim(day.build(), wanting(true)).lines()).hasToString("[1: " + line + "]");
    }

    @Test
    void the_assistants_units_of_a_pair_are_its_last_ones() {
        // 97129 and 97130 are one service: 20 minutes of the therapist and 25 of the assistant are 3 units, of which
        // the
        // therapist fills one alone and the assistant one; 5 and 10 minutes are left, so the third is the assistant's.
        Session day = session(Discipline.OT)
                .treated("97129", Minutes.of(20))
                .treated("97130", Minutes.of(25), Performer.ASSISTANT)
                .build();
        assertThat(claim(day, wanting(true)).lines()).hasToString("[1: 97129 x 1 GO, 2: 97130 x 2 CO GO]");
    }

    /**
     * RULES of 84 FR 62702-62707: the 10 % are judged by the unit. Each person's full units of the codes' own lengths come
     * first, of a primary before its add-on; the unit that is left is judged by the time that is left.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OT | 97550 | 30 | 8  | 97550 x 1 GO, 2: 97551 x 1 CO GO",
                "OT | 97550 | 30 | 7  | 97550 x 1 GO",
                "OT | 97550 | 38 | 0  | 97550 x 1 GO, 2: 97551 x 1 GO",
                "OT | 97550 | 27 | 3  | 97550 x 1 GO", // 10 % is not more than 10 %
                "OT | 97550 | 25 | 3  | 97550 x 1 CO GO",
                "OT | 97550 | 20 | 30 | 97550 x 1 CO GO, 2: 97551 x 1 GO",
                "OT | 97550 | 0  | 38 | 97550 x 1 CO GO, 2: 97551 x 1 CO GO",
                "OT | 96125 | 60 | 31 | 96125 x 1 GO, 2: 96125 x 1 CO GO",
                "OT | 96125 | 60 | 30 | 96125 x 1 GO",
                "OT | 96125 | 31 | 60 | 96125 x 1 GO, 2: 96125 x 1 CO GO",
                "OT | 96125 | 55 | 40 | 96125 x 1 GO, 2: 96125 x 1 CO GO",
                "PT | 97545 | 120 | 31 | 97545 x 1 GP, 2: 97546 x 1 CQ GP"
            })
    void units_of_other_lengths_are_shared_one_by_one(
            Discipline discipline, String code, int therapist, int assistant, String lines) {
        Session.Builder day = session(discipline).treated(code, Minutes.of(therapist));
        if (assistant > 0) {
            day.treated(code, Minutes.of(assistant), Performer.ASSISTANT);
        }
        ClaimDraft claim = claim(day.build(), wanting(true));
        assertThat(claim.lines()).hasToString("[1: " + lines + "]");
        assertThat(claim.explain().toString()).doesNotContain("midpoint");
    }

    /** CMS Pub. 100-04 ch. 5 §20.1: CO goes with GO. A speech evaluation carries GN, and respiratory services neither. */
    @ParameterizedTest
    @CsvSource({
        "OT, 92607, 92607 x 1 GN",
        "PT, G0237, G0237 x 4",
        "PT, 97165, 97165 x 1 GO",
        "PT, 97161, 97161 x 1 CQ GP"
    })
    void the_modifier_of_an_assistant_stands_only_with_that_of_its_plan(
            Discipline discipline, String code, String line) {
        Session day = session(discipline)
                .treated(code, Minutes.of(30))
                .treated(code, Minutes.of(30), Performer.ASSISTANT)
                .build();
        ClaimDraft claim = claim(day, wanting(true));
        assertThat(claim.lines()).hasToString("[1: " + line + "]");
        boolean isOfOtherPlan = !line.contains("CQ");
        assertThat(claim.explain().toString().contains(code + " carries no modifier of assistants"))
                .isEqualTo(isOfOtherPlan);
    }

    @Test
    void a_modifier_of_the_payers_own_for_assistants_stands_where_cq_does() {
        Session day = session()
                .attesting(Modifier.M59, Modifier.KX)
                .treated("97110", Minutes.of(15), Performer.ASSISTANT)
                .build();
        AssistantModifiers own = new AssistantModifiers(Map.of(Discipline.PT, Modifier.of("U1")));
        assertThat(claim(day, wanting(own)).lines()).hasToString("[1: 97110 x 1 59 U1 GP KX]");
        assertThat(claim(day, wanting(true)).lines()).hasToString("[1: 97110 x 1 59 CQ GP KX]");
    }

    @Test
    void what_is_attested_of_one_code_of_a_pair_stands_on_its_line_alone() {
        Session day = session(Discipline.OT)
                .treated("97129", Minutes.of(15))
                .addTreatments(Treatment.of("97130", Minutes.of(15))
                        .attesting(Modifier.M59)
                        .build())
                .build();
        assertThat(claim(day, wanting(true)).lines()).hasToString("[1: 97129 x 1 GO, 2: 97130 x 1 59 GO]");
        Session primary = session(Discipline.OT)
                .addTreatments(Treatment.of("97129", Minutes.of(30))
                        .attesting(Modifier.M59)
                        .build())
                .build();
        assertThat(claim(primary, wanting(true)).lines()).hasToString("[1: 97129 x 1 59 GO, 2: 97130 x 1 59 GO]");
    }

    /** CMS Pub. 100-04 ch. 5 §20: no therapy codes; G0239 is a group, whose minutes never enter the pool. */
    @Test
    void respiratory_training_in_a_group_leaves_the_pool_alone() {
        Session.Builder day = session().treated("G0239", Minutes.of(20)).treated("97110", Minutes.of(20));
        assertThat(lines(day)).containsExactly("1: G0239 x 1", "2: 97110 x 1 GP");
    }

    @Test
    void what_is_attested_stands_on_its_lines() {
        Session day = session()
                .attesting(Modifier.KX, Modifier.AT)
                .addTreatments(Treatment.of("97110", Minutes.of(15))
                        .attesting(Modifier.M59)
                        .build())
                .treated("97140", Minutes.of(15))
                .build();
        assertThat(claim(day, wanting(true)).lines()).hasToString("[1: 97110 x 1 59 GP KX, 2: 97140 x 1 GP KX]");
    }

    @Test
    void respiratory_services_are_no_therapy_and_are_never_pooled() {
        assertThat(claim(
                                session()
                                        .treated("G0237", Minutes.of(15))
                                        .treated("97110", Minutes.of(8))
                                        .build(),
                                wanting(true))
                        .lines())
                .hasToString("[1: G0237 x 1, 2: 97110 x 1 GP]");
    }

    private static PayerBook wanting(boolean assistantModifiers) {
        return wanting(assistantModifiers ? AssistantModifiers.STANDARD : AssistantModifiers.NOT_WANTED);
    }

    private static PayerBook wanting(AssistantModifiers modifiers) {
        PayerProfile medicare = PayerProfile.of("medicare", "Medicare as tested")
                .source("test")
                .set(PayerKeys.COUNTING, CountingMethod.CMS_8_MINUTE)
                .set(PayerKeys.DISCIPLINE_MODIFIERS, true)
                .set(PayerKeys.ASSISTANT_MODIFIERS, modifiers)
                .build();
        return PayerBook.of(List.of(medicare));
    }

    private static ClaimDraft claim(Session session, PayerBook payers) {
        return ClaimAssembler.assemble(DayCounter.of(Datasets.bundled()).count(TreatmentDay.of(session), payers))
                .disciplines()
                .get(0)
                .supported()
                .orElseThrow();
    }

    @Test
    void where_there_is_nothing_to_count_the_billed_lines_are_judged_as_they_are() {
        Session billed = session()
                .addBilled(BilledLine.of(3, ProcedureCode.of("97110"), Units.of(2))
                        .addModifiers(Modifier.GP, Modifier.CQ, Modifier.GP)
                        .build())
                .build();
        DisciplineClaim claim = claims(billed);
        assertThat(claim.supported()).isEmpty();
        assertThat(claim.billed())
                .containsExactly(new ServiceLine(
                        3, ProcedureCode.of("97110"), Units.of(2), List.of(Modifier.GP, Modifier.CQ, Modifier.GP)));
        assertThat(claim.judged()).isEqualTo(claim.billed());
        assertThat(claim.remarks().toString()).contains("The lines are those billed");
    }

    @Test
    void what_was_billed_stands_beside_what_the_record_supports() {
        DisciplineClaim claim = claims(session()
                .treated("97110", Minutes.of(30))
                .billed("97110", Units.of(1), Modifier.GP, Modifier.CQ)
                .build());
        assertThat(claim.supported().orElseThrow().lines()).hasToString("[1: 97110 x 2 GP]");
        assertThat(claim.billed()).hasToString("[1: 97110 x 1 GP CQ]");
        assertThat(claim.judged()).isEqualTo(claim.billed());
        assertThat(claim.remarks()).isEmpty();
    }

    @Test
    void where_the_method_is_not_known_the_billed_lines_are_the_whole_story() {
        DisciplineClaim claim = claims(Session.on(DAY, Discipline.PT, PayerId.of("medicaid"))
                .treated("97110", Minutes.of(30))
                .treated("97161")
                .billed("97140", Units.of(1))
                .build());
        assertThat(claim.supported()).isEmpty();
        assertThat(claim.count()).isEmpty();
        assertThat(claim.billed()).hasToString("[1: 97140 x 1]");
        assertThat(claim.remarks().toString()).contains("how the payer counts is not known", "\"counting\"");
    }

    @Test
    void a_line_has_a_number_and_units() {
        ProcedureCode code = ProcedureCode.of("97110");
        assertThatThrownBy(() -> new ServiceLine(0, code, Units.ONE, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line 0");
        assertThatThrownBy(() -> new ServiceLine(1, code, Units.ZERO, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 units");
    }
}
