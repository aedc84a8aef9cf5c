package org.therapybilling.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.reference.PairEdits;
import org.therapybilling.reference.PairTable;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;

/**
 * The edits between four lines of a claim: six pairs of codes, each in both orders, twelve probes. Each operation takes
 * the next claim of {@link ClaimPool}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PairLookupBenchmark {

    /** The rows that are loaded. */
    public enum Rows {
        /** Those of {@link Datasets#THERAPY_CODES}. */
        THERAPY,
        /** All. */
        ALL;

        private CodeSet codes() {
            return this == ALL ? CodeSet.all() : Datasets.THERAPY_CODES;
        }
    }

    /** The rows that are loaded. */
    @Param
    public Rows rows = Rows.ALL;

    private ReferenceData data = ReferenceData.empty();
    private NestedMapEdits nested = new NestedMapEdits(Stream.empty());
    private JoinedKeyEdits joined = new JoinedKeyEdits(Stream.empty());
    private ProcedureCode[][] codes = {};
    private String[][] texts = {};
    private LocalDate day = LocalDate.EPOCH;
    private int next;

    /**
     * Loads the table three times over.
     *
     * @throws IOException if a file cannot be written
     */
    @Setup(Level.Trial)
    public void load() throws IOException {
        try (PairSource source = PairSource.open()) {
            PairEdits edits = source.edits(rows.codes());
            PairTable table = edits.tables().get(0);
            data = edits;
            nested = new NestedMapEdits(table.rows());
            joined = new JoinedKeyEdits(table.rows());
            day = table.release().dates().firstDay().orElseThrow();
            List<List<ProcedureCode>> claims = ClaimPool.of(table);
            codes = claims.stream()
                    .map(claim -> claim.toArray(new ProcedureCode[0]))
                    .toArray(ProcedureCode[][]::new);
            texts = claims.stream()
                    .map(claim -> claim.stream().map(ProcedureCode::toString).toArray(String[]::new))
                    .toArray(String[][]::new);
        }
    }

    private int nextClaim() {
        next = (next + 1) % ClaimPool.SIZE;
        return next;
    }

    /**
     * Asks the library.
     *
     * @param sink takes the answers
     */
    @Benchmark
    public void library(Blackhole sink) {
        ProcedureCode[] claim = codes[nextClaim()];
        for (int i = 0; i < claim.length; i++) {
            for (int j = i + 1; j < claim.length; j++) {
                sink.consume(data.pair(Setting.PRACTITIONER, claim[i], claim[j], day));
            }
        }
    }

    /**
     * Asks maps of maps.
     *
     * @param sink takes the answers
     */
    @Benchmark
    public void nestedMaps(Blackhole sink) {
        String[] claim = texts[nextClaim()];
        for (int i = 0; i < claim.length; i++) {
            for (int j = i + 1; j < claim.length; j++) {
                sink.consume(nested.find(claim[i], claim[j], day));
            }
        }
    }

    /**
     * Asks a map by joined keys.
     *
     * @param sink takes the answers
     */
    @Benchmark
    public void joinedKeys(Blackhole sink) {
        String[] claim = texts[nextClaim()];
        for (int i = 0; i < claim.length; i++) {
            for (int j = i + 1; j < claim.length; j++) {
                sink.consume(joined.find(claim[i], claim[j], day));
            }
        }
    }
}
