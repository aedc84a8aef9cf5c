package org.therapybilling.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.time.api.Dates;
import org.therapybilling.session.AdvanceNotice;
import org.therapybilling.session.Authorization;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.DistinctService;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.History;
import org.therapybilling.session.LocalCode;
import org.therapybilling.session.OpenStay;
import org.therapybilling.session.OtherCoverage;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.ThresholdBucket;
import org.therapybilling.vocabulary.Units;

/** Sessions of every kind that the model can hold. */
final class Sessions {

    private static final String CODES = "97110 97140 97161 97129 97130 96125 98980 G0283 99213";

    private Sessions() {}

    static Arbitrary<Session> any() {
        return Combinators.combine(
                        plain(), arrangement(), Arbitraries.integers().between(0, 31), documentation(), history())
                .as((session, arrangement, parts, documentation, history) -> {
                    Session.Builder builder = session.get();
                    arrangement.accept(builder);
                    if ((parts & 1) != 0) {
                        builder.documentation(documentation);
                    }
                    if ((parts & 2) != 0) {
                        builder.history(history);
                    }
                    if ((parts & 4) != 0) {
                        builder.putExtensions("room", "{\"number\":7,\"tags\":[1.50,null,\"a\"]}");
                        builder.putExtensions("a", "null");
                    }
                    if ((parts & 8) != 0) {
                        addLocalCodes(builder);
                    }
                    if ((parts & 16) != 0) {
                        builder.diagnoses(null);
                    }
                    return builder.build();
                });
    }

    /** Puts a local code in front of all treatments, perhaps the only ones, and one in front of all billed lines. */
    private static void addLocalCodes(Session.Builder builder) {
        if (builder.build().treatments().size() == 1) {
            builder.treatments(List.of());
        }
        builder.addLocalTreatments(new LocalCode.Treated("NOSHOW", 0));
        builder.addLocalLines(new LocalCode.Billed("CASH1", 0, 99, Units.of(2)));
    }

    private static Arbitrary<Consumer<Session.Builder>> arrangement() {
        return Combinators.combine(
                        Arbitraries.of(BillingArrangement.values()).optional(),
                        Arbitraries.of(true, false).optional(),
                        Arbitraries.of(Performer.values()).optional(),
                        Arbitraries.of(AdvanceNotice.values()).optional(),
                        attested(),
                        texts().optional(),
                        Arbitraries.of("06511", "00000").optional())
                .as((arrangement, participating, performer, abn, attested, referring, zip) ->
                        builder -> builder.billingArrangement(arrangement)
                                .participating(participating)
                                .qualifyingApmParticipant(participating.orElse(false))
                                .performer(performer)
                                .abn(abn)
                                .attested(attested)
                                .referringProvider(referring)
                                .zip(zip));
    }

    private static Arbitrary<ModifierSet> attested() {
        return Arbitraries.of(Modifier.KX, Modifier.M59, Modifier.XU, Modifier.AT)
                .list()
                .ofMaxSize(3)
                .map(ModifierSet::of);
    }

    private static Arbitrary<Supplier<Session.Builder>> plain() {
        Arbitrary<List<Treatment>> treatments = treatment().list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<List<BilledLine>> billed = billed();
        return Combinators.combine(
                        dates(),
                        Arbitraries.of(Discipline.values()),
                        payers(),
                        treatments,
                        billed,
                        texts().list().ofSize(5),
                        codes().list().ofMaxSize(2),
                        Arbitraries.integers().between(0, 1_440))
                .as((date, discipline, payer, given, lines, texts, choice, total) -> () -> Session.on(
                                date, discipline, payer)
                        .sessionId(texts.get(0))
                        .patientKey(Optional.of(texts.get(1)).filter(key -> key.length() > 3))
                        .billingProvider(texts.get(2))
                        .renderingProvider(Optional.of(texts.get(3)).filter(key -> key.length() > 3))
                        .setting(total % 2 == 0 ? Setting.PRACTITIONER : Setting.OUTPATIENT_HOSPITAL)
                        .placeOfService("11")
                        .locality(Optional.of(Locality.parse("13102-00")).filter(area -> total % 3 == 0))
                        .secondaryPayer(Optional.of(payer).filter(other -> total % 5 == 0))
                        .addAllTreatments(given)
                        .totalTreatmentMinutes(Optional.of(Minutes.of(total)).filter(known -> total % 2 == 0))
                        .addAllTieGoesTo(choice)
                        .addAllBilled(lines)
                        .addAllDiagnoses(List.of(texts.get(4), "M25.561"))
                        .submittedOn(Optional.of(date).filter(known -> total % 7 == 0)));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Dates.dates().yearBetween(1, 9999)),
                Tuple.of(4, Dates.dates().yearBetween(2019, 2027)));
    }

    private static Arbitrary<PayerId> payers() {
        return Arbitraries.of("medicare", "commercial-ama", "workers-comp", "nobody", "a b/c \"d\"")
                .map(PayerId::of);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(8).filter(text -> !text.isBlank());
    }

    private static Arbitrary<ProcedureCode> codes() {
        return Arbitraries.of(CODES.split(" ", -1)).map(ProcedureCode::of);
    }

    private static Arbitrary<TimeSpent> times() {
        Arbitrary<TimeSpent> measured = Combinators.combine(
                        Arbitraries.integers().between(0, 1_439),
                        Arbitraries.integers().between(0, 59))
                .as((minutes, seconds) -> new TimeSpent.Measured(Minutes.of(minutes), seconds));
        Arbitrary<TimeSpent> clocked = Combinators.combine(
                        Arbitraries.integers().between(0, 86_398),
                        Arbitraries.integers().between(1, 86_399))
                .as((from, length) -> new TimeSpent.Clocked(
                        LocalTime.ofSecondOfDay(from), LocalTime.ofSecondOfDay(Math.min(86_399, from + length))));
        return Arbitraries.oneOf(measured, clocked, Arbitraries.just(new TimeSpent.NotRecorded()));
    }

    private static Arbitrary<Treatment> treatment() {
        return Combinators.combine(
                        codes(),
                        times(),
                        Arbitraries.of(Performer.values()),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        texts().optional(),
                        attested())
                .as((code, time, performer, together, group, text, attested) -> Treatment.of(code)
                        .time(time)
                        .performer(performer)
                        .together(together)
                        .group(group)
                        .performerKey(text)
                        .region(text)
                        .attested(attested)
                        .build());
    }

    private static Arbitrary<Money> money() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999999.99"))
                .ofScale(2)
                .map(amount -> Money.of(amount, RoundingMode.UNNECESSARY));
    }

    private static Arbitrary<List<BilledLine>> billed() {
        return Combinators.combine(codes().list().ofMaxSize(3), modifiers(), money().optional())
                .as((codes, modifiers, charge) -> IntStream.range(0, codes.size())
                        .mapToObj(i -> BilledLine.of(3 * i + 1, codes.get(i), Units.of(i + 1))
                                .addAllModifiers(modifiers)
                                .charge(charge)
                                .build())
                        .toList());
    }

    private static Arbitrary<List<Modifier>> modifiers() {
        return Arbitraries.of("GP", "59", "KX", "WRONG")
                .map(Modifier::of)
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<Documentation> documentation() {
        Arbitrary<Optional<Boolean>> truth = Arbitraries.of(true, false).optional();
        return Builders.withBuilder(Documentation::builder)
                .use(dates().optional())
                .inSetter((builder, date) -> builder.initialEvaluation(date).certifiedOn(date))
                .use(truth)
                .inSetter((builder, fact) -> builder.functionalGoals(fact).orderOnFile(fact))
                .use(truth)
                .inSetter((builder, fact) -> builder.measurableProgress(fact).medicalNecessity(fact))
                .use(truth)
                .inSetter((builder, fact) -> builder.skilledNeed(fact).signed(fact))
                .use(dates().optional())
                .inSetter((builder, date) -> builder.planOfCareStart(date).planOfCareEnd(date))
                .use(dates().optional())
                .inSetter((builder, date) -> builder.planSentOn(date).recertifiedOn(date))
                .use(dates().optional())
                .inSetter((builder, date) -> builder.lastProgressReport(date).progressPeriodEnd(date))
                .use(Arbitraries.integers().between(0, 99).optional())
                .inSetter((builder, days) -> builder.treatmentDaysSinceProgressReport(days))
                .use(texts().optional())
                .inSetter((builder, reason) -> builder.lateCertificationReason(reason)
                        .distinctServices(reason.map(Sessions::distinct).orElse(null)))
                .use(Arbitraries.of(Documentation.facts()).set().ofMaxSize(2))
                .inSetter((builder, absent) -> builder.addAllAbsent(absent))
                .build(Documentation.Builder::build);
    }

    /** Returns a list of one reason; none if the reason is short. */
    private static List<DistinctService> distinct(String reason) {
        List<ProcedureCode> codes = List.of(ProcedureCode.of("97110"), ProcedureCode.of("97140"));
        return reason.length() < 3 ? List.of() : List.of(new DistinctService(codes, reason));
    }

    private static Arbitrary<History> history() {
        Arbitrary<Optional<Integer>> number =
                Arbitraries.integers().between(0, 30).optional();
        return Combinators.combine(
                        money(),
                        number,
                        number,
                        Arbitraries.of(true, false).optional(),
                        dates().optional(),
                        Arbitraries.of(OpenStay.values()).set().optional(),
                        Arbitraries.of(OtherCoverage.values()).optional())
                .as((amount, visits, units, truth, date, stays, coverage) -> History.builder()
                        .putAllowedThisYear(ThresholdBucket.PT_SLP, amount)
                        .asOf(date)
                        .partBDeductibleMet(Optional.of(amount).filter(met -> truth.isPresent()))
                        .authorization(authorization(visits, units, date))
                        .benefitVisitsLeft(visits)
                        .openStays(stays.orElse(null))
                        .homeHealthEpisode(truth.filter(open -> stays.isEmpty()))
                        .otherCoverage(coverage)
                        .remoteMonitoring(RemoteMonitoring.builder()
                                .minutesThisMonth(visits.map(Minutes::of))
                                .deviceDays(units)
                                .liveContact(truth)
                                .deviceSupplyLastBilled(date)
                                .build())
                        .build());
    }

    private static Authorization authorization(
            Optional<Integer> visits, Optional<Integer> units, Optional<LocalDate> date) {
        return Authorization.builder()
                .validFrom(date)
                .validUntil(date)
                .visitsLeft(visits)
                .unitsLeft(units)
                .addAllCodes(visits.isPresent() ? List.of(ProcedureCode.of("97113")) : List.of())
                .build();
    }
}
