package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One run of the program.
 *
 * @param code the exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int code, String out, String err) {

    /** Stands where patient data could, and must never come out in a message. */
    static final String MARKER = "ZZMARKER-p77";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Runs without standard input. */
    static Run of(String... args) {
        return withInput("", args);
    }

    /** Runs with this text as standard input. */
    static Run withInput(String input, String... args) {
        return with(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
    }

    /** Runs and checks what holds of every run: no stack trace and no name of a class is shown. */
    static Run with(InputStream input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(input, print(out), print(err), args);
        Run run = new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        assertThat(run.out() + run.err()).doesNotContain("\tat ", "Exception", "java.", "org.therapybilling.");
        return run;
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    /** Checks that the arguments were refused with these words and that nothing else was done. */
    void isRefused(String... words) {
        assertThat(code).as("exit code").isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err).isNotBlank().doesNotContain(MARKER);
        assertThat(words).allSatisfy(word -> assertThat(err).contains(word));
    }

    /** Reads standard output as NDJSON. */
    List<JsonNode> reports() {
        return reports(out);
    }

    static List<JsonNode> reports(String ndjson) {
        assertThat(ndjson).endsWith("\n").doesNotContain("\r");
        return ndjson.lines().map(Run::report).toList();
    }

    private static JsonNode report(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Says in a word each what came: the id of the session, or that it is unreadable. */
    static List<String> outline(List<JsonNode> reports) {
        return reports.stream()
                .map(report -> report.get("status").textValue().equals("UNREADABLE")
                        ? "unreadable"
                        : report.get("sessionId").textValue())
                .toList();
    }
}
