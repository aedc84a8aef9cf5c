package org.therapybilling.dataset;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.therapybilling.internal.Checks;

/**
 * A difference between two releases of a table.
 *
 * @param table the id of the table, for example {@code ncci-mue-practitioner}
 * @param kind what happened
 * @param key what the rows are found by, for example two codes
 * @param before what the earlier release says, a text a row; empty if it says nothing
 * @param after what the later release says, a text a row; empty if it says nothing
 */
public record DataChange(String table, Kind kind, List<String> key, List<String> before, List<String> after)
        implements Serializable {

    /** What can happen to a fact. */
    public enum Kind {
        /** It came: there was no such row, or no such edit in force. */
        ADDED,
        /** It went: there is no such row any more, or the edit has ended. */
        ENDED,
        /** It says something else. */
        CHANGED
    }

    /**
     * Copies the lists.
     *
     * @param table the id of the table
     * @param kind what happened
     * @param key what the rows are found by
     * @param before what the earlier release says
     * @param after what the later release says
     */
    public DataChange {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(kind, "kind");
        key = Checks.copy("key", String.class, key);
        before = Checks.copy("before", String.class, before);
        after = Checks.copy("after", String.class, after);
    }

    /** Returns for example {@code changed 97597/97602: modifier 0 -> modifier 1}. */
    @Override
    public String toString() {
        String what = kind.name().toLowerCase(Locale.ROOT) + " "
                + String.join("/", key.stream().filter(part -> !part.isEmpty()).toList()) + ": ";
        String was = String.join(" and ", before);
        String is = String.join(" and ", after);
        return what + (before.isEmpty() ? is : after.isEmpty() ? was : was + " -> " + is);
    }
}
