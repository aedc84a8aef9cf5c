package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.therapybilling.units.SharedDay.time;

import org.junit.jupiter.api.Test;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class SharedTimeTest {

    @Test
    void negative_time_is_refused() {
        assertThatThrownBy(() -> time("97110", -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The time of the therapist in seconds is -1; allowed are 0 and more.");
        assertThatThrownBy(() -> time("97110", 0, -60))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The time of the assistant in seconds is -60; allowed are 0 and more.");
    }

    @Test
    void times_are_written_in_minutes_and_seconds() {
        assertThat(time("97110", 780, 1380))
                .hasToString("97110 13 minutes by the therapist, 23 minutes by the assistant");
        assertThat(new TimeGiven(0)).hasToString("0 minutes");
        assertThat(new TimeGiven(1)).hasToString("1 second");
        assertThat(new TimeGiven(45)).hasToString("45 seconds");
        assertThat(new TimeGiven(60)).hasToString("1 minute");
        assertThat(new TimeGiven(61)).hasToString("1 minute 1 second");
        assertThat(new TimeGiven(750)).hasToString("12 minutes 30 seconds");
    }

    @Test
    void units_are_the_sum_of_plain_and_assisted() {
        SharedUnits shared = new SharedUnits(ProcedureCode.of("97110"), Units.ONE, Units.of(2));
        assertThat(shared.units()).isEqualTo(Units.of(3));
        assertThat(shared).hasToString("97110 x 3, assisted 2");
        assertThat(new SharedUnits(ProcedureCode.of("97110"), Units.ONE, Units.ZERO))
                .hasToString("97110 x 1");
    }
}
