package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayersCommandTest {

    /** The bundled profiles of the contract, section 1. */
    static final List<String> PAYERS = List.of(
            "medicare", "commercial-ama", "commercial-cms", "commercial-full-unit", "cash", "workers-comp", "medicaid");

    static final String HORIZON = """
            {"format": "therapy-billing-payers/1", "profiles": [
              {"id": "horizon", "label": "Horizon PPO", "extends": "commercial-ama",
               "from": "2026-01-01", "source": "PPO manual 2026", "aliases": ["HRZN"],
               "counting": "full-unit", "mue": "none",
               "unitsPerSession": {"value": 4, "source": "PPO manual 2026, 7.3"}}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void all_profiles_are_shown() {
        Run run = Run.of("payers");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(PAYERS).allSatisfy(id -> assertThat(run.out().lines()).anyMatch(line -> line.startsWith(id + " ")));
    }

    @ParameterizedTest
    @CsvSource({
        "medicare, cms-8-minute",
        "commercial-ama, ama-midpoint",
        "commercial-cms, cms-8-minute",
        "commercial-full-unit, full-unit",
        "cash, ama-midpoint",
        "workers-comp, unknown",
        "medicaid, unknown"
    })
    void a_profile_shows_its_counting_and_whether_it_is_an_example(String id, String counting) {
        Run run = Run.of("payers", id);

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith(id).contains(counting);
        assertThat(run.out().toLowerCase(Locale.ROOT).contains("example")).isEqualTo(!id.equals("medicare"));
        assertThat(PAYERS)
                .filteredOn(other -> !other.equals(id))
                .allSatisfy(other -> assertThat(run.out().lines()).noneMatch(line -> line.startsWith(other + " ")));
    }

    @Test
    void every_value_has_its_dates_source_and_certainty() {
        assertThat(Run.of("payers", "medicare").out().lines().filter(line -> line.startsWith("  ")))
                .filteredOn(line -> !line.startsWith("  also named: ") && !line.startsWith("  nothing is known of: "))
                .hasSizeGreaterThan(30)
                .allMatch(line ->
                        line.matches("  [a-zA-Z]+: .+; dates of service: .+, (definite|likely|judgement) \\[.+].*"));
    }

    @Test
    void a_value_says_whether_this_version_acts_by_it() {
        assertThat(Run.of("payers", "medicare").out().lines())
                .filteredOn(line -> line.startsWith("  counting: "))
                .containsExactly("  counting: Minutes become units by cms-8-minute; dates of service: from 2000-04-01,"
                        + " definite [CMS Pub. 100-04 ch. 5 §20.2]");
        assertThat(Run.of("payers", "commercial-ama").out()).contains("  nothing is known of: precedence, ");
    }

    @Test
    void a_profile_may_be_named_in_any_letter_case() {
        assertThat(Run.of("payers", "MEDICARE")).isEqualTo(Run.of("payers", "medicare"));
    }

    @Test
    void an_unknown_profile_is_refused_and_the_known_ones_are_listed() {
        Run.of("payers", Run.MARKER).isRefused(PAYERS.toArray(String[]::new));
        Run.of("payers", " ").isRefused(PAYERS.toArray(String[]::new));
    }

    @Test
    void more_than_one_profile_is_refused() {
        Run.of("payers", "medicare", Run.MARKER).isRefused();
    }

    @Test
    void a_file_of_ones_own_is_shown_with_what_it_inherits() throws IOException {
        Run run = Run.of("payers", "HORIZON", "--payer-file", write(HORIZON));

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("horizon - Horizon PPO, extends commercial-ama\n  also named: HRZN\n")
                .contains("  unitsPerSession: Pays a session at most 4 units of timed services a discipline; dates of"
                        + " service: from 2026-01-01, definite [PPO manual 2026, 7.3]")
                .contains("  counting: Minutes become units by full-unit; dates of service: from 2026-01-01, definite"
                        + " [PPO manual 2026]")
                .contains("  counting: Minutes become units by ama-midpoint; dates of service: until 2025-12-31,"
                        + " judgement [Example, not a payer's rule: confirm with your contract], inherited from"
                        + " commercial-ama")
                .contains("  mue: none; ");
    }

    @Test
    void what_is_shown_can_be_read_by_programs() throws IOException {
        JsonNode profiles = Run.reports(Run.of("payers", "horizon", "--format", "json", "--payer-file", write(HORIZON))
                                .out()
                                .replace("\n", " ")
                        + "\n")
                .get(0)
                .get("profiles");
        assertThat(profiles).hasSize(1);
        JsonNode cap = profiles.get(0).get("values").get(2);
        assertThat(cap.get("key").textValue()).isEqualTo("unitsPerSession");
        assertThat(cap.get("value").intValue()).isEqualTo(4);
        assertThat(cap.get("from").textValue()).isEqualTo("2026-01-01");
        assertThat(cap.get("until").isNull()).isTrue();
        assertThat(cap.get("profile").textValue()).isEqualTo("horizon");
        assertThat(cap.get("source").textValue()).isEqualTo("PPO manual 2026, 7.3");
        assertThat(cap.get("certainty").textValue()).isEqualTo("DEFINITE");
        assertThat(cap.get("applied").isBoolean()).isTrue();
    }

    @Test
    void the_template_is_a_file_to_start_from() throws IOException {
        Run template = Run.of("payers", "--template");
        assertThat(template.code()).isZero();
        assertThat(template.out()).contains("\"// unitsPerSession\": \"Pays a session at most …");
        Run shown = Run.of("payers", "my-plan", "--payer-file", write(template.out()));
        assertThat(shown.code()).isZero();
        assertThat(shown.out()).startsWith("my-plan - My plan\n");

        Run like = Run.of("payers", "medicare", "--template");
        assertThat(Run.of("payers", "my-plan", "--payer-file", write(like.out()))
                        .out())
                .startsWith("my-plan - My plan, extends medicare\n");
    }

    @Test
    void a_file_that_is_wrong_is_refused_with_all_its_faults() throws IOException {
        Run run = Run.of(
                "payers",
                "--payer-file",
                write(HORIZON.replace("unitsPerSession", "unitsPerSesion").replace("full-unit", Run.MARKER)));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("refused for 2 fault(s)")
                .contains("line 4, profiles[0].counting: Here stands a text of ")
                .contains("line 5, profiles[0].unitsPerSesion: There is no field of this name; perhaps unitsPerSession")
                .doesNotContain(Run.MARKER);
    }

    @Test
    void a_file_that_is_not_there_is_unreadable() {
        Run run = Run.of("payers", "--payer-file", folder.resolve(Run.MARKER).toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("The file of payers cannot be read").doesNotContain(Run.MARKER);
    }

    @Test
    void another_format_is_refused() {
        Run.of("payers", "--format", Run.MARKER).isRefused("--format", "text or json");
    }

    private String write(String json) throws IOException {
        Path file = folder.resolve("plan.json");
        Files.writeString(file, json);
        return file.toString();
    }
}
