package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayersCommandTest {

    /** The bundled profiles of the contract, section 1. */
    static final List<String> PAYERS = List.of(
            "medicare", "commercial-ama", "commercial-cms", "commercial-full-unit", "cash", "workers-comp", "medicaid");

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
    void every_value_of_medicare_has_its_source() {
        assertThat(Run.of("payers", "medicare").out().lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains("CMS Pub. 100-04 ch. 5"));
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
}
