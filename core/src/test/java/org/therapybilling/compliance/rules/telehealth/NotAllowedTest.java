package org.therapybilling.compliance.rules.telehealth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.explain.Certainty;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Setting;

class NotAllowedTest {

    private static final Audit AUDIT = Audit.by(List.of(new NotAllowed()));

    private static Session.Builder claim(String date, String... lines) {
        return Audit.visit(date, Discipline.PT, lines);
    }

    /** Consolidated Appropriations Act, 2026: therapists to 2027-12-31; the gap after 2026-01-30 is covered. */
    @ParameterizedTest
    @CsvSource({"2026-01-30, 0", "2026-01-31, 0", "2026-05-05, 0", "2027-12-31, 0", "2028-01-01, 1"})
    void therapists_may_until_the_end_of_2027(String date, int found) {
        assertThat(AUDIT.findings(claim(date, "97110 x1 GP 95"))).hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"95", "93", "GT"})
    void any_modifier_of_telehealth_counts(String modifier) {
        Finding finding = AUDIT.only(claim("2028-01-01", "97110 x1 GP " + modifier, "97110 x1 GP"));
        assertThat(finding.lines()).containsExactly(1);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.observed()).isEqualTo("2028-01-01");
    }

    /** RULES 10 names hands-on techniques, constant attendance modalities and water. */
    @ParameterizedTest
    @ValueSource(strings = {"97140", "97124", "97032", "97033", "97034", "97035", "97036", "97113", "98941", "G0283"})
    void services_that_take_hands_are_warned(String code) {
        Finding finding = AUDIT.only(claim("2026-05-05", code + " x1 GP 95"));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.certainty()).isEqualTo(Certainty.JUDGEMENT);
        assertThat(AUDIT.findings(claim("2026-05-05", code + " x1 GP"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"97110", "97112", "97116", "97530", "97535", "97161", "97164", "92507", "97129", "97150"})
    void others_are_not(String code) {
        assertThat(AUDIT.findings(claim("2026-05-05", code + " x1 GP 95"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"02, 0", "10, 0", "11, 0", "12, 0", "21, 1", "23, 1", "81, 1", "22, 1", "31, 1"})
    void unusual_places_are_warned(String place, int found) {
        List<Finding> findings = AUDIT.findings(
                claim("2026-05-05", "97110 x1 GP 95", "97112 x1 GP 95").placeOfService(place));
        assertThat(findings).hasSize(found);
        findings.forEach(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.path()).isEqualTo("placeOfService");
            assertThat(finding.lines()).containsExactly(1, 2);
        });
        assertThat(AUDIT.findings(claim("2026-05-05", "97110 x1 GP").placeOfService(place)))
                .isEmpty();
    }

    @Test
    void what_is_ordinary_depends_on_who_bills() {
        assertThat(AUDIT.findings(claim("2026-05-05", "97110 x1 GP 95")
                        .placeOfService("22")
                        .setting(Setting.OUTPATIENT_HOSPITAL)))
                .isEmpty();
        assertThat(AUDIT.findings(claim("2026-05-05", "97110 x1 GP 95")
                        .placeOfService("31")
                        .billingArrangement(BillingArrangement.SNF)))
                .isEmpty();
    }

    @Test
    void the_list_of_the_year_is_missed_where_telehealth_is_billed() {
        assertThat(AUDIT.gaps(claim("2026-05-05", "97110 x1 GP 95"))).hasSize(1);
        assertThat(AUDIT.gaps(claim("2026-05-05", "97110 x1 GP"))).isEmpty();
    }

    @Test
    void a_payer_of_whom_it_is_not_known_is_not_judged() {
        assertThat(AUDIT.gaps(Audit.visit(PayerId.of("cash"), "2028-01-01", Discipline.PT, "97110 x1 95")))
                .containsExactly("telehealth.not-allowed payer.telehealth");
    }
}
