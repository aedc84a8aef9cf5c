package org.therapybilling.compliance.rules.mue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.terms.EditProgram;
import org.therapybilling.reference.AdjudicationIndicator;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.Units;

/** Limits of 2024 to 2026 are those of RULES 6: 97110 6 units (hospital 8), 97112 4, G0283 1. */
class ExceededTest {

    private static final Audit AUDIT = Audit.by(List.of(new Exceeded()));
    private static final String DAY = "2026-05-05";

    private static Session.Builder claim(String... lines) {
        return Audit.visit(DAY, Discipline.PT, lines);
    }

    @Test
    void all_units_of_the_code_deny() {
        Finding finding = AUDIT.only(claim("97112 x3 GP", "97110 x1 GP", "97112 x2 CQ GP"));
        assertThat(finding.lines()).containsExactly(1, 3);
        assertThat(finding.path()).isEqualTo("billed[0].units");
        assertThat(finding.observed()).isEqualTo("5 units");
        assertThat(finding.allowed()).containsExactly("<= 4");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.denial()).contains("CO-151");
        assertThat(finding.fixes()).isEmpty();
        assertThat(finding.message()).contains("above it all units of the code deny", "2026Q2");
    }

    @Test
    void one_line_can_be_lowered_to_the_limit_and_never_raised() {
        Finding finding = AUDIT.only(claim("97112 x5 GP"));
        assertThat(finding.fixes()).extracting(fix -> fix.change().title()).containsExactly("Bill 4 units");
        assertThat(finding.fixes().get(0).isRepair()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PRACTITIONER, 6, 0", "PRACTITIONER, 7, 1", "OUTPATIENT_HOSPITAL, 8, 0", "OUTPATIENT_HOSPITAL, 9, 1"})
    void the_setting_chooses_the_table(Setting setting, int units, int found) {
        assertThat(AUDIT.findings(claim("97110 x" + units + " GP").setting(setting)))
                .hasSize(found);
    }

    @Test
    void sessions_of_a_day_share_the_limit() {
        assertThat(AUDIT.findings(
                        claim("97112 x2 GP").sessionId("a"),
                        claim("97112 x2 GP").sessionId("b")))
                .isEmpty();
        assertThat(AUDIT.findings(
                        claim("97112 x2 GP").sessionId("a"),
                        claim("97112 x3 GP").sessionId("b")))
                .hasSize(1);
    }

    @Test
    void across_disciplines_practitioners_are_warned_on_each_claim_and_hospitals_are_not_paid() {
        Session.Builder pt = claim("97112 x2 GP").sessionId("pt");
        Session.Builder ot = Audit.visit(DAY, Discipline.OT, "97112 x3 GO").sessionId("ot");
        assertThat(AUDIT.findings(pt, ot)).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.certainty()).isEqualTo(Certainty.LIKELY);
            assertThat(finding.observed()).isEqualTo("5 units");
        });
        assertThat(AUDIT.findings(
                        pt, Audit.visit(DAY, Discipline.OT, "97112 x2 GO").sessionId("ot")))
                .isEmpty();
        assertThat(AUDIT.findings(
                        claim("97112 x4 GP").sessionId("pt").setting(Setting.OUTPATIENT_HOSPITAL),
                        Audit.visit(DAY, Discipline.OT, "97112 x3 GO")
                                .sessionId("ot")
                                .setting(Setting.OUTPATIENT_HOSPITAL)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.linesElsewhere()).hasSize(1);
                    assertThat(finding.fixes()).isEmpty();
                });
    }

    @Test
    void a_claim_above_the_limit_by_itself_is_an_error_whatever_the_others_bill() {
        List<Finding> findings = AUDIT.findings(
                claim("97112 x5 GP").sessionId("pt"),
                Audit.visit(DAY, Discipline.OT, "97112 x1 GO").sessionId("ot"));
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.ERROR, Severity.WARNING);
        assertThat(findings).extracting(Finding::observed).containsExactly("5 units", "6 units");
    }

    /** 98979 has no limit before 2026-10-01 (MUE 2026 Q4). */
    @ParameterizedTest
    @CsvSource({"2026-06-30, 0", "2026-10-01, 1"})
    void a_code_without_a_row_has_no_published_limit(String date, int found) {
        assertThat(AUDIT.findings(Audit.visit(date, Discipline.PT, "98979 x2 GP")))
                .hasSize(found);
    }

    @Test
    void limits_are_held_against_the_librarys_own_lines_too() {
        Session.Builder day = claim().treated("97112", Minutes.of(75));
        Finding finding = AUDIT.only(day);
        assertThat(finding.path()).isEqualTo("lines[0].units");
        assertThat(AUDIT.findings(claim().treated("97112", Minutes.of(60)))).isEmpty();
    }

    @Test
    void absurd_units_are_found_and_do_not_overflow() {
        assertThat(AUDIT.only(claim("97112 x2147483647 GP", "97112 x2147483647 CQ GP"))
                        .observed())
                .isEqualTo("2147483647 units");
    }

    /** Medicaid's limits have no indicator and are taken for the date: more-than-one line shares them. */
    @Test
    void medicaid_has_limits_of_its_own() {
        PayerProfile state = PayerProfile.of("ohio", "Ohio Medicaid")
                .set(PayerKeys.MUE, EditProgram.MEDICAID)
                .build();
        Audit audit = Audit.by(List.of(new Exceeded()), state);
        PayerId ohio = PayerId.of("ohio");
        Finding finding = audit.only(Audit.visit(ohio, "2026-02-02", Discipline.PT, "90913 x2", "90913 x2 59"));
        assertThat(finding.allowed()).containsExactly("<= 3");
        assertThat(finding.message()).contains("ncci-medicaid-mue-practitioner, 2026Q1");
        assertThat(audit.findings(Audit.visit(ohio, "2026-02-02", Discipline.PT, "90913 x3")))
                .isEmpty();
    }

    @Test
    void who_does_not_ask_for_limits_gets_none() {
        PayerProfile horizon =
                PayerProfile.of("horizon", "Horizon").none(PayerKeys.MUE).build();
        assertThat(Audit.by(List.of(new Exceeded()), horizon)
                        .findings(Audit.visit(PayerId.of("horizon"), DAY, Discipline.PT, "97112 x9")))
                .isEmpty();
    }

    private static List<Finding> ofLine(String... lines) {
        DataRelease release = new DataRelease(
                UnitLimit.PRACTITIONER.id(),
                "CMS",
                "2026Q2",
                CodeSet.all(),
                EffectivePeriod.from(LocalDate.of(2026, 4, 1)).until(LocalDate.of(2026, 6, 30)),
                1,
                "0".repeat(64));
        ReferenceData data = ReferenceData.of(
                UnitLimit.PRACTITIONER,
                release,
                Map.of(ProcedureCode.of("99999"), new UnitLimit(Units.of(2), AdjudicationIndicator.LINE, "made up")));
        return TherapyBilling.builder()
                .reference(data)
                .rules(RuleSet.of("test", List.of(new Exceeded())))
                .build()
                .assess(claim(lines).build())
                .findings();
    }

    /** MAI 1: each line has the limit to itself. */
    @Test
    void a_limit_of_a_line_is_held_against_each_line() {
        assertThat(ofLine("99999 x2", "99999 x2 59")).isEmpty();
        assertThat(ofLine("99999 x2", "99999 x3 59", "99999 x4 76"))
                .extracting(Finding::lines)
                .containsExactly(List.of(2), List.of(3));
        assertThat(ofLine("99999 x3").get(0).message()).contains("stand on one line");
    }
}
