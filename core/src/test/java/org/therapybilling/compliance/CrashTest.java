package org.therapybilling.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;
import org.therapybilling.vocabulary.Words;

/** A rule that fails is a finding that names it; all others still run. */
class CrashTest {

    private static final Probe SOUND = Probe.of(
            "test.sound", (claim, findings) -> findings.expect(Units.of(2)).atMost(Units.ONE));

    private static final String OTHER_UNITS_AS_FORM =
            "it offers other units or another code as a repair of form; suggest them, with what the person attests";

    private static Session.Builder billed() {
        return Checked.session().billed("97110", Units.of(2), Modifier.GP);
    }

    static Stream<Arguments> misuses() {
        Fix[] repair = {Fix.repair(line(1), Change.add(Modifier.GP))};
        Fix[] suggestion = {Fix.suggestion(line(1), Change.add(Modifier.M59), "that it was distinct")};
        return Stream.of(
                misuse(
                        "it asks for the fact treatments without declaring it",
                        (claim, findings) -> claim.the(Facts.TIMED_UNITS)),
                misuse(
                        "it asks for the payer's key totalTime without declaring it",
                        (claim, findings) -> claim.the(PayerKeys.TOTAL_TIME)),
                misuse(
                        "it offers a fix without declaring the power REPAIR",
                        (claim, findings) -> findings.whole().forbid(Units.ONE, repair)),
                misuse(
                        "it offers a fix without declaring the power SUGGEST",
                        (claim, findings) -> findings.whole().forbid(Units.ONE, suggestion)),
                misuse(
                        OTHER_UNITS_AS_FORM,
                        (claim, findings) -> claim.lines().get(0).repair(Change.lowerTo(Units.ONE))),
                misuse(
                        OTHER_UNITS_AS_FORM,
                        (claim, findings) -> claim.lines().get(0).repair(Change.replaceBy(ProcedureCode.of("G0283")))),
                misuse(
                        "it began an expectation and did not say what is allowed",
                        (claim, findings) -> findings.expect(Units.ONE)),
                misuse("it began an expectation and did not say what is allowed", (claim, findings) -> {
                    ClaimLine line = claim.lines().get(0);
                    findings.on(line).expect(line.modifiers());
                    findings.on(line).expect(line.units()).atMost(Units.of(9));
                }),
                misuse(
                        "it speaks in a variant of its message that it does not have; it has []",
                        (claim, findings) -> findings.whole().variant("other").forbid(Units.ONE)),
                misuse(
                        "it names a place that sessions do not have; a path begins with the name of a field of a session, as in treatments[0].minutes",
                        (claim, findings) -> findings.at("Jane Doe").forbid(Units.ONE)),
                misuse("it threw an exception", (claim, findings) -> {
                    throw new IllegalStateException("Jane Doe");
                }),
                misuse(
                        "it threw an exception",
                        (claim, findings) -> findings.on(List.of()).forbid(Units.ONE)),
                misuse("it threw an exception", (claim, findings) -> {
                    throw new AssertionError("Jane Doe");
                }),
                misuse("it threw an exception", (claim, findings) -> {
                    throw new NoClassDefFoundError("Jane Doe");
                }),
                misuse("it threw an exception", (claim, findings) -> throwUndeclared(new IOException("Jane Doe"))),
                misuse("it threw an exception", (claim, findings) -> throwUndeclared(new InternalError("Jane Doe"))),
                misuse("it threw an exception", (claim, findings) -> {
                    findings.whole().forbid(new Broken());
                    findings.whole().forbid(new Broken());
                }),
                misuse("it threw an exception", (claim, findings) -> throwUndeclared(new WithoutTrace())),
                misuse("it threw an exception", (claim, findings) -> throwUndeclared(new BrokenTrace())),
                misuse("it threw an exception", (claim, findings) -> throwUndeclared(new WrongTrace())),
                misuse("it called itself without end", (claim, findings) -> endless(1)));
    }

    private static Arguments misuse(String why, BiConsumer<RuleContext, Findings> check) {
        return Arguments.of(why, check);
    }

    /** Throws anything, as rules in languages without checked exceptions may. */
    @SuppressWarnings("unchecked") // the caller is not told what is thrown
    private static <T extends Throwable> void throwUndeclared(Throwable failure) throws T {
        throw (T) failure;
    }

    /** A value of a rule's author that cannot be shown. */
    private record Broken() implements Datum {
        @Override
        public String toString() {
            throw new IllegalStateException("Jane Doe");
        }
    }

    private static final class WithoutTrace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        @SuppressWarnings("NullAway") // what must not be
        public StackTraceElement[] getStackTrace() {
            return null;
        }
    }

    private static final class BrokenTrace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException("Jane Doe");
        }
    }

    private static final class WrongTrace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new AssertionError("Jane Doe");
        }
    }

    /** A value of a rule's author that says something else each time. */
    private static final class Growing implements Datum {
        private static final long serialVersionUID = 1L;
        private int asked;

        @Override
        public String toString() {
            return "asked " + ++asked + " times";
        }
    }

    /** What is written of a report is the same however often it is written. */
    @Test
    void a_value_that_changes_is_asked_once() {
        Probe rule = Probe.of(
                "test.growing",
                told -> told.message("It was {how}: {observed}."),
                (claim, findings) -> findings.whole().with("how", new Growing()).forbid(new Growing()));
        Finding finding = Checked.by(rule).findings(billed()).get(0);
        assertThat(finding.toString()).isEqualTo(finding.toString());
        assertThat(finding.fingerprint()).isEqualTo(finding.fingerprint());
        assertThat(finding.observed()).isEqualTo("asked 1 times");
        assertThat(finding.message()).isEqualTo("It was asked 1 times: asked 1 times.");
    }

    @Test
    void a_rule_that_says_nothing_of_itself_is_named() {
        Rule silent = new Rule() {
            @Override
            @SuppressWarnings("NullAway") // what must not be
            public RuleInfo info() {
                return null;
            }

            @Override
            public void check(RuleContext claim, Findings findings) {}
        };
        assertThatNullPointerException()
                .isThrownBy(() -> RuleSet.of("test", List.of(silent)))
                .withMessage("info() of the rule " + silent.getClass().getName());
    }

    /** What rules work out together is of the class they ask for, or nobody is given it. */
    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // what no compiler lets in
    void what_is_shared_under_a_wrong_class_reaches_no_other_rule() {
        Probe wrong = Probe.of("test.first", (claim, findings) -> {
            Class kind = Units.class;
            claim.shared(kind, () -> "rubbish");
        });
        Probe sound = Probe.of(
                "test.second",
                (claim, findings) -> findings.whole().forbid(claim.shared(Units.class, () -> Units.of(7))));
        List<Finding> findings = Checked.by(wrong, sound).findings(billed());
        assertThat(findings).extracting(Finding::rule).containsExactly("rule.crashed", "test.second");
        assertThat(findings.get(1).observed()).isEqualTo("7 units");
    }

    /** What is short of memory is the run, not the rule. */
    @Test
    void want_of_memory_is_no_failure_of_a_rule() {
        OutOfMemoryError none = new OutOfMemoryError("test");
        Probe rule = Probe.of((claim, findings) -> {
            throw none;
        });
        assertThatThrownBy(() -> Checked.by(rule).findings(billed())).isSameAs(none);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int endless(int number) {
        return endless(number + 1) + 1;
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void a_rule_that_fails_is_a_finding_and_the_others_run(String why, BiConsumer<RuleContext, Findings> check) {
        List<Finding> findings =
                Checked.by(Probe.of("test.broken", check), SOUND).findings(billed());
        assertThat(findings).extracting(Finding::rule).containsExactly("rule.crashed", "test.sound");
        Finding crash = findings.get(0);
        assertThat(crash.message())
                .isEqualTo("The rule test.broken failed: " + why + ". It judged nothing in this claim.");
        assertThat(crash.severity()).isEqualTo(Severity.ERROR);
        assertThat(crash.observed()).isEqualTo("test.broken");
        assertThat(crash.path()).isEqualTo("dateOfService");
        assertThat(crash.toString()).doesNotContain("Jane");
    }

    @Test
    void what_a_rule_declares_it_may_do() {
        Probe rule = Probe.of(
                "test.declared",
                told -> told.may(Power.REPAIR, Power.SUGGEST)
                        .needs(Facts.TIMED_UNITS)
                        .where(PayerKeys.DISCIPLINE_MODIFIERS)
                        .message("other", "Said otherwise."),
                (claim, findings) -> {
                    ClaimLine line = claim.lines().get(0);
                    assertThat(claim.the(Facts.TIMED_UNITS)).isEqualTo(Units.of(2));
                    assertThat(claim.the(PayerKeys.DISCIPLINE_MODIFIERS)).isTrue();
                    findings.on(line)
                            .variant("other")
                            .forbid(
                                    Units.ONE,
                                    line.repair(Change.add(Modifier.GP)),
                                    line.suggest(Change.add(Modifier.M59), "that it was distinct"));
                });
        Finding found = Checked.by(rule).only(billed().treated("97110", org.therapybilling.vocabulary.Minutes.of(30)));
        assertThat(found.message()).isEqualTo("Said otherwise.");
        assertThat(found.remedy()).isEqualTo("Do .");
        assertThat(found.fixes()).extracting(Fix::isRepair).containsExactly(true, false);
    }

    @Test
    void lines_and_sessions_of_another_day_are_foreign() {
        List<ClaimLine> kept = new java.util.ArrayList<>();
        Probe keeping = Probe.of((claim, findings) -> {
            kept.addAll(claim.lines());
            findings.on(kept.get(0)).forbid(Units.ONE);
        });
        Checked checked = Checked.by(keeping);
        assertThat(checked.only(billed()).rule()).isEqualTo("test.probe");
        assertThat(checked.only(billed()).message()).contains("a session or a line that is not of the day at hand");
        Probe elsewhere = Probe.of(
                (claim, findings) -> findings.at(billed().build(), "payer").forbid(Units.ONE));
        assertThat(Checked.by(elsewhere).only(billed()).message())
                .contains("a session or a line that is not of the day at hand");
    }

    @Test
    void a_line_kept_from_an_earlier_run_is_foreign_though_its_session_is_not() {
        List<ClaimLine> kept = new java.util.ArrayList<>();
        Probe keeping = Probe.of((claim, findings) -> {
            kept.addAll(claim.lines());
            findings.at(kept.get(0).session(), "payer").forbid(Units.ONE);
            findings.on(kept.get(0)).forbid(Units.ONE);
        });
        Session session = billed().build();
        var reference = org.therapybilling.dataset.Datasets.bundled();
        var claims =
                org.therapybilling.claim.ClaimAssembler.assemble(org.therapybilling.counting.DayCounter.of(reference)
                        .count(
                                org.therapybilling.session.TreatmentDay.of(session),
                                org.therapybilling.payer.PayerBook.bundled()));
        Checker checker = Checker.of(reference, RuleSet.of("test", List.of(keeping)), List.of());
        assertThat(checker.check(claims, ClinicianTime.NONE)
                        .get(0)
                        .bySession()
                        .get(0)
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("test.probe", "test.probe");
        assertThat(checker.check(claims, ClinicianTime.NONE)
                        .get(0)
                        .bySession()
                        .get(0)
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("rule.crashed");
    }

    @Test
    void a_fact_that_cannot_be_read_is_a_crash_of_the_rule_that_needs_it() {
        Fact<Units> broken = Fact.of("extensions.room", claim -> {
            throw new IllegalArgumentException("Jane Doe");
        });
        Probe rule = Probe.of("test.broken", told -> told.needs(broken), (claim, findings) -> {});
        assertThat(Checked.by(rule, SOUND).findings(billed()))
                .extracting(Finding::rule)
                .containsExactly("rule.crashed", "test.sound");
    }

    @Test
    void what_a_rule_said_before_it_failed_does_not_stand() {
        Probe rule = Probe.of((claim, findings) -> {
                    findings.lacking("documentation.signed");
                    findings.whole().forbid(Units.ONE);
                })
                .foreseeing((claim, agenda) -> {
                    agenda.inVisits(1, "A report is due");
                    throw new IllegalArgumentException("no");
                });
        CheckResult.OfSession result = Checked.by(rule).of(billed()).get(0);
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("rule.crashed");
        assertThat(result.notEvaluated()).isEmpty();
        assertThat(result.upcoming()).isEmpty();
    }

    @Test
    void a_crash_stays_an_error_and_stands_with_the_session_at_hand() {
        Probe rule = Probe.of("test.broken", told -> told.perSession(), (claim, findings) -> {
            if (claim.session().sessionId().equals(Optional.of("S-2"))) {
                throw new IllegalArgumentException("no");
            }
        });
        RuleSet rules = RuleSet.of("test", List.of(rule)).withSeverity("test.broken", Severity.INFO);
        List<CheckResult.OfSession> results =
                Checked.by(rules).of(billed().sessionId("S-1"), billed().sessionId("S-2"));
        assertThat(results.get(0).findings()).isEmpty();
        assertThat(results.get(1).findings()).extracting(Finding::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void two_rules_that_fail_are_told_apart() {
        Probe one = Probe.of(
                "test.one",
                (claim, findings) ->
                        findings.at("payer").with("x", new Words("y")).expect(Units.ONE));
        Probe two =
                Probe.of("test.two", (claim, findings) -> findings.at("payer").expect(Units.ONE));
        assertThat(Checked.by(one, two).findings(billed()))
                .extracting(Finding::fingerprint)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void a_crash_in_shadow_has_no_effect() {
        RuleSet rules = RuleSet.empty().shadowing(Probe.of((claim, findings) -> endless(1)));
        CheckResult.OfSession result = Checked.by(rules).of(billed()).get(0);
        assertThat(result.findings()).isEmpty();
        assertThat(result.shadow()).extracting(Finding::rule).containsExactly("rule.crashed");
    }

    private static ServiceLine line(int number) {
        return new ServiceLine(number, ProcedureCode.of("97110"), Units.ONE, List.of());
    }
}
