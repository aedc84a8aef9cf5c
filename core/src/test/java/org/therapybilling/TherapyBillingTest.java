package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.claim.ClaimChoice;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.report.ReportText;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

class TherapyBillingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final TherapyBilling BILLING = TherapyBilling.standard();

    private static Session.Builder session(String payer) {
        return Session.on(DAY, Discipline.PT, PayerId.of(payer));
    }

    private static List<String> lines(BillingReport report) {
        return report.lines().stream().map(ServiceLine::toString).toList();
    }

    @Test
    void the_version_is_that_of_the_build() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + TherapyBilling.VERSION + "</version>");
    }

    @Test
    void a_day_goes_in_and_lines_come_out() {
        BillingReport report = BILLING.assess(session("medicare")
                .sessionId("S-1")
                .treated("97110", Minutes.of(33))
                .treated("97140", Minutes.of(7))
                .build());
        assertThat(lines(report)).containsExactly("1: 97110 x 2 GP", "2: 97140 x 1 GP");
        assertThat(report.sessionId()).contains("S-1");
        assertThat(report.explain().toString()).contains("The day has 3 units: 97110 x 2, 97140 x 1.");
        assertThat(report.provenance().library()).isEqualTo(TherapyBilling.VERSION);
        assertThat(report.provenance().datasets())
                .extracting("id")
                .contains("code-book", "mpfs-relative-values", "ncci-ptp-practitioner");
    }

    /** G0515 was a 15-minute code in 2018 and 2019 (ASHA, AOTA): 40 minutes are three units (CMS Pub. 100-04 ch. 5 §20.2). */
    @Test
    void codes_that_ended_count_on_their_dates() {
        BillingReport report = BILLING.assess(Session.on(LocalDate.of(2019, 6, 3), Discipline.PT, PayerId.MEDICARE)
                .treated("97110", Minutes.of(20))
                .treated("G0515", Minutes.of(20))
                .build());
        assertThat(report.count().orElseThrow().timed().found().orElseThrow().total())
                .isEqualTo(Units.of(3));
        assertThat(lines(report)).containsExactly("1: 97110 x 2 GP", "2: G0515 x 1 GP");
    }

    /** Not therapy codes, never in the minutes of the day (CMS Pub. 100-04 ch. 5 §20): eight minutes are one unit, not two. */
    @ParameterizedTest
    @ValueSource(strings = {"G0237", "G0238"})
    void minutes_of_respiratory_services_are_not_pooled(String code) {
        BillingReport report = BILLING.assess(session("medicare")
                .treated(code, Minutes.of(15))
                .treated("97110", Minutes.of(8))
                .build());
        assertThat(report.count().orElseThrow().timed().found().orElseThrow()).hasToString("97110 x 1");
    }

    @Test
    void without_rules_nothing_is_called_clean() {
        BillingReport report = BILLING.toBuilder()
                .rules(RuleSet.empty())
                .build()
                .assess(session("medicare").treated("97110", Minutes.of(15)).build());
        assertThat(report.status()).isEqualTo(ReportStatus.NOT_CHECKED);
        assertThat(report).hasToString("BillingReport[NOT_CHECKED]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"payer", "secondaryPayer"})
    void an_unknown_payer_makes_the_session_unreadable(String field) {
        Session session = field.equals("payer")
                ? session("SECRET").treated("97161").build()
                : session("cash")
                        .secondaryPayer(PayerId.of("SECRET"))
                        .treated("97161")
                        .build();
        BillingReport report = BILLING.assess(session);
        assertThat(report.status()).isEqualTo(ReportStatus.UNREADABLE);
        assertThat(report.where()).contains(field);
        assertThat(report.error().orElseThrow())
                .contains("known are medicare, ")
                .doesNotContainIgnoringCase("secret");
        assertThat(report.claim()).isEmpty();
        assertThat(report.explain()).isEmpty();
        assertThat(ReportText.of(report)).contains(field + ": No profile has this payer's id");
    }

    @Test
    void a_known_secondary_payer_is_no_obstacle() {
        assertThat(BILLING.assess(session("medicare")
                                .secondaryPayer(PayerId.of("cash"))
                                .treated("97161")
                                .build())
                        .status())
                .isNotEqualTo(ReportStatus.UNREADABLE);
    }

    @Test
    void a_claim_without_treatments_is_repeated_and_nothing_is_counted() {
        BillingReport report = BILLING.assess(session("medicare")
                .billed("97110", Units.of(2), Modifier.KX, Modifier.GP)
                .build());
        assertThat(report.count()).isEmpty();
        assertThat(lines(report)).containsExactly("1: 97110 x 2 KX GP");
    }

    @Test
    void with_treatments_the_lines_are_what_the_record_supports() {
        BillingReport report = BILLING.assess(session("medicare")
                .treated("97110", Minutes.of(20))
                .billed("97110", Units.of(2), Modifier.GP)
                .build());
        assertThat(lines(report)).containsExactly("1: 97110 x 1 GP");
    }

    @Test
    void where_the_method_is_unknown_billed_lines_are_repeated() {
        BillingReport report = BILLING.assess(session("medicaid")
                .treated("97110", Minutes.of(20))
                .billed("97110", Units.of(2), Modifier.GP)
                .build());
        assertThat(lines(report)).containsExactly("1: 97110 x 2 GP");
        assertThat(report.explain().toString()).contains("\"counting\"");
    }

    @Test
    void where_the_method_is_unknown_and_nothing_billed_untimed_lines_remain() {
        BillingReport report = BILLING.assess(session("medicaid")
                .treated("97110", Minutes.of(20))
                .treated("97161")
                .build());
        assertThat(lines(report)).containsExactly("1: 97161 x 1");
    }

    @Test
    void a_choice_taken_from_a_report_gives_that_claim() {
        Session session = session("medicare")
                .treated("97110", Minutes.of(10))
                .treated("97112", Minutes.of(10))
                .treated("97140", Minutes.of(10))
                .treated("97530", Minutes.of(10))
                .build();
        List<ClaimChoice> choices =
                BILLING.assess(session).claim().orElseThrow().choices();
        // 40 minutes are 3 units for 4 equal claims: 4 permitted claims.
        assertThat(choices).hasSize(4);
        for (ClaimChoice choice : choices) {
            BillingReport chosen = BILLING.assess(session.choosing(choice.tieGoesTo()));
            assertThat(chosen.claim().orElseThrow().lines()).isEqualTo(choice.lines());
        }
        Set<List<ServiceLine>> distinct =
                choices.stream().map(ClaimChoice::lines).collect(Collectors.toSet());
        assertThat(distinct).hasSize(4);
    }

    @Test
    void payers_and_data_can_be_ones_own() {
        PayerProfile horizon = PayerProfile.of(PayerId.of("horizon"), "Horizon PPO")
                .set(PayerKeys.COUNTING, CountingMethod.FULL_UNIT)
                .build();
        TherapyBilling ours = TherapyBilling.builder()
                .reference(Datasets.bundled())
                .payers(PayerBook.of(List.of(horizon)).over(PayerBook.bundled()))
                .build();
        assertThat(lines(ours.assess(
                        session("horizon").treated("97110", Minutes.of(29)).build())))
                .containsExactly("1: 97110 x 1");
        assertThat(ours.payers().profiles()).hasSize(8);
        assertThat(ours.reference()).isSameAs(Datasets.bundled());
    }

    @Test
    void the_same_session_gives_the_same_report() {
        Session session = session("medicare").treated("97110", Minutes.of(33)).build();
        assertThat(ReportText.of(TherapyBilling.standard().assess(session)))
                .isEqualTo(ReportText.of(BILLING.assess(session)));
    }
}
