package org.therapybilling.json;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a session, such as {@code treatments[0].minutes}. Its text is made only when somebody asks: most places
 * are never named.
 */
final class JsonPath {

    /** The session as a whole; its text is empty. */
    static final JsonPath ROOT = new JsonPath(null, "", 0);

    /** The free place: the caller's own names stand in it, and are never repeated. */
    private static final String FREE = "extensions";

    /** Names of fields are plain words, perhaps numbered; anything else may be patient data and is not repeated. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z_]{0,39}[0-9]?");

    private static final int NO_INDEX = -1;

    private final @Nullable JsonPath parent;
    private final String name;
    private final int index;

    private JsonPath(@Nullable JsonPath parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** Returns the place of a field of the object that stands here. */
    JsonPath field(String field) {
        return new JsonPath(this, field, NO_INDEX);
    }

    /** Returns the place of an element of the list that stands here, counted from 0. */
    JsonPath element(int element) {
        return new JsonPath(this, "", element);
    }

    /** Returns the name if it is a plain word, else how long it is. */
    static String name(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : hidden(name);
    }

    private static String hidden(String name) {
        return "(a name of " + name.length() + " characters)";
    }

    /** Says whether what stands here, or around it, is the free place of the session. */
    private boolean isFree() {
        return parent != null && (parent.isFree() || (parent == ROOT && name.equals(FREE)));
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        String before = parent.toString();
        if (index != NO_INDEX) {
            return before + "[" + index + "]";
        }
        String shown = parent.isFree() ? hidden(name) : name(name);
        return before.isEmpty() ? shown : before + "." + shown;
    }
}
