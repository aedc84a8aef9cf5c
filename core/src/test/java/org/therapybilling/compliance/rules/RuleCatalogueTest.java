package org.therapybilling.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.RulePage;
import org.therapybilling.explain.Certainty;

/**
 * The pages of the rules say what the rules say. To write them anew:
 * {@code mvn -pl core test -Dtest=RuleCatalogueTest -Drules.rewrite=true}.
 */
class RuleCatalogueTest {

    private static final Path FOLDER = Path.of("docs", "rules");
    private static final String INDEX = "README.md";

    private static Map<String, String> pages() {
        List<RuleInfo> rules = StandardRules.current().catalogue();
        Map<String, String> pages = new TreeMap<>();
        rules.forEach(rule -> pages.put(RulePage.fileName(rule), RulePage.of(rule)));
        pages.put(INDEX, RulePage.index(rules));
        return pages;
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                written.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return written;
    }

    @Test
    void the_pages_say_what_the_rules_say() throws IOException {
        if (Boolean.getBoolean("rules.rewrite")) {
            rewrite();
        }
        assertThat(written())
                .as("write them anew by -Dtest=RuleCatalogueTest -Drules.rewrite=true")
                .isEqualTo(pages());
    }

    @Test
    void a_rule_that_is_not_sure_says_why() {
        List<RuleInfo> unsure = StandardRules.current().catalogue().stream()
                .filter(rule -> rule.certainty() == Certainty.LIKELY)
                .toList();
        assertThat(unsure)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.doubt()).as(rule.id()).endsWith("."));
    }

    private static void rewrite() throws IOException {
        Files.createDirectories(FOLDER);
        for (String old : written().keySet()) {
            Files.delete(FOLDER.resolve(old));
        }
        for (Map.Entry<String, String> page : pages().entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }
}
