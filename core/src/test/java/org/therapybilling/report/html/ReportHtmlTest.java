package org.therapybilling.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.therapybilling.report.html.PageReader.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.json.BillingJson;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class ReportHtmlTest {

    private static final TherapyBilling BILLING = TherapyBilling.standard();

    private static Session.Builder session(String id) {
        return Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                .sessionId(id);
    }

    private static BillingReport report(Session.Builder session) {
        return BILLING.assess(session.build());
    }

    private static BilledLine billed(int line, String code, int units) {
        return BilledLine.of(line, ProcedureCode.of(code), Units.of(units)).build();
    }

    private static BillingReport tied() {
        return report(session("tied").treated("97112", Minutes.of(20)).treated("97110", Minutes.of(20)));
    }

    /** 40 minutes make two units less than were billed; one line lacks GP. */
    private static BillingReport faulty() {
        return report(session("faulty")
                .treated("97110", Minutes.of(33))
                .treated("97140", Minutes.of(7))
                .addBilled(billed(1, "97110", 4))
                .addBilled(billed(2, "97140", 1)));
    }

    @Test
    void figures_on_the_page_equal_those_of_the_json() throws JsonProcessingException {
        for (BillingReport report : List.of(tied(), faulty())) {
            PageReader page = read(report);
            JsonNode json = new ObjectMapper().readTree(BillingJson.write(report));
            List<String> minutes = new ArrayList<>();
            json.get("allocation")
                    .forEach(code ->
                            minutes.add(code.get("code").textValue() + code.get("minutes") + code.get("units")));
            assertThat(page.texts("//div[@class='minutes']//tbody/tr").stream()
                            .map(row -> row.replace("therapist", ""))
                            .toList())
                    .isEqualTo(minutes);
            List<String> allowed = new ArrayList<>();
            json.at("/estimate/lines")
                    .forEach(line -> allowed.add("$" + line.get("allowed").textValue()));
            assertThat(page.texts("//tr[@class='line']/td[4]")).isEqualTo(allowed);
            assertThat(page.texts("//dl[@class='amounts']//dd"))
                    .containsExactly(
                            "$" + json.at("/estimate/allowed").textValue(),
                            "$" + json.at("/estimate/payerPays").textValue(),
                            "$" + json.at("/estimate/patientOwes").textValue());
            assertThat(page.texts("//ol[@class='reasons']/li"))
                    .hasSizeGreaterThanOrEqualTo(json.get("explanation").size());
        }
    }

    @Test
    void a_finding_stands_beside_its_line() {
        BillingReport report = faulty();
        PageReader page = read(report);
        assertThat(report.findings()).isNotEmpty();
        report.findings()
                .forEach(finding -> assertThat(page.texts("//div[starts-with(@class,'finding')]/p[@class='remedy']"))
                        .contains(finding.remedy()));
        assertThat(page.texts("//tr[@class='line'][td='2']/following-sibling::tr[1][@class='beside']//code"))
                .containsExactly("modifier.discipline");
    }

    @Test
    void dollars_at_risk_are_those_allowed_for_lines_with_an_error_each_once() {
        // 2026, national: 97110 at 29.06 and three times 22.21, 97140 at 21.21 (RVU26AR, MPPR); both have errors.
        assertThat(read(faulty()).texts("//dl[@class='tiles']/div[3]//strong")).containsExactly("$116.90");
        assertThat(read(tied()).texts("//dl[@class='tiles']/div[3]//strong")).containsExactly("$0.00");
    }

    @Test
    void a_day_of_several_sessions_puts_its_lines_at_risk_once() {
        Session.Builder one = session("one").treated("97110", Minutes.of(16)).addBilled(billed(1, "97110", 9));
        Session.Builder two = session("two").treated("97140", Minutes.of(16)).addBilled(billed(2, "97140", 1));
        List<BillingReport> day = BILLING.assessAll(Stream.of(
                        SessionEntry.of(one.patientKey("p").build()),
                        SessionEntry.of(two.patientKey("p").build())))
                .toList();
        PageReader page = read(day);
        JsonNode first = tree(day.get(0));
        assertThat(page.texts("//dl[@class='tiles']/div[3]//strong"))
                .containsExactly("$" + first.at("/estimate/allowed").textValue());
        assertThat(page.texts("//section[@id='v2']//p[@class='note']").get(0))
                .startsWith("Session 2 of 2 of this day.")
                .contains("session one");
        assertThat(page.all("//section[@id='v2']//*[local-name()='svg'][@class='chart']"))
                .isEmpty();
    }

    private static JsonNode tree(BillingReport report) {
        try {
            return new ObjectMapper().readTree(BillingJson.write(report));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void a_tie_shows_every_permitted_claim_and_how_to_get_it() {
        PageReader page = read(tied());
        assertThat(page.texts("//table[@class='choices']/tbody/tr"))
                .containsExactly("97112 × 2 GP, 97110 × 1 GP by default97112", "97112 × 1 GP, 97110 × 2 GP97110");
        assertThat(page.texts("//div[@class='tie-box open']/p").get(0))
                .startsWith("97112 and 97110 have an equal claim to 1 unit.");
    }

    @Test
    void filters_name_only_what_there_is() {
        assertThat(read(tied(), faulty()).texts("//fieldset//label"))
                .containsExactly(
                        "All 2",
                        "✕ Errors 1",
                        "⇄ Choices open 1",
                        "◷ Comes due 2",
                        "✓ Clean 1",
                        "Unfold reasons, also on paper");
        assertThat(read(tied()).all("//section[contains(@class,'is-choice')][contains(@class,'is-clean')]"))
                .hasSize(1);
    }

    /** Medicare takes claims for a year (CMS Pub. 100-04 ch. 1 §70). */
    @Test
    void what_comes_due_alike_is_listed_once() {
        PageReader page = read(tied(), tied());
        assertThat(page.texts("//ol[@class='todo']/li[@class='due']"))
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).contains("Submit the claim", "In 2 visits, the first: Session"));
    }

    @Test
    void time_that_does_not_count_is_drawn_apart() {
        PageReader page = read(report(session("group")
                .addTreatments(Treatment.of("97110", Minutes.of(20)).build())
                .addTreatments(Treatment.of("97110", Minutes.of(10))
                        .performer(Performer.ASSISTANT)
                        .build())
                .addTreatments(Treatment.of("97530", Minutes.of(30)).group(true).build())));
        assertThat(page.texts("//*[local-name()='text'][@class='caption']"))
                .containsExactly(
                        "All timed minutes together: 30 minutes, 2 units", "Left out, since it does not count");
        assertThat(page.texts("//*[local-name()='title']"))
                .contains("97110 20 min, therapist", "97110 10 min, assistant", "97530 30 min, in a group");
    }

    @Test
    void hostile_text_is_text() {
        String hostile = "<script>alert('x')</script>\"&\u202Eabc\u200B\uD800\u0007";
        String html = PageReader.written(List.of(report(session(hostile).treated("97110", Minutes.of(20)))));
        assertThat(html).doesNotContain("<script", "\u202E", "\u200B", "\u0007");
        assertThat(new PageReader(html).texts("//h3"))
                .containsExactly("Session <script>alert('x')</script>\"&\\u202Eabc\\u200B\\uD800\\u0007");
    }

    @Test
    void the_policy_permits_the_one_style_and_nothing_else() throws NoSuchAlgorithmException {
        String html = PageReader.written(List.of(tied(), faulty()));
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(new PageReader(html)
                        .all("//meta[@http-equiv]/@content/..")
                        .get(0)
                        .getAttribute("content"))
                .isEqualTo(
                        "default-src 'none'; style-src 'sha256-" + digest + "'; base-uri 'none'; form-action 'none'");
        assertThat(html).doesNotContain(" style=", "javascript:", "http://", "https://");
        assertThat(html.split("<style", -1)).hasSize(2);
    }

    @Test
    void the_same_reports_give_the_same_bytes() {
        assertThat(PageReader.written(List.of(tied(), faulty())))
                .isEqualTo(PageReader.written(List.of(tied(), faulty())));
    }

    @Test
    void no_anchor_is_missing() {
        PageReader page = read(tied(), faulty());
        page.all("//a")
                .forEach(link -> assertThat(
                                page.all("//*[@id='" + link.getAttribute("href").substring(1) + "']"))
                        .as(link.getAttribute("href"))
                        .hasSize(1));
    }

    @Test
    void five_thousand_reports_are_a_page_and_one_more_is_refused() throws IOException {
        BillingReport one = report(session("S").treated("97110", Minutes.of(20)));
        StringBuilder page = new StringBuilder();
        ReportHtml.write(Collections.nCopies(5_000, one), page);
        assertThat(page).contains("id=\"v5000\"");
        StringBuilder none = new StringBuilder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportHtml.write(Collections.nCopies(5_001, one), none))
                .withMessageContaining("5000");
        assertThat(none).isEmpty();
    }

    @Test
    void an_index_adds_its_pages_up_and_leads_into_them() throws IOException {
        HtmlIndex index = new HtmlIndex();
        for (BillingReport report : List.of(tied(), faulty())) {
            HtmlPage page = HtmlPage.of("A day", "index.html");
            page.add(report);
            index.add(report.sessionId().orElseThrow() + ".html", "A day", page);
        }
        StringBuilder html = new StringBuilder();
        index.write(html);
        PageReader read = new PageReader(html.toString());
        assertThat(read.texts("//dl[@class='tiles']//strong")).startsWith("3", "0", "$116.90", "1");
        assertThat(read.all("//ol[@class='todo']//a").get(0).getAttribute("href"))
                .isEqualTo("faulty.html#v1");
        assertThat(read.texts("//tbody/tr/th/a")).containsExactly("A day", "A day");
    }
}
