package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.therapybilling.session.SessionEntry;

/** What both kinds of input have in common: how a value becomes an entry, and what is said of broken text. */
final class SessionStream {

    /** The longest a session may be, in bytes. */
    static final int LONGEST = 1 << 20;

    private static final int DEEPEST = 64;

    /** Reads JSON that is neither nested nor long beyond reason. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private static final String TOO_LONG =
            "The session is longer than " + LONGEST + " bytes; leave out what no session needs, or part it.";
    private static final String NOT_UTF8 =
            "The text cannot be read as UTF-8, or reading the input failed; save it as UTF-8 and try again.";

    private SessionStream() {}

    /**
     * Returns a factory for one text. A factory keeps the names that it has read, and those of one text must have no effect
     * on another: somebody may have chosen thousands that have one hash.
     */
    static JsonFactory own() {
        return FACTORY.copy();
    }

    /**
     * Reads the value whose first token is current.
     *
     * @throws IOException if the text is not well-formed or cannot be read
     */
    static SessionEntry entry(JsonParser parser, String position) throws IOException {
        return entry(StrictTree.read(parser), position);
    }

    /**
     * Reads the value whose first token is current, of which nobody knows yet how long it is.
     *
     * @throws IOException if the text is not well-formed or cannot be read
     */
    static SessionEntry bounded(JsonParser parser, String position) throws IOException {
        StrictTree.Value value = StrictTree.readSession(parser);
        return value.isTooLong() ? refused(position, value.node(), "", TOO_LONG) : entry(value, position);
    }

    private static SessionEntry entry(StrictTree.Value value, String position) {
        JsonNode node = value.node();
        if (value.repeated().isPresent()) {
            return refused(position, node, value.repeated().get(), "The field is given twice; give it once.");
        }
        try {
            return new SessionEntry.Read(position, SessionReader.read(node));
        } catch (SessionFormatException refused) {
            return refused(position, node, refused.path(), refused.problem());
        }
    }

    private static SessionEntry refused(String position, JsonNode node, String path, String problem) {
        return new SessionEntry.Unreadable(
                position,
                SessionReader.id(node),
                path,
                problem,
                List.of(),
                SessionReader.day(node),
                SessionReader.discipline(node));
    }

    /** Reads a text that holds one session and nothing else. */
    static SessionEntry only(byte[] text, String position) {
        return only(own(), text, position);
    }

    /**
     * Reads a text that holds one session and nothing else.
     *
     * @param factory makes the parser, and keeps the names of what it reads
     */
    static SessionEntry only(JsonFactory factory, byte[] text, String position) {
        if (text.length > LONGEST) {
            return broken(position, TOO_LONG);
        }
        if (!Utf8.isText(text)) {
            return broken(position, NOT_UTF8);
        }
        try (JsonParser parser = factory.createParser(text)) {
            if (parser.nextToken() == null) {
                return broken(position, "The text is empty; expected is a session as a JSON object.");
            }
            SessionEntry entry = entry(parser, position);
            return parser.nextToken() == null
                    ? entry
                    : broken(position, "More follows after the session; expected is one JSON object.");
        } catch (IOException unreadable) {
            return broken(position, problem(unreadable));
        }
    }

    /**
     * Reads one JSON value of any kind, without anything said about it.
     *
     * @throws SessionFormatException if the text is not well-formed JSON, a field is given twice, or more follows
     */
    static JsonNode value(String text) {
        try (JsonParser parser = own().createParser(text)) {
            if (parser.nextToken() != null) {
                StrictTree.Value value = StrictTree.read(parser);
                if (value.repeated().isPresent()) {
                    throw new SessionFormatException(JsonPath.ROOT, "A field is given twice; give it once.");
                }
                if (parser.nextToken() == null) {
                    return value.node();
                }
            }
        } catch (IOException unreadable) {
            throw new SessionFormatException(JsonPath.ROOT, problem(unreadable));
        }
        throw new SessionFormatException(JsonPath.ROOT, "Expected is one JSON value, and nothing after it.");
    }

    static SessionEntry.Unreadable broken(String position, String problem) {
        return new SessionEntry.Unreadable(position, Optional.empty(), "", problem);
    }

    /** Says why a text cannot be read, without repeating any of it. */
    static String problem(IOException unreadable) {
        if (unreadable instanceof StreamConstraintsException) {
            return "The JSON is nested deeper than " + DEEPEST
                    + " levels, or holds a text or number that is too long, or"
                    + " names that were made to be slow to read; a session needs none of these.";
        }
        if (unreadable instanceof JsonProcessingException broken && broken.getLocation() != null) {
            return "This is not well-formed JSON in UTF-8, " + place(broken.getLocation())
                    + "; look for a missing quote, comma or bracket, or a comma too many, just before.";
        }
        return NOT_UTF8;
    }

    /** Says on which line a text stops being readable; 0 if that is not known. */
    static int line(IOException unreadable) {
        return unreadable instanceof JsonProcessingException broken && broken.getLocation() != null
                ? broken.getLocation().getLineNr()
                : 0;
    }

    private static String place(JsonLocation location) {
        String line = location.getLineNr() > 1 ? "at line " + location.getLineNr() + ", column " : "at column ";
        return line + location.getColumnNr();
    }
}
