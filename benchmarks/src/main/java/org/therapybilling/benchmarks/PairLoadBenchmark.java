package org.therapybilling.benchmarks;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.vocabulary.CodeSet;

/** Loading the national table from the four parts of {@link NationalText}, one load an operation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class PairLoadBenchmark {

    private static final int BUFFER = 1 << 18;

    private Closeable written = () -> {};
    private Path text = Path.of("");
    private List<Path> parts = List.of();
    private Path imported = Path.of("");

    /**
     * Writes the text and imports it.
     *
     * @throws IOException if a file cannot be written
     */
    @Setup(Level.Trial)
    public void write() throws IOException {
        PairSource source = PairSource.madeUp(NationalText.NATIONAL);
        written = source;
        text = source.table();
        try (Stream<Path> files = Files.list(text)) {
            parts = files.sorted().toList();
        }
        imported = source.imported(CodeSet.all());
    }

    /**
     * Deletes what was written.
     *
     * @throws IOException if a file cannot be deleted
     */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        written.close();
    }

    /**
     * Reads the bytes of the text and adds them up.
     *
     * @return their sum
     * @throws IOException if a file cannot be read
     */
    @Benchmark
    public long bytes() throws IOException {
        long sum = 0;
        byte[] buffer = new byte[BUFFER];
        for (Path part : parts) {
            try (InputStream in = Files.newInputStream(part)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        sum += buffer[i];
                    }
                }
            }
        }
        return sum;
    }

    /**
     * Reads the bytes of the text and digests them, as loading does to name its source.
     *
     * @return a byte of each digest
     * @throws IOException if a file cannot be read
     * @throws NoSuchAlgorithmException never: every Java platform has SHA-256
     */
    @Benchmark
    public int digestedBytes() throws IOException, NoSuchAlgorithmException {
        int sum = 0;
        byte[] buffer = new byte[BUFFER];
        for (Path part : parts) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = Files.newInputStream(part)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
            sum += digest.digest()[0];
        }
        return sum;
    }

    /**
     * Loads the text.
     *
     * @return the table
     */
    @Benchmark
    public ReferenceData text() {
        return Datasets.load(text);
    }

    /**
     * Loads the table that was imported, from its cache.
     *
     * @return the table
     */
    @Benchmark
    public ReferenceData imported() {
        return Datasets.load(imported);
    }

    /**
     * Splits the lines of the text into a map.
     *
     * @return the map
     * @throws IOException if a file cannot be read
     */
    @Benchmark
    public Map<String, String[]> splitIntoMap() throws IOException {
        Map<String, String[]> rows = new HashMap<>();
        for (Path part : parts) {
            try (BufferedReader reader = Files.newBufferedReader(part, StandardCharsets.US_ASCII)) {
                reader.lines()
                        .skip(2)
                        .map(line -> line.split("\t", -1))
                        .forEach(row -> rows.put(row[0] + "|" + row[1], row));
            } catch (UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
        }
        return rows;
    }
}
