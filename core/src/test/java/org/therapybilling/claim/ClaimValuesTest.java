package org.therapybilling.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.therapybilling.counting.DayCounter;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** What a claim consists of keeps what it was made of, and is equal when its content is. */
class ClaimValuesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ProcedureCode EXERCISE = ProcedureCode.of("97110");

    private static Session.Builder session() {
        return Session.on(DAY, Discipline.PT, PayerId.MEDICARE)
                .sessionId("ZZMARKER-1")
                .patientKey("ZZMARKER-2");
    }

    private static DayClaims claims(Session session) {
        return ClaimAssembler.assemble(
                DayCounter.of(Datasets.bundled()).count(TreatmentDay.of(session), PayerBook.bundled()));
    }

    private static ClaimDraft draft(Session session) {
        return claims(session).disciplines().get(0).supported().orElseThrow();
    }

    private static ServiceLine line(int number, String code, int units, List<Modifier> modifiers, String charge) {
        return new ServiceLine(
                number, ProcedureCode.of(code), Units.of(units), modifiers, Optional.of(Money.of(charge)));
    }

    @Test
    void a_line_keeps_what_it_was_made_of() {
        ServiceLine line = line(3, "97110", 2, List.of(Modifier.GP, Modifier.KX), "80.00");
        assertThat(line.line()).isEqualTo(3);
        assertThat(line.code()).isEqualTo(EXERCISE);
        assertThat(line.units()).isEqualTo(Units.of(2));
        assertThat(line.modifiers()).containsExactly(Modifier.GP, Modifier.KX);
        assertThat(line.charge()).contains(Money.of("80.00"));
        assertThat(line.sessionId()).isEmpty();
        assertThat(line).hasToString("3: 97110 x 2 GP KX");
    }

    @Test
    void lines_are_equal_when_their_content_is() {
        ServiceLine line = line(1, "97110", 2, List.of(Modifier.GP), "80.00");
        assertThat(line(1, "97110", 2, List.of(Modifier.GP), "80.00"))
                .isEqualTo(line)
                .hasSameHashCodeAs(line);
        Set<ServiceLine> others = new HashSet<>(List.of(
                line,
                line(2, "97110", 2, List.of(Modifier.GP), "80.00"),
                line(1, "97140", 2, List.of(Modifier.GP), "80.00"),
                line(1, "97110", 1, List.of(Modifier.GP), "80.00"),
                line(1, "97110", 2, List.of(Modifier.GO), "80.00"),
                line(1, "97110", 2, List.of(Modifier.GP), "80.01"),
                line.billedWith(Optional.of("a")),
                line.billedWith(Optional.of("b"))));
        assertThat(others).hasSize(8);
        assertThat(others.stream().map(ServiceLine::hashCode).distinct().count())
                .isGreaterThan(1);
    }

    @Test
    void a_line_billed_with_a_session_keeps_the_rest() {
        ServiceLine line = line(1, "97110", 2, List.of(Modifier.GP), "80.00");
        assertThat(line.billedWith(Optional.of("a")).sessionId()).contains("a");
        assertThat(line.billedWith(Optional.of("a")).billedWith(Optional.empty()))
                .isEqualTo(line);
    }

    @Test
    void drafts_are_equal_when_their_content_is() {
        ClaimDraft draft = draft(session().treated("97110", Minutes.of(15)).build());
        ClaimDraft same = draft(session().treated("97110", Minutes.of(16)).build());
        assertThat(same).isEqualTo(draft).hasSameHashCodeAs(draft);
        ClaimDraft longer = draft(session().treated("97110", Minutes.of(23)).build());
        assertThat(longer).isNotEqualTo(draft).doesNotHaveSameHashCodeAs(draft);
        assertThat(draft).isNotEqualTo(null).isNotEqualTo("ClaimDraft");
        // The remark says why CQ is not there.
        Session.Builder old = Session.on(LocalDate.of(2019, 3, 4), Discipline.PT, PayerId.MEDICARE);
        ClaimDraft therapists = draft(old.treated("97110", Minutes.of(15)).build());
        assertThat(therapists).isEqualTo(draft);
    }

    @Test
    void a_tie_that_is_decided_is_not_one_that_is_open() {
        Session.Builder open = session().treated("97110", Minutes.of(20)).treated("97112", Minutes.of(20));
        Session.Builder decided = session().treated("97110", Minutes.of(20)).treated("97112", Minutes.of(20));
        ClaimDraft asDefault = draft(open.build());
        ClaimDraft chosen = draft(decided.tieGoesTo(List.of(EXERCISE)).build());
        assertThat(chosen.lines()).isEqualTo(asDefault.lines());
        assertThat(chosen).isNotEqualTo(asDefault);
    }

    @Test
    void texts_hold_no_key_and_no_id() {
        Session both = session()
                .treated("97110", Minutes.of(15))
                .addBilled(BilledLine.of(1, EXERCISE, Units.ONE).build())
                .build();
        DayClaims day = claims(both);
        assertThat(day).hasToString("DayClaims[medicare, 1 discipline(s)]");
        assertThat(day.disciplines().get(0)).hasToString("DisciplineClaim[PT, billed 1]");
        assertThat(draft(both)).hasToString("ClaimDraft[1: 97110 x 1 GP]");
    }

    @Test
    void a_claim_names_the_releases_that_it_was_counted_from() {
        assertThat(claims(session().treated("97110", Minutes.of(15)).build())
                        .disciplines()
                        .get(0)
                        .releases()
                        .toString())
                .contains("code-book 2026.4");
    }

    /** CMS Pub. 100-04 ch. 5 §20.1: respiratory services are never therapy; a code that nobody knows may be. */
    @Test
    void a_service_is_therapy_of_medicare_unless_it_is_known_not_to_be() {
        var codes = Datasets.bundled().on(DAY);
        assertThat(PlanModifier.isOfMedicare(
                        EXERCISE, codes.ask(ProcedureInfo.CODE_BOOK, EXERCISE).found()))
                .isTrue();
        assertThat(PlanModifier.isOfMedicare(EXERCISE, Optional.empty())).isTrue();
        ProcedureCode manipulation = ProcedureCode.of("98940");
        assertThat(PlanModifier.isOfMedicare(
                        manipulation,
                        codes.ask(ProcedureInfo.CODE_BOOK, manipulation).found()))
                .isFalse();
        assertThat(PlanModifier.isOfMedicare(ProcedureCode.of("G0237"), Optional.empty()))
                .isFalse();
        assertThat(PlanModifier.isOfMedicare(ProcedureCode.of("G0239"), Optional.empty()))
                .isFalse();
    }
}
