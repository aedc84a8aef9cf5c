package org.therapybilling.examples.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.html.HtmlIndex;

/**
 * Reports as a page for each date of service, and an index of the pages that is written last. Memory grows with the number
 * of dates, not with that of sessions.
 */
final class HtmlFolder implements ReportOutput, AutoCloseable {

    private static final String UNDATED = "undated";

    private final Path folder;
    private final Map<String, DayPages> days = new TreeMap<>();

    private HtmlFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Names the folder.
     *
     * @throws IllegalArgumentException if something stands in it
     */
    static HtmlFolder of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new IllegalArgumentException(
                        "Option --out names a folder that is not empty; name an empty one, so that pages of other runs do"
                                + " not stand among these.");
            }
            return new HtmlFolder(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("a folder could not be read", failed);
        }
    }

    @Override
    public boolean inPieces() {
        return false;
    }

    @Override
    public void write(BillingReport report, PrintStream out) {
        String date = report.dateOfService().map(Object::toString).orElse(UNDATED);
        days.computeIfAbsent(date, name -> new DayPages(folder, name)).add(report);
    }

    @Override
    public void end(PrintStream out) {
        HtmlIndex index = new HtmlIndex();
        days.values().forEach(day -> day.write(index));
        try (Writer page = Files.newBufferedWriter(folder.resolve(DayPages.INDEX))) {
            index.write(page);
        } catch (IOException failed) {
            throw new OutputLost(failed);
        }
    }

    /** Deletes what is left of an unfinished run, the pages that are complete excepted. */
    @Override
    public void close() {
        days.values().forEach(DayPages::deleteParts);
    }
}
