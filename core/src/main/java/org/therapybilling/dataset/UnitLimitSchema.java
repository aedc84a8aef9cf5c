package org.therapybilling.dataset;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.therapybilling.reference.AdjudicationIndicator;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.reference.tables.KeyedRows;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** Medically unlikely edits. */
final class UnitLimitSchema extends KeyedSchema<ProcedureCode, UnitLimit> {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    static final UnitLimitSchema SCHEMA = new UnitLimitSchema();

    @Override
    public List<String> columns() {
        return List.of("code", "units", "adjudication_indicator", "rationale");
    }

    @Override
    public int keyColumns() {
        return 1;
    }

    @Override
    public Set<String> unknownIfBlank() {
        return Set.of("rationale");
    }

    @Override
    public List<Integer> codeColumns() {
        return List.of(0);
    }

    @Override
    public Collector<KeyedRows<ProcedureCode, UnitLimit>> collector() {
        return new KeyedCollector<>(this) {
            @Override
            ProcedureCode key(TableRow row) {
                return row.code("code");
            }

            @Override
            UnitLimit value(TableRow row) {
                return new UnitLimit(units(row), indicator(row), row.ascii("rationale"));
            }
        };
    }

    private static Units units(TableRow row) {
        return row.value(
                "units",
                "whole units, 0 or more",
                text -> WHOLE.matcher(text).matches() ? Units.of(Integer.parseInt(text)) : null);
    }

    private static final Pattern MEANINGS =
            Pattern.compile("1( Line Edit)?|2( Date of Service Edit: Policy)?|3( Date of Service Edit: Clinical)?|");

    /** Reads the indicator, which CMS follows with its meaning, as in {@code 2 Date of Service Edit: Policy}. */
    private static AdjudicationIndicator indicator(TableRow row) {
        return row.value(
                "adjudication_indicator",
                "1, 2 or 3, alone or followed by its meaning, or blank",
                text -> MEANINGS.matcher(text).matches()
                        ? AdjudicationIndicator.of(text.substring(0, Math.min(1, text.length())))
                        : null);
    }

    @Override
    List<String> text(ProcedureCode code, UnitLimit limit) {
        return List.of(
                code.toString(),
                String.valueOf(limit.units().toInt()),
                limit.indicator().digit(),
                limit.rationale());
    }
}
