package org.therapybilling.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.payer.PayerKeys.BUNDLES;
import static org.therapybilling.payer.PayerKeys.COUNTING;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.explain.Step;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Bundle;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.PayerId;

class PayerPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PayerId HORIZON = PayerId.of("horizon");
    private static final PayerId BASE = PayerId.of("base");
    private static final Bundle EXERCISE = new Bundle(CodePair.of("97110", "97140"), ModifierSet.NONE);
    private static final Bundle GAIT = new Bundle(CodePair.of("97116", "97530"), ModifierSet.NONE);

    /** Horizon counts whole units until the day; before and after, as its base does. */
    private static PayerBook horizon(CountingMethod ofBase) {
        return PayerBook.of(List.of(
                PayerProfile.of("horizon", "Horizon PPO")
                        .like("base")
                        .until(DAY)
                        .set(COUNTING, CountingMethod.FULL_UNIT)
                        .build(),
                PayerProfile.of("base", "Base").set(COUNTING, ofBase).build()));
    }

    @Test
    void it_follows_itself_and_those_that_it_extends() {
        PayerPolicy policy = horizon(CountingMethod.AMA_MIDPOINT).policy(HORIZON, DAY);
        assertThat(policy.lineage()).containsExactly(HORIZON, BASE);
        assertThat(policy.follows(HORIZON)).isTrue();
        assertThat(policy.follows(BASE)).isTrue();
        assertThat(policy.follows(PayerId.MEDICARE)).isFalse();
        assertThat(policy).hasToString("PayerPolicy[horizon on 2026-03-02]");
    }

    @Test
    void policies_are_equal_when_date_and_profiles_are() {
        PayerPolicy policy = horizon(CountingMethod.AMA_MIDPOINT).policy(HORIZON, DAY);
        assertThat(policy)
                .isEqualTo(horizon(CountingMethod.AMA_MIDPOINT).policy(HORIZON, DAY))
                .hasSameHashCodeAs(horizon(CountingMethod.AMA_MIDPOINT).policy(HORIZON, DAY))
                .isNotEqualTo(horizon(CountingMethod.AMA_MIDPOINT).policy(HORIZON, DAY.plusDays(1)))
                .isNotEqualTo(horizon(CountingMethod.CMS_8_MINUTE).policy(HORIZON, DAY))
                .isNotEqualTo(horizon(CountingMethod.AMA_MIDPOINT).policy(BASE, DAY))
                .isNotEqualTo(HORIZON);
    }

    @Test
    void only_what_holds_on_the_date_is_explained() {
        PayerBook book = horizon(CountingMethod.AMA_MIDPOINT);
        assertThat(book.policy(HORIZON, DAY).explain().steps())
                .extracting(Step::brief)
                .containsExactly("counting: Minutes become units by full-unit, says horizon, which goes before base"
                        + " (Minutes become units by ama-midpoint)");
        assertThat(book.policy(HORIZON, DAY.plusDays(1)).explain().steps())
                .extracting(Step::brief)
                .containsExactly("counting: Minutes become units by ama-midpoint, says base, through horizon");
    }

    /** Values stand by first day, then by last day, whatever the order in which they were set. */
    @Test
    void profiles_are_equal_whatever_the_order_of_their_values() {
        PayerProfile longFirst = PayerProfile.of("horizon", "Horizon PPO")
                .from(DAY)
                .set(BUNDLES, Listed.of(EXERCISE))
                .until(DAY.plusDays(9))
                .set(BUNDLES, Listed.of(GAIT))
                .build();
        PayerProfile shortFirst = PayerProfile.of("horizon", "Horizon PPO")
                .from(DAY)
                .until(DAY.plusDays(9))
                .set(BUNDLES, Listed.of(GAIT))
                .from(DAY)
                .set(BUNDLES, Listed.of(EXERCISE))
                .build();
        assertThat(longFirst).isEqualTo(shortFirst).hasSameHashCodeAs(shortFirst);
        assertThat(longFirst.values(BUNDLES).stream().map(said -> said.period().toString()))
                .containsExactly("2026-03-02 to 2026-03-11", "from 2026-03-02");
    }

    @Test
    void profiles_are_equal_whatever_the_order_of_their_sources() {
        PayerProfile manualFirst = sources("Manual", EXERCISE, "Letter", GAIT);
        PayerProfile letterFirst = sources("Letter", GAIT, "Manual", EXERCISE);
        assertThat(manualFirst).isEqualTo(letterFirst).hasSameHashCodeAs(letterFirst);
        assertThat(manualFirst).isNotEqualTo(sources("Letter", EXERCISE, "Manual", GAIT));
    }

    private static PayerProfile sources(String first, Bundle bundle, String second, Bundle other) {
        return PayerProfile.of("horizon", "Horizon PPO")
                .source(first)
                .set(BUNDLES, Listed.of(bundle))
                .source(second)
                .set(BUNDLES, Listed.of(other))
                .build();
    }
}
