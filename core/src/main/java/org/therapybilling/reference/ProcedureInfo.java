package org.therapybilling.reference;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.HouseStyle;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/** What the code book says of a code. */
@Value.Immutable
@HouseStyle
public abstract class ProcedureInfo implements Serializable {

    private static final long serialVersionUID = 1L;

    ProcedureInfo() {}

    /**
     * Begins an entry.
     *
     * @param code the code
     * @param label a plain label of one's own, not the AMA's descriptor
     * @param basis what its units count
     * @return a builder
     */
    public static Builder of(ProcedureCode code, String label, TimeBasis basis) {
        return new Builder().code(code).label(label).basis(basis);
    }

    /**
     * Returns the code.
     *
     * @return the code
     */
    public abstract ProcedureCode code();

    /**
     * Returns the label, in plain words.
     *
     * @return the label, not a descriptor of the AMA's
     */
    public abstract String label();

    /**
     * Returns what the units of the code count.
     *
     * @return the basis
     */
    public abstract TimeBasis basis();

    /**
     * Returns the length of a unit.
     *
     * @return minutes; empty if no minutes are counted
     */
    public abstract Optional<Minutes> unitLength();

    /**
     * Returns the time from which the first unit may be billed, inclusive; of an add-on code, the time beyond its
     * primary.
     *
     * @return minutes; empty if no minutes are counted, or unknown
     */
    public abstract Optional<Minutes> firstUnitFrom();

    /**
     * Returns the time up to which the code is used, inclusive; beyond it another code is.
     *
     * @return minutes; empty if there is no such bound
     */
    public abstract Optional<Minutes> lastUnitTo();

    /**
     * Returns on how many days of a period of 30 a device must have sent data.
     *
     * @return the days; empty unless {@link TimeBasis#DEVICE_DAYS}
     */
    public abstract Optional<DayRange> deviceDays();

    /**
     * Returns the codes one of which must stand beside this one (NCCI add-on code edits). The first is its primary, the
     * one whose time it continues.
     *
     * @return an unmodifiable list, empty unless this is an add-on code
     */
    public abstract List<ProcedureCode> addOnTo();

    /**
     * Returns the disciplines that customarily give the service.
     *
     * @return an unmodifiable list, empty if it is not narrowed down
     */
    public abstract List<Discipline> disciplines();

    /**
     * Returns the discipline modifier that the code always carries under Medicare, whoever reports it (CMS CR 10176).
     *
     * @return the modifier; empty unless it is fixed by the code
     */
    public abstract Optional<Modifier> disciplineModifier();

    @Value.Check
    void check() {
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

    /** Collects the values of an entry; each is set at most once. */
    public static final class Builder extends ImmutableProcedureInfo.Builder {
        Builder() {}
    }
}
