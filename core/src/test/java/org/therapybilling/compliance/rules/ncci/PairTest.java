package org.therapybilling.compliance.rules.ncci;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.terms.DistinctModifier;
import org.therapybilling.payer.terms.EditProgram;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Setting;

/** Pairs are those of RULES 5 as CMS's files of 2024 have them. */
class PairTest {

    private static final Audit AUDIT = Audit.by(List.of(new Pair()));
    private static final String DAY = "2024-08-05";

    private static Session.Builder claim(String... lines) {
        return Audit.visit(DAY, Discipline.PT, lines);
    }

    private static List<String> added(Finding finding) {
        return finding.fixes().stream().map(fix -> fix.change().title()).toList();
    }

    @Test
    void group_beside_exercise_needs_a_modifier_on_the_exercise() {
        Finding finding = AUDIT.only(claim("97150 x1 GP", "97110 x2 GP"));
        assertThat(finding.lines()).containsExactly(2, 1);
        assertThat(finding.path()).isEqualTo("billed[1].modifiers");
        assertThat(finding.observed()).isEqualTo("97150/97110");
        assertThat(finding.allowed()).containsExactly("59", "XU");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.certainty()).isEqualTo(Certainty.DEFINITE);
        assertThat(finding.denial()).contains("CO-97");
        assertThat(finding.message())
                .isEqualTo(
                        "97110 is billed beside 97150 on this date without a modifier that sets them apart; NCCI pays"
                                + " 97150 alone then. This stands in CMS ncci-ptp-practitioner, 2024Q3 for 2024-07-01 to"
                                + " 2024-09-30.");
    }

    /** NCCI policy manual 2026 ch. 1 §E: anatomical and some other modifiers pass as well; 22, 76 and 77 do not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "59", "XE", "XP", "XS", "XU", "LT", "RT", "25", "24", "27", "57", "58", "78", "79", "91", "E1", "E4",
                "FA", "F1", "F9", "TA", "T1", "T9", "LC", "LD", "RC", "LM", "RI"
            })
    void ncci_modifiers_pass_on_either_column(String modifier) {
        assertThat(AUDIT.findings(claim("97150 x1 GP", "97110 x2 GP " + modifier)))
                .isEmpty();
        assertThat(AUDIT.findings(claim("97150 x1 GP " + modifier, "97110 x2 GP")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "76", "77", "KX", "CQ", "52", "GA", "95"})
    void other_modifiers_do_not_pass(String modifier) {
        assertThat(AUDIT.findings(claim("97150 x1 GP " + modifier, "97110 x2 GP " + modifier)))
                .hasSize(1);
    }

    /** CMS CR 11168: on either column from 2019-07-01; 97140/97530 was a pair of indicator 1 until 2019-12-31. */
    @ParameterizedTest
    @CsvSource({
        "2019-06-30, 97140 x1 GP 59, 97530 x1 GP, 1",
        "2019-07-01, 97140 x1 GP 59, 97530 x1 GP, 0",
        "2019-06-30, 97140 x1 GP, 97530 x1 GP 59, 0",
        "2019-07-01, 97140 x1 GP, 97530 x1 GP 59, 0",
        "2019-12-31, 97140 x1 GP, 97530 x1 GP, 1",
        "2020-01-01, 97140 x1 GP, 97530 x1 GP, 0"
    })
    void the_column_of_the_modifier_mattered_before_july_2019(String date, String one, String two, int found) {
        assertThat(AUDIT.findings(Audit.visit(date, Discipline.PT, one, two))).hasSize(found);
    }

    /** RULES 5, "no active pair": payer policies are no NCCI pairs, and evaluations with treatment need no modifier. */
    @ParameterizedTest
    @CsvSource({
        "97110, 97140", "97530, 97140", "97110, 97530", "97112, 97140", "97112, 97116", "97530, 97116", "97012, 97110",
        "97161, 97140", "97161, 97530", "97161, 97110", "97162, 97112", "97164, 97140", "97165, 97530", "97168, 97110",
        "97035, 97140", "20560, 97140"
    })
    void there_is_no_such_pair(String one, String two) {
        Session.Builder claim = claim(one + " x1 GP", two + " x1 GP");
        assertThat(AUDIT.findings(claim)).isEmpty();
        assertThat(AUDIT.gaps(claim)).isEmpty();
    }

    @Test
    void a_pair_of_indicator_0_is_not_passed_by_any_modifier() {
        Finding finding = AUDIT.only(claim("97161 x1 GP", "97750 x1 GP 59"));
        assertThat(finding.observed()).isEqualTo("97161/97750");
        assertThat(finding.message()).contains("never pays both");
        assertThat(finding.fixes()).isEmpty();
        assertThat(finding.allowed()).isEmpty();
    }

    @Test
    void each_line_of_column_2_is_found_once_and_each_that_is_passed_is_not() {
        assertThat(AUDIT.findings(claim("97150 x1 GP", "97110 x1 GP", "97110 x1 CQ GP", "97110 x1 59 GP")))
                .extracting(Finding::lines)
                .containsExactly(List.of(2, 1), List.of(3, 1));
    }

    @Test
    void a_modifier_on_one_line_of_column_1_does_not_speak_for_the_other() {
        assertThat(AUDIT.only(claim("97150 x1 GP 59", "97150 x1 GP 76", "97110 x1 GP"))
                        .lines())
                .containsExactly(3, 2);
    }

    @Test
    void sessions_of_a_day_are_one_claim() {
        List<Finding> findings = AUDIT.findings(
                claim("97150 x1 GP").sessionId("a"), claim("97110 x1 GP").sessionId("b"));
        assertThat(findings).hasSize(1);
        assertThat(AUDIT.findings(
                        claim("97150 x1 GP").sessionId("a").billingProvider("x"),
                        claim("97110 x1 GP").sessionId("b").billingProvider("y")))
                .isEmpty();
    }

    /** NCCI policy manual 2026 ch. 11 §P.8: at practitioners PT and OT may report 97750 beside the other's evaluation. */
    @Test
    void across_disciplines_practitioners_are_warned_and_hospitals_are_not_paid() {
        Session.Builder pt = claim("97161 x1 GP").sessionId("pt");
        Session.Builder ot = Audit.visit(DAY, Discipline.OT, "97750 x1 GO").sessionId("ot");
        Finding warned = AUDIT.only(pt, ot);
        assertThat(warned.severity()).isEqualTo(Severity.WARNING);
        assertThat(warned.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(warned.lines()).containsExactly(1);
        assertThat(warned.message()).contains("97750 is billed beside 97161 of another discipline on this date");
        assertThat(AUDIT.reports(pt, ot).get(1).findings()).hasSize(1);
        Finding denied = AUDIT.only(pt.setting(Setting.OUTPATIENT_HOSPITAL), ot.setting(Setting.OUTPATIENT_HOSPITAL));
        assertThat(denied.severity()).isEqualTo(Severity.ERROR);
        assertThat(warned.message()).contains("pays one provider 97161 alone").doesNotContain("never");
        assertThat(warned.remedy()).contains("different providers");
    }

    @Test
    void a_line_that_asks_for_no_payment_takes_no_part() {
        assertThat(AUDIT.findings(Audit.visit(DAY, Discipline.DC, "98941 x1 AT", "97140 x1 GP GY")))
                .isEmpty();
        assertThat(AUDIT.findings(Audit.visit(DAY, Discipline.DC, "98941 x1 AT", "97140 x1 GP")))
                .hasSize(1);
    }

    /** 2024 Q3 is the newest release for 97150 at practitioners; before 2024 Q2 nobody knows since when it is a pair. */
    @Test
    void later_dates_are_likely_and_earlier_ones_unknown() {
        Finding later = AUDIT.only(Audit.visit("2027-03-01", Discipline.PT, "97150 x1 GP", "97110 x1 GP"));
        assertThat(later.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(later.message()).contains("2024Q3 for 2024-07-01 to 2024-09-30; load the release of the date");
        Session.Builder earlier = Audit.visit("2024-03-31", Discipline.PT, "97150 x1 GP", "97110 x1 GP");
        assertThat(AUDIT.findings(earlier)).isEmpty();
        assertThat(AUDIT.gaps(earlier)).containsExactly("ncci.pair ncci-ptp-practitioner");
    }

    @Test
    void codes_outside_the_loaded_part_are_not_called_clean() {
        assertThat(AUDIT.gaps(claim("99213 x1", "97110 x1 GP"))).hasSize(1);
    }

    @Test
    void of_timed_services_the_different_intervals_are_attested_by_59_or_xu() {
        Session.Builder claim = claim("97530 x1 GP", "97750 x1 GP");
        Finding finding = AUDIT.only(claim);
        assertThat(added(finding)).containsExactly("Add 59", "Add XU");
        assertThat(finding.fixes().get(0).attests())
                .contains("the two services were given in different 15-minute intervals");
        claim.addTreatments(Treatment.of("97530", Minutes.of(15))
                        .region("left knee")
                        .build())
                .addTreatments(Treatment.of("97750", Minutes.of(15))
                        .region("right knee")
                        .build());
        assertThat(added(AUDIT.only(claim))).containsExactly("Add 59", "Add XU");
    }

    @Test
    void services_that_the_record_has_at_the_same_time_cannot_be_set_apart() {
        Session.Builder claim = claim("97530 x1 GP", "97750 x1 GP")
                .treated("97530", LocalTime.of(9, 0), LocalTime.of(9, 15))
                .treated("97750", LocalTime.of(9, 14), LocalTime.of(9, 30));
        Finding finding = AUDIT.only(claim);
        assertThat(finding.fixes()).isEmpty();
        assertThat(finding.message()).contains("the record has them at the same time");
        Session.Builder apart = claim("97530 x1 GP", "97750 x1 GP")
                .treated("97530", LocalTime.of(9, 0), LocalTime.of(9, 15))
                .treated("97750", LocalTime.of(9, 15), LocalTime.of(9, 30));
        assertThat(added(AUDIT.only(apart))).containsExactly("Add 59", "Add XU");
    }

    @Test
    void another_region_is_attested_by_xs() {
        Session.Builder claim = Audit.visit(DAY, Discipline.DC, "98941 x1 AT", "97140 x1 GP");
        assertThat(added(AUDIT.only(claim))).containsExactly("Add 59", "Add XU");
        claim.addTreatments(Treatment.of("98941", Minutes.of(10)).region("neck").build())
                .addTreatments(
                        Treatment.of("97140", Minutes.of(15)).region("Neck").build());
        assertThat(added(AUDIT.only(claim))).containsExactly("Add 59", "Add XU");
        Session.Builder apart = Audit.visit(DAY, Discipline.DC, "98941 x1 AT", "97140 x1 GP")
                .addTreatments(
                        Treatment.of("98941", Minutes.of(10)).region("neck").build())
                .addTreatments(Treatment.of("97140", Minutes.of(15))
                        .region("left knee")
                        .build());
        assertThat(added(AUDIT.only(apart))).containsExactly("Add XS", "Add 59");
    }

    @Test
    void a_separate_encounter_is_attested_by_xe() {
        Finding finding = AUDIT.only(
                claim("97012 x1 GP").sessionId("a"), claim("97140 x1 GP").sessionId("b"));
        assertThat(finding.observed()).isEqualTo("97012/97140");
        assertThat(added(finding)).containsExactly("Add XE", "Add 59");
    }

    @ParameterizedTest
    @CsvSource({"M59, Add 59", "X, Add XU"})
    void the_payer_may_want_one_of_59_and_x(DistinctModifier wanted, String title) {
        PayerProfile horizon = PayerProfile.of("horizon", "Horizon")
                .set(PayerKeys.NCCI, EditProgram.MEDICARE)
                .set(PayerKeys.DISTINCT_MODIFIER, wanted)
                .build();
        Audit audit = Audit.by(List.of(new Pair()), horizon);
        Finding finding =
                audit.only(Audit.visit(PayerId.of("horizon"), DAY, Discipline.PT, "97150 x1 GP", "97110 x1 GP"));
        assertThat(added(finding)).containsExactly(title);
    }

    @Test
    void who_does_not_ask_for_edits_gets_none() {
        PayerProfile horizon =
                PayerProfile.of("horizon", "Horizon").none(PayerKeys.NCCI).build();
        Audit audit = Audit.by(List.of(new Pair()), horizon);
        Session.Builder claim = Audit.visit(PayerId.of("horizon"), DAY, Discipline.PT, "97150 x1 GP", "97110 x1 GP");
        assertThat(audit.findings(claim)).isEmpty();
        assertThat(audit.gaps(claim)).isEmpty();
    }

    /** No table of Medicaid's pairs is bundled. */
    @Test
    void medicaids_pairs_are_in_tables_of_their_own() {
        PayerProfile state = PayerProfile.of("ohio", "Ohio Medicaid")
                .set(PayerKeys.NCCI, EditProgram.MEDICAID)
                .build();
        assertThat(Audit.by(List.of(new Pair()), state)
                        .gaps(Audit.visit(PayerId.of("ohio"), DAY, Discipline.PT, "97150 x1 GP", "97110 x1 GP")))
                .containsExactly("ncci.pair ncci-medicaid-ptp-practitioner");
    }
}
