package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;

/** Exports name payers in their own words; to the library, each is the payer of its profile. */
class PayerNamesTest {

    private static Session session(String payer, int minutes) {
        return Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.of(payer))
                .patientKey("p-77")
                .treated("97110", Minutes.of(minutes))
                .build();
    }

    /** 7 and 16 minutes are 2 units together under Medicare, and 1 apart. */
    @Test
    void sessions_of_one_payer_are_pooled_whatever_it_is_called() {
        List<BillingReport> reports = TherapyBilling.standard()
                .assessAll(Stream.of(session("medicare", 7), session("Medicare Part B", 16), session("MCR", 15))
                        .map(SessionEntry::of))
                .toList();
        assertThat(reports).hasSize(3).allSatisfy(report -> {
            assertThat(report.payer()).contains(PayerId.MEDICARE);
            assertThat(report.claim().orElseThrow().lines()).hasToString("[1: 97110 x 3 GP]");
        });
    }

    @Test
    void a_session_alone_has_the_payer_of_the_profile_too() {
        BillingReport report = TherapyBilling.standard().assess(session("Original Medicare", 23));
        assertThat(report.payer()).contains(PayerId.MEDICARE);
        assertThat(report.claim().orElseThrow().lines()).hasToString("[1: 97110 x 2 GP]");
    }

    @Test
    void a_secondary_payer_may_be_named_so_too() {
        Session both = session("commercial-ama", 23).toBuilder()
                .secondaryPayer(PayerId.of("MCR"))
                .build();
        assertThat(TherapyBilling.standard().assess(both).explain().toString())
                .contains("secondary payer medicare: cms-8-minute");
    }

    @Test
    void a_name_that_no_profile_has_is_refused() {
        assertThat(TherapyBilling.standard()
                        .assess(session("Medicaid Part B", 7))
                        .status())
                .isEqualTo(ReportStatus.UNREADABLE);
    }
}
