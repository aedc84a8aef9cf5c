package org.therapybilling.reference;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Source;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.EffectivePeriod;

/** Figures of Medicare, each with the dates of service for which it holds. */
public final class MedicareFigures implements ReferenceData {

    private static final long serialVersionUID = 1L;

    private final DataRelease release;
    private final Map<Figure, List<Row>> rows;

    private MedicareFigures(DataRelease release, Map<Figure, List<Row>> rows) {
        this.release = release;
        this.rows = rows;
    }

    /**
     * A figure.
     *
     * @param figure which one
     * @param period the dates of service for which it holds
     * @param value dollars or a part of 1, as {@link Figure} says
     * @param source where it is published
     * @param certainty how sure it is
     */
    public record Row(Figure figure, EffectivePeriod period, BigDecimal value, Citation source, Certainty certainty)
            implements Serializable {}

    /**
     * Returns figures.
     *
     * @param release where they come from
     * @param rows the figures, in any order
     * @return the table
     * @throws IllegalArgumentException if two values of a figure hold on the same date, or the release counts other than so
     *     many rows
     */
    public static MedicareFigures of(DataRelease release, Collection<Row> rows) {
        Checks.inRange("The number of rows of " + release, rows.size(), release.rows(), release.rows());
        Map<Figure, List<Row>> byFigure = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            byFigure.put(
                    figure,
                    rows.stream()
                            .filter(row -> row.figure() == figure)
                            .sorted(Comparator.comparing(
                                    row -> row.period().firstDay().orElse(LocalDate.MIN)))
                            .toList());
        }
        byFigure.values().forEach(MedicareFigures::checkDisjoint);
        return new MedicareFigures(release, byFigure);
    }

    private static void checkDisjoint(List<Row> byDate) {
        for (int i = 1; i < byDate.size(); i++) {
            if (byDate.get(i - 1).period().overlaps(byDate.get(i).period())) {
                throw new IllegalArgumentException(byDate.get(i).figure().id() + " has two values on "
                        + byDate.get(i).period() + "; end the one before the other begins.");
            }
        }
    }

    @Override
    public Answer<BigDecimal> figure(Figure figure, LocalDate dateOfService) {
        List<Row> known = rows.getOrDefault(figure, List.of());
        for (Row row : known) {
            if (row.period().contains(dateOfService)) {
                return new Answer.Found<>(row.value(), new Source(row.source(), List.of(release)), row.certainty());
            }
        }
        return new Answer.Unknown<>(release + " has no " + figure.id()
                + (known.isEmpty() ? "." : " for " + dateOfService + "; it has dates " + range(known) + "."));
    }

    /** Returns the time from the first to the last of rows, which are by date; there may be gaps. */
    private static EffectivePeriod range(List<Row> byDate) {
        EffectivePeriod last = byDate.get(byDate.size() - 1).period();
        EffectivePeriod open =
                byDate.get(0).period().firstDay().map(EffectivePeriod::from).orElse(EffectivePeriod.always());
        return last.lastDay().map(open::until).orElse(open);
    }

    /**
     * Returns the figures.
     *
     * @return a new list, by figure, then by date
     */
    public List<Row> rows() {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public Set<DatasetKind> kinds() {
        return Set.of(DatasetKind.MEDICARE_FIGURES);
    }

    @Override
    public List<DataRelease> releases() {
        return List.of(release);
    }
}
