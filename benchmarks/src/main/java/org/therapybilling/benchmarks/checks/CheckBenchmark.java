package org.therapybilling.benchmarks.checks;

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
import org.therapybilling.compliance.Checker;
import org.therapybilling.compliance.ClinicianTime;
import org.therapybilling.compliance.rules.StandardRules;

/** Rules over claims of four lines that are assembled and priced; the messages of findings are not rendered. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(CheckBenchmark.BLOCK)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class CheckBenchmark {

    /** How many days stand between two looks at the clock. */
    static final int BLOCK = 256;

    /** Whether one or more of the eight rules find something, or none. */
    @Param({"false", "true"})
    public boolean faulty;

    private final Checker all = Checker.of(CheckedDays.DATA, StandardRules.current(), List.of());
    private final Checker eight = Checker.of(CheckedDays.DATA, EightRules.of(), List.of());
    private final FusedPass fused = new FusedPass(new Tables());
    private final StreamCheck streams = new StreamCheck(new Tables());
    private List<CheckedDay> days = List.of();
    private int next;

    /** Makes the days. */
    @Setup
    public void days() {
        days = CheckedDays.of(faulty);
    }

    private int nextBlock() {
        next = (next + BLOCK) & (CheckedDays.SIZE - 1);
        return next;
    }

    private void check(Checker checker, Blackhole sink) {
        for (int i = nextBlock(), end = i + BLOCK; i < end; i++) {
            CheckedDay day = days.get(i);
            sink.consume(checker.check(day.claims(), day.prices(), ClinicianTime.NONE));
        }
    }

    /**
     * All rules of the library.
     *
     * @param sink takes what was found
     */
    @Benchmark
    public void allRules(Blackhole sink) {
        check(all, sink);
    }

    /**
     * Eight rules of the library.
     *
     * @param sink takes what was found
     */
    @Benchmark
    public void eightRules(Blackhole sink) {
        check(eight, sink);
    }

    /**
     * The eight in one pass.
     *
     * @param sink takes what was found
     */
    @Benchmark
    public void fusedPass(Blackhole sink) {
        for (int i = nextBlock(), end = i + BLOCK; i < end; i++) {
            sink.consume(fused.check(days.get(i).session()));
        }
    }

    /**
     * The eight by streams.
     *
     * @param sink takes what was found
     */
    @Benchmark
    public void streams(Blackhole sink) {
        for (int i = nextBlock(), end = i + BLOCK; i < end; i++) {
            sink.consume(streams.check(days.get(i).session()));
        }
    }
}
