package org.therapybilling.examples.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.html.HtmlIndex;

/**
 * Reports as a page for each date of service, and an index of the pages. All are written as partial files, which nobody else
 * may read, and moved to their places at the end, the index last; while a run lasts, its partial index is locked. Memory
 * grows with the number of dates, not with that of sessions.
 */
final class HtmlFolder implements ReportOutput, AutoCloseable {

    /** The name of the pages without a date. */
    static final String UNDATED = "undated";

    private static final int MOST_NAMED = 10;

    private final Path folder;
    private final PartialFile index;
    private final Map<String, DayPages> days = new TreeMap<>();
    private final WhenStopped cleaning;

    private HtmlFolder(Path folder, PartialFile index) {
        this.folder = folder;
        this.index = index;
        this.cleaning = WhenStopped.run(this::deleteParts);
    }

    /**
     * Names the folder, and removes what a run that was killed has left of itself there.
     *
     * @param inputs the files that are read meanwhile
     * @param remarks gets a sentence on what was removed
     * @throws IllegalArgumentException if one of the inputs or something else stands in it, or another run writes into it
     * @throws OutputLost if it cannot be read or written
     */
    static HtmlFolder of(Path folder, List<Path> inputs, Consumer<String> remarks) {
        try {
            for (Path input : inputs) {
                if (Files.isRegularFile(input) && input.toRealPath().startsWith(folder.toRealPath())) {
                    throw new IllegalArgumentException(
                            "Option --out names a folder that holds one of the files that are read; name an empty one.");
                }
            }
            // before this run locks a file of its own, which looking at it would unlock
            List<Path> removed = PartialFile.removeLeft(folder.resolve(DayPages.INDEX));
            PartialFile index = PartialFile.beside(folder.resolve(DayPages.INDEX));
            try {
                checkFree(folder, index, removed, remarks);
                return new HtmlFolder(folder, index);
            } catch (IOException | RuntimeException refused) {
                index.close();
                throw refused;
            }
        } catch (IOException failed) {
            throw new OutputLost(failed);
        }
    }

    private static void checkFree(Path folder, PartialFile index, List<Path> removed, Consumer<String> remarks)
            throws IOException {
        List<Path> others;
        try (Stream<Path> files = Files.list(folder)) {
            others = files.filter(file -> !index.is(file)).toList();
        }
        if (!others.stream().allMatch(DayPages::isPart)) {
            throw new IllegalArgumentException(
                    "Option --out names a folder that is not empty; name an empty one, so that pages of other runs do not"
                            + " stand among these.");
        }
        if (others.stream().anyMatch(HtmlFolder::isIndex)) {
            throw new IllegalArgumentException(
                    "Option --out names a folder that another run writes into; name another folder.");
        }
        List<Path> left = new ArrayList<>(removed);
        for (Path other : others) {
            Files.deleteIfExists(other);
            left.add(other.getFileName());
        }
        if (!left.isEmpty()) {
            remarks.accept("Removed from " + folder
                    + " what a run that was stopped has left, " + left.size() + " partial file(s): "
                    + left.stream().limit(MOST_NAMED).map(Path::toString).collect(Collectors.joining(", "))
                    + (left.size() > MOST_NAMED ? " and others." : "."));
        }
    }

    private static boolean isIndex(Path part) {
        return String.valueOf(part.getFileName()).startsWith("." + DayPages.INDEX);
    }

    @Override
    public boolean inPieces() {
        return false;
    }

    @Override
    public synchronized void write(BillingReport report, PrintStream out) {
        String date = report.dateOfService().map(Object::toString).orElse(UNDATED);
        days.computeIfAbsent(date, name -> new DayPages(folder, name)).add(report);
    }

    @Override
    public synchronized void end(PrintStream out) {
        HtmlIndex contents = new HtmlIndex();
        days.values().forEach(day -> day.write(contents));
        try {
            Writer page = Channels.newWriter(index.channel(), StandardCharsets.UTF_8);
            contents.write(page);
            page.flush();
            for (DayPages day : days.values()) {
                day.move();
            }
            index.moveTo(folder.resolve(DayPages.INDEX));
        } catch (IOException failed) {
            throw new OutputLost(failed);
        }
    }

    /** Deletes what is left of an unfinished run. */
    @Override
    public void close() {
        deleteParts();
        cleaning.close();
    }

    private synchronized void deleteParts() {
        try {
            days.values().forEach(DayPages::deleteParts);
            index.close();
        } catch (IOException failed) {
            throw new OutputLost(failed);
        }
    }
}
