package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.csv.BillingCsv;
import org.therapybilling.csv.TableMapping;
import org.therapybilling.json.BillingJson;
import org.therapybilling.reference.ComponentCode;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.report.ReportText;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/** Inputs of clinics that are easily misread, each for its kind, from input to report. */
class KnownTrapsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final TherapyBilling BILLING = TherapyBilling.standard();
    private static final TableMapping TABLE =
            TableMapping.NONE.payer(PayerId.MEDICARE).discipline(Discipline.PT);

    private static Session.Builder session(String id) {
        return Session.on(DAY, Discipline.PT, PayerId.MEDICARE).sessionId(id).patientKey("P");
    }

    private static List<BillingReport> reports(Session... sessions) {
        return BILLING.assessAll(Stream.of(sessions).map(SessionEntry::of)).toList();
    }

    private static List<BillingReport> ofLines(String lines) {
        return BILLING.assessAll(
                        BillingJson.readLines(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    private static List<BillingReport> ofTable(String table) {
        return BILLING.assessAll(BillingCsv.readTable(
                        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), TABLE, remark -> {}))
                .toList();
    }

    private static List<String> lines(BillingReport report) {
        return report.lines().stream().map(ServiceLine::toString).toList();
    }

    /** Counted twice, 20 minutes would be 40, and three units. */
    @Test
    void a_line_that_stands_twice_in_a_file_counts_once() {
        String line = BillingJson.write(
                session("S-1").treated("97110", Minutes.of(20)).build());
        List<BillingReport> reports = ofLines(line + "\n" + line + "\n");
        assertThat(reports)
                .extracting(BillingReport::status)
                .containsExactly(ReportStatus.CLEAN, ReportStatus.UNREADABLE);
        assertThat(lines(reports.get(0))).containsExactly("1: 97110 x 1 GP");
        assertThat(reports.get(1).error().orElseThrow()).contains("already");
    }

    @Test
    void what_was_billed_stands_beside_what_the_record_supports_with_all_its_modifiers() {
        BillingReport report = ofTable("Visit,DOS,CPT,Min,Units,Modifiers\nV1,2026-03-02,97110,30,2,\"GP,CQ,KX\"\n")
                .get(0);
        assertThat(report.billed()).extracting(ServiceLine::toString).containsExactly("1: 97110 x 2 GP CQ KX");
        assertThat(lines(report)).containsExactly("1: 97110 x 2 GP");
        assertThat(ReportText.of(report)).contains("\nBilled 1: 97110 x 2 GP CQ KX\n", "\nLines  1: 97110 x 2 GP\n");
    }

    @Test
    void a_code_that_nobody_knows_is_told_in_the_report_of_its_own_session() {
        List<BillingReport> reports = reports(
                session("a").treated("97110", Minutes.of(15)).build(),
                session("b").treated("99999", Minutes.of(15)).build());
        assertThat(reports.get(0).findings()).extracting("rule").doesNotContain("data.not-covered");
        assertThat(reports.get(1).findings())
                .filteredOn(finding -> finding.rule().equals("data.not-covered"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.path()).isEqualTo("treatments[0].code"));
    }

    @Test
    void a_report_is_equal_to_that_of_another_run_and_another_instance() {
        List<Session> sessions = List.of(
                session("tie")
                        .treated("97110", Minutes.of(20))
                        .treated("97112", Minutes.of(20))
                        .build(),
                session("untimed").treated("97161").treated("97150").build(),
                session("faulty")
                        .treated("97140", Minutes.of(10))
                        .addBilled(line(1, "97140", 2))
                        .build(),
                session("cognitive")
                        .treated("97129", Minutes.of(15))
                        .treated("97130", Minutes.of(23))
                        .build(),
                session("claim only").addBilled(line(1, "97110", 4)).build(),
                Session.on(DAY, Discipline.OT, PayerId.of("commercial-ama"))
                        .treated("97530", Minutes.of(8))
                        .build());
        TherapyBilling other = TherapyBilling.builder().build();
        for (Session session : sessions) {
            BillingReport report = BILLING.assess(session);
            assertThat(report)
                    .isEqualTo(BILLING.assess(session))
                    .isEqualTo(other.assess(session))
                    .hasSameHashCodeAs(other.assess(session));
        }
        assertThat(sessions.stream().map(BILLING::assess)).doesNotHaveDuplicates();
    }

    private static BilledLine line(int number, String code, int units) {
        return BilledLine.of(number, ProcedureCode.of(code), Units.of(units)).build();
    }

    /** 15 minutes of 97129 with 23 of 97130 are one service of two codes; with 8 minutes of 97110 the day has 46. */
    @Test
    void the_split_that_is_reported_by_default_is_permitted() {
        UnitCount count = BILLING.assess(session("S-1")
                        .treated("97129", Minutes.of(15))
                        .treated("97130", Minutes.of(23))
                        .treated("97110", Minutes.of(8))
                        .build())
                .count()
                .orElseThrow();
        UnitAllocation timed = count.timed().found().orElseThrow();
        Split reported = count.reported(timed.split());
        assertThat(timed.total()).isEqualTo(Units.of(3));
        assertThat(reported).hasToString("97129 x 1, 97130 x 2, 97110 x 0");
        assertThat(count.permits(reported)).isTrue();
    }

    /** Whatever code a table of fees or of limits lists is a known one, though it may not be a therapist's. */
    @Test
    void a_code_that_any_table_knows_is_not_called_unknown() {
        DayTables tables = BILLING.reference().on(DAY);
        List<ProcedureCode> listed = new ArrayList<>();
        Stream.concat(
                        IntStream.range(90_000, 100_000).mapToObj(String::valueOf),
                        Stream.of("A", "G", "Q", "S", "V")
                                .flatMap(letter -> IntStream.range(0, 10_000)
                                        .mapToObj(number -> letter
                                                + String.valueOf(10_000 + number)
                                                        .substring(1))))
                .map(ProcedureCode::of)
                .filter(code -> isListed(tables, code))
                .forEach(listed::add);
        assertThat(listed).hasSizeGreaterThan(150).contains(ProcedureCode.of("97602"));
        for (ProcedureCode code : listed) {
            BillingReport report = BILLING.assess(
                    session("S-1").addBilled(line(1, code.toString(), 1)).build());
            assertThat(isCalledUnknown(report, code)).as(code.toString()).isFalse();
        }
        BillingReport ofNobody =
                BILLING.assess(session("S-1").addBilled(line(1, "99999", 1)).build());
        assertThat(isCalledUnknown(ofNobody, ProcedureCode.of("99999"))).isTrue();
    }

    private static boolean isCalledUnknown(BillingReport report, ProcedureCode code) {
        return report.findings().stream()
                .anyMatch(finding -> finding.rule().equals("data.not-covered")
                        && finding.observed().contains(code.toString()));
    }

    private static boolean isListed(DayTables tables, ProcedureCode code) {
        return tables.ask(RelativeValues.TABLE, ComponentCode.of(code)).found().isPresent()
                || tables.ask(UnitLimit.PRACTITIONER, code).found().isPresent();
    }

    /** 33 and 7 minutes are 40, and three units (CMS Pub. 100-04 ch. 5 §20.2), whichever of them were billed. */
    @Test
    void minutes_that_were_not_billed_count_in_the_units_of_the_day() {
        BillingReport report = ofTable("Visit,DOS,CPT,Min,Units\nV1,2026-03-02,97110,33,2\nV1,2026-03-02,97140,7,0\n")
                .get(0);
        UnitAllocation timed = report.count().orElseThrow().timed().found().orElseThrow();
        assertThat(timed.timedMinutes()).isEqualTo(Minutes.of(40));
        assertThat(timed.total()).isEqualTo(Units.of(3));
        assertThat(report.billed()).extracting(ServiceLine::toString).containsExactly("1: 97110 x 2");
    }
}
