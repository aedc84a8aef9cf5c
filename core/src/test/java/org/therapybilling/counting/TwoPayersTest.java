package org.therapybilling.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.payer.PayerPrecedence;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.session.Session;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;

/** Whose units are followed where a day has two payers. */
class TwoPayersTest {

    private static PayerPolicy policy(PayerProfile.Builder profile) {
        return PayerBook.of(List.of(profile.build())).policy(PayerId.of("first"), Counts.DAY);
    }

    private static PayerProfile.Builder first(PayerPrecedence precedence) {
        return PayerProfile.of("first", "The first").set(PayerKeys.PRECEDENCE, precedence);
    }

    private static PayerPolicy bundled(String payer) {
        return PayerBook.bundled().policy(PayerId.of(payer), Counts.DAY);
    }

    private static UnitCount count(PayerPolicy primary, String secondary, int each) {
        Session session = Counts.session()
                .treated("97110", Minutes.of(each))
                .treated("97140", Minutes.of(each))
                .build();
        return DayCounter.of(Datasets.bundled()).count(List.of(session), primary, Optional.of(bundled(secondary)));
    }

    private static String why(UnitCount count) {
        return ((Answer.Unknown<UnitAllocation>) count.timed()).why();
    }

    /** Two services of 8 minutes: 16 pooled are 1 unit, alone 1 each. Of 4: 8 pooled are 1 unit, alone none. */
    @ParameterizedTest
    @CsvSource({
        "PRIMARY, 8, 1, primary",
        "SECONDARY, 8, 2, secondary",
        "FEWER_UNITS, 8, 1, primary",
        "MORE_UNITS, 8, 2, secondary",
        "PRIMARY, 4, 1, primary",
        "SECONDARY, 4, 0, secondary",
        "FEWER_UNITS, 4, 0, secondary",
        "MORE_UNITS, 4, 1, primary",
        "FEWER_UNITS, 15, 2, primary",
        "MORE_UNITS, 15, 2, primary"
    })
    void the_precedence_of_the_primary_payer_decides(PayerPrecedence precedence, int each, int units, String whose) {
        PayerPolicy primary = policy(first(precedence).set(PayerKeys.COUNTING, CountingMethod.CMS_8_MINUTE));
        UnitCount count = count(primary, "commercial-ama", each);
        assertThat(count.timed().found().orElseThrow().total().toInt()).isEqualTo(units);
        assertThat(count.explain().toString())
                .contains("Primary payer first: cms-8-minute, ")
                .contains("; secondary payer commercial-ama: ama-midpoint, ")
                .contains("the " + whose + " payer's counts");
    }

    @Test
    void payers_who_count_alike_are_not_compared() {
        PayerPolicy primary =
                policy(first(PayerPrecedence.SECONDARY).set(PayerKeys.COUNTING, CountingMethod.AMA_MIDPOINT));
        assertThat(count(primary, "commercial-ama", 8).explain().toString()).doesNotContain("Primary payer");
    }

    @Test
    void the_primary_payer_is_followed_where_its_profile_does_not_say_whom_to_follow() {
        PayerPolicy primary =
                policy(PayerProfile.of("first", "The first").set(PayerKeys.COUNTING, CountingMethod.CMS_8_MINUTE));
        UnitCount count = count(primary, "commercial-ama", 8);
        assertThat(count.counting().found()).contains(CountingMethod.CMS_8_MINUTE);
        assertThat(count.explain().toString()).contains("By the precedence \"primary\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = PayerPrecedence.class,
            names = {"FEWER_UNITS", "MORE_UNITS"})
    void units_can_only_be_compared_where_both_are_known(PayerPrecedence precedence) {
        UnitCount secondUnknown =
                count(policy(first(precedence).set(PayerKeys.COUNTING, CountingMethod.CMS_8_MINUTE)), "medicaid", 8);
        assertThat(why(secondUnknown))
                .startsWith("Both payers' units must be known to compare them. ")
                .contains("medicaid")
                .doesNotContain("first");
        assertThat(secondUnknown.explain().toString())
                .contains("secondary payer medicaid: method unknown.")
                .contains("nothing counts");
        UnitCount firstUnknown = count(policy(first(precedence)), "commercial-ama", 8);
        assertThat(why(firstUnknown))
                .startsWith("Both payers' units must be known to compare them. ")
                .contains("first")
                .doesNotContain("commercial-ama");
    }

    @Test
    void two_payers_of_unknown_method_are_not_said_to_count_alike() {
        assertThat(count(policy(first(PayerPrecedence.PRIMARY)), "medicaid", 8)
                        .explain()
                        .toString())
                .contains("Primary payer first: method unknown; secondary payer medicaid: method unknown.");
    }

    @Test
    void a_payer_who_has_no_method_is_told_from_one_whose_method_is_unknown() {
        Session session = Counts.session().treated("97110", Minutes.of(15)).build();
        PayerPolicy none = policy(PayerProfile.of("first", "The first").none(PayerKeys.COUNTING));
        UnitCount count = DayCounter.of(Datasets.bundled()).count(session, none);
        assertThat(why(count)).isEqualTo("The payer has no counting method.");
        assertThat(count.counting()).isInstanceOf(Answer.None.class);
    }

    /** Two services of 8 minutes are 1 unit pooled, and 1 each by the midpoint of whom any session names. */
    @Test
    void a_day_follows_the_secondary_payer_that_a_session_names_first() {
        PayerProfile first = first(PayerPrecedence.SECONDARY)
                .set(PayerKeys.COUNTING, CountingMethod.CMS_8_MINUTE)
                .build();
        PayerBook payers = PayerBook.of(List.of(first)).over(PayerBook.bundled());
        TreatmentDay day = TreatmentDay.of(
                ofFirst(null, "97110"), ofFirst("commercial-ama", "97140"), ofFirst("commercial-cms", "97530"));
        DisciplineCount count = DayCounter.of(Datasets.bundled())
                .count(day, payers)
                .disciplines()
                .get(0);
        assertThat(count.units().orElseThrow().timed().found().orElseThrow())
                .hasToString("97110 x 1, 97140 x 1, 97530 x 1");
        DisciplineCount alone = DayCounter.of(Datasets.bundled())
                .count(TreatmentDay.of(ofFirst(null, "97110"), ofFirst(null, "97140")), payers)
                .disciplines()
                .get(0);
        assertThat(alone.units().orElseThrow().timed().found().orElseThrow()).hasToString("97110 x 1, 97140 x 0");
    }

    private static Session ofFirst(@Nullable String secondary, String code) {
        return Session.on(Counts.DAY, Discipline.OT, PayerId.of("first"))
                .patientKey("p-77")
                .secondaryPayer(Optional.ofNullable(secondary).map(PayerId::of))
                .treated(code, Minutes.of(8))
                .build();
    }

    @Test
    void the_secondary_payers_of_a_day_stand_each_once_in_the_order_named() {
        TreatmentDay day = TreatmentDay.of(
                naming("commercial-cms"), naming("commercial-ama"), naming("commercial-cms"), naming(null));
        DayCount count = DayCounter.of(Datasets.bundled()).count(day, PayerBook.bundled());
        assertThat(count.secondaries()).containsExactly(bundled("commercial-cms"), bundled("commercial-ama"));
        assertThat(DayCounter.of(Datasets.bundled())
                        .count(TreatmentDay.of(naming(null)), PayerBook.bundled())
                        .secondaries())
                .isEmpty();
    }

    private static Session naming(@Nullable String secondary) {
        return Counts.session()
                .patientKey("p-77")
                .secondaryPayer(Optional.ofNullable(secondary).map(PayerId::of))
                .treated("97110", Minutes.of(8))
                .build();
    }
}
