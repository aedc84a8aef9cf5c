package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.therapybilling.units.SharedDay.FIRST_MIDPOINT;
import static org.therapybilling.units.SharedDay.FIRST_TEN_PERCENT;
import static org.therapybilling.units.SharedDay.LAST_TEN_PERCENT;
import static org.therapybilling.units.SharedDay.LAST_WITHOUT;
import static org.therapybilling.units.SharedDay.assisted;
import static org.therapybilling.units.SharedDay.split;
import static org.therapybilling.units.SharedDay.time;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/** Published scenarios, dates at which the rules change, and splits that no minutes support. */
class AssistantShareTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /**
     * CMS, Billing Examples Using CQ/CO Modifiers: 23 minutes of 97110 by the assistant, 13 by the therapist, and 30 of
     * 97140 by the therapist are 66 minutes, 4 units. The assistant has a full quarter; of the other unit of 97110 the
     * therapist gave 13 minutes and the assistant 8.
     */
    @Test
    void cms_scenario_of_four_units_by_two_people() {
        SharedDay day = SharedDay.of("97110=13 97110=23A 97140=30");
        assertThat(day.shared(DAY)).containsExactly("97110 x 2, assisted 1", "97140 x 2");
        assertThat(day.shared(FIRST_MIDPOINT)).containsExactly("97110 x 2, assisted 1", "97140 x 2");
        assertThat(day.shared(LAST_TEN_PERCENT)).containsExactly("97110 x 2, assisted 2", "97140 x 2");
        assertThat(day.shared(FIRST_TEN_PERCENT)).containsExactly("97110 x 2, assisted 2", "97140 x 2");
        assertThat(day.shared(LAST_WITHOUT)).containsExactly("97110 x 2", "97140 x 2");
    }

    /**
     * CY 2022 PFS final rule, 86 FR 64996 ff., and CMS therapy services page: where both hold 9 to 14 minutes of a code,
     * 23 to 28 together, one unit is billed with the modifier and one without. One code alone has two units from 23
     * minutes on (CMS Pub. 100-04 ch. 5 §20.2.C).
     */
    @Test
    void of_two_units_that_neither_fills_one_is_assisted() {
        for (int therapist = 9; therapist <= 14; therapist++) {
            for (int assistant = 23 - therapist; assistant <= 14; assistant++) {
                SharedDay day = SharedDay.of("97530=" + therapist + " 97530=" + assistant + "A");
                assertThat(day.shared(FIRST_MIDPOINT)).containsExactly("97530 x 2, assisted 1");
                assertThat(day.shared(LAST_TEN_PERCENT)).containsExactly("97530 x 2, assisted 1");
                assertThat(day.shared(LAST_WITHOUT)).containsExactly("97530 x 2");
            }
        }
    }

    /** The same rule where the second unit comes of minutes pooled with another code: 23 minutes are 2 units. */
    @Test
    void a_second_unit_gained_by_pooling_is_the_assistants() {
        assertThat(SharedDay.of("97110=6 97110=14A 97140=3").shared(DAY))
                .containsExactly("97110 x 2, assisted 1", "97140 x 0");
    }

    /** CMS therapy services page: the 8-minute exception, whatever the assistant did. */
    @ParameterizedTest(name = "{0}: {1} minutes by the therapist, {2} by the assistant")
    @CsvSource({
        "2022-01-01, 8, 14, 0", "2021-12-31, 8, 14, 1",
        "2022-01-01, 7, 14, 1", "2021-12-31, 7, 14, 1",
        "2022-01-01, 8,  0, 0", "2021-12-31, 8,  0, 0",
        "2022-01-01, 7,  1, 1", "2021-12-31, 7,  1, 1",
        "2022-01-01, 0,  8, 1", "2021-12-31, 0,  8, 1",
        "2020-01-01, 8, 14, 1", "2019-12-31, 8, 14, 0",
        "2020-01-01, 0,  8, 1", "2019-12-31, 0,  8, 0",
    })
    void the_last_unit_by_date(LocalDate date, int therapist, int assistant, int assisted) {
        assertThat(assisted(AssistantShare.on(date), 1, 60 * therapist, 60 * assistant))
                .isEqualTo(assisted);
    }

    /** Of 14 minutes by the therapist and 1 by the assistant 7 % are the assistant's; of 13 and 2 they are 13 %. */
    @Test
    void ten_percent_are_judged_per_unit_and_not_per_code_or_day() {
        AssistantShare then = AssistantShare.on(LAST_TEN_PERCENT);
        assertThat(assisted(then, 1, 60 * 14, 60)).isZero();
        assertThat(assisted(then, 1, 60 * 13, 60 * 2)).isOne();
        assertThat(assisted(then, 3, 60 * 43, 60 * 2)).isOne();
        assertThat(assisted(then, 3, 60 * 44, 60)).isZero();
    }

    @Test
    void a_party_reaches_the_midpoint_with_480_seconds_and_a_quarter_with_900() {
        AssistantShare now = AssistantShare.on(DAY);
        assertThat(assisted(now, 1, 480, 600)).isZero();
        assertThat(assisted(now, 1, 479, 600)).isOne();
        assertThat(assisted(now, 2, 480, 900)).isOne();
        assertThat(assisted(now, 2, 900, 899)).isOne();
        assertThat(assisted(now, 1, 900, 899)).isZero();
        assertThat(assisted(now, 2, 899, 900)).isOne();
        assertThat(assisted(now, 2, 899, 1800)).isEqualTo(2);
    }

    /** 30 minutes by the therapist first, then the assistant: the units of the therapist carry no modifier. */
    @Test
    void each_keeps_what_each_filled_alone() {
        assertThat(SharedDay.of("97110=30 97530=20A").shared(DAY))
                .containsExactly("97110 x 2", "97530 x 1, assisted 1");
        assertThat(SharedDay.of("97140=22 97140=7A 97535=17 97535=11A").shared(DAY))
                .containsExactly("97140 x 2, assisted 1", "97535 x 2, assisted 1");
        assertThat(SharedDay.of("97110=45 97110=45A").shared(DAY)).containsExactly("97110 x 6, assisted 3");
    }

    /** Different codes compete by their own remainders; the winner carries the modifier if its remainder is assisted. */
    @Test
    void codes_compete_first_and_the_winner_is_shared() {
        assertThat(SharedDay.of("97140=10 97110=19A").shared(DAY))
                .containsExactly("97140 x 1", "97110 x 1, assisted 1");
        assertThat(SharedDay.of("97110=5 97110=3A 97112=2 97112=4A").shared(DAY))
                .containsExactly("97110 x 1, assisted 1", "97112 x 0");
    }

    @Test
    void untimed_services_are_judged_as_a_whole() {
        AssistantShare now = AssistantShare.on(DAY);
        assertThat(now.isAssisted(time("97164", 60 * 27, 60 * 3))).isFalse();
        assertThat(now.isAssisted(time("97164", 60 * 26, 60 * 4))).isTrue();
        assertThat(now.isAssisted(time("97161", 60 * 17, 60 * 2))).isTrue();
        assertThat(now.isAssisted(time("97150", 60 * 8, 60))).isTrue();
        assertThat(now.isAssisted(time("97150", 0, 1))).isTrue();
        assertThat(now.isAssisted(time("97150", 1, 0))).isFalse();
        assertThat(now.isAssisted(time("97150", 0, 0))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, false", "2020-01-01, true", "2021-12-31, true", "2022-01-01, true"})
    void untimed_services_by_date(LocalDate date, boolean assisted) {
        assertThat(AssistantShare.on(date).isAssisted(time("97164", 60 * 10, 60 * 20)))
                .isEqualTo(assisted);
    }

    @Test
    void the_method_of_the_payer_decides_at_the_edge() {
        AssistantShare percentage = AssistantShare.on(DAY);
        AssistantShare simple = percentage.by(TenPercentMethod.SIMPLE);
        assertThat(percentage.isAssisted(time("97164", 60 * 13, 60 * 2))).isTrue();
        assertThat(simple.isAssisted(time("97164", 60 * 13, 60 * 2))).isFalse();
        assertThat(simple.isAssisted(time("97164", 60 * 12, 60 * 3))).isTrue();
        assertThat(assisted(simple.by(TenPercentMethod.PERCENTAGE), 1, 60 * 7, 60))
                .isOne();
        assertThat(assisted(simple, 1, 60 * 7, 60)).isZero();
        assertThat(assisted(simple, 1, 60 * 7, 119)).isZero();
        assertThat(assisted(simple, 1, 60 * 7, 120)).isOne();
    }

    @Test
    void what_the_assistant_gave_alone_is_assisted_by_either_method() {
        AssistantShare simple = AssistantShare.on(DAY).by(TenPercentMethod.SIMPLE);
        assertThat(simple.isAssisted(time("97150", 0, 59))).isTrue();
        assertThat(assisted(simple, 2, 900, 59)).isOne();
        assertThat(assisted(simple, 1, 0, 59)).isOne();
    }

    @Test
    void a_code_without_a_time_is_the_therapists_and_other_times_do_not_matter() {
        Split split = new Split(List.of(units("97110", 2), units("97140", 0), units("97530", 1)));
        List<SharedTime> times =
                List.of(time("97161", 0, 900), time("97530", 0, 900), time("97112", 0, 900), time("97140", 0, 300));
        assertThat(AssistantShare.on(DAY).share(split, times))
                .hasToString("[97110 x 2, 97140 x 0, 97530 x 1, assisted 1]");
        assertThat(AssistantShare.on(DAY).share(split, List.of())).hasToString("[97110 x 2, 97140 x 0, 97530 x 1]");
        assertThat(AssistantShare.on(DAY).share(new Split(List.of()), times)).isEmpty();
    }

    private static CodeUnits units(String code, int units) {
        return new CodeUnits(ProcedureCode.of(code), Minutes.ZERO, Units.of(units));
    }

    @Test
    void of_fewer_units_than_full_quarters_the_therapists_count_first() {
        AssistantShare now = AssistantShare.on(DAY);
        assertThat(assisted(now, 1, 900, 900)).isZero();
        assertThat(assisted(now, 2, 900, 1800)).isOne();
        assertThat(assisted(now, 2, 1800, 900)).isZero();
        assertThat(assisted(now, 1, 0, 1800)).isOne();
        assertThat(assisted(now, 1, 1799, 1799)).isZero();
    }

    @Test
    void of_more_units_than_time_the_assistants_rest_is_one_at_the_most() {
        AssistantShare now = AssistantShare.on(DAY);
        assertThat(assisted(now, 5, 60, 60)).isOne();
        assertThat(assisted(now, 5, 900, 959)).isEqualTo(2);
        assertThat(assisted(now, 3, 900, 900)).isOne();
        assertThat(assisted(now, 4, 0, 60)).isEqualTo(4);
        assertThat(assisted(now, 4, 60, 0)).isZero();
        assertThat(assisted(now, 4, 0, 0)).isZero();
        assertThat(assisted(now, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isEqualTo(Integer.MAX_VALUE / 900 + 1);
    }

    @Test
    void a_code_twice_is_refused_wherever_it_stands() {
        AssistantShare now = AssistantShare.on(DAY);
        List<SharedTime> twice = List.of(time("97110", 60, 0), time("97140", 60, 0), time("97110", 0, 60));
        assertThatThrownBy(() -> now.share(split("97110", 1), twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The times of 97110 stand twice; allowed is one entry for each code. Add the seconds of both"
                                + " up.");
        assertThatThrownBy(() -> now.explain(split("97530", 1), twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("97110");
        List<SharedTime> side = List.of(time("97140", 60, 0), time("97140", 0, 60));
        assertThatThrownBy(() -> now.share(split("97110", 1), side)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_list_cannot_be_changed() {
        List<SharedUnits> shared = AssistantShare.on(DAY).share(split("97110", 1), List.of());
        assertThatThrownBy(() -> shared.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
}
