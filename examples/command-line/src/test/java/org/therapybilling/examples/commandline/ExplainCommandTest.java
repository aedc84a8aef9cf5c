package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {

    /** The examples of CMS Pub. 100-04 ch. 5 §20.2.C. */
    @ParameterizedTest
    @CsvSource({
        "97112=24 97110=23, 3, 97112 x 2|97110 x 1, ''",
        "97112=20 97110=20, 3, 97112 x 2|97110 x 1, 97112 x 1|97110 x 2",
        "97110=33 97140=7, 3, 97110 x 2|97140 x 1, ''",
        "97110=18 97140=13 97116=10 97035=8, 3, 97110 x 1|97140 x 1|97116 x 1, ''"
    })
    void the_examples_of_cms_come_out_as_cms_says(String treatments, int units, String lines, String others) {
        Run run = medicare(treatments.split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("-> " + units + " unit").contains(lines.split("\\|"));
        assertThat(run.err()).isEmpty();
        if (others.isEmpty()) {
            assertThat(run.out()).doesNotContain("tieGoesTo");
        } else {
            assertThat(run.out()).contains("tieGoesTo").contains(others.split("\\|"));
        }
    }

    @Test
    void a_code_without_units_has_no_line() {
        assertThat(medicare("97110=18", "97140=13", "97116=10", "97035=8").out())
                .contains("97035 x 0")
                .doesNotContainPattern("[0-9]: 97035 x");
    }

    @Test
    void it_prints_units_lines_findings_price_and_reasoning() {
        assertThat(medicare("97110=33", "97140=7").out())
                .contains("Units", "Lines", "Price", "Why", "CMS Pub. 100-04 ch. 5")
                .contains("97110 x 2 GP", "CLEAN");
    }

    @Test
    void without_a_date_it_prints_the_same_fixed_date_each_time() {
        Run run = medicare("97110=15");

        assertThat(run.out()).containsPattern("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        assertThat(medicare("97110=15")).isEqualTo(run);
    }

    @Test
    void a_date_given_is_the_date_of_service() {
        assertThat(medicare("--date", "2026-03-02", "97110=15").out()).contains("2026-03-02");
    }

    @Test
    void a_payer_may_be_in_any_letter_case() {
        assertThat(Run.of("explain", "--payer", "MediCare", "97110=15").out())
                .isEqualTo(medicare("97110=15").out());
    }

    @ParameterizedTest
    @CsvSource({"PT, GP", "OT, GO", "SLP, GN"})
    void the_discipline_chooses_the_modifier(String discipline, String modifier) {
        assertThat(medicare("--discipline", discipline, "--locality", "13102-00", "97129=15", "97150")
                        .out())
                .contains("97150 x 1 " + modifier);
    }

    @Test
    void a_treatment_by_an_assistant_counts_and_is_told() {
        assertThat(medicare("97140=15A").out()).contains("97140 x 1").containsIgnoringCase("assistant");
        assertThat(medicare("97140=10:00-10:15A").out()).contains("97140 x 1").containsIgnoringCase("assistant");
    }

    @Test
    void an_interval_counts_as_its_minutes() {
        assertThat(medicare("97530=10:00-10:23").out()).contains("97530 x 2").contains("23 minutes");
    }

    @Test
    void a_code_alone_is_untimed_or_of_unknown_minutes() {
        assertThat(medicare("97161", "97110=15").out()).contains("97161 x 1", "97110 x 1");
        assertThat(medicare("97110").out()).contains("unknown", "97110").doesNotContain("97110 x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CPT 97110=15", "HC:97110=15", "Procedure Code 97110=15"})
    void a_code_may_be_spelled_as_records_do(String treatment) {
        assertThat(medicare(treatment).out()).contains("97110 x 1");
    }

    @Test
    void a_payer_whose_method_is_unknown_is_told_what_is_missing() {
        assertThat(Run.of("explain", "--payer", "medicaid", "97110=33").out())
                .contains("unknown", "counting")
                .doesNotContain("97110 x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "97110=ZZMARKER-p77",
                "ZZMARKER-p77",
                "ZZMARKER-p77=15",
                "97110=-5",
                "97110=33.5",
                "97110=",
                "97110=1441",
                "97110=999999999",
                "97110=99999999999",
                "97110=15B",
                "97110=15AA",
                "97110=10:00",
                "97110=10:00-",
                "97110=10:00-09:00",
                "97110=10:00-10:00",
                "97110=25:00-26:00",
                "97110=::-::",
                "97110=15=15",
                "=15",
                "97110-GP=15",
                "SMITH=15",
                ""
            })
    void a_treatment_of_another_form_is_refused(String treatment) {
        medicare("97140=15", treatment).isRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZMARKER-p77", "medicare2", "", " "})
    void an_unknown_payer_is_refused_and_the_known_ones_are_listed(String payer) {
        Run run = Run.of("explain", "--payer", payer, "97110=15");

        run.isRefused();
        if (!payer.isBlank()) {
            run.isRefused(PayersCommandTest.PAYERS.toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--date, ZZMARKER-p77",
        "--date, 2026-02-30",
        "--date, 02/03/2026",
        "--date, 0000-01-01",
        "--date, +10000-01-01",
        "--date, -0001-01-01",
        "--discipline, ZZMARKER-p77",
        "--discipline, pt",
        "--locality, ZZMARKER-p77",
        "--locality, 13102"
    })
    void an_option_with_a_value_of_another_form_is_refused(String option, String value) {
        medicare(option + "=" + value, "97110=15").isRefused();
    }

    @Test
    void what_is_missing_is_named() {
        Run.of("explain", "97110=15").isRefused("--payer");
        Run.of("explain", "--payer", "medicare").isRefused("TREATMENT");
        Run.of("explain", "97110=15", "--payer").isRefused("--payer");
    }

    @Test
    void an_option_that_does_not_exist_is_refused() {
        medicare("--ZZMARKER-p77", "97110=15").isRefused();
        medicare("--date=2026-03-02", "--date=2026-03-03", "97110=15").isRefused("--date");
    }

    private static Run medicare(String... more) {
        List<String> args = new ArrayList<>(List.of("explain", "--payer", "medicare"));
        Stream.of(more).forEach(args::add);
        return Run.of(args.toArray(String[]::new));
    }
}
