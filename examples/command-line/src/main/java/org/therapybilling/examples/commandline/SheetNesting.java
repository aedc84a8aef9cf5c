package org.therapybilling.examples.commandline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What may stand in what, in the rows of a sheet and in shared texts (ECMA-376 part 1, 18.3.1.4, 18.3.1.73, 18.3.1.80 and
 * 18.4.8). The reader of workbooks passes over what stands elsewhere, and takes the last of two values of a cell.
 */
final class SheetNesting {

    private static final Set<String> TEXT = Set.of("t", "r", "rPh", "phoneticPr");

    /** The elements that may stand in one; in others, anything. */
    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "sheetData", Set.of("row"),
            "row", Set.of("c", "extLst"),
            "c", Set.of("f", "v", "is", "extLst"),
            "f", Set.of(),
            "v", Set.of(),
            "is", TEXT,
            "si", TEXT,
            "r", Set.of("rPr", "t"),
            "t", Set.of());

    /** In what an element stands; others, in anything. */
    private static final Map<String, Set<String>> PARENTS = Map.of(
            "sheetData", Set.of("worksheet"),
            "row", Set.of("sheetData"),
            "c", Set.of("row"),
            "f", Set.of("c"),
            "v", Set.of("c"),
            "is", Set.of("c"),
            "si", Set.of("sst"),
            "r", Set.of("is", "si"),
            "t", Set.of("is", "si", "r"));

    /** Elements of which another holds one at most, and those that it does not hold besides. */
    private static final Map<String, Set<String>> NOT_BESIDE = Map.of(
            "sheetData", Set.of("sheetData"),
            "f", Set.of("f"),
            "v", Set.of("v", "is"),
            "is", Set.of("is", "v"),
            "t", Set.of("t", "r"),
            "r", Set.of("t"));

    /** An element that is open, and which of these it has. */
    private record Open(String name, String uri, Set<String> has) {}

    private final Deque<Open> open = new ArrayDeque<>();

    /** A part begins. */
    void begin() {
        open.clear();
    }

    /**
     * An element begins.
     *
     * @throws IllegalArgumentException if it may not stand here
     */
    void start(String uri, String name) {
        Open parent = open.peek();
        if (parent != null) {
            check(parent, uri, name);
        }
        open.push(new Open(name, uri, new HashSet<>(2)));
    }

    private void check(Open parent, String uri, String name) {
        Set<String> children = CHILDREN.get(parent.name());
        Set<String> parents = PARENTS.get(name);
        boolean isOfSheets = uri.equals(open.getLast().uri());
        if ((children != null && !children.contains(name))
                || (parents != null && isOfSheets && !parents.contains(parent.name()))) {
            throw misplaced(name, parent);
        }
        for (String other : NOT_BESIDE.getOrDefault(name, Set.of())) {
            if (parent.has().contains(other)) {
                throw misplaced(name, parent);
            }
        }
        if (NOT_BESIDE.containsKey(name)) {
            parent.has().add(name);
        }
    }

    private static IllegalArgumentException misplaced(String name, Open parent) {
        return new IllegalArgumentException("A part of the workbook has what no spreadsheet writes: an element "
                + name(name) + " where none belongs, in " + name(parent.name()) + WorkbookTrouble.SAVE_AGAIN);
    }

    /** Names of elements that are not of sheets may be anything. */
    private static String name(String name) {
        return CHILDREN.containsKey(name) ? name : "(another)";
    }

    /** The element ends that began last. */
    void end() {
        open.poll();
    }
}
