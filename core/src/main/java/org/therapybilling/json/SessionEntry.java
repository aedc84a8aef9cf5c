package org.therapybilling.json;

import java.util.Optional;
import org.therapybilling.session.Session;

/** One session of an input, readable or not. */
public sealed interface SessionEntry {

    /**
     * Returns the place in the input.
     *
     * @return for example {@code line 3}, starting from 1; empty if the input is a single session
     */
    String position();

    /**
     * A session.
     *
     * @param position the place in the input
     * @param session the session
     */
    record Read(String position, Session session) implements SessionEntry {}

    /**
     * Something that is not a session.
     *
     * @param position the place in the input
     * @param sessionId the caller's id of the session, if it could be read
     * @param path the place in the session; empty for the session as a whole
     * @param error what was given, what is allowed and how to mend it, without patient data
     */
    record Unreadable(String position, Optional<String> sessionId, String path, String error) implements SessionEntry {

        /**
         * Returns the place in the input and in the session.
         *
         * @return for example {@code line 3, treatments[0].minutes}; {@code input} if neither is known
         */
        public String where() {
            if (position.isEmpty()) {
                return path.isEmpty() ? "input" : path;
            }
            return path.isEmpty() ? position : position + ", " + path;
        }

        /** Returns the place and the error; the id is left out. */
        @Override
        public String toString() {
            return "Unreadable[" + where() + ": " + error + "]";
        }
    }
}
