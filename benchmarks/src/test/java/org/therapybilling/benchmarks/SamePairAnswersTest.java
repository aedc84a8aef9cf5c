package org.therapybilling.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.ProcedureCode;

/** The tables of pairs that are timed against each other hold the same rows and give the same answers. */
class SamePairAnswersTest {

    private static final int FEW = 8;

    private static @Nullable PairSource source;

    @BeforeAll
    static void write() throws IOException {
        source = PairSource.madeUp(FEW, PairLookupBenchmark.VERSIONS);
    }

    @AfterAll
    static void delete() throws IOException {
        made().close();
    }

    private static PairSource made() {
        return Objects.requireNonNull(source);
    }

    private static @Nullable PairRow row(Answer<PairEdit> answer) {
        assertThat(answer).isNotInstanceOf(Answer.Unknown.class);
        return answer.found()
                .map(edit -> new PairRow(
                        edit.column1(),
                        edit.column2(),
                        edit.effective().orElse(null),
                        edit.deletion().orElse(null),
                        edit.indicator().digit()))
                .orElse(null);
    }

    @ParameterizedTest
    @EnumSource(PairLookupBenchmark.When.class)
    void every_pair_of_every_claim(PairLookupBenchmark.When when) throws IOException {
        DayTables tables = made().edits(CodeSet.all()).on(when.day());
        List<PairRow> table = made().rows();
        NestedMapEdits nested = new NestedMapEdits(table.stream());
        JoinedKeyEdits joined = new JoinedKeyEdits(table.stream());
        int hits = 0;
        for (List<ProcedureCode> claim : ClaimPool.of(table)) {
            for (ProcedureCode one : claim) {
                for (ProcedureCode other : claim.subList(claim.indexOf(one) + 1, claim.size())) {
                    PairRow expected = nested.find(one.toString(), other.toString(), when.day());
                    assertThat(joined.find(one.toString(), other.toString(), when.day()))
                            .isEqualTo(expected);
                    assertThat(row(tables.ask(PairEdit.PRACTITIONER, new CodePair(one, other))))
                            .as("%s and %s on %s", one, other, when)
                            .isEqualTo(expected);
                    hits += expected == null ? 0 : 1;
                }
            }
        }
        assertThat(hits).as("edits in %s claims", ClaimPool.SIZE).isGreaterThan(ClaimPool.SIZE / 3);
    }

    /** Bytes of the heap are nearly exact, unlike time, so they may be asserted. */
    @Test
    void an_edit_of_the_national_table_takes_at_most_five_bytes() throws IOException {
        try (PairSource national = PairSource.madeUp(NationalText.NATIONAL)) {
            national.imported(CodeSet.all());
            int edits = national.rows().size();
            assertThat(edits).isGreaterThan(2_500_000);
            assertThat((double) PairHeap.kept(national::loaded) / edits).isBetween(4.0, 5.0);
        }
    }

    @Test
    void text_and_cache_hold_every_line() throws IOException {
        long lines = 0;
        try (Stream<Path> parts = Files.list(made().table())) {
            for (Path part : parts.toList()) {
                lines += Files.readAllLines(part).size() - 2;
            }
        }
        ReferenceData text = Datasets.load(made().table());
        ReferenceData cached = made().edits(CodeSet.all());
        assertThat(text.releases().stream().mapToInt(DataRelease::rows).sum()).isEqualTo((int) lines);
        assertThat(cached.releases().stream().mapToInt(DataRelease::rows).sum()).isEqualTo((int) lines);
        assertThat(made().rows()).hasSize((int) lines / PairLookupBenchmark.VERSIONS.size());
    }
}
