package org.therapybilling.csv;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Performer;

/**
 * Looks into columns that are not read for what must not be passed over: assistants, another discipline, a second code,
 * and that the row was cancelled.
 */
final class UnreadCells {

    private static final int LONGEST = 60;
    private static final Set<String> ASSISTANTS = Set.of("assistant", "pta", "cota", "ota", "lpta", "slpa");
    private static final Set<String> CANCELLED = Set.of(
            "cancelled",
            "canceled",
            "cancellation",
            "void",
            "voided",
            "no show",
            "no-show",
            "noshow",
            "deleted",
            "reversed",
            "reversal");

    private final Cells cells;
    private final Header header;
    private final Discipline discipline;

    private UnreadCells(Cells cells, Discipline discipline) {
        this.cells = cells;
        this.header = cells.header();
        this.discipline = discipline;
    }

    /**
     * Checks the unread cells of a row.
     *
     * @throws RowRefusal if one names an assistant though no column says who treats, another discipline than the row's though
     *     no column says which, another code, or that the row does not count
     */
    static void check(Cells cells, Discipline discipline) {
        UnreadCells unread = new UnreadCells(cells, discipline);
        for (int index : cells.header().unread()) {
            unread.check(index);
        }
        cells.header().index(Column.PERFORMER_KEY).ifPresent(unread::checkKey);
    }

    private void check(int index) {
        String cell = cells.text(index).filter(text -> text.length() <= LONGEST).orElse("");
        if (cell.isEmpty()) {
            return;
        }
        checkAssistant(index, cell);
        if (!header.has(Column.DISCIPLINE) && isOther(cell, discipline)) {
            throw new RowRefusal(
                    index,
                    "Another discipline than " + discipline + " stands in a column that is not read. "
                            + advice(Column.DISCIPLINE, index));
        }
        if (Column.CPT_CODE.isNamed(header.words(index)) && CodeCells.isCode(cell)) {
            throw new RowRefusal(
                    index,
                    "Another code stands in a column that is not read, and a row is one service. Give each service a row of"
                            + " its own, or pass the column over: " + notRead(index));
        }
        if (isCancelled(index, cell)) {
            throw new RowRefusal(
                    index,
                    "The row says that it does not count. Take it out of the export, or pass the column over: "
                            + notRead(index));
        }
    }

    private void checkAssistant(int index, String cell) {
        if (header.has(Column.PROVIDER_ROLE)) {
            return;
        }
        if (header.hasTime() && isAssistant(cell)) {
            throw new RowRefusal(
                    index, "An assistant stands in a column that is not read. " + advice(Column.PROVIDER_ROLE, index));
        }
        if (isOfAssistants(index) && !isNo(cell)) {
            throw named(index);
        }
    }

    /** An assistant's key without a role leaves open who treated. */
    private void checkKey(int index) {
        boolean isOpen = header.hasTime() && !header.has(Column.PROVIDER_ROLE) && isOfAssistants(index);
        if (isOpen
                && cells.text(index)
                        .filter(key -> RoleCells.behindName(key).isEmpty())
                        .isPresent()) {
            throw named(index);
        }
    }

    private RowRefusal named(int index) {
        return new RowRefusal(
                index,
                "By its heading this names an assistant, and no column says who treated. Give the rows a column of roles"
                        + " (PT, PTA, OTR, COTA), or pass this one over: " + notRead(index));
    }

    private boolean isOfAssistants(int index) {
        return header.words(index).stream().anyMatch(ASSISTANTS::contains);
    }

    private String advice(Column column, int index) {
        return "Say what it is: --column " + column.id() + "=\"" + header.heading(index) + "\", or --column not_read=\""
                + header.heading(index) + "\" if it has nothing to do with the line.";
    }

    private String notRead(int index) {
        return "--column not_read=\"" + header.heading(index) + "\".";
    }

    private static boolean isAssistant(String cell) {
        return RoleCells.known(cell)
                .or(() -> RoleCells.behindName(cell))
                .filter(performer -> performer == Performer.ASSISTANT)
                .isPresent();
    }

    /** DC is a place as well, and ST a street. */
    private static boolean isOther(String cell, Discipline discipline) {
        return !cell.equalsIgnoreCase("DC")
                && !cell.equalsIgnoreCase("ST")
                && DisciplineCells.known(cell)
                        .filter(known -> known != discipline)
                        .isPresent();
    }

    /** The word before "show" is that of a number in headings. */
    private boolean isCancelled(int index, String cell) {
        List<String> words = header.words(index);
        boolean isAsked = words.stream().anyMatch(CANCELLED::contains) || words.equals(List.of("id", "show"));
        return CANCELLED.contains(cell.toLowerCase(Locale.ROOT)) || (isAsked && CellValues.isYes(cell));
    }

    /** No minutes of an assistant are none as well. */
    private static boolean isNo(String cell) {
        return CellValues.isNo(cell) || cell.equals("0.0") || cell.equals("0.00");
    }
}
