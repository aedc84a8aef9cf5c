package org.therapybilling.compliance.rules.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.documentation.Records.day;
import static org.therapybilling.compliance.rules.documentation.Records.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.terms.DocumentationCheck;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.Session;

/** CMS Pub. 100-02 ch. 15 §220.1.3: in the 30 days following the first day of treatment, evaluation included. */
class CertificationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    /** Returns a record without an order, so that nothing stands for a signature. */
    private static Documentation.Builder record() {
        return Documentation.builder()
                .initialEvaluation(FIRST)
                .planOfCareStart(FIRST)
                .orderOnFile(false);
    }

    private static Documentation.Builder uncertified() {
        return record().addAbsent("certifiedOn");
    }

    private static Checked check(Session.Builder session) {
        return Checked.by(new Certification(), session);
    }

    private static Session.Builder on(long days, Documentation.Builder record) {
        return session(record).dateOfService(FIRST.plusDays(days));
    }

    @ParameterizedTest
    @CsvSource({"0,", "29,", "30,", "31,WARNING", "60,WARNING", "61,ERROR", "200,ERROR"})
    void a_plan_that_is_not_certified_is_graver_the_later_the_service(int days, Severity severity) {
        Checked checked = check(on(days, uncertified()));
        assertThat(checked.lacking()).isEmpty();
        if (severity == null) {
            assertThat(checked.ids()).isEmpty();
        } else {
            assertThat(checked.severities()).containsExactly(severity);
            assertThat(checked.only().allowed()).containsExactly("<= 2026-04-01");
            assertThat(checked.only().message()).contains("2026-03-02").contains("2026-04-01");
        }
    }

    @ParameterizedTest
    @CsvSource({"0,", "30,", "31,INFO", "60,INFO"})
    void a_certification_late_by_up_to_30_days_is_told(int days, Severity severity) {
        Checked checked = check(on(70, record().certifiedOn(FIRST.plusDays(days))));
        assertThat(checked.severities()).isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @Test
    void a_certification_late_by_more_wants_a_reason() {
        Documentation late = record().certifiedOn(FIRST.plusDays(61)).build();
        assertThat(check(on(70, late.toBuilder())).lacking()).containsExactly("documentation.lateCertificationReason");
        assertThat(check(on(70, late.toBuilder().addAbsent("lateCertificationReason")))
                        .found())
                .containsExactly("WARNING [] 2026-05-02");
        Checked explained = check(on(70, late.toBuilder().lateCertificationReason("no answer for weeks")));
        assertThat(explained.ids()).isEmpty();
        assertThat(explained.lacking()).isEmpty();
    }

    @Test
    void what_counts_is_the_day_of_submission_else_that_of_service() {
        Documentation.Builder record = record().certifiedOn(FIRST.plusDays(45));
        assertThat(check(on(40, record)).severities()).containsExactly(Severity.WARNING);
        assertThat(check(on(40, record).submittedOn(FIRST.plusDays(44))).severities())
                .containsExactly(Severity.WARNING);
        assertThat(check(on(40, record).submittedOn(FIRST.plusDays(45))).severities())
                .containsExactly(Severity.INFO);
        assertThat(check(on(30, record)).severities()).containsExactly(Severity.INFO);
    }

    @Test
    void a_certification_that_nobody_looked_for_matters_once_30_days_are_over() {
        assertThat(check(on(30, record())).lacking()).isEmpty();
        assertThat(check(on(31, record())).lacking()).containsExactly("documentation.certifiedOn");
        assertThat(check(on(30, record()).submittedOn(FIRST.plusDays(31))).lacking())
                .containsExactly("documentation.certifiedOn");
    }

    /** 42 CFR 424.24 from 2025-01-01: a signed order on file and the plan sent within 30 days of the evaluation. */
    @ParameterizedTest
    @CsvSource({
        "2024-12-31, 2024-11-01, 2024-11-20, 1",
        "2025-01-01, 2024-11-01, 2024-11-20, 0",
        "2025-01-01, 2024-11-01, 2024-12-01, 0",
        "2025-01-01, 2024-11-01, 2024-12-02, 1"
    })
    void from_2025_an_order_and_the_plan_sent_in_time_stand_for_the_signature(
            String service, String evaluation, String sent, int findings) {
        Documentation.Builder record = Documentation.builder()
                .initialEvaluation(day(evaluation))
                .orderOnFile(true)
                .planSentOn(day(sent))
                .addAbsent("certifiedOn");
        assertThat(check(session(service, record)).ids()).hasSize(findings);
    }

    @Test
    void it_takes_both_facts_and_says_which_is_not_known() {
        Documentation.Builder both = Documentation.builder()
                .initialEvaluation(FIRST)
                .orderOnFile(true)
                .planSentOn(FIRST.plusDays(1))
                .addAbsent("certifiedOn");
        assertThat(check(on(70, both)).ids()).isEmpty();
        assertThat(check(on(70, both.build().toBuilder().orderOnFile(false))).ids())
                .hasSize(1);
        assertThat(check(on(70, both.build().toBuilder().orderOnFile(Optional.empty())))
                        .lacking())
                .containsExactly("documentation.orderOnFile");
        Documentation.Builder unsent = both.build().toBuilder().planSentOn(Optional.empty());
        assertThat(check(on(70, unsent)).lacking()).containsExactly("documentation.planSentOn");
        assertThat(check(on(70, unsent.addAbsent("planSentOn"))).ids()).hasSize(1);
    }

    @Test
    void where_an_order_stands_for_it_a_late_signature_is_no_matter() {
        Documentation.Builder record = Documentation.builder()
                .initialEvaluation(FIRST)
                .orderOnFile(true)
                .planSentOn(FIRST.plusDays(30));
        assertThat(check(on(70, record.certifiedOn(FIRST.plusDays(50)))).ids()).isEmpty();
        assertThat(check(on(70, record.certifiedOn(FIRST.plusDays(62)).addAbsent("lateCertificationReason")))
                        .ids())
                .isEmpty();
    }

    @Test
    void care_begins_with_the_earlier_of_evaluation_and_plan() {
        Documentation.Builder planLater = uncertified().planOfCareStart(FIRST.plusDays(3));
        assertThat(check(on(31, planLater)).ids()).hasSize(1);
        Documentation.Builder planOnly = Documentation.builder()
                .planOfCareStart(FIRST)
                .orderOnFile(false)
                .addAbsent("certifiedOn");
        assertThat(check(on(31, planOnly)).ids()).hasSize(1);
        assertThat(check(on(31, Documentation.builder().addAbsent("certifiedOn")))
                        .lacking())
                .containsExactly("documentation.planOfCareStart");
    }

    @Test
    void dates_that_contradict_each_other_are_told_with_both() {
        Checked future = check(on(-1, uncertified()));
        assertThat(future.found()).containsExactly("INFO [] 2026-03-02");
        assertThat(future.only().message()).contains("2026-03-02").contains("2026-03-01");
        Checked early = check(on(5, record().certifiedOn(FIRST.minusDays(1))));
        assertThat(early.found()).containsExactly("INFO [] 2026-03-01");
        assertThat(early.only().message()).contains("2026-03-01").contains("2026-03-02");
    }

    @Test
    void a_payer_who_asks_without_days_of_its_own_has_medicares() {
        Documentation.Builder young = Documentation.builder()
                .planOfCareStart(Checked.DAY.minusDays(30))
                .addAbsent("certifiedOn");
        assertThat(Records.ofPayer(new Certification(), DocumentationCheck.CERTIFICATION, young)
                        .ids())
                .isEmpty();
        Checked late = Records.ofPayer(
                new Certification(),
                DocumentationCheck.CERTIFICATION,
                young.planOfCareStart(Checked.DAY.minusDays(31)).orderOnFile(false));
        assertThat(late.severities()).containsExactly(Severity.WARNING);
        assertThat(late.only().certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(Records.ofPayer(new Certification(), DocumentationCheck.SIGNATURE, uncertified())
                        .ids())
                .isEmpty();
    }

    @Test
    void such_a_payer_is_known_to_want_one_at_all() {
        Documentation.Builder undated = Documentation.builder().addAbsent("certifiedOn");
        assertThat(Records.ofPayer(new Certification(), DocumentationCheck.CERTIFICATION, undated)
                        .severities())
                .containsExactly(Severity.ERROR);
        assertThat(Records.ofPayer(new Certification(), DocumentationCheck.CERTIFICATION, Documentation.builder())
                        .lacking())
                .containsExactly("documentation.planOfCareStart");
    }

    @Test
    void the_last_day_to_certify_comes_due_as_long_as_it_is_ahead() {
        assertThat(check(on(3, uncertified())).due()).containsExactly("2026-04-01");
        assertThat(check(on(30, uncertified())).due()).containsExactly("2026-04-01");
        assertThat(check(on(31, uncertified())).due()).isEmpty();
        assertThat(check(on(3, record())).due()).isEmpty();
        assertThat(check(on(3, uncertified().orderOnFile(true).planSentOn(FIRST)))
                        .due())
                .isEmpty();
    }
}
