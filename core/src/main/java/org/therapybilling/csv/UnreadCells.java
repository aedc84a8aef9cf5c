package org.therapybilling.csv;

import java.util.Optional;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Performer;

/** Looks into columns that are not read for what must not be passed over: assistants and another discipline. */
final class UnreadCells {

    private static final int LONGEST = 60;

    private UnreadCells() {}

    /**
     * Checks the unread cells of a row.
     *
     * @throws RowRefusal if one names an assistant though no column says who treats, or another
     *     discipline than the row's though no column says which
     */
    static void check(Cells cells, Discipline discipline) {
        Header header = cells.header();
        boolean lacksRole = !header.has(Column.PROVIDER_ROLE) && header.hasTime();
        boolean lacksDiscipline = !header.has(Column.DISCIPLINE);
        if (!lacksRole && !lacksDiscipline) {
            return;
        }
        for (int index : header.unread()) {
            Optional<String> cell = cells.text(index).filter(text -> text.length() <= LONGEST);
            if (lacksRole && cell.filter(UnreadCells::isAssistant).isPresent()) {
                throw new RowRefusal(
                        index,
                        "An assistant stands in a column that is not read. "
                                + advice(Column.PROVIDER_ROLE, header.heading(index)));
            }
            if (lacksDiscipline
                    && cell.filter(text -> isOther(text, discipline)).isPresent()) {
                throw new RowRefusal(
                        index,
                        "Another discipline than " + discipline + " stands in a column that is not" + " read. "
                                + advice(Column.DISCIPLINE, header.heading(index)));
            }
        }
    }

    private static String advice(Column column, String heading) {
        return "Say what it is: --column " + column.id() + "=\"" + heading + "\", or --column not_read=\"" + heading
                + "\" if it has nothing to do with the line.";
    }

    private static boolean isAssistant(String cell) {
        return RoleCells.known(cell)
                .or(() -> RoleCells.behindName(cell))
                .filter(performer -> performer == Performer.ASSISTANT)
                .isPresent();
    }

    /** DC is a place as well, and ST a street. */
    private static boolean isOther(String cell, Discipline discipline) {
        return cell.length() > 1
                && !cell.equalsIgnoreCase("DC")
                && !cell.equalsIgnoreCase("ST")
                && DisciplineCells.known(cell)
                        .filter(known -> known != discipline)
                        .isPresent();
    }
}
