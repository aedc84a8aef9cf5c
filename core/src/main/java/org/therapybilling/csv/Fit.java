package org.therapybilling.csv;

import java.util.List;
import java.util.function.Function;

/** Says whether cells are what a column holds, where two columns could be it or a name says too little. */
final class Fit {

    /** No line of a visit has more. */
    private static final int MOST_UNITS = 24;

    private final TableMapping mapping;

    Fit(TableMapping mapping) {
        this.mapping = mapping;
    }

    /** Says whether there are cells that are not blank, and more than half of them fit. */
    boolean fits(Column column, List<String> cells) {
        int fitting = 0;
        for (String cell : cells) {
            fitting += fits(column, cell) ? 1 : 0;
        }
        return fitting * 2 > cells.size();
    }

    private boolean fits(Column column, String cell) {
        return switch (column) {
            case DATE_OF_SERVICE, LAST_DATE_OF_SERVICE -> isDate(cell);
            case CPT_CODE -> CodeCells.isCode(cell);
            case MINUTES -> DurationCells.isDuration(cell);
            case START_TIME, END_TIME -> ClockCells.isClock(cell);
            case UNITS -> isRead(cell, text -> CellValues.whole(text, 0, MOST_UNITS));
            case LINE_NO, SECONDS, TOTAL_TREATMENT_MINUTES -> DurationCells.isNumber(cell);
            case PROVIDER_ROLE -> RoleCells.known(cell).isPresent();
            case DISCIPLINE -> DisciplineCells.known(cell).isPresent();
            case PAYER_ID, SECONDARY_PAYER -> mapping.known(cell).isPresent();
            case VISIT_ID, PATIENT_KEY, BILLING_PROVIDER, RENDERING_NPI, REFERRING_NPI -> isKey(cell);
            case GROUP -> isRead(cell, text -> GroupCells.group(text, DurationCells.isNumber(text)));
            case TOGETHER -> isRead(cell, CellValues::yes);
            case PLACE_OF_SERVICE -> isRead(cell, CellValues::place);
            default -> true;
        };
    }

    static boolean isDate(String cell) {
        return isRead(cell, DateCells::date);
    }

    private static boolean isRead(String cell, Function<String, ?> reader) {
        try {
            return reader.apply(cell) != null;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    /** A key has a digit and no spaces; names have no digits. */
    private static boolean isKey(String cell) {
        return cell.chars().anyMatch(Character::isDigit) && cell.indexOf(' ') < 0;
    }

    /** Says whether times of a column that is called just that are how long something took: whole numbers only. */
    static boolean areWholeNumbers(List<String> cells) {
        return !cells.isEmpty() && cells.stream().allMatch(DurationCells::isNumber);
    }
}
