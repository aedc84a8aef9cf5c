package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.NotEvaluated;
import org.therapybilling.json.BillingJson;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportText;
import org.therapybilling.report.html.ReportHtml;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** What is written of a day grows with what is recorded of it, not with that times the number of its sessions. */
class LargeDaysTest {

    private static final TherapyBilling BILLING = TherapyBilling.standard();
    private static final String LEFT_OUT = "The day is large: what is left out here";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CODES = List.of("97110", "97112", "97116", "97124", "97140", "97530", "97535");

    private static Session.Builder session(int number) {
        return Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                .sessionId("S-" + number)
                .patientKey("p-1");
    }

    /** A session whose treatments all run at the same time, but for the minute in which each begins. */
    private static Session overlapping(int number) {
        List<Treatment> treatments = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            LocalTime start = LocalTime.of(8, 0).plusMinutes(i);
            treatments.add(Treatment.of(CODES.get((i + number) % CODES.size()), start, start.plusMinutes(100))
                    .build());
        }
        return session(number).addAllTreatments(treatments).build();
    }

    private static Session billed(int number, int lines) {
        Session.Builder session = session(number);
        for (int i = 0; i < lines; i++) {
            session.billed(CODES.get(i % CODES.size()), Units.of(1));
        }
        return session.build();
    }

    private static List<String> reports(Stream<Session> sessions) {
        return BILLING.assessAll(sessions.map(SessionEntry::of))
                .map(BillingJson::write)
                .toList();
    }

    private static long written(Stream<Session> sessions) {
        return reports(sessions).stream().mapToLong(String::length).sum();
    }

    @Test
    void twice_the_sessions_give_twice_the_text() {
        long ofTen = written(IntStream.range(0, 10).mapToObj(LargeDaysTest::overlapping));
        long ofTwenty = written(IntStream.range(0, 20).mapToObj(LargeDaysTest::overlapping));
        assertThat(ofTwenty).isLessThan(5 * ofTen / 2);
        long ofTenBilled = written(IntStream.range(0, 10).mapToObj(number -> billed(number, 50)));
        long ofTwentyBilled = written(IntStream.range(0, 20).mapToObj(number -> billed(number, 50)));
        assertThat(ofTwentyBilled).isLessThan(5 * ofTenBilled / 2);
    }

    private static long shown(int sessions, Function<BillingReport, String> form) {
        return BILLING.assessAll(IntStream.range(0, sessions).mapToObj(number -> SessionEntry.of(billed(number, 50))))
                .map(form)
                .mapToLong(String::length)
                .sum();
    }

    /** The first report of a day has all lines; were they in each, twice the sessions would give four times the text. */
    @Test
    void twice_the_sessions_give_twice_the_text_for_people() {
        assertThat(shown(20, ReportText::of)).isLessThan(5 * shown(10, ReportText::of) / 2);
        assertThat(shown(20, LargeDaysTest::page)).isLessThan(5 * shown(10, LargeDaysTest::page) / 2);
    }

    private static String page(BillingReport report) {
        StringBuilder page = new StringBuilder();
        try {
            ReportHtml.write(List.of(report), page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return page.toString();
    }

    @Test
    void people_are_shown_all_lines_of_a_day_of_a_hundred_and_their_own_of_a_larger() {
        for (int lines : List.of(50, 51)) {
            BillingReport second = BILLING.assessAll(
                            Stream.of(billed(1, lines), billed(2, lines)).map(SessionEntry::of))
                    .toList()
                    .get(1);
            int expected = lines == 50 ? 100 : 51;
            assertThat(second.shown(second.billed())).hasSize(expected);
            assertThat(ReportText.of(second).lines().filter(line -> line.matches("(Billed)? +[0-9]+: .*")))
                    .hasSize(expected);
            assertThat(page(second).split("<tr class=\"line\">", -1)).hasSize(expected + 1);
        }
    }

    private static List<NotEvaluated> notEvaluated(int codes) {
        Session.Builder many = session(1).billed("97140", Units.of(1), Modifier.GP, Modifier.M59);
        for (int i = 1; i < 999; i++) {
            many.billed(String.valueOf(10_000 + i), Units.of(1));
        }
        Session.Builder last = session(2).billed("97530", Units.of(1), Modifier.GP);
        for (int i = 1_000; i < codes; i++) {
            last.billed(String.valueOf(10_000 + i), Units.of(1));
        }
        BillingReport report = BILLING.assessAll(
                        Stream.of(many.build(), last.build()).map(SessionEntry::of))
                .toList()
                .get(0);
        assertThat(report.findings()).extracting(Finding::rule).doesNotContain("ncci.modifier-unneeded");
        return report.notEvaluated();
    }

    /** The modifier passes a pair with the code that comes last: nobody may say that it passes none. */
    @Test
    void of_a_day_of_more_than_a_thousand_codes_it_is_said_that_not_all_were_compared() {
        assertThat(notEvaluated(1_000)).noneMatch(open -> open.needs().contains("billed"));
        assertThat(notEvaluated(1_001))
                .filteredOn(open -> open.needs().contains("billed"))
                .extracting(NotEvaluated::rule)
                .contains("ncci.pair", "ncci.modifier-unneeded");
    }

    private static JsonNode second(int lines) throws JsonProcessingException {
        return JSON.readTree(
                reports(Stream.of(billed(1, lines), billed(2, lines))).get(1));
    }

    @Test
    void a_report_after_the_first_has_all_of_a_day_of_a_hundred_lines() throws JsonProcessingException {
        assertThat(second(50).get("lines")).hasSize(100);
        JsonNode estimate = second(50).get("estimate");
        assertThat(estimate.get("lines")).hasSize(100);
        assertThat(estimate.get("lines").get(0).get("sessionId").asText()).isEqualTo("S-1");
        assertThat(estimate.get("lines").get(0).get("steps")).isNotEmpty();
    }

    @Test
    void a_report_after_the_first_has_its_own_lines_and_the_totals_of_a_larger_day() throws JsonProcessingException {
        assertThat(second(51).get("lines")).hasSize(51).noneMatch(line -> line.has("sessionId"));
        JsonNode estimate = second(51).get("estimate");
        assertThat(estimate.get("lines")).hasSize(51).allSatisfy(line -> {
            assertThat(line.has("sessionId")).isFalse();
            assertThat(line.get("allowed").asText()).isNotEmpty();
            assertThat(line.get("steps")).isEmpty();
        });
        assertThat(estimate.get("allowed").asText()).isNotEmpty();
    }

    /** Two codes in turn that no schedule prices, so that no line says the same as the one before it. */
    @Test
    void an_estimate_names_the_first_lines_without_an_amount_and_counts_the_others() throws JsonProcessingException {
        Session.Builder first = session(1);
        for (int i = 0; i < 60; i++) {
            first.billed(i % 2 == 0 ? "97039" : "97799", Units.of(1));
        }
        List<String> day = reports(Stream.of(first.build(), billed(2, 1)));
        for (String report : day) {
            assertThat(JSON.readTree(report).get("estimate").get("unavailable").asText())
                    .startsWith("Line 1: ")
                    .contains(" Line 50: ")
                    .doesNotContain(" Line 51: ")
                    .endsWith(" Lines without an amount beside these: 10. Each says why.");
        }
    }

    /** The reasoning is short, as nothing is counted; that lines are left out is told all the same. */
    @Test
    void a_report_that_leaves_something_out_says_so() throws JsonProcessingException {
        assertThat(second(50).get("explanation").toString()).doesNotContain(LEFT_OUT);
        JsonNode explanation = second(51).get("explanation");
        assertThat(explanation).hasSize(second(50).get("explanation").size() + 1);
        assertThat(explanation.get(explanation.size() - 1).asText()).startsWith(LEFT_OUT);
    }

    @Test
    void reasoning_of_a_large_day_stands_in_its_first_report() throws JsonProcessingException {
        List<String> day = reports(Stream.of(overlapping(1), overlapping(2)));
        assertThat(JSON.readTree(day.get(0)).get("explanation")).hasSizeGreaterThan(100);
        JsonNode later = JSON.readTree(day.get(1)).get("explanation");
        assertThat(later).hasSize(1);
        assertThat(later.get(0).asText()).startsWith(LEFT_OUT);
    }

    /** 96 minutes are 6 units, which 12 equal codes share in 12 over 6, or 924, ways. */
    @Test
    void alternatives_of_a_large_day_stand_in_its_first_report_and_later_ones_tell_how_many()
            throws JsonProcessingException {
        Session.Builder first = session(1);
        Stream.of("97032 97033 97034 97035 97036 97110 97112 97113 97116 97124 97140 97530".split(" "))
                .forEach(code -> first.treated(code, Minutes.of(8)));
        List<String> day =
                reports(Stream.of(first.build(), session(2).treated("97161").build()));
        assertThat(JSON.readTree(day.get(0)).get("alternatives")).hasSize(923);
        JsonNode later = JSON.readTree(day.get(1));
        assertThat(later.get("alternatives")).isEmpty();
        assertThat(later.get("lineAlternatives")).isEmpty();
        assertThat(later.get("alternativesCount").asInt()).isEqualTo(923);
    }
}
