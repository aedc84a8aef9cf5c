package org.therapybilling.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.therapybilling.units.UnitCalculator;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CountingMethod;

/** Allocation of one day's units, in and out by the library's types. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(AllocationBenchmark.BLOCK)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AllocationBenchmark {

    /** How many days stand between two looks at the clock. */
    static final int BLOCK = 256;

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

    private int nextBlock() {
        next = (next + BLOCK) & (DayPool.SIZE - 1);
        return next;
    }

    /**
     * The objects without the rule.
     *
     * @param sink takes what was made
     */
    @Benchmark
    public void objectFloor(Blackhole sink) {
        for (int day = nextBlock(), end = day + BLOCK; day < end; day++) {
            sink.consume(ObjectFloor.allocate(days.get(day)));
        }
    }

    /**
     * The 8-minute rule by maps and streams.
     *
     * @param sink takes what was counted
     */
    @Benchmark
    public void mapsAndStreams(Blackhole sink) {
        for (int day = nextBlock(), end = day + BLOCK; day < end; day++) {
            sink.consume(MapAllocation.allocate(days.get(day)));
        }
    }

    /**
     * The 8-minute rule by this library.
     *
     * @param sink takes what was counted
     */
    @Benchmark
    public void cms8Minute(Blackhole sink) {
        for (int day = nextBlock(), end = day + BLOCK; day < end; day++) {
            sink.consume(cms.allocate(days.get(day)));
        }
    }

    /**
     * The midpoint rule by this library.
     *
     * @param sink takes what was counted
     */
    @Benchmark
    public void amaMidpoint(Blackhole sink) {
        for (int day = nextBlock(), end = day + BLOCK; day < end; day++) {
            sink.consume(ama.allocate(days.get(day)));
        }
    }
}
