package org.therapybilling.benchmarks.rivals;

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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.therapybilling.benchmarks.checks.CheckedDay;
import org.therapybilling.benchmarks.checks.CheckedDays;
import org.therapybilling.benchmarks.checks.Found;
import org.therapybilling.benchmarks.checks.Tables;

/** The eight rules of {@code CheckBenchmark} by Drools. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class DroolsCheckBenchmark {

    /** Whether one or more of the eight rules find something, or none. */
    @Param({"false", "true"})
    public boolean faulty;

    private final DroolsCheck drools = new DroolsCheck(new Tables());
    private List<CheckedDay> days = List.of();
    private int next;

    /** Makes the days. */
    @Setup
    public void days() {
        days = CheckedDays.of(faulty);
    }

    /** Gives back the session of Drools. */
    @TearDown
    public void close() {
        drools.close();
    }

    /**
     * By Drools.
     *
     * @return what was found
     */
    @Benchmark
    public List<Found> drools() {
        next = (next + 1) & (CheckedDays.SIZE - 1);
        return drools.check(days.get(next).session());
    }
}
