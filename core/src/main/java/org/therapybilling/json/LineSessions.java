package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.therapybilling.session.SessionEntry;

/** Reads NDJSON: each line that is not blank is one session, whatever the others are. */
final class LineSessions {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final LineReader lines;
    private JsonFactory factory = SessionStream.own();
    private long number;
    private boolean found;
    private boolean ended;

    LineSessions(InputStream input) {
        this.lines = new LineReader(input, SessionStream.LONGEST);
    }

    /** Returns the next session; empty at the end of the input. */
    Optional<SessionEntry> next() {
        while (!ended) {
            try {
                number++;
                if (lines.isAtEnd()) {
                    return end();
                }
                Optional<byte[]> line = lines.next();
                if (!line.filter(LineSessions::isBlank).isPresent()) {
                    found = true;
                    return Optional.of(line.map(this::entry).orElseGet(this::tooLong));
                }
            } catch (IOException failed) {
                ended = true;
                return Optional.of(SessionStream.broken(position(), SessionStream.problem(failed)));
            }
        }
        return Optional.empty();
    }

    private Optional<SessionEntry> end() {
        ended = true;
        return found
                ? Optional.empty()
                : Optional.of(SessionStream.broken("", "The input is empty; expected is at least one session."));
    }

    private SessionEntry entry(byte[] line) {
        SessionEntry entry = SessionStream.only(factory, line, position());
        if (!hasKnownNames(entry)) {
            factory = SessionStream.own();
        }
        return entry;
    }

    /** Says whether all names in a session are its own; others stand in extensions, or make it unreadable. */
    private static boolean hasKnownNames(SessionEntry entry) {
        return entry instanceof SessionEntry.Read read
                && read.session().extensions().isEmpty();
    }

    private SessionEntry tooLong() {
        return SessionStream.broken(
                position(),
                "The line is longer than " + SessionStream.LONGEST
                        + " bytes; a line holds one session. Is this a list on one line? Then name it .json.");
    }

    private String position() {
        return "line " + number;
    }

    private static boolean isBlank(byte[] line) {
        if (Arrays.equals(line, BYTE_ORDER_MARK)) {
            return true;
        }
        for (byte b : line) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
