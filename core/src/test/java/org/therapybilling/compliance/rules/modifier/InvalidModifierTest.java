package org.therapybilling.compliance.rules.modifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.pt;
import static org.therapybilling.compliance.rules.Checked.session;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

class InvalidModifierTest {

    private static Checked check(String... modifiers) {
        return check(pt(), modifiers);
    }

    private static Checked check(Session.Builder session, String... modifiers) {
        Modifier[] all = Stream.of(modifiers).map(Modifier::of).toArray(Modifier[]::new);
        return Checked.by(new InvalidModifier(), session.billed("97110", Units.ONE, all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "59X", "GPKX", "GPGPX"})
    void other_than_two_characters_is_no_modifier(String text) {
        assertThat(check("GP", text).found()).containsExactly("ERROR [1] " + text);
        assertThat(check(session(Discipline.PT, PayerId.of("cash")), text).ids())
                .as("whoever pays")
                .hasSize(1);
    }

    @Test
    void two_letters_or_digits_are_a_modifier_known_or_not() {
        assertThat(check("GP", "95", "ZZ", "1A").ids()).isEmpty();
    }

    @Test
    void a_line_takes_four() {
        assertThat(check("GP", "59", "KX", "CQ").ids()).isEmpty();
        assertThat(check("GP", "59", "KX", "CQ", "95").found()).containsExactly("ERROR [1] 5 modifiers");
        assertThat(check("GP", "GP", "GP", "GP", "GP").ids()).hasSize(1);
    }

    @Test
    void the_claim_that_the_library_makes_has_no_more_room_either() {
        Session.Builder attested = pt().treated("97110", Minutes.of(15))
                .attesting(Modifier.KX, Modifier.M59, Modifier.XS, Modifier.of("95"));
        assertThat(Checked.by(new InvalidModifier(), attested).only().path()).isEqualTo("lines[0].modifiers");
    }
}
