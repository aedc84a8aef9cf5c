package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on reading a finding shows what the program prints. */
class FindingsPageTest {

    private static final Path PAGE = Path.of(System.getProperty("project.root"), "core/docs/findings.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_finding_is_printed_for_the_session_above_it() throws IOException {
        MatchResult example =
                EXAMPLE.matcher(Files.readString(PAGE)).results().toList().get(0);
        Run run = Run.withInput(example.group(1), "check", "-");
        assertThat(run.out()).startsWith(example.group(2));
    }
}
