package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = Main.run(
                InputStream.nullInputStream(),
                new PrintStream(new FullDisk(), false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                "payers");

        assertThat(code).isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("full");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("full");
        }
    }
}
