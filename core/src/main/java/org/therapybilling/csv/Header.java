package org.therapybilling.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which column of a table is which. */
final class Header {

    /** A heading that is a plain word may be repeated; anything else could be data. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z ._/-]{0,39}[0-9]{0,2}");

    private final Map<Column, Integer> indexes;
    private final int length;
    private final List<String> unread;

    private Header(Map<Column, Integer> indexes, int length, List<String> unread) {
        this.indexes = indexes;
        this.length = length;
        this.unread = unread;
    }

    /**
     * Reads the first row.
     *
     * @throws TableFormatException if a column is named twice or a needed one is missing
     */
    static Header of(List<String> headings) {
        Map<Column, Integer> indexes = new EnumMap<>(Column.class);
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Optional<Column> column = Column.of(headings.get(i));
            if (column.isEmpty()) {
                unread.add(named(headings.get(i), i));
            } else if (indexes.put(column.get(), i) != null) {
                throw new TableFormatException("Two columns of the header are "
                        + column.get().described() + "; leave one of them out or name it differently.");
            }
        }
        Header header = new Header(indexes, headings.size(), unread);
        header.checkComplete();
        return header;
    }

    private static String named(String heading, int index) {
        return PLAIN.matcher(heading).matches() ? heading : "column " + (index + 1);
    }

    private void checkComplete() {
        List<Column> missing = Stream.of(Column.VISIT_ID, Column.DATE_OF_SERVICE, Column.CPT_CODE)
                .filter(column -> !has(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new TableFormatException("The header lacks " + Column.described(missing.stream())
                    + ". Is the first row the header, and the file a table of lines?");
        }
        if (!has(Column.MINUTES) && !has(Column.UNITS) && !(has(Column.START_TIME) && has(Column.END_TIME))) {
            throw new TableFormatException("The header has neither minutes nor units nor start and end; it needs "
                    + Column.described(Stream.of(Column.MINUTES, Column.UNITS, Column.START_TIME, Column.END_TIME))
                    + ".");
        }
    }

    boolean has(Column column) {
        return indexes.containsKey(column);
    }

    /** Returns how many columns there are. */
    int length() {
        return length;
    }

    /** Returns the column of a table that a column is read from, counted from 0. */
    Optional<Integer> index(Column column) {
        return Optional.ofNullable(indexes.get(column));
    }

    /** Says which columns are not read; empty if all are. */
    Optional<String> remark() {
        return unread.isEmpty()
                ? Optional.empty()
                : Optional.of(unread.size() + " column(s) of the table are not read: "
                        + unread.stream().collect(Collectors.joining(", ")));
    }
}
