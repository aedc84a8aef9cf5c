package org.therapybilling.benchmarks;

import java.io.IOException;
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
import org.therapybilling.benchmarks.checks.CheckedDay;
import org.therapybilling.benchmarks.checks.CheckedDays;
import org.therapybilling.compliance.Checker;
import org.therapybilling.compliance.ClinicianTime;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.rules.ncci.NcciRules;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.vocabulary.CodeSet;

/**
 * The rules that ask for NCCI pairs, over clean claims of four lines, with the bundled pairs of therapy codes alone and with
 * a national table in front of them. The pairs of that table are made up, so that they find what the bundled ones do not.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(NationalCheckBenchmark.BLOCK)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class NationalCheckBenchmark {

    /** How many days stand between two looks at the clock. */
    static final int BLOCK = 256;

    /** The version of the first quarter of 2026, in which the days are. */
    private static final String FIRST_QUARTER = "320";

    /** The rows that are loaded beside the bundled ones: none, or those of all codes. */
    @Param({"bundled", "national"})
    public String pairs = "";

    private Checker checker = Checker.of(CheckedDays.DATA, RuleSet.empty(), List.of());
    private List<CheckedDay> days = List.of();
    private int next;

    /**
     * Loads the pairs and makes the days.
     *
     * @throws IOException if a temporary folder cannot be written
     */
    @Setup
    public void load() throws IOException {
        days = CheckedDays.of(false);
        checker = Checker.of(data(), RuleSet.of("pairs", NcciRules.all()), List.of());
    }

    private ReferenceData data() throws IOException {
        if (pairs.equals("bundled")) {
            return CheckedDays.DATA;
        }
        try (PairSource source = PairSource.madeUp(NationalText.NATIONAL, List.of(FIRST_QUARTER))) {
            return source.edits(CodeSet.all()).over(CheckedDays.DATA);
        }
    }

    /**
     * The rules of NCCI.
     *
     * @param sink takes what was found
     */
    @Benchmark
    public void check(Blackhole sink) {
        next = (next + BLOCK) & (CheckedDays.SIZE - 1);
        for (int i = next, end = i + BLOCK; i < end; i++) {
            CheckedDay day = days.get(i);
            sink.consume(checker.check(day.claims(), day.prices(), ClinicianTime.NONE));
        }
    }
}
