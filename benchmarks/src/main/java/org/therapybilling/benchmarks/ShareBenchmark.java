package org.therapybilling.benchmarks;

import java.time.LocalDate;
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
import org.therapybilling.units.AssistantShare;
import org.therapybilling.units.SharedTime;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.units.UnitCalculator;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CountingMethod;

/** What the share of an assistant adds to the allocation of a day of four services. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ShareBenchmark.BLOCK)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ShareBenchmark {

    /** How many days stand between two looks at the clock. */
    static final int BLOCK = 256;

    private static final int SERVICES = 4;

    /** How many of the services were given by therapist and assistant both; the others by one of them. */
    @Param({"0", "1", "4"})
    public int byBoth;

    private final UnitCalculator cms = UnitCalculator.of(CountingMethod.CMS_8_MINUTE);
    private final AssistantShare share = AssistantShare.on(LocalDate.of(2026, 3, 2));
    private List<List<CodeMinutes>> days = List.of();
    private List<List<SharedTime>> times = List.of();
    private int next;

    /** Makes the days. */
    @Setup
    public void days() {
        days = DayPool.of(SERVICES);
        times = SharedDayPool.of(days, byBoth);
    }

    private int nextBlock() {
        next = (next + BLOCK) & (DayPool.SIZE - 1);
        return next;
    }

    /**
     * The 8-minute rule alone.
     *
     * @param sink takes what was counted
     */
    @Benchmark
    public void allocation(Blackhole sink) {
        for (int day = nextBlock(), end = day + BLOCK; day < end; day++) {
            sink.consume(cms.allocate(days.get(day)));
        }
    }

    /**
     * The 8-minute rule, and the result objects of a share without the rule.
     *
     * @param sink takes what was made
     */
    @Benchmark
    public void allocationAndObjects(Blackhole sink) {
        for (int day = nextBlock(), end = day + BLOCK; day < end; day++) {
            UnitAllocation units = cms.allocate(days.get(day));
            sink.consume(units);
            sink.consume(ObjectFloor.share(units));
        }
    }

    /**
     * The 8-minute rule and the share.
     *
     * @param sink takes what was counted and shared
     */
    @Benchmark
    public void allocationAndShare(Blackhole sink) {
        for (int day = nextBlock(), end = day + BLOCK; day < end; day++) {
            UnitAllocation units = cms.allocate(days.get(day));
            sink.consume(units);
            sink.consume(share.share(units.split(), times.get(day)));
        }
    }

    /**
     * Both by maps and streams.
     *
     * @param sink takes what was shared
     */
    @Benchmark
    public void mapsAndStreams(Blackhole sink) {
        for (int day = nextBlock(), end = day + BLOCK; day < end; day++) {
            sink.consume(MapShare.assisted(MapAllocation.allocate(days.get(day)), times.get(day)));
        }
    }
}
