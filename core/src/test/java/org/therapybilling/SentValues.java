package org.therapybilling;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.therapybilling.compliance.Checker;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.Suppression;
import org.therapybilling.compliance.rules.StandardRules;
import org.therapybilling.counting.DayCounter;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.price.PriceEstimator;
import org.therapybilling.reference.AddOnEdit;
import org.therapybilling.reference.AddOnType;
import org.therapybilling.reference.AdjudicationIndicator;
import org.therapybilling.reference.ModifierIndicator;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.reference.Table;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.report.Baseline;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportSummary;
import org.therapybilling.session.Authorization;
import org.therapybilling.session.DistinctService;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.History;
import org.therapybilling.session.LocalCode;
import org.therapybilling.session.OpenStay;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.units.AssistantShare;
import org.therapybilling.units.UnitCalculator;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.ThresholdBucket;
import org.therapybilling.vocabulary.Units;

/** One value of each kind that is sent to other machines, as rich as values of its kind are. */
final class SentValues {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ProcedureCode CODE = ProcedureCode.of("97110");

    private static final Suppression SUPPRESSION = Suppression.of("modifier.discipline")
            .forPayer("medicare")
            .because("asked for")
            .by("the office")
            .untilServiceDate(DAY);

    /** A tie, an assistant, a service of another length, a pair of codes, faults, prices and a note of everything. */
    private static Session.Builder session(String id) {
        return Session.on(DAY, Discipline.PT, PayerId.MEDICARE)
                .sessionId(id)
                .patientKey("P")
                .treated("97110", Minutes.of(20))
                .treated("97140", Minutes.of(20), Performer.ASSISTANT)
                .treated("97545", Minutes.of(130))
                .treated("97129", LocalTime.of(9, 0), LocalTime.of(9, 30))
                .treated("97130", LocalTime.of(9, 20), LocalTime.of(9, 45))
                .treated("97161")
                .billed("97110", Units.of(3), Modifier.GP)
                .billed("97140", Units.of(1))
                .billed("97530", Units.of(1))
                .billed("97161", Units.of(2));
    }

    private static Session detailed() {
        return session("a")
                .attesting(Modifier.KX)
                .addLocalTreatments(new LocalCode.Treated("NOSHOW", 0))
                .addLocalLines(new LocalCode.Billed("CASH1", 1, 9, Units.ONE))
                .addDiagnoses("M25.561")
                .zip("06511")
                .documentation(Documentation.builder()
                        .planOfCareStart(DAY.minusDays(80))
                        .lastProgressReport(DAY.minusDays(20))
                        .treatmentDaysSinceProgressReport(3)
                        .addAbsent("recertifiedOn")
                        .distinctServices(List.of(new DistinctService(List.of(CODE, ProcedureCode.of("97140")), "why")))
                        .build())
                .history(History.builder()
                        .putAllowedThisYear(ThresholdBucket.PT_SLP, Money.of("10.00"))
                        .authorization(Authorization.builder()
                                .visitsLeft(4)
                                .addCodes(CODE)
                                .build())
                        .remoteMonitoring(
                                RemoteMonitoring.builder().deviceDays(3).build())
                        .addOpenStays(OpenStay.SNF)
                        .build())
                .putExtensions("room", "7")
                .build();
    }

    /** A session with one fault, whose report is small enough to be tried in all its parts. */
    static Session faulty() {
        return Session.on(DAY, Discipline.PT, PayerId.MEDICARE)
                .sessionId("c")
                .treated("97110", Minutes.of(20))
                .billed("97110", Units.of(3))
                .documentation(Documentation.builder()
                        .lastProgressReport(DAY)
                        .treatmentDaysSinceProgressReport(3)
                        .build())
                .build();
    }

    /** Returns a library with a suppression, a rule in shadow and one of another severity. */
    static TherapyBilling billing() {
        RuleSet rules = StandardRules.current()
                .without("units.split")
                .shadowing(StandardRules.current().rule("units.split"))
                .withSeverity("units.over-minutes", Severity.WARNING);
        return TherapyBilling.builder().rules(rules).suppressing(SUPPRESSION).build();
    }

    private static List<BillingReport> reports() {
        return billing()
                .assessAll(Stream.of(detailed(), session("b").build()).map(SessionEntry::of))
                .toList();
    }

    private static <T extends Serializable> void set(PayerProfile.Builder profile, PayerKey<T> key) {
        profile.set(key, key.sample());
    }

    private static PayerProfile profile() {
        PayerProfile.Builder profile =
                PayerProfile.of("mine", "Mine").alias("my own").source("Contract");
        PayerKeys.all().forEach(key -> set(profile, key));
        return profile.build();
    }

    private static <K, V extends Serializable> ReferenceData data(Table<K, V> table, K key, V row) {
        EffectivePeriod dates = EffectivePeriod.from(LocalDate.of(2026, 1, 1)).until(LocalDate.of(2026, 12, 31));
        DataRelease release = new DataRelease(table.id(), "us", "2026", CodeSet.all(), dates, 1, "0".repeat(64));
        return ReferenceData.of(table, release, Map.of(key, row));
    }

    private static ReferenceData data() {
        ProcedureInfo info = ProcedureInfo.of(CODE, "exercise", TimeBasis.QUARTER_HOUR)
                .addDisciplines(Discipline.PT)
                .build();
        CodePair pair = CodePair.of("97530", "97140");
        return data(ProcedureInfo.CODE_BOOK, CODE, info)
                .over(data(
                        PairEdit.PRACTITIONER,
                        pair,
                        PairEdit.of(pair, ModifierIndicator.ALLOWED, EffectivePeriod.from(DAY), "why")))
                .over(data(AddOnEdit.TABLE, CODE, new AddOnEdit(CODE, AddOnType.CLOSED_LIST, List.of(pair.first()))))
                .over(data(
                        UnitLimit.PRACTITIONER, CODE, new UnitLimit(Units.of(4), AdjudicationIndicator.LINE, "why")));
    }

    /** Returns the values by what they are. */
    static Map<String, Serializable> all() {
        BillingReport first = reports().get(0);
        PayerBook book = PayerBook.of(List.of(profile()));
        ReferenceData data = data();
        return Map.ofEntries(
                Map.entry("session", detailed()),
                Map.entry(
                        "day",
                        TreatmentDay.of(session("a").build(), session("b").build())),
                Map.entry("report", billing().assess(faulty())),
                Map.entry("count", first.count().orElseThrow()),
                Map.entry("claim", first.claim().orElseThrow()),
                Map.entry("estimate", first.estimate().orElseThrow()),
                Map.entry("finding", first.findings().get(0)),
                Map.entry("what comes due", first.upcoming().get(0)),
                Map.entry("explanation", first.explain()),
                Map.entry(
                        "suppression",
                        Suppression.of(first.findings().get(0))
                                .onCode("97110")
                                .because("asked for")
                                .by("the office")
                                .untilServiceDate(DAY)),
                Map.entry("baseline", Baseline.of(reports().stream())),
                Map.entry(
                        "summary",
                        ReportSummary.builder()
                                .add(first, Baseline.builder().build())
                                .build()),
                Map.entry("profile", profile()),
                Map.entry("book", book),
                Map.entry("policy", book.policy(PayerId.of("mine"), DAY)),
                Map.entry("rules", StandardRules.current().withSeverity("units.split", Severity.INFO)),
                Map.entry("checker", Checker.of(data, RuleSet.empty(), List.of(SUPPRESSION))),
                Map.entry("data", data),
                Map.entry("table", PairEdit.PRACTITIONER),
                Map.entry("counter", DayCounter.of(data)),
                Map.entry("estimator", PriceEstimator.of(data)),
                Map.entry("calculator", UnitCalculator.of(CountingMethod.CMS_8_MINUTE)),
                Map.entry("share", AssistantShare.on(DAY)),
                Map.entry(
                        "front door",
                        TherapyBilling.builder()
                                .rules(RuleSet.empty())
                                .reference(data)
                                .build()));
    }

    private SentValues() {}
}
