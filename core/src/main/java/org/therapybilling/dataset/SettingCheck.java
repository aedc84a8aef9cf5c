package org.therapybilling.dataset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.Table;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.reference.tables.EditTerms;
import org.therapybilling.reference.tables.PairRows;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Refuses a table that stands under the name of the other setting. The text of pairs does not say whether it is of
 * practitioners or of hospitals, only its name does; but of either some hundred and fifty pairs of therapy are open
 * there alone, or with another indicator, and by these the two are told apart.
 */
final class SettingCheck {

    /** So many pairs as in the other setting, and hardly any as in the one of the name, are no accident. */
    private static final int FEWEST = 5;

    private static final int TIMES = 10;

    private SettingCheck() {}

    /**
     * Checks tables that were published, and read together; what was imported has been checked.
     *
     * @throws DatasetException if a table is of the other setting, or the same content has the names of both
     */
    static void check(List<LoadedTable<?>> tables) {
        for (LoadedTable<?> table : tables) {
            otherSetting(table.table()).ifPresent(other -> check(table, other, tables));
        }
    }

    private static Optional<Table<?, ?>> otherSetting(Table<?, ?> table) {
        return Stream.<List<Table<?, ?>>>of(
                        List.of(PairEdit.PRACTITIONER, PairEdit.OUTPATIENT_HOSPITAL),
                        List.of(UnitLimit.PRACTITIONER, UnitLimit.OUTPATIENT_HOSPITAL))
                .filter(both -> both.contains(table))
                .<Table<?, ?>>map(both -> both.get(1 - both.indexOf(table)))
                .findFirst();
    }

    private static void check(LoadedTable<?> table, Table<?, ?> other, List<LoadedTable<?>> tables) {
        tables.stream()
                .filter(twin -> twin.table().equals(other))
                .filter(twin -> isWhole(twin) && isWhole(table))
                .filter(twin -> twin.release().sha256().equals(table.release().sha256()))
                .filter(twin -> !twin.files().equals(table.files()))
                .findFirst()
                .ifPresent(twin -> {
                    throw sameContent(table, twin);
                });
        if (table.content() instanceof PairRows pairs) {
            check(table, other, pairs);
        }
    }

    /** Some rows may be the same in both settings, but never all. */
    private static boolean isWhole(LoadedTable<?> table) {
        return table.release().codes().isAll();
    }

    private static DatasetException sameContent(LoadedTable<?> table, LoadedTable<?> twin) {
        return DatasetException.ofFile(
                String.join(", ", table.files()),
                "it has the same content as " + String.join(", ", twin.files())
                        + ", which is of another setting; fetch each file again, under its own name.");
    }

    private static void check(LoadedTable<?> table, Table<?, ?> other, PairRows pairs) {
        long asOwn = agreeing(pairs, TellTales.of(table.table()));
        long asOther = agreeing(pairs, TellTales.of(other));
        if (asOther >= FEWEST && asOwn * TIMES < asOther) {
            throw DatasetException.ofFile(
                    String.join(", ", table.files()),
                    "its name says that it is " + table.table() + ", but " + asOther + " pairs are as in " + other
                            + " and " + asOwn + " as in its own; give each table under its own name.");
        }
    }

    private static long agreeing(PairRows pairs, List<OpenPair> tellTales) {
        return tellTales.stream().filter(pair -> isOpen(pairs, pair)).count();
    }

    private static boolean isOpen(PairRows pairs, OpenPair pair) {
        return pairs.rows(new CodePair(pair.column1(), pair.column2()), OpenPair::of).stream()
                .flatMap(Optional::stream)
                .anyMatch(pair::equals);
    }

    /** An edit that has not ended, with its indicator. */
    private record OpenPair(ProcedureCode column1, ProcedureCode column2, char indicator) {

        /** Returns a row; empty if it has ended. */
        static Optional<OpenPair> of(ProcedureCode column1, ProcedureCode column2, EditTerms terms) {
            return terms.deletion().isEmpty() && terms.isInForce()
                    ? Optional.of(new OpenPair(column1, column2, terms.indicator()))
                    : Optional.empty();
        }
    }

    /** The bundled open edits of each setting that the other does not have. */
    private static final class TellTales {

        private static final List<OpenPair> PRACTITIONER = onlyIn(PairEdit.PRACTITIONER, PairEdit.OUTPATIENT_HOSPITAL);
        private static final List<OpenPair> HOSPITAL = onlyIn(PairEdit.OUTPATIENT_HOSPITAL, PairEdit.PRACTITIONER);

        static List<OpenPair> of(Table<?, ?> table) {
            return table.equals(PairEdit.PRACTITIONER) ? PRACTITIONER : HOSPITAL;
        }

        private static List<OpenPair> onlyIn(Table<?, ?> table, Table<?, ?> other) {
            PairRows without = largest(other);
            return largest(table)
                    .rows(OpenPair::of)
                    .flatMap(Optional::stream)
                    .filter(pair -> !isOpen(without, pair))
                    .toList();
        }

        /** The bundled release with the most rows, which is complete for all codes of therapy. */
        private static PairRows largest(Table<?, ?> table) {
            return Bundled.loaded(table).stream()
                    .map(loaded -> (PairRows) loaded.content())
                    .reduce((one, next) -> next.size() >= one.size() ? next : one)
                    .orElseThrow();
        }
    }
}
