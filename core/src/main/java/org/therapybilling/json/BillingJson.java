package org.therapybilling.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;

/** Reads sessions from JSON and writes reports to it. */
public final class BillingJson {

    private BillingJson() {}

    /**
     * Reads one session.
     *
     * @param json a JSON object and nothing else
     * @return the session
     * @throws SessionFormatException if the text is not well-formed JSON or not of the form of a session
     */
    public static Session readSession(String json) {
        SessionEntry entry = SessionStream.only(json.getBytes(StandardCharsets.UTF_8), "");
        if (entry instanceof SessionEntry.Read readable) {
            return readable.session();
        }
        SessionEntry.Unreadable unreadable = (SessionEntry.Unreadable) entry;
        throw new SessionFormatException(unreadable.path(), unreadable.error());
    }

    /**
     * Reads NDJSON in UTF-8: each line that is not blank is one session of at most 1 MiB. A line that is none is an
     * {@link SessionEntry.Unreadable} in its place, and so is an input without any session.
     *
     * @param input the input, read as the stream is, left open
     * @return the entries in the order of the lines, lazily
     */
    public static Stream<SessionEntry> readLines(InputStream input) {
        return stream(new LineSessions(input)::next);
    }

    /**
     * Reads a JSON document in UTF-8: one session, or a list of sessions. An element that is none is an
     * {@link SessionEntry.Unreadable} in its place, and so is an empty document; where the text is not well-formed,
     * the rest of the document is one.
     *
     * @param input the input, read as the stream is, left open
     * @return the entries in the order of the document, lazily
     */
    public static Stream<SessionEntry> readDocument(InputStream input) {
        return stream(new DocumentSessions(input)::next);
    }

    private static Stream<SessionEntry> stream(Supplier<Optional<SessionEntry>> source) {
        return Stream.iterate(source.get(), Optional::isPresent, previous -> source.get())
                .flatMap(Optional::stream);
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @return a JSON object on one line, without a newline at its end; equal reports give equal text
     */
    public static String write(BillingReport report) {
        return ReportWriter.write(report);
    }

    /**
     * Writes a report to a stream in UTF-8: the same as {@link #write(BillingReport)} gives, without making a text of
     * it first.
     *
     * @param report the report
     * @param output gets a JSON object on one line, without a newline at its end; left open and not flushed
     * @throws IOException if writing fails
     */
    public static void write(BillingReport report, OutputStream output) throws IOException {
        ReportWriter.write(report, output);
    }
}
