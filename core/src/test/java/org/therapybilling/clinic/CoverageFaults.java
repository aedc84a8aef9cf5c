package org.therapybilling.clinic;

import static org.therapybilling.vocabulary.Discipline.OT;
import static org.therapybilling.vocabulary.Discipline.PT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.therapybilling.session.OpenStay;
import org.therapybilling.session.OtherCoverage;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.PayerId;

/** Coverage, the form of claims, telehealth, monitoring and what comes too often. */
final class CoverageFaults {

    private CoverageFaults() {}

    private static Visit exercise() {
        return Visit.of("medicare", PT).gave("97110", 30).bills("97110 x2 GP");
    }

    private static Story stay(OpenStay stay) {
        return Story.of(
                "an open stay: " + stay,
                exercise()
                        .knows(history -> history.openStays(Set.of(stay)))
                        .expects("ERROR coverage.consolidated-billing"));
    }

    private static Story form(String name, String finding, Consumer<Session.Builder> change) {
        return Story.of(name, exercise().with(change).expects(finding));
    }

    private static Story dated(String name, String finding, BiConsumer<Session.Builder, LocalDate> change) {
        return Story.of(name, exercise().with(change).expects(finding));
    }

    static List<Story> all() {
        return List.of(
                stay(OpenStay.HOME_HEALTH),
                stay(OpenStay.SNF),
                stay(OpenStay.INPATIENT),
                stay(OpenStay.HOSPICE),
                Story.of(
                        "Medicare Advantage instead",
                        exercise()
                                .knows(history -> history.otherCoverage(OtherCoverage.MEDICARE_ADVANTAGE))
                                .expects("ERROR coverage.other-payer")),
                Story.of(
                        "another payer first",
                        exercise()
                                .knows(history -> history.otherCoverage(OtherCoverage.PRIMARY_ELSEWHERE))
                                .expects("ERROR coverage.other-payer")),
                dated(
                        "submitted a year and a day later",
                        "ERROR claim.timely-filing",
                        (session, date) -> session.submittedOn(date.plusYears(1).plusDays(1))),
                form("no diagnosis", "ERROR claim.diagnosis", session -> session.diagnoses(List.of())),
                form("a malformed diagnosis", "ERROR claim.diagnosis", session -> session.diagnoses(List.of("25.561"))),
                Story.of(
                        "no diagnosis, privately",
                        Visit.of("cash", PT)
                                .gave("97110", 15)
                                .bills("97110 x1")
                                .with(session -> session.diagnoses(List.of()))
                                .expects("ERROR claim.diagnosis")),
                Story.of(
                        "a referrer searched in vain",
                        exercise()
                                .with(session -> session.referringProvider(Optional.empty()))
                                .records(record -> record.addAbsent("referringProvider"))
                                .expects("ERROR claim.referring-provider")),
                form(
                        "a referrer's number with a slip",
                        "ERROR claim.referring-provider",
                        session -> session.referringProvider("1003000127")),
                form(
                        "a practice in an inpatient hospital",
                        "ERROR claim.place-of-service",
                        session -> session.placeOfService("21")),
                form(
                        "a practice in an outpatient hospital",
                        "WARNING claim.place-of-service",
                        session -> session.placeOfService("22")),
                // What is found of a day is told first; the two count differently (CONTRACT 2).
                Story.of(
                        "two secondary payers",
                        exercise()
                                .with(session -> session.secondaryPayer(PayerId.of("commercial-ama")))
                                .expects("WARNING claim.secondary-payer"),
                        Visit.of("medicare", PT)
                                .gave("97112", 15)
                                .bills("97112 x1 GP")
                                .with(session -> session.secondaryPayer(PayerId.of("commercial-full-unit")))),
                // 97110 is 0.87 relative values by 33.4009 dollars, some 29 a unit.
                Story.of(
                        "a charge below the fee",
                        Visit.of("medicare", PT)
                                .gave("97110", 30)
                                .bills("97110 x2 GP", "40.00")
                                .expects("WARNING charge.below-allowed")),
                Story.of(
                        "no charge at all",
                        Visit.of("commercial-cms", PT)
                                .gave("97110", 30)
                                .bills("97110 x2", "0.00")
                                .expects("WARNING charge.below-allowed")),
                Story.of(
                        "hands-on techniques by video",
                        Visit.of("medicare", PT)
                                .gave("97140", 30)
                                .bills("97140 x2 GP 95")
                                .with(session -> session.placeOfService("02"))
                                .expects("WARNING telehealth.not-allowed")),
                Story.of(
                        "telehealth in an ambulance",
                        Visit.of("medicare", OT)
                                .gave("97535", 30)
                                .bills("97535 x2 GO 95")
                                .with(session -> session.placeOfService("41"))
                                .expects("WARNING telehealth.not-allowed")),
                Story.of("a device with 15 days", Monitoring.device("98977", 15).expects("ERROR rtm.requirements")),
                Story.of(
                        "monitoring of 19 minutes", Monitoring.management(10, 9).expects("ERROR rtm.requirements")),
                Story.of(
                        "a device again on day 29",
                        Monitoring.device("98977", 20)
                                .knows((history, date) -> history.remoteMonitoring(CleanRecord.monitoring()
                                        .deviceSupplyLastBilled(date.minusDays(29))
                                        .build()))
                                .expects("WARNING frequency.exceeded")),
                Story.of(
                        "a second evaluation of the episode",
                        Visit.of("medicare", PT)
                                .gave("97162", 30)
                                .bills("97162 x1 GP")
                                .expects("WARNING frequency.exceeded")),
                Story.of(
                        "a rule of somebody's own that fails",
                        exercise()
                                .with(session -> session.putExtensions(FailingRule.EXTENSION, "true"))
                                .expects("ERROR rule.crashed")));
    }
}
