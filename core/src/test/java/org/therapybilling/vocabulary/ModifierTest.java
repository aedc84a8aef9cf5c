package org.therapybilling.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModifierTest {

    @Test
    void two_letters_or_digits_are_well_formed() {
        assertThat(Modifier.of("gp")).isEqualTo(Modifier.GP).hasToString("GP");
        assertThat(Modifier.of("59").isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GPX", "7", "SMITH"})
    void one_letter_or_three_to_five_are_kept_but_not_well_formed(String text) {
        Modifier modifier = Modifier.of(text);
        assertThat(modifier.isWellFormed()).isFalse();
        assertThat(modifier.text()).isEqualTo(text);
        assertThat(modifier).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "GP ", " GP", "G-", "Ü1", "ＧＰ", "GP59KX", "SMITHS", "1990-01-02", "ß", "GP\n"})
    void anything_else_is_refused_and_not_repeated(String text) {
        assertThatThrownBy(() -> Modifier.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A text of " + text.length() + " characters is not a modifier")
                .hasMessageNotContaining("SMITHS");
    }

    @Test
    void modifiers_are_values() {
        assertThat(Modifier.of("CQ"))
                .isEqualTo(Modifier.CQ)
                .hasSameHashCodeAs(Modifier.CQ)
                .isNotEqualTo(Modifier.CO)
                .isGreaterThan(Modifier.CO);
    }

    @Test
    void a_set_stands_in_the_order_of_a_claim() {
        Modifier telehealth = Modifier.of("95");
        Modifier liability = Modifier.of("GA");
        Modifier other = Modifier.of("22");
        ModifierSet set = ModifierSet.of(
                other, telehealth, liability, Modifier.KX, Modifier.GP, Modifier.CQ, Modifier.M59, Modifier.GP);
        assertThat(set).hasToString("59 CQ GP KX GA 95 22");
        assertThat(set.has(Modifier.KX)).isTrue();
        assertThat(set.has(Modifier.GO)).isFalse();
    }

    @Test
    void sets_of_the_same_modifiers_are_equal() {
        assertThat(ModifierSet.of(Modifier.GP, Modifier.KX))
                .isEqualTo(ModifierSet.of(Modifier.KX, Modifier.GP))
                .hasSameHashCodeAs(ModifierSet.of(Modifier.KX, Modifier.GP))
                .isNotEqualTo(ModifierSet.of(Modifier.GP));
        assertThat(ModifierSet.of()).isSameAs(ModifierSet.NONE).hasToString("");
    }

    @Test
    void modifiers_that_are_not_ranked_stand_last_in_alphabetical_order() {
        assertThat(ModifierSet.of(Modifier.of("ZZ"), Modifier.of("22"), Modifier.of("GT"))
                        .inClaimOrder())
                .containsExactly(Modifier.of("GT"), Modifier.of("22"), Modifier.of("ZZ"));
    }

    @Test
    void the_order_that_a_payer_wants_comes_before_that_of_a_claim() {
        ModifierSet set = ModifierSet.of(Modifier.KX, Modifier.GP, Modifier.M59, Modifier.CQ);
        assertThat(set.inOrder(List.of(Modifier.GP, Modifier.AT, Modifier.CQ)))
                .containsExactly(Modifier.GP, Modifier.CQ, Modifier.M59, Modifier.KX);
        assertThat(set.inOrder(List.of())).isEqualTo(set.inClaimOrder());
    }

    @Test
    void a_set_with_another_has_the_modifiers_of_both_once() {
        assertThat(ModifierSet.of(Modifier.GP).and(ModifierSet.of(Modifier.KX, Modifier.GP)))
                .isEqualTo(ModifierSet.of(Modifier.GP, Modifier.KX));
        assertThat(ModifierSet.NONE.and(ModifierSet.NONE)).isEqualTo(ModifierSet.NONE);
    }

    @Test
    void a_set_tells_which_of_its_modifiers_another_has() {
        ModifierSet line = ModifierSet.of(Modifier.CQ, Modifier.GP, Modifier.M59);
        assertThat(line.among(ModifierSet.of(Modifier.M59, Modifier.GP, Modifier.KX)))
                .isEqualTo(ModifierSet.of(Modifier.GP, Modifier.M59));
        assertThat(line.among(ModifierSet.of(Modifier.KX))).isSameAs(ModifierSet.NONE);
        assertThat(ModifierSet.NONE.among(line)).isSameAs(ModifierSet.NONE);
    }

    @Test
    void a_set_without_a_modifier_is_empty() {
        assertThat(ModifierSet.NONE.isEmpty()).isTrue();
        assertThat(ModifierSet.of(Modifier.GP).isEmpty()).isFalse();
    }
}
