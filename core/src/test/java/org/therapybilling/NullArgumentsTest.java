package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.compliance.Checker;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.Suppression;
import org.therapybilling.csv.BillingCsv;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.json.BillingJson;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.Treatment;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.units.AssistantShare;
import org.therapybilling.units.UnitCalculator;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Interval;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.SpelledCode;

/** The doors of the library answer null by the name of the parameter, before anything else happens. */
@NullUnmarked
class NullArgumentsTest {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
    private static final TherapyBilling BILLING = TherapyBilling.standard();

    private static Arguments door(String parameter, String name, ThrowingCallable call) {
        return Arguments.of(name, parameter, call);
    }

    static Stream<Arguments> doors() {
        return Stream.of(ofTheLibrary(), ofSessions(), ofReaders(), ofRules(), ofData(), ofUnits(), ofWords())
                .flatMap(doors -> doors);
    }

    private static Stream<Arguments> ofTheLibrary() {
        return Stream.of(
                door("session", "assess a session", () -> BILLING.assess((Session) null)),
                door("day", "assess a day", () -> BILLING.assess((TreatmentDay) null)),
                door("entries", "assess all", () -> BILLING.assessAll(null)),
                door("order", "assess all in an order", () -> BILLING.assessAll(Stream.of(), null)),
                door("order", "prepare all", () -> BILLING.prepareAll(Stream.of(), null)),
                door("candidate", "compare", () -> BILLING.compareWith(null, Stream.of())),
                door("data", "builder, data", () -> TherapyBilling.builder().reference(null)),
                door("book", "builder, payers", () -> TherapyBilling.builder().payers(null)),
                door("set", "builder, rules", () -> TherapyBilling.builder().rules(null)),
                door(
                        "all",
                        "builder, suppressions",
                        () -> TherapyBilling.builder().suppressing((List<Suppression>) null)));
    }

    private static Stream<Arguments> ofSessions() {
        return Stream.of(
                door("dateOfService", "session", () -> Session.on(null, Discipline.PT, PayerId.MEDICARE)),
                door("discipline", "session", () -> Session.on(DATE, null, PayerId.MEDICARE)),
                door("payer", "session", () -> Session.on(DATE, Discipline.PT, null)),
                door("code", "treatment", () -> Treatment.of((ProcedureCode) null)),
                door("code", "treatment of minutes", () -> Treatment.of(null, Minutes.of(15))),
                door("start", "treatment by the clock", () -> Treatment.of("97110", null, LocalTime.NOON)),
                door("sessions", "day of a list", () -> TreatmentDay.of((List<Session>) null)),
                door("sessions", "day", () -> TreatmentDay.of((Session[]) null)),
                door("session", "entry", () -> SessionEntry.of(null)),
                door("sessionId", "unreadable entry", () -> new SessionEntry.Unreadable("1", null, "", "no session")));
    }

    private static Stream<Arguments> ofReaders() {
        return Stream.of(
                door("json", "session of JSON", () -> BillingJson.readSession(null)),
                door("input", "lines of JSON", () -> BillingJson.readLines(null)),
                door("input", "document of JSON", () -> BillingJson.readDocument(null)),
                door("report", "report as JSON", () -> BillingJson.write((BillingReport) null)),
                door("report", "provenance of JSON", () -> BillingJson.readProvenance(null)),
                door(
                        "mapping",
                        "table",
                        () -> BillingCsv.readTable(InputStream.nullInputStream(), null, remark -> {})));
    }

    private static Stream<Arguments> ofRules() {
        ReferenceData data = Datasets.bundled();
        return Stream.of(
                door("reference", "checker", () -> Checker.of(null, RuleSet.empty(), List.of())),
                door("rules", "checker", () -> Checker.of(data, null, List.of())),
                door("suppressions", "checker", () -> Checker.of(data, RuleSet.empty(), null)),
                door("version", "rule set", () -> RuleSet.of(null, List.of())),
                door("rule", "suppression", () -> Suppression.of((String) null)));
    }

    private static Stream<Arguments> ofData() {
        return Stream.of(
                door("paths", "load", () -> Datasets.load((Path[]) null)),
                door("fallback", "data over data", () -> Datasets.bundled().over(null)),
                door("profiles", "payer book", () -> PayerBook.of(null)));
    }

    private static Stream<Arguments> ofUnits() {
        UnitCalculator cms = UnitCalculator.of(CountingMethod.CMS_8_MINUTE);
        return Stream.of(
                door("method", "calculator", () -> UnitCalculator.of(null)),
                door("services", "allocate", () -> cms.allocate(null)),
                door("tieGoesTo", "allocate with a choice", () -> cms.allocate(List.of(), null)),
                door("method", "share", () -> AssistantShare.on(DATE).by(null)));
    }

    private static Stream<Arguments> ofWords() {
        return Stream.of(
                door("code", "code", () -> ProcedureCode.of(null)),
                door("code", "minutes of a code", () -> CodeMinutes.of(null, Minutes.of(1))),
                door("first", "pair", () -> CodePair.of(null, "97140")),
                door("second", "pair", () -> CodePair.of("97110", null)),
                door("dollars", "money", () -> Money.of(null)),
                door("id", "payer", () -> PayerId.of(null)),
                door("id", "method", () -> CountingMethod.ofId(null)),
                door("start", "interval", () -> new Interval(null, LocalTime.NOON)),
                door("firstDay", "period", () -> EffectivePeriod.from(null)),
                door("code", "spelled code", () -> new SpelledCode(null, List.of())),
                door("modifiers", "modifiers", () -> ModifierSet.of((Modifier[]) null)),
                door(
                        "file",
                        "entry of a file",
                        () -> new SessionEntry.Read(
                                "1",
                                Session.on(DATE, Discipline.PT, PayerId.MEDICARE)
                                        .treated("97110", Minutes.of(15))
                                        .build(),
                                List.of(),
                                false,
                                (Optional<String>) null)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("doors")
    void null_is_answered_by_the_name_of_the_parameter(String door, String parameter, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(parameter);
    }
}
