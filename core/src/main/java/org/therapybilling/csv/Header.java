package org.therapybilling.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which column of a table is which. */
final class Header {

    private static final List<Column> NEEDED = List.of(Column.DATE_OF_SERVICE, Column.CPT_CODE);

    private final Map<Column, List<Integer>> indexes;
    private final List<String> headings;
    private final List<List<String>> words;
    private final Set<Integer> passedOver;
    private final List<Integer> unread;
    private final boolean minutesFirst;

    private Header(TableMapping mapping, Sample sample) {
        this.indexes = ColumnChoice.choose(mapping, sample);
        this.headings = sample.headings();
        this.words = sample.words();
        this.passedOver = passedOver(mapping, headings);
        this.unread = findUnread();
        this.minutesFirst = index(Column.MINUTES)
                .filter(index -> isMinutesFirst(sample, index))
                .isPresent();
    }

    private static Set<Integer> passedOver(TableMapping mapping, List<String> headings) {
        Set<Integer> indexes = new HashSet<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            if (mapping.notRead().stream().anyMatch(heading::equalsIgnoreCase)) {
                indexes.add(i);
            }
        }
        return indexes;
    }

    /** Minutes and seconds, if the heading says so or a cell can be nothing else. */
    private static boolean isMinutesFirst(Sample sample, int index) {
        List<String> words = sample.words().get(index);
        boolean isSaid = words.contains("ss") && !words.contains("hh") && !words.contains("h");
        return isSaid || sample.columns().get(index).stream().anyMatch(DurationCells::isMinutesAndSeconds);
    }

    /** Says whether a record may be the header: it has columns of dates and of codes, by their names. */
    static boolean isHeader(List<String> record, TableMapping mapping) {
        List<List<String>> words = record.stream().map(Column::words).toList();
        return NEEDED.stream()
                .allMatch(column -> words.stream().anyMatch(heading -> isNamed(column, heading))
                        || isMapped(column, record, mapping));
    }

    private static boolean isNamed(Column column, List<String> words) {
        return column.isNamed(words) || column.isHinted(words);
    }

    private static boolean isMapped(Column column, List<String> record, TableMapping mapping) {
        return mapping.headings().getOrDefault(column, List.of()).stream()
                .anyMatch(named -> record.stream()
                        .anyMatch(heading -> Spaces.single(heading).equalsIgnoreCase(named)));
    }

    /**
     * Reads the header.
     *
     * @throws TableFormatException if a needed column is missing or two columns could be one
     */
    static Header of(TableMapping mapping, Sample sample) {
        Header header = new Header(mapping, sample);
        header.checkComplete();
        return header;
    }

    private void checkComplete() {
        List<Column> missing = NEEDED.stream().filter(column -> !has(column)).toList();
        if (!missing.isEmpty()) {
            throw lacking(missing);
        }
        if (!has(Column.VISIT_ID) && !has(Column.PATIENT_KEY)) {
            throw new TableFormatException(
                    "The header has neither " + Column.VISIT_ID.described() + " nor " + Column.PATIENT_KEY.described()
                            + ", so that nobody can tell which rows are one visit." + advice());
        }
        if (!hasTime() && !has(Column.UNITS)) {
            throw new TableFormatException("The header has neither minutes nor units nor start and end; it needs "
                    + Column.described(List.of(Column.MINUTES, Column.UNITS, Column.START_TIME, Column.END_TIME)) + "."
                    + advice());
        }
        if (!hasTime() && has(Column.TOTAL_TREATMENT_MINUTES)) {
            throw new TableFormatException(
                    "The header has a total of minutes, but no minutes of each line. If the column"
                            + " holds those, say so: --column minutes=\"" + heading(Column.TOTAL_TREATMENT_MINUTES)
                            + "\"; else --column not_read with it.");
        }
    }

    /** Refuses a table of which no record is a header. */
    static TableFormatException lacking(List<Column> missing) {
        return new TableFormatException("The header lacks " + Column.described(missing)
                + ". Is there a row of headings, and is the file a table of" + " lines?" + advice());
    }

    /** Refuses a table of which the first record with cells is no header. */
    static TableFormatException none(List<String> record) {
        List<List<String>> words = record.stream().map(Column::words).toList();
        return lacking(NEEDED.stream()
                .filter(column -> words.stream().noneMatch(heading -> isNamed(column, heading)))
                .toList());
    }

    private static String advice() {
        return " A column of another name is told by --column NAME=\"Heading\" on the command line, TableMapping.column in"
                + " Java.";
    }

    boolean has(Column column) {
        return indexes.containsKey(column);
    }

    /** Says whether the table tells how long lines took, so that each row is a treatment. */
    boolean hasTime() {
        return has(Column.MINUTES) || (has(Column.START_TIME) && has(Column.END_TIME));
    }

    /** Says whether {@code 15:00} in the column of minutes is minutes and seconds. */
    boolean isMinutesFirst() {
        return minutesFirst;
    }

    /** Says whether the column of groups tells how many patients there were. */
    boolean isGroupSize() {
        return index(Column.GROUP)
                .filter(index -> GroupCells.isSize(words(index)))
                .isPresent();
    }

    /** Returns the words of a heading. */
    List<String> words(int index) {
        return words.get(index);
    }

    /** Says whether a row is this header once more. */
    boolean isRepeatedBy(List<String> record) {
        return record.stream().map(Spaces::single).toList().equals(headings);
    }

    /** Returns how many columns there are. */
    int length() {
        return headings.size();
    }

    /** Returns the column of a table that a column is read from, counted from 0. */
    Optional<Integer> index(Column column) {
        return indexes(column).stream().findFirst();
    }

    /** Returns all columns of a table that a column is read from, in their order. */
    List<Integer> indexes(Column column) {
        return indexes.getOrDefault(column, List.of());
    }

    /** Returns the columns that are not read, without those that somebody said to pass over. */
    List<Integer> unread() {
        return unread;
    }

    private List<Integer> findUnread() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int index = i;
            if (!passedOver.contains(i) && indexes.values().stream().noneMatch(read -> read.contains(index))) {
                found.add(i);
            }
        }
        return found;
    }

    /** Returns a heading as written, if it is words; else which column it is. */
    String heading(int index) {
        return Headings.harmless(headings.get(index), index);
    }

    String heading(Column column) {
        return index(column).map(this::heading).orElse("");
    }

    /** Returns how a message calls a column: the heading as written, and our name where that is another. */
    String place(Column column) {
        return index(column)
                .map(this::heading)
                .filter(heading -> !isOurs(heading, column))
                .map(heading -> heading + " (" + column.id() + ")")
                .orElse(column.id());
    }

    private static boolean isOurs(String heading, Column column) {
        return heading.replace(' ', '_').equalsIgnoreCase(column.id());
    }

    /** Says what was taken for what, and what is not read. */
    String told() {
        String taken = Arrays.stream(Column.values())
                .filter(this::has)
                .map(column -> column.id() + " = " + Headings.quoted(headings, indexes(column)))
                .collect(Collectors.joining("; "));
        String left = Headings.quoted(
                headings,
                Stream.concat(unread.stream(), passedOver.stream()).sorted().toList());
        return "Columns read: " + taken + "." + (left.isEmpty() ? " All are read." : " Not read: " + left + ".");
    }
}
