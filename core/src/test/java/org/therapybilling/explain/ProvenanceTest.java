package org.therapybilling.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;

/** What tells two reports of the same day apart. */
class ProvenanceTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private static Provenance of(String library, String rules, String... datasets) {
        List<DatasetVersion> versions = Stream.of(datasets)
                .map(text -> text.split(" ", -1))
                .map(parts -> new DatasetVersion(parts[0], parts[1], DataRelease.Coverage.FULL, DIGEST))
                .toList();
        return new Provenance(library, rules, versions);
    }

    private static List<String> differences(List<String> ours, List<String> theirs) {
        return of("1", "r", ours.toArray(String[]::new)).differencesFrom(of("1", "r", theirs.toArray(String[]::new)));
    }

    private static String table(String text) {
        return text + " (FULL, sha256 01234567)";
    }

    @Test
    void equal_ones_have_no_difference() {
        assertThat(differences(List.of("mue 1", "ptp 1"), List.of("ptp 1", "mue 1")))
                .isEmpty();
    }

    @Test
    void the_library_and_the_rules_are_told() {
        assertThat(of("1", "r").differencesFrom(of("2", "r"))).containsExactly("The library is 1, the other one 2.");
        assertThat(of("1", "r").differencesFrom(of("1", "s"))).containsExactly("The rules are r, the other ones s.");
    }

    @Test
    void another_release_of_a_table_is_told_once() {
        assertThat(differences(List.of("mue 1", "ptp 1"), List.of("mue 2", "ptp 1")))
                .containsExactly("The table is " + table("mue 1") + ", the other one " + table("mue 2") + ".");
        assertThat(differences(List.of("mue 1", "mue 2"), List.of("mue 1", "mue 3")))
                .containsExactly("The table is " + table("mue 2") + ", the other one " + table("mue 3") + ".");
    }

    @Test
    void what_one_of_both_lacks_is_told() {
        assertThat(differences(List.of("mue 1"), List.of()))
                .containsExactly("The other one lacks " + table("mue 1") + ".");
        assertThat(differences(List.of(), List.of("mue 1")))
                .containsExactly("The other one also has " + table("mue 1") + ".");
    }

    @Test
    void where_it_is_not_plain_which_release_stands_for_which_each_is_told() {
        assertThat(differences(List.of("mue 1", "mue 2"), List.of("mue 3")))
                .containsExactly(
                        "The other one lacks " + table("mue 1") + ".",
                        "The other one lacks " + table("mue 2") + ".",
                        "The other one also has " + table("mue 3") + ".");
        assertThat(differences(List.of("mue 1"), List.of("mue 2", "mue 3")))
                .containsExactly(
                        "The other one lacks " + table("mue 1") + ".",
                        "The other one also has " + table("mue 2") + ".",
                        "The other one also has " + table("mue 3") + ".");
    }

    private static DataRelease release(CodeSet codes) {
        return new DataRelease("mue", "CMS", "2026Q2", codes, EffectivePeriod.always(), 0, DIGEST);
    }

    @Test
    void a_release_that_is_complete_for_every_code_is_full() {
        assertThat(release(CodeSet.all()).coverage()).isEqualTo(DataRelease.Coverage.FULL);
        assertThat(release(CodeSet.parse("97110")).coverage()).isEqualTo(DataRelease.Coverage.SUBSET);
        assertThat(release(CodeSet.all())).hasToString("mue 2026Q2");
        assertThat(DatasetVersion.of(release(CodeSet.none())))
                .isEqualTo(new DatasetVersion("mue", "2026Q2", DataRelease.Coverage.SUBSET, DIGEST));
    }

    @Test
    void what_is_missing_has_a_short_name_or_is_told_in_the_sentence() {
        Answer.Unknown<String> unknown = new Answer.Unknown<>("No table says so.", List.of(release(CodeSet.all())));
        assertThat(unknown.named()).isEqualTo("No table says so.");
        assertThat(unknown.missing("mue").named()).isEqualTo("mue");
        assertThat(unknown.missing("mue").why()).isEqualTo("No table says so.");
        assertThat(unknown.missing("mue").releases()).isEqualTo(unknown.releases());
    }
}
