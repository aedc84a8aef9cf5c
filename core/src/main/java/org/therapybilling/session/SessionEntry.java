package org.therapybilling.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Discipline;

/** What an input held in the place of one session: a session, or something that cannot be read as one. */
public sealed interface SessionEntry {

    /**
     * {@return an entry without a position, for a session that comes from no input}
     *
     * @param session the session
     */
    static SessionEntry of(Session session) {
        Objects.requireNonNull(session, "session");
        return new Read("", session);
    }

    /** {@return the place in the input, for example {@code line 3}, starting from 1; empty for a single session} */
    String position();

    /** {@return the rows of a table that this was read from, the header being 1; empty if the input is no table} */
    List<Integer> rows();

    /** {@return the name of the file that this was read from; empty if nobody told} */
    Optional<String> file();

    /**
     * {@return an equal entry that was read from a file of this name}
     *
     * @param name the name of the file
     */
    SessionEntry ofFile(String name);

    /**
     * A session.
     *
     * @param position the place in the input
     * @param session the session
     * @param rows the rows of a table that it was read from; empty if the input is no table
     * @param incomplete whether other rows that belong to it could not be read
     * @param file the name of the file; empty if nobody told
     */
    record Read(String position, Session session, List<Integer> rows, boolean incomplete, Optional<String> file)
            implements SessionEntry {

        /**
         * Copies the rows.
         *
         * @param position the place in the input
         * @param session the session
         * @param rows the rows of a table
         * @param incomplete whether other rows could not be read
         * @param file the name of the file
         */
        public Read {
            Objects.requireNonNull(position, "position");
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(file, "file");
            rows = Checks.copy("rows", Integer.class, rows);
        }

        /**
         * Holds a session of which nobody told the file.
         *
         * @param position the place in the input
         * @param session the session
         * @param rows the rows of a table
         * @param incomplete whether other rows could not be read
         */
        public Read(String position, Session session, List<Integer> rows, boolean incomplete) {
            this(position, session, rows, incomplete, Optional.empty());
        }

        /**
         * Holds a session that was read from one place.
         *
         * @param position the place in the input
         * @param session the session
         */
        public Read(String position, Session session) {
            this(position, session, List.of(), false);
        }

        @Override
        public Read ofFile(String name) {
            Objects.requireNonNull(name, "name");
            return new Read(position, session, rows, incomplete, Optional.of(name));
        }
    }

    /**
     * Something that is not a session.
     *
     * @param position the place in the input
     * @param sessionId the caller's id of the session, if it could be read
     * @param path the place in the session, or the column; empty for the session as a whole
     * @param error what was given, what is allowed and how to mend it, without patient data
     * @param rows the rows of a table that it was read from; empty if the input is no table
     * @param day the treatment day that it would belong to, if that could be read
     * @param discipline the discipline, if it could be read
     * @param file the name of the file; empty if nobody told
     */
    record Unreadable(
            String position,
            Optional<String> sessionId,
            String path,
            String error,
            List<Integer> rows,
            Optional<DayKey> day,
            Optional<Discipline> discipline,
            Optional<String> file)
            implements SessionEntry {

        /**
         * Copies the rows.
         *
         * @param position the place in the input
         * @param sessionId the caller's id of the session
         * @param path the place in the session, or the column
         * @param error what is wrong
         * @param rows the rows of a table
         * @param day the treatment day
         * @param discipline the discipline
         * @param file the name of the file
         */
        public Unreadable {
            Objects.requireNonNull(position, "position");
            Objects.requireNonNull(sessionId, "sessionId");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(error, "error");
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(discipline, "discipline");
            Objects.requireNonNull(file, "file");
            rows = Checks.copy("rows", Integer.class, rows);
        }

        /**
         * Holds something of which nobody told the file.
         *
         * @param position the place in the input
         * @param sessionId the caller's id of the session, if it could be read
         * @param path the place in the session, or the column
         * @param error what is wrong
         * @param rows the rows of a table
         * @param day the treatment day
         * @param discipline the discipline
         */
        public Unreadable(
                String position,
                Optional<String> sessionId,
                String path,
                String error,
                List<Integer> rows,
                Optional<DayKey> day,
                Optional<Discipline> discipline) {
            this(position, sessionId, path, error, rows, day, discipline, Optional.empty());
        }

        @Override
        public Unreadable ofFile(String name) {
            Objects.requireNonNull(name, "name");
            return new Unreadable(position, sessionId, path, error, rows, day, discipline, Optional.of(name));
        }

        /**
         * Holds something of which neither the rows nor the day are known.
         *
         * @param position the place in the input
         * @param sessionId the caller's id of the session, if it could be read
         * @param path the place in the session; empty for the session as a whole
         * @param error what was given, what is allowed and how to mend it, without patient data
         */
        public Unreadable(String position, Optional<String> sessionId, String path, String error) {
            this(position, sessionId, path, error, List.of(), Optional.empty(), Optional.empty());
        }

        /**
         * {@return the place in the input and in the session, for example {@code line 3, treatments[0].minutes}; {@code
         * input} if neither is known}
         */
        public String where() {
            if (position.isEmpty()) {
                return path.isEmpty() ? "input" : path;
            }
            return path.isEmpty() ? position : position + ", " + path;
        }

        /** Returns the place and the error; the id and the day are left out. */
        @Override
        public String toString() {
            return "Unreadable[" + where() + ": " + error + "]";
        }
    }
}
