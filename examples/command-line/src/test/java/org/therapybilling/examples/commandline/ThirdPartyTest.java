package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The runnable jar says what it is made of, and carries the licence of each part. */
class ThirdPartyTest {

    private static final String FOLDER = "/META-INF/licenses/";
    private static final Pattern PART =
            Pattern.compile("(?m)^([a-z0-9-]+) ([0-9.]+), ([A-Za-z0-9.-]+), (META-INF/.*)$");
    private static final Pattern JAR = Pattern.compile("(.*)-([0-9][0-9.]*)\\.jar");

    /** What tests alone need. */
    private static final Pattern OF_TESTS = Pattern.compile(
            "junit-.*|assertj-core|byte-buddy.*|opentest4j|apiguardian-api|jspecify|surefire-.*|common-.*");

    private static String text(String resource) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(ThirdPartyTest.class.getResourceAsStream(resource), resource)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<MatchResult> parts() throws IOException {
        return PART.matcher(text(FOLDER + "README.txt")).results().toList();
    }

    private static List<Path> jars() {
        return Snippet.classPath().stream()
                .filter(entry -> JAR.matcher(entry.getFileName().toString()).matches())
                .filter(entry -> !OF_TESTS.matcher(name(entry).group(1)).matches())
                .toList();
    }

    private static MatchResult name(Path jar) {
        return JAR.matcher(jar.getFileName().toString()).results().toList().get(0);
    }

    @Test
    void every_part_is_listed_with_its_version() throws IOException {
        assertThat(parts().stream().map(part -> part.group(1) + "-" + part.group(2) + ".jar"))
                .containsExactlyElementsOf(jars().stream()
                        .map(jar -> jar.getFileName().toString())
                        .sorted()
                        .toList());
    }

    @Test
    void parts_under_licences_that_name_their_holder_bring_the_text_along() throws IOException {
        for (MatchResult part : parts()) {
            boolean ours = part.group(3).equals("Apache-2.0");
            assertThat(part.group(4).equals("META-INF/LICENSE"))
                    .as(part.group())
                    .isEqualTo(ours);
            if (!ours) {
                assertThat(text("/" + part.group(4))).startsWith(ofJar(part.group(1)));
            }
        }
    }

    /** Returns the licence that stands in the jar of a part. */
    private static String ofJar(String part) throws IOException {
        Path jar = jars().stream()
                .filter(path -> name(path).group(1).equals(part))
                .toList()
                .get(0);
        try (ZipFile archive = new ZipFile(jar.toFile())) {
            ZipEntry licence = archive.stream()
                    .filter(entry -> entry.getName().matches("META-INF/LICENSE(\\.txt)?"))
                    .toList()
                    .get(0);
            return new String(archive.getInputStream(licence).readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        }
    }
}
