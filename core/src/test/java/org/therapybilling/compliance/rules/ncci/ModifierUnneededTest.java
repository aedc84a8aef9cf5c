package org.therapybilling.compliance.rules.ncci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Bundle;
import org.therapybilling.payer.terms.EditProgram;
import org.therapybilling.payer.terms.RequiredModifier;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;

class ModifierUnneededTest {

    private static final Audit AUDIT = Audit.by(List.of(new ModifierUnneeded()));
    private static final String DAY = "2024-08-05";

    private static List<Finding> found(String... lines) {
        return AUDIT.findings(Audit.visit(DAY, Discipline.PT, lines));
    }

    @Test
    void exercise_and_manual_therapy_need_no_modifier() {
        Finding finding = found("97110 x1 GP", "97140 x1 59 GP").get(0);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.observed()).isEqualTo("59");
        assertThat(finding.path()).isEqualTo("billed[1].modifiers");
        assertThat(finding.fixes().get(0).change().title()).isEqualTo("Remove 59");
        assertThat(finding.releases()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "97150 x1 GP, 97110 x1 GP 59, 0", "97150 x1 GP XU, 97110 x1 GP, 0", "97161 x1 GP, 97750 x1 GP 59, 0",
        "97110 x1 GP 59, 97112 x1 GP XS, 2", "97110 x1 GP LT, 97112 x1 GP, 0", "97110 x1 GP, 97112 x1 GP, 0"
    })
    void it_is_needed_where_a_pair_is_in_force(String one, String two, int found) {
        assertThat(found(one, two)).hasSize(found);
    }

    @Test
    void alone_on_the_day_it_passes_nothing_that_is_seen() {
        assertThat(found("97110 x1 GP 59")).hasSize(1);
    }

    @Test
    void the_other_half_may_stand_in_another_session_or_discipline() {
        assertThat(AUDIT.findings(
                        Audit.visit(DAY, Discipline.PT, "97150 x1 GP").sessionId("a"),
                        Audit.visit(DAY, Discipline.OT, "97110 x1 GO 59").sessionId("b")))
                .isEmpty();
    }

    /** 97140/97530 was a pair until 2019-12-31. */
    @ParameterizedTest
    @CsvSource({"2019-12-31, 0", "2020-01-01, 1"})
    void a_pair_that_ended_asks_for_nothing(String date, int found) {
        assertThat(AUDIT.findings(Audit.visit(date, Discipline.PT, "97140 x1 GP", "97530 x1 59 GP")))
                .hasSize(found);
    }

    @Test
    void where_nobody_knows_the_pair_nothing_is_said_of_the_modifier() {
        assertThat(found("99213 x1", "97110 x1 59")).isEmpty();
        assertThat(AUDIT.gaps(Audit.visit(DAY, Discipline.PT, "99213 x1", "97110 x1 59")))
                .hasSize(1);
        assertThat(AUDIT.gaps(Audit.visit(DAY, Discipline.PT, "99213 x1", "97110 x1")))
                .isEmpty();
    }

    private static PayerProfile.Builder horizon() {
        return PayerProfile.of("horizon", "Horizon").set(PayerKeys.NCCI, EditProgram.MEDICARE);
    }

    private static List<Finding> found(PayerProfile payer, String... lines) {
        return Audit.by(List.of(new ModifierUnneeded()), payer)
                .findings(Audit.visit(PayerId.of("horizon"), DAY, Discipline.PT, lines));
    }

    @Test
    void a_payer_who_bundles_asks_for_it() {
        PayerProfile payer = horizon()
                .set(
                        PayerKeys.BUNDLES,
                        Listed.of(new Bundle(CodePair.of("97110", "97140"), ModifierSet.of(Modifier.M59))))
                .build();
        assertThat(found(payer, "97110 x1", "97140 x1 59")).isEmpty();
        assertThat(found(payer, "97110 x1 59", "97140 x1")).isEmpty();
        assertThat(found(payer, "97110 x1", "97140 x1 XU")).hasSize(1);
        assertThat(found(payer, "97112 x1", "97140 x1 59")).hasSize(1);
    }

    @Test
    void a_payer_who_requires_it_asks_for_it() {
        PayerProfile payer = horizon()
                .set(
                        PayerKeys.REQUIRED_MODIFIERS,
                        Listed.of(RequiredModifier.of(Modifier.M59)
                                .addCodes(ProcedureCode.of("97140"))
                                .discipline(Discipline.PT)
                                .build()))
                .build();
        assertThat(found(payer, "97140 x1 59")).isEmpty();
        assertThat(found(payer, "97110 x1 59")).hasSize(1);
    }
}
