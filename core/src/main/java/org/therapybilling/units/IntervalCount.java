package org.therapybilling.units;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Step;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.vocabulary.Datum;
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
        if (service.isUnrecorded()) {
            return Outcome.undecided(
                    service,
                    "The minutes of " + service.recordedCodes()
                            + " are not recorded in full, so its units cannot be counted; record minutes, or start and"
                            + " end.");
        }
        return count(service, service.info().orElseThrow(), service.minutes().toInt());
    }

    private Outcome count(Service service, ProcedureInfo primary, int minutes) {
        Lengths lengths = Lengths.of(primary);
        List<OtherUnits> units = new ArrayList<>();
        if (service.addOn().isEmpty()) {
            units.add(new OtherUnits(primary.code(), Units.of(lengths.units(minutes))));
        } else {
            ProcedureInfo addOn = service.addOn().get().info().found().orElseThrow();
            int first = Math.min(1, lengths.units(minutes));
            int further = Lengths.of(addOn).units(minutes - lengths.unit());
            boolean excluded = addOn.addOnTo().stream().anyMatch(billedPrimaries::contains);
            units.add(new OtherUnits(primary.code(), Units.of(excluded ? 0 : first)));
            units.add(new OtherUnits(addOn.code(), Units.of(further + (excluded ? first : 0))));
        }
        Outcome outcome = new Outcome(units, List.of(), steps(service, units, lengths));
        outcome.units().forEach(code -> billedPrimaries.add(code.code()));
        return outcome;
    }

    private static List<Step> steps(Service service, List<OtherUnits> units, Lengths lengths) {
        List<Datum> from = new ArrayList<>(service.codeMinutes());
        return units.stream()
                .filter(code -> !code.units().isZero() || code.code().equals(service.code()))
                .map(code -> Step.of(
                        code.code() + " counted alone, first unit of the service from " + lengths.firstFrom()
                                + " minutes",
                        from,
                        code.units(),
                        MIDPOINT))
                .toList();
    }
}
