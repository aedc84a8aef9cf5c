package org.therapybilling.dataset;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.DatasetKind;
import org.therapybilling.reference.Figure;
import org.therapybilling.reference.MedicareFigures;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.vocabulary.EffectivePeriod;

/** Figures of Medicare with dates of their own. */
final class FigureFormat implements TableFormat<MedicareFigures> {

    static final FigureFormat FORMAT = new FigureFormat();

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
    public Collector<MedicareFigures> collector() {
        Set<MedicareFigures.Row> rows = new LinkedHashSet<>();
        return new Collector<>() {
            @Override
            public void add(TableRow row) {
                rows.add(figure(row));
            }

            @Override
            public MedicareFigures build(ReleaseDraft draft, String sha256) {
                return MedicareFigures.of(draft.release(rows.size(), sha256), rows);
            }
        };
    }

    private static MedicareFigures.Row figure(TableRow row) {
        Figure figure = row.value(
                "figure",
                "a figure such as kx-threshold-ot",
                text -> Figure.ofId(text).orElse(null));
        return new MedicareFigures.Row(
                figure,
                period(row),
                row.value(
                        "value",
                        "a number that is not negative",
                        text -> text.matches(TableRow.DECIMAL) ? new BigDecimal(text) : null),
                Citation.of(row.notBlank("source"), ""),
                row.value("certainty", "DEFINITE, LIKELY or JUDGEMENT", Certainty::valueOf));
    }

    static EffectivePeriod period(TableRow row) {
        EffectivePeriod open = EffectivePeriod.from(row.isoDate("first_day"));
        return row.optionalIsoDate("last_day")
                .map(last -> row.value("last_day", "a date not before the first day", text -> open.until(last)))
                .orElse(open);
    }

    @Override
    public Stream<List<String>> rows(MedicareFigures table) {
        return table.rows().stream()
                .map(row -> List.of(
                        row.figure().id(),
                        text(row.period().firstDay()),
                        text(row.period().lastDay()),
                        row.value().toPlainString(),
                        row.certainty().name(),
                        row.source().toString()))
                .sorted(Comparator.<List<String>, String>comparing(row -> row.get(0))
                        .thenComparing(row -> row.get(1)));
    }

    static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    @Override
    public DataRelease release(MedicareFigures table) {
        return table.releases().get(0);
    }

    @Override
    public ReferenceData data(DatasetKind kind, List<MedicareFigures> tables) {
        return tables.stream()
                .map(ReferenceData.class::cast)
                .reduce((earlier, later) -> later.over(earlier))
                .orElse(ReferenceData.empty());
    }
}
