package org.therapybilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.Suppression;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
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
                .contains("\nRecord treatments[0].minutes, so that what is open can be decided\n")
                .startsWith("Session without id: NOT_DECIDABLE");
        assertThat(text(session().treated("97110", Minutes.of(16)))).doesNotContain("\nRecord ");
    }

    /** A cap of the units of a line, which finds lines above it. */
    private record LineCap(int cap) implements Rule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of("test.line-cap", "Lines are short")
                    .citing("Test", "")
                    .message("{observed} stand on the line.")
                    .remedy("Bill {allowed}.")
                    .build();
        }

        @Override
        public void check(RuleContext claim, Findings findings) {
            for (ClaimLine line : claim.lines()) {
                findings.on(line).expect(line.units()).atMost(Units.of(cap));
            }
        }
    }

    private static Session.Builder billed() {
        return session()
                .sessionId("S-1")
                .billed("97110", Units.of(3), Modifier.GP)
                .billed("97140", Units.of(2), Modifier.GP);
    }

    private static BillingReport capped(int cap, Severity severity, Suppression... suppressions) {
        RuleSet rules = RuleSet.of("test", List.of(new LineCap(cap))).withSeverity("test.line-cap", severity);
        return TherapyBilling.builder()
                .rules(rules)
                .suppressing(suppressions)
                .build()
                .assess(billed().build());
    }

    @ParameterizedTest
    @CsvSource({
        "1, ERROR, 'FINDINGS, 2 errors'",
        "2, ERROR, 'FINDINGS, 1 error'",
        "1, WARNING, 'FINDINGS, 2 warnings'",
        "1, INFO, 'CLEAN, 2 notes'",
        "3, ERROR, CLEAN"
    })
    void findings_are_counted_by_severity(int cap, Severity severity, String counted) {
        assertThat(ReportText.of(capped(cap, severity))).startsWith("Session S-1: " + counted + "\n");
    }

    @Test
    void a_finding_says_what_is_wrong_what_to_do_and_who_says_so() {
        assertThat(ReportText.of(capped(2, Severity.ERROR))).startsWith("""
                        Session S-1: FINDINGS, 1 error
                          2026-03-02, PT, payer medicare
                          ERROR test.line-cap (line 1)
                            3 units stand on the line.
                            > Bill 2.
                            [Test]
                        Billed 1: 97110 x 3 GP
                               2: 97140 x 2 GP
                        """);
    }

    @Test
    void what_is_suppressed_is_told_with_its_end() {
        Suppression held =
                Suppression.of("test.line-cap").because("waived").by("b").untilServiceDate(LocalDate.of(2026, 3, 31));
        assertThat(ReportText.of(capped(1, Severity.ERROR, held))).startsWith("""
                        Session S-1: CLEAN
                          2026-03-02, PT, payer medicare
                        Suppressed: 2
                          ERROR test.line-cap (line 1), until 2026-03-31
                          ERROR test.line-cap (line 2), until 2026-03-31
                        Billed 1: 97110 x 3 GP
                        """);
        assertThat(ReportText.of(capped(3, Severity.ERROR, held))).doesNotContain("Suppressed");
    }

    @Test
    void sessions_of_a_day_say_that_their_figures_are_those_of_the_day() {
        List<BillingReport> day = TherapyBilling.standard()
                .assessAll(Stream.of(
                        SessionEntry.of(ofPatient("S-1")
                                .treated("97110", Minutes.of(16))
                                .build()),
                        SessionEntry.of(ofPatient("S-2")
                                .treated("97140", Minutes.of(16))
                                .build())))
                .toList();
        assertThat(day)
                .extracting(report -> ReportText.of(report).lines().toList().get(2))
                .containsExactly(
                        "  One of 2 sessions of the day, pooled; the figures are the day's.",
                        "  One of 2 sessions of the day, pooled; the figures are the day's and stand with the first, S-1.");
        assertThat(ReportText.brief(day.get(1)))
                .isEqualTo("S-2  2026-03-02 PT medicare  CLEAN  (with the first of its" + " day)\n");
        assertThat(day).noneMatch(report -> ReportText.of(report).contains("Incomplete"));
        assertThat(text(ofPatient("S-1").treated("97110", Minutes.of(16)))).doesNotContain("One of");
    }

    @Test
    void what_could_not_be_read_is_told_and_that_its_day_is_incomplete() {
        Session read = ofPatient("S-1").treated("97110", Minutes.of(16)).build();
        List<BillingReport> reports = TherapyBilling.standard()
                .assessAll(Stream.of(
                        new SessionEntry.Read("line 1", read),
                        new SessionEntry.Unreadable(
                                "line 2",
                                Optional.of("S-2"),
                                "zip",
                                "A ZIP code is blank.",
                                List.of(),
                                DayKey.of(read),
                                Optional.of(Discipline.PT))))
                .toList();
        assertThat(ReportText.of(reports.get(0))).startsWith("""
                        Session S-1: CLEAN
                          2026-03-02, PT, payer medicare
                          Incomplete: something that belongs to the day could not be read, see the other reports.
                        """);
        assertThat(ReportText.of(reports.get(1)))
                .startsWith("Session S-2: UNREADABLE\n  line 2, zip: A ZIP code is blank.\nMade by therapy-billing ");
        assertThat(ReportText.brief(reports.get(1))).isEqualTo("S-2  UNREADABLE  line 2, zip: A ZIP code is blank.\n");
    }

    private static Session.Builder ofPatient(String id) {
        return session().sessionId(id).patientKey("p-77");
    }

    /** Medicare takes claims for a year (42 CFR 424.44). */
    @Test
    void what_comes_due_is_told() {
        assertThat(text(session().treated("97110", Minutes.of(16))))
                .contains("\nDue    Submit the claim by 2027-03-02 [The payer's profile timelyFiling]\n");
    }

    @Test
    void without_rules_nothing_is_checked_and_that_is_said() {
        BillingReport report = TherapyBilling.builder()
                .rules(RuleSet.of("none", List.of()))
                .build()
                .assess(session().treated("97110", Minutes.of(16)).build());
        assertThat(ReportText.of(report))
                .startsWith("Session without id: NOT_CHECKED\n")
                .contains("\nChecks none: there are no rules in the set\nWhy\n")
                .doesNotContain("lack facts");
        assertThat(ReportText.of(capped(3, Severity.ERROR))).doesNotContain("Checks ");
    }

    private static String priced(UnaryOperator<PayerProfile.Builder> terms) {
        PayerProfile.Builder plan =
                PayerProfile.of("plan", "Plan").set(PayerKeys.COUNTING, CountingMethod.AMA_MIDPOINT);
        return ReportText.of(TherapyBilling.builder()
                .payers(PayerBook.of(List.of(terms.apply(plan).build())))
                .build()
                .assess(Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.of("plan"))
                        .treated("97110", Minutes.of(16))
                        .build()));
    }

    private static PayerProfile.Builder fee(PayerProfile.Builder plan) {
        return plan.set(PayerKeys.FEES, Fees.listed(ByCode.of(Map.of(ProcedureCode.of("97110"), Money.of("42.00")))));
    }

    @Test
    void a_price_says_what_is_not_known_of_it() {
        assertThat(priced(plan -> plan)).contains("\nPrice  unavailable. Line 1: The profile plan does not know");
        assertThat(priced(ReportTextTest::fee))
                .contains("\nPrice  allowed $42.00: the payer pays an unknown amount, the patient an unknown amount (");
        assertThat(priced(plan -> fee(plan).none(PayerKeys.PATIENT_SHARE)))
                .contains("\nPrice  allowed $42.00: the payer pays $42.00, the patient $0.00 (");
    }

    /** 2026, national (RVU26AR, MPPR): 97110 at 29.06 and twice 22.21, 97140 twice at 21.21. */
    @Test
    void in_brief_the_rules_that_found_something_stand_once_without_notes() {
        assertThat(ReportText.brief(capped(1, Severity.ERROR)))
                .isEqualTo(
                        "S-1  2026-03-02 PT medicare  FINDINGS  97110 x 3 GP, 97140 x 2 GP  $115.90  test.line-cap\n");
        assertThat(ReportText.brief(capped(1, Severity.INFO))).endsWith("97140 x 2 GP  $115.90\n");
        assertThat(ReportText.brief(TherapyBilling.standard()
                        .assess(session().treated("97110", Minutes.of(7)).build())))
                .contains("  no line");
    }
}
