package org.therapybilling.counting;

import java.io.Serializable;
import java.util.List;
import org.therapybilling.explain.Step;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * What became of a service that is not pooled.
 *
 * @param units the units of its codes, empty if the record supports none
 * @param undecided the codes whose units cannot be told
 * @param steps how it came about
 */
record Outcome(List<SupportedUnits> units, List<Undecided> undecided, List<Step> steps) implements Serializable {

    /** The record supports no units, for a reason that is told elsewhere. */
    static final Outcome NOTHING = new Outcome(List.of(), List.of(), List.of());

    Outcome {
        units = units.stream().filter(code -> !code.units().isZero()).toList();
        undecided = Checks.copy("undecided", Undecided.class, undecided);
        steps = Checks.copy("steps", Step.class, steps);
    }

    static Outcome of(ProcedureCode code, int units, Step step) {
        return new Outcome(List.of(new SupportedUnits(code, Units.of(units))), List.of(), List.of(step));
    }

    /** Says that the units of the recorded codes of a service cannot be told. */
    static Outcome undecided(Service service, String why) {
        List<Undecided> undecided = service.recorded().stream()
                .map(member -> new Undecided(member.code(), why))
                .toList();
        return new Outcome(List.of(), undecided, List.of(Step.remark(why)));
    }
}
