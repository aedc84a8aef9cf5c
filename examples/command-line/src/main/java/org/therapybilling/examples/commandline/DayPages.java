package org.therapybilling.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.html.HtmlIndex;
import org.therapybilling.report.html.HtmlPage;

/**
 * The pages of a date: rows and sections wait in files until the head, which knows the totals, can be written; pages wait in
 * partial files until all are there. Nobody else may read the files.
 */
final class DayPages {

    /** The name of the index. */
    static final String INDEX = "index.html";

    /** So many sessions a page has; a date with more has further pages. */
    private static final int MOST = 1_000;

    private static final int BUFFER = 1 << 15;

    private static final String ENDING = ".part";

    /** That of a file that its owner alone may read; none where the system does not know it. */
    private static final FileAttribute<?>[] PRIVATE =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];

    private record Done(String file, String title, HtmlPage page) {}

    private final Path folder;
    private final String date;
    private final List<Done> done = new ArrayList<>();
    private HtmlPage page;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder sections = new StringBuilder();

    DayPages(Path folder, String date) {
        this.folder = folder;
        this.date = date;
        this.page = HtmlPage.of(title(), INDEX);
    }

    private String title() {
        return "Therapy billing, " + date + (done.isEmpty() ? "" : ", part " + (done.size() + 1));
    }

    void add(BillingReport report) {
        if (page.size() == MOST) {
            finish();
            page = HtmlPage.of(title(), INDEX);
        }
        HtmlPage.Part part = page.add(report);
        rows.append(part.row());
        sections.append(part.section());
        if (rows.length() + sections.length() > BUFFER) {
            keep();
        }
    }

    /** Moves what waits in memory to files. */
    private void keep() {
        append(rows, "rows");
        append(sections, "sections");
    }

    private void append(StringBuilder text, String kind) {
        try (Writer out = opened(part(kind), StandardOpenOption.APPEND)) {
            out.append(text);
            text.setLength(0);
        } catch (IOException failed) {
            throw new OutputLost(failed);
        }
    }

    private Path part(String kind) {
        return folder.resolve("." + date + "." + kind + ENDING);
    }

    private Path part(Done page) {
        return folder.resolve("." + page.file() + ENDING);
    }

    /** Says whether a file has the name of a partial one. */
    static boolean isPart(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") && name.endsWith(ENDING) && Files.isRegularFile(file);
    }

    private static Writer opened(Path part, StandardOpenOption how) throws IOException {
        if (!Files.exists(part)) {
            Files.createFile(part, PRIVATE);
        }
        return Files.newBufferedWriter(part, UTF_8, StandardOpenOption.WRITE, how);
    }

    /** Writes the page under way and adds all pages to the index. */
    void write(HtmlIndex index) {
        finish();
        done.forEach(complete -> index.add(complete.file(), complete.title(), complete.page()));
    }

    private void finish() {
        keep();
        String file = date + (done.isEmpty() ? "" : "-" + (done.size() + 1)) + ".html";
        Done complete = new Done(file, title(), page);
        done.add(complete);
        try (Writer out = opened(part(complete), StandardOpenOption.TRUNCATE_EXISTING)) {
            page.begin(out);
            copy("rows", out);
            page.between(out);
            copy("sections", out);
            page.end(out);
            Files.deleteIfExists(part("rows"));
            Files.deleteIfExists(part("sections"));
        } catch (IOException failed) {
            throw new OutputLost(failed);
        }
    }

    /** Moves the pages to their places. */
    void move() throws IOException {
        for (Done complete : done) {
            Files.move(part(complete), folder.resolve(complete.file()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void copy(String kind, Writer out) throws IOException {
        try (var text = Files.newBufferedReader(part(kind))) {
            text.transferTo(out);
        }
    }

    void deleteParts() {
        try {
            Files.deleteIfExists(part("rows"));
            Files.deleteIfExists(part("sections"));
            for (Done complete : done) {
                Files.deleteIfExists(part(complete));
            }
        } catch (IOException failed) {
            throw new OutputLost(failed);
        }
    }
}
