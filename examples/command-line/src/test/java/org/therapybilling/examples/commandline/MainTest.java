package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.TherapyBilling;

class MainTest {

    @Test
    void without_a_command_it_shows_the_commands_and_refuses() {
        Run.of().isRefused("explain", "check", "payers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZMARKER-p77", "--ZZMARKER-p77", "-x", "Explain", ""})
    void an_unknown_command_is_refused(String command) {
        Run.of(command).isRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain", "check", "payers"})
    void every_command_has_help(String command) {
        Run run = Run.of(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: ", command);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void help_names_the_commands() {
        Run run = Run.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("explain", "check", "payers");
    }

    @Test
    void the_version_is_that_of_the_library() {
        Run run = Run.of("--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(TherapyBilling.VERSION);
    }

    @Test
    void output_that_cannot_be_written_is_an_internal_error() {
        Broken disk = new Broken("No space left on device");
        assertThat(run(disk, "payers")).isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("the disk is full")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void whoever_stops_reading_has_seen_enough_and_the_run_ends_at_once() {
        Broken pipe = new Broken("Broken pipe");
        assertThat(run(pipe, "payers")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(pipe.writes).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4"})
    void what_memory_or_calls_cannot_hold_is_told_in_a_sentence(String threads) {
        for (Error beyond : List.of(new StackOverflowError("as if"), new OutOfMemoryError("as if"))) {
            InputStream input = new InputStream() {
                @Override
                public int read() {
                    throw beyond;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    throw beyond;
                }
            };
            Run run = Run.with(input, "check", "-", "--threads", threads);
            assertThat(run.code()).isEqualTo(70);
            assertThat(run.err()).contains("more memory than the program has");
        }
    }

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(OutputStream out, String... args) {
        return Main.run(InputStream.nullInputStream(), out, new PrintStream(err, true, StandardCharsets.UTF_8), args);
    }

    /** An output that cannot be written to. */
    private static final class Broken extends OutputStream {
        private final String trouble;
        private int writes;

        Broken(String trouble) {
            this.trouble = trouble;
        }

        @Override
        public void write(int b) throws IOException {
            writes++;
            throw new IOException(trouble);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            write(0);
        }
    }

    /** The name of an input may begin so; no options are read from it. */
    @Test
    void a_name_that_begins_with_an_at_sign_is_a_name() {
        assertThat(Run.of("check", "@/dev/zero").code()).isEqualTo(ExitCode.UNREADABLE);
    }
}
