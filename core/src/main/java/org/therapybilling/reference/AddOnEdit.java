package org.therapybilling.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.Checks;
import org.therapybilling.reference.tables.AddOnDay;
import org.therapybilling.reference.tables.AddOnLink;
import org.therapybilling.reference.tables.AddOnLinks;
import org.therapybilling.reference.tables.AddOnRows;
import org.therapybilling.reference.tables.DayTable;
import org.therapybilling.reference.tables.TableReleases;
import org.therapybilling.reference.tables.Vouching;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * What an add-on code must stand beside on a date (NCCI add-on code edits). Published every quarter for all settings, a row
 * for each primary, with dates of its own.
 *
 * @param code the add-on code
 * @param type what the list is
 * @param primaries the codes one of which must be billed as well, by number; empty if contractors say which
 */
public record AddOnEdit(ProcedureCode code, AddOnType type, List<ProcedureCode> primaries) implements Serializable {

    /** The add-on codes (CMS, {@code AOC_V2026Q2-MCR.txt}). Asked of another code, it says that there is none. */
    public static final Table<ProcedureCode, AddOnEdit> TABLE = new Table<>("ncci-add-on-codes", new Links());

    /**
     * Copies the list.
     *
     * @param code the add-on code
     * @param type what the list is
     * @param primaries the codes one of which must be billed as well
     */
    public AddOnEdit {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(type, "type");
        primaries = Checks.copy("primaries", ProcedureCode.class, primaries);
    }

    private static AddOnEdit of(AddOnLinks links) {
        return new AddOnEdit(links.addOn(), AddOnType.of(links.type()), links.primaries());
    }

    /** Brings the rows of each primary together, and apart. */
    private static final class Links implements Vouching<ProcedureCode, AddOnEdit, AddOnRows> {

        private static final long serialVersionUID = 1L;

        @Override
        public DayTable<ProcedureCode, AddOnEdit> on(LocalDate date, TableReleases<AddOnRows> releases) {
            AddOnDay day = new AddOnDay(date, releases);
            return new DayTable<>() {
                @Override
                public Answer<AddOnEdit> ask(ProcedureCode code) {
                    return day.ask(code).map(AddOnEdit::of);
                }

                @Override
                public boolean knows(ProcedureCode code) {
                    return day.knows(code);
                }
            };
        }

        @Override
        public AddOnRows release(DataRelease release, Map<ProcedureCode, AddOnEdit> rows) {
            List<AddOnLink> links = new ArrayList<>();
            rows.forEach((key, edit) -> {
                if (!edit.code.equals(key)) {
                    throw new IllegalArgumentException(
                            "The edit of " + edit.code + " is given for " + key + "; give it for its own code.");
                }
                edit.primaries.forEach(primary -> links.add(link(edit, primary)));
                if (edit.primaries.isEmpty()) {
                    links.add(link(edit, null));
                }
            });
            return AddOnRows.of(release, links);
        }

        private static AddOnLink link(AddOnEdit edit, @Nullable ProcedureCode primary) {
            return AddOnLink.of(edit.type.digit(), edit.code, primary, EffectivePeriod.always(), AddOnLink.Start.EXACT);
        }
    }
}
