package org.therapybilling.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Source;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;
import org.therapybilling.vocabulary.Words;

/** A rule says what is expected; the engine compares, and the finding says both. */
class ExpectationTest {

    private static final Session.Builder BILLED = Checked.session()
            .billed("97110", Units.of(2), Modifier.GP)
            .billed("97140", Units.ONE, Modifier.M59, Modifier.GP);

    private static List<Finding> found(Consumer<Findings> check) {
        return Checked.by(Probe.of((claim, findings) -> check.accept(findings))).findings(BILLED);
    }

    private static Finding only(Consumer<Findings> check) {
        List<Finding> found = found(check);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void a_limit_is_inclusive() {
        assertThat(found(findings -> findings.expect(Units.of(2)).atMost(Units.of(2))))
                .isEmpty();
        assertThat(found(findings -> findings.expect(Units.of(2)).atLeast(Units.of(2))))
                .isEmpty();
        Finding over = only(findings -> findings.expect(Units.of(3)).atMost(Units.of(2)));
        assertThat(over.allowed()).containsExactly("<= 2");
        assertThat(over.observed()).isEqualTo("3 units");
        assertThat(over.message()).isEqualTo("3 units stands there; right is 2.");
        Finding under = only(findings -> findings.expect(Minutes.of(7)).atLeast(Minutes.of(8)));
        assertThat(under.allowed()).containsExactly(">= 8");
        assertThat(under.remedy()).isEqualTo("Do 8.");
    }

    @Test
    void one_value_or_several_are_right() {
        assertThat(found(findings -> findings.expect(Units.ONE).exactly(Units.ONE)))
                .isEmpty();
        assertThat(found(findings -> findings.expect(Units.ONE).oneOf(List.of(Units.of(2), Units.ONE))))
                .isEmpty();
        Finding exactly = only(findings -> findings.expect(Units.of(2)).exactly(Units.ONE));
        assertThat(exactly.allowed()).containsExactly("1 unit");
        Finding several = only(findings -> findings.expect(Units.of(3)).oneOf(List.of(Units.ONE, Units.of(2))));
        assertThat(several.message()).isEqualTo("3 units stands there; right is 1 unit or 2 units.");
    }

    @Test
    void a_limit_that_is_no_number_is_said_as_it_is() {
        assertThat(Allowed.atMost(new Words("a week")).values()).containsExactly("<= a week");
    }

    @Test
    void modifiers_are_wanted_or_not() {
        ModifierSet both = ModifierSet.of(Modifier.GP, Modifier.M59);
        assertThat(found(findings -> findings.whole().expect(both).including(Modifier.GP)))
                .isEmpty();
        assertThat(found(findings ->
                        findings.whole().expect(both).includingAny(ModifierSet.of(Modifier.XU, Modifier.M59))))
                .isEmpty();
        assertThat(found(findings -> findings.whole().expect(both).excluding(ModifierSet.of(Modifier.KX))))
                .isEmpty();
        assertThat(only(findings -> findings.whole().expect(both).including(Modifier.KX))
                        .allowed())
                .containsExactly("KX");
        assertThat(only(findings ->
                                findings.whole().expect(both).includingAny(ModifierSet.of(Modifier.XU, Modifier.XE)))
                        .allowed())
                .containsExactlyInAnyOrder("XU", "XE");
        Finding excluded =
                only(findings -> findings.whole().expect(both).excluding(ModifierSet.of(Modifier.M59, Modifier.KX)));
        assertThat(excluded.allowed()).isEmpty();
        assertThat(excluded.observed()).isEqualTo(both.toString());
    }

    @Test
    void an_expectation_may_have_two_ends() {
        assertThat(only(findings -> {
                            Expectation<Units> units = findings.expect(Units.of(3));
                            units.atLeast(Units.ONE);
                            units.atMost(Units.of(2));
                        })
                        .allowed())
                .containsExactly("<= 2");
        assertThat(found(findings -> {
                    ModifierExpectation modifiers = findings.whole().expect(ModifierSet.of(Modifier.GP));
                    modifiers.including(Modifier.GP);
                    modifiers.excluding(ModifierSet.of(Modifier.KX));
                }))
                .isEmpty();
    }

    @Test
    void a_finding_says_where_it_is() {
        Finding whole = only(findings -> findings.expect(Units.of(3)).atMost(Units.ONE));
        assertThat(whole.lines()).containsExactly(1, 2);
        assertThat(whole.path()).isEqualTo("billed[0]");
        assertThat(whole.codes()).extracting(ProcedureCode::toString).containsExactly("97110", "97140");
        assertThat(only(findings -> findings.whole().at(".modifiers").forbid(Units.ONE))
                        .path())
                .isEqualTo("billed[0].modifiers");
        assertThat(only(findings -> findings.whole().at("treatments[0].minutes").forbid(Units.ONE))
                        .path())
                .isEqualTo("treatments[0].minutes");
        Finding fact = only(findings -> findings.missing(Facts.TREATMENTS));
        assertThat(fact.path()).isEqualTo("treatments");
        assertThat(fact.observed()).isEqualTo("absent");
        assertThat(fact.lines()).isEmpty();
    }

    @Test
    void a_claim_without_lines_is_the_date_of_service() {
        Probe rule = Probe.of((claim, findings) -> findings.expect(Units.of(3)).atMost(Units.ONE));
        Finding found = Checked.by(rule).only(Checked.session().treated("97110", Minutes.of(3)));
        assertThat(found.path()).isEqualTo("dateOfService");
        assertThat(found.lines()).isEmpty();
    }

    @Test
    void a_finding_says_how_grave_how_sure_and_why() {
        Finding usual = only(findings -> findings.whole().forbid(Units.ONE));
        assertThat(usual.severity()).isEqualTo(Severity.ERROR);
        assertThat(usual.certainty()).isEqualTo(Certainty.DEFINITE);
        assertThat(usual.denial()).isEmpty();
        assertThat(usual.version()).isEqualTo(1);
        assertThat(usual.citations()).containsExactly(Citation.of("Test", ""));
        Finding other = only(findings -> findings.whole()
                .as(Severity.WARNING)
                .how(Certainty.LIKELY)
                .how(Certainty.DEFINITE)
                .denied("CO-4")
                .forbid(Units.ONE, Allowed.atMost(Units.of(7))));
        assertThat(other.severity()).isEqualTo(Severity.WARNING);
        assertThat(other.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(other.denial()).contains("CO-4");
        assertThat(other.allowed()).containsExactly("<= 7");
        assertThat(other.toString()).isEqualTo("WARNING test.probe: 1 unit stands there; right is 7. Do 7.");
    }

    @Test
    void texts_take_values_of_ones_own_and_show_what_is_not_filled() {
        Probe rule = Probe.of(
                "test.texts",
                told -> told.message("{lines}: {mine}, {other}").denial("CO-97"),
                (claim, findings) -> findings.whole()
                        .with("mine", new Words("first"))
                        .with("more", Units.ONE)
                        .forbid(Units.ONE));
        Finding found = Checked.by(rule).only(BILLED);
        assertThat(found.message()).isEqualTo("1, 2: first, {other}");
        assertThat(found.denial()).contains("CO-97");
    }

    @Test
    void what_was_looked_up_passes_its_certainty_and_release_into_the_finding() {
        DataRelease release = new DataRelease(
                "ncci", "CMS", "2026Q1", CodeSet.parse("97110"), EffectivePeriod.always(), 1, "0".repeat(64));
        Answer<Units> likely = new Answer.Found<>(Units.of(2), Source.of(release), Certainty.LIKELY);
        Finding found = only(findings -> findings.whole()
                .given(likely, (limit, here) -> here.expect(Units.of(3)).atMost(limit)));
        assertThat(found.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(found.releases()).containsExactly(release);
        assertThat(found.citations()).containsExactly(Citation.of("Test", ""), release.citation());
        Finding twice = only(findings -> findings.whole()
                .given(
                        likely,
                        (limit, here) -> here.given(
                                likely,
                                (same, there) -> there.expect(Units.of(3)).atMost(same))));
        assertThat(twice.releases()).containsExactly(release);
        assertThat(twice.citations()).hasSize(2);
    }

    @Test
    void nothing_looked_up_does_nothing_and_unknown_is_not_evaluated() {
        Answer<Units> none = new Answer.None<>(Source.of(Citation.of("Test", "2")), Certainty.DEFINITE);
        Answer<Units> unknown = new Answer.Unknown<>("No table says it.");
        Probe rule = Probe.of((claim, findings) -> {
            findings.whole().given(none, (limit, here) -> here.forbid(limit));
            findings.whole().given(unknown, (limit, here) -> here.forbid(limit));
            findings.whole().given(unknown, (limit, here) -> here.forbid(limit));
        });
        CheckResult.OfSession result = Checked.by(rule).of(BILLED).get(0);
        assertThat(result.findings()).isEmpty();
        assertThat(result.notEvaluated())
                .containsExactly(new NotEvaluated("test.probe", List.of("No table says it."), false));
    }

    @Test
    void a_finding_rests_on_what_was_found_or_not() {
        DataRelease release = release(EffectivePeriod.always().until(LocalDate.of(2026, 1, 31)));
        DataRelease current = release(EffectivePeriod.always());
        Answer<Units> sure = new Answer.Found<>(Units.of(2), Source.of(release), Certainty.DEFINITE);
        Answer<Units> none = new Answer.None<>(Source.of(release), Certainty.LIKELY);
        Answer<Units> doubtful = new Answer.None<>(Source.of(current), Certainty.LIKELY);
        Answer<Units> unknown = new Answer.Unknown<>("No table says it.");
        Probe rule = Probe.of("test.tables", told -> told.message("{table}"), (claim, findings) -> {
            FindingDraft whole = findings.whole();
            whole.restingOn(sure).forbid(Units.of(1));
            whole.restingOn(none).forbid(Units.of(2));
            whole.restingOn(unknown).forbid(Units.of(3));
            whole.restingOn(doubtful).forbid(Units.of(4));
        });
        List<Finding> found = Checked.by(rule).findings(BILLED);
        assertThat(found)
                .extracting(Finding::message)
                .containsExactly(
                        "This stands in " + release.citation() + ".",
                        "So says " + release.citation() + "; load the release of the date of service to be sure.",
                        "{table}",
                        "This is not sure: so says " + current.citation() + ".");
        assertThat(found)
                .extracting(Finding::certainty)
                .containsExactly(Certainty.DEFINITE, Certainty.LIKELY, Certainty.DEFINITE, Certainty.LIKELY);
        assertThat(found).extracting(one -> one.releases().size()).containsExactly(1, 1, 0, 1);
    }

    private static DataRelease release(EffectivePeriod dates) {
        return new DataRelease("ncci", "CMS", "2026Q1", CodeSet.parse("97110"), dates, 1, "0".repeat(64));
    }

    @Test
    void what_comes_due_is_told_by_date_or_in_visits() {
        LocalDate day = LocalDate.of(2026, 5, 11);
        Probe rule = Probe.of((claim, findings) -> {}).foreseeing((claim, agenda) -> {
            agenda.by(day, "The plan ends");
            agenda.inVisits(2, "A report is due");
            agenda.inVisits(0, "It is due now");
        });
        List<DueItem> due = Checked.by(rule).of(BILLED).get(0).upcoming();
        assertThat(due).extracting(DueItem::what).containsExactly("The plan ends", "A report is due", "It is due now");
        assertThat(due).extracting(DueItem::rule).containsOnly("test.probe");
        assertThat(due.get(0).date()).contains(day);
        assertThat(due.get(0).visitsLeft()).isEmpty();
        assertThat(due.get(1).date()).isEmpty();
        assertThat(due.get(1).visitsLeft()).contains(2);
        assertThat(due).extracting(item -> item.isBy(day)).containsExactly(true, false, true);
        assertThat(due.get(0).isBy(day.minusDays(1))).isFalse();
        assertThat(due.get(0).isBy(day.plusDays(1))).isTrue();
        assertThat(due.stream().sorted(DueItem.SOONEST)).last().isEqualTo(due.get(0));
        assertThat(due)
                .extracting(DueItem::toString)
                .containsExactly(
                        "The plan ends by 2026-05-11 [Test]",
                        "A report is due, visits left: 2 [Test]",
                        "It is due now, visits left: 0 [Test]");
        assertThat(due.get(0).source()).isEqualTo(Citation.of("Test", ""));
    }
}
