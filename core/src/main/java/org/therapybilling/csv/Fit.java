package org.therapybilling.csv;

import java.util.List;

/** Says whether cells are what a column holds, where two columns could be it or a name says too little. */
final class Fit {

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
            case DATE_OF_SERVICE -> isDate(cell);
            case CPT_CODE -> CodeCells.isCode(cell);
            case MINUTES -> DurationCells.isDuration(cell);
            case START_TIME, END_TIME -> ClockCells.isClock(cell);
            case UNITS, LINE_NO, SECONDS, TOTAL_TREATMENT_MINUTES -> DurationCells.isNumber(cell);
            case PROVIDER_ROLE -> RoleCells.known(cell).isPresent();
            case DISCIPLINE -> DisciplineCells.known(cell).isPresent();
            case PAYER_ID, SECONDARY_PAYER -> mapping.known(cell).isPresent();
            case VISIT_ID, PATIENT_KEY, BILLING_PROVIDER, RENDERING_NPI, REFERRING_NPI -> isKey(cell);
            case GROUP, TOGETHER -> isYesOrNo(cell);
            default -> true;
        };
    }

    private static boolean isDate(String cell) {
        try {
            DateCells.date(cell);
            return true;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private static boolean isYesOrNo(String cell) {
        try {
            CellValues.yes(cell);
            return true;
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
