package org.therapybilling.units;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Explanation;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** The units of a session, as far as its record supports them. */
public final class UnitCount implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Answer<CountingMethod> counting;
    private final Answer<UnitAllocation> timed;
    private final List<Tally> tallies;

    UnitCount(Answer<CountingMethod> counting, Answer<UnitAllocation> timed, List<Tally> tallies) {
        this.counting = counting;
        this.timed = timed;
        this.tallies = tallies;
    }

    /**
     * Returns how the payer counts.
     *
     * @return unknown if the payer's profile does not say
     */
    public Answer<CountingMethod> counting() {
        return counting;
    }

    /**
     * Returns the units of the 15-minute codes.
     *
     * @return an allocation, empty of codes if none was given; unknown if the method or some minutes are
     */
    public Answer<UnitAllocation> timed() {
        return timed;
    }

    /**
     * Returns the units of the codes that do not depend on minutes.
     *
     * @return a new list in the order first recorded; empty if there is none
     */
    public List<UntimedUnits> untimed() {
        return tallies.stream()
                .filter(UnitCount::hasUnitWithoutMinutes)
                .map(tally -> new UntimedUnits(tally.code(), Units.ONE))
                .toList();
    }

    /**
     * Returns the recorded codes whose units cannot be told: not in the code book, or of a kind of time that is not
     * counted. The 15-minute codes are not among them, {@link #timed()} speaks for these.
     *
     * @return a new list in the order first recorded; empty if there is none
     */
    public List<Undecided> undecided() {
        return tallies.stream()
                .flatMap(tally -> whyUndecided(tally).map(why -> new Undecided(tally.code(), why)).stream())
                .toList();
    }

    /**
     * Returns all codes recorded.
     *
     * @return a new list, each code once in the order first recorded
     */
    public List<ProcedureCode> codes() {
        return tallies.stream().map(Tally::code).toList();
    }

    /**
     * Returns what the code book says of a recorded code.
     *
     * @param code one of {@link #codes()}
     * @return the answer that was counted with
     * @throws IllegalArgumentException if the code is not recorded
     */
    public Answer<ProcedureInfo> procedure(ProcedureCode code) {
        return tallies.stream()
                .filter(tally -> tally.code().equals(code))
                .findFirst()
                .map(Tally::info)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Code " + code + " is not among the recorded codes " + codes() + "."));
    }

    static boolean hasUnitWithoutMinutes(Tally tally) {
        return tally.isSkilled() && (tally.is(TimeBasis.UNTIMED) || tally.is(TimeBasis.COUNTED));
    }

    private static Optional<String> whyUndecided(Tally tally) {
        if (tally.info() instanceof Answer.Found<ProcedureInfo> found) {
            return whyNotCounted(found.value());
        }
        return Optional.of(
                tally.info() instanceof Answer.Unknown<ProcedureInfo> unknown
                        ? unknown.why()
                        : "Code " + tally.code() + " is not in force on this date of service.");
    }

    private static Optional<String> whyNotCounted(ProcedureInfo info) {
        String what = switch (info.basis()) {
            case QUARTER_HOUR, UNTIMED, COUNTED -> "";
            case QUARTER_HOUR_PAIR -> "the pair of a first and further quarters of an hour";
            case INTERVAL -> "units of another length, or an add-on family";
            case MONTH -> "minutes of a calendar month";
            case DEVICE_DAYS -> "days of a device";
            case HOME_HEALTH -> "visits of home health, which are not billed as outpatient therapy";
        };
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of("Code " + info.code() + " counts " + what + "; this version does not count it yet.");
    }

    /**
     * Returns the steps that lead from the record to the units.
     *
     * @return the steps, calculated anew
     */
    public Explanation explain() {
        return CountSteps.explain(this, tallies);
    }
}
