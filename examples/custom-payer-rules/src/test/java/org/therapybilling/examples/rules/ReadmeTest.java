package org.therapybilling.examples.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows stands in the sources, which are compiled and tested. */
class ReadmeTest {

    private static final Pattern CODE = Pattern.compile("```(?:java|json)\n(.*?)```", Pattern.DOTALL);

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void every_piece_of_code_stands_in_a_source() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.append(squeezed(Files.readString(file))).append('\n');
            }
        }
        List<MatchResult> pieces =
                CODE.matcher(Files.readString(Path.of("README.md"))).results().toList();
        assertThat(pieces)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(piece -> assertThat(sources.toString()).contains(squeezed(piece.group(1))));
    }
}
