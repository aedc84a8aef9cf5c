package org.therapybilling.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportText;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.Units;

/** Whatever is wrong with a session: no key, id or free text of it stands in what the checker says. */
class NoPatientDataTest {

    private static final String MARK = "zqx";

    /** Fails with what it read in its message. */
    private record Leaking() implements Rule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of("test.leaking", "It fails")
                    .citing("Test", "")
                    .message("m")
                    .remedy("r")
                    .build();
        }

        @Override
        public void check(RuleContext claim, Findings findings) {
            throw new IllegalStateException(String.valueOf(claim.session().patientKey()));
        }
    }

    private static String mark(String what) {
        return MARK + what;
    }

    private static Session.Builder marked(Discipline discipline, String payer) {
        return Session.on(LocalDate.of(2026, 3, 2), discipline, PayerId.of(payer))
                .sessionId(mark("session") + discipline)
                .patientKey(mark("patient"))
                .billingProvider(mark("group"))
                .renderingProvider(mark("therapist"))
                .referringProvider(mark("referrer"))
                .placeOfService("11")
                .diagnoses(List.of(mark("diagnosis")))
                .putExtensions(mark("name"), "\"" + mark("value") + "\"")
                .documentation(Documentation.builder()
                        .lateCertificationReason(mark("reason"))
                        .addAbsent("certifiedOn")
                        .planOfCareStart(LocalDate.of(2025, 1, 1))
                        .build())
                .addTreatments(Treatment.of("97110", LocalTime.of(9, 0), LocalTime.of(9, 40))
                        .performer(Performer.AIDE)
                        .performerKey(mark("aide"))
                        .region(mark("shoulder"))
                        .build())
                .treated("97140", LocalTime.of(9, 10), LocalTime.of(9, 50), Performer.STUDENT)
                .treated("97014", Minutes.of(15))
                .treated("97530", Minutes.of(40), Performer.ASSISTANT)
                .totalTreatmentMinutes(Minutes.of(3))
                .billed("97110", Units.of(40), Modifier.of("XYZ"), Modifier.GO, Modifier.of("GY"), Modifier.KX)
                .billed("97110", Units.of(40), Modifier.of("XYZ"), Modifier.GO, Modifier.of("GY"), Modifier.KX)
                .billed("97140", Units.of(9))
                .billed("97161", Units.of(2), Modifier.AT)
                .billed("99999", Units.ONE);
    }

    private static List<BillingReport> reports() {
        List<PayerProfile> profiles = PayerBook.bundled().profiles();
        TherapyBilling billing = TherapyBilling.builder()
                .rules(StandardRules.current().with(new Leaking()))
                .build();
        List<BillingReport> reports = new ArrayList<>();
        for (PayerProfile profile : profiles) {
            String id = profile.id().toString();
            List<Session> day = List.of(
                    marked(Discipline.PT, id).build(),
                    marked(Discipline.OT, id).build(),
                    marked(Discipline.SLP, id)
                            .setting(org.therapybilling.vocabulary.Setting.OUTPATIENT_HOSPITAL)
                            .build());
            reports.addAll(billing.assessAll(day.stream().map(SessionEntry::of)).toList());
        }
        return reports;
    }

    @Test
    void no_key_id_or_free_text_stands_in_what_is_said() {
        List<BillingReport> reports = reports();
        assertThat(reports).hasSizeGreaterThanOrEqualTo(9).allSatisfy(report -> {
            assertThat(report.findings()).isNotEmpty();
            List<Finding> findings = new ArrayList<>(report.findings());
            findings.addAll(report.shadowFindings());
            for (Finding finding : findings) {
                assertThat(finding
                                + finding.message()
                                + finding.remedy()
                                + finding.observed()
                                + finding.allowed()
                                + finding.fingerprint()
                                + finding.path()
                                + finding.fixes()
                                + finding.citations())
                        .as(finding.rule())
                        .doesNotContainIgnoringCase(MARK);
            }
            assertThat(report + " " + report.notEvaluated() + report.upcoming() + report.suppressed())
                    .doesNotContainIgnoringCase(MARK);
            String text = ReportText.of(report);
            assertThat(text.replace(report.sessionId().orElseThrow(), "")).doesNotContainIgnoringCase(MARK);
        });
    }
}
