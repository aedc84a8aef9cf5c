package org.therapybilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;

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
                        Timed units: 3 for 40 minutes (cms-8-minute)
                          97110  33 minutes -> 2 units
                          97140  7 minutes -> 1 unit
                        Lines:
                          1: 97110 x 2 GP
                          2: 97140 x 1 GP
                        Findings: none
                        Not evaluated,""")
                // 2026, national: units of 29.06 and 22.21 (97110) and 21.21 (97140), of which Medicare pays 80 % less
                // 2 %.
                .contains("Price: allowed $72.48: the payer pays $56.83, the patient $14.49 (")
                .contains("""
                        Why:
                          - The payer counts by cms-8-minute: the minutes of all timed codes are pooled, 8 make a unit, 23 two. [CMS Pub. 100-04 ch. 5 §20.2]
                        """)
                .contains("Made by therapy-billing " + TherapyBilling.VERSION + ", rules 2026.4, code-book 2026.4, ");
    }

    @Test
    void at_a_tie_it_says_what_else_is_permitted_and_how_to_choose_it() {
        assertThat(text(session().treated("97112", Minutes.of(20)).treated("97110", Minutes.of(20))))
                .contains("""
                        Permitted as well (1):
                          97112 x 1, 97110 x 2
                        """)
                .contains("""
                        To choose other lines at the tie, record:
                          tieGoesTo [97110] for 97112 x 1, 97110 x 2
                        """);
    }

    @Test
    void unknown_units_are_called_unknown() {
        assertThat(text(session().treated("97110")))
                .contains("Timed units: unknown. The minutes of 97110 are not recorded")
                .contains("Lines: none\n")
                .startsWith("Session without id: ");
    }
}
