package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The two commands of the README do what it says. */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Pattern TRY_IT = Pattern.compile(
            "## Try it\n.*?```sh\n[^\n]*therapy-billing\\.jar ([^\n]*)\n```.*?```text\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TEST_IT = Pattern.compile("## Test it\n.*?```sh\n([^\n]*)\n```", Pattern.DOTALL);

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static MatchResult only(Pattern pattern) throws IOException {
        List<MatchResult> found = pattern.matcher(readme()).results().toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void try_it_prints_what_stands_below_it() throws IOException {
        MatchResult tryIt = only(TRY_IT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Main.run(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                tryIt.group(1).split(" ", -1));
        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(tryIt.group(2))
                .contains("97110");
    }

    @Test
    void continuous_integration_runs_the_test_command() throws IOException {
        assertThat(Files.readString(ROOT.resolve(".ci/run")).lines())
                .contains(only(TEST_IT).group(1));
    }
}
