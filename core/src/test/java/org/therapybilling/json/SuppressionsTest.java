package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.Suppression;
import org.therapybilling.compliance.rules.StandardRules;
import org.therapybilling.report.Baseline;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** Files of suppressions and of baselines: read, or refused with all that is wrong. */
class SuppressionsTest {

    private static final String START = "{\"format\": \"therapy-billing-suppressions/1\", \"suppressions\": [";

    @TempDir
    private Path folder = Path.of("");

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(String text) {
        SuppressionFormatException refused =
                catchThrowableOfType(SuppressionFormatException.class, () -> Suppressions.read(bytes(text)));
        assertThat(refused).as("it should be refused").isNotNull();
        assertThat(String.valueOf(refused.getMessage()))
                .contains(refused.faults())
                .doesNotContain("Jane Doe");
        return refused.faults();
    }

    @Test
    void suppressions_are_read_in_their_order() throws Exception {
        Path file = folder.resolve("suppressions.json");
        Files.writeString(file, START + """
                {"rule": "documentation.distinct-service", "code": "97140", "payer": "Horizon", "fingerprint": "f",
                 "reason": "waived by letter of 12 January", "by": "biller-17", "untilServiceDate": "2026-12-31"},
                {"rule": "time.total", "code": null, "reason": "r", "by": "b", "untilServiceDate": "2026-01-31"}]}
                """);
        assertThat(Suppressions.read(file))
                .containsExactly(
                        Suppression.of("documentation.distinct-service")
                                .onCode("97140")
                                .forPayer("horizon")
                                .onFingerprint("f")
                                .because("waived by letter of 12 January")
                                .by("biller-17")
                                .untilServiceDate(LocalDate.of(2026, 12, 31)),
                        Suppression.of("time.total").because("r").by("b").untilServiceDate(LocalDate.of(2026, 1, 31)));
        assertThat(Suppressions.read(bytes(START + "]}"))).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_told_with_its_path() {
        assertThat(faults(START + """
                {"code": "Jane Doe", "payer": 7, "fingerprint": " ", "reason": "", "untilServiceDate": "2026-02-30",
                 "since": "2026-01-01"},
                "Jane Doe",
                {"rule": "Jane Doe", "reason": "r", "by": "b"}]}
                """))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly(
                        "suppressions[0].since",
                        "suppressions[0].rule",
                        "suppressions[0].code",
                        "suppressions[0].payer",
                        "suppressions[0].fingerprint",
                        "suppressions[0].reason",
                        "suppressions[0].by",
                        "suppressions[0].untilServiceDate",
                        "suppressions[1]",
                        "suppressions[2].rule",
                        "suppressions[2].untilServiceDate");
    }

    @Test
    void the_file_must_be_one_object_of_the_format() {
        assertThat(faults(""))
                .containsExactly("The file is empty; expected is an object with format and suppressions.");
        assertThat(faults("[]")).containsExactly("Here stands a list; expected is an object.");
        assertThat(faults("{\"suppressions\": []}")).containsExactly("format: The field is missing; it is required.");
        assertThat(faults("{\"format\": \"therapy-billing-suppressions/1\"}"))
                .containsExactly("suppressions: The field is missing; it is required.");
        assertThat(faults("{\"format\": \"Jane Doe\", \"suppressions\": []}"))
                .containsExactly("format: A text of 8 characters stands here; expected is"
                        + " \"therapy-billing-suppressions/1\".");
        assertThat(faults(START + "], \"suppressions\": []}"))
                .containsExactly("suppressions: The field is given twice; give it once.");
        assertThat(faults(START + "]} {}"))
                .containsExactly("More follows after the object; put all suppressions into the one list suppressions.");
        assertThat(faults(START).get(0)).contains("not well-formed JSON");
        assertThat(faults(START + "], \"more\": 1}").get(0)).startsWith("more: There is no field of this name");
    }

    @Test
    void a_file_that_cannot_be_read_is_said_to_be_so() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Suppressions.read(folder.resolve("none.json")))
                .withMessageContaining("is its name right");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Baselines.read(folder.resolve("none.ndjson")))
                .withMessageContaining("is its name right");
    }

    @Test
    void a_baseline_is_read_from_reports_as_they_are_written() throws Exception {
        TherapyBilling billing =
                TherapyBilling.builder().rules(StandardRules.current()).build();
        Session session = Session.on(LocalDate.of(1990, 3, 2), Discipline.PT, PayerId.MEDICARE)
                .sessionId("S-1")
                .billed("97110", Units.of(3))
                .build();
        BillingReport report = billing.assess(session);
        assertThat(report.findings()).isNotEmpty();
        Path file = folder.resolve("reports.ndjson");
        Files.writeString(
                file,
                BillingJson.write(report) + "\n\n"
                        + BillingJson.write(
                                billing.assess(Session.on(LocalDate.of(1990, 3, 2), Discipline.PT, PayerId.MEDICARE)
                                        .billed("97110", Units.ONE)
                                        .build()))
                        + "\n");
        assertThat(Baselines.read(file)).isEqualTo(Baseline.of(Stream.of(report)));
        assertThat(Baselines.read(bytes(""))).isEqualTo(Baseline.builder().build());
    }

    /** A session has up to a thousand lines; each of these lacks its modifier, and together they are more than is documented. */
    @Test
    void a_baseline_takes_a_report_of_however_many_findings() {
        Session.Builder session = Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                .sessionId("S-1");
        for (int line = 0; line < 1_000; line++) {
            session.billed("97110", Units.ONE);
        }
        BillingReport report = TherapyBilling.standard().assess(session.build());
        assertThat(report.findings()).hasSizeGreaterThan(1_000);
        assertThat(Baselines.read(bytes(BillingJson.write(report)))).isEqualTo(Baseline.of(Stream.of(report)));
    }

    /** What a device or a pipe gives may have no line end, and no end. */
    @Test
    void a_line_without_end_is_refused_when_it_is_too_long() {
        InputStream endless = new InputStream() {

            private int left = 1 << 25;

            @Override
            public int read() {
                assertThat(left--).isPositive();
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                into[from] = (byte) read();
                return 1;
            }
        };
        assertThatExceptionOfType(SessionFormatException.class)
                .isThrownBy(() -> Baselines.read(endless))
                .withMessage("line 1: The line is longer than 16777216 bytes; a line holds one report.");
    }

    @Test
    void a_line_that_is_no_report_is_named() {
        assertThatExceptionOfType(SessionFormatException.class)
                .isThrownBy(() -> Baselines.read(bytes("\n{\"sessionId\": \"S-1\"}")))
                .withMessage("line 2, status: The field is missing; it is required.");
        assertThatExceptionOfType(SessionFormatException.class)
                .isThrownBy(() -> Baselines.read(bytes("{\"status\": \"CLEAN\", \"findings\": [{}]}")))
                .withMessage("line 1, findings[0].fingerprint: The field is missing; it is required.");
        assertThatExceptionOfType(SessionFormatException.class)
                .isThrownBy(() -> Baselines.read(bytes("Jane Doe")))
                .withMessageStartingWith("line 1: This is not well-formed JSON")
                .withMessageNotContaining("Jane");
    }
}
