package org.therapybilling.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.therapybilling.dataset.DataChange.Kind;
import org.therapybilling.vocabulary.CodeSet;

/** Compares two releases of a table. */
final class TableComparison {

    private final LoadedTable<?> before;
    private final LoadedTable<?> after;
    private final CodeSet codes;
    private final TableSchema<?> schema;
    private final List<DataChange> changes = new ArrayList<>();
    private int compared;

    private TableComparison(LoadedTable<?> before, LoadedTable<?> after, CodeSet codes) {
        this.before = before;
        this.after = after;
        this.codes = codes;
        this.schema = after.schema();
    }

    /**
     * Compares two releases of one kind of table.
     *
     * @param codes the codes whose rows are compared; of pairs, both codes are among them
     */
    static DataComparison of(LoadedTable<?> before, LoadedTable<?> after, CodeSet codes) {
        TableComparison comparison = new TableComparison(before, after, codes);
        comparison.walk();
        return new DataComparison(before.release(), after.release(), comparison.compared, comparison.changes);
    }

    private void walk() {
        RowGroups.walk(before, after, schema.subjectColumns(), (was, is) -> {
            compare(was, is);
            return true;
        });
    }

    private void compare(List<List<String>> was, List<List<String>> is) {
        List<String> row = was.isEmpty() ? is.get(0) : was.get(0);
        boolean vouched = (!was.isEmpty() || isComplete(before, row)) && (!is.isEmpty() || isComplete(after, row));
        if (!schema.isAbout(row, codes) || !vouched) {
            return;
        }
        compared++;
        kind(was, is)
                .ifPresent(kind -> changes.add(new DataChange(
                        after.table().id(),
                        kind,
                        row.subList(0, schema.subjectColumns()),
                        texts(was, is),
                        texts(is, was))));
    }

    private boolean isComplete(LoadedTable<?> table, List<String> row) {
        CodeSet complete = table.release().codes();
        return schema.codeColumns().isEmpty() ? complete.isAll() : schema.isAbout(row, complete);
    }

    private Optional<Kind> kind(List<List<String>> was, List<List<String>> is) {
        boolean wasOpen = was.stream().anyMatch(schema::isOpen);
        boolean isOpen = is.stream().anyMatch(schema::isOpen);
        boolean same = (wasOpen && isOpen) ? sameOpenRows(was, is) : sameRows(was, is);
        if (same) {
            return Optional.empty();
        }
        if (wasOpen != isOpen) {
            return Optional.of(isOpen ? Kind.ADDED : Kind.ENDED);
        }
        boolean nothingWent = texts(was, is).isEmpty();
        boolean nothingCame = texts(is, was).isEmpty();
        return Optional.of(nothingWent ? Kind.ADDED : nothingCame ? Kind.ENDED : Kind.CHANGED);
    }

    /**
     * Says whether the rows that hold on are the same. What ended before may be missing on one side: not every copy of a
     * table keeps it.
     */
    private boolean sameOpenRows(List<List<String>> was, List<List<String>> is) {
        return sameRows(
                was.stream().filter(schema::isOpen).toList(),
                is.stream().filter(schema::isOpen).toList());
    }

    /** Says whether each row of either has one of the other that says the same wherever both say something. */
    private boolean sameRows(List<List<String>> was, List<List<String>> is) {
        return was.size() == is.size()
                && was.stream().allMatch(row -> is.stream().anyMatch(other -> schema.agree(row, other)))
                && is.stream().allMatch(row -> was.stream().anyMatch(other -> schema.agree(row, other)));
    }

    /** Tells the rows that the other release does not have, by the columns that are not its key. */
    private List<String> texts(List<List<String>> rows, List<List<String>> others) {
        List<List<String>> mine = without(rows, others);
        List<List<String>> theirs = without(others, rows);
        boolean oneToOne = mine.size() == 1 && theirs.size() == 1;
        return mine.stream()
                .map(row -> oneToOne ? text(row, theirs.get(0)) : text(row, List.of()))
                .toList();
    }

    private List<List<String>> without(List<List<String>> rows, List<List<String>> others) {
        return rows.stream()
                .filter(row -> others.stream().noneMatch(other -> schema.agree(row, other)))
                .toList();
    }

    /** Tells a row; of one that took the place of another, only what differs. */
    private String text(List<String> row, List<String> other) {
        return IntStream.range(schema.subjectColumns(), row.size())
                .filter(column -> other.isEmpty() ? !row.get(column).isEmpty() : schema.differ(row, other, column))
                .mapToObj(column ->
                        schema.columns().get(column) + " " + (row.get(column).isEmpty() ? "none" : row.get(column)))
                .collect(Collectors.joining(", "));
    }
}
