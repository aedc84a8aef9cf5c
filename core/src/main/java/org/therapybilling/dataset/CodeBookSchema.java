package org.therapybilling.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.reference.DayRange;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.reference.tables.DatedRow;
import org.therapybilling.reference.tables.DatedRows;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/** The code book, whose columns {@code code-book.md} explains. */
final class CodeBookSchema implements TableSchema<DatedRows<ProcedureCode, ProcedureInfo>> {

    static final CodeBookSchema SCHEMA = new CodeBookSchema();

    @Override
    public List<String> columns() {
        return List.of(
                "code",
                "label",
                "basis",
                "unit_minutes",
                "first_unit_from",
                "last_unit_to",
                "device_days",
                "add_on_to",
                "disciplines",
                "discipline_modifier",
                "first_day",
                "before",
                "last_day",
                "certainty",
                "source");
    }

    @Override
    public int keyColumns() {
        return 1;
    }

    @Override
    public List<Integer> codeColumns() {
        return List.of(0);
    }

    @Override
    public Collector<DatedRows<ProcedureCode, ProcedureInfo>> collector() {
        Map<ProcedureCode, List<DatedRow<ProcedureInfo>>> entries = new HashMap<>();
        return new Collector<>() {
            @Override
            public void add(TableRow row) {
                DatedRow<ProcedureInfo> entry = entry(row);
                if (entries.putIfAbsent(entry.value().code(), List.of(entry)) != null) {
                    throw row.refused("code " + entry.value().code() + " has stood before; a code has one row.");
                }
            }

            @Override
            public DatedRows<ProcedureCode, ProcedureInfo> build(ReleaseDraft draft, String sha256) {
                return DatedRows.of(draft.release(entries.size(), sha256), entries);
            }
        };
    }

    private static DatedRow<ProcedureInfo> entry(TableRow row) {
        return new DatedRow<>(
                info(row),
                row.period(),
                row.value("before", "absent or unknown", text -> constant(DatedRow.Before.class, text)),
                Citation.of(row.notBlank("source"), ""),
                row.value("certainty", "DEFINITE, LIKELY or JUDGEMENT", text -> constant(Certainty.class, text)));
    }

    private static ProcedureInfo info(TableRow row) {
        ProcedureCode code = row.code("code");
        String label = row.notBlank("label");
        TimeBasis basis = row.value(
                "basis",
                "a basis such as quarter-hour",
                text -> TimeBasis.ofId(text).orElseThrow());
        ProcedureInfo.Builder info = ProcedureInfo.of(code, label, basis)
                .unitLength(row.optional("unit_minutes", "whole minutes", CodeBookSchema::minutes))
                .firstUnitFrom(row.optional("first_unit_from", "whole minutes", CodeBookSchema::minutes))
                .lastUnitTo(row.optional("last_unit_to", "whole minutes", CodeBookSchema::minutes))
                .deviceDays(row.optional("device_days", "days such as 16-30", CodeBookSchema::days))
                .addAllAddOnTo(list(row, "add_on_to", "codes separated by |", ProcedureCode::of))
                .addAllDisciplines(list(row, "disciplines", "PT, OT, SLP or DC separated by |", Discipline::valueOf))
                .disciplineModifier(row.optional("discipline_modifier", "GP, GO or GN", Modifier::of));
        return row.value("basis", "a basis with the lengths or days it takes, in their columns", text -> info.build());
    }

    private static Minutes minutes(String text) {
        return Minutes.of(Integer.parseInt(text));
    }

    private static DayRange days(String text) {
        String[] ends = text.split("-", 2);
        return new DayRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }

    private static <T> List<T> list(TableRow row, String column, String expected, Function<String, T> read) {
        Function<String, List<T>> split =
                text -> Arrays.stream(text.split("\\|", -1)).map(read).toList();
        return row.optional(column, expected, split).orElse(List.of());
    }

    @Override
    public Stream<List<String>> rows(DatedRows<ProcedureCode, ProcedureInfo> table) {
        return table.keys().stream().sorted().map(code -> text(table.rows(code).get(0)));
    }

    private static List<String> text(DatedRow<ProcedureInfo> entry) {
        ProcedureInfo info = entry.value();
        return List.of(
                info.code().toString(),
                info.label(),
                info.basis().id(),
                text(info.unitLength().map(Minutes::toInt)),
                text(info.firstUnitFrom().map(Minutes::toInt)),
                text(info.lastUnitTo().map(Minutes::toInt)),
                text(info.deviceDays().map(days -> days.first() + "-" + days.last())),
                joined(info.addOnTo()),
                joined(info.disciplines()),
                text(info.disciplineModifier()),
                text(entry.period().firstDay()),
                entry.before().name().toLowerCase(Locale.ROOT),
                text(entry.period().lastDay()),
                entry.certainty().name(),
                entry.source().toString());
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("|"));
    }
}
