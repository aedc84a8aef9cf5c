package org.therapybilling.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.html.HtmlIndex;
import org.therapybilling.report.html.HtmlPage;

/**
 * The pages of a date: rows and sections wait in files until the head, which knows the totals, can be written; pages wait in
 * partial files until all are there. The files are new, of names that cannot be guessed, and nobody else may read them.
 */
final class DayPages {

    /** The name of the index. */
    static final String INDEX = "index.html";

    /** What the names of partial files end with. */
    static final String ENDING = ".part";

    private static final Pattern PART = Pattern.compile("\\.(?:index|(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|"
            + HtmlFolder.UNDATED + ")(?:-[0-9]{1,9}+)?+)" + "\\.(?:rows|sections|html)\\.[0-9]{1,20}+\\.part");

    /** So many sessions a page has; a date with more has further pages. */
    private static final int MOST = 1_000;

    private record Done(String file, String title, HtmlPage page, Path part) {}

    private final Path folder;
    private final String date;
    private final List<Done> done = new ArrayList<>();
    private final WaitingText rows;
    private final WaitingText sections;
    private HtmlPage page;

    DayPages(Path folder, String date) {
        this.folder = folder;
        this.date = date;
        this.rows = new WaitingText(folder, date + ".rows");
        this.sections = new WaitingText(folder, date + ".sections");
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
        try {
            rows.append(part.row());
            sections.append(part.section());
        } catch (IOException failed) {
            throw new OutputLost(failed);
        }
    }

    /** Says whether a file has the name of a partial one of this program. */
    static boolean isPart(Path file) {
        return PART.matcher(String.valueOf(file.getFileName())).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Writes the page under way and adds all pages to the index. */
    void write(HtmlIndex index) {
        finish();
        done.forEach(complete -> index.add(complete.file(), complete.title(), complete.page()));
    }

    private void finish() {
        String file = date + (done.isEmpty() ? "" : "-" + (done.size() + 1)) + ".html";
        try {
            Done complete = new Done(file, title(), page, WaitingText.newPart(folder, file));
            done.add(complete);
            try (Writer out = Files.newBufferedWriter(
                    complete.part(), UTF_8, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                page.begin(out);
                rows.moveTo(out);
                page.between(out);
                sections.moveTo(out);
                page.end(out);
            }
        } catch (IOException failed) {
            throw new OutputLost(failed);
        }
    }

    /** Moves the pages to their places. */
    void move() throws IOException {
        for (Done complete : done) {
            Files.move(complete.part(), folder.resolve(complete.file()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    void deleteParts() {
        try {
            rows.delete();
            sections.delete();
            for (Done complete : done) {
                Files.deleteIfExists(complete.part());
            }
        } catch (IOException failed) {
            throw new OutputLost(failed);
        }
    }
}
