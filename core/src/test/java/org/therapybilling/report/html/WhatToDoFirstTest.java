package org.therapybilling.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.report.html.TestRules.billing;
import static org.therapybilling.report.html.TestRules.onEachLine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.Agenda;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** The top of a page: the figures of the whole, and what to do, the gravest first. */
class WhatToDoFirstTest {

    /** Tells what comes due in some visits. */
    private record Foreseen(int visits) implements Rule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of("test.due", "Something comes due")
                    .citing("Test", "")
                    .message("{observed} stand there.")
                    .remedy("Mend it.")
                    .build();
        }

        @Override
        public void check(RuleContext claim, Findings findings) {}

        @Override
        public void foresee(RuleContext claim, Agenda agenda) {
            agenda.inVisits(visits, "Write a report");
        }
    }

    private static Session.Builder session(String id) {
        return Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                .sessionId(id);
    }

    private static Session billed(String id) {
        return session(id).billed("97110", Units.ONE).build();
    }

    private static PageReader read(TherapyBilling billing, Session... sessions) {
        return PageReader.read(Stream.of(sessions).map(billing::assess).toList());
    }

    private static List<String> toDo(PageReader page) {
        return page.texts("//ol[@class='todo']/li");
    }

    @Test
    void errors_stand_before_warnings_then_what_comes_due_then_notes() {
        TherapyBilling all = billing(
                onEachLine(Severity.INFO), onEachLine(Severity.WARNING), onEachLine(Severity.ERROR), new Foreseen(3));
        PageReader page = read(all, billed("S-1"));
        assertThat(toDo(page))
                .containsExactly(
                        "✕ 1 error in 1 visit: test.error. Mend it. Session S-1",
                        "▲ 1 warning in 1 visit: test.warning. Mend it. Session S-1",
                        "◷ Due in 3 visits: Write a report. Session S-1",
                        "i 1 note in 1 visit: test.info. Mend it. Session S-1");
        assertThat(page.tile(1)).isEqualTo("✕ errors1 in 1 visit");
        assertThat(page.tile(2)).isEqualTo("▲ warnings1 in 1 visit");
        assertThat(page.tile(5)).isEqualTo("◷ come due1 the first in 3 visits");
    }

    @Test
    void of_several_findings_the_first_says_what_to_do() {
        Session twoLines = session("S-1")
                .billed("97110", Units.ONE)
                .billed("97140", Units.ONE)
                .build();
        PageReader page = read(billing(onEachLine(Severity.WARNING)), twoLines, billed("S-2"));
        assertThat(toDo(page))
                .containsExactly("▲ 3 warnings in 2 visits: test.warning. The first: Mend it. Session S-1");
        assertThat(page.tile(2)).isEqualTo("▲ warnings3 in 2 visits");
    }

    /** Medicare takes claims for a year (CMS Pub. 100-04 ch. 1 §70). */
    @Test
    void what_comes_due_by_a_date_is_told_by_it() {
        PageReader page = read(
                TherapyBilling.standard(),
                session("S-1").treated("97110", Minutes.of(16)).build());
        assertThat(toDo(page)).containsExactly("◷ Due by 2027-03-02: Submit the claim. Session S-1");
        assertThat(page.tile(5)).isEqualTo("◷ come due1 the first by 2027-03-02");
    }

    @Test
    void what_could_not_be_read_and_a_choice_are_to_be_done_though_nothing_was_found() {
        Session tied = session("S-1")
                .treated("97112", Minutes.of(20))
                .treated("97110", Minutes.of(20))
                .build();
        PageReader page = PageReader.read(billing()
                .assessAll(Stream.of(
                        SessionEntry.of(tied),
                        new SessionEntry.Unreadable("line 2", Optional.empty(), "zip", "A ZIP code is blank.")))
                .toList());
        assertThat(page.texts("//ol[@class='todo']/li/strong"))
                .containsExactly("1 session could not be read.", "1 choice for the therapist.");
    }

    /** Ten are named; those that come due soonest. */
    @Test
    void of_much_that_comes_due_the_ten_soonest_are_named() {
        List<BillingReport> reports = new ArrayList<>();
        for (int visits = 11; visits > 0; visits--) {
            reports.add(billing(new Foreseen(visits)).assess(billed("S-" + visits)));
        }
        PageReader page = PageReader.read(reports);
        assertThat(toDo(page))
                .hasSize(10)
                .startsWith("◷ Due in 1 visit: Write a report. Session S-1")
                .endsWith("◷ Due in 10 visits: Write a report. Session S-10");
        assertThat(page.tile(5)).isEqualTo("◷ come due11 the first in 1 visit");
    }
}
