package org.therapybilling.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;

/** What a claim may report of a service of two codes: its first unit is the primary's, all others are the add-on's. */
class ReportedSplitsTest {

    private static UnitCount count(String minutes) {
        Session.Builder day = Counts.session();
        for (String code : minutes.split(" ", -1)) {
            String[] parts = code.split("=", -1);
            day.treated(parts[0], Minutes.of(Integer.parseInt(parts[1])));
        }
        return Counts.of(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "97129=30 | 97129 x 1, 97130 x 1 | true",
                "97129=30 | 97130 x 1, 97129 x 1 | true",
                "97129=30 | 97129 x 2            | false",
                "97129=30 | 97130 x 2            | false",
                "97129=30 | 97129 x 1            | false",
                "97129=30 | 97129 x 1, 97130 x 2 | false",
                "97129=15 | 97129 x 1            | true",
                "97129=15 | 97129 x 1, 97130 x 0 | true",
                "97129=15 | 97130 x 1            | false",
                "97110=15 97129=45 97140=15 | 97110 x 1, 97129 x 1, 97140 x 1, 97130 x 2 | true",
                "97110=15 97129=45 97140=15 | 97110 x 2, 97129 x 1, 97140 x 0, 97130 x 2 | false",
                "97110=20 97129=20 | 97110 x 2, 97129 x 1            | true",
                "97110=20 97129=20 | 97110 x 1, 97129 x 1, 97130 x 1 | true",
                "97110=20 97129=20 | 97110 x 1, 97129 x 2            | false",
                "97110=20 97112=20 | 97110 x 2, 97112 x 1            | true",
                "97110=20 97112=20 | 97110 x 1, 97112 x 2            | true",
                "97110=20 97112=20 | 97110 x 2, 97112 x 2            | false",
                "97110=20 97112=20 | 97110 x 2, 97112 x 1, 97140 x 0 | true",
                "97110=20 97112=20 | 97110 x 2, 97140 x 1            | false"
            })
    void the_default_and_each_alternative_are_permitted(String minutes, String reported, boolean permitted) {
        assertThat(count(minutes).permits(Counts.split(reported))).isEqualTo(permitted);
    }

    @Test
    void nothing_is_permitted_where_the_units_are_unknown() {
        UnitCount unknown = Counts.of(Counts.session().treated("97110"));
        assertThat(unknown.permits(Counts.split("97110 x 0"))).isFalse();
        assertThat(unknown.most().codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "97110=20 97112=20 | 97110 x 2, 97112 x 2",
                "97110=20 97129=20 | 97110 x 2, 97129 x 1, 97130 x 1",
                "97110=33 97140=7  | 97110 x 2, 97140 x 1"
            })
    void the_most_units_of_each_code_are_those_of_its_best_split(String minutes, String most) {
        assertThat(count(minutes).most()).hasToString(most);
    }

    @Test
    void a_code_that_was_not_recorded_is_not_reported_without_units() {
        UnitCount count = count("97129=15");
        assertThat(count.reported(Counts.split(count))).hasToString("97129 x 1");
        UnitCount addOn = count("97130=7");
        assertThat(addOn.reported(Counts.split(addOn))).hasToString("97130 x 0");
    }

    @Test
    void what_is_not_of_the_day_is_reported_as_it_is() {
        assertThat(count("97129=30").reported(Counts.split("97110 x 1, 97129 x 2")))
                .hasToString("97110 x 1, 97129 x 1, 97130 x 1");
    }

    @Test
    void a_service_is_recorded_under_one_code_or_two() {
        UnitCount count = count("97129=10 97110=12 97130=20");
        ProcedureCode primary = ProcedureCode.of("97129");
        ProcedureCode addOn = ProcedureCode.of("97130");
        ProcedureCode other = ProcedureCode.of("97110");
        assertThat(count.recordedAs(primary)).containsExactly(primary, addOn);
        assertThat(count.recordedAs(addOn)).containsExactly(primary, addOn);
        assertThat(count.recordedAs(other)).containsExactly(other);
        assertThat(count.recordedAs(ProcedureCode.of("97140"))).isEmpty();
        assertThat(count("97129=30").recordedAs(addOn)).containsExactly(primary);
    }

    @Test
    void the_minutes_of_a_code_are_those_of_its_service() {
        UnitCount count = count("97129=10 97110=12 97130=20");
        assertThat(List.of(
                        count.minutes(ProcedureCode.of("97129")),
                        count.minutes(ProcedureCode.of("97130")),
                        count.minutes(ProcedureCode.of("97110")),
                        count.minutes(ProcedureCode.of("97140"))))
                .containsExactly(Minutes.of(30), Minutes.of(30), Minutes.of(12), Minutes.ZERO);
    }

    @Test
    void only_a_pair_of_timed_codes_with_two_entries_is_joined_and_parted_in_the_explanation() {
        assertThat(count("97129=15 97110=15").explain().toString()).doesNotContain("are one service", "add-on's");
        assertThat(count("92607=60 92608=30 97110=15").explain().toString())
                .doesNotContain("are one service", "Of its");
        assertThat(count("97129=10 97130=20").explain().toString())
                .contains("97129 10 minutes and 97130 20 minutes are one service of 30 minutes.");
    }
}
