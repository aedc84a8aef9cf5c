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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.price.LinePrice;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.price.PriceEstimator;

/** The price of a day of four billed lines under Medicare, reduction and shares included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PriceBenchmark.BLOCK)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PriceBenchmark {

    /** How many days stand between two looks at the clock. */
    static final int BLOCK = 256;

    private final PriceEstimator estimator = PriceEstimator.of(ClaimDays.DATA);
    private final List<DayClaims> days = ClaimDays.ofMonth();
    private int next;

    private int nextBlock() {
        next = (next + BLOCK) & (ClaimDays.SIZE - 1);
        return next;
    }

    /**
     * The prices alone.
     *
     * @param sink takes the estimates
     */
    @Benchmark
    public void price(Blackhole sink) {
        for (int day = nextBlock(), end = day + BLOCK; day < end; day++) {
            sink.consume(estimator.estimate(days.get(day)));
        }
    }

    /**
     * The prices, and all steps as sentences.
     *
     * @param sink takes the sentences
     */
    @Benchmark
    public void priceAndSentences(Blackhole sink) {
        for (int day = nextBlock(), end = day + BLOCK; day < end; day++) {
            for (PriceEstimate estimate : estimator.estimate(days.get(day))) {
                for (LinePrice line : estimate.lines()) {
                    sink.consume(line.explain().toString());
                }
            }
        }
    }
}
