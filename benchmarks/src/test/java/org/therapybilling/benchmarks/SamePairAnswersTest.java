package org.therapybilling.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.explain.Answer;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.PairEdits;
import org.therapybilling.reference.PairTable;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;

/** The tables of pairs that are timed against each other hold the same rows and give the same answers. */
class SamePairAnswersTest {

    private static final int FEW = 8;

    private static @Nullable PairSource source;

    @BeforeAll
    static void write() throws IOException {
        source = PairSource.madeUp(FEW);
    }

    @AfterAll
    static void delete() throws IOException {
        made().close();
    }

    private static PairSource made() {
        return Objects.requireNonNull(source);
    }

    private static @Nullable PairEdit edit(Answer<PairEdit> answer) {
        assertThat(answer).isNotInstanceOf(Answer.Unknown.class);
        return answer instanceof Answer.Found<PairEdit> found ? found.value() : null;
    }

    @Test
    void every_pair_of_every_claim() {
        PairEdits edits = made().edits(CodeSet.all());
        PairTable table = edits.tables().get(0);
        NestedMapEdits nested = new NestedMapEdits(table.rows());
        JoinedKeyEdits joined = new JoinedKeyEdits(table.rows());
        LocalDate day = table.release().dates().firstDay().orElseThrow();
        int hits = 0;
        for (List<ProcedureCode> claim : ClaimPool.of(table)) {
            for (ProcedureCode one : claim) {
                for (ProcedureCode other : claim.subList(claim.indexOf(one) + 1, claim.size())) {
                    PairEdit expected = nested.find(one.toString(), other.toString(), day);
                    assertThat(joined.find(one.toString(), other.toString(), day))
                            .isEqualTo(expected);
                    assertThat(edit(edits.pair(Setting.PRACTITIONER, one, other, day)))
                            .as("%s and %s on %s", one, other, day)
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
            int edits = national.edits(CodeSet.all()).tables().get(0).size();
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
        PairTable text = ((PairEdits) Datasets.load(made().table())).tables().get(0);
        PairTable cached = made().edits(CodeSet.all()).tables().get(0);
        assertThat(text.size()).isEqualTo((int) lines);
        assertThat(cached.rows().toList()).isEqualTo(text.rows().toList());
    }
}
