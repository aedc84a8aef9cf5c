package org.therapybilling.benchmarks;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.therapybilling.TherapyBilling;
import org.therapybilling.json.BillingJson;
import org.therapybilling.session.SessionEntry;

/** NDJSON in, reports out, in one thread, against Jackson reading and writing the same bytes and doing nothing else. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(DayPool.SIZE)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EndToEndBenchmark {

    private static final ObjectMapper JACKSON = new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final TherapyBilling billing = TherapyBilling.standard();
    private byte[] lines = {};
    private final List<JsonNode> reports = new ArrayList<>();

    /**
     * Makes the lines and their reports.
     *
     * @throws IOException never: all is in memory
     */
    @Setup
    public void lines() throws IOException {
        lines = SessionLines.bytes();
        for (String report : BillingJson.readLines(new ByteArrayInputStream(lines))
                .map(this::report)
                .toList()) {
            reports.add(JACKSON.readTree(report));
        }
    }

    private String report(SessionEntry entry) {
        return BillingJson.write(billing.assess(((SessionEntry.Read) entry).session()));
    }

    /**
     * Reads sessions, counts and writes reports.
     *
     * @return how many bytes the reports have
     * @throws IOException never: all is in memory
     */
    @Benchmark
    public long library() throws IOException {
        Counting output = new Counting();
        for (SessionEntry entry :
                (Iterable<SessionEntry>) BillingJson.readLines(new ByteArrayInputStream(lines))::iterator) {
            BillingJson.write(billing.assess(((SessionEntry.Read) entry).session()), output);
            output.write('\n');
        }
        return output.bytes;
    }

    /**
     * Reads each line into a tree and writes the tree of its report.
     *
     * @param sink takes the trees
     * @return how many bytes the reports have
     * @throws IOException never: all is in memory
     */
    @Benchmark
    public long jacksonAlone(Blackhole sink) throws IOException {
        Counting output = new Counting();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(lines), StandardCharsets.UTF_8));
        for (JsonNode report : reports) {
            sink.consume(JACKSON.readTree(reader.readLine()));
            JACKSON.writeValue(output, report);
            output.write('\n');
        }
        return output.bytes;
    }

    /** Takes bytes and keeps nothing but their number. */
    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            bytes += length;
        }
    }
}
