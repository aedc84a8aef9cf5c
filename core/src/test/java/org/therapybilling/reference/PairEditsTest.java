package org.therapybilling.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.tables.EditTerms;
import org.therapybilling.reference.tables.PairRows;
import org.therapybilling.reference.tables.PairRowsBuilder;
import org.therapybilling.reference.tables.TableSource;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;

/** Which dates releases vouch for: their quarter, between two that agree, from a known start, later as likely. */
class PairEditsTest {

    private static final String ALL = "all";

    /** A row as text: column 1, column 2, indicator, effective or ?, deletion or *. */
    private static void add(PairRowsBuilder pairs, String row) {
        String[] f = row.split(" ", -1);
        EditTerms terms = EditTerms.of(
                f[2].charAt(0),
                f[3].equals("?") ? null : LocalDate.parse(f[3]),
                f[4].equals("*") ? null : LocalDate.parse(f[4]),
                false,
                "");
        pairs.add(ProcedureCode.of(f[0]).packed(), ProcedureCode.of(f[1]).packed(), pairs.termsNumber(terms));
    }

    /** The release of a quarter such as 2024Q3. */
    private static PairRows release(String quarter, String codes, String... rows) {
        PairRowsBuilder pairs = new PairRowsBuilder();
        for (String row : rows) {
            add(pairs, row);
        }
        int year = Integer.parseInt(quarter.substring(0, 4));
        LocalDate first = LocalDate.of(year, (quarter.charAt(5) - '1') * 3 + 1, 1);
        EffectivePeriod dates =
                EffectivePeriod.from(first).until(first.plusMonths(3).minusDays(1));
        return pairs.build(new DataRelease(
                "ncci-ptp-practitioner", "CMS", quarter, CodeSet.parse(codes), dates, pairs.size(), "0".repeat(64)));
    }

    private static ReferenceData edits(List<PairRows> releases) {
        return ReferenceData.of(PairEdit.PRACTITIONER, TableSource.of(releases));
    }

    private static String answer(List<PairRows> releases, String day) {
        return answer(edits(releases), day);
    }

    private static String answer(ReferenceData data, String day) {
        Answer<PairEdit> answer = data.on(LocalDate.parse(day))
                .ask(PairEdit.PRACTITIONER, new CodePair(ProcedureCode.of("97530"), ProcedureCode.of("97116")));
        return answer.fold(
                found -> found.value().indicator().digit() + " " + found.certainty(),
                none -> none.certainty() == Certainty.DEFINITE ? "none" : "none " + none.certainty(),
                unknown -> "unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-30, unknown",
        "2024-07-01, 1 DEFINITE",
        "2024-09-30, 1 DEFINITE",
        "2024-10-01, 1 LIKELY",
        "2031-01-01, 1 LIKELY"
    })
    void an_open_row_of_unknown_start_holds_in_its_quarter_and_is_likely_later(String day, String expected) {
        assertThat(answer(List.of(release("2024Q3", ALL, "97530 97116 1 ? *")), day))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, none",
        "2020-01-01, 0 DEFINITE",
        "2023-05-05, 0 DEFINITE",
        "2024-09-30, 0 DEFINITE",
        "2024-10-01, 0 LIKELY"
    })
    void an_open_row_of_known_start_holds_from_there(String day, String expected) {
        assertThat(answer(List.of(release("2024Q3", ALL, "97116 97530 0 2020-01-01 *")), day))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2000-06-30, none",
        "2000-07-01, 1 DEFINITE",
        "2019-12-31, 1 DEFINITE",
        "2020-01-01, none",
        "2024-09-30, none",
        "2024-10-01, none",
        "2031-01-01, none"
    })
    void a_deleted_row_of_known_start_holds_until_its_deletion(String day, String expected) {
        assertThat(answer(List.of(release("2024Q3", ALL, "97530 97116 1 2000-07-01 2019-12-31")), day))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, unknown", "2020-01-01, none", "2024-07-01, none", "2024-10-01, none"})
    void a_deleted_row_of_unknown_start_is_unknown_up_to_its_deletion(String day, String expected) {
        assertThat(answer(List.of(release("2024Q3", ALL, "97530 97116 1 ? 2019-12-31")), day))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2020-09-30, none", "2020-10-01, none", "2020-10-02, none", "2026-10-01, none"})
    void an_edit_of_indicator_9_never_was_in_force(String day, String expected) {
        assertThat(answer(List.of(release("2026Q4", ALL, "97530 97116 9 2020-10-01 2020-10-01")), day))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-31, none",
        "2017-01-01, 0 DEFINITE",
        "2019-12-31, 0 DEFINITE",
        "2020-01-01, none",
        "2020-09-30, none",
        "2020-10-01, 1 DEFINITE",
        "2026-12-31, 1 DEFINITE",
        "2027-01-01, 1 LIKELY"
    })
    void rows_of_one_pair_have_windows_of_their_own(String day, String expected) {
        PairRows release = release("2026Q4", ALL, "97530 97116 0 2017-01-01 2019-12-31", "97116 97530 1 2020-10-01 *");
        assertThat(answer(List.of(release), day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30, unknown", "2024-07-01, none", "2024-09-30, none", "2024-10-01, none LIKELY"})
    void that_there_is_no_row_is_known_in_the_quarter_and_likely_later(String day, String expected) {
        assertThat(answer(List.of(release("2024Q3", ALL, "97110 97164 1 ? *")), day))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1 ? *,           1 ? *,            1 DEFINITE",
        "1 ? *,           0 ? *,            unknown",
        "1 ? *,           1 ? 2026-06-30,   1 DEFINITE",
        "1 ? *,           1 ? 2025-06-30,   none",
        "1 ? 2019-12-31,  1 ? 2019-12-31,   none",
        "1 ? 2019-12-31,  1 ? *,            unknown",
        "1 ? 2019-12-31,  1 2025-10-01 *,   1 DEFINITE",
        "1 ? 2019-12-31,  1 2026-01-01 *,   none",
    })
    void between_two_releases_only_what_both_say_is_known(String earlier, String later, String expected) {
        List<PairRows> releases = List.of(
                release("2026Q4", ALL, "97530 97116 " + later.strip()),
                release("2024Q3", ALL, "97530 97116 " + earlier.strip()));
        assertThat(answer(releases, "2025-11-11")).isEqualTo(expected);
    }

    @Test
    void between_two_releases_without_the_pair_there_is_none() {
        List<PairRows> releases =
                List.of(release("2024Q3", ALL, "97110 97164 1 ? *"), release("2026Q4", ALL, "97110 97164 1 ? *"));
        assertThat(answer(releases, "2025-11-11")).isEqualTo("none");
        assertThat(answer(releases, "2024-06-30")).isEqualTo("unknown");
        assertThat(answer(releases, "2027-01-01")).isEqualTo("none LIKELY");
    }

    @Test
    void a_pair_that_one_release_dropped_without_a_trace_is_unknown_between() {
        List<PairRows> releases =
                List.of(release("2024Q3", ALL, "97530 97116 1 ? *"), release("2026Q4", ALL, "97110 97164 1 ? *"));
        assertThat(answer(releases, "2025-11-11")).isEqualTo("unknown");
        assertThat(answer(releases, "2026-10-01")).isEqualTo("none");
        assertThat(answer(releases, "2027-10-01")).isEqualTo("none LIKELY");
    }

    /** A release of other codes neither hides what an older one says, nor vouches for the absence of a pair. */
    @Test
    void a_release_of_other_codes_is_passed_over() {
        List<PairRows> releases = List.of(
                release("2024Q3", ALL, "97530 97116 1 ? *"), release("2026Q4", "97110 97164", "97110 97164 1 ? *"));
        assertThat(answer(releases, "2026-10-01")).isEqualTo("1 LIKELY");
        assertThat(answer(
                        List.of(release("2024Q3", ALL), release("2026Q4", "97530", "97110 97164 1 ? *")), "2026-10-01"))
                .isEqualTo("none LIKELY");
        assertThat(answer(
                        List.of(release("2024Q3", ALL), release("2026Q4", "97530", "97110 97164 1 ? *")), "2024-06-30"))
                .isEqualTo("unknown");
    }

    @Test
    void an_excerpt_vouches_for_the_rows_it_has() {
        List<PairRows> releases = List.of(release("2026Q4", "", "97530 97116 1 2020-01-01 2021-12-31"));
        assertThat(answer(releases, "2019-12-31")).isEqualTo("none");
        assertThat(answer(releases, "2021-12-31")).isEqualTo("1 DEFINITE");
        assertThat(answer(releases, "2022-01-01")).isEqualTo("none");
        assertThat(answer(releases, "2026-10-01")).isEqualTo("none");
        assertThat(answer(releases, "2027-01-01")).isEqualTo("none");
        assertThat(answer(List.of(release("2026Q4", "", "97530 97140 1 2020-01-01 *")), "2026-10-01"))
                .isEqualTo("unknown");
        assertThat(answer(List.of(release("2026Q4", "", "97530 97116 1 ? *")), "2026-10-01"))
                .isEqualTo("1 DEFINITE");
    }

    @Test
    void a_later_release_with_starts_tells_more_than_a_nearer_one_without() {
        List<PairRows> releases = List.of(
                release("2024Q3", ALL, "97530 97116 1 ? *"), release("2026Q4", ALL, "97530 97116 1 2020-01-01 *"));
        assertThat(answer(releases, "2021-09-14")).isEqualTo("1 DEFINITE");
        assertThat(answer(releases, "2019-12-31")).isEqualTo("none");
    }

    /** CMS revises a release within its quarter: r0, then r1. */
    @Test
    void a_revision_comes_before_what_it_revises() {
        List<PairRows> releases = List.of(
                release("2026Q4", ALL, "97530 97116 1 2020-01-01 *"),
                release("2026Q4r2", ALL, "97530 97116 0 2020-01-01 *"),
                release("2026Q4r10", ALL, "97530 97116 1 2020-01-01 2020-06-30"));
        assertThat(answer(releases, "2026-10-01")).isEqualTo("none");
        assertThat(answer(releases.subList(0, 2), "2026-10-01")).isEqualTo("0 DEFINITE");
        assertThat(answer(releases.subList(0, 2), "2024-10-01")).isEqualTo("0 DEFINITE");
        assertThat(answer(releases.subList(0, 2), "2027-10-01")).isEqualTo("0 LIKELY");
    }

    @Test
    void an_edit_that_ended_stays_away_also_where_the_newest_release_no_longer_names_it() {
        List<PairRows> releases = List.of(
                release("2024Q3", ALL, "97530 97116 1 ? 2019-12-31"), release("2026Q4", ALL, "97110 97164 1 ? *"));
        assertThat(answer(releases, "2027-01-01")).isEqualTo("none");
    }

    /** What a newer release ended is not brought back by an older one, whichever lies on top. */
    @Test
    void releases_of_two_layers_are_one_history() {
        ReferenceData old = edits(List.of(release("2024Q3", ALL, "97530 97116 1 ? *")));
        ReferenceData ended = edits(List.of(release("2026Q4", "", "97530 97116 1 ? 2025-12-31")));
        ReferenceData changed = edits(List.of(release("2026Q4", ALL, "97530 97116 0 ? *")));
        for (ReferenceData both : List.of(old.over(ended), ended.over(old))) {
            assertThat(answer(both, "2025-12-31")).isEqualTo("1 DEFINITE");
            assertThat(answer(both, "2026-01-01")).isEqualTo("none");
            assertThat(answer(both, "2026-11-11")).isEqualTo("none");
            assertThat(answer(both, "2027-05-01")).isEqualTo("none");
        }
        for (ReferenceData both : List.of(old.over(changed), changed.over(old))) {
            assertThat(answer(both, "2025-06-01")).isEqualTo("unknown");
            assertThat(answer(both, "2027-05-01")).isEqualTo("0 LIKELY");
        }
    }

    /** What a report names: the release that told, both where two had to agree, all where none could tell. */
    @Test
    void an_answer_names_the_releases_it_was_read_from() {
        ReferenceData edits = edits(List.of(
                release("2024Q3", ALL, "97530 97116 1 ? *"),
                release("2025Q3", "97140", "97140 97110 1 ? *"),
                release("2026Q4", ALL, "97530 97116 1 ? *")));
        assertThat(versions(edits, "2024-08-01")).containsExactly("2024Q3");
        assertThat(versions(edits, "2025-08-01")).containsExactly("2024Q3", "2026Q4");
        assertThat(versions(edits, "2027-01-01")).containsExactly("2026Q4");
        assertThat(versions(edits, "2020-01-01")).containsExactly("2024Q3", "2025Q3", "2026Q4");
    }

    /** That there is no edit is an answer of a release as well. */
    @Test
    void none_names_its_releases() {
        ReferenceData edits = edits(List.of(
                release("2024Q3", ALL, "97530 97116 1 ? 2024-08-31", "97110 97164 1 ? *"),
                release("2026Q4", ALL, "97110 97164 1 ? *")));
        assertThat(answer(edits, "2026-10-01")).isEqualTo("none");
        assertThat(versions(edits, "2026-10-01")).containsExactly("2026Q4");
        assertThat(answer(edits, "2025-10-01")).isEqualTo("none");
        assertThat(versions(edits, "2025-10-01")).containsExactly("2024Q3", "2026Q4");
        assertThat(answer(edits, "2027-10-01")).isEqualTo("none");
        assertThat(versions(edits, "2027-10-01")).containsExactly("2024Q3", "2026Q4");
    }

    private static List<String> versions(ReferenceData edits, String day) {
        return edits
                .on(LocalDate.parse(day))
                .ask(PairEdit.PRACTITIONER, CodePair.of("97530", "97116"))
                .releases()
                .stream()
                .map(DataRelease::version)
                .toList();
    }

    @Test
    void either_code_may_be_given_first_and_the_answer_names_column_1() {
        ReferenceData edits = edits(List.of(release("2024Q3", ALL, "97530 97116 1 ? *")));
        ProcedureCode column1 = ProcedureCode.of("97530");
        ProcedureCode column2 = ProcedureCode.of("97116");
        LocalDate day = LocalDate.of(2024, 8, 1);
        Answer<PairEdit> answer = edits.on(day).ask(PairEdit.PRACTITIONER, new CodePair(column1, column2));
        assertThat(edits.on(day).ask(PairEdit.PRACTITIONER, new CodePair(column2, column1)))
                .isEqualTo(answer);
        assertThat(answer.found().orElseThrow()).hasToString("97530/97116, indicator 1, from a day not known, open");
        assertThat(((Answer.Found<PairEdit>) answer).source())
                .hasToString("CMS ncci-ptp-practitioner, 2024Q3 for 2024-07-01 to 2024-09-30");
        assertThat(edits.on(day).ask(PairEdit.PRACTITIONER, new CodePair(column1, column1)))
                .isInstanceOf(Answer.None.class);
    }

    @Test
    void an_unknown_answer_says_what_is_loaded_and_what_is_missing() {
        ReferenceData edits = edits(List.of(release("2024Q3", "", "97530 97140 1 ? 2019-12-31")));
        ProcedureCode one = ProcedureCode.of("97530");
        ProcedureCode other = ProcedureCode.of("97116");
        assertThat(edits.on(LocalDate.of(2027, 1, 2)).ask(PairEdit.PRACTITIONER, new CodePair(one, other)))
                .isEqualTo(new Answer.Unknown<>(
                        "Nothing loaded of ncci-ptp-practitioner answers for this on 2027-01-02;"
                                + " the newest of 1 release(s) is 2024Q3, for 2024-07-01 to 2024-09-30. Load the release of that"
                                + " date.",
                        edits.releases()));
        assertThat(edits.on(LocalDate.of(2024, 7, 2)).ask(PairEdit.PRACTITIONER, new CodePair(one, other)))
                .isEqualTo(new Answer.Unknown<>(
                        "What is loaded of ncci-ptp-practitioner 2024Q3 does not say anything of"
                                + " this; load the whole release.",
                        edits.releases()));
        assertThat(edits.on(LocalDate.of(2024, 7, 2)).ask(PairEdit.OUTPATIENT_HOSPITAL, new CodePair(one, other)))
                .isEqualTo(new Answer.Unknown<>("No release of ncci-ptp-outpatient-hospital is loaded; load one."));
    }
}
