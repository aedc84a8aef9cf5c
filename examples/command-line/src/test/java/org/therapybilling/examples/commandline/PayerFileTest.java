package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands count by the payers of a file of one's own. */
class PayerFileTest {

    private static final String SESSION = "{\"sessionId\": \"S-1\", \"dateOfService\": \"2026-03-02\","
            + " \"discipline\": \"PT\", \"payer\": \"%\", \"treatments\": [{\"code\": \"97110\", \"minutes\": 29}]}";

    @TempDir
    private Path folder;

    private String horizon() throws IOException {
        return write("plan.json", PayersCommandTest.HORIZON);
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    /** 29 minutes are one completed quarter, and two units by the midpoint. */
    @Test
    void check_counts_by_it() throws IOException {
        String sessions = write(
                "sessions.ndjson",
                SESSION.replace("%", "horizon") + "\n" + SESSION.replace("%", "HRZN") + "\n"
                        + SESSION.replace("%", "commercial-ama") + "\n");
        Run run = Run.of("check", sessions, "--format", "json", "--payer-file", horizon());
        List<JsonNode> reports = run.reports();
        assertThat(reports)
                .extracting(report -> report.get("counting").get("timedUnits").intValue())
                .containsExactly(1, 1, 2);
        assertThat(reports)
                .extracting(report -> report.get("payer").textValue())
                .containsExactly("horizon", "horizon", "commercial-ama");
        assertThat(run.code()).isZero();
    }

    @Test
    void check_takes_its_payers_for_blank_cells() throws IOException {
        String table = write("visits.csv", "visit_id,date_of_service,cpt_code,minutes\nV-1,2026-03-02,97110,29\n");
        Run run = Run.of(
                "check",
                table,
                "--format",
                "json",
                "--payer",
                "horizon",
                "--discipline",
                "PT",
                "--payer-file",
                horizon());
        assertThat(run.reports().get(0).get("counting").get("method").textValue())
                .isEqualTo("full-unit");
        Run.of("check", table, "--payer", "horizon", "--discipline", "PT").isRefused("medicare");
    }

    @Test
    void explain_counts_by_it() throws IOException {
        Run run = Run.of("explain", "--payer", "HRZN", "--date", "2026-03-02", "--payer-file", horizon(), "97110=29");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\n  2026-03-02, PT, payer horizon\n")
                .contains("97110 x 1")
                .contains("] PPO manual 2026");
        Run.of("explain", "--payer", Run.MARKER, "--payer-file", horizon(), "97110=29")
                .isRefused("horizon", "medicare");
    }

    @Test
    void a_file_that_is_wrong_stops_every_command() throws IOException {
        String wrong = write("wrong.json", "{}");
        String sessions = write("sessions.ndjson", SESSION.replace("%", "medicare"));
        for (Run run : List.of(
                Run.of("check", sessions, "--payer-file", wrong),
                Run.of("explain", "--payer", "medicare", "--payer-file", wrong, "97110=29"),
                Run.of("payers", "--payer-file", wrong))) {
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("refused for 2 fault(s)", "format: ", "profiles: ");
        }
    }
}
