package org.therapybilling.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.terms.AssistantModifiers;
import org.therapybilling.payer.terms.Authorization;
import org.therapybilling.payer.terms.EditProgram;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.units.TenPercentMethod;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.ThresholdBucket;

/**
 * Records of 2019 to 2026 that permit a claim without a fault: full in all facts, with no pair that is not set apart, and
 * with at most 60 minutes of a code and 75 of 97530, which is within the medically unlikely edits. Often tied, often shared
 * with an assistant; now and then above the threshold, with the necessity attested.
 */
final class PermittedSessions {

    /** Wants GP or GO, CQ or CO, and authorised visits, and has no edits. */
    static final PayerId WATCHFUL = PayerId.of("watchful");

    /** Counts as Medicare, and has edits of its own. */
    static final PayerId MEDICAID = PayerId.of("state-medicaid");

    private static final PayerId GREATER_OF = PayerId.of("greater-of-two");

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    /** The greatest threshold of these years is $2,480.00 (RULES 4). */
    private static final Money ABOVE = Money.of("2600.00");

    private PermittedSessions() {}

    /** The payers that come with the library, and three of the test. */
    static PayerBook book() {
        PayerProfile greater = payer(GREATER_OF, CountingMethod.GREATER_OF).build();
        PayerProfile watchful = payer(WATCHFUL, CountingMethod.CMS_8_MINUTE)
                .set(PayerKeys.DISCIPLINE_MODIFIERS, true)
                .set(PayerKeys.ASSISTANT_MODIFIERS, AssistantModifiers.STANDARD)
                .set(PayerKeys.TEN_PERCENT, TenPercentMethod.PERCENTAGE)
                .set(
                        PayerKeys.AUTHORIZATION,
                        Authorization.of(Authorization.By.VISITS).build())
                .build();
        PayerProfile medicaid = payer(MEDICAID, CountingMethod.CMS_8_MINUTE)
                .set(PayerKeys.NCCI, EditProgram.MEDICAID)
                .set(PayerKeys.MUE, EditProgram.MEDICAID)
                .build();
        return PayerBook.of(List.of(greater, watchful, medicaid)).over(PayerBook.bundled());
    }

    private static PayerProfile.Builder payer(PayerId id, CountingMethod method) {
        return PayerProfile.of(id, "A payer of the test").source("The test").set(PayerKeys.COUNTING, method);
    }

    static Arbitrary<Session> any() {
        return dates().flatMap(date -> Combinators.combine(
                        payers(),
                        Arbitraries.of(Discipline.PT, Discipline.OT),
                        Arbitraries.of(Site.values()),
                        treatments(date),
                        Arbitraries.of(false, false, false, true))
                .as((payer, discipline, site, treatments, isAbove) -> {
                    Visit visit = Visit.of(payer.toString(), discipline).at(site);
                    treatments.forEach(visit::gave);
                    return (isAbove ? above(visit) : visit).on(date.atTime(9, 0), "S-1", "p-1", "t-1");
                }));
    }

    private static Arbitrary<PayerId> payers() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(PayerId.MEDICARE)),
                Tuple.of(1, Arbitraries.of(WATCHFUL, MEDICAID, GREATER_OF)),
                Tuple.of(
                        1,
                        Arbitraries.of("commercial-ama", "commercial-cms", "commercial-full-unit")
                                .map(PayerId::of)));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.frequencyOf(
                        Tuple.of(
                                1,
                                Arbitraries.longs().between(FIRST_DAY.toEpochDay(), UnlikelyUnits.SINCE.toEpochDay())),
                        Tuple.of(
                                2,
                                Arbitraries.longs().between(UnlikelyUnits.SINCE.toEpochDay(), LAST_DAY.toEpochDay())))
                .map(LocalDate::ofEpochDay);
    }

    private static Visit above(Visit visit) {
        return visit.with(session -> session.attesting(Modifier.KX))
                .knows(history ->
                        history.allowedThisYear(Map.of(ThresholdBucket.PT_SLP, ABOVE, ThresholdBucket.OT, ABOVE)));
    }

    /** Before the tables begin, no code that was new then or in a pair (RULES 5). */
    private static Arbitrary<List<Treatment>> treatments(LocalDate date) {
        return date.isBefore(UnlikelyUnits.SINCE)
                ? treatments(
                        Arbitraries.of("97110", "97112", "97140", "97535"),
                        Arbitraries.of(List.of(), List.of(modality())))
                : treatments(Arbitraries.of("97110", "97112", "97140", "97530", "97535", "97129"), besides());
    }

    /** Up to four codes, each by the therapist, by the assistant or by one after the other, and something besides. */
    private static Arbitrary<List<Treatment>> treatments(Arbitrary<String> codes, Arbitrary<List<Treatment>> besides) {
        return Combinators.combine(
                        codes.list().uniqueElements().ofMinSize(1).ofMaxSize(4),
                        shares().list().ofSize(4),
                        besides)
                .as((chosen, shares, more) -> {
                    List<Treatment> treatments = given(chosen, shares);
                    treatments.addAll(more);
                    return treatments;
                });
    }

    private static List<Treatment> given(List<String> codes, List<List<Treatment>> shares) {
        List<Treatment> treatments = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            for (Treatment share : shares.get(i)) {
                treatments.add(
                        share.toBuilder().code(ProcedureCode.of(codes.get(i))).build());
            }
        }
        return treatments;
    }

    private static Arbitrary<List<Treatment>> shares() {
        return Combinators.combine(
                        Arbitraries.of(Performer.THERAPIST, Performer.ASSISTANT),
                        Arbitraries.of(false, false, true),
                        minutes())
                .as((performer, together, minutes) -> Treatment.of("97110", Minutes.of(minutes))
                        .performer(performer)
                        .together(together)
                        .build())
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    private static Arbitrary<Integer> minutes() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(1, 23)),
                Tuple.of(3, Arbitraries.of(5, 8, 10, 15, 20, 23, 30)));
    }

    /** A modality, as much of a code as its edit allows, or a test that is set apart from activities. */
    private static Arbitrary<List<Treatment>> besides() {
        return Arbitraries.of(
                List.of(),
                List.of(modality()),
                List.of(Treatment.of("G0283", Minutes.of(20)).build()),
                List.of(Treatment.of("97533", Minutes.of(60)).build()),
                List.of(Treatment.of("97533", Minutes.of(60)).build()),
                List.of(
                        Treatment.of("97530", Minutes.of(15)).build(),
                        Treatment.of("97750", Minutes.of(16))
                                .attesting(Modifier.M59)
                                .build()));
    }

    private static Treatment modality() {
        return Treatment.of("97016", Minutes.of(15)).build();
    }
}
