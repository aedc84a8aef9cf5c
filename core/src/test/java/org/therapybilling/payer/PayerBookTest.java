package org.therapybilling.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.therapybilling.payer.PayerKeys.COUNTING;
import static org.therapybilling.payer.PayerKeys.DISCIPLINE_MODIFIERS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Citation;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;

class PayerBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Citation CONTRACT = Citation.of("Horizon PPO manual 2026", "7.3");
    private static final PayerId HORIZON = PayerId.of("horizon");

    private static Dated<CountingMethod> dated(CountingMethod method, EffectivePeriod period) {
        return Dated.of(method, period, CONTRACT);
    }

    private static PayerProfile horizon(CountingMethod method) {
        return PayerProfile.of(HORIZON, "Horizon PPO")
                .set(COUNTING, dated(method, EffectivePeriod.from(DAY)))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "medicare, cms-8-minute, false",
        "commercial-ama, ama-midpoint, true",
        "commercial-cms, cms-8-minute, true",
        "commercial-full-unit, full-unit, true",
        "cash, ama-midpoint, true"
    })
    void bundled_payers_count_as_published(String id, String method, boolean example) {
        PayerBook book = PayerBook.bundled();
        assertThat(book.policy(PayerId.of(id), DAY).get(COUNTING).found().map(CountingMethod::id))
                .contains(method);
        assertThat(book.profile(PayerId.of(id)).orElseThrow().isExample()).isEqualTo(example);
        assertThat(book.policy(PayerId.of(id), DAY).payer()).isEqualTo(PayerId.of(id));
    }

    @ParameterizedTest
    @CsvSource({"workers-comp", "medicaid"})
    void payers_that_differ_by_state_are_to_be_set(String id) {
        Answer<CountingMethod> counting =
                PayerBook.bundled().policy(PayerId.of(id), DAY).get(COUNTING);
        assertThat(((Answer.Unknown<CountingMethod>) counting).why())
                .contains(id, "\"counting\"", "profile of your own");
    }

    @Test
    void medicare_is_known_from_the_first_day_of_the_8_minute_schedule() {
        PayerBook book = PayerBook.bundled();
        LocalDate first = LocalDate.of(2000, 4, 1);
        assertThat(book.policy(PayerId.MEDICARE, first).get(COUNTING).found()).contains(CountingMethod.CMS_8_MINUTE);
        assertThat(book.policy(PayerId.MEDICARE, first.minusDays(1)).get(COUNTING))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(book.policy(PayerId.MEDICARE, first)
                        .get(DISCIPLINE_MODIFIERS)
                        .found())
                .contains(true);
    }

    @Test
    void only_medicare_is_known_to_want_discipline_modifiers() {
        for (PayerProfile profile : PayerBook.bundled().profiles()) {
            assertThat(profile.values(DISCIPLINE_MODIFIERS).isEmpty())
                    .as("%s", profile)
                    .isEqualTo(profile.isExample());
            assertThat(PayerBook.bundled().policy(profile.id(), DAY).get(DISCIPLINE_MODIFIERS))
                    .isInstanceOf(profile.isExample() ? Answer.Unknown.class : Answer.Found.class);
        }
    }

    @Test
    void an_unknown_payer_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> PayerBook.bundled().policy(HORIZON, DAY))
                .isInstanceOf(UnknownPayerException.class)
                .hasMessage("No profile has this payer's id; known are medicare, commercial-ama, commercial-cms,"
                        + " commercial-full-unit, cash, workers-comp, medicaid.");
        assertThat(PayerBook.bundled().profile(HORIZON)).isEmpty();
    }

    @Test
    void profiles_of_ones_own_stand_over_the_bundled_ones() {
        PayerProfile mine = PayerProfile.of(PayerId.of("medicaid"), "Medicaid of our state")
                .set(COUNTING, dated(CountingMethod.CMS_8_MINUTE, EffectivePeriod.always()))
                .build();
        PayerBook book =
                PayerBook.of(List.of(horizon(CountingMethod.FULL_UNIT), mine)).over(PayerBook.bundled());
        assertThat(book.profiles()).hasSize(8);
        assertThat(book.policy(PayerId.of("medicaid"), DAY).get(COUNTING).found())
                .contains(CountingMethod.CMS_8_MINUTE);
        assertThat(book.policy(HORIZON, DAY).get(COUNTING).found()).contains(CountingMethod.FULL_UNIT);
        assertThat(book.profile(PayerId.MEDICARE)).isPresent();
    }

    /** More than a book keeps policies of: some must give way to others of the same day. */
    @Test
    void each_of_many_profiles_answers_for_itself_on_the_same_day() {
        List<PayerProfile> many = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            PayerProfile.Builder profile = PayerProfile.of(PayerId.of("p" + i), "Payer " + i);
            many.add(profile.set(COUNTING, methodOf(i)).build());
        }
        PayerBook book = PayerBook.of(many);
        for (int i = 0; i < 600; i++) {
            PayerPolicy policy = book.policy(PayerId.of("p" + i), DAY);
            assertThat(policy.payer()).isEqualTo(PayerId.of("p" + i));
            assertThat(policy.get(COUNTING).found()).contains(methodOf(i));
        }
    }

    private static CountingMethod methodOf(int payer) {
        return payer % 2 == 0 ? CountingMethod.FULL_UNIT : CountingMethod.AMA_MIDPOINT;
    }

    @Test
    void an_id_names_one_profile() {
        List<PayerProfile> twice = List.of(horizon(CountingMethod.FULL_UNIT), horizon(CountingMethod.AMA_MIDPOINT));
        assertThatThrownBy(() -> PayerBook.of(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Two profiles have the id horizon");
    }

    @Test
    void a_value_changes_on_its_day() {
        PayerProfile profile = PayerProfile.of(HORIZON, "Horizon PPO")
                .set(
                        COUNTING,
                        dated(
                                CountingMethod.AMA_MIDPOINT,
                                EffectivePeriod.from(DAY.minusYears(1)).until(DAY.minusDays(1))))
                .set(COUNTING, dated(CountingMethod.FULL_UNIT, EffectivePeriod.from(DAY)))
                .build();
        PayerBook book = PayerBook.of(List.of(profile));
        assertThat(book.policy(HORIZON, DAY.minusDays(1)).get(COUNTING).found()).contains(CountingMethod.AMA_MIDPOINT);
        assertThat(book.policy(HORIZON, DAY).get(COUNTING).found()).contains(CountingMethod.FULL_UNIT);
        assertThat(book.policy(HORIZON, DAY.minusYears(1).minusDays(1)).get(COUNTING))
                .isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void a_profile_has_one_value_for_a_date() {
        PayerProfile.Builder profile = PayerProfile.of(HORIZON, "Horizon PPO")
                .set(
                        COUNTING,
                        dated(
                                CountingMethod.AMA_MIDPOINT,
                                EffectivePeriod.always().until(DAY)));
        Dated<CountingMethod> second = dated(CountingMethod.FULL_UNIT, EffectivePeriod.from(DAY));
        assertThatThrownBy(() -> profile.set(COUNTING, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two values of counting")
                .hasMessageContaining("until 2026-03-02 and from 2026-03-02");
        assertThat(profile.build().values(COUNTING)).hasSize(1);
    }

    @Test
    void a_profile_has_a_label() {
        assertThatThrownBy(() -> PayerProfile.of(HORIZON, " ").build()).isInstanceOf(IllegalArgumentException.class);
        assertThat(horizon(CountingMethod.FULL_UNIT)).hasToString("PayerProfile[horizon]");
    }

    @ParameterizedTest
    @CsvSource({"32, true", "33, false"})
    void profiles_extend_one_another_in_lines_of_so_many(int length, boolean taken) {
        List<PayerProfile> line = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            PayerProfile.Builder profile = PayerProfile.of(PayerId.of("p" + i), "Payer " + i);
            line.add(i == 0 ? profile.build() : profile.like("p" + (i - 1)).build());
        }
        if (taken) {
            assertThat(PayerBook.of(line).profiles()).hasSize(length);
        } else {
            assertThatThrownBy(() -> PayerBook.of(line))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The profile p32 extends others through more than 32 profiles; let one of them extend no other.");
        }
    }

    /** Each is compared with all others. */
    @Test
    void lists_for_the_same_dates_have_at_most_a_thousand_elements_together() {
        List<ProcedureCode> codes = IntStream.range(0, 1_001)
                .mapToObj(i -> ProcedureCode.of(String.valueOf(97_000 + i)))
                .toList();
        PayerProfile.Builder plan = PayerProfile.of("plan", "A plan")
                .set(PayerKeys.NOT_COVERED, new Listed<>(codes.subList(0, 400)))
                .set(PayerKeys.NOT_COVERED, new Listed<>(codes.subList(400, 1_000)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.set(PayerKeys.NOT_COVERED, new Listed<>(codes.subList(1_000, 1_001))))
                .withMessage("The values of notCovered for the same dates have 1001 elements together; at most 1000 are"
                        + " allowed.");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // what no compiler lets in
    void a_value_of_another_kind_is_refused_at_once() {
        PayerProfile.Builder plan = PayerProfile.of("plan", "A plan");
        PayerKey counting = PayerKeys.COUNTING;
        PayerKey notCovered = PayerKeys.NOT_COVERED;
        assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> plan.set(counting, "rubbish"));
        assertThatExceptionOfType(ClassCastException.class)
                .isThrownBy(() -> plan.set(notCovered, Listed.of("rubbish")));
    }
}
