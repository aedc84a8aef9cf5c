package org.therapybilling.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.therapybilling.payer.PayerKeys.BUNDLES;
import static org.therapybilling.payer.PayerKeys.COUNTING;
import static org.therapybilling.payer.PayerKeys.UNITS_PER_SESSION;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Bundle;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.PayerId;

class InheritanceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PayerId HORIZON = PayerId.of("horizon");
    private static final Bundle EXERCISE = bundle("97110", "97140");
    private static final Bundle GAIT = bundle("97116", "97530");

    private static Bundle bundle(String first, String second) {
        return new Bundle(CodePair.of(first, second), ModifierSet.NONE);
    }

    private static PayerProfile.Builder horizon() {
        return PayerProfile.of("horizon", "Horizon PPO").source("PPO manual 2026");
    }

    private static PayerBook over(PayerProfile... profiles) {
        return PayerBook.of(List.of(profiles)).over(PayerBook.bundled());
    }

    @Test
    void what_a_profile_does_not_say_is_inherited() {
        PayerPolicy policy = over(horizon().like("commercial-ama").build()).policy(HORIZON, DAY);
        assertThat(policy.get(COUNTING)).isInstanceOfSatisfying(Answer.Found.class, found -> {
            assertThat(found.value()).isEqualTo(CountingMethod.AMA_MIDPOINT);
            assertThat(found.certainty()).isEqualTo(Certainty.JUDGEMENT);
        });
        assertThat(policy.payer()).isEqualTo(HORIZON);
    }

    @Test
    void what_it_says_goes_before() {
        PayerProfile profile = horizon()
                .like("commercial-ama")
                .set(COUNTING, CountingMethod.CMS_8_MINUTE)
                .build();
        PayerPolicy policy = over(profile).policy(HORIZON, DAY);
        assertThat(policy.get(COUNTING)).isInstanceOfSatisfying(Answer.Found.class, found -> {
            assertThat(found.value()).isEqualTo(CountingMethod.CMS_8_MINUTE);
            assertThat(found.certainty()).isEqualTo(Certainty.DEFINITE);
            assertThat(found.source()).hasToString("PPO manual 2026");
        });
    }

    @Test
    void unknown_inherits_nothing_and_none_is_an_answer() {
        PayerProfile profile = horizon()
                .like("medicare")
                .unknown(COUNTING)
                .none(PayerKeys.MPPR)
                .build();
        PayerPolicy policy = over(profile).policy(HORIZON, DAY);
        assertThat(policy.get(COUNTING))
                .isInstanceOfSatisfying(
                        Answer.Unknown.class,
                        unknown -> assertThat(unknown.why()).contains("horizon", "\"counting\""));
        assertThat(policy.get(PayerKeys.MPPR)).isInstanceOf(Answer.None.class);
        assertThat(policy.get(PayerKeys.MUE)).isInstanceOf(Answer.Found.class);
    }

    @Test
    void a_value_ends_and_what_is_inherited_holds_again() {
        PayerProfile profile = horizon()
                .like("commercial-ama")
                .from(DAY)
                .until(DAY.plusDays(9))
                .set(COUNTING, CountingMethod.FULL_UNIT)
                .build();
        PayerBook book = over(profile);
        assertThat(book.policy(HORIZON, DAY.minusDays(1)).get(COUNTING).found()).contains(CountingMethod.AMA_MIDPOINT);
        assertThat(book.policy(HORIZON, DAY).get(COUNTING).found()).contains(CountingMethod.FULL_UNIT);
        assertThat(book.policy(HORIZON, DAY.plusDays(9)).get(COUNTING).found()).contains(CountingMethod.FULL_UNIT);
        assertThat(book.policy(HORIZON, DAY.plusDays(10)).get(COUNTING).found()).contains(CountingMethod.AMA_MIDPOINT);
        assertThat(book.history(HORIZON, COUNTING).stream()
                        .map(said -> said.profile() + " " + said.dated().period()))
                .containsExactly(
                        "horizon 2026-03-02 to 2026-03-11",
                        "commercial-ama until 2026-03-01",
                        "commercial-ama from 2026-03-12");
    }

    @Test
    void values_of_different_things_hold_at_once() {
        PayerProfile profile = horizon()
                .set(BUNDLES, Listed.of(EXERCISE))
                .from(DAY)
                .source("Letter")
                .as(Certainty.LIKELY)
                .set(BUNDLES, Listed.of(GAIT))
                .build();
        PayerBook book = over(profile);
        assertThat(book.policy(HORIZON, DAY.minusDays(1)).get(BUNDLES).found()).contains(Listed.of(EXERCISE));
        assertThat(book.policy(HORIZON, DAY).get(BUNDLES)).isInstanceOfSatisfying(Answer.Found.class, found -> {
            assertThat(found.value()).isEqualTo(Listed.of(EXERCISE, GAIT));
            assertThat(found.source()).hasToString("PPO manual 2026; Letter");
            assertThat(found.certainty()).isEqualTo(Certainty.LIKELY);
        });
    }

    @Test
    void values_of_one_period_and_source_are_one_value() {
        PayerProfile together =
                horizon().set(BUNDLES, Listed.of(EXERCISE, GAIT)).build();
        PayerProfile apart = horizon()
                .set(BUNDLES, Listed.of(EXERCISE))
                .set(BUNDLES, Listed.of(GAIT))
                .build();
        assertThat(apart).isEqualTo(together).hasSameHashCodeAs(together);
        assertThat(together)
                .isNotEqualTo(horizon().set(BUNDLES, Listed.of(EXERCISE)).build());
    }

    @Test
    void values_of_the_same_thing_are_refused() {
        PayerProfile.Builder profile = horizon().set(UNITS_PER_SESSION, Cap.units(4));
        assertThatThrownBy(() -> profile.set(UNITS_PER_SESSION, Cap.units(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two values of unitsPerSession for the same dates: any date and any date");
        assertThatThrownBy(() -> profile.none(UNITS_PER_SESSION)).isInstanceOf(IllegalArgumentException.class);
        profile.set(BUNDLES, Listed.of(EXERCISE));
        assertThatThrownBy(() -> profile.set(BUNDLES, Listed.of(bundle("97140", "97110"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_circle_is_refused() {
        PayerProfile a = PayerProfile.of("a", "A").like("b").build();
        PayerProfile b = PayerProfile.of("b", "B").like("c").build();
        PayerProfile c = PayerProfile.of("c", "C").like("a").build();
        assertThatThrownBy(() -> PayerBook.of(List.of(a, b, c)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("extends itself");
        PayerBook half = PayerBook.of(List.of(a, b));
        PayerBook other = PayerBook.of(List.of(c));
        assertThatThrownBy(() -> half.over(other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PayerBook.of(
                        List.of(PayerProfile.of("self", "S").like("self").build())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_profile_whose_parent_is_elsewhere_says_so() {
        PayerBook alone = PayerBook.of(List.of(horizon().like("commercial-ama").build()));
        assertThat(alone.policy(HORIZON, DAY).get(COUNTING))
                .isInstanceOfSatisfying(
                        Answer.Unknown.class,
                        unknown -> assertThat(unknown.why()).contains("extends commercial-ama, which is not among"));
        assertThat(alone.over(PayerBook.bundled())
                        .policy(HORIZON, DAY)
                        .get(COUNTING)
                        .found())
                .contains(CountingMethod.AMA_MIDPOINT);
    }

    @Test
    void payers_are_found_by_the_names_of_exports() {
        PayerBook book = over(horizon().alias("Horizon PPO", "MCR").build());
        assertThat(book.profile(PayerId.of("HORIZON ppo")).orElseThrow().id()).isEqualTo(HORIZON);
        assertThat(book.profile(PayerId.of(" medicare part b ")).orElseThrow().id())
                .isEqualTo(PayerId.MEDICARE);
        assertThat(book.profile(PayerId.of("mcr")).orElseThrow().id())
                .as("one's own names go before the bundled ones")
                .isEqualTo(HORIZON);
        assertThat(book.policy(PayerId.of("Medicare Part B"), DAY).payer()).isEqualTo(PayerId.MEDICARE);
        assertThat(over(horizon().alias("medicare").build())
                        .profile(PayerId.MEDICARE)
                        .orElseThrow()
                        .id())
                .as("an id goes before a name")
                .isEqualTo(PayerId.MEDICARE);
    }

    @Test
    void a_policy_explains_who_says_what_and_whom_it_overrides() {
        PayerProfile base = PayerProfile.of("base", "Base")
                .like("commercial-ama")
                .source("Base manual")
                .set(COUNTING, CountingMethod.CMS_8_MINUTE)
                .build();
        PayerBook book = over(
                horizon()
                        .like("base")
                        .set(UNITS_PER_SESSION, Cap.units(4))
                        .unknown(PayerKeys.MUE)
                        .build(),
                base);
        assertThat(book.policy(HORIZON, DAY).explain().toString())
                .contains(
                        "counting: Minutes become units by cms-8-minute, says base, through horizon, which goes before"
                                + " commercial-ama (Minutes become units by ama-midpoint) [Base manual]")
                .contains("unitsPerSession: Pays a session at most 4 units of timed services a discipline, says horizon"
                        + " [PPO manual 2026]")
                .contains("mue: unknown, says horizon")
                .contains("distinctServices")
                .contains("through horizon which extends base")
                .doesNotContain("timelyFiling");
    }

    @Test
    void books_are_equal_when_their_profiles_are() {
        assertThat(PayerBook.bundled())
                .isEqualTo(PayerBook.bundled())
                .hasSameHashCodeAs(PayerBook.bundled())
                .isNotEqualTo(over(horizon().build()))
                .hasToString("PayerBook[medicare, commercial-ama, commercial-cms, commercial-full-unit, cash,"
                        + " workers-comp, medicaid]");
    }

    @Test
    void a_book_can_be_sent_elsewhere() throws Exception {
        PayerBook book = over(
                horizon().like("medicare").set(UNITS_PER_SESSION, Cap.units(4)).build());
        PayerBook there = PayerKeysTest.sent(book);
        assertThat(there).isEqualTo(book);
        assertThat(there.policy(HORIZON, DAY).explain())
                .isEqualTo(book.policy(HORIZON, DAY).explain());
    }
}
