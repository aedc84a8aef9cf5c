package org.therapybilling.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.counting.DayCounter;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.units.Tie;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
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

    @Test
    void therapy_by_a_chiropractor_has_no_plan_of_care_to_name() {
        assertThat(lines(session(Discipline.DC).treated("97110", Minutes.of(15))))
                .containsExactly("1: 97110 x 1");
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
    void missing_assistant_modifiers_are_said_to_be_missing() {
        assertThat(claim(session().treated("97110", Minutes.of(15), Performer.ASSISTANT))
                        .explain()
                        .toString())
                .contains("CQ or CO", "missing on the lines");
        Treatment together = Treatment.of("97110", Minutes.of(15))
                .performer(Performer.ASSISTANT)
                .together(true)
                .build();
        assertThat(claim(session().addTreatments(together)).explain()).isEmpty();
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
