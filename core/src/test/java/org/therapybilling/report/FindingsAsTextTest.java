package org.therapybilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.EveryChange;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.explain.Certainty;
import org.therapybilling.report.html.ReportHtml;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** Fixes, places and doubts of findings, as text and on the page. */
class FindingsAsTextTest {

    private static List<BillingReport> reports(Certainty certainty, String... ids) {
        return TherapyBilling.builder()
                .rules(RuleSet.of("test", List.of(new EveryChange(certainty))))
                .build()
                .assessAll(Stream.of(ids)
                        .map(id -> Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                                .sessionId(id)
                                .patientKey("p")
                                .billed("97110", Units.of(2))
                                .build())
                        .map(SessionEntry::of))
                .toList();
    }

    private static String page(BillingReport report) throws IOException {
        StringBuilder page = new StringBuilder();
        ReportHtml.write(List.of(report), page);
        return page.toString();
    }

    @Test
    void fixes_stand_below_the_remedy_with_what_a_person_attests() {
        assertThat(ReportText.of(reports(Certainty.DEFINITE, "S-1").get(0))).contains("""
                          ERROR test.everything (line 1)
                            2 units stand there.
                            > Choose.
                            > Fix: Add GP on line 1
                            > Fix: Remove KX on line 1, which attests: no other claims
                            > Fix: Replace CO by CQ on line 1
                            > Fix: Bill 1 unit on line 1, which attests: fewer were given
                            > Fix: Bill 97112 instead on line 1, which attests: it was that
                            [Test; likely denial CO-16]
                        """);
    }

    @Test
    void lines_of_other_sessions_are_told_with_their_ids() throws IOException {
        BillingReport first = reports(Certainty.DEFINITE, "S-1", "S-2").get(0);
        assertThat(ReportText.of(first))
                .contains("ERROR test.everything (line 1 of session S-2; line 1 of session S-1)\n")
                .contains("> Fix: Add GP on line 1 of session S-2\n");
        assertThat(page(first)).contains("<code>test.everything</code> · line 1 of session S-2</p>");
    }

    @ParameterizedTest
    @CsvSource({"LIKELY, 'likely, not certain'", "JUDGEMENT, a matter of judgement"})
    void what_is_not_certain_is_told_so(Certainty certainty, String inWords) throws IOException {
        BillingReport report = reports(certainty, "S-1").get(0);
        assertThat(ReportText.of(report)).contains("[Test; " + certainty + "; likely denial CO-16]");
        assertThat(page(report)).contains("Test · " + inWords + " · likely denial CO-16");
    }
}
