package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.json.SessionJson.json;
import static org.therapybilling.json.SessionJson.minimal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.explain.Provenance;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportStatus;

class ReportWriterTest {

    private static final TherapyBilling BILLING = TherapyBilling.standard();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TIE =
            "'treatments': [{'code': '97112', 'minutes': 20}, {'code': '97110', 'minutes': 20}]";

    @Test
    void the_fields_stand_in_the_order_of_the_contract() {
        assertThat(report(TIE).fieldNames())
                .toIterable()
                .containsExactly(
                        "sessionId",
                        "dateOfService",
                        "discipline",
                        "payer",
                        "status",
                        "counting",
                        "allocation",
                        "alternatives",
                        "lines",
                        "lineAlternatives",
                        "findings",
                        "suppressed",
                        "notEvaluated",
                        "upcoming",
                        "estimate",
                        "explanation",
                        "provenance");
    }

    @Test
    void findings_are_written_in_full() {
        JsonNode report = report("'treatments': [{'code': '97110', 'minutes': 33}, {'code': '99213'}]");
        assertThat(findingsOf(report, "data.not-covered"))
                .containsExactly(tree("{'rule': 'data.not-covered', 'version': 1, 'severity': 'INFO',"
                        + " 'certainty': 'DEFINITE', 'path': 'treatments[1].code', 'lines': [], 'observed': '99213',"
                        + " 'allowed': [],"
                        + " 'message': 'Reference data does not tell how 99213 counts on this date of service.',"
                        + " 'remedy': 'Code 99213 is not in the code book 2026.4, which holds therapy codes.',"
                        + " 'fixes': [], 'citations': ['Rules of this library'],"
                        + " 'fingerprint': 'data.not-covered|||99213|2026-03-02'}"));
    }

    private static List<JsonNode> findingsOf(JsonNode report, String rule) {
        List<JsonNode> findings = new ArrayList<>();
        report.get("findings").forEach(finding -> {
            if (finding.get("rule").textValue().equals(rule)) {
                findings.add(finding);
            }
        });
        return findings;
    }

    @Test
    void units_and_lines_are_written_in_full() {
        JsonNode report = report("'sessionId': 'S-1001',"
                + " 'treatments': [{'code': '97110', 'minutes': 33}, {'code': '97140', 'minutes': 7}]");

        assertThat(report.get("sessionId")).isEqualTo(tree("'S-1001'"));
        assertThat(report.get("counting"))
                .isEqualTo(tree("{'method': 'cms-8-minute', 'timedMinutes': 40, 'timedUnits': 3}"));
        assertThat(report.get("allocation"))
                .isEqualTo(tree("[{'code': '97110', 'minutes': 33, 'units': 2},"
                        + " {'code': '97140', 'minutes': 7, 'units': 1}]"));
        assertThat(report.get("alternatives")).isEqualTo(tree("[]"));
        assertThat(report.get("lines"))
                .isEqualTo(tree("[{'line': 1, 'code': '97110', 'units': 2, 'modifiers': ['GP']},"
                        + " {'line': 2, 'code': '97140', 'units': 1, 'modifiers': ['GP']}]"));
        assertThat(report.get("lineAlternatives")).isEqualTo(tree("[]"));
    }

    @Test
    void no_rule_was_run_so_nothing_is_said_to_be_clean() {
        TherapyBilling unruled = BILLING.toBuilder().rules(RuleSet.empty()).build();
        JsonNode report = tree(BillingJson.write(unruled.assess(BillingJson.readSession(minimal(TIE)))));

        assertThat(report.get("status").textValue()).isEqualTo("NOT_CHECKED");
        assertThat(List.of(report.get("findings"), report.get("suppressed"), report.get("notEvaluated")))
                .containsOnly(tree("[]"));
    }

    @Test
    void no_price_is_made_up() {
        JsonNode estimate = written(
                        json("{'dateOfService': '2026-03-02', 'discipline': 'PT', 'payer': 'commercial-ama',"
                                + " 'treatments': [{'code': '97110', 'minutes': 33}]}"))
                .get("estimate");

        assertThat(estimate.has("allowed")).isFalse();
        assertThat(estimate.get("unavailable").textValue()).isNotBlank();
        assertThat(estimate.get("lines").get(0).get("unavailable").textValue()).isNotBlank();
    }

    @Test
    void a_price_is_told_line_by_line() {
        // 97110 of 2026, national, not in an APM: (0.45 + 0.41 + 0.01) x 33.4009 = 29.06, the second unit with half of
        // the
        // practice expense 22.21; Medicare pays 80 % of 51.27 less 2 % sequestration, the patient 20 %.
        JsonNode estimate =
                report("'treatments': [{'code': '97110', 'minutes': 33}]").get("estimate");

        assertThat(estimate.get("allowed").textValue()).isEqualTo("51.27");
        assertThat(estimate.get("payerPays").textValue()).isEqualTo("40.20");
        assertThat(estimate.get("patientOwes").textValue()).isEqualTo("10.25");
        assertThat(estimate.get("lines").get(0).get("allowed").textValue()).isEqualTo("51.27");
        assertThat(estimate.get("lines").get(0).get("steps")).isNotEmpty();
    }

    @Test
    void a_tie_gives_the_other_allocation_and_the_other_lines() {
        JsonNode report = report(TIE);

        assertThat(report.get("allocation")).isEqualTo(tree(units("97112", 2, "97110", 1)));
        assertThat(report.get("alternatives")).isEqualTo(tree("[" + units("97112", 1, "97110", 2) + "]"));
        assertThat(report.get("lines")).isEqualTo(tree(lines("97112", 2, "97110", 1)));
        assertThat(report.get("lineAlternatives"))
                .isEqualTo(tree("[{'lines': " + lines("97112", 1, "97110", 2) + ", 'tieGoesTo': ['97110']}]"));
    }

    @Test
    void the_choice_of_the_therapist_decides_a_tie_and_the_rest_stays_permitted() {
        JsonNode report = report(TIE + ", 'tieGoesTo': ['97110']");

        assertThat(report.get("allocation")).isEqualTo(tree(units("97112", 1, "97110", 2)));
        assertThat(report.get("alternatives")).isEqualTo(tree("[" + units("97112", 2, "97110", 1) + "]"));
        assertThat(report.get("lines")).isEqualTo(tree(lines("97112", 1, "97110", 2)));
        assertThat(report.get("lineAlternatives"))
                .isEqualTo(tree("[{'lines': " + lines("97112", 2, "97110", 1) + ", 'tieGoesTo': ['97112']}]"));
    }

    private static String units(String first, int unitsOfFirst, String second, int unitsOfSecond) {
        return "[{'code': '%s', 'minutes': 20, 'units': %d}, {'code': '%s', 'minutes': 20, 'units': %d}]"
                .formatted(first, unitsOfFirst, second, unitsOfSecond);
    }

    private static String lines(String first, int unitsOfFirst, String second, int unitsOfSecond) {
        return ("[{'line': 1, 'code': '%s', 'units': %d, 'modifiers': ['GP']},"
                        + " {'line': 2, 'code': '%s', 'units': %d, 'modifiers': ['GP']}]")
                .formatted(first, unitsOfFirst, second, unitsOfSecond);
    }

    @Test
    void a_code_without_units_stands_in_the_allocation_and_not_in_the_lines() {
        JsonNode report = report("'treatments': [{'code': '97110', 'minutes': 18}, {'code': '97140', 'minutes': 13},"
                + " {'code': '97116', 'minutes': 10}, {'code': '97035', 'minutes': 8}]");

        assertThat(report.get("allocation"))
                .isEqualTo(tree("[{'code': '97110', 'minutes': 18, 'units': 1},"
                        + " {'code': '97140', 'minutes': 13, 'units': 1},"
                        + " {'code': '97116', 'minutes': 10, 'units': 1},"
                        + " {'code': '97035', 'minutes': 8, 'units': 0}]"));
        assertThat(texts(report.get("lines"), "code")).containsExactly("97110", "97140", "97116");
    }

    @Test
    void minutes_of_a_code_are_pooled_in_the_order_of_first_appearance() {
        JsonNode report = report("'treatments': [{'code': '97110', 'minutes': 7, 'seconds': 30},"
                + " {'code': '97140', 'minutes': 15}, {'code': '97110', 'minutes': 7, 'seconds': 30}]");

        assertThat(report.get("allocation"))
                .isEqualTo(tree("[{'code': '97110', 'minutes': 15, 'units': 1},"
                        + " {'code': '97140', 'minutes': 15, 'units': 1}]"));
    }

    @Test
    void an_untimed_code_stands_in_the_lines_only() {
        JsonNode report = report("'treatments': [{'code': '97161', 'minutes': 45}, {'code': '97110', 'minutes': 15}]");

        assertThat(texts(report.get("allocation"), "code")).containsExactly("97110");
        assertThat(report.get("counting").get("timedMinutes").intValue()).isEqualTo(15);
        assertThat(report.get("lines"))
                .isEqualTo(tree("[{'line': 1, 'code': '97161', 'units': 1, 'modifiers': ['GP']},"
                        + " {'line': 2, 'code': '97110', 'units': 1, 'modifiers': ['GP']}]"));
    }

    @ParameterizedTest
    @CsvSource({
        "'performer': 'AIDE', 15",
        "'performer': 'STUDENT', 15",
        "'group': true, 15",
        "'performer': 'ASSISTANT', 45",
        "'performer': 'THERAPIST', 45"
    })
    void minutes_of_students_aides_and_groups_do_not_count(String field, int timedMinutes) {
        JsonNode report = report("'treatments': [{'code': '97110', 'minutes': 15},"
                + " {'code': '97140', 'minutes': 30, " + field.replace("\"", "'") + "}]");

        assertThat(report.get("counting").get("timedMinutes").intValue()).isEqualTo(timedMinutes);
    }

    @Test
    void unknown_minutes_are_neither_zero_nor_units() {
        JsonNode report =
                report("'treatments': [{'code': '97110'}, {'code': '97140', 'minutes': 15}, {'code': '97161'}]");

        assertThat(report.get("counting").get("method").textValue()).isEqualTo("cms-8-minute");
        assertThat(List.of(
                        report.get("counting").path("timedMinutes"),
                        report.get("counting").path("timedUnits")))
                .noneMatch(JsonNode::isNumber);
        assertThat(texts(report.get("allocation"), "code")).doesNotContain("97110");
        assertThat(texts(report.get("lines"), "code")).doesNotContain("97110").contains("97161");
        assertThat(explanation(report)).anyMatch(step -> step.contains("97110") && step.contains("not recorded"));
    }

    @Test
    void lines_billed_without_treatments_are_repeated_and_nothing_is_counted() {
        JsonNode report = report("'billed': [{'line': 3, 'code': '97110', 'units': 2, 'modifiers': ['KX', 'GP']},"
                + " {'code': '97140-GP', 'units': 1}]");

        assertThat(report.has("counting")).isFalse();
        assertThat(List.of(report.get("allocation"), report.get("alternatives")))
                .containsOnly(tree("[]"));
        assertThat(report.get("lines"))
                .isEqualTo(tree("[{'line': 3, 'code': '97110', 'units': 2, 'modifiers': ['KX', 'GP']},"
                        + " {'line': 2, 'code': '97140', 'units': 1, 'modifiers': ['GP']}]"));
    }

    @Test
    void the_supported_lines_stand_beside_those_billed() {
        JsonNode report = report("'treatments': [{'code': '97110', 'minutes': 15}],"
                + " 'billed': [{'code': '97110', 'units': 4, 'modifiers': []}]");

        assertThat(report.get("lines"))
                .isEqualTo(tree("[{'line': 1, 'code': '97110', 'units': 1, 'modifiers': ['GP']}]"));
    }

    @ParameterizedTest
    @CsvSource({"workers-comp", "medicaid"})
    void under_an_unknown_counting_method_nothing_is_counted_and_the_missing_setting_is_named(String payer) {
        JsonNode report = written(minimal("'treatments': [{'code': '97110', 'minutes': 40}],"
                        + " 'billed': [{'code': '97110', 'units': 2, 'modifiers': ['GP']}]")
                .replace("medicare", payer));

        assertThat(report.has("counting")).isFalse();
        assertThat(List.of(report.get("allocation"), report.get("alternatives")))
                .containsOnly(tree("[]"));
        assertThat(report.get("lines"))
                .isEqualTo(tree("[{'line': 1, 'code': '97110', 'units': 2, 'modifiers': ['GP']}]"));
        assertThat(explanation(report)).anyMatch(step -> step.contains("counting"));
    }

    @ParameterizedTest
    @CsvSource({
        "medicare, cms-8-minute",
        "commercial-ama, ama-midpoint",
        "commercial-cms, cms-8-minute",
        "commercial-full-unit, full-unit",
        "cash, ama-midpoint"
    })
    void the_counting_method_is_that_of_the_payer(String payer, String method) {
        JsonNode report = written(minimal(TIE).replace("medicare", payer));

        assertThat(report.get("counting").get("method").textValue()).isEqualTo(method);
    }

    @Test
    void an_unknown_payer_is_unreadable_and_the_known_ones_are_named() {
        JsonNode report = written(minimal("'sessionId': 'S-1', " + TIE).replace("medicare", SessionJson.MARKER));

        assertThat(report.get("sessionId").textValue()).isEqualTo("S-1");
        assertThat(report.get("status").textValue()).isEqualTo("UNREADABLE");
        assertThat(report.get("where").textValue()).isEqualTo("payer");
        assertThat(report.get("error").textValue())
                .contains(
                        "medicare",
                        "commercial-ama",
                        "commercial-cms",
                        "commercial-full-unit",
                        "cash",
                        "workers-comp",
                        "medicaid");
        assertThat(report.toString()).doesNotContain(SessionJson.MARKER);
    }

    @Test
    void an_unreadable_report_says_what_and_where_and_holds_no_units() {
        JsonNode report = tree(BillingJson.write(
                BillingReport.of(ReportStatus.UNREADABLE, new Provenance(TherapyBilling.VERSION, "none", List.of()))
                        .where("line 3, treatments[0].minutes")
                        .error("Too \"many\".")
                        .build()));

        assertThat(report.get("status").textValue()).isEqualTo("UNREADABLE");
        assertThat(report.get("error").textValue()).isEqualTo("Too \"many\".");
        assertThat(report.get("where").textValue()).isEqualTo("line 3, treatments[0].minutes");
        assertThat(report.get("sessionId").isNull()).isTrue();
        assertThat(report.has("counting")).isFalse();
        assertThat(report.path("lines")).isEmpty();
    }

    @Test
    void a_readable_report_has_neither_error_nor_where() {
        assertThat(report(TIE).has("error")).isFalse();
        assertThat(report(TIE).has("where")).isFalse();
    }

    @Test
    void the_explanation_is_a_list_of_texts() {
        assertThat(explanation(report(TIE))).isNotEmpty().noneMatch(String::isBlank);
    }

    @Test
    void the_provenance_names_library_rules_and_every_dataset() {
        JsonNode provenance = report(TIE).get("provenance");

        assertThat(provenance.get("library").textValue()).isEqualTo(TherapyBilling.VERSION);
        assertThat(provenance.get("rules").isTextual()).isTrue();
        assertThat(provenance.get("datasets")).isNotEmpty().allSatisfy(dataset -> {
            assertThat(dataset.fieldNames()).toIterable().containsExactly("id", "version", "coverage", "sha256");
            assertThat(dataset.get("coverage").textValue()).isIn("FULL", "SUBSET");
            assertThat(dataset.get("sha256").textValue()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void a_report_is_one_line_and_the_same_each_time() {
        String session = minimal("'sessionId': 'a\\nb', " + TIE);

        String first = write(session);

        assertThat(first).doesNotContain("\n", "\r").isEqualTo(write(session));
        assertThat(tree(first).get("sessionId").textValue()).isEqualTo("a\nb");
    }

    @Test
    void keys_and_free_text_do_not_come_out_in_a_report() {
        String session = json(SessionJson.FULL).replace("ZZMARKER-p77 id", "S-1");

        assertThat(write(session)).contains("S-1").doesNotContain(SessionJson.MARKER);
    }

    private static JsonNode report(String fields) {
        return written(minimal(fields));
    }

    private static JsonNode written(String session) {
        return tree(write(session));
    }

    private static String write(String session) {
        return BillingJson.write(BILLING.assess(BillingJson.readSession(session)));
    }

    private static List<String> explanation(JsonNode report) {
        return StreamSupport.stream(report.get("explanation").spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(element -> element.get(field).textValue())
                .toList();
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text.startsWith("{\"") ? text : json(text));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
