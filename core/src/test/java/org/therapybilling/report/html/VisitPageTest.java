package org.therapybilling.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.report.html.PageReader.read;
import static org.therapybilling.report.html.TestRules.billing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.Suppression;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** What stands on the page of a visit, in the work list and on top. */
class VisitPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final TherapyBilling BILLING = TherapyBilling.standard();
    private static final TherapyBilling UNCHECKED = billing();

    private static Session.Builder session(String id) {
        return Session.on(DAY, Discipline.PT, PayerId.MEDICARE).sessionId(id);
    }

    private static Session.Builder clean(String id) {
        return session(id).treated("97110", Minutes.of(16));
    }

    /** 16 minutes are one unit, which 97110 has. */
    private static Session overbilled(String id) {
        return clean(id).billed("97110", Units.of(2), Modifier.GP).build();
    }

    private static BillingReport ofRows(Integer... rows) {
        SessionEntry entry = new SessionEntry.Read("row 3", clean("S-1").build(), List.of(rows), false);
        return BILLING.assessAll(Stream.of(entry)).toList().get(0);
    }

    private static BillingReport unreadable(String id) {
        SessionEntry entry = new SessionEntry.Unreadable("line 2", Optional.of(id), "zip", "A ZIP code is blank.");
        return BILLING.assessAll(Stream.of(entry)).toList().get(0);
    }

    @ParameterizedTest
    @CsvSource({"3 4 5, rows 3–5", "3, row 3", "3 5, 'rows 3, 5'", "3 4 6, 'rows 3–4, 6'"})
    void rows_that_follow_one_another_are_told_as_a_range(String rows, String told) {
        Integer[] numbers = Stream.of(rows.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);
        assertThat(read(ofRows(numbers)).texts("//p[@class='for-whom']"))
                .containsExactly("2026-03-02 · PT · medicare · " + told);
    }

    @Test
    void a_visit_without_rows_tells_none() {
        PageReader page = read(BILLING.assess(clean("S-1").build()));
        assertThat(page.texts("//p[@class='for-whom']")).containsExactly("2026-03-02 · PT · medicare");
        assertThat(page.texts("//h3")).containsExactly("Session S-1");
        assertThat(page.texts("//section[@id='v1']//p[@class='badges']")).containsExactly("◷ comes due ✓ clean");
    }

    @Test
    void each_visit_has_a_row_in_the_work_list() {
        BillingReport unpriced = UNCHECKED.assess(Session.on(DAY, Discipline.OT, PayerId.of("commercial-ama"))
                .sessionId("S-2")
                .treated("97535", Minutes.of(15))
                .build());
        // 2026, national (RVU26AR, MPPR): 97110 at 29.06 and 22.21.
        assertThat(read(BILLING.assess(overbilled("S-1")), unpriced, unreadable("S-3"))
                        .texts("//table[@class='worklist']/tbody/tr/*"))
                .containsExactly(
                        "S-1",
                        "2026-03-02",
                        "PT, medicare",
                        "✕ 1 error ◷ comes due units.over-minutes",
                        "97110 × 2 GP",
                        "$51.27",
                        "S-2",
                        "2026-03-02",
                        "OT, commercial-ama",
                        "",
                        "97535 × 1",
                        "unknown",
                        "S-3",
                        "–",
                        "–",
                        "⊘ could not be read",
                        "–",
                        "–");
    }

    @Test
    void what_could_not_be_read_says_why_and_nothing_else() {
        PageReader page = read(unreadable("S-3"));
        assertThat(page.texts("//p[@class='error-text']")).containsExactly("line 2, zip: A ZIP code is blank.");
        assertThat(page.texts("//p[@class='for-whom']")).containsExactly("date unknown");
        assertThat(page.all("//section[@id='v1']//h4")).isEmpty();
        assertThat(page.texts("//p[@class='subtitle']")).containsExactly("1 session");
    }

    @Test
    void a_finding_says_what_is_wrong_what_to_do_and_who_says_so() {
        PageReader page = read(BILLING.assess(overbilled("S-1")));
        assertThat(page.texts("//tr[@class='beside']//div[@class='finding error']/*"))
                .containsExactly(
                        "✕ ERROR units.over-minutes · line 1",
                        "2 units of 97110 are billed; 16 minutes recorded support no more than 1.",
                        "Bill no more than 1 of them, or correct the minutes if they were written down wrongly.",
                        "Bill 1 unit on line 1. Whoever does attests: the minutes are recorded rightly, and support no"
                                + " more units.",
                        "CMS Pub. 100-04 ch. 5 §20.2.C; CPT time rule (midpoint), as described by APTA and ASHA · likely"
                                + " denial CO-151");
        assertThat(page.texts("//p[@class='supported']")).containsExactly("The record supports: 97110 × 1 GP");
        assertThat(page.texts("//div[@class='claim']/h4")).containsExactly("Lines billed");
        assertThat(page.texts("//table[@class='lines']//tr[@class='line']/*"))
                .containsExactly("1", "97110", "2", "GP", "$51.27");
    }

    @Test
    void a_claim_of_the_library_itself_has_no_lines_billed() {
        PageReader page = read(BILLING.assess(clean("S-1").build()));
        assertThat(page.texts("//div[@class='claim']/h4")).containsExactly("Lines of the claim");
        assertThat(page.all("//p[@class='supported']")).isEmpty();
        PageReader none = read(
                UNCHECKED.assess(session("S-1").treated("97110", Minutes.of(7)).build()));
        assertThat(none.texts("//div[@class='claim']/p")).containsExactly("There is no line to bill.");
        assertThat(none.texts("//p[@class='note']"))
                .containsExactly("Nothing was checked: there is no rule in the set.");
    }

    @Test
    void the_first_session_of_a_day_has_its_figures_and_others_lead_to_it() {
        List<BillingReport> day = BILLING.assessAll(Stream.of(clean("S-1"), clean("S-2"))
                        .map(session -> SessionEntry.of(session.patientKey("p").build())))
                .toList();
        PageReader page = read(day.get(0), day.get(1));
        assertThat(page.texts("//p[@class='note']"))
                .containsExactly(
                        "First of 2 sessions of this day. Their minutes are pooled: all figures are the day's.",
                        "Session 2 of 2 of this day. The figures of the day stand with session S-1; what follows is"
                                + " this session's own.");
        assertThat(page.texts("//section[@id='v1']//div[@class='minutes']/h4")).hasSize(1);
        assertThat(page.texts("//section[@id='v2']//div[@class='minutes']/h4")).isEmpty();
        // 32 minutes of 97110 are 2 units: 29.06 and 22.21.
        assertThat(page.texts("//table[@class='worklist']/tbody/tr/td[position() > 3]"))
                .containsExactly("97110 × 2 GP", "$51.27", "with the first of its day", "–");
        assertThat(page.tile(7)).isEqualTo("✓ allowed, estimated$51.27 1 claim");
    }

    @Test
    void a_day_of_which_something_is_unread_says_so() {
        Session read = clean("S-1").patientKey("p").build();
        List<BillingReport> reports = BILLING.assessAll(Stream.of(
                        SessionEntry.of(read),
                        new SessionEntry.Unreadable(
                                "line 2",
                                Optional.of("S-2"),
                                "zip",
                                "A ZIP code is blank.",
                                List.of(),
                                DayKey.of(read),
                                Optional.of(Discipline.PT))))
                .toList();
        assertThat(read(reports.get(0)).texts("//p[@class='note incomplete']"))
                .containsExactly(
                        "Something that belongs to this day could not be read, so that the figures may be too low.");
        assertThat(read(reports.get(0)).all("//p[@class='note']")).isEmpty();
    }

    @Test
    void what_is_suppressed_is_told_with_who_said_so() {
        TherapyBilling lenient = TherapyBilling.builder()
                .suppressing(Suppression.of("units.over-minutes")
                        .because("waived")
                        .by("A. B.")
                        .untilServiceDate(DAY))
                .build();
        PageReader page = read(lenient.assess(overbilled("S-1")));
        assertThat(page.texts("//details[starts-with(summary,'Suppressed')]/summary"))
                .containsExactly("Suppressed: 1 finding");
        assertThat(page.texts("//details[starts-with(summary,'Suppressed')]//li"))
                .singleElement()
                .asString()
                .startsWith("ERROR units.over-minutes")
                .endsWith(" Until 2026-03-02, by A. B.: waived");
        assertThat(read(BILLING.assess(overbilled("S-1"))).all("//details[starts-with(summary,'Suppressed')]"))
                .isEmpty();
    }

    @Test
    void facts_that_are_missing_are_listed_by_who_can_supply_them() {
        BillingReport report = BILLING.assess(clean("S-1").build());
        PageReader page = read(report);
        long rules =
                report.notEvaluated().stream().map(gap -> gap.rule()).distinct().count();
        assertThat(page.texts("//details[dl[@class='missing']]/summary"))
                .containsExactly("Not checked for want of facts: " + rules + " rules");
        assertThat(page.texts("//dl[@class='missing']/dt"))
                .containsExactly("treatment and charges", "claim", "documentation", "history", "rules");
        assertThat(page.texts("//dl[@class='missing']/dd[3]").get(0))
                .contains("signed")
                .doesNotContain("documentation.");
        assertThat(read(UNCHECKED.assess(clean("S-1").build())).all("//dl[@class='missing']"))
                .isEmpty();
    }

    @Test
    void the_page_says_what_it_was_made_from() {
        BillingReport report = BILLING.assess(clean("S-1").build());
        PageReader page = read(report, report);
        List<String> datasets = new ArrayList<>();
        report.provenance().datasets().forEach(data -> datasets.add(data.id() + data.version()));
        assertThat(page.texts("//details[summary='Made from']/p"))
                .hasSize(2)
                .allSatisfy(made -> assertThat(made)
                        .startsWith("therapy-billing " + TherapyBilling.VERSION + ", rules ")
                        .contains(", code-book "));
        assertThat(page.texts("//footer/p[1]"))
                .containsExactly("Made by therapy-billing " + TherapyBilling.VERSION + ", rules "
                        + report.provenance().rules() + ".");
        assertThat(page.texts("//footer/details/summary"))
                .containsExactly("Reference data: " + datasets.size() + " releases");
        assertThat(page.all("//footer//tbody/tr")).hasSameSizeAs(datasets);
        assertThat(page.texts("//footer//tbody/tr/th[1]")).contains("code-book", "mpfs-relative-values");
        assertThat(page.texts("//footer//tbody/tr/td[2]"))
                .allMatch(text -> text.equals("some codes") || text.equals("all codes"));
    }

    @Test
    void where_nothing_is_to_be_done_the_page_says_so() {
        PageReader page = read(UNCHECKED.assess(clean("S-1").build()));
        assertThat(page.texts("//section[@class='first']/p"))
                .containsExactly("Nothing: no finding, no choice open, nothing that comes due.");
        assertThat(page.tile(5)).isEqualTo("◷ come due0 of what was told");
        assertThat(page.all("//dl[@class='tiles']/div[@class='tile nothing']")).hasSize(6);
    }

    @Test
    void what_to_do_first_is_what_could_not_be_read_then_errors_then_choices_then_what_comes_due() {
        Session tied = session("tied")
                .treated("97112", Minutes.of(20))
                .treated("97110", Minutes.of(20))
                .build();
        PageReader page =
                read(BILLING.assess(overbilled("S-1")), unreadable("S-2"), BILLING.assess(tied), unreadable("S-4"));
        assertThat(page.texts("//ol[@class='todo']/li"))
                .containsExactly(
                        "⊘ 2 sessions could not be read. Correct the input and check again; nothing of them is in these"
                                + " figures. To the first",
                        "✕ 1 error in 1 visit: units.over-minutes. Bill no more than 1 of them, or correct the minutes"
                                + " if they were written down wrongly. Session S-1",
                        "⇄ 1 choice for the therapist. Services tie for a unit; any permitted claim is right, and the"
                                + " one taken is recorded. To the first",
                        "◷ Due by 2027-03-02: Submit the claim. In 2 visits, the first: Session S-1");
        assertThat(page.all("//ol[@class='todo']/li/a").stream().map(link -> link.getAttribute("href")))
                .containsExactly("#v2", "#v1", "#v3", "#v1");
        assertThat(page.texts("//p[@class='subtitle']")).containsExactly("4 sessions, dates of service 2026-03-02");
    }

    @Test
    void an_index_has_the_figures_of_each_page() throws IOException {
        HtmlPage day = HtmlPage.of("Monday", "index.html");
        day.add(BILLING.assess(overbilled("S-1")));
        day.add(unreadable("S-2"));
        HtmlPage next = HtmlPage.of("Tuesday", "index.html");
        next.add(UNCHECKED.assess(clean("S-3").dateOfService(DAY.plusDays(1)).build()));
        HtmlIndex index = new HtmlIndex();
        index.add("monday.html", "Monday", day);
        index.add("tuesday.html", "Tuesday", next);
        StringBuilder html = new StringBuilder();
        index.write(html);
        PageReader page = new PageReader(html.toString());
        assertThat(page.texts("//p[@class='subtitle']"))
                .containsExactly("3 sessions on 2 pages, dates of service 2026-03-02 to 2026-03-03");
        // Sessions, errors, warnings, at risk, choices, due, unreadable, allowed: one unit of 97110 alone is 29.06.
        assertThat(page.texts("//table[@class='worklist']/tbody/tr/*"))
                .containsExactly(
                        "Monday", "2", "1", "0", "$51.27", "0", "1", "1", "$51.27", "Tuesday", "1", "0", "0", "$0.00",
                        "0", "0", "0", "$29.06");
        assertThat(page.all("//table[@class='worklist']/tbody/tr[2]/td[@class='number nothing']"))
                .hasSize(6);
        assertThat(page.texts("//ol[@class='todo']/li/strong"))
                .containsExactly("1 session could not be read.", "1 error", "Due by 2027-03-02:");
        assertThat(page.all("//ol[@class='todo']/li/a").stream().map(link -> link.getAttribute("href")))
                .containsExactly("monday.html#v2", "monday.html#v1", "monday.html#v1");
    }
}
