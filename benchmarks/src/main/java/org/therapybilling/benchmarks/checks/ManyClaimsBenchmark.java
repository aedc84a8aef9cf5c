package org.therapybilling.benchmarks.checks;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.therapybilling.TherapyBilling;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;

/** Ten thousand claims of ten thousand patients: counted, assembled, priced and checked by all rules, in one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ManyClaimsBenchmark.CLAIMS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ManyClaimsBenchmark {

    /** How many claims there are. */
    static final int CLAIMS = 10_000;

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    /** On how many dates: one, or those of a month. */
    @Param({"1", "28"})
    public int dates;

    private final TherapyBilling billing = TherapyBilling.standard();
    private final List<SessionEntry> entries = new ArrayList<>();

    /** Makes the claims: as many clean as faulty ones. */
    @Setup
    public void claims() {
        List<CheckedDay> clean = CheckedDays.of(false);
        List<CheckedDay> faulty = CheckedDays.of(true);
        for (int i = 0; i < CLAIMS; i++) {
            Session session = (i % 2 == 0 ? clean : faulty).get(i / 2).session();
            entries.add(SessionEntry.of(session.toBuilder()
                    .patientKey("p-" + i)
                    .dateOfService(FIRST.plusDays(i % dates))
                    .build()));
        }
    }

    /**
     * A report for each, not rendered.
     *
     * @param sink takes the reports
     */
    @Benchmark
    public void reports(Blackhole sink) {
        billing.assessAll(entries.stream()).forEach(sink::consume);
    }
}
