package org.therapybilling.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.report.html.TestRules.billing;
import static org.therapybilling.report.html.TestRules.onTheDate;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.Severity;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;

/** Parts of a visit's section: what concerns no line, what comes due, its reasons, and the colours of its codes. */
class VisitPartsTest {

    private static Session.Builder session() {
        return Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                .sessionId("S-1");
    }

    private static PageReader read(TherapyBilling billing, Session.Builder session) {
        return PageReader.read(billing.assess(session.build()));
    }

    @Test
    void what_concerns_no_line_stands_below_the_gravest_first() {
        PageReader page = read(
                billing(onTheDate(Severity.INFO), onTheDate(Severity.ERROR)),
                session().treated("97110", Minutes.of(16)));
        assertThat(page.texts("//div[@class='claim']/h4"))
                .containsExactly("Lines of the claim", "About the visit as a whole");
        assertThat(page.texts("//div[@class='claim']/div[starts-with(@class,'finding')]//code"))
                .containsExactly("test.error", "test.info");
        assertThat(page.all("//tr[@class='beside']")).isEmpty();
    }

    /** Medicare takes claims for a year (CMS Pub. 100-04 ch. 1 §70). */
    @Test
    void what_comes_due_stands_with_its_visit() {
        PageReader page = read(TherapyBilling.standard(), session().treated("97110", Minutes.of(16)));
        assertThat(page.texts("//section[@id='v1']/div[@class='due-items']//li"))
                .singleElement()
                .asString()
                .startsWith("Submit the claim by 2027-03-02");
        assertThat(read(billing(), session().treated("97110", Minutes.of(16))).all("//div[@class='due-items']"))
                .isEmpty();
    }

    @Test
    void the_reasons_of_units_and_lines_unfold() {
        PageReader page = read(billing(), session().treated("97110", Minutes.of(16)));
        assertThat(page.all("//details[summary='Why these units and lines']/ol/li"))
                .isNotEmpty();
    }

    @Test
    void a_code_has_the_same_colour_in_chart_and_table() {
        PageReader page =
                read(billing(), session().treated("97110", Minutes.of(20)).treated("97140", Minutes.of(20)));
        for (String place : List.of("//svg[@class='chart']//rect", "//table[@class='figures']/tbody//rect")) {
            assertThat(page.all(place).stream().map(bar -> bar.getAttribute("class")))
                    .containsExactly("colour-0", "colour-1");
        }
    }

    /** The average of private insurers in a general guide is 30 to 50 dollars a unit of 97110. */
    @Test
    void a_price_that_is_not_known_has_its_usual_range_beside_it() {
        PageReader page =
                read(billing(), session().payer(PayerId.of("commercial-ama")).treated("97110", Minutes.of(16)));
        assertThat(page.texts("//div[@class='price']/p[@class='unknown']"))
                .singleElement()
                .asString()
                .startsWith("Not known. Line 1: ");
        assertThat(page.texts("//div[@class='price']/p[@class='source']"))
                .anyMatch(text ->
                        text.startsWith("Usual for a unit of line 1: $30.00 to $50.00, no price of this payer. "));
    }

    @Test
    void a_price_tells_what_was_assumed_and_how_each_line_comes_about() {
        PageReader page =
                read(billing(), session().treated("97110", Minutes.of(16)).treated("97161"));
        assertThat(page.texts("//div[@class='price']/p[@class='source']"))
                .singleElement()
                .asString()
                .contains("national");
        assertThat(page.texts("//div[@class='price']/details/h5")).containsExactly("Line 1, 97110", "Line 2, 97161");
        assertThat(page.all("//div[@class='price']/details/ol")).hasSize(2);
    }

    @Test
    void each_hatching_that_is_used_is_drawn_on_the_page() {
        Treatment.Builder joint = Treatment.of("97110", Minutes.of(10))
                .performer(Performer.ASSISTANT)
                .together(true);
        Treatment.Builder assisted = Treatment.of("97110", Minutes.of(10)).performer(Performer.ASSISTANT);
        Treatment.Builder aided = Treatment.of("97110", Minutes.of(10)).performer(Performer.AIDE);
        Treatment.Builder group = Treatment.of("97110", Minutes.of(10)).group(true);
        PageReader page = read(
                billing(),
                session()
                        .treated("97110", Minutes.of(20))
                        .addTreatments(joint.build(), assisted.build(), aided.build(), group.build()));
        List<String> used = page.all("//svg[@class='chart']//rect[@fill]").stream()
                .map(bar -> bar.getAttribute("fill"))
                .toList();
        assertThat(page.all("//pattern").stream().map(pattern -> "url(#" + pattern.getAttribute("id") + ")"))
                .hasSize(4)
                .containsAll(used);
        assertThat(used).hasSize(4);
    }

    private static TherapyBilling counting(CountingMethod method) {
        PayerProfile plan = PayerProfile.of("medicare", "Plan")
                .set(PayerKeys.COUNTING, method)
                .build();
        return billing().toBuilder().payers(PayerBook.of(List.of(plan))).build();
    }

    /** 28 minutes pooled are 2 units; 20 and 8 minutes alone are one each. */
    @ParameterizedTest
    @CsvSource({
        "CMS_8_MINUTE, 'All timed minutes together: 28 minutes, 2 units'",
        "AMA_MIDPOINT, '97110 alone: 20 minutes, 1 unit|97140 alone: 8 minutes, 1 unit'",
        "GREATER_OF, 'All timed minutes together: 28 minutes, 2 units|97110 alone: 20 minutes, 1 unit"
                + "|97140 alone: 8 minutes, 1 unit'"
    })
    void bars_are_pooled_or_alone_as_the_method_sees_them(CountingMethod method, String captions) {
        PageReader page = read(
                counting(method), session().treated("97110", Minutes.of(20)).treated("97140", Minutes.of(8)));
        assertThat(page.texts("//svg[@class='chart']/text[@class='caption']")).containsExactly(captions.split("\\|"));
    }

    @Test
    void time_of_who_may_not_bill_is_left_out() {
        Treatment aided =
                Treatment.of("97110", Minutes.of(10)).performer(Performer.AIDE).build();
        PageReader page =
                read(billing(), session().treated("97110", Minutes.of(20)).addTreatments(aided));
        assertThat(page.texts("//svg[@class='chart']//title"))
                .containsExactly("97110 20 min, therapist", "97110 10 min, somebody who may not bill");
    }
}
