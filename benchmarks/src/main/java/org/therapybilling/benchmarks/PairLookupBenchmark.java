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
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * The edits between four lines of a claim: six pairs of codes, each in both orders, twelve probes. Each operation takes
 * the next claim of {@link ClaimPool}. Three releases are loaded; the maps have the rows of the newest.
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

    /** The date of service, as it lies to the releases that are loaded. */
    public enum When {
        /** In the quarter of the newest. */
        INSIDE(LocalDate.of(2026, 11, 2)),
        /** Between two of them. */
        BETWEEN(LocalDate.of(2026, 2, 2)),
        /** After the newest: all answers are likely. */
        PAST(LocalDate.of(2027, 2, 2));

        private final LocalDate day;

        When(LocalDate day) {
            this.day = day;
        }

        LocalDate day() {
            return day;
        }
    }

    /** The versions that are loaded: the third quarters of 2024 and 2025, and the fourth of 2026. */
    static final List<String> VERSIONS = List.of("302", "312", NationalText.NEWEST);

    /** The rows that are loaded. */
    @Param
    public Rows rows = Rows.ALL;

    /** The date of service. */
    @Param
    public When when = When.INSIDE;

    private DayTables tables = ReferenceData.empty().on(LocalDate.EPOCH);
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
        try (PairSource source = PairSource.madeUp(NationalText.NATIONAL, VERSIONS)) {
            tables = source.edits(rows.codes()).on(when.day);
            List<PairRow> table = source.rows();
            nested = new NestedMapEdits(table.stream());
            joined = new JoinedKeyEdits(table.stream());
            day = when.day;
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
                sink.consume(tables.ask(PairEdit.PRACTITIONER, new CodePair(claim[i], claim[j])));
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
