package org.therapybilling.compliance.rules.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

class DiagnosisTest {

    private static final Audit AUDIT = Audit.by(List.of(new Diagnosis()));

    private static Session.Builder claim(String date, String... diagnoses) {
        return Audit.visit(PayerId.of("cash"), date, Discipline.PT, "97110 x1").diagnoses(List.of(diagnoses));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"M25.561", "M25561", "m25.561", "M54", "M54.5", "S83.511A", "Z47.1", "C7A.00", "O9A211", "U07.1"
            })
    void such_a_diagnosis_has_the_form_of_one(String diagnosis) {
        assertThat(AUDIT.findings(claim("2026-05-05", diagnosis))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M",
                "M2",
                "???",
                "25.561",
                "MM5.561",
                "M25.",
                "M25.56123",
                "M25561234",
                "M25 561",
                "M2.5561",
                "M25..5"
            })
    void such_a_one_has_not(String diagnosis) {
        Finding finding = AUDIT.only(claim("2026-05-05", "M25.561", diagnosis));
        assertThat(finding.path()).isEqualTo("diagnoses[1]");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.toString()).doesNotContain(" " + diagnosis + " ");
        assertThat(finding.fingerprint()).doesNotContain(diagnosis.length() > 3 ? diagnosis : "?");
    }

    @Test
    void an_empty_list_is_found_and_an_unknown_one_is_not_evaluated() {
        assertThat(AUDIT.only(claim("2026-05-05")).message()).isEqualTo("The claim has no diagnosis.");
        assertThat(AUDIT.gaps(Audit.visit("2026-05-05", Discipline.PT, "97110 x1")))
                .containsExactly("claim.diagnosis diagnoses");
    }

    /** ICD-10-CM for dates of service from 2015-10-01. */
    @Test
    void before_october_2015_another_form_was_used() {
        assertThat(AUDIT.findings(claim("2015-09-30", "719.46"))).isEmpty();
        assertThat(AUDIT.findings(claim("2015-10-01", "719.46"))).hasSize(1);
    }
}
