package org.therapybilling.compliance.rules.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;

class ReferringProviderTest {

    private static final Audit AUDIT = Audit.by(List.of(new ReferringProvider()));

    private static Session.Builder claim(Discipline discipline) {
        return Audit.visit("2026-05-05", discipline, "97110 x1 GP");
    }

    /** 1234567893 is the example of CMS's "Requirements for NPI and NPI check digit". */
    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1003000126"})
    void a_number_whose_check_digit_is_right_is_taken(String npi) {
        assertThat(AUDIT.findings(claim(Discipline.PT).referringProvider(npi))).isEmpty();
        assertThat(AUDIT.gaps(claim(Discipline.PT).referringProvider(npi))).isEmpty();
    }

    @Test
    void every_other_check_digit_is_wrong() {
        for (int digit = 0; digit < 10; digit++) {
            assertThat(AUDIT.findings(claim(Discipline.OT).referringProvider("123456789" + digit)))
                    .hasSize(digit == 3 ? 0 : 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "12345678930", "1234567B93", "1234 56789", "unknown", "1243567893"})
    void what_is_no_such_number_is_found_and_not_repeated(String npi) {
        Finding finding = AUDIT.only(claim(Discipline.SLP).referringProvider(npi));
        assertThat(finding.path()).isEqualTo("referringProvider");
        assertThat(finding.toString() + finding.fingerprint()).doesNotContain(npi);
    }

    @Test
    void searched_and_absent_is_found_and_unknown_is_not_evaluated() {
        Documentation searched =
                Documentation.builder().addAbsent("referringProvider").build();
        assertThat(AUDIT.only(claim(Discipline.PT).documentation(searched)).message())
                .contains("names none");
        assertThat(AUDIT.gaps(claim(Discipline.PT))).containsExactly("claim.referring-provider referringProvider");
    }

    @Test
    void what_is_no_therapy_needs_no_plan() {
        Documentation searched =
                Documentation.builder().addAbsent("referringProvider").build();
        for (String line : List.of("G0237 x1", "98940 x1 AT")) {
            assertThat(AUDIT.findings(
                            Audit.visit("2026-05-05", Discipline.PT, line).documentation(searched)))
                    .isEmpty();
        }
        assertThat(AUDIT.findings(Audit.visit("2026-05-05", Discipline.PT, "G0237 x1", "97110 x1 GP")
                        .documentation(searched)))
                .hasSize(1);
    }

    @Test
    void chiropractors_have_no_plan_to_certify() {
        assertThat(AUDIT.findings(claim(Discipline.DC).referringProvider("1"))).isEmpty();
        assertThat(AUDIT.gaps(claim(Discipline.DC))).isEmpty();
    }
}
