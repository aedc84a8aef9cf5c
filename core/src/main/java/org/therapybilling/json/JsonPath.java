package org.therapybilling.json;

import java.util.regex.Pattern;

/** Places in a session, such as {@code treatments[0].minutes}. */
final class JsonPath {

    /** Names of fields are plain words, perhaps numbered; anything else may be patient data and is not repeated. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z_]{0,39}[0-9]?");

    private JsonPath() {}

    static String field(String parent, String name) {
        return parent.isEmpty() ? name(name) : parent + "." + name(name);
    }

    static String element(String parent, int index) {
        return parent + "[" + index + "]";
    }

    /** Returns the name if it is a plain word, else how long it is. */
    static String name(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : "(a name of " + name.length() + " characters)";
    }
}
