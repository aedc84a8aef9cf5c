package org.therapybilling.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.benchmarks.checks.CheckedDay;
import org.therapybilling.benchmarks.checks.CheckedDays;
import org.therapybilling.benchmarks.checks.EightRules;
import org.therapybilling.compliance.Checker;
import org.therapybilling.compliance.ClinicianTime;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.rules.StandardRules;
import org.therapybilling.csv.BillingCsv;
import org.therapybilling.csv.TableMapping;
import org.therapybilling.json.BillingJson;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

/**
 * What a session leaves to the garbage collector, on average. The bounds are a tenth above what was measured: whoever passes
 * one looks for the reason first.
 */
class SessionBytesTest {

    private static long bytes(int elements, Runnable work) {
        work.run();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return (threads.getCurrentThreadAllocatedBytes() - before) / elements;
    }

    private static long bytesOfChecks(RuleSet rules) {
        Checker checker = Checker.of(CheckedDays.DATA, rules, List.of());
        List<CheckedDay> days = CheckedDays.of(false);
        return bytes(
                days.size(), () -> days.forEach(day -> checker.check(day.claims(), day.prices(), ClinicianTime.NONE)));
    }

    @Test
    void a_check_by_eight_rules_makes_little_beside_its_result() {
        assertThat(bytesOfChecks(EightRules.of())).isLessThan(10_700);
    }

    @Test
    void a_check_by_all_rules_stays_within_its_bytes() {
        assertThat(bytesOfChecks(StandardRules.current())).isLessThan(103_000);
    }

    @Test
    void a_line_of_json_becomes_a_report_within_its_bytes() {
        byte[] lines = SessionLines.bytes();
        TherapyBilling billing = TherapyBilling.standard();
        long bytes = bytes(DayPool.SIZE, () -> report(lines, billing));
        assertThat(bytes).isLessThan(153_000);
    }

    /** Ten times the rows take ten times the bytes, though half of them are refused. */
    @Test
    void a_row_of_a_table_takes_no_more_where_there_are_many() {
        long ofFew = bytesOfRows(3_000);
        assertThat(bytesOfRows(30_000)).isLessThan(ofFew * 11 / 10);
    }

    private static long bytesOfRows(int rows) {
        StringBuilder table = new StringBuilder("Visit,MRN,DOS,CPT,Minutes\n");
        for (int row = 0; row < rows; row++) {
            table.append('V').append(row).append(",P").append(row);
            table.append(",2026-03-02,97110,")
                    .append(row % 2 == 0 ? "15" : "soon")
                    .append('\n');
        }
        byte[] bytes = table.toString().getBytes(StandardCharsets.UTF_8);
        TableMapping mapping = TableMapping.NONE.payer(PayerId.MEDICARE).discipline(Discipline.PT);
        TherapyBilling billing = TherapyBilling.standard();
        return bytes(rows, () -> {
            long refused = billing.assessAll(
                            BillingCsv.readTable(new ByteArrayInputStream(bytes), mapping, remark -> {}))
                    .filter(report -> report.status() == ReportStatus.UNREADABLE)
                    .count();
            assertThat(refused).isEqualTo(rows / 2);
        });
    }

    private static void report(byte[] lines, TherapyBilling billing) {
        try {
            for (SessionEntry entry :
                    (Iterable<SessionEntry>) BillingJson.readLines(new ByteArrayInputStream(lines))::iterator) {
                BillingJson.write(
                        billing.assess(((SessionEntry.Read) entry).session()), OutputStream.nullOutputStream());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("A null stream takes all.", failed);
        }
    }
}
