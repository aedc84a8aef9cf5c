package org.therapybilling.counting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Phrase;
import org.therapybilling.explain.Step;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.vocabulary.Listing;
import org.therapybilling.vocabulary.Minutes;
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

    private static final Citation CPT_TIME = Citation.of("CPT time rule (midpoint), as described by APTA and ASHA", "");

    private static final Phrase FIRST = Phrase.of(
                    "counting.first-unit",
                    "{0} alone, first unit from {1} -> {result}",
                    "{0}, counted alone with a first unit from {1}, make {result}.")
            .citing(CPT_TIME);
    private static final Phrase FURTHER = Phrase.of(
                    "counting.further-units",
                    "{0} beyond {1}, first unit from {2} -> {result}",
                    "Of {0}, those beyond {1} count with {3}, with a first unit from {2}: {result}.")
            .citing(CPT_TIME);
    private static final Phrase CONTINUED = Phrase.of(
                    "counting.continued",
                    "{0} as {1}, since {2} is the initial code -> {result}",
                    "{0} count with {1}, since {2} is the initial code of the day: {result}.")
            .citing(CPT_TIME);

    private final Set<ProcedureCode> billedPrimaries = new HashSet<>();

    Outcome count(Service service, ProcedureInfo primary) {
        return service.whyNoMinutes()
                .map(why -> Outcome.undecided(service, why))
                .orElseGet(() -> count(service, primary, service.minutes().toInt()));
    }

    private Outcome count(Service service, ProcedureInfo primary, int minutes) {
        Lengths lengths = Lengths.of(primary);
        Outcome outcome = service.addOn()
                .map(addOn -> withAddOn(service, primary, addOn.info().found().orElseThrow(), minutes))
                .orElseGet(() -> Outcome.of(
                        primary.code(), lengths.units(minutes), first(service, lengths, lengths.units(minutes))));
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
            Step step = Step.of(CONTINUED, Listing.of(service.codeMinutes()), addOn.code(), initial.get());
            return Outcome.of(addOn.code(), first + further, step.giving(Units.of(first + further)));
        }
        List<Step> steps = new ArrayList<>();
        steps.add(first(service, lengths, first));
        if (further > 0) {
            steps.add(further(service, lengths, addOn, further));
        }
        return new Outcome(
                List.of(
                        new SupportedUnits(primary.code(), Units.of(first)),
                        new SupportedUnits(addOn.code(), Units.of(further))),
                List.of(),
                steps);
    }

    private static Step first(Service service, Lengths lengths, int units) {
        return Step.of(FIRST, Listing.of(service.codeMinutes()), Minutes.of(lengths.firstFrom()))
                .giving(Units.of(units));
    }

    private static Step further(Service service, Lengths primary, ProcedureInfo addOn, int units) {
        Minutes beyond = Minutes.of(primary.unit());
        Minutes from = Minutes.of(Lengths.of(addOn).firstFrom());
        return Step.of(FURTHER, Listing.of(service.codeMinutes()), beyond, from, addOn.code())
                .giving(Units.of(units));
    }
}
