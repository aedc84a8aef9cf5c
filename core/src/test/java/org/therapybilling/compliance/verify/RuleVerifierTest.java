package org.therapybilling.compliance.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.therapybilling.compliance.verify.RuleVerifier.given;
import static org.therapybilling.compliance.verify.RuleVerifier.session;
import static org.therapybilling.compliance.verify.RuleVerifier.verifyThat;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.ClinicianTime;
import org.therapybilling.compliance.Fact;
import org.therapybilling.compliance.Facts;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Power;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.session.BilledLine;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Interval;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** The kit holds rules against cases, tries by itself what rules must bear, and refuses a sloppy test. */
class RuleVerifierTest {

    private static final PayerBook HORIZON = PayerBook.of(List.of(PayerProfile.of("horizon", "Horizon PPO")
            .set(PayerKeys.COUNTING, CountingMethod.CMS_8_MINUTE)
            .build()));

    private static final Allowed FOUR = Allowed.atMost(Units.of(4));

    /** At most four timed units: the rule of the guide. */
    private record TimedUnitCap(Units cap) implements Rule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of("horizon.timed-units", "Horizon pays at most four timed units a day")
                    .citing("Horizon PPO manual 2026", "7.3")
                    .forPayers("horizon")
                    .needs(Facts.TIMED_UNITS)
                    .message("{observed} of timed treatment are recorded; Horizon pays {allowed} a day.")
                    .remedy("Bill {allowed}; the other minutes stay in the note.")
                    .build();
        }

        @Override
        public void check(RuleContext claim, Findings findings) {
            findings.expect(claim.the(Facts.TIMED_UNITS)).atMost(cap);
        }
    }

    private static final RuleCase CLEAN =
            given(session("horizon").treated("97110", Minutes.of(60))).findsNothing();
    private static final RuleCase UNKNOWN =
            given(session("horizon").treated("97110")).cannotDecideWithout(Facts.TIMED_UNITS);

    private static ExpectedFinding five() {
        return given(session("horizon").treated("97110", Minutes.of(45)).treated("97140", Minutes.of(30)))
                .finds(Units.of(5), FOUR);
    }

    private static RuleVerifier cap() {
        return verifyThat(new TimedUnitCap(Units.of(4))).knowing(HORIZON);
    }

    /** What a rule of a test says of itself. */
    private interface Saying extends UnaryOperator<RuleInfo.Builder>, Serializable {}

    /** What a rule of a test does. */
    private interface Doing extends BiConsumer<RuleContext, Findings>, Serializable {}

    /** A rule that does what a test says, about billed lines. */
    private record Told(Saying told, Doing check) implements Rule {
        @Override
        public RuleInfo info() {
            return told.apply(RuleInfo.of("test.told", "A rule of a test")
                            .citing("Test", "")
                            .message("{observed}")
                            .remedy("{allowed}"))
                    .build();
        }

        @Override
        public void check(RuleContext claim, Findings findings) {
            check.accept(claim, findings);
        }
    }

    private static RuleVerifier told(Saying told, Doing check) {
        return verifyThat(new Told(told, check));
    }

    private static void capLines(RuleContext claim, Findings findings) {
        for (ClaimLine line : claim.lines()) {
            findings.on(line).expect(line.units()).atMost(Units.ONE);
        }
    }

    private static RuleCase one() {
        return given(session("medicare").billed("97110", Units.ONE)).findsNothing();
    }

    private static ExpectedFinding two() {
        return given(session("medicare").billed("97110", Units.of(2))).finds(Units.of(2), Allowed.atMost(Units.ONE));
    }

    private static String failure(RuleVerifier verifier, RuleCase... cases) {
        AssertionError error = catchThrowableOfType(AssertionError.class, () -> verifier.holds(cases));
        assertThat(error).as("it should not hold").isNotNull();
        return String.valueOf(error.getMessage());
    }

    @Test
    void a_rule_that_does_what_the_cases_say_holds() {
        assertThatCode(() ->
                        cap().holds(CLEAN, UNKNOWN, five().as(Severity.ERROR).on(1, 2)))
                .doesNotThrowAnyException();
        assertThatCode(() -> cap().knowing(Datasets.bundled())
                        .knowing(ClinicianTime.NONE)
                        .holds(CLEAN, five()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_test_without_a_case_that_finds_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cap().holds(CLEAN, UNKNOWN))
                .withMessageContaining("horizon.timed-units has no case in which it finds something");
        assertThatIllegalArgumentException().isThrownBy(() -> cap().holds());
    }

    @Test
    void a_test_without_a_case_that_finds_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cap().holds(UNKNOWN, five()))
                .withMessageContaining("no case in which it finds nothing")
                .withMessageContaining("findsNothing()");
    }

    @Test
    void words_that_say_nothing_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> five().on()).withMessageContaining("on(…) names no line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> five().fixedBy())
                .withMessageContaining("fixedBy(…) names no change");
    }

    @Test
    void all_that_does_not_hold_is_told_at_once() {
        String failure = failure(
                cap(),
                given(session("horizon").treated("97110", Minutes.of(75))).findsNothing(),
                given(session("horizon").treated("97110")).findsNothing(),
                given(session("horizon").treated("97110", Minutes.of(75))).cannotDecideWithout(Facts.TIMED_UNITS),
                given(session("horizon").treated("97110", Minutes.of(30))).cannotDecideWithout(Facts.TIMED_UNITS),
                given(session("horizon").treated("97110", Minutes.of(30))).finds(Units.of(2), FOUR),
                given(session("horizon").treated("97110")).finds(Units.of(2), FOUR));
        assertThat(failure.lines())
                .hasSize(7)
                .startsWith("The rule horizon.timed-units does not hold.")
                .anyMatch(line ->
                        line.startsWith("Case 1, given Treatment[97110, THERAPIST, time recorded]: it should find"
                                + " nothing, and found ERROR observed \"5 units\", allowed [<= 4], lines [1]"))
                .anyMatch(line -> line.startsWith("Case 2")
                        && line.endsWith(
                                "it should find nothing, and could not decide without [treatments[0].minutes]"))
                .anyMatch(line -> line.startsWith("Case 3")
                        && line.contains("it should not decide without treatments, and found ERROR"))
                .anyMatch(line -> line.startsWith("Case 4")
                        && line.endsWith("it should not decide without treatments, and lacked []"))
                .anyMatch(
                        line -> line.startsWith("Case 5") && line.endsWith("it should find 2 units, and found nothing"))
                .anyMatch(line -> line.startsWith("Case 6")
                        && line.endsWith("and could not decide without [treatments[0].minutes]"));
    }

    @Test
    void each_part_of_a_finding_is_compared() {
        String failure = failure(
                cap(),
                CLEAN,
                given(session("horizon").treated("97110", Minutes.of(75)))
                        .finds(Units.of(6), Allowed.atMost(Units.of(5)))
                        .as(Severity.WARNING)
                        .on(2)
                        .fixedBy(Change.lowerTo(Units.of(4))));
        assertThat(failure)
                .contains("its finding should observe \"6 units\", not \"5 units\"")
                .contains("its finding should allow [<= 5], not [<= 4]")
                .contains("its finding should be WARNING, not ERROR")
                .contains("its finding should be on lines [2], not [1]")
                .contains("its finding should offer [LowerTo[units=4 units]], not []");
    }

    @Test
    void several_findings_are_told_one_after_the_other() {
        RuleCase both = given(session("medicare").billed("97110", Units.of(2)).billed("97140", Units.of(3)))
                .finds(Units.of(2), Allowed.atMost(Units.ONE))
                .on(1)
                .andFinds(Units.of(3), Allowed.atMost(Units.ONE))
                .on(2);
        told(info -> info, RuleVerifierTest::capLines).holds(one(), both);
        assertThat(failure(
                        told(info -> info, RuleVerifierTest::capLines),
                        one(),
                        given(session("medicare").billed("97110", Units.of(2)).billed("97140", Units.of(3)))
                                .finds(Units.of(2), Allowed.atMost(Units.ONE))))
                .contains("it should find 1, and found ERROR observed \"2 units\"");
    }

    @Test
    void a_fix_must_be_expected_and_clear_its_finding() {
        Doing mending = (claim, findings) -> claim.lines()
                .forEach(line -> findings.on(line)
                        .expect(line.units())
                        .atMost(Units.ONE, line.suggest(Change.lowerTo(Units.ONE), "no more was given")));
        Saying may = info -> info.may(Power.REPAIR, Power.SUGGEST);
        told(may, mending).holds(one(), two().fixedBy(Change.lowerTo(Units.ONE)));
        assertThat(failure(told(may, mending), one(), two()))
                .contains("its finding should offer [], not [LowerTo[units=1 unit]]");
        Doing idle = (claim, findings) -> claim.lines()
                .forEach(line -> findings.on(line)
                        .expect(line.units())
                        .atMost(Units.ONE, line.repair(Change.remove(Modifier.GP))));
        assertThat(failure(told(may, idle), one(), two().fixedBy(Change.remove(Modifier.GP))))
                .contains("the fix \"line 1: Remove GP\" does not clear its finding");
        Doing shifting = (claim, findings) -> claim.lines()
                .forEach(line ->
                        findings.on(line).expect(line.units()).atMost(Units.ONE, line.repair(Change.add(Modifier.GP))));
        assertThat(failure(told(may, shifting), one(), two().fixedBy(Change.add(Modifier.GP))))
                .contains("the fix \"line 1: Add GP\" clears its finding and makes another");
    }

    @Test
    void every_change_is_made() {
        Saying may = info -> info.may(Power.SUGGEST);
        Modifier unwanted = Modifier.KX;
        told(
                        may,
                        (claim, findings) -> claim.lines().forEach(line -> {
                            if (line.has(unwanted)) {
                                findings.on(line)
                                        .forbid(
                                                line.modifiers(),
                                                line.suggest(Change.remove(unwanted), "that it is not needed"));
                            }
                        }))
                .holds(
                        one(),
                        given(session("medicare").billed("97110", Units.ONE, Modifier.GP, Modifier.KX))
                                .finds(ModifierSet.of(Modifier.GP, Modifier.KX))
                                .fixedBy(Change.remove(unwanted)));
        told(
                        may,
                        (claim, findings) -> claim.lines().forEach(line -> {
                            if (line.code().equals(ProcedureCode.of("97014"))) {
                                findings.on(line)
                                        .forbid(
                                                line.code(),
                                                line.suggest(
                                                        Change.replaceBy(ProcedureCode.of("G0283")),
                                                        "that it was unattended"));
                            }
                        }))
                .holds(
                        one(),
                        given(session("medicare").billed("97014", Units.ONE))
                                .finds(ProcedureCode.of("97014"))
                                .fixedBy(Change.replaceBy(ProcedureCode.of("G0283"))));
    }

    @Test
    void a_crash_is_told_with_its_reason() {
        assertThat(failure(told(info -> info, (claim, findings) -> findings.expect(Units.ONE)), one(), two()))
                .contains(
                        "it crashed: The rule test.told failed: it began an expectation and did not say what is allowed.");
    }

    @Test
    void a_text_with_an_empty_place_is_told() {
        assertThat(failure(
                        told(info -> info.message("{observed} of {limit}"), RuleVerifierTest::capLines), one(), two()))
                .contains("a place of its text is not filled: 2 units of {limit} 1");
    }

    @Test
    void a_rule_that_keeps_something_is_found() {
        int[] calls = {0};
        assertThat(failure(
                        told(info -> info, (claim, findings) -> {
                            calls[0]++;
                            findings.expect(Units.of(calls[0])).atMost(Units.ONE);
                        }),
                        one(),
                        two()))
                .contains("asked twice it answers differently");
    }

    @Test
    void a_rule_that_looks_at_the_order_of_lines_says_so() {
        Doing first = (claim, findings) -> findings.on(claim.lines().get(0))
                .expect(claim.lines().get(0).units())
                .atMost(Units.ONE);
        RuleCase[] cases = {
            one(),
            given(session("medicare").billed("97110", Units.of(2)).billed("97140", Units.ONE))
                    .finds(Units.of(2), Allowed.atMost(Units.ONE))
        };
        assertThat(failure(told(info -> info, first), cases)).contains("with its lines in another order");
        told(info -> info, first).inGivenOrder().holds(cases);
    }

    @Test
    void lines_are_reversed_and_turned() {
        RuleCase three = given(session("medicare")
                        .billed("97110", Units.of(2))
                        .billed("97140", Units.of(2))
                        .billed("97112", Units.of(2)))
                .finds(Units.of(2), Allowed.atMost(Units.ONE));
        Doing middle = (claim, findings) -> {
            boolean same =
                    claim.lines().size() < 3 || claim.lines().get(1).code().equals(ProcedureCode.of("97140"));
            findings.expect(claim.lines().get(0).units()).atMost(same ? Units.ONE : Units.of(2));
        };
        assertThat(failure(told(info -> info, middle), one(), three)).contains("with its lines in another order");
        Doing afterAnother = (claim, findings) -> {
            List<ProcedureCode> codes =
                    claim.lines().stream().map(ClaimLine::code).toList();
            int first = codes.indexOf(ProcedureCode.of("97110"));
            boolean same = codes.size() < 3 || codes.get((first + 1) % 3).equals(ProcedureCode.of("97140"));
            findings.expect(claim.lines().get(0).units()).atMost(same ? Units.ONE : Units.of(2));
        };
        assertThat(failure(told(info -> info, afterAnother), one(), three)).contains("with its lines in another order");
    }

    @Test
    void a_session_alone_has_no_patient_unless_the_case_names_one() {
        told(info -> info, (claim, findings) -> {
                    if (claim.session().patientKey().isPresent()) {
                        findings.at("patientKey").forbid(Units.ONE);
                    }
                })
                .holds(
                        one(),
                        given(session("medicare").patientKey("p").billed("97110", Units.ONE))
                                .finds(Units.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cap().holds(
                                five(),
                                given(
                                                session("medicare")
                                                        .patientKey("p")
                                                        .billed("97110", Units.ONE),
                                                session("medicare").billed("97110", Units.ONE))
                                        .findsNothing()));
    }

    @Test
    void other_modifiers_stay_where_one_is_taken_away() {
        told(
                        info -> info.may(Power.REPAIR),
                        (claim, findings) -> claim.lines().forEach(line -> {
                            if (line.has(Modifier.KX)) {
                                findings.on(line).forbid(line.modifiers(), line.repair(Change.remove(Modifier.KX)));
                            } else {
                                findings.on(line).expect(line.modifiers()).including(Modifier.GP);
                            }
                        }))
                .holds(
                        given(session("medicare").billed("97110", Units.ONE, Modifier.GP))
                                .findsNothing(),
                        given(session("medicare").billed("97110", Units.ONE, Modifier.GP, Modifier.KX))
                                .finds(ModifierSet.of(Modifier.GP, Modifier.KX))
                                .fixedBy(Change.remove(Modifier.KX)));
    }

    @Test
    void the_order_of_treatments_is_tried_where_no_units_are_tied() {
        Doing first = (claim, findings) ->
                findings.expect(claim.session().treatments().get(0).code()).exactly(ProcedureCode.of("97110"));
        Allowed exercise = Allowed.oneOf(List.of(ProcedureCode.of("97110")));
        RuleCase clean =
                given(session("medicare").treated("97110", Minutes.of(15))).findsNothing();
        assertThat(failure(
                        told(info -> info, first),
                        clean,
                        given(session("medicare")
                                        .treated("97140", Minutes.of(15))
                                        .treated("97110", Minutes.of(16)))
                                .finds(ProcedureCode.of("97140"), exercise)))
                .contains("with its lines in another order");
        told(info -> info, first)
                .holds(
                        clean,
                        given(session("medicare")
                                        .treated("97140", Minutes.of(20))
                                        .treated("97110", Minutes.of(20)))
                                .finds(ProcedureCode.of("97140"), exercise));
    }

    @Test
    void a_rule_must_bear_every_number_of_minutes() {
        assertThat(failure(
                        told(info -> info.needs(Facts.TIMED_MINUTES), (claim, findings) -> {
                            int minutes = claim.the(Facts.TIMED_MINUTES).toInt();
                            if (minutes == 60) {
                                throw new ArithmeticException("60");
                            }
                            findings.expect(Minutes.of(minutes)).atMost(Minutes.of(50));
                        }),
                        given(session("medicare").treated("97110", Minutes.of(50)))
                                .findsNothing(),
                        given(session("medicare").treated("97110", LocalTime.of(9, 0), LocalTime.of(9, 51)))
                                .finds(Minutes.of(51), Allowed.atMost(Minutes.of(50)))))
                .contains("Case 1")
                .doesNotContain("Case 2")
                .contains("it crashes where a treatment has 60 minutes");
    }

    @Test
    void a_rule_must_bear_its_first_and_last_date() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        LocalDate last = LocalDate.of(2026, 12, 31);
        Saying dated = info -> info.during(EffectivePeriod.from(first).until(last));
        told(dated, RuleVerifierTest::capLines).holds(one(), two());
        for (LocalDate date : List.of(first, last)) {
            assertThat(failure(
                            told(dated, (claim, findings) -> {
                                if (claim.dateOfService().equals(date)) {
                                    throw new IllegalArgumentException("no");
                                }
                                capLines(claim, findings);
                            }),
                            one(),
                            two()))
                    .contains(date.equals(first) ? "it crashes on its first date" : "it crashes on its last date");
        }
    }

    @Test
    void several_sessions_are_a_day_of_one_patient() {
        Doing sessions = (claim, findings) ->
                findings.expect(Units.of(claim.sessions().size())).atMost(Units.ONE);
        told(info -> info, sessions)
                .holds(
                        one(),
                        given(
                                        session("medicare").billed("97110", Units.ONE),
                                        session("medicare").billed("97140", Units.ONE))
                                .finds(Units.of(2), Allowed.atMost(Units.ONE)));
        told(info -> info, sessions)
                .holds(
                        one(),
                        given(
                                        session("medicare").patientKey("p-1").billed("97110", Units.ONE),
                                        session("medicare").patientKey("p-1").billed("97140", Units.ONE))
                                .finds(Units.of(2), Allowed.atMost(Units.ONE)));
    }

    @Test
    void what_a_profile_does_not_know_is_a_case() {
        told(
                        info -> info.where(PayerKeys.TOTAL_TIME),
                        (claim, findings) -> findings.at("payer").forbid(Units.ONE))
                .knowing(PayerBook.of(List.of(
                        PayerProfile.of("asks", "Asks")
                                .set(PayerKeys.TOTAL_TIME, true)
                                .build(),
                        PayerProfile.of("asks-not", "Asks not")
                                .set(PayerKeys.TOTAL_TIME, false)
                                .build(),
                        PayerProfile.of("unknown", "Unknown").build())))
                .holds(
                        given(session("asks").billed("97110", Units.ONE)).finds(Units.ONE),
                        given(session("asks-not").billed("97110", Units.ONE)).findsNothing(),
                        given(session("unknown").billed("97110", Units.ONE)).cannotDecideWithout(PayerKeys.TOTAL_TIME));
    }

    @Test
    void another_fact_that_begins_alike_is_another() {
        Fact<Units> fact = Fact.of("history", claim -> Optional.empty(), claim -> "historyOfOthers");
        Fact<Units> nested = Fact.of("history", claim -> Optional.empty(), claim -> "history.rtm");
        assertThat(failure(
                        told(info -> info.needs(fact), (claim, findings) -> {}),
                        given(session("medicare").billed("97110", Units.ONE)).cannotDecideWithout(fact),
                        one(),
                        two()))
                .contains("it should not decide without history, and lacked [historyOfOthers]");
        assertThat(failure(
                        told(info -> info.needs(nested), (claim, findings) -> {}),
                        given(session("medicare").billed("97110", Units.ONE)).cannotDecideWithout(nested),
                        one(),
                        two()))
                .doesNotContain("Case 1");
    }

    @Test
    void clinicians_with_other_patients_are_known() {
        Interval nine = new Interval(LocalTime.of(9, 0), LocalTime.of(9, 30));
        told(info -> info, (claim, findings) -> {
                    if (claim.session().renderingProvider().isPresent()) {
                        claim.elsewhere()
                                .of("t-4")
                                .forEach(other ->
                                        findings.at("renderingProvider").forbid(other));
                    }
                })
                .knowing(ClinicianTime.of(Map.of("t-4", List.of(nine))))
                .holds(
                        one(),
                        given(session("medicare").renderingProvider("t-4").billed("97110", Units.ONE))
                                .finds(nine));
    }

    @Test
    void lines_of_a_number_that_two_sessions_bill_are_not_mended() {
        BilledLine line =
                BilledLine.of(1, ProcedureCode.of("97110"), Units.of(2)).build();
        told(
                        info -> info.may(Power.REPAIR),
                        (claim, findings) -> claim.lines()
                                .forEach(one -> findings.on(one)
                                        .expect(one.units())
                                        .atMost(Units.ONE, one.repair(Change.remove(Modifier.GP)))))
                .holds(
                        one(),
                        given(
                                        session("medicare").addBilled(line),
                                        session("medicare").addBilled(line))
                                .finds(Units.of(2), Allowed.atMost(Units.ONE))
                                .fixedBy(Change.remove(Modifier.GP))
                                .andFinds(Units.of(2), Allowed.atMost(Units.ONE))
                                .fixedBy(Change.remove(Modifier.GP)));
    }

    @Test
    void a_rule_that_cannot_be_sent_is_found() {
        Object unsent = new Object();
        Doing holding = (claim, findings) -> {
            assertThat(unsent).isNotNull();
            capLines(claim, findings);
        };
        assertThat(failure(told(info -> info, holding), one(), two())).contains("It cannot be sent to another machine");
    }
}
