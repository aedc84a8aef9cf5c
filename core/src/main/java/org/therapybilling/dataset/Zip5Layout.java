package org.therapybilling.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.therapybilling.dataset.file.MeasuredInput;
import org.therapybilling.reference.ZipLocality;
import org.therapybilling.reference.tables.KeyedRows;

/** CMS's fixed-width text of ZIP codes, {@code ZIP5_OCT2025.txt}: 80 characters a line, year and quarter at its end. */
final class Zip5Layout extends FileLayout {

    private static final Pattern NAME = Pattern.compile("(?i)ZIP5_[A-Z]{3}[0-9]{4}.*\\.txt");
    private static final Pattern LONG_CODES = Pattern.compile("(?i)ZIP9.*");
    private static final Pattern QUARTER = Pattern.compile("[0-9]{4}[1-4]");

    private static final Pattern LINE = Pattern.compile("(?s)[A-Z]{2}[0-9]{12}.{61}[0-9]{4}[1-4]\\r?\\n.*");
    private static final FixedWidth LINES = new FixedWidth(
            List.of(
                    new FixedWidth.Column("state", 1, 2),
                    new FixedWidth.Column("zip", 3, 7),
                    new FixedWidth.Column("carrier", 8, 12),
                    new FixedWidth.Column("locality", 13, 14),
                    new FixedWidth.Column("rural", 15, 15),
                    new FixedWidth.Column("plus_four", 21, 21),
                    new FixedWidth.Column("year_quarter", 76, 80)),
            80,
            "HDR");

    @Override
    public boolean recognises(String fileName, String head) {
        return NAME.matcher(fileName).matches()
                || (LINE.matcher(head).matches()
                        && !LONG_CODES.matcher(fileName).matches());
    }

    @Override
    List<LoadedTable<?>> tables(SourceFile file, MeasuredInput bytes) throws IOException {
        TableSchema.Collector<KeyedRows<String, ZipLocality>> rows = ZipLocalitySchema.SCHEMA.collector();
        List<Quarter> quarters = new ArrayList<>();
        LINES.read(file, bytes, row -> {
            Quarter quarter = quarter(row);
            if (quarters.isEmpty()) {
                quarters.add(quarter);
            }
            if (!quarters.get(0).equals(quarter)) {
                throw row.refused(
                        "year_quarter",
                        "that of all lines before, " + quarters.get(0) + "; perhaps two releases were mixed");
            }
            rows.add(row);
        });
        if (quarters.isEmpty()) {
            throw DatasetException.ofFile(file.name(), "no line has a ZIP code; is the file whole?");
        }
        checkYear(file, quarters.get(0).year(), "lines");
        ReleaseDraft draft = ReleaseDraft.ofQuarter(ZipLocality.TABLE, quarters.get(0), codesToldBy(file.fileName()));
        return List.of(LoadedTable.of(ZipLocalitySchema.SCHEMA, rows, draft, bytes.sha256(), file));
    }

    private static Quarter quarter(TableRow row) {
        return row.value(
                "year_quarter",
                "a year and a quarter (YYYYQ)",
                text -> QUARTER.matcher(text).matches()
                        ? new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(4) - '0')
                        : null);
    }
}
