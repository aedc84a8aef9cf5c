package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.json.SessionJson.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.EveryChange;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.Suppression;
import org.therapybilling.explain.Certainty;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportChange;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** Findings with their places and fixes, what is suppressed, what comes due, and what differs, each as the contract has it. */
class FindingsAsJsonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Rule EVERYTHING = new EveryChange(Certainty.DEFINITE);

    private static TherapyBilling billing(Suppression... suppressions) {
        return TherapyBilling.builder()
                .rules(RuleSet.of("test", List.of(EVERYTHING)))
                .suppressing(suppressions)
                .build();
    }

    private static Session session(String id, String code) {
        return Session.on(DAY, Discipline.PT, PayerId.MEDICARE)
                .sessionId(id)
                .patientKey("p")
                .billed(code, Units.of(2), Modifier.KX)
                .build();
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text.startsWith("{\"") ? text : json(text));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static JsonNode written(BillingReport report) {
        return tree(BillingJson.write(report));
    }

    @Test
    void each_kind_of_change_has_its_field() {
        assertThat(written(billing().assess(session("S-1", "97110")))
                        .get("findings")
                        .get(0)
                        .get("fixes"))
                .isEqualTo(tree("[{'kind': 'REPAIR', 'title': 'Add GP', 'line': 1, 'addModifiers': ['GP']},"
                        + " {'kind': 'SUGGESTION', 'title': 'Remove KX', 'line': 1, 'removeModifiers': ['KX'],"
                        + " 'attests': 'no other claims'},"
                        + " {'kind': 'REPAIR', 'title': 'Replace CO by CQ', 'line': 1, 'addModifiers': ['CQ'],"
                        + " 'removeModifiers': ['CO']},"
                        + " {'kind': 'SUGGESTION', 'title': 'Bill 1 unit', 'line': 1, 'setUnits': 1,"
                        + " 'attests': 'fewer were given'},"
                        + " {'kind': 'SUGGESTION', 'title': 'Bill 97112 instead', 'line': 1, 'replaceCode': '97112',"
                        + " 'attests': 'it was that'}]"));
    }

    @Test
    void finding_fix_and_lines_of_another_session_carry_its_id() {
        JsonNode first = written(twoSessions().get(0));
        JsonNode finding = first.get("findings").get(0);
        assertThat(finding.get("sessionId")).isEqualTo(tree("'S-2'"));
        assertThat(finding.get("lines")).isEqualTo(tree("[1]"));
        assertThat(finding.get("otherLines")).isEqualTo(tree("[{'sessionId': 'S-1', 'lines': [1]}]"));
        assertThat(finding.get("fixes").findValuesAsText("sessionId"))
                .hasSize(5)
                .containsOnly("S-2");
        assertThat(finding.get("denial")).isEqualTo(tree("'CO-16'"));
        assertThat(first.get("estimate").get("lines").get(0).has("sessionId")).isFalse();
        assertThat(first.get("estimate").get("lines").get(1).get("sessionId")).isEqualTo(tree("'S-2'"));
        assertThat(first.get("lines"))
                .isEqualTo(tree("[{'line': 1, 'code': '97110', 'units': 2, 'modifiers': ['KX']},"
                        + " {'line': 1, 'sessionId': 'S-2', 'code': '97140', 'units': 2, 'modifiers': ['KX']}]"));
    }

    private static List<BillingReport> twoSessions() {
        return billing()
                .assessAll(Stream.of(session("S-1", "97110"), session("S-2", "97140"))
                        .map(SessionEntry::of))
                .toList();
    }

    @Test
    void a_day_lists_its_sessions_with_the_first_and_names_the_first_with_the_others() {
        List<BillingReport> day = twoSessions();
        assertThat(written(day.get(0)).get("day"))
                .isEqualTo(tree("{'sessions': ['S-1', 'S-2'], 'first': true, 'incomplete': false}"));
        assertThat(written(day.get(1)).get("day"))
                .isEqualTo(tree("{'first': false, 'firstSession': 'S-1', 'position': 2, 'incomplete': false}"));
    }

    @Test
    void a_session_without_id_is_null_in_a_day() {
        Session nameless = Session.on(DAY, Discipline.PT, PayerId.MEDICARE)
                .patientKey("p")
                .billed("97110", Units.ONE)
                .build();
        List<BillingReport> day = billing()
                .assessAll(Stream.of(nameless, session("S-2", "97140")).map(SessionEntry::of))
                .toList();
        assertThat(written(day.get(0)).get("day").get("sessions")).isEqualTo(tree("[null, 'S-2']"));
        assertThat(written(day.get(1)).get("day").get("firstSession").isNull()).isTrue();
    }

    @Test
    void rows_of_a_table_are_told_with_their_file() {
        SessionEntry entry = new SessionEntry.Read("row 2", session("S-1", "97110"), List.of(2, 3), false);
        assertThat(written(billing().assessAll(Stream.of(entry)).toList().get(0))
                        .get("source"))
                .isEqualTo(tree("{'rows': [2, 3]}"));
        assertThat(written(billing()
                                .assessAll(Stream.of(entry.ofFile("march.csv")))
                                .toList()
                                .get(0))
                        .get("source"))
                .isEqualTo(tree("{'file': 'march.csv', 'rows': [2, 3]}"));
    }

    @Test
    void what_comes_due_is_told_by_date_or_by_visits() {
        assertThat(written(billing().assess(session("S-1", "97110"))).get("upcoming"))
                .isEqualTo(tree("[{'rule': 'test.everything', 'date': '2026-05-11', 'visitsLeft': null,"
                        + " 'what': 'Sign', 'source': 'Test'},"
                        + " {'rule': 'test.everything', 'date': null, 'visitsLeft': 0, 'what': 'Write',"
                        + " 'source': 'Test'}]"));
    }

    @Test
    void what_is_suppressed_stands_apart() {
        Suppression held =
                Suppression.of("test.everything").because("waived").by("b").untilServiceDate(DAY);
        JsonNode report = written(billing(held).assess(session("S-1", "97110")));
        assertThat(report.get("findings")).isEmpty();
        assertThat(report.get("suppressed").findValuesAsText("rule")).containsExactly("test.everything");
    }

    @Test
    void a_difference_has_both_answers_and_the_findings_of_one_alone() {
        Session session = session("S-1", "97110");
        BillingReport found = billing().assess(session);
        BillingReport none = TherapyBilling.builder()
                .rules(RuleSet.of("none", List.of()))
                .build()
                .assess(session);
        JsonNode change = tree(BillingJson.write(ReportChange.between(none, found)));
        assertThat(change.fieldNames())
                .toIterable()
                .containsExactly("sessionId", "before", "after", "appeared", "gone", "changed");
        assertThat(change.get("sessionId")).isEqualTo(tree("'S-1'"));
        assertThat(change.get("before")).isEqualTo(tree("{'status': 'NOT_CHECKED', 'lines': ['1: 97110 x 2 KX']}"));
        assertThat(change.get("after")).isEqualTo(tree("{'status': 'FINDINGS', 'lines': ['1: 97110 x 2 KX']}"));
        assertThat(change.get("appeared")).isEqualTo(written(found).get("findings"));
        assertThat(change.get("gone")).isEqualTo(tree("[]"));
        assertThat(change.get("changed")).isEqualTo(tree("[]"));
    }

    @Test
    void a_finding_that_says_something_else_has_both_in_a_difference() {
        Session session = session("S-1", "97110");
        BillingReport error = billing().assess(session);
        BillingReport note = TherapyBilling.builder()
                .rules(RuleSet.of("test", List.of(EVERYTHING)).withSeverity("test.everything", Severity.INFO))
                .build()
                .assess(session);
        JsonNode changed =
                tree(BillingJson.write(ReportChange.between(error, note))).get("changed");
        assertThat(changed).hasSize(1);
        assertThat(changed.get(0).get("before"))
                .isEqualTo(written(error).get("findings").get(0));
        assertThat(changed.get(0).get("after"))
                .isEqualTo(written(note).get("findings").get(0));
    }
}
