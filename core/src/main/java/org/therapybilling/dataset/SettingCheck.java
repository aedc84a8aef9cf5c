package org.therapybilling.dataset;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.reference.DatasetKind;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.PairTable;

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
            table.kind().otherSetting().ifPresent(other -> check(table, other, tables));
        }
    }

    private static void check(LoadedTable<?> table, DatasetKind other, List<LoadedTable<?>> tables) {
        tables.stream()
                .filter(twin -> twin.kind() == other)
                .filter(twin -> isWhole(twin) && isWhole(table))
                .filter(twin -> twin.release().sha256().equals(table.release().sha256()))
                .filter(twin -> !twin.files().equals(table.files()))
                .findFirst()
                .ifPresent(twin -> {
                    throw sameContent(table, twin);
                });
        if (table.table() instanceof PairTable pairs) {
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

    private static void check(LoadedTable<?> table, DatasetKind other, PairTable pairs) {
        long asOwn = agreeing(pairs, Witnesses.of(table.kind()));
        long asOther = agreeing(pairs, Witnesses.of(other));
        if (asOther >= FEWEST && asOwn * TIMES < asOther) {
            throw DatasetException.ofFile(
                    String.join(", ", table.files()),
                    "its name says that it is " + table.kind().id() + ", but " + asOther + " pairs are as in "
                            + other.id() + " and " + asOwn + " as in its own; give each table under its own name.");
        }
    }

    private static long agreeing(PairTable pairs, List<PairEdit> witnesses) {
        return witnesses.stream()
                .filter(witness -> pairs.rows(witness.column1(), witness.column2()).stream()
                        .anyMatch(row -> isOpen(row) && isSame(row, witness)))
                .count();
    }

    static boolean isOpen(PairEdit edit) {
        return edit.deletion().isEmpty() && edit.indicator().isInForce();
    }

    private static boolean isSame(PairEdit one, PairEdit other) {
        return one.column1().equals(other.column1()) && one.indicator() == other.indicator();
    }

    /** The bundled open edits of each setting that the other does not have. */
    private static final class Witnesses {

        private static final List<PairEdit> PRACTITIONER =
                onlyIn(DatasetKind.PTP_PRACTITIONER, DatasetKind.PTP_OUTPATIENT_HOSPITAL);
        private static final List<PairEdit> HOSPITAL =
                onlyIn(DatasetKind.PTP_OUTPATIENT_HOSPITAL, DatasetKind.PTP_PRACTITIONER);

        static List<PairEdit> of(DatasetKind kind) {
            return kind == DatasetKind.PTP_PRACTITIONER ? PRACTITIONER : HOSPITAL;
        }

        private static List<PairEdit> onlyIn(DatasetKind kind, DatasetKind other) {
            PairTable without = largest(other);
            List<PairEdit> witnesses = new ArrayList<>();
            largest(kind).rows().filter(SettingCheck::isOpen).forEach(edit -> {
                boolean inBoth = without.rows(edit.column1(), edit.column2()).stream()
                        .anyMatch(row -> isOpen(row) && isSame(row, edit));
                if (!inBoth) {
                    witnesses.add(edit);
                }
            });
            return witnesses;
        }

        /** The bundled release with the most rows, which is complete for all codes of therapy. */
        private static PairTable largest(DatasetKind kind) {
            return Bundled.tables(kind).stream()
                    .map(table -> (PairTable) table.table())
                    .reduce((one, next) -> next.size() >= one.size() ? next : one)
                    .orElseThrow();
        }
    }
}
