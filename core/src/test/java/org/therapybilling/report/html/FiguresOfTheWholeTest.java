package org.therapybilling.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.report.html.PageReader.read;
import static org.therapybilling.report.html.TestRules.billing;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;

/** Figures of pages and of an index over them. One unit of 97110 in 2026, national, is 29.06 (RVU26A). */
class FiguresOfTheWholeTest {

    private static BillingReport report(String payer, int day) {
        return billing()
                .assess(Session.on(LocalDate.of(2026, 3, day), Discipline.PT, PayerId.of(payer))
                        .treated("97110", Minutes.of(16))
                        .build());
    }

    /** Medicare takes claims for a year (CMS Pub. 100-04 ch. 1 §70). */
    private static BillingReport checked() {
        return TherapyBilling.standard()
                .assess(Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                        .treated("97110", Minutes.of(16))
                        .build());
    }

    private static HtmlPage page(BillingReport... reports) {
        HtmlPage page = HtmlPage.of("A day", "index.html");
        for (BillingReport report : reports) {
            page.add(report);
        }
        return page;
    }

    @Test
    void claims_without_a_price_are_counted_beside_those_with_one() {
        assertThat(read(report("medicare", 2), report("commercial-ama", 2)).tile(7))
                .isEqualTo("✓ allowed, estimated$29.06 1 claim, 1 without a price");
        assertThat(read(
                                report("medicare", 2),
                                report("commercial-ama", 2),
                                report("commercial-ama", 3),
                                report("medicare", 3))
                        .tile(7))
                .isEqualTo("✓ allowed, estimated$58.12 2 claims, 2 without a price");
    }

    @Test
    void dates_of_service_are_told_from_the_first_to_the_last() {
        PageReader page =
                read(report("medicare", 3), report("medicare", 5), report("medicare", 2), report("medicare", 4));
        assertThat(page.texts("//p[@class='subtitle']"))
                .containsExactly("4 sessions, dates of service 2026-03-02 to 2026-03-05");
    }

    @Test
    void an_index_adds_up_what_its_pages_allow_and_what_comes_due() throws IOException {
        HtmlIndex index = new HtmlIndex();
        index.add("one.html", "One", page(checked(), report("commercial-ama", 2)));
        index.add("two.html", "Two", page(checked(), checked(), report("commercial-ama", 2)));
        StringBuilder html = new StringBuilder();
        index.write(html);
        PageReader page = new PageReader(html.toString());
        assertThat(page.tile(7)).isEqualTo("✓ allowed, estimated$87.18 3 claims, 2 without a price");
        assertThat(page.tile(5)).isEqualTo("◷ come due3 the first by 2027-03-02");
        assertThat(page.texts("//p[@class='subtitle']"))
                .containsExactly("5 sessions on 2 pages, dates of service 2026-03-02");
    }
}
