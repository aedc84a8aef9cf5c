package org.therapybilling.compliance.rules.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

class OfDisciplineTest {

    private static final Audit AUDIT = Audit.by(List.of(new OfDiscipline()));

    private static List<Finding> found(Discipline discipline, String code) {
        return AUDIT.findings(Audit.visit("2026-05-05", discipline, code + " x1"));
    }

    /** The codes of CONTRACT's rule: evaluations and speech services, each of one discipline. */
    @ParameterizedTest
    @CsvSource({
        "97161, PT", "97162, PT", "97163, PT", "97164, PT", "97165, OT", "97166, OT", "97167, OT", "97168, OT",
        "92507, SLP", "92508, SLP", "92521, SLP", "92522, SLP", "92523, SLP", "92524, SLP", "92597, SLP", "92607, SLP",
        "92608, SLP", "92609, SLP"
    })
    void such_a_code_is_of_one_discipline(String code, Discipline own) {
        for (Discipline discipline : Discipline.values()) {
            assertThat(found(discipline, code)).hasSize(discipline == own ? 0 : 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"97110", "97140", "97530", "92526", "92610", "97129", "96125", "97169", "97160", "92520", "92525"})
    void other_codes_are_of_whoever_gives_them(String code) {
        for (Discipline discipline : Discipline.values()) {
            assertThat(found(discipline, code)).isEmpty();
        }
    }

    @Test
    void both_disciplines_are_named() {
        Finding finding = found(Discipline.PT, "97165").get(0);
        assertThat(finding.message()).isEqualTo("97165 is a service of OT, and the plan of care is of PT.");
        assertThat(finding.path()).isEqualTo("billed[0].code");
        assertThat(finding.allowed()).containsExactly("OT");
    }

    @Test
    void a_payer_of_whom_it_is_not_known_is_not_judged() {
        assertThat(AUDIT.gaps(Audit.visit(PayerId.of("cash"), "2026-05-05", Discipline.PT, "97165 x1")))
                .containsExactly("code.discipline payer.codeStatus");
    }
}
