package org.therapybilling.units;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Phrase;
import org.therapybilling.explain.Step;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Listing;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/**
 * The twin of {@link UnitCalculator}: why an allocation is what it is. In the steps that give units to one service, its
 * minutes are the first value and the units the result; they add up to the units of the service.
 */
final class AllocationSteps {

    private static final Citation MANUAL = Citation.of("CMS Pub. 100-04 ch. 5", "§20.2.C");
    private static final Citation CPT_TIME = Citation.of("CPT time rule (midpoint), as described by APTA and ASHA", "");

    private static final Phrase POOLED = Phrase.of(
                    "units.pooled",
                    "{0} pooled -> {result}",
                    "The timed minutes of the day are pooled: {0} are {result}.")
            .citing(MANUAL);
    private static final Phrase CHART = Phrase.of(
                    "units.chart",
                    "{0} -> {result} ({1} to {2} on CMS's chart)",
                    "For {0} CMS's chart gives {result} ({1} to {2}).")
            .citing(MANUAL);
    private static final Phrase QUARTERS = Phrase.of(
                    "units.quarters",
                    "{0} -> {result} for full quarters, {3} left",
                    "{1} took {2}: {result} for full quarters of an hour, and {3} left over.")
            .citing(MANUAL);
    private static final Phrase NO_QUARTER = Phrase.of(
                    "units.no-quarter",
                    "{0} -> no full quarter, {3} left",
                    "{1} took {2}: no full quarter of an hour, and {3} left over.")
            .citing(MANUAL);
    private static final Phrase SPARE = Phrase.of(
                    "units.spare",
                    "{0} less {1} for full quarters -> {result} for the most minutes left",
                    "Of the day's {0}, full quarters make {1}; the other {result} goes where the most minutes are left"
                            + " over, one to a service.")
            .citing(MANUAL);
    private static final Phrase MOST_LEFT =
            Phrase.of("units.most-left", "{0} left -> {result}", "With {2} left over, {1} gets {result}.");
    private static final Phrase TIED = Phrase.of(
                    "units.tied",
                    "{0} tie with {1} left for {2}: the professional chooses",
                    "{0} have equally many minutes left over ({1} each) and compete for {2}: the professional chooses.")
            .citing(MANUAL);
    private static final Phrase CHOSEN = Phrase.of(
            "units.chosen", "{0} left, chosen -> {result}", "The professional chose {1}, which gets {result}.");
    private static final Phrase STILL_BY_DEFAULT = Phrase.of(
            "units.still-by-default",
            "{0} left, by default -> {result}",
            "By default {1} gets {result}, since it has more minutes in all or was recorded first.");
    private static final Phrase ASIDE = Phrase.of(
            "units.chosen-aside",
            "{0} chosen, which is not tied",
            "The professional chose {0}, which does not compete here: the choice has no effect.");
    private static final Phrase BY_DEFAULT = Phrase.of(
            "units.by-default",
            "{0} left, by default -> {result}",
            "Nobody chose; by default {1} gets {result}, since it has more minutes in all or was recorded first.");
    private static final Phrase MIDPOINT = Phrase.of(
                    "units.midpoint",
                    "{0} alone -> {result}",
                    "{1} took {2}; counted alone, with a unit from 8 minutes on and one more for every 15, it has"
                            + " {result}.")
            .citing(CPT_TIME);
    private static final Phrase FULL_UNIT = Phrase.of(
            "units.full-unit",
            "{0} alone, full quarters -> {result}",
            "{1} took {2}; counted alone, with a unit for each full 15 minutes, it has {result}.");
    private static final Phrase TOGETHER = Phrase.of(
                    "units.together", "All codes pooled -> {result}", "With all codes pooled the day has {result}.")
            .citing(MANUAL);
    private static final Phrase ALONE = Phrase.of(
                    "units.alone", "Each code alone -> {result}", "With each code counted alone the day has {result}.")
            .citing(CPT_TIME);
    private static final Phrase ALONE_COUNTS = Phrase.of(
            "units.alone-counts", "Each code alone counts", "Each code alone gives more, so that is what counts.");
    private static final Phrase TOGETHER_COUNTS = Phrase.of(
            "units.together-counts",
            "All codes pooled count",
            "All codes pooled give as many or more, so that is what counts.");
    private static final Phrase TOTAL = Phrase.of("units.total", "{0} -> {result}", "The day has {result}: {0}.");

    private final CountingMethod method;
    private final List<CodeUnits> codes;
    private final TiedServices tied;
    private final List<Step> steps = new ArrayList<>();

    AllocationSteps(CountingMethod method, List<CodeUnits> codes, TiedServices tied) {
        this.method = method;
        this.codes = codes;
        this.tied = tied;
    }

    Explanation explain() {
        switch (method) {
            case CMS_8_MINUTE -> byTotal();
            case AMA_MIDPOINT -> codes.forEach(code -> steps.add(of(MIDPOINT, code, code.minutes(), code.units())));
            case FULL_UNIT -> codes.forEach(code -> steps.add(of(FULL_UNIT, code, code.minutes(), code.units())));
            case GREATER_OF -> greaterOf();
        }
        steps.add(Step.of(TOTAL, new Split(codes)).giving(total()));
        return Explanation.of(steps);
    }

    private Units total() {
        Units total = Units.ZERO;
        for (CodeUnits code : codes) {
            total = total.plus(code.units());
        }
        return total;
    }

    private int minutes() {
        int minutes = 0;
        for (CodeUnits code : codes) {
            minutes += code.minutes().toInt();
        }
        return minutes;
    }

    private void byTotal() {
        int minutes = minutes();
        int units = QuarterHours.onTheChart(minutes);
        if (codes.size() > 1) {
            steps.add(Step.of(POOLED, Listing.of(recorded())).giving(Minutes.of(minutes)));
        }
        steps.add(chart(minutes, units));
        int whole = 0;
        for (CodeUnits code : codes) {
            int quarters = QuarterHours.whole(code.minutes().toInt());
            whole += quarters;
            steps.add(quarters(code, quarters));
        }
        if (units > whole) {
            steps.add(Step.of(SPARE, Units.of(units), Units.of(whole)).giving(Units.of(units - whole)));
        }
        spareUnits(units);
    }

    private List<CodeMinutes> recorded() {
        return codes.stream().map(AllocationSteps::recorded).toList();
    }

    private static CodeMinutes recorded(CodeUnits code) {
        return new CodeMinutes(code.code(), code.minutes());
    }

    private static Step chart(int minutes, int units) {
        Factor least = Factor.of(String.valueOf(QuarterHours.leastFor(units)));
        Minutes most = Minutes.of(QuarterHours.leastFor(units + 1) - 1);
        return Step.of(CHART, Minutes.of(minutes), least, most).giving(Units.of(units));
    }

    private static Step quarters(CodeUnits code, int quarters) {
        Minutes left = left(code);
        return Step.of(quarters == 0 ? NO_QUARTER : QUARTERS, recorded(code), code.code(), code.minutes(), left)
                .giving(Units.of(quarters));
    }

    private static Minutes left(CodeUnits code) {
        return Minutes.of(QuarterHours.remaining(code.minutes().toInt()));
    }

    private void spareUnits(int units) {
        SpareUnits spare = SpareUnits.of(codes.toArray(CodeUnits[]::new), units);
        for (CodeUnits code : codes) {
            if (spare.isCertain(code)) {
                steps.add(award(MOST_LEFT, code));
            }
        }
        if (tied.exists()) {
            steps.add(Step.of(
                    TIED,
                    Listing.of(tied.contenders()),
                    Minutes.of(spare.threshold()),
                    Units.of(tied.winners().size())));
            if (tied.isChosenAside()) {
                steps.add(Step.of(ASIDE, Listing.of(tied.chosen())));
            }
            for (CodeUnits code : codes) {
                if (tied.isWonBy(code.code())) {
                    steps.add(award(why(code.code()), code));
                }
            }
        }
    }

    private Phrase why(ProcedureCode winner) {
        if (tied.chosen().contains(winner)) {
            return CHOSEN;
        }
        return tied.isChosenAside() ? STILL_BY_DEFAULT : BY_DEFAULT;
    }

    private static Step award(Phrase phrase, CodeUnits code) {
        return of(phrase, code, left(code), Units.ONE);
    }

    private static Step of(Phrase phrase, CodeUnits code, Minutes minutes, Units units) {
        return Step.of(phrase, new CodeMinutes(code.code(), minutes), code.code(), minutes)
                .giving(units);
    }

    private void greaterOf() {
        int together = QuarterHours.onTheChart(minutes());
        int alone = 0;
        for (CodeUnits code : codes) {
            alone += QuarterHours.onTheChart(code.minutes().toInt());
        }
        steps.add(Step.of(TOGETHER).giving(Units.of(together)));
        steps.add(Step.of(ALONE).giving(Units.of(alone)));
        if (alone > together) {
            steps.add(Step.of(ALONE_COUNTS));
            codes.forEach(code -> steps.add(of(MIDPOINT, code, code.minutes(), code.units())));
        } else {
            steps.add(Step.of(TOGETHER_COUNTS));
            byTotal();
        }
    }
}
