package org.therapybilling.units;

import java.io.Serializable;
import java.util.List;
import org.therapybilling.explain.Step;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * What became of a service that is not pooled.
 *
 * @param units the units of its codes, empty if the record supports none
 * @param undecided the codes whose units cannot be told
 * @param steps how it came about
 */
record Outcome(List<OtherUnits> units, List<Undecided> undecided, List<Step> steps) implements Serializable {

    Outcome {
        units = units.stream().filter(code -> !code.units().isZero()).toList();
    }

    static Outcome of(ProcedureCode code, int units, Step step) {
        return new Outcome(List.of(new OtherUnits(code, Units.of(units))), List.of(), List.of(step));
    }

    /** Says that the units of the recorded codes of a service cannot be told. */
    static Outcome undecided(Service service, String why) {
        List<Undecided> undecided = service.recorded().stream()
                .map(tally -> new Undecided(tally.code(), why))
                .toList();
        return new Outcome(List.of(), undecided, List.of(Step.remark(why)));
    }
}
