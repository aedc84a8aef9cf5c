package org.therapybilling.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.therapybilling.reference.AddOnTable;
import org.therapybilling.reference.DatasetKind;

/**
 * The years of add-on code edits as somebody wrote them down again, {@code aoc-2024q2-therapy-years.csv}: a row for each
 * code with all its counterparts. An edit of a year was in force by the first day of the next.
 */
final class AddOnYearsLayout extends FileLayout {

    private static final String HEADER = "hcpcs,role,complements,aoc_edit_type,";
    private static final String YEAR = "a year";

    @Override
    public boolean recognises(String fileName, String head) {
        return head.startsWith(HEADER);
    }

    @Override
    List<LoadedTable<?>> tables(SourceFile file, MeasuredInput bytes) throws IOException {
        TableFormat.Collector<AddOnTable> rows = AddOnFormat.FORMAT.collector();
        new Records(file.name(), ',', StandardCharsets.UTF_8).readNamed(bytes, row -> addLinks(row, rows));
        RowsName name = RowsName.of(file);
        ReleaseDraft draft = ReleaseDraft.ofQuarter(DatasetKind.ADD_ON_CODES, name.quarter(), name.complete());
        return List.of(LoadedTable.of(AddOnFormat.FORMAT, rows, draft, bytes.sha256(), file));
    }

    private static void addLinks(TableRow row, TableFormat.Collector<AddOnTable> rows) {
        boolean addOn = row.value("role", "addon or primary", text -> text.matches("addon|primary") ? text : null)
                .equals("addon");
        for (String complement : row.notBlank("complements").split(" ", -1)) {
            rows.add(link(row, addOn ? row.text("hcpcs") : complement, addOn ? complement : row.text("hcpcs")));
        }
    }

    private static TableRow link(TableRow row, String addOn, String primary) {
        String begun = row.optional("year_edit_effective", YEAR, AddOnYearsLayout::year)
                .map(year -> (year + 1) + "0101")
                .orElse("");
        String ended = row.optional("year_edit_deleted", YEAR, AddOnYearsLayout::year)
                .map(year -> year + "1231")
                .orElse("");
        return new TableRow(
                row.file(),
                row.line(),
                AddOnFormat.FORMAT.columns(),
                List.of(addOn, primary, row.text("aoc_edit_type"), begun, ended, begun.isEmpty() ? "" : "at-latest"));
    }

    private static Integer year(String text) {
        if (!text.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("not a year");
        }
        return Integer.valueOf(text);
    }
}
