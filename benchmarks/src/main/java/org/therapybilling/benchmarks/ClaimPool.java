package org.therapybilling.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.therapybilling.vocabulary.ProcedureCode;

/** Claims of four different codes of a table of pairs, two of which are a pair of it. The same in each run. */
final class ClaimPool {

    /** How many claims there are: more than a branch predictor can learn by heart. */
    static final int SIZE = 1 << 14;

    private static final int LINES = 4;
    private static final long SEED = 20261002;

    private ClaimPool() {}

    static List<List<ProcedureCode>> of(List<PairRow> table) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<PairRow> rows = sample(table, random);
        return rows.stream().map(row -> claim(row, rows, random)).toList();
    }

    /** Rows by chance, each with the same chance. */
    private static List<PairRow> sample(List<PairRow> table, SplittableRandom random) {
        return IntStream.range(0, SIZE)
                .mapToObj(i -> table.get(random.nextInt(table.size())))
                .toList();
    }

    private static List<ProcedureCode> claim(PairRow pair, List<PairRow> rows, SplittableRandom random) {
        List<ProcedureCode> lines = new ArrayList<>(List.of(pair.column1(), pair.column2()));
        while (lines.size() < LINES) {
            ProcedureCode code = rows.get(random.nextInt(rows.size())).column1();
            if (!lines.contains(code)) {
                lines.add(random.nextInt(lines.size() + 1), code);
            }
        }
        return lines;
    }
}
