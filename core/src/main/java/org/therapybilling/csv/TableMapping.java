package org.therapybilling.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

/**
 * What somebody knows of a table before it is read: which of its columns is which, where their names do not tell; what
 * fills blank cells; what its payers are called. A cell that says something is never overruled. Immutable; each method
 * gives a mapping that knows more.
 */
public final class TableMapping {

    /** Knows nothing but the bundled payers: columns are told by their names and cells, blank cells stay blank. */
    public static final TableMapping NONE = new TableMapping();

    private static final String NOT_READ = "not_read";

    private final Map<Column, List<String>> headings = new EnumMap<>(Column.class);
    private final List<String> notRead = new ArrayList<>();
    private Optional<PayerId> payer = Optional.empty();
    private Optional<Discipline> discipline = Optional.empty();
    private PayerBook payers = PayerBook.bundled();
    private boolean onlyThese;
    private String file = "table";

    private TableMapping() {}

    private TableMapping with(Consumer<TableMapping> change) {
        TableMapping copy = new TableMapping();
        headings.forEach((column, named) -> copy.headings.put(column, List.copyOf(named)));
        copy.notRead.addAll(notRead);
        copy.payer = payer;
        copy.discipline = discipline;
        copy.payers = payers;
        copy.onlyThese = onlyThese;
        copy.file = file;
        change.accept(copy);
        return copy;
    }

    /**
     * {@return the names of all columns, for example {@code visit_id}, and {@code not_read} for those to pass over; an
     * unmodifiable list}
     */
    public static List<String> names() {
        List<String> names =
                new ArrayList<>(Arrays.stream(Column.values()).map(Column::id).toList());
        names.add(NOT_READ);
        return List.copyOf(names);
    }

    /**
     * {@return a mapping that takes a column of the table for one of ours} Several may be {@code modifiers}, {@code
     * diagnoses} and {@code not_read}; of the others, what is said last holds.
     *
     * @param name one of {@link #names}, or a usual name of the column
     * @param heading the heading as it stands in the table, in any case and spacing
     * @throws IllegalArgumentException if there is no column of the name, or the heading is blank
     */
    public TableMapping column(String name, String heading) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(heading, "heading");
        String plain = Spaces.single(Checks.notBlank("The heading of a column", heading));
        if (name.strip().equals(NOT_READ)) {
            return with(mapping -> mapping.notRead.add(plain));
        }
        Column column = Column.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No column has this name; allowed are " + String.join(", ", names()) + "."));
        return with(mapping -> mapping.take(column, plain));
    }

    private void take(Column column, String heading) {
        List<String> named =
                new ArrayList<>(column.isRepeatable() ? headings.getOrDefault(column, List.of()) : List.of());
        named.add(heading);
        headings.put(column, named);
    }

    /**
     * {@return a mapping that fills blank cells of the payer}
     *
     * @param id the profile of the payer
     */
    public TableMapping payer(PayerId id) {
        Objects.requireNonNull(id, "id");
        return with(mapping -> mapping.payer = Optional.of(id));
    }

    /**
     * {@return a mapping that fills blank cells of the discipline}
     *
     * @param all the discipline of the plan of care
     */
    public TableMapping discipline(Discipline all) {
        Objects.requireNonNull(all, "all");
        return with(mapping -> mapping.discipline = Optional.of(all));
    }

    /**
     * {@return a mapping that knows payers by their ids and aliases} A visit of any other payer is refused, by the heading
     * of its column. Unless told, the bundled payers are known by their aliases, and others pass as they are written.
     *
     * @param book the payers
     */
    public TableMapping payers(PayerBook book) {
        Objects.requireNonNull(book, "book");
        return with(mapping -> {
            mapping.payers = book;
            mapping.onlyThese = true;
        });
    }

    /**
     * {@return a mapping that knows the name of the file} It stands in the ids of visits where the table has no column for
     * them: {@code march.csv#2} for the one that begins in row 2.
     *
     * @param name the name; {@code table} unless told
     * @throws IllegalArgumentException if it is blank
     */
    public TableMapping file(String name) {
        Objects.requireNonNull(name, "name");
        String checked = Checks.notBlank("The name of a file", name);
        return with(mapping -> mapping.file = checked);
    }

    Map<Column, List<String>> headings() {
        return headings;
    }

    List<String> notRead() {
        return notRead;
    }

    Optional<PayerId> defaultPayer() {
        return payer;
    }

    Optional<Discipline> defaultDiscipline() {
        return discipline;
    }

    /** Returns the profile that a table calls by this name, if it is known. */
    Optional<PayerId> known(String name) {
        return payers.profile(PayerId.of(name)).map(PayerProfile::id);
    }

    /** Says why a payer cannot be taken; empty if it can. */
    Optional<String> refusal(PayerId payer) {
        boolean isUnknown = onlyThese && payers.profile(payer).isEmpty();
        return isUnknown
                ? Optional.of(payers.unknownPayer()
                        + " If this is another name of one of them, add it to the aliases of its profile; else give the payer"
                        + " a profile of its own (--payer-file).")
                : Optional.empty();
    }

    String fileName() {
        return file;
    }

    /** Returns how much is known; no names. */
    @Override
    public String toString() {
        return "TableMapping[columns " + headings.size() + "]";
    }
}
