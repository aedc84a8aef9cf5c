package org.therapybilling.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.explain.Step;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.units.AssistantShare;
import org.therapybilling.units.SharedTime;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;

/** Which units of a day's codes are an assistant's (84 FR 62702-62707; CMS Pub. 100-04 ch. 5 §20.1). */
class AssistantUnitsTest {

    private static final AssistantShare NOW = AssistantShare.on(Counts.DAY);

    private static Session.Builder day(String code, int therapist, int assistant) {
        Session.Builder day = Counts.session();
        if (therapist > 0) {
            day.treated(code, Minutes.of(therapist));
        }
        if (assistant > 0) {
            day.treated(code, Minutes.of(assistant), Performer.ASSISTANT);
        }
        return day;
    }

    private static Session.Builder unrecorded(Session.Builder day, String code, Performer performer) {
        return day.addTreatments(
                Treatment.of(ProcedureCode.of(code)).performer(performer).build());
    }

    private static String shared(Session.Builder day) {
        UnitCount count = Counts.of(day);
        return count.units(Counts.split(count), NOW).toString();
    }

    private static List<String> reasons(Session.Builder day) {
        UnitCount count = Counts.of(day);
        return count.explain(Counts.split(count), NOW).steps().stream()
                .map(Step::sentence)
                .toList();
    }

    /**
     * The manual judges the 10 % by the unit. Each person's full units of the codes' own lengths come first, a primary's
     * before its add-on's; what is left is judged by the time that is left. 97550 is 30 minutes, 97551 15; 96125 is an hour.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "97550 | 38  | 0  | 97550 x 1, 97551 x 1",
                "97550 | 0   | 38 | 97550 x 1, assisted 1, 97551 x 1, assisted 1",
                "97550 | 30  | 8  | 97550 x 1, 97551 x 1, assisted 1",
                "97550 | 30  | 7  | 97550 x 1",
                "97550 | 20  | 30 | 97550 x 1, assisted 1, 97551 x 1",
                "97550 | 30  | 30 | 97550 x 1, 97551 x 2, assisted 2",
                "97550 | 45  | 15 | 97550 x 1, 97551 x 2, assisted 1",
                "97550 | 27  | 3  | 97550 x 1",
                "97550 | 25  | 3  | 97550 x 1, assisted 1",
                "96125 | 60  | 31 | 96125 x 2, assisted 1",
                "96125 | 60  | 30 | 96125 x 1",
                "96125 | 55  | 40 | 96125 x 2, assisted 1",
                "97545 | 120 | 31 | 97545 x 1, 97546 x 1, assisted 1"
            })
    void units_of_other_lengths_are_shared_one_by_one(String code, int therapist, int assistant, String units) {
        assertThat(shared(day(code, therapist, assistant))).isEqualTo("[" + units + "]");
    }

    @Test
    void the_units_of_each_service_are_judged_by_its_own_time() {
        assertThat(shared(day("96125", 31, 0)
                        .treated("97550", Minutes.of(30), Performer.ASSISTANT)
                        .treated("97110", Minutes.of(15))
                        .treated("97140", Minutes.of(15), Performer.ASSISTANT)))
                .isEqualTo("[96125 x 1, 97550 x 1, assisted 1, 97110 x 1, 97140 x 1, assisted 1]");
    }

    /** 97129 and 97130 are one service of units of 15 minutes; that its last units are the assistant's is a decision. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45 | 0  | 97129 x 1, 97130 x 2",
                "30 | 15 | 97129 x 1, 97130 x 2, assisted 1",
                "20 | 25 | 97129 x 1, 97130 x 2, assisted 2",
                "0  | 45 | 97129 x 1, assisted 1, 97130 x 2, assisted 2",
                "0  | 15 | 97129 x 1, assisted 1",
                "15 | 0  | 97129 x 1"
            })
    void of_a_pair_the_last_units_are_the_assistants(int therapist, int assistant, String units) {
        assertThat(shared(day("97129", therapist, assistant))).isEqualTo("[" + units + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "27, 3, 97164 x 1", // 10 % is not more than 10 %
        "26, 4, '97164 x 1, assisted 1'",
        "30, 0, 97164 x 1",
        "0, 30, '97164 x 1, assisted 1'"
    })
    void an_untimed_service_is_judged_as_a_whole(int therapist, int assistant, String units) {
        assertThat(shared(day("97164", therapist, assistant))).isEqualTo("[" + units + "]");
    }

    @Test
    void an_untimed_service_without_minutes_is_of_the_one_person_who_gave_it() {
        assertThat(shared(unrecorded(Counts.session(), "97150", Performer.ASSISTANT)))
                .isEqualTo("[97150 x 1, assisted 1]");
        assertThat(shared(unrecorded(Counts.session(), "97150", Performer.THERAPIST)))
                .isEqualTo("[97150 x 1]");
    }

    /** No minutes are made up for what has none. */
    @Test
    void the_reason_of_a_service_without_minutes_names_none() {
        Session.Builder day = unrecorded(Counts.session(), "97150", Performer.ASSISTANT);
        assertThat(reasons(day))
                .containsExactly(
                        "97150: an assistant gave all of it, so all of it carries the assistant's modifier (CQ or"
                                + " CO); minutes are not recorded.");
        UnitCount count = Counts.of(day);
        assertThat(count.explain(Counts.split(count), AssistantShare.none()))
                .hasToString("97150: an assistant gave all of it; no modifier of an assistant is due here.");
    }

    @Test
    void where_minutes_of_two_people_are_lacking_no_unit_is_said_to_be_the_assistants() {
        Session.Builder ofTherapist = unrecorded(day("97164", 0, 10), "97164", Performer.THERAPIST);
        assertThat(shared(ofTherapist)).isEqualTo("[97164 x 1]");
        assertThat(reasons(ofTherapist))
                .containsExactly(
                        "Therapist and assistant both gave 97164, and the minutes are not recorded in full, so it is not"
                                + " known whether the assistant's part needs a modifier; none is added.");
        assertThat(Counts.of(ofTherapist).sharedByUnknown()).containsExactly(ProcedureCode.of("97164"));
        assertThat(Counts.of(unrecorded(day("97164", 10, 0), "97164", Performer.ASSISTANT))
                        .sharedByUnknown())
                .containsExactly(ProcedureCode.of("97164"));
    }

    @Test
    void both_codes_of_a_service_are_named_whose_share_is_not_known() {
        Session.Builder day = unrecorded(day("97550", 30, 0), "97551", Performer.ASSISTANT);
        assertThat(Counts.of(day).sharedByUnknown())
                .containsExactly(ProcedureCode.of("97550"), ProcedureCode.of("97551"));
    }

    @Test
    void nothing_is_unknown_of_what_one_person_gave_or_what_is_recorded_in_full() {
        assertThat(Counts.of(unrecorded(day("97164", 10, 0), "97164", Performer.THERAPIST))
                        .sharedByUnknown())
                .isEmpty();
        assertThat(Counts.of(unrecorded(day("97164", 0, 10), "97164", Performer.ASSISTANT))
                        .sharedByUnknown())
                .isEmpty();
        assertThat(Counts.of(day("97164", 10, 10)).sharedByUnknown()).isEmpty();
    }

    @Test
    void the_time_of_a_pooled_service_is_that_of_both_its_codes_by_who_gave_it() {
        UnitCount count = Counts.of(day("97129", 10, 5)
                .treated("97130", Minutes.of(11))
                .treated("97130", Minutes.of(4), Performer.ASSISTANT)
                .treated("96125", Minutes.of(31)));
        assertThat(count.whoGave()).containsExactly(new SharedTime(ProcedureCode.of("97129"), 21 * 60, 9 * 60));
    }

    @Test
    void the_reasons_name_each_service_of_which_an_assistant_gave_something() {
        assertThat(reasons(day("97164", 17, 2)
                        .treated("96125", Minutes.of(31))
                        .treated("97150", Minutes.of(20))
                        .treated("97550", Minutes.of(30), Performer.ASSISTANT)))
                .containsExactly(
                        "97164: the therapist gave 17 minutes, the assistant 2 minutes.",
                        "97164: the assistant gave 2 minutes of this time, 11 %: more than 10 %, so the assistant's modifier"
                                + " (CQ or CO) is due.",
                        "97550: the assistant gave all of it, 30 minutes, so all of it carries the assistant's modifier"
                                + " (CQ or CO).");
    }

    @Test
    void the_reasons_of_units_of_another_length_tell_full_units_and_what_is_left() {
        assertThat(reasons(day("97550", 20, 30)))
                .containsExactly(
                        "97550: the therapist gave 20 minutes, the assistant 30 minutes. Of units in their full length the"
                                + " therapist alone fills 1 unit, without a modifier of an assistant, the assistant alone"
                                + " 1 unit, with it (CQ or CO).");
        assertThat(reasons(day("97550", 30, 8)).get(1))
                .isEqualTo("97550: 1 unit more; only the assistant has time left for it, 8 minutes, so it carries the"
                        + " assistant's modifier (CQ or CO).");
    }

    @Test
    void without_an_assistant_there_is_nothing_to_explain() {
        UnitCount alone = Counts.of(day("97110", 15, 0));
        assertThat(alone.isByAssistant()).isFalse();
        assertThat(alone.explain(Counts.split(alone), NOW)).isEmpty();
        UnitCount both = Counts.of(day("97110", 15, 0).treated("97140", Minutes.of(15), Performer.ASSISTANT));
        assertThat(both.isByAssistant()).isTrue();
        assertThat(both.explain(Counts.split(both), NOW)).isNotEmpty();
    }

    @Test
    void before_2020_no_unit_is_assisted() {
        UnitCount count = Counts.of(day("97550", 0, 30).treated("97164", Minutes.of(20), Performer.ASSISTANT));
        assertThat(count.units(Counts.split(count), AssistantShare.on(LocalDate.of(2019, 12, 31))))
                .hasToString("[97550 x 1, 97164 x 1]");
    }
}
