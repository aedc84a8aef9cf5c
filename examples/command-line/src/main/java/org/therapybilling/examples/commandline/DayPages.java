package org.therapybilling.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.html.HtmlIndex;
import org.therapybilling.report.html.HtmlPage;

/** The pages of a date: rows and sections wait in files until the head, which knows the totals, can be written. */
final class DayPages {

    /** The name of the index. */
    static final String INDEX = "index.html";

    /** So many sessions a page has; a date with more has further pages. */
    private static final int MOST = 1_000;

    private static final int BUFFER = 1 << 15;

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
        try {
            Files.writeString(part(kind), text, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            text.setLength(0);
        } catch (IOException failed) {
            throw new UncheckedIOException("a page could not be written", failed);
        }
    }

    private Path part(String kind) {
        return folder.resolve("." + date + "." + kind + ".part");
    }

    /** Writes the page under way and adds all pages to the index. */
    void write(HtmlIndex index) {
        finish();
        done.forEach(complete -> index.add(complete.file(), complete.title(), complete.page()));
    }

    private void finish() {
        keep();
        String title = title();
        String file = date + (done.isEmpty() ? "" : "-" + (done.size() + 1)) + ".html";
        try (Writer out = Files.newBufferedWriter(folder.resolve(file))) {
            page.begin(out);
            copy("rows", out);
            page.between(out);
            copy("sections", out);
            page.end(out);
        } catch (IOException failed) {
            throw new UncheckedIOException("a page could not be written", failed);
        }
        done.add(new Done(file, title, page));
        deleteParts();
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
        } catch (IOException failed) {
            throw new UncheckedIOException("a part of a page could not be deleted", failed);
        }
    }
}
