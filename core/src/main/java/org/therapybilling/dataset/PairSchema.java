package org.therapybilling.dataset;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.therapybilling.reference.tables.EditTerms;
import org.therapybilling.reference.tables.PackedPairs;
import org.therapybilling.reference.tables.PairRows;
import org.therapybilling.reference.tables.PairRowsBuilder;

/** Procedure-to-procedure edits. */
final class PairSchema implements TableSchema<PairRows> {

    private static final Pattern INDICATOR = Pattern.compile("[019]");

    static final PairSchema SCHEMA = new PairSchema();

    /** Marks an edit in existence before 1996, and stands for no deletion, in CMS's tables. */
    static final String ASTERISK = "*";

    /** The indicator of an edit that was deleted as of the day it began. */
    private static final char NEVER_IN_FORCE = '9';

    @Override
    public List<String> columns() {
        return List.of("column_1", "column_2", "prior_to_1996", "effective", "deletion", "modifier", "rationale");
    }

    @Override
    public int keyColumns() {
        return 2;
    }

    /** An edit that has a deletion, or the indicator of one never in force, does not hold on. */
    @Override
    public boolean isOpen(List<String> row) {
        return row.get(columns().indexOf("deletion")).equals(ASTERISK)
                && !row.get(columns().indexOf("modifier")).equals(String.valueOf(NEVER_IN_FORCE));
    }

    @Override
    public Set<String> unknownIfBlank() {
        return Set.of("prior_to_1996", "effective", "rationale");
    }

    @Override
    public List<Integer> codeColumns() {
        return List.of(0, 1);
    }

    @Override
    public Collector<PairRows> collector() {
        PairRowsBuilder pairs = new PairRowsBuilder();
        Map<List<String>, Integer> known = new HashMap<>();
        return new Collector<>() {
            @Override
            public void add(TableRow row) {
                int column1 = row.code("column_1").packed();
                int column2 = row.code("column_2").packed();
                try {
                    List<String> rest = afterCodes(row);
                    Integer number = known.get(rest);
                    if (number == null) {
                        number = pairs.termsNumber(terms(row));
                        known.put(List.copyOf(rest), number);
                    }
                    pairs.add(column1, column2, number);
                } catch (IllegalArgumentException contradictory) {
                    throw row.refused(String.valueOf(contradictory.getMessage()));
                }
            }

            @Override
            public PairRows build(ReleaseDraft draft, String sha256) {
                return table(pairs, draft, sha256);
            }
        };
    }

    /** Returns what decides the terms of a row: all fields, without its codes where these stand in front. */
    private static List<String> afterCodes(TableRow row) {
        boolean codesInFront = row.columns().indexOf("column_1") + row.columns().indexOf("column_2") == 1;
        return codesInFront ? row.fields().subList(2, row.fields().size()) : row.fields();
    }

    static EditTerms terms(TableRow row) {
        char indicator = row.value(
                "modifier", "0, 1 or 9", text -> INDICATOR.matcher(text).matches() ? text.charAt(0) : null);
        LocalDate deletion = deletion(row);
        LocalDate effective = effective(row);
        return EditTerms.of(
                indicator,
                indicator == NEVER_IN_FORCE && effective == null ? deletion : effective,
                deletion,
                row.has("prior_to_1996")
                        && row.optional("prior_to_1996", "*, or blank", text -> text.equals(ASTERISK) ? text : null)
                                .isPresent(),
                row.has("rationale") ? row.ascii("rationale") : "");
    }

    /** Reads the first day; null if it is not known: the column is missing or blank. */
    private static @Nullable LocalDate effective(TableRow row) {
        String text = row.textIfThere("effective");
        return text.isEmpty() ? null : row.basicDate("effective");
    }

    /** Reads the last day; null if the edit is open, or the table has open edits only and no such column. */
    private static @Nullable LocalDate deletion(TableRow row) {
        if (!row.has("deletion") || row.text("deletion").equals(ASTERISK)) {
            return null;
        }
        return row.value("deletion", "a date (yyyymmdd), or * for none", text -> LocalDate.parse(text, TableRow.BASIC));
    }

    /** Packs the rows of a release. */
    static PairRows table(PairRowsBuilder pairs, ReleaseDraft draft, String sha256) {
        PackedPairs packed = pairs.build();
        PairWindows.check(packed);
        return PairRows.of(draft.release(packed.size(), sha256), packed);
    }

    @Override
    public Stream<List<String>> rows(PairRows table) {
        return table.rows((column1, column2, terms) -> List.of(
                column1.toString(),
                column2.toString(),
                terms.priorTo1996() ? ASTERISK : "",
                TableRow.basic(terms.effective()),
                terms.deletion().isPresent() ? TableRow.basic(terms.deletion()) : ASTERISK,
                String.valueOf(terms.indicator()),
                terms.rationale()));
    }
}
