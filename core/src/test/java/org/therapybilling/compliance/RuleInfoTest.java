package org.therapybilling.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.PayerId;

/** What a rule says of itself: complete, or refused; and its page. */
class RuleInfoTest {

    private static RuleInfo.Builder told() {
        return RuleInfo.of("test.probe", "A title")
                .citing("Manual", "7.3")
                .message("Wrong.")
                .remedy("Mend it.");
    }

    private static RuleInfo full() {
        return told().because("For a reason.")
                .citing("Letter", "")
                .version(2)
                .severity(Severity.WARNING)
                .certainty(Certainty.LIKELY)
                .during(EffectivePeriod.from(LocalDate.of(2026, 1, 1)))
                .forPayers("horizon", "cash")
                .where(PayerKeys.NCCI)
                .needs(Facts.TIMED_UNITS, Facts.TIMED_MINUTES)
                .may(Power.REPAIR, Power.SUGGEST)
                .message("other", "Wrong otherwise.")
                .remedy("other", "Mend it otherwise.")
                .denial("CO-97")
                .perSession()
                .onlyOfBilled()
                .build();
    }

    @Test
    void it_says_what_it_was_told() {
        RuleInfo info = full();
        assertThat(info.id()).isEqualTo("test.probe");
        assertThat(info.title()).isEqualTo("A title");
        assertThat(info.rationale()).isEqualTo("For a reason.");
        assertThat(info.version()).isEqualTo(2);
        assertThat(info.severity()).isEqualTo(Severity.WARNING);
        assertThat(info.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(info.citations()).containsExactly(Citation.of("Manual", "7.3"), Citation.of("Letter", ""));
        assertThat(info.source()).isEqualTo(Citation.of("Manual", "7.3"));
        assertThat(info.period()).isEqualTo(EffectivePeriod.from(LocalDate.of(2026, 1, 1)));
        assertThat(info.payers()).containsExactly(PayerId.of("horizon"), PayerId.of("cash"));
        assertThat(info.where()).isEqualTo(java.util.List.of(PayerKeys.NCCI));
        assertThat(info.needs()).isEqualTo(java.util.List.of(Facts.TIMED_UNITS, Facts.TIMED_MINUTES));
        assertThat(info.may(Power.REPAIR)).isTrue();
        assertThat(info.denial()).contains("CO-97");
        assertThat(info.isPerSession()).isTrue();
        assertThat(info.isOnlyOfBilled()).isTrue();
        assertThat(info.messages()).containsEntry("", "Wrong.").containsEntry("other", "Wrong otherwise.");
        assertThat(info.remedies()).containsEntry("", "Mend it.").containsEntry("other", "Mend it otherwise.");
        assertThat(info.message("other")).isEqualTo("Wrong otherwise.");
        assertThat(info.remedy("other")).isEqualTo("Mend it otherwise.");
        assertThat(info).hasToString("test.probe/2");
    }

    @Test
    void unless_told_it_is_an_error_that_holds_always_for_all_and_does_nothing_but_find() {
        RuleInfo info = told().build();
        assertThat(info.rationale()).isEmpty();
        assertThat(info.version()).isEqualTo(1);
        assertThat(info.severity()).isEqualTo(Severity.ERROR);
        assertThat(info.certainty()).isEqualTo(Certainty.DEFINITE);
        assertThat(info.period()).isEqualTo(EffectivePeriod.always());
        assertThat(info.payers()).isEmpty();
        assertThat(info.may(Power.REPAIR)).isFalse();
        assertThat(info.may(Power.SUGGEST)).isFalse();
        assertThat(info.denial()).isEmpty();
        assertThat(info.isPerSession()).isFalse();
        assertThat(info.isOnlyOfBilled()).isFalse();
    }

    @Test
    void what_is_told_later_does_not_change_it() {
        RuleInfo.Builder builder = told();
        RuleInfo info = builder.build();
        builder.forPayers("cash")
                .may(Power.REPAIR)
                .message("x", "y")
                .remedy("x", "y")
                .citing("More", "");
        assertThat(info.payers()).isEmpty();
        assertThat(info.may(Power.REPAIR)).isFalse();
        assertThat(info.messages()).hasSize(1);
        assertThat(info.remedies()).hasSize(1);
        assertThat(info.citations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "single", "Upper.case", "two..dots", "a b.c", ".a", "a.", "a.b.c.d.e.f.g.h"})
    void an_id_has_a_family_and_a_name(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleInfo.of(id, "A title"))
                .withMessageContaining("has " + id.length() + " characters")
                .withMessageContaining("horizon.timed-units");
    }

    @Test
    void an_id_is_not_endless() {
        String longest = "a".repeat(40) + "." + "b".repeat(40) + "." + "c".repeat(38);
        assertThat(RuleInfo.of(longest, "A title")).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> RuleInfo.of(longest + "d", "A title"));
    }

    @Test
    void citation_message_and_remedy_must_be_there() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RuleInfo.of("test.probe", "T").message("m").remedy("r").build())
                .withMessageContaining("lacks a citation");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleInfo.of("test.probe", "T")
                        .citing("d", "")
                        .remedy("r")
                        .build())
                .withMessageContaining("lacks a message");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleInfo.of("test.probe", "T")
                        .citing("d", "")
                        .message("m")
                        .remedy("x", "r")
                        .build())
                .withMessageContaining("lacks a remedy");
        assertThatIllegalArgumentException().isThrownBy(() -> RuleInfo.of("test.probe", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> told().version(0));
    }

    @Test
    void a_rule_without_a_usual_message_has_variants_only() {
        RuleInfo info = RuleInfo.of("test.probe", "T")
                .citing("d", "")
                .message("x", "m")
                .remedy("r")
                .build();
        assertThat(info.message("x")).isEqualTo("m");
        assertThat(info.remedy("x")).isEqualTo("r");
    }

    @Test
    void the_page_says_all_of_it() {
        assertThat(RulePage.of(full())).isEqualTo("""
                # `test.probe`

                A title.

                For a reason.

                - Severity: WARNING, LIKELY unless a case says otherwise
                - Dates of service: %s
                - Payers: `horizon`, `cash` whose profile asks by `ncci`
                - Looks at: each session, only where lines are billed
                - Cannot be judged without: `treatments`
                - Offers: repairs of form, changes that a person vouches for
                - Likely denial: CO-97
                - Version: 2

                ## What it says

                - Wrong.
                - `other`: Wrong otherwise.

                ## What to do

                - Mend it.
                - `other`: Mend it otherwise.

                ## Where it is written

                - Manual 7.3
                - Letter
                """.replace(
                        "%s", EffectivePeriod.from(LocalDate.of(2026, 1, 1)).toString()));
    }

    @Test
    void the_page_leaves_out_what_there_is_not() {
        assertThat(RulePage.of(told().build()))
                .contains("- Payers: all\n- Looks at: the claim of a discipline's day\n- Version: 1\n")
                .doesNotContain("Offers", "without", "denial", "\n\n\n");
        assertThat(RulePage.of(told().may(Power.REPAIR).build())).contains("- Offers: repairs of form\n");
        assertThat(RulePage.of(told().may(Power.SUGGEST).build()))
                .contains("- Offers: changes that a person vouches for\n");
    }

    @Test
    void the_list_links_the_pages() {
        RuleInfo piped = RuleInfo.of("test.piped", "One | two")
                .citing("d", "")
                .message("m")
                .remedy("r")
                .build();
        assertThat(RulePage.index(java.util.List.of(full(), piped))).isEqualTo("""
                # Rules

                | id | severity | asks |
                |---|---|---|
                | [`test.probe`](test.probe.md) | WARNING | A title |
                | [`test.piped`](test.piped.md) | ERROR | One \\| two |
                """);
    }
}
