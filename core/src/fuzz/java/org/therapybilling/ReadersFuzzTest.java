package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.therapybilling.csv.BillingCsv;
import org.therapybilling.csv.TableMapping;
import org.therapybilling.json.Baselines;
import org.therapybilling.json.BillingJson;
import org.therapybilling.json.PayerFormatException;
import org.therapybilling.json.PayerProfiles;
import org.therapybilling.json.SessionFormatException;
import org.therapybilling.json.SuppressionFormatException;
import org.therapybilling.json.Suppressions;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportText;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;

/**
 * Whatever bytes come in: nothing is thrown, every entry has a report, no row of a table is lost, and no report
 * repeats, but for the id of its session and headings, the marker that stands for patient data in the seeds.
 */
class ReadersFuzzTest {

    private static final TherapyBilling BILLING = TherapyBilling.standard();

    /** Stands in the seeds wherever a key of a patient or free text does. */
    private static final String MARKER = "ZZ-MARK 7";

    private static List<BillingReport> reports(Stream<SessionEntry> entries) {
        List<BillingReport> reports = checked(entries);
        for (BillingReport report : reports) {
            assertThat(report.where().orElse("")).doesNotContain(MARKER);
            assertThat(report.error().orElse("")).doesNotContain(MARKER);
        }
        return reports;
    }

    private static List<BillingReport> checked(Stream<SessionEntry> entries) {
        List<BillingReport> reports = BILLING.assessAll(entries).toList();
        for (BillingReport report : reports) {
            assertThat(report.explain().toString()).doesNotContain(MARKER);
            assertThat(BillingJson.write(report)).startsWith("{").endsWith("}");
            assertThat(ReportText.of(report)).endsWith("\n");
        }
        return reports;
    }

    @FuzzTest(maxDuration = "3m")
    void lines(byte[] input) {
        assertThat(reports(BillingJson.readLines(new ByteArrayInputStream(input))))
                .isNotEmpty();
    }

    @FuzzTest(maxDuration = "3m")
    void document(byte[] input) {
        reports(BillingJson.readDocument(new ByteArrayInputStream(input)));
    }

    @FuzzTest(maxDuration = "3m")
    void table(byte[] input) {
        List<String> remarks = new ArrayList<>();
        List<BillingReport> reports =
                checked(BillingCsv.readTable(new ByteArrayInputStream(input), TableMapping.NONE, remarks::add));
        assertThat(reports).isNotEmpty();
        if (remarks.stream().noneMatch(remark -> remark.startsWith("Columns read") && remark.contains(MARKER))) {
            assertThat(reports.stream().flatMap(report -> Stream.of(report.where(), report.error())))
                    .noneMatch(
                            said -> said.filter(text -> text.contains(MARKER)).isPresent());
        }
        List<Integer> rows =
                reports.stream().flatMap(report -> report.rows().stream()).toList();
        Set<Integer> once = new TreeSet<>(rows);
        assertThat(rows).hasSameSizeAs(once);
    }

    @FuzzTest(maxDuration = "3m")
    void session(byte[] input) {
        try {
            BillingReport report = BILLING.assess(BillingJson.readSession(new String(input, StandardCharsets.UTF_8)));
            assertThat(BillingJson.write(report)).startsWith("{").endsWith("}");
        } catch (SessionFormatException refused) {
            assertThat(refused.getMessage()).doesNotContain(MARKER);
        }
    }

    /** What is read once is read again from what is written, and billed alike. */
    @FuzzTest(maxDuration = "3m")
    void written(byte[] input) {
        for (SessionEntry entry :
                BillingJson.readLines(new ByteArrayInputStream(input)).toList()) {
            if (entry instanceof SessionEntry.Read read) {
                Session again = BillingJson.readSession(BillingJson.write(read.session()));
                assertThat(BillingJson.write(BILLING.assess(again)))
                        .isEqualTo(BillingJson.write(BILLING.assess(read.session())));
            }
        }
    }

    @FuzzTest(maxDuration = "3m")
    void payers(byte[] input) {
        try {
            PayerBook book = PayerProfiles.read(new ByteArrayInputStream(input));
            assertThat(PayerProfiles.write(book)).startsWith("{");
        } catch (PayerFormatException refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    @FuzzTest(maxDuration = "3m")
    void suppressions(byte[] input) {
        try {
            assertThat(Suppressions.read(new ByteArrayInputStream(input))).isNotNull();
        } catch (SuppressionFormatException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "3m")
    void baseline(byte[] input) {
        try {
            assertThat(Baselines.read(new ByteArrayInputStream(input))).isNotNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
