package org.therapybilling.compliance.rules.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.pt;
import static org.therapybilling.compliance.rules.Checked.session;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.explain.Certainty;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.session.LocalCode;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class OverMinutesTest {

    private static Checked check(Session.Builder... sessions) {
        return Checked.by(new OverMinutes(), sessions);
    }

    /** The chart of CMS Pub. 100-04 ch. 5 §20.2.C on both sides of its steps. */
    @ParameterizedTest
    @CsvSource({"7, 1", "8, 2", "22, 2", "23, 3", "37, 3", "38, 4", "52, 4", "53, 5"})
    void one_unit_more_than_the_chart_gives_is_found_and_what_it_gives_is_not(int minutes, int tooMany) {
        Session.Builder session = pt().treated("97110", Minutes.of(minutes));
        assertThat(check(session.billed("97110", Units.of(tooMany), Modifier.GP))
                        .ids())
                .containsExactly("units.over-minutes");
        Session.Builder right = pt().treated("97110", Minutes.of(minutes));
        if (tooMany > 1) {
            right.billed("97110", Units.of(tooMany - 1), Modifier.GP);
        }
        assertThat(check(right).ids()).isEmpty();
    }

    @Test
    void the_finding_says_units_minutes_and_what_they_support() {
        Checked checked = check(pt().treated("97110", Minutes.of(22)).billed("97110", Units.of(2), Modifier.GP));
        assertThat(checked.only().message())
                .isEqualTo("2 units of 97110 are billed; 22 minutes recorded support no more than 1.");
        assertThat(checked.only().allowed()).containsExactly("<= 1");
        assertThat(checked.only().fixes().toString()).isEqualTo("[line 1: Bill 1 unit]");
        assertThat(checked.only().fixes().get(0).attests()).isPresent();
    }

    @Test
    void at_a_tie_each_line_may_be_lowered_that_leaves_a_permitted_split() {
        Checked checked = check(pt().treated("97112", Minutes.of(20))
                .treated("97110", Minutes.of(20))
                .billed("97112", Units.of(2), Modifier.GP)
                .billed("97110", Units.of(2), Modifier.GP));
        assertThat(checked.only().lines()).containsExactly(1, 2);
        assertThat(checked.only().fixes().toString()).isEqualTo("[line 1: Bill 1 unit, line 2: Bill 1 unit]");
    }

    /** Each party's own quarters are its units: two plain ones and two with CQ (RULES 3). */
    /** 51 lines of a unit each but one, which has the unit that 765 minutes, or 51 quarters of an hour, do not support. */
    @ParameterizedTest
    @CsvSource({"1, true", "50, true", "51, false"})
    void one_of_the_first_fifty_lines_is_offered_to_be_lowered(int place, boolean isOffered) {
        Session.Builder session = pt().treated("97110", Minutes.of(765));
        for (int line = 1; line <= 51; line++) {
            session.billed("97110", Units.of(line == place ? 2 : 1), Modifier.GP);
        }
        assertThat(check(session).only().fixes().toString())
                .isEqualTo(isOffered ? "[line " + place + ": Bill 1 unit]" : "[]");
    }

    @Test
    void a_line_is_not_lowered_where_the_units_left_are_the_other_partys() {
        Session.Builder shared =
                pt().treated("97110", Minutes.of(30)).treated("97110", Minutes.of(30), Performer.ASSISTANT);
        Checked checked = check(shared.billed("97110", Units.of(2), Modifier.GP)
                .billed("97110", Units.of(3), Modifier.CQ, Modifier.GP));
        assertThat(checked.only().lines()).containsExactly(1, 2);
        assertThat(checked.only().fixes().toString()).isEqualTo("[line 2: Bill 2 units]");
    }

    /** A payer that does not ask for CQ is not told which of the lines is too long. */
    @Test
    void any_line_may_be_lowered_where_the_payer_does_not_tell_parties_apart() {
        Session.Builder shared = session(Discipline.PT, PayerId.of("commercial-cms"))
                .treated("97110", Minutes.of(30))
                .treated("97110", Minutes.of(30), Performer.ASSISTANT);
        Checked checked = check(shared.billed("97110", Units.of(2)).billed("97110", Units.of(3), Modifier.CQ));
        assertThat(checked.only().fixes().toString()).isEqualTo("[line 1: Bill 1 unit, line 2: Bill 2 units]");
    }

    @Test
    void only_the_lines_of_a_code_that_is_too_high_are_named() {
        Checked checked = check(pt().treated("97110", Minutes.of(15))
                .treated("97140", Minutes.of(15))
                .billed("97110", Units.of(1), Modifier.GP)
                .billed("97140", Units.of(2), Modifier.GP));
        assertThat(checked.found()).containsExactly("ERROR [2] 3 units");
    }

    @Test
    void each_payer_is_held_to_its_own_method() {
        Session.Builder twice = session(Discipline.PT, PayerId.of("commercial-ama"))
                .treated("97110", Minutes.of(8))
                .treated("97140", Minutes.of(8))
                .billed("97110", Units.of(1))
                .billed("97140", Units.of(1));
        assertThat(check(twice).ids()).isEmpty();
        assertThat(check(twice.payer(PayerId.of("commercial-cms"))).ids()).containsExactly("units.over-minutes");
        assertThat(check(twice.payer(PayerId.of("commercial-full-unit"))).ids()).containsExactly("units.over-minutes");
    }

    @Test
    void seconds_are_truncated_and_group_and_students_do_not_count() {
        Treatment.Builder seconds =
                Treatment.of(ProcedureCode.of("97110")).time(new TimeSpent.Measured(Minutes.of(22), 59));
        assertThat(check(pt().addTreatments(seconds.build()).billed("97110", Units.of(2), Modifier.GP))
                        .ids())
                .hasSize(1);
        assertThat(check(pt().addTreatments(Treatment.of("97110", Minutes.of(15))
                                        .group(true)
                                        .build())
                                .billed("97110", Units.of(1), Modifier.GP))
                        .ids())
                .hasSize(1);
        assertThat(check(pt().treated("97110", Minutes.of(15), Performer.STUDENT)
                                .billed("97110", Units.of(1), Modifier.GP))
                        .ids())
                .hasSize(1);
    }

    /** 97129 has the first unit of the service, 97130 the others: 38 minutes are 1 and 2. */
    @Test
    void a_service_of_two_codes_is_counted_as_one() {
        Session.Builder right = pt().treated("97129", Minutes.of(38))
                .billed("97129", Units.ONE, Modifier.GP)
                .billed("97130", Units.of(2), Modifier.GP);
        assertThat(check(right).ids()).isEmpty();
        Session.Builder wrong = pt().treated("97129", Minutes.of(38))
                .billed("97129", Units.ONE, Modifier.GP)
                .billed("97130", Units.of(3), Modifier.GP);
        assertThat(check(wrong).found()).containsExactly("ERROR [2] 4 units");
    }

    /** RULES of the midpoint: 96125 is of 60 minutes, its second unit begins at 91. */
    @ParameterizedTest
    @CsvSource({"30, 1, true", "31, 1, false", "90, 2, true", "91, 2, false"})
    void a_service_of_another_length_is_counted_alone(int minutes, int units, boolean found) {
        Session.Builder session = session(Discipline.SLP, PayerId.MEDICARE)
                .treated("96125", Minutes.of(minutes))
                .treated("97129", Minutes.of(120))
                .billed("96125", Units.of(units), Modifier.GN);
        assertThat(check(session).ids()).hasSize(found ? 1 : 0);
    }

    @Test
    void the_minutes_of_a_day_are_pooled_over_its_sessions() {
        Session.Builder first =
                pt().patientKey("p").treated("97110", Minutes.of(7)).billed("97110", Units.ONE, Modifier.GP);
        Session.Builder second = pt().patientKey("p").sessionId("second").treated("97110", Minutes.of(7));
        assertThat(check(first, second).ids()).isEmpty();
        assertThat(check(first).ids()).hasSize(1);
    }

    @Test
    void minutes_that_are_missing_make_it_undecidable_billed_or_not() {
        Session.Builder billed =
                pt().treated("97140", Minutes.of(15)).treated("97110").billed("97110", Units.ONE, Modifier.GP);
        assertThat(check(billed).lacking()).containsExactly("treatments[1].minutes");
        assertThat(check(billed).reports().get(0).status()).isEqualTo(ReportStatus.NOT_DECIDABLE);
        assertThat(check(pt().treated("97110")).reports().get(0).status()).isEqualTo(ReportStatus.NOT_DECIDABLE);
        assertThat(check(pt().treated("96125").billed("96125", Units.ONE, Modifier.GP))
                        .lacking())
                .containsExactly("treatments[0].minutes");
    }

    @Test
    void minutes_of_untimed_services_and_of_students_are_not_missed() {
        Session.Builder untimed = pt().treated("97161").billed("97161", Units.ONE, Modifier.GP);
        assertThat(check(untimed).lacking()).isEmpty();
        Session.Builder student = pt().addTreatments(Treatment.of(ProcedureCode.of("97110"))
                .performer(Performer.STUDENT)
                .build());
        assertThat(check(student).lacking()).isEmpty();
    }

    @Test
    void a_claim_only_and_an_unknown_method_are_not_evaluated() {
        assertThat(check(pt().billed("97110", Units.of(9), Modifier.GP)).lacking())
                .contains("treatments");
        Session.Builder half = pt().patientKey("p").billed("97110", Units.of(9), Modifier.GP);
        Session.Builder other = pt().patientKey("p").sessionId("2").treated("97110", Minutes.of(15));
        assertThat(check(half, other).ids()).isEmpty();
        assertThat(check(half, other).lacking()).contains("treatments");
        Session.Builder medicaid = session(Discipline.PT, PayerId.of("medicaid"))
                .treated("97110", Minutes.of(15))
                .billed("97110", Units.of(9));
        assertThat(check(medicaid).lacking()).containsExactly("payer.counting");
    }

    @Test
    void local_codes_alone_support_no_units() {
        Session.Builder noShow =
                pt().addLocalTreatments(new LocalCode.Treated("NOSHOW", 0)).billed("97110", Units.of(2), Modifier.GP);
        assertThat(check(noShow).found()).containsExactly("ERROR [1] 2 units");
        Session.Builder claimOnly = pt().patientKey("p").sessionId("2").billed("97110", Units.ONE, Modifier.GP);
        assertThat(check(noShow.patientKey("p"), claimOnly).lacking()).contains("treatments");
    }

    /** The code book does not hold 99213. Reference data is no fact of the record: the report stays decided. */
    @Test
    void of_a_code_that_the_book_does_not_know_it_is_told_that_its_timing_is_lacking() {
        Checked checked = check(pt().treated("97110", Minutes.of(15))
                .treated("99213", Minutes.of(15))
                .billed("97110", Units.of(2), Modifier.GP));
        assertThat(checked.ids()).isEmpty();
        assertThat(checked.lacking()).containsExactly("code-book");
        assertThat(checked.reports().get(0).status()).isEqualTo(ReportStatus.CLEAN);
    }

    /** The code book ends with 2026; how a code counts is likely to hold on. */
    @Test
    void past_the_code_book_it_is_likely() {
        assertThat(check(on(LocalDate.of(2027, 3, 1), 2)).ids()).isEmpty();
        assertThat(check(on(LocalDate.of(2027, 3, 1), 3)).only().certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(check(on(LocalDate.of(2026, 12, 31), 3)).only().certainty()).isEqualTo(Certainty.DEFINITE);
    }

    private static Session.Builder on(LocalDate date, int units) {
        return Session.on(date, Discipline.PT, PayerId.MEDICARE)
                .treated("97110", Minutes.of(30))
                .billed("97110", Units.of(units), Modifier.GP);
    }

    @Test
    void the_claim_that_the_library_makes_has_no_such_finding() {
        assertThat(check(pt().treated("97110", Minutes.of(7))).ids()).isEmpty();
    }
}
