package org.therapybilling.json;

/** A session is not of the form that it must have. The message says what is wrong, what is allowed, and where. */
public final class SessionFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    /** Says what is wrong at a place of a session. */
    SessionFormatException(JsonPath path, String problem) {
        this(path.toString(), problem);
    }

    /**
     * Says what is wrong at a place of a session.
     *
     * @param path the place, for example {@code treatments[0].minutes}; empty for the session as a whole
     * @param problem what was given, what is allowed and how to mend it, without patient data
     */
    SessionFormatException(String path, String problem) {
        super(path.isEmpty() ? problem : path + ": " + problem);
        this.path = path;
        this.problem = problem;
    }

    /**
     * Returns the place in the session.
     *
     * @return a path such as {@code treatments[0].minutes}; empty for the session as a whole
     */
    public String path() {
        return path;
    }

    /**
     * Returns what is wrong.
     *
     * @return a sentence without patient data
     */
    public String problem() {
        return problem;
    }
}
