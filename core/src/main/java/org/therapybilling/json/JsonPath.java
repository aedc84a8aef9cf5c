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
        return PLAIN_NAME.matcher(name).matches() ? name : "(a name of " + name.length() + " characters)";
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
        return before.isEmpty() ? name(name) : before + "." + name(name);
    }
}
