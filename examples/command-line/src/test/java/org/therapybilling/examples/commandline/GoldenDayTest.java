package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A day with every feature; what is expected was read line by line. */
class GoldenDayTest {

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(GoldenDayTest.class.getResource(name), name)
                .toURI());
    }

    @Test
    void a_day_with_every_feature_is_told_as_reviewed() throws IOException, URISyntaxException {
        Run run = Run.of("check", resource("day.ndjson").toString());
        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        String told = run.out()
                .lines()
                .filter(line -> !line.startsWith("Made by "))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(told).isEqualTo(Files.readString(resource("day.expected.txt")));
    }
}
