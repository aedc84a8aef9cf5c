package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the pages show is what happens, and what they point to is there. */
class DocsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("project.root")).toAbsolutePath().normalize();
    private static final Path DOCS = ROOT.resolve("core/docs");

    /** The pages that users read; others show code that stands in sources. */
    private static final List<String> RUN = List.of("README.md", "core/docs");

    @TempDir
    private Path folder = Path.of("");

    private static List<Page> pages(List<String> places) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (String place : places) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(place))) {
                for (Path file : files.filter(DocsTest::isPage).sorted().toList()) {
                    pages.add(Page.of(file));
                }
            }
        }
        return pages;
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".md") && !file.toString().contains("/target/");
    }

    private static String name(Page page) {
        return ROOT.relativize(page.file()).toString().replace('\\', '/');
    }

    @TestFactory
    Stream<DynamicTest> what_a_page_shows_is_what_happens() throws IOException {
        List<Page> pages = pages(RUN).stream()
                .filter(page -> page.blocks().stream()
                        .anyMatch(block -> block.language().equals("java")))
                .toList();
        assertThat(pages).hasSizeGreaterThan(4);
        return pages.stream()
                .map(page -> DynamicTest.dynamicTest(
                        name(page), () -> PageRun.of(page, Files.createTempDirectory(folder, "page"))));
    }

    @TestFactory
    Stream<DynamicTest> what_a_page_points_to_is_there() throws IOException {
        List<Page> pages = pages(List.of(
                "README.md", "CHANGELOG.md", "core/docs", "core/src", ".github", "examples", "benchmarks/README.md"));
        assertThat(pages).hasSizeGreaterThan(60);
        return pages.stream()
                .map(page -> DynamicTest.dynamicTest(
                        name(page),
                        () -> assertThat(page.links())
                                .filteredOn(link -> !link.matches("https?://.*|mailto:.*"))
                                .allSatisfy(link -> isThere(page, link))));
    }

    private static void isThere(Page page, String link) throws IOException {
        String[] parts = URLDecoder.decode(link, StandardCharsets.UTF_8).split("#", 2);
        Path target = parts[0].isEmpty()
                ? page.file()
                : page.file().resolveSibling(parts[0]).normalize();
        assertThat(target).exists();
        if (parts.length == 2) {
            assertThat(Page.of(target).anchors()).contains(parts[1]);
        }
    }

    @Test
    void every_page_is_in_the_index() throws IOException {
        List<String> linked = Page.of(DOCS.resolve("README.md")).links();
        try (Stream<Path> files = Files.list(DOCS)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))
                            .filter(file -> file.endsWith(".md") && !file.equals("README.md")))
                    .isSubsetOf(linked);
        }
        assertThat(linked).contains("rules/README.md");
    }

    @Test
    void a_heading_is_found_by_its_anchor() {
        Page page = new Page(
                Path.of("page.md"), "# A `b`, c\n```sh\n# none\n```\n## [A](x.md) b\n## D\n## D\n[e](y.md#f) `[g](h)`");
        assertThat(page.anchors()).containsExactly("a-b-c", "a-b", "d", "d-1");
        assertThat(page.links()).containsExactly("x.md", "y.md#f");
    }
}
