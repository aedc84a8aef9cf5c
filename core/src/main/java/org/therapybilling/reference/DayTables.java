package org.therapybilling.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.reference.tables.DatedVouching;
import org.therapybilling.reference.tables.DayTable;
import org.therapybilling.reference.tables.TableHistory;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * What is known on one date of service. Every question has one of three answers: found, with its source and how sure it
 * is; none, if a release vouches that there is nothing; unknown, if none that is loaded vouches for the date. The answer is
 * never that of the nearest date. Each names the releases it was read from, or that were asked in vain.
 *
 * <p>Safe to share between threads.
 */
public final class DayTables {

    private final Map<String, TableHistory<?, ?, ?>> tables;
    private final LocalDate date;
    private final KnownAnswers answers;
    private final Map<String, DayTable<?, ?>> asked = new ConcurrentHashMap<>();
    private volatile DatedVouching.@Nullable Day<ProcedureCode, ProcedureInfo> codeBook;
    private volatile @Nullable Map<ProcedureCode, List<ProcedureInfo>> addOns;

    DayTables(Map<String, TableHistory<?, ?, ?>> tables, LocalDate date, KnownAnswers answers) {
        this.tables = tables;
        this.date = date;
        this.answers = answers;
    }

    /** {@return the date of service} */
    public LocalDate date() {
        return date;
    }

    /**
     * {@return what a table says}
     *
     * @param <K> what its rows are found by
     * @param <V> what a row says
     * @param table the table
     * @param key what is asked about
     */
    public <K, V extends Serializable> Answer<V> ask(Table<K, V> table, K key) {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(key, "key");
        if (key instanceof CodePair) { // found as fast as what is kept, and too many to be kept
            return day(table).ask(key);
        }
        Answer<V> known = answers.answer(date, table, key);
        if (known == null) {
            known = day(table).ask(key);
            answers.keep(date, table, key, known);
        }
        return known;
    }

    /** A table of an id has keys and rows of the types of its constant. */
    @SuppressWarnings("unchecked")
    private <K, V extends Serializable> DayTable<K, V> day(Table<K, V> table) {
        DayTable<?, ?> known = asked.get(table.id());
        return (DayTable<K, V>) (known == null ? day(tables.getOrDefault(table.id(), table.empty())) : known);
    }

    private DayTable<?, ?> day(TableHistory<?, ?, ?> table) {
        return asked.computeIfAbsent(table.id(), first -> table.on(date));
    }

    /**
     * {@return whether any table has a row that speaks of a code and holds on the date, or is likely to: the code book,
     * limits, relative values, add-on codes or pairs} Fees of contractors are not asked; they are of codes with relative
     * values.
     *
     * @param code a code
     */
    public boolean knows(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        if (ask(ProcedureInfo.CODE_BOOK, code) instanceof Answer.Found) {
            return true;
        }
        for (TableHistory<?, ?, ?> table : tables.values()) {
            if (table.isAboutCodes() && day(table).knows(code)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return whether a code book has a row of a code, for whatever dates} A listed code may be unknown on the date; of one
     * that is not listed no code book ever knows anything.
     *
     * @param code a code
     */
    public boolean lists(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        return book().lists(code);
    }

    /**
     * {@return the last day on which a code is in force, as far as the code book tells; empty if it tells none}
     *
     * @param code a code
     */
    public Optional<LocalDate> lastDay(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        return book().lastDay(code);
    }

    /** The code book is a table whose rows have dates of their own. */
    private DatedVouching.Day<ProcedureCode, ProcedureInfo> book() {
        DatedVouching.Day<ProcedureCode, ProcedureInfo> known = codeBook;
        if (known == null) {
            known = (DatedVouching.Day<ProcedureCode, ProcedureInfo>) day(ProcedureInfo.CODE_BOOK);
            codeBook = known;
        }
        return known;
    }

    /**
     * {@return the add-on codes of a primary that are in force: those whose first {@link ProcedureInfo#addOnTo()} it is; an
     * unmodifiable list by number, empty if none is known}
     *
     * @param primary the code whose time they continue
     */
    public List<ProcedureInfo> addOns(ProcedureCode primary) {
        Objects.requireNonNull(primary, "primary");
        Map<ProcedureCode, List<ProcedureInfo>> known = addOns;
        if (known == null) {
            known = addOnsByPrimary();
            addOns = known;
        }
        return known.getOrDefault(primary, List.of());
    }

    private Map<ProcedureCode, List<ProcedureInfo>> addOnsByPrimary() {
        return book().keys().stream()
                .sorted()
                .flatMap(code -> book().ask(code).found().stream())
                .filter(info -> !info.addOnTo().isEmpty())
                .collect(Collectors.groupingBy(
                        info -> info.addOnTo().get(0),
                        Collectors.collectingAndThen(Collectors.toList(), List::copyOf)));
    }
}
