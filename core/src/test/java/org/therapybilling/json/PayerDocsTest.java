package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.PayerId;

/** What the documentation says of files of payers is so. */
class PayerDocsTest {

    private static final Path GUIDE = Path.of("docs", "payers.md");
    private static final Pattern LINK = Pattern.compile("\\]\\((payers/[^)]+)\\)");
    private static final Pattern SAMPLE = Pattern.compile("`((?:\\{|\\[)[^`]*)`");

    static List<PayerKey<?>> keys() {
        return PayerKeys.all();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_key_is_explained(PayerKey<?> key) throws IOException {
        assertThat(Files.readString(GUIDE)).containsOnlyOnce("\n| `" + key + "` | ");
    }

    /** Samples that are objects or lists are read as the value of their key. */
    @ParameterizedTest
    @MethodSource("keys")
    void every_sample_is_a_value_of_its_key(PayerKey<?> key) throws IOException {
        String row = Files.readString(GUIDE)
                .lines()
                .filter(line -> line.startsWith("| `" + key + "` | "))
                .findFirst()
                .orElseThrow();
        Matcher samples = SAMPLE.matcher(row);
        while (samples.find()) {
            assertThat(PayerJson.faults(PayerJson.profile("\"" + key + "\": " + samples.group(1))))
                    .as("%s", samples.group(1))
                    .isEmpty();
        }
    }

    @Test
    void the_plan_of_the_guide_is_the_one_published_and_short() throws IOException {
        String plan = Files.readString(PayerProfilesTest.DOCS.resolve("horizon.json"));
        assertThat(Files.readString(GUIDE)).contains("```json\n" + plan + "```");
        assertThat(plan.lines()).hasSizeLessThanOrEqualTo(21);
    }

    @Test
    void every_file_it_names_is_there_and_every_file_is_named() throws IOException {
        String guide = Files.readString(GUIDE);
        Matcher links = LINK.matcher(guide);
        while (links.find()) {
            assertThat(GUIDE.resolveSibling(links.group(1))).exists();
        }
        assertThat(PayerProfilesTest.files())
                .filteredOn(file -> !file.endsWith("horizon.json"))
                .allSatisfy(file -> assertThat(guide).contains("(payers/" + file.getFileName() + ")"));
    }

    /** What the policies say, as the pages that were read say it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bcbs-north-dakota | unitsPerSession | 2026-03-02 | 4 units of all services a clinician | DEFINITE",
                "bcbs-north-dakota | minutesPerSession | 2026-03-02 | 60 minutes of all services a clinician | DEFINITE",
                "bcbs-north-dakota | counting | 2026-03-02 | unknown | ''",
                "anthem-central | unitsPerSession | 2021-03-31 | unknown | ''",
                "anthem-central | unitsPerSession | 2021-04-01 | 4 units of timed services of 97110, 97112, 97113, 97116, 97124, 97129, 97130, 97140, 97533, 97535, 97537, 97542, 97760, 97761, 97763 a discipline | LIKELY",
                "new-york-workers-comp | rvuPerDay | 2019-03-31 | 8 of all services of all disciplines, except 98940, 98941, 98942, when billed 97161: 13.5, 97162: 13.5, 97163: 13.5, 97164: 11, 97165: 13.5, 97166: 13.5, 97167: 13.5, 97168: 11 | LIKELY",
                "new-york-workers-comp | rvuPerDay | 2019-04-01 | 12 of all services of all disciplines, except 98940, 98941, 98942, when billed 97161: 18, 97162: 18, 97163: 18, 97164: 15, 97165: 18, 97166: 18, 97167: 18, 97168: 15 | LIKELY",
                "new-york-workers-comp | counting | 2026-03-02 | unknown | ''",
                "unitedhealthcare-medicare-advantage | authorization | 2025-01-12 | unknown | ''",
                "unitedhealthcare-medicare-advantage | authorization | 2025-01-13 | visits, the first 6 within P56D free, not for 97161, 97162, 97163, 97165, 97166, 97167 | DEFINITE",
                "unitedhealthcare-medicare-advantage | counting | 2026-03-02 | cms-8-minute | LIKELY",
                "ohio-medicaid | frequency | 2026-03-02 | 97164, 97168 at most 1 per P60D; 97161, 97162, 97163 at most 1 per episode; 97165, 97166, 97167 at most 1 per episode | DEFINITE",
                "ohio-medicaid | slpAssistants | 2026-03-02 | yes | DEFINITE",
                "ohio-medicaid | mue | 2026-03-02 | medicaid | LIKELY",
                "horizon | counting | 2026-01-01 | cms-8-minute | DEFINITE",
                "horizon | fees | 2026-06-30 | 97110: 42.00, 97140: 39.50, 97530: 44.10, or the charge if less | DEFINITE",
                "horizon | fees | 2026-07-01 | 97110: 43.00, 97140: 40.50, 97530: 45.00, or the charge if less | DEFINITE"
            })
    void a_policy_says_what_its_page_says(String id, String key, LocalDate day, String text, String certainty) {
        PayerBook book =
                PayerProfiles.read(PayerProfilesTest.DOCS.resolve(id + ".json")).over(PayerBook.bundled());
        assertThat(said(book, id, PayerKeys.named(key).orElseThrow(), day)).isEqualTo((text + " " + certainty).strip());
    }

    private static <T extends Serializable> String said(PayerBook book, String id, PayerKey<T> key, LocalDate day) {
        return book.policy(PayerId.of(id), day)
                .get(key)
                .fold(
                        found -> key.form().text(found.value()) + " " + found.certainty(),
                        none -> "none",
                        unknown -> "unknown");
    }
}
