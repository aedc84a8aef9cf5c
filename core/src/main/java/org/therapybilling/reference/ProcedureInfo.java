package org.therapybilling.reference;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.therapybilling.explain.Answer;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.HouseStyle;
import org.therapybilling.reference.tables.DatedRow;
import org.therapybilling.reference.tables.DatedRows;
import org.therapybilling.reference.tables.DatedVouching;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * What the code book says of a code: how its time is counted, what it adds to, whose it is. The code book is the project's
 * own table; every row has dates and a source of its own.
 */
@Value.Immutable
@HouseStyle
public abstract class ProcedureInfo implements Serializable {

    /**
     * The code book. After the last of its dates, what was open then is likely to hold still, and what had ended before is
     * likely to be gone; of a code that ended with it nothing is known. Codes that it does not list are unknown.
     */
    public static final Table<ProcedureCode, ProcedureInfo> CODE_BOOK = new Table<>("code-book", new Book());

    private static final long serialVersionUID = 1L;

    ProcedureInfo() {}

    /**
     * {@return a builder of an entry}
     *
     * @param code the code
     * @param label a plain label of one's own, not the AMA's descriptor
     * @param basis what its units count
     */
    public static Builder of(ProcedureCode code, String label, TimeBasis basis) {
        return new Builder().code(code).label(label).basis(basis);
    }

    /** {@return the code} */
    public abstract ProcedureCode code();

    /** {@return a label in plain words, not a descriptor of the AMA's} */
    public abstract String label();

    /** {@return what the units of the code count} */
    public abstract TimeBasis basis();

    /** {@return the minutes of a unit; empty if no minutes are counted} */
    public abstract Optional<Minutes> unitLength();

    /**
     * {@return the minutes from which the first unit may be billed, inclusive; of an add-on code, those beyond its primary;
     * empty if no minutes are counted, or unknown}
     */
    public abstract Optional<Minutes> firstUnitFrom();

    /** {@return the minutes up to which the code is used, inclusive; empty if no other code takes over beyond any} */
    public abstract Optional<Minutes> lastUnitTo();

    /** {@return on how many days of 30 a device must have sent data; empty unless {@link TimeBasis#DEVICE_DAYS}} */
    public abstract Optional<DayRange> deviceDays();

    /**
     * {@return the codes one of which must stand beside this one (NCCI add-on code edits); empty unless this is an add-on
     * code} The first is its primary, the one whose time it continues.
     */
    public abstract List<ProcedureCode> addOnTo();

    /** {@return the disciplines that customarily give the service; empty if it is not narrowed down} */
    public abstract List<Discipline> disciplines();

    /**
     * {@return the discipline modifier that the code always carries under Medicare, whoever reports it (CMS CR 10176,
     * dates of service from 2018-01-01); empty unless it is fixed by the code}
     */
    public abstract Optional<Modifier> disciplineModifier();

    /** Takes what comes from another machine as if it were built here. */
    @Serial
    Object readResolve() {
        return of(code(), label(), basis())
                .unitLength(unitLength())
                .firstUnitFrom(firstUnitFrom())
                .lastUnitTo(lastUnitTo())
                .deviceDays(deviceDays())
                .addAllAddOnTo(addOnTo())
                .addAllDisciplines(disciplines())
                .disciplineModifier(disciplineModifier())
                .build();
    }

    private void check() {
        boolean inUnits = basis() == TimeBasis.INTERVAL || basis() == TimeBasis.MONTH;
        if (inUnits && (unitLength().isEmpty() || firstUnitFrom().isEmpty())) {
            throw incomplete("minutes of a unit, and from how many minutes on the first unit counts");
        }
        if (basis() == TimeBasis.DEVICE_DAYS && deviceDays().isEmpty()) {
            throw incomplete("a range of device days");
        }
        unitLength().ifPresent(length -> Checks.inRange("The length of a unit", length.toInt(), 1, Minutes.OF_A_DAY));
    }

    private IllegalArgumentException incomplete(String missing) {
        return new IllegalArgumentException(
                "Code " + code() + " counts by " + basis().id() + ", which takes " + missing + "; give them.");
    }

    /** Returns the code and its label. */
    @Override
    public String toString() {
        return code() + " " + label();
    }

    /** How the code book answers. */
    private static final class Book extends DatedVouching<ProcedureCode, ProcedureInfo> {

        private static final long serialVersionUID = 1L;

        @Override
        public Answer<ProcedureInfo> answer(
                DatedRows<ProcedureCode, ProcedureInfo> book, ProcedureCode code, LocalDate date) {
            String version = book.release().version();
            Optional<LocalDate> lastDay = book.release().dates().lastDay();
            if (lastDay.filter(date::isAfter).isPresent()) {
                return book.beyond(code, date, lastDay.get())
                        .orElseGet(() -> book.unknown("The code book " + version + " covers dates of service until "
                                + lastDay.get() + "; load a later one."));
            }
            List<DatedRow<ProcedureInfo>> rows = book.rows(code);
            if (rows.isEmpty()) {
                return book.unknown(
                        "Code " + code + " is not in the code book " + version + ", which holds therapy codes.");
            }
            return book.found(code, date).orElseGet(() -> apart(book, code, rows.get(0), date));
        }

        /** Tells of a date on which no row holds: before the first, it depends on what is known of that time. */
        private static Answer<ProcedureInfo> apart(
                DatedRows<ProcedureCode, ProcedureInfo> book,
                ProcedureCode code,
                DatedRow<ProcedureInfo> first,
                LocalDate date) {
            Optional<LocalDate> firstDay = first.period().firstDay().filter(date::isBefore);
            return firstDay.isPresent() && first.before() == DatedRow.Before.UNKNOWN
                    ? book.unknown("For code " + code + " the code book has no source for dates of service before "
                            + firstDay.get() + ".")
                    : book.none(first);
        }

        /** The first book that knows a code is followed, however sure it is. */
        @Override
        public boolean settles(Answer<ProcedureInfo> answer) {
            return !(answer instanceof Answer.Unknown);
        }

        @Override
        protected ProcedureCode keyOf(ProcedureCode code) {
            return code;
        }
    }

    /** Collects the values of an entry; each is set at most once. */
    public static final class Builder extends ImmutableProcedureInfo.Builder {
        Builder() {}

        /**
         * {@return the entry}
         *
         * @throws IllegalArgumentException if the basis takes values that are missing, or the length of a unit is none
         */
        @Override
        public ProcedureInfo build() {
            ProcedureInfo built = super.build();
            built.check();
            return built;
        }
    }
}
