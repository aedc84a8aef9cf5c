package org.therapybilling.compliance.rules.frequency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.History;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;

class ExceededTest {

    private static final Audit AUDIT = Audit.by(List.of(new Exceeded()));

    private static Session.Builder supply(String date, String code) {
        return Audit.visit(date, Discipline.PT, code + " x1")
                .history(History.builder()
                        .remoteMonitoring(RemoteMonitoring.builder()
                                .deviceSupplyLastBilled(LocalDate.of(2026, 4, 1))
                                .build())
                        .build());
    }

    /** Once per 30 days: 2026-04-01 and thirty days are 2026-05-01. */
    @ParameterizedTest
    @CsvSource({"2026-04-02, 1", "2026-04-30, 1", "2026-05-01, 0", "2026-03-31, 0"})
    void a_supply_is_due_after_thirty_days(String date, int found) {
        for (String code : List.of("98976", "98977", "98978", "98984", "98985")) {
            assertThat(AUDIT.findings(supply(date, code))).hasSize(found);
        }
        assertThat(AUDIT.findings(supply(date, "98975"))).isEmpty();
        assertThat(AUDIT.findings(supply(date, "98980"))).isEmpty();
    }

    private static Session.Builder evaluated(String date, String code) {
        return Audit.visit(date, Discipline.PT, code + " x1")
                .documentation(Documentation.builder()
                        .initialEvaluation(LocalDate.of(2026, 4, 1))
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "97161, 2026-04-01, 0", "97161, 2026-04-02, 1", "97163, 2026-04-21, 1", "97165, 2026-04-21, 1",
        "97167, 2026-04-21, 1", "92523, 2026-04-21, 1", "97164, 2026-04-21, 0", "97168, 2026-04-21, 0",
        "97110, 2026-04-21, 0", "97161, 2026-03-31, 0"
    })
    void an_episode_begins_with_one_evaluation(String code, String date, int found) {
        List<Finding> findings = AUDIT.findings(evaluated(date, code));
        assertThat(findings).hasSize(found);
        findings.forEach(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).contains("2026-04-01");
        });
    }

    @Test
    void what_is_not_known_is_not_evaluated_where_it_matters() {
        assertThat(AUDIT.gaps(Audit.visit("2026-05-05", Discipline.PT, "97161 x1", "98977 x1")))
                .containsExactly(
                        "frequency.exceeded documentation.initialEvaluation," + " history.rtm.deviceSupplyLastBilled");
        assertThat(AUDIT.gaps(Audit.visit("2026-05-05", Discipline.PT, "97110 x1")))
                .isEmpty();
        assertThat(AUDIT.gaps(Audit.visit("2026-05-05", Discipline.PT, "97161 x1")
                        .documentation(Documentation.builder()
                                .addAbsent("initialEvaluation")
                                .build())))
                .isEmpty();
    }
}
