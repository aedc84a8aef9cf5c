package org.therapybilling.units;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Step;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** The twin of {@link UnitCalculator}: why an allocation is what it is. */
final class AllocationSteps {

    private static final Citation MANUAL = Citation.of("CMS Pub. 100-04 ch. 5", "§20.2.C");
    private static final Citation MIDPOINT = Citation.of("CPT time rule (midpoint), as described by APTA and ASHA", "");

    private final UnitAllocation allocation;
    private final Tie tie;
    private final List<CodeMinutes> services;
    private final List<Step> steps = new ArrayList<>();

    private AllocationSteps(UnitAllocation allocation, Tie tie) {
        this.allocation = allocation;
        this.tie = tie;
        this.services = allocation.codes().stream()
                .map(code -> new CodeMinutes(code.code(), code.minutes()))
                .toList();
    }

    static Explanation explain(UnitAllocation allocation, Tie tie) {
        return new AllocationSteps(allocation, tie).explain();
    }

    private Explanation explain() {
        switch (allocation.method()) {
            case CMS_8_MINUTE -> byTotal();
            case AMA_MIDPOINT -> byMidpoint();
            case FULL_UNIT -> byFullUnit();
            case GREATER_OF -> greaterOf();
            case UNKNOWN -> throw new IllegalStateException("nothing is allocated by the unknown method");
        }
        steps.add(Step.of("Units of the day", List.of(allocation.split()), allocation.total()));
        return Explanation.of(steps);
    }

    private void byTotal() {
        Minutes total = allocation.timedMinutes();
        Units units = Units.of(QuarterHours.onTheChart(total.toInt()));
        steps.add(Step.of("Timed minutes of the day, all codes pooled", services, total, MANUAL));
        steps.add(Step.of("Units that the chart gives for them", List.of(total), units, MANUAL));
        services.forEach(service -> steps.add(Step.of(
                "Completed quarters of an hour",
                List.of(service),
                Units.of(QuarterHours.whole(service.minutes().toInt())),
                MANUAL)));
        spareUnits(units);
    }

    private void spareUnits(Units units) {
        int whole = services.stream()
                .mapToInt(service -> QuarterHours.whole(service.minutes().toInt()))
                .sum();
        if (units.toInt() > whole) {
            steps.add(Step.of(
                    "Units left for the most remaining minutes",
                    List.of(units, Units.of(whole)),
                    Units.of(units.toInt() - whole),
                    MANUAL));
        }
        List<CodeUnits> codes = allocation.codes();
        SpareUnits spare = SpareUnits.of(codes.toArray(CodeUnits[]::new), units.toInt());
        codes.stream().filter(spare::isCertain).forEach(code -> award("Most remaining minutes", code));
        if (tie.exists()) {
            steps.add(Step.remark(choice(), MANUAL));
            codes.stream().filter(code -> tie.isWonBy(code.code())).forEach(code -> award(reason(code.code()), code));
        }
    }

    private String choice() {
        return tie.claimants().stream().map(ProcedureCode::toString).collect(Collectors.joining(", "))
                + " have equally many minutes remaining and compete for " + allocation.contested()
                + ": the professional chooses";
    }

    private String reason(ProcedureCode code) {
        return tie.chosen().contains(code)
                ? "Chosen by the professional"
                : "By default, the service with more minutes, else the one recorded first";
    }

    private void award(String reason, CodeUnits service) {
        int remaining = QuarterHours.remaining(service.minutes().toInt());
        steps.add(Step.of(reason, List.of(new CodeMinutes(service.code(), Minutes.of(remaining))), Units.ONE));
    }

    private void byMidpoint() {
        allocation
                .codes()
                .forEach(code -> steps.add(Step.of(
                        "This code alone, a unit from 8 minutes", List.of(minutesOf(code)), code.units(), MIDPOINT)));
    }

    private void byFullUnit() {
        allocation
                .codes()
                .forEach(code -> steps.add(Step.of(
                        "This code alone, a unit for each full 15 minutes", List.of(minutesOf(code)), code.units())));
    }

    private void greaterOf() {
        UnitAllocation together = UnitCalculator.of(CountingMethod.CMS_8_MINUTE).allocate(services);
        UnitAllocation alone = UnitCalculator.of(CountingMethod.AMA_MIDPOINT).allocate(services);
        steps.add(Step.of("Units of the day with all codes pooled", List.of(), together.total(), MANUAL));
        steps.add(Step.of("Units of the day with each code alone", List.of(), alone.total(), MIDPOINT));
        if (alone.total().compareTo(together.total()) > 0) {
            steps.add(Step.remark("Each code alone gives more and counts"));
            byMidpoint();
        } else {
            steps.add(Step.remark("All codes pooled give as many or more and count"));
            byTotal();
        }
    }

    private static CodeMinutes minutesOf(CodeUnits code) {
        return new CodeMinutes(code.code(), code.minutes());
    }
}
