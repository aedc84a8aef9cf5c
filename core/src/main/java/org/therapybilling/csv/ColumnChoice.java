package org.therapybilling.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Chooses which column of a table is which: what somebody said, then the names, then the cells. */
final class ColumnChoice {

    private final Fit fit;
    private final Sample sample;
    private final Map<Column, List<Integer>> chosen = new EnumMap<>(Column.class);
    private final Set<Integer> taken = new HashSet<>();

    private ColumnChoice(TableMapping mapping, Sample sample) {
        this.fit = new Fit(mapping);
        this.sample = sample;
    }

    /**
     * Chooses.
     *
     * @throws TableFormatException if a column that somebody named is not there, or two columns could be one of ours
     */
    static Map<Column, List<Integer>> choose(TableMapping mapping, Sample sample) {
        ColumnChoice choice = new ColumnChoice(mapping, sample);
        mapping.notRead().forEach(choice::passOver);
        mapping.headings().forEach(choice::takeNamed);
        for (Column column : Column.values()) {
            if (!choice.chosen.containsKey(column)) {
                choice.take(column, choice.byName(column));
            }
        }
        for (Column column : Column.values()) {
            if (!choice.chosen.containsKey(column)) {
                choice.take(column, choice.byHint(column));
            }
        }
        return choice.chosen;
    }

    private void passOver(String heading) {
        taken.addAll(indexes(heading));
    }

    private void takeNamed(Column column, List<String> headings) {
        List<Integer> indexes =
                headings.stream().flatMap(heading -> indexes(heading).stream()).toList();
        if (indexes.size() > 1 && !column.isRepeatable()) {
            throw twice(column, indexes);
        }
        take(column, indexes);
    }

    /** Returns the columns of a heading that somebody named. */
    private List<Integer> indexes(String heading) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            if (sample.headings().get(i).equalsIgnoreCase(heading)) {
                indexes.add(i);
            }
        }
        if (indexes.isEmpty()) {
            throw new TableFormatException("The header has no column of a name that was given for one of ours; it has "
                    + Headings.quoted(
                            sample.headings(),
                            IntStream.range(0, sample.size()).boxed().toList()) + ".");
        }
        return indexes;
    }

    private void take(Column column, List<Integer> indexes) {
        if (!indexes.isEmpty()) {
            chosen.put(column, indexes);
            taken.addAll(indexes);
        }
    }

    private List<Integer> byName(Column column) {
        List<Integer> candidates = free(column, false);
        if (column == Column.PAYER_ID) {
            candidates.removeIf(index -> ordinal(index) > 1);
        }
        if (column == Column.MINUTES && !candidates.isEmpty()) {
            candidates.addAll(byHint(column));
        }
        if (column.isRepeatable()) {
            candidates.sort(Comparator.comparing(this::ordinal));
            return candidates;
        }
        return candidates.size() < 2 ? candidates : best(column, candidates);
    }

    private List<Integer> free(Column column, boolean hinted) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            List<String> words = sample.words().get(i);
            if (!taken.contains(i) && (hinted ? column.isHinted(words) : column.isNamed(words))) {
                candidates.add(i);
            }
        }
        return candidates;
    }

    private int ordinal(int index) {
        return sample.words().get(index).stream()
                .filter(word -> word.length() <= 2 && ColumnForm.isNumber(word))
                .mapToInt(Integer::parseInt)
                .reduce(0, (first, last) -> last);
    }

    /** Returns the one of several candidates whose cells fit. */
    private List<Integer> best(Column column, List<Integer> candidates) {
        List<Integer> fitting = candidates.stream()
                .filter(index -> fit.fits(column, sample.columns().get(index)))
                .toList();
        if (fitting.size() != 1) {
            throw twice(column, fitting.isEmpty() ? candidates : fitting);
        }
        return fitting;
    }

    private List<Integer> byHint(Column column) {
        List<Integer> fitting = free(column, true).stream()
                .filter(index -> isHinted(column, sample.columns().get(index)))
                .toList();
        if (fitting.size() > 1) {
            throw twice(column, fitting);
        }
        return fitting;
    }

    /** A column called just time is minutes where it holds numbers, and a clock where there is an end to it. */
    private boolean isHinted(Column column, List<String> cells) {
        return switch (column) {
            case MINUTES -> Fit.areWholeNumbers(cells);
            case START_TIME -> chosen.containsKey(Column.END_TIME) && fit.fits(column, cells);
            case PERFORMER_KEY -> !cells.isEmpty();
            case PROVIDER_ROLE -> fit.fits(column, cells) || hasRolesBehindNames(cells);
            default -> fit.fits(column, cells);
        };
    }

    private static boolean hasRolesBehindNames(List<String> cells) {
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell -> RoleCells.known(cell).isPresent()
                                || RoleCells.behindName(cell).isPresent());
    }

    private TableFormatException twice(Column column, List<Integer> indexes) {
        String first = Headings.quoted(sample.headings(), indexes.subList(0, 1));
        if (column == Column.CPT_CODE && ordinal(indexes.get(indexes.size() - 1)) > 1) {
            return new TableFormatException("Each row has several codes: " + Headings.quoted(sample.headings(), indexes)
                    + ". A row is one service; give each service a row of its own, with its minutes and units.");
        }
        return new TableFormatException("Several columns could be " + column.id() + ": "
                + Headings.quoted(sample.headings(), indexes) + ". Say which one it is: --column " + column.id() + "="
                + first + " on the command line, TableMapping.column in Java.");
    }
}
