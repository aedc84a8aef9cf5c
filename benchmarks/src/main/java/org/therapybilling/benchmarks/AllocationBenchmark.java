package org.therapybilling.benchmarks;

import java.util.List;
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
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CountingMethod;

/** Allocation of one day's units, in and out by the library's types. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AllocationBenchmark {

    /** How many services a day has. */
    @Param({"1", "2", "4", "8"})
    public int services;

    private List<List<CodeMinutes>> days = List.of();
    private final UnitCalculator cms = UnitCalculator.of(CountingMethod.CMS_8_MINUTE);
    private final UnitCalculator ama = UnitCalculator.of(CountingMethod.AMA_MIDPOINT);
    private int next;

    /** Makes the days. */
    @Setup
    public void days() {
        days = DayPool.of(services);
    }

    private List<CodeMinutes> day() {
        next = (next + 1) & (DayPool.SIZE - 1);
        return days.get(next);
    }

    /**
     * The objects without the rule.
     *
     * @return what was made
     */
    @Benchmark
    public Object objectFloor() {
        return ObjectFloor.allocate(day());
    }

    /**
     * The 8-minute rule by maps and streams.
     *
     * @return what was counted
     */
    @Benchmark
    public Object mapsAndStreams() {
        return MapAllocation.allocate(day());
    }

    /**
     * The 8-minute rule by this library.
     *
     * @return what was counted
     */
    @Benchmark
    public Object cms8Minute() {
        return cms.allocate(day());
    }

    /**
     * The midpoint rule by this library.
     *
     * @return what was counted
     */
    @Benchmark
    public Object amaMidpoint() {
        return ama.allocate(day());
    }
}
