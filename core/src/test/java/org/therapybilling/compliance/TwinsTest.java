package org.therapybilling.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** A fix that would leave two lines of a claim alike is not offered. */
class TwinsTest {

    /** Returns the fixes of the last line of a claim, for which a rule offers a change. */
    private static List<Fix> offered(Change change, Session.Builder... sessions) {
        Probe rule = Probe.of("test.probe", told -> told.may(Power.SUGGEST), (claim, findings) -> {
            ClaimLine last = claim.lines().get(claim.lines().size() - 1);
            findings.on(last).forbid(last.code(), last.suggest(change, "It is so."));
        });
        return Checked.by(rule).of(sessions).stream()
                .flatMap(result -> result.findings().stream())
                .flatMap(finding -> finding.fixes().stream())
                .toList();
    }

    private static Session.Builder exercise() {
        return Checked.session().billed("97110", Units.ONE, Modifier.GP);
    }

    @Test
    void modifiers_are_not_to_become_those_of_another_line() {
        Session.Builder plain = exercise().billed("97110", Units.ONE);
        assertThat(offered(Change.add(Modifier.GP), plain)).isEmpty();
        assertThat(offered(Change.add(Modifier.GO), plain)).hasSize(1);
        Session.Builder distinct = exercise().billed("97110", Units.ONE, Modifier.M59, Modifier.GP);
        assertThat(offered(Change.remove(Modifier.M59), distinct)).isEmpty();
        assertThat(offered(Change.remove(Modifier.GP), distinct)).hasSize(1);
        Session.Builder foreign = exercise().billed("97110", Units.ONE, Modifier.GO);
        ModifierSet wrong = ModifierSet.of(Modifier.GO);
        assertThat(offered(Change.replace(wrong, ModifierSet.of(Modifier.GP)), foreign))
                .isEmpty();
        assertThat(offered(Change.replace(wrong, ModifierSet.of(Modifier.GN)), foreign))
                .hasSize(1);
    }

    @Test
    void a_code_is_not_to_become_that_of_another_line() {
        Session.Builder other = exercise().billed("97112", Units.ONE, Modifier.GP);
        assertThat(offered(Change.replaceBy(ProcedureCode.of("97110")), other)).isEmpty();
        assertThat(offered(Change.replaceBy(ProcedureCode.of("97116")), other)).hasSize(1);
        Session.Builder apart = exercise().billed("97112", Units.ONE, Modifier.GP, Modifier.M59);
        assertThat(offered(Change.replaceBy(ProcedureCode.of("97110")), apart)).hasSize(1);
    }

    @Test
    void lines_that_are_alike_already_may_have_fewer_units() {
        Session.Builder twice = exercise().billed("97110", Units.of(2), Modifier.GP);
        assertThat(offered(Change.lowerTo(Units.ONE), twice)).hasSize(1);
    }

    @Test
    void lines_of_two_clinicians_are_not_alike() {
        Session.Builder mine = exercise().sessionId("S-1").renderingProvider("t-1");
        assertThat(offered(Change.add(Modifier.GP), mine, unmarked().renderingProvider("t-1")))
                .isEmpty();
        assertThat(offered(Change.add(Modifier.GP), mine, unmarked().renderingProvider("t-2")))
                .hasSize(1);
    }

    /** Of either claim a line is the last. */
    @Test
    void lines_of_two_disciplines_are_not_alike() {
        Session.Builder physical = exercise().sessionId("S-1");
        assertThat(offered(Change.add(Modifier.GP), physical, unmarked().discipline(Discipline.OT)))
                .hasSize(2);
    }

    private static Session.Builder unmarked() {
        return Checked.session().sessionId("S-2").billed("97110", Units.ONE);
    }
}
