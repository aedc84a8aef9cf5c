package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.therapybilling.session.SessionEntry;

/** Reads a JSON document: one session, or a list of them of which one is held in memory at a time. */
final class DocumentSessions {

    private final InputStream input;
    private Optional<JsonParser> parser = Optional.empty();
    private boolean inList;
    private boolean ended;
    private long number;

    DocumentSessions(InputStream input) {
        this.input = new Utf8Input(input);
    }

    /** Returns the next session; empty at the end of the input. */
    Optional<SessionEntry> next() {
        if (ended) {
            return Optional.empty();
        }
        try {
            return parser.isPresent() ? following(parser.get()) : first();
        } catch (IOException unreadable) {
            ended = true;
            String rest = inList ? " Sessions from here on were not read." : "";
            return Optional.of(SessionStream.broken(position(), SessionStream.problem(unreadable) + rest));
        }
    }

    private Optional<SessionEntry> first() throws IOException {
        JsonParser opened = SessionStream.own().createParser(input);
        parser = Optional.of(opened);
        JsonToken token = opened.nextToken();
        if (token == null) {
            ended = true;
            return Optional.of(
                    SessionStream.broken("", "The input is empty; expected is a session or a list of them."));
        }
        inList = token == JsonToken.START_ARRAY;
        return inList ? following(opened) : Optional.of(SessionStream.bounded(opened, ""));
    }

    private Optional<SessionEntry> following(JsonParser opened) throws IOException {
        JsonToken token = opened.nextToken();
        if (inList && token != JsonToken.END_ARRAY) {
            number++;
            return Optional.of(SessionStream.bounded(opened, position()));
        }
        ended = true;
        JsonToken after = inList ? opened.nextToken() : token;
        return after == null
                ? Optional.empty()
                : Optional.of(SessionStream.broken(
                        "after the last session",
                        "More follows; put several sessions into one list, or one on each line of a file .ndjson."));
    }

    private String position() {
        return inList ? "session " + number : "";
    }
}
