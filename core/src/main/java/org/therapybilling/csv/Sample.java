package org.therapybilling.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * A header and the first rows under it.
 *
 * @param headings the headings as written, single spaces between words
 * @param words the words of each heading
 * @param columns the cells of each column that are not blank
 */
record Sample(List<String> headings, List<List<String>> words, List<List<String>> columns) {

    static Sample of(List<String> header, List<TableRecords.Numbered> rows) {
        List<String> headings = header.stream().map(Spaces::single).toList();
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            columns.add(cells(i, rows));
        }
        return new Sample(headings, headings.stream().map(Column::words).toList(), columns);
    }

    private static List<String> cells(int index, List<TableRecords.Numbered> rows) {
        List<String> cells = new ArrayList<>();
        for (TableRecords.Numbered row : rows) {
            if (index < row.cells().size()) {
                String cell = CellText.plain(row.cells().get(index));
                if (!cell.isEmpty()) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    int size() {
        return headings.size();
    }
}
