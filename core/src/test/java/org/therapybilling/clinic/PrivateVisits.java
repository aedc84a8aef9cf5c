package org.therapybilling.clinic;

import static org.therapybilling.vocabulary.Discipline.OT;
import static org.therapybilling.vocabulary.Discipline.PT;
import static org.therapybilling.vocabulary.Performer.ASSISTANT;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Visits that are right by payers other than Medicare: those that come with the library, and those of the test's file. */
final class PrivateVisits {

    private static final List<String> BUNDLED =
            List.of("commercial-ama", "commercial-cms", "commercial-full-unit", "cash");

    private static final List<Function<Random, Story>> KINDS = List.of(
            PrivateVisits::quarters,
            PrivateVisits::quarters,
            PrivateVisits::eachCodeAlone,
            PrivateVisits::fullUnits,
            PrivateVisits::assisted,
            PrivateVisits::unknownCounting,
            PrivateVisits::harborview,
            PrivateVisits::harborviewDistinct,
            PrivateVisits::stateFund,
            PrivateVisits::stateMedicaid);

    private PrivateVisits() {}

    static Story any(Random random) {
        return CleanVisits.one(KINDS, random).apply(random);
    }

    private static Story quarters(Random random) {
        Visit visit = Visit.of(CleanVisits.one(BUNDLED, random), random.nextBoolean() ? PT : OT);
        return Story.of("full quarters, privately", Quarters.of(random, 6).on(visit, ""));
    }

    /** RULES 1.2: each code alone from its 8th minute on, whatever the sum. */
    private static Story eachCodeAlone(Random random) {
        return Story.of(
                "eight minutes each",
                Visit.of("commercial-ama", PT)
                        .gave("97110", 8)
                        .gave("97112", 8 + random.nextInt(15))
                        .gave("97116", 7)
                        .bills("97110 x1")
                        .bills("97112 x1"));
    }

    /** RULES 1.4: the full 15 minutes. */
    private static Story fullUnits(Random random) {
        return Story.of(
                "a quarter is full or it is none",
                Visit.of("commercial-full-unit", PT)
                        .gave("97110", 15 + random.nextInt(15))
                        .gave("97140", 14)
                        .bills("97110 x1"));
    }

    /** Nobody asks a private payer's claim for CQ unless its profile does (CONTRACT, "Which payers"). */
    private static Story assisted(Random random) {
        return Story.of(
                "an assistant, privately",
                Visit.of(CleanVisits.one(BUNDLED, random), PT)
                        .gave("97110", 30, ASSISTANT)
                        .bills("97110 x2"));
    }

    /** What the method does not tell is not judged. */
    private static Story unknownCounting(Random random) {
        String payer = random.nextBoolean() ? "workers-comp" : "medicaid";
        return Story.of(
                "a method nobody told", Visit.of(payer, PT).gave("97110", 31).bills("97110 x2"));
    }

    /** The plan of the test's file: four timed units, three of 97110, GP and CQ wanted. */
    private static Story harborview(Random random) {
        Visit visit = Visit.of("harborview", PT);
        return random.nextBoolean()
                ? Story.of(
                        "within the cap",
                        visit.gave("97110", 45)
                                .gave("97112", 15)
                                .bills("97110 x3 GP")
                                .bills("97112 x1 GP"))
                : Story.of(
                        "the plan's assistant",
                        visit.gave("97112", 30, ASSISTANT).bills("97112 x2 CQ GP"));
    }

    /** Its bundle of 97530 with 97140 is lifted by 59 or XU. */
    private static Story harborviewDistinct(Random random) {
        String modifier = random.nextBoolean() ? "59" : "XU";
        return Story.of(
                "a bundle lifted",
                Visit.of("harborview", PT)
                        .gave("97530", 15)
                        .gave("97140", 15)
                        .bills("97530 x1 GP")
                        .bills("97140 x1 " + modifier + " GP"));
    }

    /** The funds of the test's file: full units; 97110 has 0.87 relative values (RVU26C), of which 3 a day or 150 dollars are paid. */
    private static Story stateFund(Random random) {
        return Story.of(
                "within the fund's day",
                Visit.of(random.nextBoolean() ? "state-fund" : "city-fund", PT)
                        .gave("97110", 30 + random.nextInt(15))
                        .bills("97110 x2"));
    }

    private static Story stateMedicaid(Random random) {
        Visit visit = Visit.of("state-medicaid", random.nextBoolean() ? PT : OT);
        return Story.of("the state's Medicaid", Quarters.of(random, 4).on(visit, ""));
    }
}
