package org.therapybilling.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Interval;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Performer;

/** A minute of the clock counts once (CMS Pub. 100-04 ch. 5 §20.3; NCCI policy manual ch. 11 §P). */
class OneOnOneTimeTest {

    private static LocalTime at(int minutesPastTen) {
        return LocalTime.of(10, 0).plusMinutes(minutesPastTen);
    }

    private static Treatment given(String code, int from, int to, Performer performer) {
        return Treatment.of(code, at(from), at(to)).performer(performer).build();
    }

    private static Treatment given(String code, int from, int to) {
        return given(code, from, to, Performer.THERAPIST);
    }

    private static List<String> recordedTwice(Treatment... treatments) {
        return OneOnOneTime.of(List.of(treatments)).shared().stream()
                .map(shared -> shared.interval() + " of " + shared.treatment() + " with " + shared.with())
                .toList();
    }

    private static String minutes(Treatment... treatments) {
        return Counts.of(Counts.session().addTreatments(treatments)).time().stream()
                .map(time -> time.code() + " " + time.counted() / 60)
                .collect(Collectors.joining(", "));
    }

    @Test
    void of_two_treatments_by_one_person_the_one_that_began_first_keeps_the_minutes() {
        Treatment first = given("97110", 0, 20);
        Treatment second = given("97112", 10, 30);
        assertThat(recordedTwice(first, second)).containsExactly("10:10-10:20 of 1 with 0");
        assertThat(recordedTwice(second, first)).containsExactly("10:10-10:20 of 0 with 1");
        assertThat(minutes(first, second)).isEqualTo("97110 20, 97112 10");
    }

    @Test
    void of_two_that_begin_together_the_one_recorded_first_keeps_the_minutes() {
        assertThat(recordedTwice(given("97110", 0, 15), given("97112", 0, 20)))
                .containsExactly("10:00-10:15 of 1 with 0");
    }

    @Test
    void the_therapist_keeps_what_an_assistant_shares() {
        Treatment assistant = given("97140", 0, 20, Performer.ASSISTANT);
        assertThat(recordedTwice(assistant, given("97110", 10, 30))).containsExactly("10:10-10:20 of 0 with 1");
        assertThat(minutes(assistant, given("97110", 10, 30))).isEqualTo("97140 10, 97110 20");
    }

    @Test
    void an_assistant_beside_the_therapist_in_one_treatment_counts_as_the_therapist() {
        Treatment together = Treatment.of("97140", at(0), at(20))
                .performer(Performer.ASSISTANT)
                .together(true)
                .build();
        assertThat(recordedTwice(given("97110", 10, 30), together)).containsExactly("10:10-10:20 of 0 with 1");
    }

    @Test
    void a_stretch_in_the_middle_leaves_what_is_before_and_after_it() {
        Treatment long_ = given("97530", 0, 40, Performer.ASSISTANT);
        assertThat(recordedTwice(long_, given("97110", 10, 20))).containsExactly("10:10-10:20 of 0 with 1");
        assertThat(recordedTwice(long_, given("97110", 10, 20), given("97112", 15, 25)))
                .containsExactly("10:15-10:20 of 2 with 1", "10:10-10:20 of 0 with 1", "10:20-10:25 of 0 with 2");
        assertThat(minutes(long_, given("97110", 10, 20), given("97112", 15, 25)))
                .isEqualTo("97530 25, 97110 10, 97112 5");
    }

    @Test
    void what_touches_is_not_recorded_twice() {
        assertThat(recordedTwice(given("97110", 0, 15), given("97112", 15, 30))).isEmpty();
        assertThat(recordedTwice(given("97110", 0, 15))).isEmpty();
    }

    @Test
    void a_treatment_within_another_counts_nothing() {
        assertThat(minutes(given("97110", 0, 30), given("97112", 5, 20))).isEqualTo("97110 30, 97112 0");
    }

    @Test
    void the_explanation_names_the_stretch_and_both_codes() {
        UnitCount count = Counts.of(Counts.session().addTreatments(given("97110", 0, 20), given("97112", 10, 30)));
        assertThat(count.explain().toString())
                .contains(
                        "The time 10:10-10:20 of 97112 is recorded with 97110 as well; a minute counts once, here with"
                                + " 97110. [CMS Pub. 100-04 ch. 5 §20.3]");
    }

    /** Supervised modalities, unattended stimulation and groups run beside others by their nature (RULES of ch. 5 §20.3). */
    @ParameterizedTest
    @CsvSource({
        "97010, true",
        "97028, true",
        "97150, true",
        "92508, true",
        "G0281, true",
        "G0283, true",
        "G0329, true",
        "97032, false",
        "97035, false",
        "97164, false",
        "92507, false"
    })
    void supervised_modalities_and_groups_share_the_clock(String code, boolean shares) {
        assertThat(recordedTwice(given("97110", 0, 20), given(code, 0, 20)).isEmpty())
                .isEqualTo(shares);
    }

    @Test
    void group_treatment_and_measured_time_share_the_clock() {
        Treatment group = Treatment.of("97112", at(0), at(20)).group(true).build();
        Treatment measured = Treatment.of("97140", Minutes.of(20)).build();
        assertThat(recordedTwice(given("97110", 0, 20), group, measured)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Performer.class,
            names = {"STUDENT", "AIDE"})
    void only_what_counts_claims_the_clock(Performer performer) {
        assertThat(recordedTwice(given("97110", 0, 20), given("97112", 0, 20, performer)))
                .isEmpty();
        Treatment together = Treatment.of("97112", at(0), at(20))
                .performer(performer)
                .together(true)
                .build();
        assertThat(recordedTwice(given("97110", 0, 20), together)).hasSize(1);
    }

    @Test
    void clocked_treatments_are_listed_session_by_session_with_their_places() {
        Session first = Counts.session()
                .treated("97161")
                .addTreatments(given("97110", 0, 15))
                .build();
        Session second = Counts.session()
                .addTreatments(given("97010", 0, 15), given("97112", 15, 30))
                .build();
        List<ClockedTreatment> clocked = ClockedTreatment.of(List.of(first, second));
        assertThat(clocked)
                .containsExactly(
                        new ClockedTreatment(first, 1, new Interval(at(0), at(15))),
                        new ClockedTreatment(second, 1, new Interval(at(15), at(30))));
        assertThat(clocked.get(1).treatment()).isEqualTo(given("97112", 15, 30));
        assertThat(clocked.get(0)).hasToString("ClockedTreatment[97110 10:00-10:15]");
    }

    @Provide
    Arbitrary<List<Treatment>> days() {
        Arbitrary<Integer> start = Arbitraries.integers().between(0, 40);
        Arbitrary<Integer> length = Arbitraries.integers().between(1, 20);
        Arbitrary<Performer> performer = Arbitraries.of(Performer.THERAPIST, Performer.ASSISTANT);
        return Combinators.combine(start, length, performer)
                .as((from, minutes, who) -> given("97110", from, from + minutes, who))
                .list()
                .ofMaxSize(5);
    }

    /** Minute by minute: the therapist's before the assistant's, then who began first, then who is recorded first. */
    @Property
    void each_minute_counts_with_the_one_who_comes_first(@ForAll("days") List<Treatment> treatments) {
        Map<Integer, Integer> lost = new HashMap<>();
        for (OneOnOneTime.Shared shared : OneOnOneTime.of(treatments).shared()) {
            lost.merge(shared.treatment(), shared.interval().toSeconds() / 60, Integer::sum);
        }
        assertThat(lost).isEqualTo(lostMinuteByMinute(treatments));
    }

    @Provide
    Arbitrary<List<Treatment>> fullDays() {
        return days().list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(some -> some.stream().flatMap(List::stream).toList());
    }

    /** Of the stretches the first hundred are told; what they cost is right for all. */
    @Property
    void what_counts_elsewhere_is_right_however_many_stretches_there_are(@ForAll("fullDays") List<Treatment> day) {
        OneOnOneTime time = OneOnOneTime.of(day);
        Map<Integer, Integer> lost = new HashMap<>();
        for (int i = 0; i < day.size(); i++) {
            if (time.secondsElsewhere(i) > 0) {
                lost.put(i, time.secondsElsewhere(i) / 60);
            }
        }
        assertThat(lost).isEqualTo(lostMinuteByMinute(day));
        assertThat(time.shared()).hasSizeLessThanOrEqualTo(OneOnOneTime.MOST_TOLD + 1);
    }

    @ParameterizedTest
    @CsvSource({"99, 99, 0", "100, 100, 0", "101, 100, 1", "400, 100, 1"})
    void a_hundred_stretches_are_told_and_that_there_are_more(int stretches, int told, int more) {
        List<Treatment> day = new ArrayList<>(List.of(given("97110", 0, 20)));
        for (int i = 0; i < stretches; i++) {
            day.add(given("97112", 5, 15, Performer.ASSISTANT));
        }
        String steps =
                Counts.of(Counts.session().addAllTreatments(day)).explain().toString();
        assertThat(steps.split("10:05-10:15 of 97112 is recorded with 97110", -1))
                .hasSize(told + 1);
        assertThat(steps.split("More stretches of time are recorded with two services", -1))
                .hasSize(more + 1);
        assertThat(minutes(day.toArray(Treatment[]::new))).isEqualTo("97110 20, 97112 0");
    }

    private static Map<Integer, Integer> lostMinuteByMinute(List<Treatment> treatments) {
        Map<Integer, Integer> lost = new HashMap<>();
        for (int minute = 0; minute < 60; minute++) {
            List<Integer> present = new ArrayList<>();
            for (int i = 0; i < treatments.size(); i++) {
                if (isOn(interval(treatments.get(i)), at(minute))) {
                    present.add(i);
                }
            }
            for (int one : present) {
                if (present.stream().anyMatch(other -> goesBefore(treatments, other, one))) {
                    lost.merge(one, 1, Integer::sum);
                }
            }
        }
        return lost;
    }

    private static Interval interval(Treatment treatment) {
        return OneOnOneTime.interval(treatment).orElseThrow();
    }

    private static boolean isOn(Interval interval, LocalTime minute) {
        return !minute.isBefore(interval.start()) && minute.isBefore(interval.end());
    }

    private static boolean goesBefore(List<Treatment> treatments, int other, int one) {
        Treatment left = treatments.get(other);
        Treatment right = treatments.get(one);
        if (left.performer() != right.performer()) {
            return left.performer() == Performer.THERAPIST;
        }
        int byStart = interval(left).start().compareTo(interval(right).start());
        return byStart < 0 || (byStart == 0 && other < one);
    }
}
