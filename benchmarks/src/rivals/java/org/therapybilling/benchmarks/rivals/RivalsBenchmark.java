package org.therapybilling.benchmarks.rivals;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.therapybilling.benchmarks.DayPool;
import org.therapybilling.units.UnitCalculator;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CountingMethod;

/** Allocation of one day of four services by general engines, beside the library. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RivalsBenchmark {

    private static final int SERVICES = 4;

    private final UnitCalculator cms = UnitCalculator.of(CountingMethod.CMS_8_MINUTE);
    private final EasyRulesAllocation easyRules = new EasyRulesAllocation();
    private final DroolsAllocation drools = new DroolsAllocation();
    private final IntegerProgramAllocation integerProgram = new IntegerProgramAllocation();
    private List<List<CodeMinutes>> days = List.of();
    private int next;

    /** Makes the days. */
    @Setup
    public void days() {
        days = DayPool.of(SERVICES);
    }

    /** Gives back the session of Drools. */
    @TearDown
    public void close() {
        drools.close();
    }

    private List<CodeMinutes> day() {
        next = (next + 1) & (DayPool.SIZE - 1);
        return days.get(next);
    }

    /**
     * By this library.
     *
     * @return what was counted
     */
    @Benchmark
    public Object cms8Minute() {
        return cms.allocate(day());
    }

    /**
     * By Easy Rules.
     *
     * @return what was counted
     */
    @Benchmark
    public Object easyRules() {
        return easyRules.allocate(day());
    }

    /**
     * By Drools.
     *
     * @return what was counted
     */
    @Benchmark
    public Object drools() {
        return drools.allocate(day());
    }

    /**
     * By ojAlgo.
     *
     * @return what was counted
     */
    @Benchmark
    public Object integerProgram() {
        return integerProgram.allocate(day());
    }
}
