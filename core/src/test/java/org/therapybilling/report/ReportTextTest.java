package org.therapybilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.TherapyBilling;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class ReportTextTest {

    private static String text(Session.Builder session) {
        return ReportText.of(TherapyBilling.standard().assess(session.build()));
    }

    private static Session.Builder session() {
        return Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE);
    }

    @Test
    void a_report_says_units_lines_and_why() {
        assertThat(text(session()
                        .sessionId("S-1")
                        .treated("97110", Minutes.of(33))
                        .treated("97140", Minutes.of(7))))
                .startsWith("""
                        Session S-1: CLEAN
                          2026-03-02, PT, payer medicare
                        Units  97110 33 + 97140 7 = 40 minutes -> 3 units (cms-8-minute): 97110 x 2, 97140 x 1
                        Lines  1: 97110 x 2 GP
                               2: 97140 x 1 GP
                        """)
                // 2026, national: units of 29.06 and 22.21 (97110) and 21.21 (97140), of which Medicare pays 80 % less
                // 2 %.
                .contains("Price  allowed $72.48: the payer pays $56.83, the patient $14.49 (")
                .contains("\nChecks 17 rules lack facts: ")
                .contains("""
                        Why
                          - The payer counts by cms-8-minute: the minutes of all timed codes are pooled, 8 make a unit, 23
                            two. [1]
                        """)
                .contains("\n  [1] CMS Pub. 100-04 ch. 5 §20.2\n  [2] CMS Pub. 100-04 ch. 5 §20.2.C\n")
                .contains("Made by therapy-billing " + TherapyBilling.VERSION + ", rules 2026.4, code-book 2026.4, ");
    }

    @Test
    void no_line_but_the_last_is_wider_than_a_screen_of_a_hundred_columns() {
        String text =
                text(session().treated("97110", Minutes.of(33)).treated("97150").treated("97140"));
        assertThat(text.lines().filter(line -> !line.startsWith("Made by")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100))
                .hasSizeGreaterThan(10);
    }

    @Test
    void at_a_tie_it_says_what_else_is_permitted_and_how_to_choose_it() {
        assertThat(text(session().treated("97112", Minutes.of(20)).treated("97110", Minutes.of(20))))
                .contains("""
                        Tie    the therapist chooses; by default the lines above
                               or 97112 x 1, 97110 x 2: record tieGoesTo [97110]
                        """);
    }

    @Test
    void findings_stand_before_lines_and_reasons_behind_all() {
        String text = text(session().treated("97110", Minutes.of(33)).treated("97014"));
        assertThat(text).startsWith("Session without id: FINDINGS, ");
        assertThat(text.indexOf("code.not-payable")).isPositive().isLessThan(text.indexOf("\nLines "));
        assertThat(text.indexOf("\nLines ")).isLessThan(text.indexOf("\nWhy\n"));
    }

    @Test
    void of_a_pooled_day_the_first_report_alone_has_the_figures() {
        Session morning = session()
                .sessionId("morning")
                .patientKey("P")
                .treated("97110", Minutes.of(20))
                .build();
        Session evening = session()
                .sessionId("evening")
                .patientKey("P")
                .treated("97110", Minutes.of(20))
                .addBilled(
                        BilledLine.of(1, ProcedureCode.of("97110"), Units.of(1)).build())
                .build();
        List<String> texts = TherapyBilling.standard()
                .assessAll(Stream.of(morning, evening).map(SessionEntry::of))
                .map(ReportText::of)
                .toList();
        assertThat(texts.get(0))
                .contains("\n  One of 2 sessions of the day, pooled; the figures are the day's.\n")
                .contains("\nUnits  97110 40 = 40 minutes", "\nLines  1: 97110 x 3 GP\n", "\nPrice ", "\nWhy\n");
        assertThat(texts.get(1))
                .contains(
                        "\n  One of 2 sessions of the day, pooled; the figures are the day's and stand with the first,"
                                + " morning.\n")
                .contains("\nBilled 1: 97110 x 1\n", "\nChecks ", "\nMade by ")
                .doesNotContain("\nUnits ", "\nLines ", "\nPrice ", "\nWhy\n");
    }

    @Test
    void an_id_or_the_name_of_a_file_forms_no_line_of_a_report() {
        String forging = "V-1" + "_".repeat(95) + " ERROR ncci.pair (line 2) " + "_".repeat(98);
        Session first = session()
                .sessionId(forging)
                .patientKey("P")
                .treated("97110", Minutes.of(20))
                .build();
        Session second = session()
                .sessionId("b")
                .patientKey("P")
                .treated("97110", Minutes.of(20))
                .build();
        assertThat(TherapyBilling.standard()
                        .assessAll(Stream.of(first, second)
                                .map(session -> SessionEntry.of(session).ofFile(forging)))
                        .map(ReportText::of)
                        .flatMap(String::lines))
                .noneMatch(line -> line.strip().startsWith("ERROR"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2|row 2", "2,3,4|rows 2-4", "2,4,5,9|rows 2, 4-5, 9", "7,3|rows 7, 3"})
    void a_report_says_in_which_rows_of_which_file_its_session_stands(String rows, String told) {
        BillingReport read = TherapyBilling.standard()
                .assess(session().treated("97110", Minutes.of(33)).build());
        List<Integer> numbers =
                Arrays.stream(rows.split(",")).map(Integer::valueOf).toList();
        BillingReport report = BillingReport.of(read.status(), read.provenance())
                .dateOfService(read.dateOfService())
                .discipline(read.discipline())
                .payer(read.payer())
                .file("march.csv")
                .addAllRows(numbers)
                .build();
        assertThat(ReportText.of(report))
                .startsWith("Session without id: CLEAN\n  2026-03-02, PT, payer medicare, march.csv, " + told + "\n");
    }

    @Test
    void in_brief_a_report_is_one_line() {
        assertThat(ReportText.brief(TherapyBilling.standard()
                        .assess(session()
                                .sessionId("S-1")
                                .treated("97112", Minutes.of(20))
                                .treated("97110", Minutes.of(20))
                                .build())))
                // 2026, national (RVU26AR): 97112 at 32.73 and 24.88 after MPPR, 97110 at 22.21.
                .isEqualTo("S-1  2026-03-02 PT medicare  CLEAN  97112 x 2 GP, 97110 x 1 GP  $79.82  tie open\n");
    }

    @Test
    void unknown_units_are_called_unknown() {
        assertThat(text(session().treated("97110")))
                .contains("Units  Timed units are unknown. The minutes of 97110 are not recorded")
                .contains("Lines  none\n")
                .startsWith("Session without id: ");
    }
}
