package org.therapybilling.clinic;

import static org.therapybilling.clinic.Mutation.ofSession;

import java.time.LocalDate;
import java.util.List;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Minutes;

/** The rows of the table on what a claim says of the whole session. */
final class RecordMutations {

    private static final String OVERDUE = "documentation.recertification";
    private static final String UNAUTHORIZED = "ERROR payer.authorization";

    private RecordMutations() {}

    /** The plan of care ends 40 days after the visit, as does the authorisation; Medicare asks for none. */
    static List<Mutation> all() {
        return List.of(
                moved("moved to the last day of plan and authorisation", 40),
                moved("moved to the day after them", 41)
                        .findsByMedicare("WARNING " + OVERDUE)
                        .findsByOthers(UNAUTHORIZED),
                moved("moved to the 31st day after them", 71)
                        .findsByMedicare("ERROR " + OVERDUE)
                        .findsByOthers(UNAUTHORIZED),
                moved("moved to the day before the authorisation", -21)
                        .where((claim, line) -> !claim.isOfMedicare())
                        .finds(UNAUTHORIZED),
                submitted("submitted a year later", 0),
                submitted("submitted a year and a day later", 1).findsByMedicare("ERROR claim.timely-filing"),
                diagnosed("no diagnosis", List.of()).finds("ERROR claim.diagnosis"),
                diagnosed("a diagnosis without its letter", List.of("25.561")).finds("ERROR claim.diagnosis"),
                ofSession(
                                "another referring provider's check digit",
                                session -> session.toBuilder()
                                        .referringProvider("1003000127")
                                        .build())
                        .findsByMedicare("ERROR claim.referring-provider"),
                ofSession(
                                "less time than the timed services took",
                                session -> session.toBuilder()
                                        .totalTreatmentMinutes(Minutes.ZERO)
                                        .build())
                        .findsByMedicare("ERROR time.total"),
                ofSession("no note signed", RecordMutations::unsigned).findsByMedicare("ERROR documentation.signature"),
                at("at an inpatient hospital", "21").findsByMedicare("ERROR claim.place-of-service"),
                at("at an outpatient hospital", "22").findsByMedicare("WARNING claim.place-of-service"),
                at("at home", "12"));
    }

    /** Within a year, for what modifiers and threshold are right is of the year. */
    private static Mutation moved(String name, int days) {
        return ofSession(
                        name,
                        session -> session.toBuilder()
                                .dateOfService(session.dateOfService().plusDays(days))
                                .submittedOn(session.dateOfService().plusDays(days + 5L))
                                .build())
                .where((claim, line) -> isOfOneYear(claim.session().dateOfService(), days));
    }

    private static boolean isOfOneYear(LocalDate date, int days) {
        return date.getYear() == date.plusDays(days).getYear();
    }

    /** The same date a year later is in time (RULES 9). */
    private static Mutation submitted(String name, int daysAfterAYear) {
        return ofSession(
                name,
                session -> session.toBuilder()
                        .submittedOn(session.dateOfService().plusYears(1).plusDays(daysAfterAYear))
                        .build());
    }

    private static Mutation diagnosed(String name, List<String> diagnoses) {
        return ofSession(
                name, session -> session.toBuilder().diagnoses(diagnoses).build());
    }

    private static Mutation at(String name, String place) {
        return ofSession(
                        name,
                        session -> session.toBuilder().placeOfService(place).build())
                .where((claim, line) -> claim.session()
                        .billingArrangement()
                        .filter(BillingArrangement.PRIVATE_PRACTICE::equals)
                        .isPresent());
    }

    private static Session unsigned(Session session) {
        return session.toBuilder()
                .documentation(session.documentation().orElseThrow().toBuilder()
                        .signed(false)
                        .build())
                .build();
    }
}
