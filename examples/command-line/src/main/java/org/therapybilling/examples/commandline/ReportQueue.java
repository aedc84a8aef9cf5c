package org.therapybilling.examples.commandline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.therapybilling.PendingReport;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.report.Baseline;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportStatus;

/**
 * Makes reports with several threads and writes them in the order of the input. Only a few batches are under way at a
 * time, whatever the length of the input.
 */
final class ReportQueue {

    private static final int BATCH = 256;
    private static final int BATCHES_A_THREAD = 4;

    private final ReportFormat format;
    private final PrintStream out;
    private final Baseline known;
    private final Tally total;
    private final Deque<Future<Batch>> underWay = new ArrayDeque<>();

    /**
     * Begins a run.
     *
     * @param known findings that are known from an earlier run and do not count
     */
    ReportQueue(ReportFormat format, PrintStream out, Baseline known) {
        this.format = format;
        this.out = out;
        this.known = known;
        this.total = new Tally(known);
    }

    private record Batch(ByteArrayOutputStream text, Tally tally) {}

    /** Writes all reports and returns what came out of them. */
    Tally write(Iterator<PendingReport> reports, int threads) {
        format.begin(out);
        if (threads == 1) {
            reports.forEachRemaining(pending -> write(pending.report(), total, out));
            return total;
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
            return total;
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
        Tally tally = new Tally(known);
        pending.forEach(report -> write(report.report(), tally, text));
        text.flush();
        return new Batch(bytes, tally);
    }

    private void write(BillingReport report, Tally tally, PrintStream text) {
        tally.add(report);
        format.write(report, text);
    }

    private void writeFirst() {
        try {
            Batch batch = underWay.removeFirst().get();
            batch.text().writeTo(out);
            total.add(batch.tally());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was stopped", stopped);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a print stream tells by checkError only", impossible);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a report could not be made", failed);
        }
    }

    /** What came out of reports, in numbers. */
    static final class Tally {
        private final Baseline known;
        private long sessions;
        private long unreadable;
        private long notCovered;
        private final Map<Severity, Long> findings = new EnumMap<>(Severity.class);

        private Tally(Baseline known) {
            this.known = known;
        }

        private void add(BillingReport report) {
            sessions++;
            unreadable += report.status() == ReportStatus.UNREADABLE ? 1 : 0;
            for (Finding finding : known.newIn(report)) {
                findings.merge(finding.severity(), 1L, Long::sum);
            }
            for (Finding finding : report.findings()) {
                notCovered += finding.rule().equals(DataWarning.RULE) ? 1 : 0;
            }
        }

        private void add(Tally other) {
            sessions += other.sessions;
            unreadable += other.unreadable;
            notCovered += other.notCovered;
            other.findings.forEach((severity, count) -> findings.merge(severity, count, Long::sum));
        }

        long sessions() {
            return sessions;
        }

        long unreadable() {
            return unreadable;
        }

        /** Returns how many findings are at least so grave. */
        long findings(Severity least) {
            return findings.entrySet().stream()
                    .filter(entry -> entry.getKey().compareTo(least) <= 0)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        long notCovered() {
            return notCovered;
        }
    }
}
