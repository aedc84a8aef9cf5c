package org.therapybilling.clinic;

import static org.therapybilling.vocabulary.Discipline.DC;
import static org.therapybilling.vocabulary.Discipline.OT;
import static org.therapybilling.vocabulary.Discipline.PT;
import static org.therapybilling.vocabulary.Discipline.SLP;
import static org.therapybilling.vocabulary.Performer.ASSISTANT;
import static org.therapybilling.vocabulary.Performer.STUDENT;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ThresholdBucket;

/** Visits that are right, each for the reason that stands beside it (RULES, CONTRACT). */
final class CleanVisits {

    private static final List<Function<Random, Story>> KINDS = List.of(
            CleanVisits::quarters,
            CleanVisits::quarters,
            CleanVisits::quarters,
            CleanVisits::quarters,
            random -> PrivateVisits.any(random),
            random -> PrivateVisits.any(random),
            random -> PrivateVisits.any(random),
            CleanVisits::published,
            CleanVisits::assisted,
            CleanVisits::evaluation,
            CleanVisits::speech,
            CleanVisits::untimed,
            CleanVisits::fromAfar,
            CleanVisits::nearThreshold,
            CleanVisits::distinct,
            CleanVisits::others,
            CleanVisits::twoVisits,
            CleanVisits::clocked,
            CleanVisits::notBilled);

    private CleanVisits() {}

    static Story any(Random random) {
        return one(KINDS, random).apply(random);
    }

    static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static Site site(Random random) {
        return one(List.of(Site.PRACTICE, Site.PRACTICE, Site.HOSPITAL, Site.AGENCY), random);
    }

    private static Visit physical() {
        return Visit.of("medicare", PT);
    }

    /** Full quarters and up to 7 minutes beside them: by each method as many units as quarters. */
    private static Story quarters(Random random) {
        boolean isPhysical = random.nextBoolean();
        Visit visit = Visit.of("medicare", isPhysical ? PT : OT).at(site(random));
        return Story.of("full quarters", Quarters.of(random, 6).on(visit, isPhysical ? " GP" : " GO"));
    }

    /** CMS's numbered examples 1 to 4 (100-04 ch. 5 §20.2); of example 2 either way is right. */
    private static Story published(Random random) {
        int example = random.nextInt(5);
        Visit visit = physical();
        Visit right = switch (example) {
            case 0 ->
                visit.gave("97112", 24).gave("97110", 23).bills("97112 x2 GP").bills("97110 x1 GP");
            case 1 ->
                visit.gave("97112", 20).gave("97110", 20).bills("97112 x2 GP").bills("97110 x1 GP");
            case 2 ->
                visit.gave("97112", 20).gave("97110", 20).bills("97112 x1 GP").bills("97110 x2 GP");
            case 3 ->
                visit.gave("97110", 33).gave("97140", 7).bills("97110 x2 GP").bills("97140 x1 GP");
            default ->
                visit.gave("97110", 18)
                        .gave("97140", 13)
                        .gave("97116", 10)
                        .gave("97035", 8)
                        .bills("97110 x1 GP")
                        .bills("97140 x1 GP")
                        .bills("97116 x1 GP");
        };
        return Story.of("an example of CMS's", right.at(site(random)));
    }

    /** RULES 3: each party's full quarters are its units; 8 minutes of the therapist's spare the modifier; together is the therapist's. */
    private static Story assisted(Random random) {
        return switch (random.nextInt(6)) {
            case 0 ->
                Story.of(
                        "all of a code by the assistant",
                        physical()
                                .gave("97110", 30, ASSISTANT)
                                .gave("97140", 15)
                                .bills("97110 x2 CQ GP")
                                .bills("97140 x1 GP"));
            case 1 ->
                Story.of(
                        "a quarter each",
                        physical()
                                .gave("97110", 15)
                                .gave("97110", 15, ASSISTANT)
                                .bills("97110 x1 GP")
                                .bills("97110 x1 CQ GP"));
            case 2 ->
                Story.of(
                        "eight minutes of the therapist's",
                        physical().gave("97530", 8).gave("97530", 7, ASSISTANT).bills("97530 x1 GP"));
            case 3 ->
                Story.of(
                        "both at once",
                        physical()
                                .gaveTogether("97530", 30, ASSISTANT)
                                .bills("97530 x2 GP")
                                .at(Site.AGENCY));
            case 4 ->
                Story.of(
                        "an occupational therapy assistant",
                        Visit.of("medicare", OT)
                                .gave("97535", 30, ASSISTANT)
                                .bills("97535 x2 CO GO")
                                .at(Site.HOSPITAL));
            default ->
                Story.of(
                        "a student beside the therapist",
                        physical().gave("97110", 30).gave("97110", 15, STUDENT).bills("97110 x2 GP"));
        };
    }

    /** The day that care begins: nothing but the evaluation has to be there yet. */
    private static Story evaluation(Random random) {
        Visit visit = switch (random.nextInt(3)) {
            case 0 ->
                physical()
                        .gave("97161", 40)
                        .gave("97110", 15)
                        .bills("97161 x1 GP")
                        .bills("97110 x1 GP");
            case 1 -> physical().gave("97163").bills("97163 x1 GP");
            default ->
                Visit.of("medicare", OT)
                        .gave("97165", 45)
                        .gave("97535", 17)
                        .bills("97165 x1 GO")
                        .bills("97535 x1 GO");
        };
        return Story.of("care begins", firstDay(visit.at(site(random))));
    }

    private static Visit firstDay(Visit visit) {
        return visit.records((record, date) -> record.initialEvaluation(date)
                .planOfCareStart(date)
                .planSentOn(date.plusDays(1))
                .certifiedOn(java.util.Optional.empty())
                .lastProgressReport(java.util.Optional.empty())
                .treatmentDaysSinceProgressReport(1)
                .absent(List.of("certifiedOn", "recertifiedOn", "lastProgressReport")));
    }

    private static Story speech(Random random) {
        Visit visit = Visit.of("medicare", SLP).at(site(random));
        return switch (random.nextInt(4)) {
            case 0 -> Story.of("speech therapy", visit.gave("92507", 45).bills("92507 x1 GN"));
            case 1 -> Story.of("swallowing therapy", visit.gave("92526", 40).bills("92526 x1 GN"));
            case 2 ->
                Story.of("a speech evaluation", firstDay(visit.gave("92523", 60).bills("92523 x1 GN")));
            default ->
                Story.of(
                        "cognitive training",
                        visit.gave("97129", 15)
                                .gave("97130", 30)
                                .bills("97129 x1 GN")
                                .bills("97130 x2 GN"));
        };
    }

    /** Untimed services once whatever their minutes; caregiver training by its own lengths (RULES 2.2, 2.3, 2.5). */
    private static Story untimed(Random random) {
        Visit visit = physical().at(site(random));
        return switch (random.nextInt(5)) {
            case 0 ->
                Story.of(
                        "stimulation unattended",
                        visit.gave("G0283", 20)
                                .gave("97110", 30)
                                .bills("G0283 x1 GP")
                                .bills("97110 x2 GP"));
            case 1 ->
                Story.of(
                        "compression",
                        visit.gave("97016")
                                .gave("97116", 16)
                                .bills("97016 x1 GP")
                                .bills("97116 x1 GP"));
            case 2 -> Story.of("a group", visit.gaveGroup("97150", 45).bills("97150 x1 GP"));
            case 3 -> Story.of("caregiver training", visit.gave("97550", 37).bills("97550 x1 GP"));
            default ->
                Story.of(
                        "longer caregiver training",
                        visit.gave("97550", 45).bills("97550 x1 GP").bills("97551 x1 GP"));
        };
    }

    /** Telehealth by video, and monitoring with its days, minutes and contact (RULES 2.2, 10). */
    private static Story fromAfar(Random random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                Story.of(
                        "by video at home",
                        physical()
                                .gave("97110", 30)
                                .bills("97110 x2 GP 95")
                                .with(session -> session.placeOfService("10")));
            case 1 ->
                Story.of(
                        "by video elsewhere",
                        Visit.of("medicare", OT)
                                .gave("97535", 23)
                                .bills("97535 x2 GO 95")
                                .with(session -> session.placeOfService("02")));
            case 2 -> Story.of("a device for 16 days", Monitoring.device("98977", 16 + random.nextInt(15)));
            default -> Story.of("monitoring of 20 minutes", Monitoring.management(10, 10 + random.nextInt(10)));
        };
    }

    /** RULES 4: KX once the threshold of $2,480 is passed, on institutional claims on all lines of the bucket. */
    private static Story nearThreshold(Random random) {
        Visit visit = physical().gave("97110", 30).gave("97140", 15);
        Visit billed = random.nextBoolean()
                ? visit.bills("97110 x2 GP KX").bills("97140 x1 GP KX")
                : visit.at(Site.HOSPITAL).bills("97110 x2 GP KX").bills("97140 x1 GP KX");
        return Story.of("above the threshold", used(billed.with(session -> session.attesting(Modifier.KX)), "2600.00"));
    }

    static Visit used(Visit visit, String amount) {
        return visit.knows(
                history -> history.allowedThisYear(java.util.Map.of(ThresholdBucket.PT_SLP, Money.of(amount))));
    }

    /** RULES 5: a pair of indicator 1, passed with 59 or XU for different intervals, and the reason in the record. */
    private static Story distinct(Random random) {
        String modifier = random.nextBoolean() ? "59" : "XU";
        return Story.of(
                "distinct intervals",
                physical()
                        .at(site(random))
                        .gave("97530", 15)
                        .gave("97750", 15)
                        .bills("97530 x1 GP")
                        .bills("97750 x1 " + modifier + " GP"));
    }

    private static Story others(Random random) {
        return random.nextBoolean()
                ? Story.of(
                        "active manipulation",
                        Visit.of("medicare", DC).gave("98940").bills("98940 x1 AT"))
                : Story.of(
                        "therapy by a chiropractor, excluded",
                        Visit.of("medicare", DC).gave("97110", 15).bills("97110 x1 GY GP"));
    }

    /** Morning and afternoon are one count (RULES 1.5.9); the plans of two disciplines are two (1.5.8). */
    private static Story twoVisits(Random random) {
        return random.nextBoolean()
                ? Story.of(
                        "morning and afternoon",
                        physical().gave("97110", 18).bills("97110 x1 GP"),
                        physical().gave("97140", 18).bills("97140 x1 GP"))
                : Story.of(
                        "two disciplines",
                        physical().gave("97110", 23).bills("97110 x2 GP"),
                        Visit.of("medicare", OT).gave("97535", 23).bills("97535 x2 GO"));
    }

    /** One after the other; the supervised modality runs beside the exercise (RULES 1.5.7). */
    private static Story clocked(Random random) {
        int first = 15 + random.nextInt(8);
        Visit visit = physical()
                .clocked("97110", 0, first)
                .clocked("97140", first, first + 15)
                .clocked("G0283", 0, 20)
                .bills("97110 x1 GP")
                .bills("97140 x1 GP")
                .bills("G0283 x1 GP");
        return Story.of("by the clock", visit.at(site(random)));
    }

    /** What is recorded and not billed yet: the library's own claim. */
    private static Story notBilled(Random random) {
        Visit visit = physical().at(site(random)).gave("97110", 20 + random.nextInt(30));
        return Story.of("not billed yet", random.nextBoolean() ? visit : visit.with(CleanVisits::long10));
    }

    private static void long10(Session.Builder session) {
        session.totalTreatmentMinutes(Minutes.of(90));
    }
}
