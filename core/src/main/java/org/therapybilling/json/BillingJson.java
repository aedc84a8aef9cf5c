package org.therapybilling.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.therapybilling.explain.Provenance;
import org.therapybilling.internal.Pulled;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportChange;
import org.therapybilling.report.ReportSummary;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;

/**
 * Reads sessions from JSON, and writes sessions and reports to it. Where a client has not brought Jackson along, whatever
 * reads or writes JSON in this package throws an {@link IllegalStateException} that says what to add.
 */
public final class BillingJson {

    private BillingJson() {}

    /**
     * Reads one session of at most 1,000 treatments and 1,000 billed lines, with ids and keys of at most 256 characters.
     *
     * @param json a JSON object and nothing else
     * @return the session
     * @throws SessionFormatException if the text is not well-formed JSON or not of the form of a session
     */
    public static Session readSession(String json) {
        Objects.requireNonNull(json, "json");
        Jackson.isNeeded();
        SessionEntry entry = SessionStream.only(HalfPairs.escaped(json).getBytes(StandardCharsets.UTF_8), "");
        if (entry instanceof SessionEntry.Read readable) {
            return readable.session();
        }
        SessionEntry.Unreadable unreadable = (SessionEntry.Unreadable) entry;
        throw new SessionFormatException(unreadable.path(), unreadable.error());
    }

    /**
     * Reads NDJSON in UTF-8: each line that is not blank is one session of at most 1 MiB. Lines end with a line feed, a
     * carriage return or both. A line that is no session is an {@link SessionEntry.Unreadable} in its place, and so is an
     * input without any session.
     *
     * @param input the input, read as the stream is, left open
     * @return the entries in the order of the lines, lazily
     */
    public static Stream<SessionEntry> readLines(InputStream input) {
        Objects.requireNonNull(input, "input");
        Jackson.isNeeded();
        return Pulled.stream(new LineSessions(input)::next);
    }

    /**
     * Reads a JSON document in UTF-8: one session, or a list of sessions, each of at most 1 MiB. An element that is none is an
     * {@link SessionEntry.Unreadable} in its place, and so is an empty document; where the text is not well-formed,
     * the rest of the document is one.
     *
     * @param input the input, read as the stream is, left open
     * @return the entries in the order of the document, lazily
     */
    public static Stream<SessionEntry> readDocument(InputStream input) {
        Objects.requireNonNull(input, "input");
        Jackson.isNeeded();
        return Pulled.stream(new DocumentSessions(input)::next);
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @return a JSON object on one line, without a newline at its end; equal reports give equal text
     */
    public static String write(BillingReport report) {
        Objects.requireNonNull(report, "report");
        Jackson.isNeeded();
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
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(output, "output");
        Jackson.isNeeded();
        ReportWriter.write(report, output);
    }

    /**
     * Writes what differs between two reports of a session.
     *
     * @param difference the difference
     * @return a JSON object on one line: findings that {@code appeared}, are {@code gone} or {@code changed}, with status
     *     and lines before and after
     */
    public static String write(ReportChange difference) {
        Objects.requireNonNull(difference, "difference");
        Jackson.isNeeded();
        return JsonText.of(json -> new ChangeWriter(json).write(difference));
    }

    /**
     * Writes the totals of a run.
     *
     * @param summary the totals
     * @return a JSON object on one line: sessions by status, findings by severity, rule and payer, what is at risk, and
     *     which facts would decide what is open
     */
    public static String write(ReportSummary summary) {
        Objects.requireNonNull(summary, "summary");
        Jackson.isNeeded();
        return JsonText.of(json -> new SummaryWriter(json).write(summary));
    }

    /**
     * Writes a session. What is not known, or is as it is unless told, is left out.
     *
     * @param session the session
     * @return a JSON object on one line, without a newline at its end; {@link #readSession} reads an equal session from
     *     it, but for white space in extensions
     * @throws IllegalArgumentException if an extension is not well-formed JSON or has a field twice, or its name has half of
     *     a surrogate pair
     */
    public static String write(Session session) {
        Objects.requireNonNull(session, "session");
        Jackson.isNeeded();
        return SessionWriter.write(session);
    }

    /**
     * Reads what a report was made from.
     *
     * @param report a report as {@link #write(BillingReport)} gives it
     * @return its provenance
     * @throws SessionFormatException if the text is not well-formed JSON, or its provenance is missing or malformed
     */
    public static Provenance readProvenance(String report) {
        Objects.requireNonNull(report, "report");
        Jackson.isNeeded();
        return ProvenanceReader.read(SessionStream.value(report));
    }

    /**
     * {@return the text of the JSON Schema (draft 2020-12) of sessions} It accepts what {@link #readSession} reads, but
     * for what values must have to do with one another (an end after its start, each line numbered once).
     */
    public static String sessionSchema() {
        return schema("session.schema.json");
    }

    /** {@return the text of the JSON Schema (draft 2020-12) of reports} */
    public static String reportSchema() {
        return schema("report.schema.json");
    }

    /**
     * {@return the text of the JSON Schema (draft 2020-12) of files of payers, which {@link PayerProfiles} reads} That dates
     * do not overlap, that profiles extend others that exist, and what values must have to do with one another is checked
     * by reading.
     */
    public static String payerSchema() {
        Jackson.isNeeded();
        return PayerSchema.text();
    }

    private static String schema(String name) {
        try (InputStream schema = BillingJson.class.getResourceAsStream(name)) {
            if (schema == null) {
                throw new IllegalStateException(name + " is missing; is the library's jar complete?");
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read from the library's jar", unreadable);
        }
    }
}
