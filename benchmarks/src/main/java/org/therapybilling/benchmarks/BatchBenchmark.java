package org.therapybilling.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.therapybilling.units.UnitCalculator;
import org.therapybilling.vocabulary.CountingMethod;

/** Allocation of many days of four services, held in arrays, against copying the same arrays. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BatchBenchmark {

    private static final int SERVICES = 4;
    private static final int LONGEST = 60;
    private static final long SEED = 20260302;

    /** How many days there are. */
    @Param({"1000", "16384", "1000000", "10000000"})
    public int days;

    private final UnitCalculator cms = UnitCalculator.of(CountingMethod.CMS_8_MINUTE);
    private final UnitCalculator ama = UnitCalculator.of(CountingMethod.AMA_MIDPOINT);
    private int[][] minutes = {};
    private int[][] units = {};
    private int[] rows = {};
    private int[] offsets = {};
    private int[] rowUnits = {};

    /** Makes the days. */
    @Setup
    public void days() {
        SplittableRandom random = new SplittableRandom(SEED);
        minutes = new int[SERVICES][days];
        units = new int[SERVICES][days];
        rows = new int[SERVICES * days];
        rowUnits = new int[SERVICES * days];
        offsets = new int[days + 1];
        for (int day = 0; day < days; day++) {
            for (int service = 0; service < SERVICES; service++) {
                minutes[service][day] = random.nextInt(LONGEST + 1);
                rows[day * SERVICES + service] = minutes[service][day];
            }
            offsets[day + 1] = (day + 1) * SERVICES;
        }
    }

    /**
     * Copies the columns.
     *
     * @return the copy
     */
    @Benchmark
    public Object copyColumns() {
        for (int service = 0; service < SERVICES; service++) {
            System.arraycopy(minutes[service], 0, units[service], 0, days);
        }
        return units;
    }

    /**
     * The 8-minute rule over columns.
     *
     * @return the units
     */
    @Benchmark
    public Object cmsColumns() {
        cms.allocate(minutes, units);
        return units;
    }

    /**
     * The 8-minute rule over rows.
     *
     * @return the units
     */
    @Benchmark
    public Object cmsRows() {
        cms.allocate(rows, offsets, rowUnits);
        return rowUnits;
    }

    /**
     * The midpoint rule over columns.
     *
     * @return the units
     */
    @Benchmark
    public Object amaColumns() {
        ama.allocate(minutes, units);
        return units;
    }
}
