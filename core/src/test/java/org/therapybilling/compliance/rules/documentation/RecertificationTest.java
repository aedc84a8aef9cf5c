package org.therapybilling.compliance.rules.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.documentation.Records.session;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.terms.DocumentationCheck;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.Session;

/** CMS Pub. 100-02 ch. 15 §220.1.3: for the plan's duration or 90 calendar days, whichever is less. */
class RecertificationTest {

    private static final LocalDate START = LocalDate.of(2026, 2, 2);

    private static Documentation.Builder plan(long days) {
        return Documentation.builder().planOfCareStart(START).planOfCareEnd(START.plusDays(days));
    }

    private static Documentation.Builder lapsing(long days) {
        return plan(days).addAbsent("recertifiedOn");
    }

    private static Checked check(Session.Builder session) {
        return Checked.by(new Recertification(), session);
    }

    private static Session.Builder on(long days, Documentation.Builder record) {
        return session(record).dateOfService(START.plusDays(days));
    }

    private static List<Severity> only(Severity severity) {
        return severity == null ? List.of() : List.of(severity);
    }

    @ParameterizedTest
    @CsvSource({"89,", "90,", "91,WARNING", "120,WARNING", "121,ERROR"})
    void a_certification_lasts_90_days(int days, Severity severity) {
        Checked checked = check(on(days, lapsing(200)));
        assertThat(checked.severities()).isEqualTo(only(severity));
        assertThat(checked.lacking()).isEmpty();
        if (severity != null) {
            assertThat(checked.only().allowed()).containsExactly("<= 2026-05-03");
        }
    }

    @ParameterizedTest
    @CsvSource({"59,", "60,", "61,WARNING", "90,WARNING", "91,ERROR"})
    void or_as_long_as_the_plan_if_that_is_less(int days, Severity severity) {
        assertThat(check(on(days, lapsing(60))).severities()).isEqualTo(only(severity));
    }

    @ParameterizedTest
    @CsvSource({"170,", "175,", "176,WARNING", "205,WARNING", "206,ERROR"})
    void a_recertification_lasts_90_days_again(int days, Severity severity) {
        assertThat(check(on(days, plan(300).recertifiedOn(START.plusDays(85)))).severities())
                .isEqualTo(only(severity));
    }

    @Test
    void it_renews_a_plan_that_ended_by_then_but_not_one_that_ends_later() {
        assertThat(check(on(100, plan(60).recertifiedOn(START.plusDays(61)))).ids())
                .isEmpty();
        assertThat(check(on(100, plan(60).recertifiedOn(START.plusDays(60)))).ids())
                .hasSize(1);
    }

    @Test
    void days_between_the_end_and_a_late_recertification_are_told() {
        assertThat(check(on(95, plan(200).recertifiedOn(START.plusDays(120))).submittedOn(START.plusDays(130)))
                        .severities())
                .containsExactly(Severity.INFO);
        assertThat(check(on(95, plan(200).recertifiedOn(START.plusDays(121))).submittedOn(START.plusDays(130)))
                        .severities())
                .containsExactly(Severity.WARNING);
        assertThat(check(on(120, plan(200).recertifiedOn(START.plusDays(120)))).ids())
                .isEmpty();
    }

    @Test
    void a_recertification_after_the_claim_was_sent_is_none() {
        assertThat(check(on(130, plan(200).recertifiedOn(START.plusDays(131)))).severities())
                .containsExactly(Severity.ERROR);
    }

    /** 42 CFR 424.24: the order stands for the initial certification only. */
    @Test
    void a_signed_order_never_stands_for_it() {
        assertThat(check(on(91, lapsing(200).orderOnFile(true).planSentOn(START)))
                        .ids())
                .hasSize(1);
    }

    @Test
    void what_is_lacking_is_named_where_it_decides() {
        assertThat(check(on(10, plan(200))).lacking()).isEmpty();
        assertThat(check(on(91, plan(200))).lacking()).containsExactly("documentation.recertifiedOn");
        assertThat(check(on(10, Documentation.builder().planOfCareEnd(START.plusDays(50))))
                        .lacking())
                .containsExactly("documentation.planOfCareStart");
        Documentation.Builder open = Documentation.builder().planOfCareEnd(START.plusDays(50));
        assertThat(check(on(51, open.addAbsent("recertifiedOn"))).severities()).containsExactly(Severity.WARNING);
        Checked untold = check(on(61, plan(60)));
        assertThat(untold.severities()).containsExactly(Severity.WARNING);
        assertThat(untold.only().certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(untold.only().message()).endsWith("Whether the plan was recertified since is not recorded.");
        Documentation.Builder endless = Documentation.builder().planOfCareStart(START);
        assertThat(check(on(10, endless)).lacking()).containsExactly("documentation.planOfCareEnd");
        assertThat(check(on(10, endless.addAbsent("planOfCareEnd"))).lacking()).isEmpty();
    }

    @Test
    void dates_that_contradict_each_other_are_told_with_both() {
        Checked order = check(on(10, plan(80).certifiedOn(START.plusDays(5)).recertifiedOn(START.plusDays(4))));
        assertThat(order.found()).containsExactly("WARNING [] 2026-02-06");
        assertThat(order.only().message()).contains("2026-02-06").contains("2026-02-07");
        Checked end = check(on(10, lapsing(-1)));
        assertThat(end.found()).containsExactly("WARNING [] 2026-02-01");
        assertThat(end.only().message()).contains("2026-02-01").contains("2026-02-02");
        assertThat(check(on(10, plan(0).recertifiedOn(START.plusDays(5)).certifiedOn(START.plusDays(5))))
                        .ids())
                .isEmpty();
    }

    @Test
    void a_payer_who_asks_without_days_of_its_own_has_medicares() {
        Documentation.Builder old = Documentation.builder()
                .planOfCareStart(Checked.DAY.minusDays(90))
                .planOfCareEnd(Checked.DAY.plusDays(9))
                .addAbsent("recertifiedOn");
        assertThat(Records.ofPayer(new Recertification(), DocumentationCheck.RECERTIFICATION, old)
                        .ids())
                .isEmpty();
        Checked over = Records.ofPayer(
                new Recertification(),
                DocumentationCheck.RECERTIFICATION,
                old.planOfCareStart(Checked.DAY.minusDays(91)));
        assertThat(over.severities()).containsExactly(Severity.WARNING);
        assertThat(over.only().certainty()).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void the_last_day_comes_due() {
        assertThat(check(on(10, lapsing(200))).due()).containsExactly("2026-05-03");
        assertThat(check(on(10, lapsing(60))).due()).containsExactly("2026-04-03");
        assertThat(check(on(90, lapsing(200))).due()).containsExactly("2026-05-03");
        assertThat(check(on(91, lapsing(200))).due()).isEmpty();
        assertThat(check(on(91, plan(300).recertifiedOn(START.plusDays(85)))).due())
                .containsExactly("2026-07-27");
        assertThat(check(on(10, Documentation.builder())).due()).isEmpty();
    }
}
