package org.therapybilling.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.DayRange;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.tables.DatedRows;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

class BundledCodeBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private static Answer<ProcedureInfo> procedure(String code, LocalDate day) {
        return Datasets.bundled().on(day).ask(ProcedureInfo.CODE_BOOK, ProcedureCode.of(code));
    }

    private static ProcedureInfo info(String code) {
        return procedure(code, DAY).found().orElseThrow();
    }

    /** Timing of the codes, as the manual's untimed list and the codes' public time designations have it. */
    private static final List<List<String>> BASES = List.of(
            List.of("quarter-hour", "97032 97033 97034 97035 97036 97110 97112 97113 97116 97124 97140"),
            List.of("quarter-hour", "97530 97533 97535 97537 97542 97750 97755 97760 97761 97763 S8948"),
            List.of("quarter-hour-pair", "97129 97130"),
            List.of("interval", "96125 96105 92607 92608 92605 92618 92626 92627 97545 97546 97550 97551"),
            List.of("interval", "97810 97811 97813 97814 90912 90913 G0237 G0238 96112 96113"),
            List.of("month", "98979 98980 98981"),
            List.of("device-days", "98976 98977 98978 98984 98985 98986"),
            List.of(
                    "untimed",
                    "97012 97016 97018 97022 97024 97026 97028 97010 97014 G0281 G0283 G0329 97037 97150 97552"),
            List.of("untimed", "97161 97162 97163 97164 97165 97166 97167 97168 97039 97139"),
            List.of("untimed", "92507 92508 92521 92522 92523 92524 92526 92597 92609 92610 95992 20560 20561"),
            List.of("untimed", "98940 98941 98942 98943 97597 98975"),
            List.of(
                    "untimed",
                    "29075 29085 29105 29125 29126 29200 29240 29260 29345 29405 29445 29505 29515 29520 29530 29540 29550"),
            List.of(
                    "untimed",
                    "29580 29581 29584 90901 92606 92611 92612 95852 97602 97605 97606 97607 97608 97610 97799 G0239"),
            List.of("counted", "97598 95851 29086 29130 29131 29280 96110"),
            List.of("home-health", "G0151 G0152 G0153 G0157 G0158 G0159 G0160 G0161 G2168 G2169"));

    /** Codes that ended before the day that the other tests ask about. */
    private static final Set<String> ENDED = Set.of("97127", "97532", "G0515");

    @Test
    void the_digest_is_that_of_the_file() throws Exception {
        DataRelease release = Datasets.bundled().releases().get(0);
        assertThat(release.sha256()).isEqualTo(digest());
        assertThat(release.rows()).isEqualTo(entries().size());
        assertThat(release.id()).isEqualTo("code-book");
        assertThat(release.coverage()).isEqualTo(DataRelease.Coverage.SUBSET);
    }

    private static String digest() throws Exception {
        try (InputStream table = Datasets.class.getResourceAsStream("code-book.csv")) {
            byte[] bytes = table.readAllBytes();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static Stream<Arguments> bases() {
        return BASES.stream().map(row -> Arguments.of(row.get(0), row.get(1)));
    }

    @ParameterizedTest
    @MethodSource("bases")
    void each_code_has_its_basis(String basis, String codes) {
        for (String code : codes.split(" ", -1)) {
            assertThat(info(code).basis().id()).as(code).isEqualTo(basis);
        }
    }

    /**
     * ASHA and AOTA, December 2017: 97532 gave way to 97127, for which Medicare took G0515. The practitioner edits of
     * 2024 Q3 that name them end on the same days; the earliest of 97532 was in force until 2006-09-30.
     */
    @ParameterizedTest
    @CsvSource({
        "97532, quarter-hour, 2006-09-30, 2017-12-31, unknown",
        "97127, untimed, 2018-01-01, 2019-12-31, none",
        "G0515, quarter-hour, 2018-01-01, 2019-12-31, none"
    })
    void codes_of_cognitive_training_before_97129(
            String code, String basis, LocalDate first, LocalDate last, String before) {
        for (LocalDate day : List.of(first, last)) {
            assertThat(procedure(code, day).found().orElseThrow().basis().id()).isEqualTo(basis);
        }
        assertThat(procedure(code, first.minusDays(1)))
                .isInstanceOf(before.equals("none") ? Answer.None.class : Answer.Unknown.class);
        assertThat(procedure(code, last.plusDays(1))).isInstanceOf(Answer.None.class);
        assertThat(procedure(code, DAY)).isInstanceOf(Answer.None.class);
    }

    @Test
    void no_code_is_in_the_book_that_no_list_of_bases_names() {
        Set<String> named = new TreeSet<>(ENDED);
        BASES.forEach(row -> named.addAll(List.of(row.get(1).split(" ", -1))));
        assertThat(entries()).extracting(info -> info.code().toString()).containsExactlyInAnyOrderElementsOf(named);
    }

    /** Minutes of a unit, and from which the first one counts; of an add-on, beyond its primary. */
    @ParameterizedTest
    @CsvSource({
        "97110, 15, 8",
        "96125, 60, 31",
        "96105, 60, 31",
        "92607, 60, 31",
        "92608, 30, 16",
        "92627, 15, 8",
        "97545, 120, 61",
        "97546, 60, 31",
        "97550, 30, 16",
        "97551, 15, 8",
        "97810, 15, 8",
        "90913, 15, 8",
        "98979, 10, 10",
        "98980, 20, 20",
        "98981, 20, 20"
    })
    void units_have_their_length(String code, int length, int from) {
        assertThat(info(code).unitLength()).contains(Minutes.of(length));
        assertThat(info(code).firstUnitFrom()).contains(Minutes.of(from));
    }

    /** CMS CR 14250 as summarised: 2 to 15 days from 2026 on, 16 to 30 before and since; short management 10 to 19 minutes. */
    @ParameterizedTest
    @CsvSource({"98976, 16, 30", "98977, 16, 30", "98978, 16, 30", "98984, 2, 15", "98985, 2, 15", "98986, 2, 15"})
    void a_device_has_its_days(String code, int first, int last) {
        assertThat(info(code).deviceDays()).contains(new DayRange(first, last));
        assertThat(info("98979").lastUnitTo()).contains(Minutes.of(19));
    }

    /** CMS NCCI add-on code file, type 1 links of the therapy codes. */
    @ParameterizedTest
    @CsvSource({
        "97130, 97129",
        "97546, 97545",
        "97551, 97550",
        "97598, 97597",
        "96113, 96112",
        "97811, 97810 97813",
        "97814, 97813 97810",
        "98981, 98980",
        "92608, 92607",
        "92618, 92605",
        "92627, 92626",
        "90913, 90912"
    })
    void add_ons_name_their_primaries(String addOn, String primaries) {
        assertThat(info(addOn).addOnTo())
                .containsExactlyElementsOf(Arrays.stream(primaries.split(" "))
                        .map(ProcedureCode::of)
                        .toList());
    }

    @Test
    void no_other_code_is_an_add_on() {
        assertThat(entries().stream().filter(entry -> !entry.addOnTo().isEmpty()))
                .hasSize(12);
    }

    /** CMS CR 10176: evaluations carry the modifier of their discipline. */
    @ParameterizedTest
    @CsvSource({
        "GP, PT, 97161 97162 97163 97164",
        "GO, OT, 97165 97166 97167 97168",
        "GN, SLP, 92521 92522 92523 92524 92597 92607"
    })
    void evaluations_have_a_modifier_of_their_own(String modifier, Discipline discipline, String codes) {
        for (String code : codes.split(" ", -1)) {
            assertThat(info(code).disciplineModifier()).as(code).contains(Modifier.of(modifier));
            assertThat(info(code).disciplines()).as(code).containsExactly(discipline);
        }
    }

    @Test
    void no_other_code_fixes_a_modifier() {
        assertThat(entries().stream().filter(entry -> entry.disciplineModifier().isPresent()))
                .hasSize(14);
    }

    @ParameterizedTest
    @CsvSource({
        "97763, 2018-01-01",
        "97550, 2024-01-01",
        "97552, 2024-01-01",
        "97037, 2024-01-01",
        "98975, 2022-01-01",
        "98978, 2023-01-01",
        "98979, 2026-01-01",
        "98985, 2026-01-01"
    })
    void new_codes_do_not_exist_before_their_first_day(String code, LocalDate first) {
        assertThat(procedure(code, first)).isInstanceOf(Answer.Found.class);
        assertThat(procedure(code, first.minusDays(1))).isInstanceOf(Answer.None.class);
    }

    @ParameterizedTest
    @CsvSource({
        "97110, 1996-01-01",
        "97140, 1999-04-01",
        "97161, 2017-01-01",
        "97034, 1997-01-01",
        "97033, 2018-01-01",
        "20560, 2020-01-01"
    })
    void before_the_first_day_seen_older_codes_are_unknown(String code, LocalDate first) {
        assertThat(procedure(code, first)).isInstanceOf(Answer.Found.class);
        assertThat(procedure(code, first.minusDays(1)))
                .isEqualTo(new Answer.Unknown<>(
                        "For code " + code + " the code book has no source for dates of service before " + first + ".",
                        List.of(Datasets.bundled().releases().get(0))));
    }

    /** CMS Pub. 100-04 ch. 5 §20.2 had them for years when assistants' modifiers came on 2020-01-01. */
    @ParameterizedTest
    @CsvSource({
        "quarter-hour, 97032 97033 97034 97035 97036 97110 97112 97113 97116 97124 97140",
        "quarter-hour, 97530 97533 97535 97537 97542 97750 97755 97760 97761 97763",
        "untimed, 92507 92508 92526 97010 97018 97022 97150 97161 97168 97799 95852",
        "interval, 96125 97545 97810"
    })
    void codes_that_have_long_been_in_use_are_known_before_2020(String basis, String codes) {
        for (String code : codes.split(" ", -1)) {
            for (LocalDate day : List.of(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 12, 31))) {
                assertThat(procedure(code, day).found().orElseThrow().basis().id())
                        .as(code)
                        .isEqualTo(basis);
            }
        }
    }

    /** CPT 2017: the evaluations by complexity came on 2017-01-01. */
    @ParameterizedTest
    @CsvSource({"97161", "97164", "97165", "97168"})
    void evaluations_by_complexity_are_known_from_2017_on(String code) {
        assertThat(procedure(code, LocalDate.of(2017, 1, 1))).isInstanceOf(Answer.Found.class);
        assertThat(procedure(code, LocalDate.of(2016, 12, 31))).isInstanceOf(Answer.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"97110", "97129", "S8948"})
    void past_the_book_what_was_open_is_likely_to_hold_still(String code) {
        LocalDate last = LocalDate.of(2026, 12, 31);
        Answer.Found<ProcedureInfo> later = (Answer.Found<ProcedureInfo>) procedure(code, last.plusDays(1));
        assertThat(Optional.of(later.value())).isEqualTo(procedure(code, last).found());
        assertThat(later.certainty()).isNotEqualTo(Certainty.DEFINITE);
    }

    @Test
    void past_the_book_what_had_ended_is_likely_to_be_gone() {
        Answer.None<ProcedureInfo> gone = (Answer.None<ProcedureInfo>) procedure("97127", LocalDate.of(2027, 1, 1));
        assertThat(gone.certainty()).isEqualTo(Certainty.LIKELY);
    }

    /** 92507 ends with the book. */
    @ParameterizedTest
    @CsvSource({"92507", "99213"})
    void past_the_book_nothing_is_known_of_what_ended_with_it_and_of_other_codes(String code) {
        assertThat(procedure(code, LocalDate.of(2027, 1, 1)))
                .isEqualTo(new Answer.Unknown<>(
                        "The code book 2026.4 covers dates of service until 2026-12-31; load a later one.",
                        List.of(Datasets.bundled().releases().get(0))));
    }

    @Test
    void the_last_day_of_the_book_is_covered() {
        assertThat(procedure("92507", LocalDate.of(2026, 12, 31))).isInstanceOf(Answer.Found.class);
    }

    @Test
    void labels_are_short_and_our_own() {
        assertThat(entries()).allSatisfy(entry -> assertThat(entry.label()).hasSizeBetween(7, 70));
    }

    @SuppressWarnings("unchecked")
    private static DatedRows<ProcedureCode, ProcedureInfo> book(LoadedTable<?> table) {
        return (DatedRows<ProcedureCode, ProcedureInfo>) table.content();
    }

    private static List<ProcedureInfo> entries() {
        DatedRows<ProcedureCode, ProcedureInfo> book =
                book(Bundled.loaded(ProcedureInfo.CODE_BOOK).get(0));
        return book.keys().stream()
                .sorted()
                .map(code -> book.rows(code).get(0).value())
                .toList();
    }
}
