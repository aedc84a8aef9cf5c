package org.therapybilling.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.reference.Figure;
import org.therapybilling.reference.tables.DatedRow;
import org.therapybilling.reference.tables.DatedRows;
import org.therapybilling.vocabulary.EffectivePeriod;

/** Figures of Medicare with dates of their own. */
final class FigureSchema implements TableSchema<DatedRows<Figure, BigDecimal>> {

    static final FigureSchema SCHEMA = new FigureSchema();

    @Override
    public List<String> columns() {
        return List.of("figure", "first_day", "last_day", "value", "certainty", "source");
    }

    @Override
    public int keyColumns() {
        return 2;
    }

    @Override
    public int subjectColumns() {
        return 1;
    }

    /** The two conversion factors of a year are published in files of their own. */
    @Override
    public boolean isCollection() {
        return true;
    }

    @Override
    public List<Integer> codeColumns() {
        return List.of();
    }

    @Override
    public Collector<DatedRows<Figure, BigDecimal>> collector() {
        Map<Figure, Set<DatedRow<BigDecimal>>> rows = new EnumMap<>(Figure.class);
        return new Collector<>() {
            @Override
            public void add(TableRow row) {
                rows.computeIfAbsent(figure(row), first -> new LinkedHashSet<>())
                        .add(value(row));
            }

            @Override
            public DatedRows<Figure, BigDecimal> build(ReleaseDraft draft, String sha256) {
                int count = rows.values().stream().mapToInt(Set::size).sum();
                return DatedRows.of(draft.release(count, sha256), rows);
            }
        };
    }

    private static Figure figure(TableRow row) {
        return row.value(
                "figure",
                "a figure such as kx-threshold-ot",
                text -> Figure.ofId(text).orElse(null));
    }

    private static DatedRow<BigDecimal> value(TableRow row) {
        return value(
                row.value(
                        "value",
                        "a number that is not negative",
                        text -> TableRow.DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null),
                row.period(),
                Citation.of(row.notBlank("source"), ""),
                row.value("certainty", "DEFINITE, LIKELY or JUDGEMENT", Certainty::valueOf));
    }

    /** Returns a value of which nothing is known outside of its dates. */
    static DatedRow<BigDecimal> value(BigDecimal value, EffectivePeriod period, Citation source, Certainty certainty) {
        return new DatedRow<>(value, period, DatedRow.Before.UNKNOWN, source, certainty);
    }

    @Override
    public Stream<List<String>> rows(DatedRows<Figure, BigDecimal> table) {
        return table.keys().stream()
                .sorted(Comparator.comparing(Figure::id))
                .flatMap(figure -> table.rows(figure).stream().map(row -> text(figure, row)));
    }

    private static List<String> text(Figure figure, DatedRow<BigDecimal> row) {
        return List.of(
                figure.id(),
                day(row.period().firstDay()),
                day(row.period().lastDay()),
                row.value().toPlainString(),
                row.certainty().name(),
                row.source().toString());
    }

    private static String day(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
