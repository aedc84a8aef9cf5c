package org.therapybilling.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class DayCounterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Session.Builder session() {
        return session("medicare");
    }

    private static Session.Builder session(String payer) {
        return Session.on(DAY, Discipline.PT, PayerId.of(payer));
    }

    private static DayCounter counter() {
        return DayCounter.of(Datasets.bundled());
    }

    private static UnitCount count(Session.Builder builder) {
        Session session = builder.build();
        return counter().count(session, PayerBook.bundled().policy(session.payer(), session.dateOfService()));
    }

    private static UnitAllocation timed(Session.Builder session) {
        return count(session).timed().found().orElseThrow();
    }

    private static String why(Session.Builder session) {
        return ((Answer.Unknown<UnitAllocation>) count(session).timed()).why();
    }

    private static Treatment.Builder exercise(int minutes) {
        return Treatment.of("97110", Minutes.of(minutes));
    }

    @Test
    void timed_codes_are_allocated_by_the_method_of_the_payer() {
        assertThat(timed(session().treated("97110", Minutes.of(33)).treated("97140", Minutes.of(7)))
                        .toString())
                .isEqualTo("97110 x 2, 97140 x 1");
        assertThat(timed(session("commercial-ama")
                                .treated("97110", Minutes.of(33))
                                .treated("97140", Minutes.of(7)))
                        .toString())
                .isEqualTo("97110 x 2, 97140 x 0");
        assertThat(timed(session("commercial-full-unit").treated("97110", Minutes.of(29)))
                        .toString())
                .isEqualTo("97110 x 1");
    }

    @Test
    void the_answer_carries_the_source_and_certainty_of_the_method() {
        Answer.Found<UnitAllocation> medicare = (Answer.Found<UnitAllocation>)
                count(session().treated("97110", Minutes.of(8))).timed();
        assertThat(medicare.source()).hasToString("CMS Pub. 100-04 ch. 5 §20.2");
        assertThat(medicare.certainty()).isEqualTo(Certainty.DEFINITE);
        Answer.Found<UnitAllocation> example = (Answer.Found<UnitAllocation>)
                count(session("cash").treated("97110", Minutes.of(8))).timed();
        assertThat(example.certainty()).isEqualTo(Certainty.JUDGEMENT);
    }

    @Test
    void untimed_codes_have_one_unit_and_their_minutes_do_not_count() {
        UnitCount count = count(session().treated("97161", Minutes.of(45)).treated("97110", Minutes.of(8)));
        assertThat(count.unpooled()).containsExactly(new SupportedUnits(ProcedureCode.of("97161"), Units.ONE));
        assertThat(count.timed().found().orElseThrow().timedMinutes()).isEqualTo(Minutes.of(8));
        assertThat(count.codes()).containsExactly(ProcedureCode.of("97161"), ProcedureCode.of("97110"));
    }

    @Test
    void an_untimed_code_recorded_twice_has_one_unit() {
        assertThat(count(session().treated("97012").treated("97012")).unpooled())
                .containsExactly(new SupportedUnits(ProcedureCode.of("97012"), Units.ONE));
    }

    @Test
    void a_code_counted_by_area_has_the_one_unit_that_the_record_supports() {
        UnitCount count = count(session().treated("95851").treated("95851"));
        assertThat(count.unpooled()).containsExactly(new SupportedUnits(ProcedureCode.of("95851"), Units.ONE));
        assertThat(count.explain().toString()).contains("is counted by area or limb");
    }

    /** 97110 and 97112 tie at 20 minutes for the third unit. */
    @Test
    void a_choice_of_what_does_not_compete_is_told() {
        Session.Builder tied = session().treated("97110", Minutes.of(20)).treated("97112", Minutes.of(20));
        assertThat(count(tied.addTieGoesTo(ProcedureCode.of("97140"))).explain().toString())
                .contains("The professional chose 97140, which does not compete here")
                .doesNotContain("Nobody chose");
        assertThat(count(tied.addTieGoesTo(ProcedureCode.of("97112"))).explain().toString())
                .contains("The professional chose 97112")
                .doesNotContain("does not compete");
    }

    @Test
    void sessions_of_a_day_that_choose_differently_are_told() {
        assertThat(choosing("97110", "97112")).contains("choose differently where services are tied: 97110; 97112.");
        assertThat(choosing("97112", "97110")).contains("choose differently where services are tied: 97112; 97110.");
        assertThat(choosing("97110", "97110")).doesNotContain("choose differently");
        assertThat(choosing("97110", "97140")).doesNotContain("choose differently");
    }

    private static String choosing(String first, String second) {
        Session one = session()
                .treated("97110", Minutes.of(20))
                .addTieGoesTo(ProcedureCode.of(first))
                .build();
        Session two = session()
                .treated("97112", Minutes.of(20))
                .addTieGoesTo(ProcedureCode.of(second))
                .build();
        PayerPolicy policy = PayerBook.bundled().policy(one.payer(), DAY);
        return counter()
                .count(List.of(one, two), policy, Optional.empty())
                .explain()
                .toString();
    }

    @Test
    void a_session_without_timed_codes_has_no_timed_units() {
        UnitAllocation timed = timed(session().treated("97161"));
        assertThat(timed.codes()).isEmpty();
        assertThat(timed.total()).isEqualTo(Units.ZERO);
    }

    @Test
    void minutes_not_recorded_make_the_timed_units_unknown_and_leave_the_others() {
        UnitCount count = count(
                session().treated("97110").treated("97140", Minutes.of(20)).treated("97161"));
        assertThat(count.timed()).isInstanceOf(Answer.Unknown.class);
        assertThat(((Answer.Unknown<UnitAllocation>) count.timed()).why())
                .startsWith("The minutes of 97110 are not recorded")
                .contains("record minutes, or start and end");
        assertThat(count.unpooled()).hasSize(1);
        assertThat(count.explain().toString()).contains("The minutes of 97110 are not recorded");
    }

    @Test
    void a_recorded_part_does_not_make_up_for_one_that_is_not() {
        assertThat(why(session().treated("97110", Minutes.of(20)).treated("97110")))
                .contains("97110");
    }

    @Test
    void an_unknown_method_names_the_missing_setting() {
        assertThat(why(session("medicaid").treated("97110", Minutes.of(20)))).contains("medicaid", "\"counting\"");
        assertThat(count(session("workers-comp").treated("97110", Minutes.of(20)))
                        .counting())
                .isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void clocked_time_counts_as_measured_time() {
        assertThat(timed(session().treated("97110", LocalTime.of(10, 0), LocalTime.of(10, 23)))
                        .total())
                .isEqualTo(Units.of(2));
    }

    @Test
    void seconds_are_summed_for_a_code_and_then_truncated() {
        TimeSpent almostEight = new TimeSpent.Measured(Minutes.of(7), 59);
        Treatment.Builder treatment = Treatment.of(ProcedureCode.of("97110"));
        assertThat(timed(session().addTreatments(treatment.time(almostEight).build()))
                        .total())
                .isEqualTo(Units.ZERO);
        UnitAllocation two = timed(session()
                .addTreatments(Treatment.of("97110", LocalTime.of(9, 0, 30), LocalTime.of(9, 4, 0))
                        .build())
                .addTreatments(Treatment.of("97110", LocalTime.of(9, 10, 0), LocalTime.of(9, 14, 30))
                        .build()));
        assertThat(two.timedMinutes()).isEqualTo(Minutes.of(8));
        assertThat(two.total()).isEqualTo(Units.ONE);
    }

    @ParameterizedTest
    @CsvSource({"STUDENT, a student's own services", "AIDE, an aide's services"})
    void time_of_students_and_aides_does_not_count(Performer performer, String reason) {
        UnitCount count = count(session()
                .addTreatments(
                        exercise(30).performer(performer).build(), exercise(7).build()));
        assertThat(count.timed().found().orElseThrow().timedMinutes()).isEqualTo(Minutes.of(7));
        assertThat(count.explain().toString()).contains("Time of 97110 is left out: " + reason);
    }

    @ParameterizedTest
    @EnumSource(Performer.class)
    void time_given_together_with_the_therapist_counts(Performer performer) {
        assertThat(timed(session()
                                .addTreatments(exercise(30)
                                        .performer(performer)
                                        .together(true)
                                        .build()))
                        .timedMinutes())
                .isEqualTo(Minutes.of(30));
    }

    @Test
    void time_in_a_group_does_not_count_and_the_code_stays_with_zero_units() {
        UnitCount count = count(session().addTreatments(exercise(30).group(true).build()));
        assertThat(count.timed().found().orElseThrow().toString()).isEqualTo("97110 x 0");
        assertThat(count.explain().toString()).contains("Time of 97110 is left out: group treatment");
    }

    @Test
    void minutes_that_do_not_count_need_not_be_recorded() {
        Treatment unrecorded =
                Treatment.of(ProcedureCode.of("97110")).group(true).build();
        assertThat(timed(session().addTreatments(unrecorded)).total()).isEqualTo(Units.ZERO);
    }

    @Test
    void the_code_for_group_treatment_has_its_unit() {
        Treatment group = Treatment.of(ProcedureCode.of("97150")).group(true).build();
        assertThat(count(session().addTreatments(group)).unpooled())
                .containsExactly(new SupportedUnits(ProcedureCode.of("97150"), Units.ONE));
    }

    @ParameterizedTest
    @CsvSource({"THERAPIST, 1", "ASSISTANT, 1", "STUDENT, 0", "AIDE, 0"})
    void an_untimed_code_needs_somebody_whose_services_are_billable(Performer performer, int lines) {
        Treatment traction =
                Treatment.of(ProcedureCode.of("97012")).performer(performer).build();
        assertThat(count(session().addTreatments(traction)).unpooled()).hasSize(lines);
    }

    @Test
    void an_assistants_time_counts() {
        assertThat(timed(session().treated("97110", Minutes.of(15), Performer.ASSISTANT))
                        .total())
                .isEqualTo(Units.ONE);
    }

    @Test
    void a_code_that_is_not_in_the_book_is_undecided_and_the_others_are_counted() {
        UnitCount count = count(session().treated("99213", Minutes.of(20)).treated("97110", Minutes.of(15)));
        assertThat(count.undecided()).singleElement().satisfies(undecided -> {
            assertThat(undecided.code()).isEqualTo(ProcedureCode.of("99213"));
            assertThat(undecided.why()).contains("99213 is not in the code book");
        });
        assertThat(((Answer.Unknown<UnitAllocation>) count.timed()).why())
                .isEqualTo("It is not known how 99213 counted on this date of service, so the units of the timed codes"
                        + " cannot be counted.");
        assertThat(count.unpooled()).isEmpty();
    }

    @Test
    void a_code_that_is_not_in_the_book_leaves_the_others_where_it_took_no_minutes() {
        UnitCount count = count(session().treated("99213").treated("97110", Minutes.of(15)));
        assertThat(count.undecided()).extracting(Undecided::code).containsExactly(ProcedureCode.of("99213"));
        assertThat(count.timed().found().orElseThrow().timedMinutes()).isEqualTo(Minutes.of(15));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-01, 92507", "2017-12-31, 97033"})
    void where_it_is_not_known_how_a_code_counted_nothing_timed_is_counted(LocalDate day, String code) {
        UnitCount count = counter()
                .count(
                        Session.on(day, Discipline.PT, PayerId.MEDICARE)
                                .treated(code, Minutes.of(20))
                                .build(),
                        PayerBook.bundled().policy(PayerId.MEDICARE, day));
        assertThat(((Answer.Unknown<UnitAllocation>) count.timed()).why())
                .isEqualTo("It is not known how " + code + " counted on this date of service, so the units of the timed"
                        + " codes cannot be counted.");
        assertThat(count.undecided()).extracting(Undecided::code).contains(ProcedureCode.of(code));
    }

    @Test
    void a_code_that_does_not_exist_yet_is_undecided() {
        UnitCount count = counter()
                .count(
                        Session.on(LocalDate.of(2023, 12, 31), Discipline.PT, PayerId.MEDICARE)
                                .treated("97552")
                                .build(),
                        PayerBook.bundled().policy(PayerId.MEDICARE, LocalDate.of(2023, 12, 31)));
        assertThat(count.undecided())
                .extracting(Undecided::why)
                .containsExactly("Code 97552 is not in force on this date of service.");
        assertThat(count.unpooled()).isEmpty();
    }

    @Test
    void a_visit_of_home_health_is_not_counted_and_says_so() {
        UnitCount count = count(session("commercial-ama").treated("G0151", Minutes.of(60)));
        assertThat(count.undecided())
                .extracting(Undecided::why)
                .singleElement()
                .asString()
                .contains("G0151", "home health");
        assertThat(count.unpooled()).isEmpty();
        assertThat(count.explain().toString()).contains("it is not counted");
    }

    @Test
    void minutes_beyond_counting_are_not_counted_and_stop_nothing() {
        Session.Builder most = session();
        Session.Builder more = session();
        for (int i = 0; i < 694; i++) {
            most.treated("97110", Minutes.of(1_440));
            more.treated("97110", Minutes.of(1_440));
        }
        // 694 x 1440 + 640 are a million minutes.
        assertThat(timed(most.treated("97110", Minutes.of(640))).timedMinutes()).isEqualTo(Minutes.of(1_000_000));
        assertThat(count(more.treated("97110", Minutes.of(641)).treated("97161"))
                        .timed())
                .isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void sessions_of_different_dates_are_not_counted_together() {
        Session today = session().treated("97110", Minutes.of(15)).build();
        Session yesterday = Session.on(DAY.minusDays(1), Discipline.PT, PayerId.MEDICARE)
                .treated("97110", Minutes.of(15))
                .build();
        PayerPolicy policy = PayerBook.bundled().policy(PayerId.MEDICARE, DAY);
        assertThatThrownBy(() -> counter().count(List.of(today, yesterday), policy, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 sessions of different dates");
        assertThatThrownBy(() -> counter().count(List.of(), policy, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_choice_of_the_therapist_is_heard() {
        assertThat(timed(session()
                                .treated("97110", Minutes.of(20))
                                .treated("97140", Minutes.of(20))
                                .addTieGoesTo(ProcedureCode.of("97140")))
                        .toString())
                .isEqualTo("97110 x 1, 97140 x 2");
    }

    @Test
    void the_explanation_begins_with_the_method_and_ends_with_what_is_untimed() {
        List<String> steps =
                count(session().treated("97161").treated("97110", Minutes.of(8))).explain().steps().stream()
                        .map(Object::toString)
                        .toList();
        assertThat(steps.get(0))
                .isEqualTo(
                        "The payer counts by cms-8-minute: the minutes of all timed codes are pooled, 8 make a unit, 23 two."
                                + " [CMS Pub. 100-04 ch. 5 §20.2]");
        assertThat(steps).contains("The day has 1 unit: 97110 x 1.");
        assertThat(steps.get(steps.size() - 1))
                .isEqualTo("97161 is untimed and has 1 unit, whatever the minutes. [CMS Pub. 100-04 ch. 5 §20.2.B]");
    }

    @Test
    void nothing_is_said_of_timed_units_where_no_timed_code_is_recorded() {
        assertThat(count(session().treated("97161")).explain().toString()).doesNotContain("The day has");
    }

    @Test
    void what_the_code_book_says_is_kept() {
        UnitCount count = count(session().treated("97110", Minutes.of(8)));
        assertThat(count.procedure(ProcedureCode.of("97110")).found()).isPresent();
        assertThatThrownBy(() -> count.procedure(ProcedureCode.of("97140")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("97140")
                .hasMessageContaining("[97110]");
    }

    @Test
    void time_is_told_by_who_gave_it_and_by_what_does_not_count() {
        UnitCount count = count(session()
                .addTreatments(exercise(11).build())
                .addTreatments(
                        exercise(7).performer(Performer.AIDE).together(true).build())
                .addTreatments(exercise(5).performer(Performer.ASSISTANT).build())
                .addTreatments(exercise(30).group(true).build())
                .addTreatments(exercise(9).performer(Performer.STUDENT).build())
                .addTreatments(Treatment.of("97140", Minutes.of(8)).build()));
        TimeOfCode first = new TimeOfCode(ProcedureCode.of("97110"), 660, 420, 300, 1800, 540);
        assertThat(count.time()).containsExactly(first, new TimeOfCode(ProcedureCode.of("97140"), 480, 0, 0, 0, 0));
        assertThat(first.counted()).isEqualTo(23 * 60);
        assertThat(first.leftOut()).isEqualTo(39 * 60);
    }

    @Test
    void the_time_of_an_assistant_in_speech_therapy_is_left_out_under_medicare() {
        UnitCount count = count(Session.on(DAY, Discipline.SLP, PayerId.MEDICARE)
                .addTreatments(exercise(15).performer(Performer.ASSISTANT).build()));
        assertThat(count.time()).containsExactly(new TimeOfCode(ProcedureCode.of("97110"), 0, 0, 0, 0, 900));
    }

    @ParameterizedTest
    @EnumSource(
            value = Performer.class,
            names = {"THERAPIST", "ASSISTANT"})
    void minutes_of_unknown_codes_and_endless_ones_matter_whoever_gave_them(Performer performer) {
        assertThat(why(session().treated("99213", Minutes.of(20), performer)))
                .startsWith("It is not known how 99213 counted");
        Session.Builder endless = session();
        for (int i = 0; i < 695; i++) {
            endless.treated("97110", Minutes.of(1_440), performer);
        }
        assertThat(why(endless)).startsWith("The minutes of 97110 are more than a million on one day");
    }

    @Test
    void a_code_given_by_nobody_who_is_billable_is_not_said_to_be_of_an_assistant_or_a_therapist() {
        Session.Builder aide = session().treated("97012", Minutes.of(20), Performer.AIDE);
        assertThat(count(aide).isByAssistant()).isFalse();
        assertThat(count(aide).unpooled()).isEmpty();
    }

    @Test
    void an_add_on_whose_primary_the_book_does_not_hold_is_a_service_of_its_own() {
        ProcedureInfo further = ProcedureInfo.of(
                        ProcedureCode.of("97130"), "Cognitive training, further", TimeBasis.QUARTER_HOUR_PAIR)
                .addAddOnTo(ProcedureCode.of("97129"))
                .build();
        UnitCount count = counted(List.of(further), session().treated("97130", Minutes.of(30)));
        assertThat(count.timed().found().orElseThrow()).hasToString("97130 x 2");
    }

    @Test
    void an_add_on_that_counts_in_another_way_does_not_continue_the_time_of_its_primary() {
        ProcedureInfo untimed = ProcedureInfo.of(ProcedureCode.of("97598"), "Something more", TimeBasis.UNTIMED)
                .addAddOnTo(ProcedureCode.of("97129"))
                .build();
        ProcedureInfo primary = ProcedureInfo.of(
                        ProcedureCode.of("97129"), "Cognitive training", TimeBasis.QUARTER_HOUR_PAIR)
                .build();
        UnitCount count = counted(
                List.of(primary, untimed),
                session().treated("97129", Minutes.of(30)).treated("97598"));
        assertThat(count.reported(count.timed().found().orElseThrow().split())).hasToString("97129 x 2");
        assertThat(count.unpooled()).containsExactly(new SupportedUnits(ProcedureCode.of("97598"), Units.ONE));
    }

    /** Counts by a code book of these codes alone. */
    private static UnitCount counted(List<ProcedureInfo> book, Session.Builder session) {
        Map<ProcedureCode, ProcedureInfo> rows =
                book.stream().collect(Collectors.toMap(ProcedureInfo::code, Function.identity()));
        DataRelease release = new DataRelease(
                "code-book", "us", "1", CodeSet.none(), EffectivePeriod.always(), rows.size(), "0".repeat(64));
        return DayCounter.of(ReferenceData.of(ProcedureInfo.CODE_BOOK, release, rows))
                .count(session.build(), PayerBook.bundled().policy(PayerId.MEDICARE, DAY));
    }

    @Test
    void sessions_of_billed_lines_alone_have_no_units() {
        Session billed = session().billed("97110", Units.ONE).build();
        assertThat(counter()
                        .count(TreatmentDay.of(billed), PayerBook.bundled())
                        .disciplines()
                        .get(0)
                        .units())
                .isEmpty();
    }
}
