package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.json.SessionJson.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.report.Baseline;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportSummary;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** The totals of many reports as JSON. */
class SummaryAsJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text.startsWith("{\"") ? text : json(text));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Thirty minutes are two units; the line lacks GP, which is the one error. */
    private static BillingReport withoutDiscipline() {
        return TherapyBilling.standard()
                .assess(Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                        .sessionId("ZZMARKER-1")
                        .patientKey("ZZMARKER-2")
                        .treated("97110", Minutes.of(30))
                        .billed("97110", Units.of(2))
                        .build());
    }

    private static JsonNode summary() {
        return tree(BillingJson.write(ReportSummary.builder()
                .add(withoutDiscipline(), Baseline.builder().build())
                .build()));
    }

    @Test
    void a_summary_has_all_totals_in_a_fixed_order() {
        assertThat(summary().fieldNames())
                .toIterable()
                .containsExactly(
                        "sessions",
                        "statuses",
                        "severities",
                        "known",
                        "suppressed",
                        "atRisk",
                        "rules",
                        "payers",
                        "undecided",
                        "missingFacts",
                        "openTies",
                        "incompleteDays");
    }

    /** Two units of 97110 in 2026, national, are 29.06 and, with half the practice expense, 22.21 dollars (RVU26A, MPPR). */
    @Test
    void an_error_stands_with_its_rule_and_payer_and_puts_its_line_at_risk() {
        JsonNode summary = summary();
        String risk = "{'lines': 1, 'units': 2, 'allowed': '51.27', 'linesWithoutPrice': 0}";
        assertThat(summary.get("sessions")).isEqualTo(tree("1"));
        assertThat(summary.get("statuses"))
                .isEqualTo(tree("{'CLEAN': 0, 'FINDINGS': 1, 'NOT_DECIDABLE': 0, 'NOT_CHECKED': 0, 'UNREADABLE': 0}"));
        assertThat(summary.get("severities").get("ERROR")).isEqualTo(tree("1"));
        assertThat(summary.get("severities").get("WARNING")).isEqualTo(tree("0"));
        assertThat(summary.get("atRisk")).isEqualTo(tree(risk));
        assertThat(summary.get("rules").get(0))
                .isEqualTo(tree("{'rule': 'modifier.discipline', 'severity': 'ERROR', 'findings': 1, 'sessions': 1,"
                        + " 'atRisk': " + risk + "}"));
        JsonNode payer = summary.get("payers").get(0);
        assertThat(payer.fieldNames()).toIterable().containsExactly("payer", "sessions", "severities", "atRisk");
        assertThat(payer.get("payer")).isEqualTo(tree("'medicare'"));
        assertThat(payer.get("sessions")).isEqualTo(tree("1"));
        assertThat(payer.get("severities")).isEqualTo(summary.get("severities"));
        assertThat(payer.get("atRisk")).isEqualTo(tree(risk));
    }

    @Test
    void facts_that_would_decide_are_counted_with_the_rules_that_lack_them() {
        JsonNode summary = summary();
        assertThat(StreamSupport.stream(summary.get("undecided").spliterator(), false))
                .contains(tree("{'rule': 'documentation.signature', 'sessions': 1}"));
        assertThat(StreamSupport.stream(summary.get("missingFacts").spliterator(), false))
                .contains(tree("{'fact': 'documentation.signed', 'sessions': 1}"));
        assertThat(summary.get("openTies")).isEqualTo(tree("0"));
        assertThat(summary.get("incompleteDays")).isEqualTo(tree("0"));
        assertThat(summary.get("suppressed")).isEqualTo(tree("0"));
    }

    @Test
    void what_is_known_is_counted_apart() {
        BillingReport report = withoutDiscipline();
        JsonNode summary = tree(BillingJson.write(ReportSummary.builder()
                .add(report, Baseline.of(Stream.of(report)))
                .build()));
        assertThat(summary.get("known").intValue())
                .isPositive()
                .isEqualTo(report.findings().size());
        assertThat(summary.get("rules")).isEmpty();
    }

    @Test
    void no_id_and_no_key_comes_out_in_a_summary() {
        assertThat(summary().toString()).doesNotContain("ZZMARKER");
    }
}
