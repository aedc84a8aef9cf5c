package org.therapybilling.clinic;

import static org.therapybilling.vocabulary.Discipline.PT;

import java.util.List;
import org.therapybilling.session.Authorization;
import org.therapybilling.session.History;
import org.therapybilling.vocabulary.ProcedureCode;

/** What goes beyond the terms of a payer: those of the test's file, and what a history knows of others. */
final class PayerFaults {

    private PayerFaults() {}

    private static Visit harborview() {
        return Visit.of("harborview", PT);
    }

    private static Visit exercise(String payer) {
        return Visit.of(payer, PT).gave("97110", 30).bills("97110 x2");
    }

    private static Visit authorized(Visit visit, Authorization.Builder authorization) {
        return visit.knows(history -> history.authorization(authorization.build()));
    }

    static List<Story> all() {
        return List.of(
                // Four timed units and three of 97110 are paid; 75 minutes count.
                Story.of(
                        "a fifth timed unit",
                        harborview()
                                .gave("97110", 45)
                                .gave("97112", 30)
                                .bills("97110 x3 GP")
                                .bills("97112 x2 GP")
                                .expects("ERROR payer.units-per-session")),
                Story.of(
                        "a fourth unit of exercise",
                        harborview().gave("97110", 60).bills("97110 x4 GP").expects("ERROR payer.units-per-code")),
                Story.of(
                        "76 minutes",
                        harborview().gave("97112", 76).bills("97112 x4 GP").expects("ERROR payer.minutes-per-session")),
                Story.of(
                        "exercise and activities, and no reason for both",
                        harborview()
                                .gave("97110", 15)
                                .gave("97530", 15)
                                .bills("97110 x1 GP")
                                .bills("97530 x1 GP")
                                .records(record -> record.distinctServices(List.of()))
                                .expects("WARNING documentation.distinct-service")),
                // The recorded reason clears the other rule only.
                Story.of(
                        "a bundle not lifted",
                        harborview()
                                .gave("97530", 15)
                                .gave("97140", 15)
                                .bills("97530 x1 GP")
                                .bills("97140 x1 GP")
                                .expects("ERROR payer.bundle")),
                Story.of(
                        "a code that the plan does not cover",
                        harborview().gave("97037").bills("97037 x1 GP").expects("ERROR payer.not-covered")),
                Story.of(
                        "needling, which Medicare does not cover",
                        Visit.of("medicare", PT)
                                .gave("20560")
                                .bills("20560 x1 GP")
                                .expects("ERROR payer.not-covered")),
                Story.of(
                        "an unlisted service twice in the plan's 60 days",
                        harborview()
                                .gave("97799")
                                .bills("97799 x2 GP")
                                .expects("ERROR payer.frequency", "ERROR units.untimed")),
                Story.of(
                        "no visit left of those authorised",
                        authorized(harborview(), Authorization.builder().visitsLeft(0))
                                .gave("97110", 30)
                                .bills("97110 x2 GP")
                                .expects("ERROR payer.authorization")),
                Story.of(
                        "a day after the authorisation",
                        harborview()
                                .gave("97110", 30)
                                .bills("97110 x2 GP")
                                .knows((history, date) -> history.authorization(CleanRecord.authorization(date)
                                        .validUntil(date.minusDays(1))
                                        .build()))
                                .expects("ERROR payer.authorization")),
                Story.of(
                        "a code that is not authorised",
                        authorized(
                                        harborview(),
                                        Authorization.builder().visitsLeft(3).addCodes(ProcedureCode.of("97112")))
                                .gave("97110", 30)
                                .bills("97110 x2 GP")
                                .expects("ERROR payer.authorization")),
                Story.of(
                        "more units than authorised",
                        authorized(
                                        exercise("state-fund"),
                                        Authorization.builder().unitsLeft(1))
                                .expects("ERROR payer.authorization")),
                Story.of(
                        "more units than authorised, by a payer of whom nothing is known",
                        authorized(exercise("cash"), Authorization.builder().unitsLeft(1))
                                .expects("ERROR payer.authorization")),
                Story.of(
                        "no visit left of the year's",
                        harborview()
                                .gave("97110", 30)
                                .bills("97110 x2 GP")
                                .knows(history -> history.benefitVisitsLeft(0))
                                .expects("ERROR payer.benefit-visits")),
                Story.of(
                        "no visit left of the year's, of a plan of which nothing is known",
                        exercise("commercial-cms")
                                .knows((History.Builder history) -> history.benefitVisitsLeft(0))
                                .expects("ERROR payer.benefit-visits")),
                // 4 units of 0.87 relative values (RVU26C) are 3.48; at 49 dollars 170.52.
                Story.of(
                        "more relative values than the fund pays",
                        Visit.of("state-fund", PT)
                                .gave("97110", 60)
                                .bills("97110 x4")
                                .expects("ERROR payer.rvu-per-day")),
                Story.of(
                        "more dollars than the fund pays",
                        Visit.of("city-fund", PT)
                                .gave("97110", 60)
                                .bills("97110 x4")
                                .expects("ERROR payer.dollars-per-day")),
                Story.of(
                        "submitted after 90 days",
                        harborview()
                                .gave("97110", 30)
                                .bills("97110 x2 GP")
                                .with((session, date) -> session.submittedOn(date.plusDays(91)))
                                .expects("ERROR claim.timely-filing")),
                Story.of(
                        "a charge below the plan's fee",
                        harborview()
                                .gave("97110", 30)
                                .bills("97110 x2 GP", "83.99")
                                .expects("WARNING charge.below-allowed")));
    }
}
