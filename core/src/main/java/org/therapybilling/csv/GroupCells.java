package org.therapybilling.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads whether a service was given to several patients at once: yes or no, in words, or how many they were. */
final class GroupCells {

    private static final Set<String> GROUP = Set.of("group", "grp", "group therapy", "group treatment", "concurrent");
    private static final Set<String> ALONE = Set.of(
            "individual",
            "ind",
            "indiv",
            "single",
            "one-on-one",
            "one on one",
            "one to one",
            "1:1",
            "1-on-1",
            "individual therapy",
            "individual treatment");
    private static final int MOST_PATIENTS = 99;

    private GroupCells() {}

    /** Says whether a heading tells how many patients there were. */
    static boolean isSize(List<String> heading) {
        return heading.contains("size") || heading.contains("count") || heading.contains("patients");
    }

    /**
     * Reads a cell.
     *
     * @param isSize whether it is how many patients there were
     * @throws IllegalArgumentException if it says neither
     */
    static boolean group(String cell, boolean isSize) {
        return isSize
                ? CellValues.whole(cell, 0, MOST_PATIENTS) > 1
                : inWords(cell).orElseGet(() -> CellValues.yes(cell));
    }

    private static Optional<Boolean> inWords(String cell) {
        String plain = cell.toLowerCase(Locale.ROOT);
        if (GROUP.contains(plain) || ALONE.contains(plain)) {
            return Optional.of(GROUP.contains(plain));
        }
        return Optional.empty();
    }
}
