package org.therapybilling.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payers, localities, periods, splits and the closed lists. */
class PlacesAndDatesTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 3, 8);

    @Test
    void a_payer_has_an_id_in_any_case() {
        assertThat(PayerId.of(" Medicare ")).isEqualTo(PayerId.MEDICARE).hasSameHashCodeAs(PayerId.MEDICARE);
        assertThat(PayerId.of("cash")).isLessThan(PayerId.MEDICARE).isNotEqualTo(PayerId.MEDICARE);
        assertThatThrownBy(() -> PayerId.of("  ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_locality_is_carrier_and_locality() {
        assertThat(Locality.parse("13102-00"))
                .isEqualTo(new Locality("13102", "00"))
                .hasToString("13102-00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13102", "13102-0", "1310-200", "13102 00", "13102-00 ", "abcde-00"})
    void other_localities_are_refused(String text) {
        assertThatThrownBy(() -> Locality.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A text of " + text.length() + " characters is not a locality");
    }

    @Test
    void the_parts_of_a_locality_are_checked_too() {
        assertThatThrownBy(() -> new Locality("1310", "200"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A text of 8 characters");
    }

    @Test
    void both_ends_of_a_period_belong_to_it() {
        EffectivePeriod period = EffectivePeriod.from(FIRST).until(LAST);
        assertThat(period.contains(FIRST)).isTrue();
        assertThat(period.contains(FIRST.minusDays(1))).isFalse();
        assertThat(period.contains(LAST)).isTrue();
        assertThat(period.contains(LAST.plusDays(1))).isFalse();
        assertThat(period).hasToString("2024-01-01 to 2024-03-08");
        assertThat(period.firstDay()).contains(FIRST);
        assertThat(period.lastDay()).contains(LAST);
    }

    @Test
    void an_open_end_has_no_bound() {
        assertThat(EffectivePeriod.always().contains(LocalDate.MIN)).isTrue();
        assertThat(EffectivePeriod.always().contains(LocalDate.MAX)).isTrue();
        assertThat(EffectivePeriod.from(FIRST).contains(LocalDate.MAX)).isTrue();
        assertThat(EffectivePeriod.always().until(LAST).contains(LocalDate.MIN)).isTrue();
        assertThat(EffectivePeriod.always()).hasToString("any date");
        assertThat(EffectivePeriod.from(FIRST)).hasToString("from 2024-01-01");
        assertThat(EffectivePeriod.always().until(LAST)).hasToString("until 2024-03-08");
    }

    @Test
    void a_period_of_one_day_is_possible_and_a_backward_one_is_not() {
        assertThat(EffectivePeriod.from(FIRST).until(FIRST).contains(FIRST)).isTrue();
        assertThatThrownBy(() -> EffectivePeriod.from(LAST).until(FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-01-01 is before its first 2024-03-08");
    }

    @Test
    void periods_overlap_if_they_share_a_day() {
        EffectivePeriod winter = EffectivePeriod.from(FIRST).until(LAST);
        assertThat(winter.overlaps(EffectivePeriod.from(LAST))).isTrue();
        assertThat(winter.overlaps(EffectivePeriod.from(LAST.plusDays(1)))).isFalse();
        assertThat(EffectivePeriod.from(LAST.plusDays(1)).overlaps(winter)).isFalse();
        assertThat(winter.overlaps(EffectivePeriod.always())).isTrue();
        assertThat(EffectivePeriod.always().overlaps(winter)).isTrue();
        assertThat(winter.overlaps(EffectivePeriod.always().until(FIRST.minusDays(1))))
                .isFalse();
    }

    @Test
    void periods_are_values() {
        EffectivePeriod winter = EffectivePeriod.from(FIRST).until(LAST);
        assertThat(winter)
                .isEqualTo(EffectivePeriod.from(FIRST).until(LAST))
                .hasSameHashCodeAs(EffectivePeriod.from(FIRST).until(LAST))
                .isNotEqualTo(EffectivePeriod.from(FIRST))
                .isNotEqualTo(EffectivePeriod.always().until(LAST));
    }

    /** Tried on the days of two weeks against what both say of each day. */
    @Test
    void a_period_without_another_has_its_days_but_the_others() {
        List<EffectivePeriod> periods = new ArrayList<>(List.of(EffectivePeriod.always()));
        for (int from = 0; from < 6; from++) {
            periods.add(EffectivePeriod.from(FIRST.plusDays(from)));
            periods.add(EffectivePeriod.always().until(FIRST.plusDays(from)));
            for (int until = from; until < 6; until++) {
                periods.add(EffectivePeriod.from(FIRST.plusDays(from)).until(FIRST.plusDays(until)));
            }
        }
        for (EffectivePeriod period : periods) {
            for (EffectivePeriod other : periods) {
                for (LocalDate day = FIRST.minusDays(3); day.isBefore(FIRST.plusDays(9)); day = day.plusDays(1)) {
                    LocalDate asked = day;
                    assertThat(period.without(other).stream()
                                    .filter(left -> left.contains(asked))
                                    .count())
                            .as("%s of %s without %s", asked, period, other)
                            .isEqualTo(period.contains(asked) && !other.contains(asked) ? 1 : 0);
                }
            }
        }
    }

    @Test
    void each_counting_method_is_found_by_its_id() {
        assertThat(Stream.of(CountingMethod.values()).map(CountingMethod::id))
                .containsExactly("cms-8-minute", "ama-midpoint", "full-unit", "greater-of");
        for (CountingMethod method : CountingMethod.values()) {
            assertThat(CountingMethod.ofId(method.id())).contains(method);
        }
        assertThat(CountingMethod.ofId("CMS_8_MINUTE")).isEmpty();
    }

    @Test
    void each_plan_of_care_has_its_modifier() {
        assertThat(Discipline.PT.modifier()).contains(Modifier.GP);
        assertThat(Discipline.OT.modifier()).contains(Modifier.GO);
        assertThat(Discipline.SLP.modifier()).contains(Modifier.GN);
        assertThat(Discipline.DC.modifier()).isEmpty();
    }

    @Test
    void a_split_names_each_code_once() {
        CodeUnits two = new CodeUnits(ProcedureCode.of("97110"), Minutes.of(33), Units.of(2));
        assertThat(new Split(List.of(two)).total()).isEqualTo(Units.of(2));
        assertThat(new Split(List.of())).hasToString("");
        assertThatThrownBy(() -> new Split(List.of(two, two)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names a code twice");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 15, 16, 17, 40})
    void so_does_a_split_of_any_length(int size) {
        List<CodeUnits> codes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            codes.add(new CodeUnits(ProcedureCode.of(String.valueOf(97110 + i)), Minutes.ZERO, Units.ONE));
        }
        assertThat(new Split(codes).codes()).isEqualTo(codes);
        for (int place = 1; place < size; place++) {
            List<CodeUnits> twice = new ArrayList<>(codes);
            twice.set(place, codes.get(place - 1));
            assertThatThrownBy(() -> new Split(twice)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void minutes_of_a_code_say_what_they_are() {
        assertThat(CodeMinutes.of("97110", Minutes.of(33))).hasToString("97110 33 minutes");
        assertThatThrownBy(() -> CodeMinutes.of("x", Minutes.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void localities_are_ordered_by_contractor_and_then_by_number() {
        assertThat(Locality.parse("13102-01")).isGreaterThan(Locality.parse("13102-00"));
        assertThat(Locality.parse("13102-01")).isLessThan(Locality.parse("13202-00"));
        assertThat(Locality.parse("13102-01")).isEqualByComparingTo(Locality.parse("13102-01"));
    }

    /** CMS Pub. 100-04 ch. 5 §20.1. */
    @Test
    void assistants_are_told_but_incident_to_a_physician_and_by_critical_access_hospitals() {
        assertThat(Stream.of(BillingArrangement.values()).filter(arrangement -> !arrangement.tellsAssistants()))
                .containsExactly(BillingArrangement.INCIDENT_TO, BillingArrangement.CAH);
    }

    @Test
    void private_practices_and_physicians_are_no_institutions() {
        assertThat(Stream.of(BillingArrangement.values()).filter(arrangement -> !arrangement.isInstitutional()))
                .containsExactly(BillingArrangement.PRIVATE_PRACTICE, BillingArrangement.INCIDENT_TO);
    }

    /** CMS Pub. 100-02 ch. 15 §230: neither a student's nor an aide's services are billable. */
    @Test
    void therapists_and_assistants_are_billable() {
        assertThat(Stream.of(Performer.values()).filter(Performer::isBillable))
                .containsExactly(Performer.THERAPIST, Performer.ASSISTANT);
    }

    @Test
    void a_payer_is_told_by_its_id() {
        assertThat(PayerId.of(" Cash ")).hasToString("cash");
    }
}
