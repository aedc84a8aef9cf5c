package org.therapybilling.dataset;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapybilling.dataset.file.MeasuredInput;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.reference.tables.KeyedRows;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * CMS's CSV of medically unlikely edits, {@code MCR_MUE_PractitionerServices_Eff_04-01-2026.csv}: Windows-1252, first a
 * record of one field over several lines, then the header, which names the table. The date stands in the name alone.
 */
final class MueLayout extends FileLayout {

    private static final Pattern FILE = Pattern.compile("(?i)MC[RD]_MUE_.*\\.csv");

    private static final Pattern NAME = Pattern.compile(
            "(?i).{0,60}MUE_(Practitioner|OutpatientHospital).{0,60}_Eff_([0-9]{2})-([0-9]{2})-([0-9]{4}).*");
    private static final String EXPECTED = "such as MCR_MUE_PractitionerServices_Eff_04-01-2026.csv";
    private static final String HEADER = "MUE Values";
    private static final int FIELDS = 4;

    @Override
    public boolean recognises(String fileName, String head) {
        return FILE.matcher(fileName).matches() || (head.contains(HEADER) && head.contains("Adjudication"));
    }

    @Override
    List<LoadedTable<?>> tables(SourceFile file, MeasuredInput bytes) throws IOException {
        Matcher name = NAME.matcher(file.fileName());
        if (!name.matches()) {
            throw unnamed(file, EXPECTED);
        }
        TableSchema.Collector<KeyedRows<ProcedureCode, UnitLimit>> rows = UnitLimitSchema.SCHEMA.collector();
        SeparatedText records = new SeparatedText(file.name(), ',', SeparatedText.WINDOWS_1252);
        records.read(bytes, all -> {
            String table = header(file, all);
            checkTable(file, table, name.group(1));
            all.forEachRemaining(fields -> rows.add(row(records, fields)));
        });
        return List.of(LoadedTable.of(UnitLimitSchema.SCHEMA, rows, draft(file, name), bytes.sha256(), file));
    }

    /** Passes over what stands before the header, and returns the field of the header that names the table. */
    private static String header(SourceFile file, Iterator<CsvRecord> all) {
        while (all.hasNext()) {
            CsvRecord record = all.next();
            if (record.getFieldCount() >= FIELDS && record.getField(1).contains(HEADER)) {
                return record.getField(1);
            }
        }
        throw DatasetException.ofFile(file.name(), "no header has a column of MUE Values; is the file whole?");
    }

    private static void checkTable(SourceFile file, String header, String named) {
        String word = header.split(" ", 2)[0];
        if (!named.regionMatches(true, 0, word, 0, word.length())) {
            throw DatasetException.ofFile(
                    file.name(),
                    "its header says \"" + header.strip() + "\", but its name says " + named
                            + "; give each table under its own name.");
        }
    }

    private static TableRow row(SeparatedText records, CsvRecord fields) {
        TableRow row = records.row(UnitLimitSchema.SCHEMA.columns(), fields);
        if (fields.getFieldCount() != FIELDS) {
            throw row.refused("it has " + fields.getFieldCount() + " fields; expected are " + FIELDS + ".");
        }
        return row;
    }

    private static ReleaseDraft draft(SourceFile file, Matcher name) {
        LocalDate effective;
        try {
            effective = LocalDate.of(
                    Integer.parseInt(name.group(4)), Integer.parseInt(name.group(2)), Integer.parseInt(name.group(3)));
        } catch (DateTimeException noSuchDay) {
            throw DatasetException.ofFile(file.name(), "the date in its name is none (Eff_MM-DD-YYYY).", noSuchDay);
        }
        Quarter quarter = Quarter.of(effective);
        EffectivePeriod dates = quarter.from(effective);
        return new ReleaseDraft(
                name.group(1).equalsIgnoreCase("Practitioner") ? UnitLimit.PRACTITIONER : UnitLimit.OUTPATIENT_HOSPITAL,
                ReleaseDraft.CMS,
                effective.equals(quarter.firstDay()) ? quarter.toString() : effective.toString(),
                codesToldBy(file.fileName()),
                dates);
    }
}
