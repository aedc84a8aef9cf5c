package org.therapybilling.examples.commandline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.therapybilling.PendingReport;
import org.therapybilling.report.Baseline;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportSummary;

/**
 * Makes reports with several threads and writes them in the order of the input. Only a few batches are under way at a
 * time, whatever the length of the input.
 */
final class ReportQueue {

    private static final int BATCH = 256;
    private static final int BATCHES_A_THREAD = 4;

    /** How many bytes of reports a batch holds that waits for its turn. */
    private static final int MOST_BYTES = 1 << 20;

    private final ReportOutput format;
    private final PrintStream out;
    private final Baseline known;
    private final ReportSummary.Builder total = ReportSummary.builder();
    private final Deque<Future<Batch>> underWay = new ArrayDeque<>();

    /**
     * Begins a run.
     *
     * @param known findings that are known from an earlier run and do not count
     */
    ReportQueue(ReportOutput format, PrintStream out, Baseline known) {
        this.format = format;
        this.out = out;
        this.known = known;
    }

    /**
     * What a worker made.
     *
     * @param text the reports, in so much memory as a batch may take
     * @param rest the reports that are still to be made, when it is the turn of the batch
     */
    private record Batch(ByteArrayOutputStream text, ReportSummary summary, List<PendingReport> rest) {}

    /** Writes all reports and returns what came out of them. */
    ReportSummary write(Iterator<PendingReport> reports, int threads) {
        format.begin(out);
        if (threads == 1) {
            reports.forEachRemaining(pending -> write(pending, total, out));
            return total.build();
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            while (reports.hasNext()) {
                List<PendingReport> batch = next(reports);
                underWay.add(workers.submit(() -> make(batch)));
                if (underWay.size() > threads * BATCHES_A_THREAD) {
                    writeFirst();
                }
            }
            while (!underWay.isEmpty()) {
                writeFirst();
            }
            return total.build();
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<PendingReport> next(Iterator<PendingReport> reports) {
        List<PendingReport> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && reports.hasNext()) {
            batch.add(reports.next());
        }
        return batch;
    }

    private Batch make(List<PendingReport> pending) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream text = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        ReportSummary.Builder summary = ReportSummary.builder();
        int made = 0;
        while (made < pending.size() && bytes.size() < MOST_BYTES) {
            write(pending.get(made++), summary, text);
            text.flush();
        }
        return new Batch(bytes, summary.build(), pending.subList(made, pending.size()));
    }

    private void write(PendingReport pending, ReportSummary.Builder summary, PrintStream text) {
        BillingReport report = pending.report();
        summary.add(report, known);
        format.write(report, pending.dayNumber(), text);
    }

    private void writeFirst() {
        try {
            Batch batch = underWay.removeFirst().get();
            batch.text().writeTo(out);
            total.add(batch.summary());
            batch.rest().forEach(pending -> write(pending, total, out));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was stopped", stopped);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a print stream tells by checkError only", impossible);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error beyond) {
                throw beyond;
            }
            throw new IllegalStateException("a report could not be made", failed);
        }
    }
}
