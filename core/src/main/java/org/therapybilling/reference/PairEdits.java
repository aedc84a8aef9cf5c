package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;

/**
 * The NCCI procedure-to-procedure edits of one setting, in all releases that are loaded. A release vouches for its
 * quarter. A row that states its start holds from there to its end, or to the end of the newest release that has it; one
 * that does not is known only between two releases that agree. What is open in the newest release is likely to hold
 * later, and what ended stays away.
 */
public final class PairEdits implements Releases {

    private static final long serialVersionUID = 1L;

    private final DatasetKind kind;
    private final List<PairTable> tables;

    private PairEdits(DatasetKind kind, List<PairTable> byDate) {
        this.kind = kind;
        this.tables = byDate;
    }

    /**
     * Returns the edits of a setting.
     *
     * @param setting the kind of claim
     * @param tables the releases, in any order
     * @return the edits
     */
    public static PairEdits of(Setting setting, List<PairTable> tables) {
        return new PairEdits(
                DatasetKind.ptp(setting),
                tables.stream()
                        .sorted(Comparator.comparing(PairTable::release, ReleaseOrder.BY_DATE))
                        .toList());
    }

    @Override
    public Answer<PairEdit> pair(Setting setting, ProcedureCode one, ProcedureCode other, LocalDate dateOfService) {
        if (DatasetKind.ptp(setting) != kind) {
            return Releases.super.pair(setting, one, other, dateOfService);
        }
        PairTable current = current(dateOfService);
        Answer<PairEdit> published = current == null ? null : published(current, one, other, dateOfService);
        if (published != null) {
            return published;
        }
        List<EditHistory.Rows<PairEdit>> told = tables.stream()
                .map(table -> new EditHistory.Rows<>(
                        table.release(),
                        table.rows(one, other),
                        isComplete(table.release().codes(), one, other)))
                .toList();
        return EditHistory.on(kind, told, dateOfService);
    }

    /**
     * Finds the release to be asked first for a date: of those published for it the latest.
     *
     * @return null if there is none
     */
    private @Nullable PairTable current(LocalDate dateOfService) {
        PairTable current = null;
        for (PairTable table : tables) {
            if (table.release().dates().contains(dateOfService)
                    && (current == null || begins(table).isAfter(begins(current)))) {
                current = table;
            }
        }
        return current;
    }

    private static LocalDate begins(PairTable table) {
        return ReleaseOrder.first(table.release());
    }

    private static boolean isComplete(CodeSet codes, ProcedureCode one, ProcedureCode other) {
        return codes.contains(one) && codes.contains(other);
    }

    /**
     * The usual case, without a detour: a release for the very quarter that is complete for both codes.
     *
     * @return null if it is not complete
     */
    private static @Nullable Answer<PairEdit> published(
            PairTable table, ProcedureCode one, ProcedureCode other, LocalDate dateOfService) {
        int a = table.indexOf(one);
        int b = table.indexOf(other);
        if (!table.isComplete(one, a) || !table.isComplete(other, b)) {
            return null;
        }
        if (a >= 0 && b >= 0) {
            int row = table.openRow(a, b, dateOfService);
            if (row >= 0) {
                return found(table, new PairEdit(one, other, table.terms(row)));
            }
            int reverse = table.openRow(b, a, dateOfService);
            if (reverse >= 0) {
                return found(table, new PairEdit(other, one, table.terms(reverse)));
            }
        }
        return table.none();
    }

    private static Answer<PairEdit> found(PairTable table, PairEdit edit) {
        return new Answer.Found<>(edit, table.none().source(), Certainty.DEFINITE);
    }

    /**
     * Returns the releases with their rows.
     *
     * @return an unmodifiable list, by date
     */
    public List<PairTable> tables() {
        return tables;
    }

    @Override
    public Optional<ReferenceData> joined(ReferenceData others) {
        return others instanceof PairEdits that && that.kind == kind
                ? Optional.of(new PairEdits(kind, ReleaseOrder.joined(tables, that.tables, PairTable::release)))
                : Optional.empty();
    }

    @Override
    public Set<DatasetKind> kinds() {
        return Set.of(kind);
    }

    @Override
    public List<DataRelease> releases() {
        return tables.stream().map(PairTable::release).toList();
    }

    @Override
    public List<DataRelease> releases(DatasetKind asked, LocalDate dateOfService) {
        return asked == kind ? ReleaseOrder.consultedOfEdits(releases(), dateOfService) : List.of();
    }
}
