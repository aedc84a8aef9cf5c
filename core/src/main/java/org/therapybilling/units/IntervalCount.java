package org.therapybilling.units;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Step;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * Counts services whose units have another length, or whose first and further units have codes of their own: each
 * service alone, by the midpoint convention. The first unit counts from the primary's first minutes; an add-on's from
 * its own first minutes beyond the full length of the primary.
 *
 * <p>Primaries that share their add-ons exclude one another: acupuncture has one initial code a day, the first recorded
 * that has a unit, and all units of the other kind are its add-on's.
 */
final class IntervalCount {

    private static final Citation MIDPOINT = Citation.of("CPT time rule (midpoint), as described by APTA and ASHA", "");

    private final Set<ProcedureCode> billedPrimaries = new HashSet<>();

    Outcome count(Service service) {
        return service.whyNoMinutes()
                .map(why -> Outcome.undecided(service, why))
                .orElseGet(() -> count(
                        service, service.info().orElseThrow(), service.minutes().toInt()));
    }

    private Outcome count(Service service, ProcedureInfo primary, int minutes) {
        Lengths lengths = Lengths.of(primary);
        Outcome outcome = service.addOn()
                .map(addOn -> withAddOn(service, primary, addOn.info().found().orElseThrow(), minutes))
                .orElseGet(() -> Outcome.of(
                        primary.code(),
                        lengths.units(minutes),
                        step(service, firstUnit(primary), lengths.units(minutes))));
        outcome.units().forEach(code -> billedPrimaries.add(code.code()));
        return outcome;
    }

    private Outcome withAddOn(Service service, ProcedureInfo primary, ProcedureInfo addOn, int minutes) {
        Lengths lengths = Lengths.of(primary);
        int first = Math.min(1, lengths.units(minutes));
        int further = Lengths.of(addOn).units(minutes - lengths.unit());
        Optional<ProcedureCode> initial =
                addOn.addOnTo().stream().filter(billedPrimaries::contains).findFirst();
        if (initial.isPresent()) {
            String label =
                    addOn.code() + " for all minutes, since " + initial.get() + " is the initial code of the day";
            return Outcome.of(addOn.code(), first + further, step(service, label, first + further));
        }
        String beyond = addOn.code() + " for the minutes beyond " + lengths.unit() + ", first unit from "
                + Lengths.of(addOn).firstFrom();
        return new Outcome(
                List.of(
                        new OtherUnits(primary.code(), Units.of(first)),
                        new OtherUnits(addOn.code(), Units.of(further))),
                List.of(),
                further == 0
                        ? List.of(step(service, firstUnit(primary), first))
                        : List.of(step(service, firstUnit(primary), first), step(service, beyond, further)));
    }

    private static String firstUnit(ProcedureInfo primary) {
        return primary.code() + " counted alone, first unit from "
                + Lengths.of(primary).firstFrom() + " minutes";
    }

    private static Step step(Service service, String label, int units) {
        return Step.of(label, service.codeMinutes(), Units.of(units), MIDPOINT);
    }
}
