package org.therapybilling.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.explain.Certainty;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** Codes and dates that the reference data does not cover are named, once a report. */
class DataCoverageTest {

    private static Session.Builder session(LocalDate day) {
        return Session.on(day, Discipline.PT, PayerId.MEDICARE);
    }

    private static Optional<Finding> check(ReferenceData data, Session... day) {
        return DataCoverage.of(data).check(List.of(day)).finding();
    }

    @Test
    void a_day_that_is_covered_has_no_finding() {
        Session last = session(LocalDate.of(2026, 12, 31))
                .treated("97110", Minutes.of(30))
                .treated("92507")
                .build();
        assertThat(check(Datasets.bundled(), last)).isEmpty();
    }

    @Test
    void a_date_past_the_data_is_named_with_all_codes() {
        Session session = session(LocalDate.of(2027, 1, 1))
                .treated("97110", Minutes.of(30))
                .treated("97140", Minutes.of(30))
                .treated("97110", Minutes.of(3))
                .build();
        Finding finding = check(Datasets.bundled(), session).orElseThrow();
        assertThat(finding.rule()).isEqualTo("data.not-covered");
        assertThat(finding.version()).isEqualTo(1);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.certainty()).isEqualTo(Certainty.DEFINITE);
        assertThat(finding.path()).isEqualTo("dateOfService");
        assertThat(finding.observed()).isEqualTo("97110 97140");
        assertThat(finding.allowed()).isEmpty();
        assertThat(finding.lines()).isEmpty();
        assertThat(finding.citations()).isEmpty();
        assertThat(finding.fingerprint()).isEqualTo("data.not-covered/1:dateOfService:97110 97140");
        assertThat(finding)
                .hasToString("INFO data.not-covered: No reference data says anything of 97110, 97140 on 2027-01-01."
                        + " The code book 2026.4 covers dates of service until 2026-12-31; load a later one.");
    }

    @Test
    void a_code_that_no_table_holds_is_named_with_its_place() {
        Session first = session(LocalDate.of(2026, 3, 2))
                .treated("97110", Minutes.of(30))
                .build();
        Session second = session(LocalDate.of(2026, 3, 2))
                .treated("97110", Minutes.of(30))
                .treated("99213")
                .build();
        Finding finding = check(Datasets.bundled(), first, second).orElseThrow();
        assertThat(finding.path()).isEqualTo("treatments[1].code");
        assertThat(finding.observed()).isEqualTo("99213");
        Session billed = session(LocalDate.of(2026, 3, 2))
                .billed("97110", Units.of(1))
                .billed("99214", Units.of(1))
                .build();
        assertThat(check(Datasets.bundled(), billed).orElseThrow().path()).isEqualTo("billed[1].code");
    }

    @Test
    void without_data_nothing_is_covered() {
        Session session = session(LocalDate.of(2026, 3, 2)).treated("97110").build();
        assertThat(check(ReferenceData.empty(), session).orElseThrow().remedy())
                .isEqualTo("No release of code-book is loaded; load one.");
    }

    /** The findings of a day stand in its first report, and the others do not say that there are some. */
    @Test
    void the_finding_of_a_day_stands_in_its_first_report() {
        LocalDate day = LocalDate.of(2027, 1, 1);
        Session morning =
                session(day).patientKey("p").treated("97110", Minutes.of(30)).build();
        Session evening =
                session(day).patientKey("p").treated("97140", Minutes.of(30)).build();
        List<BillingReport> reports = TherapyBilling.standard()
                .assessAll(TreatmentDay.of(morning, evening).sessions().stream().map(SessionEntry::of))
                .toList();
        assertThat(reports)
                .extracting(BillingReport::status)
                .containsExactly(ReportStatus.FINDINGS, ReportStatus.NOT_CHECKED);
        assertThat(reports.get(0).findings()).extracting(Finding::observed).containsExactly("97110 97140");
        assertThat(reports.get(1).findings()).isEmpty();
    }
}
