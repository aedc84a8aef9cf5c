package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.therapybilling.json.Entries.unreadable;
import static org.therapybilling.json.SessionJson.MARKER;
import static org.therapybilling.json.SessionJson.json;
import static org.therapybilling.json.SessionJson.utf8;
import static org.therapybilling.json.SessionJson.with;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.session.SessionEntry;

/** Each row exchanges one part of a full session that holds a marker wherever patient data could stand. */
class RefusalsTest {

    private static final String LATE = "documentation.lateCertificationReason";

    /**
     * One refusal.
     *
     * @param part the part of the session that is exchanged
     * @param replacement what stands there instead
     * @param path where the error must be found
     * @param words what the message must say
     */
    record Refusal(String part, String replacement, String path, List<String> words) {
        @Override
        public String toString() {
            return replacement.length() > 60 ? replacement.substring(0, 60) + "..." : replacement;
        }
    }

    private static Refusal refusal(String part, String replacement, String path, String... words) {
        return new Refusal(part, replacement, path, List.of(words));
    }

    static Stream<Refusal> numbers() {
        String minutes = "'minutes': 33";
        String path = "treatments[0].minutes";
        return Stream.concat(
                Stream.of(
                                "-1",
                                "33.5",
                                "1441",
                                "1e400",
                                "-1e400",
                                "1e-400",
                                "1e99999999999",
                                "1e-99999999999",
                                "1e2147483647",
                                "9".repeat(400),
                                "0." + "1".repeat(400),
                                "'33'",
                                "'ZZMARKER-p77'",
                                "true",
                                "[33]",
                                "{'of': 33}")
                        .map(value -> refusal(minutes, "'minutes': " + value, path, "0", "1440")),
                Stream.of(
                        refusal("'seconds': 15", "'seconds': 60", "treatments[0].seconds", "0", "59"),
                        refusal("'seconds': 15", "'seconds': -1", "treatments[0].seconds", "0", "59"),
                        refusal("'seconds': 15", "'seconds': 1.5", "treatments[0].seconds", "0", "59"),
                        refusal(minutes + ", ", "", "treatments[0].seconds", "minutes"),
                        refusal(minutes, "'minutes': 1440", path, "1440"),
                        refusal(
                                "'totalTreatmentMinutes': 55",
                                "'totalTreatmentMinutes': 1441",
                                "totalTreatmentMinutes",
                                "0",
                                "1440"),
                        refusal("'units': 2", "'units': 0", "billed[0].units", "1"),
                        refusal("'units': 2", "'units': -2", "billed[0].units", "1"),
                        refusal("'units': 2", "'units': 1.5", "billed[0].units", "1"),
                        refusal("'units': 2", "'units': '2'", "billed[0].units", "1"),
                        refusal("'units': 2", "'units': 9999999999", "billed[0].units", "1"),
                        refusal("'line': 1", "'line': 0", "billed[0].line", "1"),
                        refusal("'line': 2", "'line': 1", "billed[1].line", "once"),
                        refusal("'line': 1", "'line': '1'", "billed[0].line", "number"),
                        refusal("'deviceDays': 17", "'deviceDays': -1", "history.rtm.deviceDays", "0"),
                        refusal(
                                "'minutesThisMonth': 25",
                                "'minutesThisMonth': 2.5",
                                "history.rtm.minutesThisMonth",
                                "whole"),
                        refusal(
                                "'authorizedVisitsLeft': 4", "'authorizedVisitsLeft': -4",
                                "history.authorizedVisitsLeft", "0"),
                        refusal(
                                "'authorizedUnitsLeft': 16", "'authorizedUnitsLeft': '16'",
                                "history.authorizedUnitsLeft", "whole"),
                        refusal("'line': 1", "'line': 2147483648", "billed[0].line", "2147483647"),
                        refusal("'units': 2", "'units': 2147483648", "billed[0].units", "2147483647"),
                        refusal("'visitsLeft': 4", "'visitsLeft': -1", "history.authorization.visitsLeft", "0"),
                        refusal("'unitsLeft': 16", "'unitsLeft': 1.5", "history.authorization.unitsLeft", "whole"),
                        refusal("'benefitVisitsLeft': 12", "'benefitVisitsLeft': '12'", "history.benefitVisitsLeft"),
                        refusal(
                                "'benefitVisitsLeft': 12",
                                "'benefitVisitsLeft': 2147483648",
                                "history.benefitVisitsLeft",
                                "2147483647"),
                        refusal(
                                "'treatmentDaysSinceProgressReport': 3", "'treatmentDaysSinceProgressReport': -3",
                                "documentation.treatmentDaysSinceProgressReport", "0")));
    }

    static Stream<Refusal> amounts() {
        Stream<Refusal> charges = Stream.of(
                        "120", "-5.00", "'-5.00'", "'1,200.00'", "'$120'", "''", "'120.005'", "'1e3'", "'ZZMARKER-p77'")
                .map(value -> refusal("'charge': '120.00'", "'charge': " + value, "billed[0].charge"));
        return Stream.concat(
                charges,
                Stream.of(
                        refusal("'1890.00'", "1890.00", "history.allowedThisYear.PT_SLP", "text"),
                        refusal("'1890.00'", "'-0.01'", "history.allowedThisYear.PT_SLP", "0.00 and more"),
                        refusal("'240.00'", "240", "history.partBDeductibleMet", "text"),
                        refusal("'240.00'", "'-240.00'", "history.partBDeductibleMet", "0.00 and more"),
                        refusal("'0.00'", "'-0.00'", "history.allowedThisYear.OT", "0.00 and more"),
                        refusal("'120.00'", "'1234567890123'", "billed[0].charge", "120.00"),
                        refusal("'1890.00'", "'ZZMARKER-p77'", "history.allowedThisYear.PT_SLP", "120.00")));
    }

    static Stream<Refusal> unknownFields() {
        return Stream.of(
                refusal("'payer'", "'insurer': 1, 'payer'", "insurer", "payer", "dateOfService"),
                refusal("'seconds'", "'duration': 5, 'seconds'", "treatments[0].duration", "minutes", "performer"),
                refusal("'units': 2", "'quantity': 2, 'units': 2", "billed[0].quantity", "units", "modifiers"),
                refusal("'signed': true", "'signature': true, 'signed': true", "documentation.signature", "signed"),
                refusal("'reason'", "'why': '', 'reason'", "documentation.distinctServices[0].why", "codes", "reason"),
                refusal("'homeHealthEpisode'", "'hospice': true, 'homeHealthEpisode'", "history.hospice", "rtm"),
                refusal("'unitsLeft'", "'left'", "history.authorization.left", "unitsLeft", "from", "until"),
                refusal("'PT_SLP'", "'PT'", "history.allowedThisYear.PT", "OT", "PT_SLP"),
                refusal("'deviceDays'", "'days'", "history.rtm.days", "deviceDays"));
    }

    static Stream<Refusal> missingFields() {
        return Stream.of(
                refusal("'dateOfService': '2026-03-02', ", "", "dateOfService", "required"),
                refusal("'dateOfService': '2026-03-02'", "'dateOfService': null", "dateOfService", "required"),
                refusal("'discipline': 'PT', ", "", "discipline", "required"),
                refusal("'payer': 'medicare', ", "", "payer", "required"),
                refusal("'code': '97110', ", "", "treatments[0].code", "required"),
                refusal("'code': '97116', ", "", "billed[0].code", "required"),
                refusal("'units': 2, ", "", "billed[0].units", "required"),
                refusal(
                        ", 'reason': 'ZZMARKER-p77 stiffness'",
                        "",
                        "documentation.distinctServices[0].reason",
                        "required"));
    }

    static Stream<Refusal> words() {
        Stream<Refusal> disciplines = Stream.of("'ZZMARKER-p77'", "'pt'", "'Physical'", "''", "' PT'")
                .map(value ->
                        refusal("'discipline': 'PT'", "'discipline': " + value, "discipline", "PT", "OT", "SLP", "DC"));
        return Stream.concat(
                disciplines,
                Stream.of(
                        refusal("'PRACTITIONER'", "'ZZMARKER-p77'", "setting", "PRACTITIONER", "OUTPATIENT_HOSPITAL"),
                        refusal(
                                "'ASSISTANT'",
                                "'ZZMARKER-p77'",
                                "treatments[0].performer",
                                "THERAPIST",
                                "ASSISTANT",
                                "STUDENT",
                                "AIDE"),
                        refusal(
                                "['signed']",
                                "['ZZMARKER-p77']",
                                "documentation.absent[0]",
                                "signed",
                                "totalTreatmentMinutes"),
                        refusal("['signed']", "['signed', 'absent']", "documentation.absent[1]", "signed"),
                        refusal("'13102-00'", "'ZZMARKER-p77'", "locality", "13102-00"),
                        refusal("'13102-00'", "'13102'", "locality", "13102-00"),
                        refusal("'REHAB_AGENCY'", "'ZZMARKER-p77'", "billingArrangement", "PRIVATE_PRACTICE", "CAH"),
                        refusal("'THERAPIST'", "'therapist'", "performer", "THERAPIST", "AIDE"),
                        refusal("'SIGNED'", "'ZZMARKER-p77'", "abn", "SIGNED", "NONE"),
                        refusal("['SNF', 'HOSPICE']", "['ZZMARKER-p77']", "history.openStays[0]", "HOME_HEALTH", "SNF"),
                        refusal("'MEDICARE_ADVANTAGE'", "'NONE'", "history.otherCoverage", "PRIMARY_ELSEWHERE"),
                        refusal("'payer': 'medicare'", "'payer': ' '", "payer", "blank")));
    }

    static Stream<Refusal> texts() {
        Stream<Refusal> digits = Stream.of("ZZMARKER-p77", "6511", "065111", "06511-1234", "", "O6511", "٠٦٥١١")
                .map(zip -> refusal("'zip': '06511'", "'zip': '" + zip + "'", "zip", "5 digits"));
        Stream<Refusal> places = Stream.of("ZZMARKER-p77", "1", "111", "", "1a", " 1")
                .map(place -> refusal(
                        "'placeOfService': '11'", "'placeOfService': '" + place + "'", "placeOfService", "2 digits"));
        Stream<Refusal> attested = Stream.of("ZZMARKER-p77", "K", "KXX", "", "K ", "K-")
                .map(text -> refusal("['KX']", "['KX', '" + text + "']", "attested[1]", "two"));
        Stream<Refusal> blanks = Stream.of(" ", "", "\u2003", "\\u001c")
                .map(text -> refusal("'ZZMARKER-p77 holiday'", "'" + text + "'", LATE, "blank"));
        return Stream.of(digits, places, attested, blanks, keys()).flatMap(rows -> rows);
    }

    private static Stream<Refusal> keys() {
        String tooLong = "x".repeat(257);
        return Stream.of(" ", "", tooLong, "\ud83d\ude00".repeat(257))
                .flatMap(key -> Stream.of(
                        refusal("'ZZMARKER-p77 id'", "'" + key + "'", "sessionId"),
                        refusal("'ZZMARKER-p77 patient'", "'" + key + "'", "patientKey"),
                        refusal("'ZZMARKER-p77 group'", "'" + key + "'", "billingProvider"),
                        refusal("'ZZMARKER-p77 therapist'", "'" + key + "'", "renderingProvider"),
                        refusal("'ZZMARKER-p77 physician'", "'" + key + "'", "referringProvider"),
                        refusal("'ZZMARKER-p77 assistant'", "'" + key + "'", "treatments[0].performerKey"),
                        refusal("'payer': 'medicare'", "'payer': '" + key + "'", "payer"),
                        refusal("'cash'", "'" + key + "'", "secondaryPayer")));
    }

    static Stream<Refusal> contradictions() {
        return Stream.of(
                refusal(
                        "'visitsLeft': 4",
                        "'visitsLeft': 5",
                        "history.authorizedVisitsLeft",
                        "4",
                        "5",
                        "leave one out"),
                refusal("'unitsLeft': 16", "'unitsLeft': 0", "history.authorizedUnitsLeft", "16", "0", "leave one out"),
                refusal("'SNF', 'HOSPICE'", "'HOME_HEALTH'", "history.homeHealthEpisode", "leave one out"),
                refusal(
                        "'homeHealthEpisode': false",
                        "'homeHealthEpisode': true",
                        "history.homeHealthEpisode",
                        "stays"),
                refusal("'line': 2, 'code': '97140'", "'line': 1, 'code': 'CASH1'", "billed[1].line", "once"));
    }

    static Stream<Refusal> localCodes() {
        String treatment = "'code': '97530', 'start'";
        return Stream.of(
                refusal(treatment, "'code': 'CASH1', 'minutes': 1441, 'start'", "treatments[1].minutes", "1440"),
                refusal(treatment, "'code': 'CASH1', 'price': 1, 'start'", "treatments[1].price", "code"),
                refusal("'code': '97140', 'units': 1", "'code': 'CASH1'", "billed[1].units", "required"),
                refusal("'code': '97140', 'units': 1", "'code': 'CASH1', 'units': 0", "billed[1].units", "1"),
                refusal("['97140']", "['CASH1']", "tieGoesTo[0]", "97110"),
                refusal("['97113']", "['CASH1']", "history.authorization.codes[0]", "97110"));
    }

    static Stream<Refusal> codes() {
        Stream<Refusal> treated = Stream.of(
                        "ZZMARKER-p77",
                        "9711",
                        "971100",
                        "",
                        "A",
                        "SMITHJOHNSON",
                        "SMITH J",
                        "97 110",
                        "ICD 97110",
                        "97110-G")
                .map(code -> refusal("'code': '97110'", "'code': '" + code + "'", "treatments[0].code", "97110"));
        return Stream.concat(
                treated,
                Stream.of(
                        refusal("'code': '97110'", "'code': '97110-GP'", "treatments[0].code", "billed"),
                        refusal("['97140']", "['97140 GP']", "tieGoesTo[0]", "billed"),
                        refusal("['97140']", "['97140', 'ZZMARKER-p77']", "tieGoesTo[1]", "97110"),
                        refusal("'code': '97116'", "'code': 'ZZMARKER-p77'", "billed[0].code", "97110"),
                        refusal("['97110', '97112']", "['CASH1']", "documentation.distinctServices[0]", "two or more"),
                        refusal(
                                "['97110', '97112']", "['97110', 'ZZMARKER-p77']",
                                "documentation.distinctServices[0].codes[1]", "97110")));
    }

    static Stream<Refusal> datesAndTimes() {
        Stream<Refusal> dates = Stream.of(
                        "2026-02-30",
                        "2026-13-01",
                        "2026-00-10",
                        "0000-01-01",
                        "02/03/2026",
                        "2026-3-2",
                        "20260302",
                        "10000-01-01",
                        "-0001-01-01",
                        "2026-03-02T10:00:00",
                        "2025-02-29",
                        "",
                        "ZZMARKER-p77")
                .map(date -> refusal("'2026-03-02'", "'" + date + "'", "dateOfService", "2026-03-02"));
        Stream<Refusal> otherDates = Stream.of("certifiedOn", "planOfCareEnd", "lastProgressReport", "recertifiedOn")
                .map(name -> refusal("'" + name + "': '", "'" + name + "': 'ZZMARKER-p77", "documentation." + name));
        Stream<Refusal> times = Stream.of("25:00", "24:00", "10:60", "9:00", "10.00", "10:00 AM", "", "ZZMARKER-p77")
                .map(time -> refusal("'start': '10:00'", "'start': '" + time + "'", "treatments[1].start", ":"));
        Stream<Refusal> intervals = Stream.of(
                refusal("'submittedOn': '2026-03-09'", "'submittedOn': '0000-01-01'", "submittedOn", "0001", "9999"),
                refusal("'2026-01-31'", "'2026-01-32'", "history.rtm.deviceSupplyLastBilled"),
                refusal(", 'end': '10:15'", "", "treatments[1].start", "end"),
                refusal("'start': '10:00', ", "", "treatments[1].end", "start"),
                refusal("'10:15'", "'09:59'", "treatments[1].end", "after"),
                refusal("'10:15'", "'10:00'", "treatments[1].end", "after"),
                refusal("'10:15'", "'00:00'", "treatments[1].end", "after"),
                refusal("'10:15'", "'10:15', 'minutes': 16", "treatments[1].minutes", "16", "15"),
                refusal("'10:15'", "'10:15', 'minutes': 0", "treatments[1].minutes", "0", "15"),
                refusal("'10:15'", "'10:15', 'minutes': 15, 'seconds': 30", "treatments[1].minutes"));
        return Stream.of(dates, otherDates, times, intervals).flatMap(rows -> rows);
    }

    static Stream<Refusal> kinds() {
        return Stream.of(
                refusal("'dateOfService': '2026-03-02'", "'dateOfService': 20260302", "dateOfService", "text"),
                refusal("'discipline': 'PT'", "'discipline': ['PT']", "discipline", "text"),
                refusal("'payer': 'medicare'", "'payer': {'id': 'ZZMARKER-p77'}", "payer", "text"),
                refusal("'placeOfService': '11'", "'placeOfService': 11", "placeOfService", "text"),
                refusal("'participating': false", "'participating': 'no'", "participating", "true", "false"),
                refusal(
                        "'qualifyingApmParticipant': true",
                        "'qualifyingApmParticipant': 1",
                        "qualifyingApmParticipant",
                        "true",
                        "false"),
                refusal("['KX']", "'KX'", "attested", "list"),
                refusal("['KX']", "[null]", "attested[0]", "text"),
                refusal("['SNF', 'HOSPICE']", "'SNF'", "history.openStays", "list"),
                refusal("['SNF', 'HOSPICE']", "[null]", "history.openStays[0]", "text"),
                refusal("'from': '2026-02-01'", "'from': '02/01/2026'", "history.authorization.from", "2026-03-02"),
                refusal("'asOf': '2026-03-01'", "'asOf': '2026-02-29'", "history.asOf", "day"),
                refusal("'2026-03-03'", "'soon'", "documentation.progressPeriodEnd", "2026-03-02"),
                refusal("'ZZMARKER-p77 holiday'", "true", "documentation.lateCertificationReason", "text"),
                refusal("'together': true", "'together': 'ZZMARKER-p77'", "treatments[0].together", "true", "false"),
                refusal("'group': false", "'group': 0", "treatments[0].group", "true", "false"),
                refusal("['97140']", "'97140'", "tieGoesTo", "list"),
                refusal("['97140']", "[97140]", "tieGoesTo[0]", "text"),
                refusal("['97140']", "[null]", "tieGoesTo[0]", "text"),
                refusal("['GP']", "'GP'", "billed[0].modifiers", "list"),
                refusal("['GP']", "[59]", "billed[0].modifiers[0]", "text"),
                refusal("['GP']", "['GP', ' ']", "billed[0].modifiers[1]", "GP", "59"),
                refusal("['GP']", "['GP', 'GP ']", "billed[0].modifiers[1]", "GP", "59"),
                refusal("['GP']", "['SMITHS']", "billed[0].modifiers[0]", "6 characters"),
                refusal("['GP']", "['ZZMARKER-p77 1990-01-02']", "billed[0].modifiers[0]", "characters"),
                refusal("['ZZMARKER-p77 pain']", "'ZZMARKER-p77 pain'", "diagnoses", "list"),
                refusal(
                        "{'code': '97530', 'start': '10:00', 'end': '10:15'}",
                        "'ZZMARKER-p77'",
                        "treatments[1]",
                        "object"),
                refusal("{'code': '97530', 'start': '10:00', 'end': '10:15'}", "null", "treatments[1]", "object"),
                refusal("{'line': 2, 'code': '97140', 'units': 1}", "97140", "billed[1]", "object"),
                refusal("{'room': 'ZZMARKER-p77 room'}", "'ZZMARKER-p77'", "extensions", "object"),
                refusal("{'room': 'ZZMARKER-p77 room'}", "['ZZMARKER-p77']", "extensions", "object"),
                refusal("{'PT_SLP': '1890.00', 'OT': '0.00'}", "'1890.00'", "history.allowedThisYear", "object"),
                refusal("'signed': true", "'signed': 'ZZMARKER-p77'", "documentation.signed", "true", "false"),
                refusal(
                        "[{'codes': ['97110', '97112'], 'reason': 'ZZMARKER-p77 stiffness'}]", "'ZZMARKER-p77'",
                        "documentation.distinctServices", "list"),
                refusal("'liveContact': true", "'liveContact': 1", "history.rtm.liveContact", "true", "false"));
    }

    static Stream<Refusal> repeatedFields() {
        return Stream.of(
                refusal("'payer': 'medicare'", "'payer': 'medicare', 'payer': 'cash'", "payer", "twice"),
                refusal("'payer': 'medicare'", "'payer': 'medicare', 'payer': 'medicare'", "payer", "twice"),
                refusal("'payer': 'medicare'", "'payer': null, 'payer': 'medicare'", "payer", "twice"),
                refusal("'minutes': 33", "'minutes': 33, 'minutes': 34", "treatments[0].minutes", "twice"),
                refusal("'units': 1", "'units': 1, 'units': 1", "billed[1].units", "twice"),
                refusal("'signed': true", "'signed': true, 'signed': false", "documentation.signed", "twice"),
                refusal("'deviceDays': 17", "'deviceDays': 17, 'deviceDays': 18", "history.rtm.deviceDays", "twice"));
    }

    @ParameterizedTest
    @MethodSource({
        "numbers",
        "amounts",
        "unknownFields",
        "missingFields",
        "words",
        "texts",
        "contradictions",
        "localCodes",
        "codes",
        "datesAndTimes",
        "kinds",
        "repeatedFields"
    })
    void a_session_is_refused_with_path_and_remedy_and_without_patient_data(Refusal row) {
        String text = with(row.part(), row.replacement());

        SessionFormatException refused =
                catchThrowableOfType(SessionFormatException.class, () -> BillingJson.readSession(text));

        assertThat(refused).as("what refuses it").isNotNull();
        assertThat(refused.path()).isEqualTo(row.path());
        assertThat(row.words()).allSatisfy(word -> assertThat(refused.problem()).containsIgnoringCase(word));
        assertThat(refused).hasMessageStartingWith(row.path() + ": ");
        assertThat(everythingSaidBy(refused)).doesNotContain(MARKER);
        assertSaysTheSame(SessionStream.only(text.getBytes(StandardCharsets.UTF_8), "line 3"), refused);
    }

    private static void assertSaysTheSame(SessionEntry entry, SessionFormatException refused) {
        SessionEntry.Unreadable unreadable = unreadable(entry);
        assertThat(unreadable.path()).isEqualTo(refused.path());
        assertThat(unreadable.error()).isEqualTo(refused.problem());
        assertThat(unreadable.where()).isEqualTo("line 3, " + refused.path());
        assertThat(unreadable.toString()).doesNotContain(MARKER);
    }

    private static String everythingSaidBy(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** What a schema can say: it describes one value, and its validator here takes the smallest numbers for zero. */
    static Stream<Refusal> ofOneValue() {
        return Stream.of(numbers(), amounts(), unknownFields(), missingFields(), words(), texts(), codes(), kinds())
                .flatMap(rows -> rows)
                .filter(row -> !row.words().contains("once"))
                .filter(row -> !row.replacement().contains("1e-"));
    }

    @ParameterizedTest
    @MethodSource("ofOneValue")
    void the_schema_refuses_what_the_reader_refuses(Refusal row) {
        assertThat(Schemas.errorsOfSession(with(row.part(), row.replacement()))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"treatments", "billed"})
    void more_services_than_a_session_holds_are_refused_by_reader_and_schema(String name) {
        String services = services(name, 1_000);
        assertThat(BillingJson.readSession(services)).isNotNull();
        assertThat(Schemas.errorsOfSession(services)).isEmpty();

        SessionFormatException refused = refusalOf(services(name, 1_001));
        assertThat(refused.path()).isEqualTo(name);
        assertThat(refused.problem()).contains("1001", "1000");
        assertThat(Schemas.errorsOfSession(services(name, 1_001))).isNotEmpty();
    }

    private static String services(String name, int number) {
        String service = name.equals("billed") ? "{'code': '97110', 'units': 1}" : "{'code': '97110'}";
        return SessionJson.minimal("'" + name + "': [" + String.join(", ", Collections.nCopies(number, service)) + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"treatments", "billed"})
    void an_empty_list_of_services_is_refused(String name) {
        String text =
                json(SessionJson.FULL).replaceAll("(?s)\"" + name + "\": \\[\\s*\\{.*?\\}\\]", "\"" + name + "\": []");

        SessionFormatException refused = refusalOf(text);

        assertThat(refused.path()).isEqualTo(name);
        assertThat(refused.problem()).contains("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'submittedOn': null", "'treatments': null, 'billed': null"})
    void a_session_without_treatments_and_billed_lines_is_refused(String fields) {
        SessionFormatException refused = refusalOf(SessionJson.minimal(fields));

        assertThat(refused).hasMessageContaining("treatments").hasMessageContaining("billed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sessionId",
                "patientKey",
                "billingProvider",
                "renderingProvider",
                "payer",
                "performerKey",
                "region",
                "reason",
                "referringProvider",
                "lateCertificationReason"
            })
    void a_key_or_text_given_as_a_number_is_refused_and_the_number_is_not_repeated(String name) {
        String text = json(SessionJson.FULL).replaceAll("(\"" + name + "\": )\"[^\"]*\"", "$170077007");

        SessionFormatException refused = refusalOf(text);

        assertThat(refused.path()).endsWith(name);
        assertThat(refused).hasMessageContaining("text").hasMessageNotContaining("70077007");
    }

    @Test
    void a_diagnosis_given_as_a_number_is_not_repeated() {
        SessionFormatException refused = refusalOf(with("['ZZMARKER-p77 pain']", "[70077007]"));

        assertThat(refused.path()).isEqualTo("diagnoses[0]");
        assertThat(refused).hasMessageNotContaining("70077007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'payer'", "'seconds'", "'units': 2", "'signed': true", "'deviceDays'", "'PT_SLP'"})
    void the_name_of_an_unknown_field_is_not_repeated_where_it_may_be_patient_data(String before) {
        SessionFormatException refused = refusalOf(with(before, "'ZZMARKER-p77': 1, " + before));

        assertThat(everythingSaidBy(refused)).doesNotContain(MARKER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[",
                "{'sessionId': 'ZZMARKER-p77'",
                "{'sessionId': 'ZZMARKER-p77}",
                "{'sessionId': 'ZZMARKER-p77',}",
                "{sessionId: 'ZZMARKER-p77'}",
                "{'sessionId' 'ZZMARKER-p77'}",
                "ZZMARKER-p77",
                "'ZZMARKER-p77",
                "{'sessionId': ZZMARKER-p77}",
                "{'sessionId': 'ZZMARKER-p77\\q'}",
                "{'sessionId': 'ZZMARKER-p77\n'}",
                "{'minutes': 033}",
                "{'minutes': +33}",
                "{'minutes': 33.}",
                "{'minutes': NaN}",
                "{'minutes': 0x21}",
                "// ZZMARKER-p77\n{}",
                "{'patientKey': 'ZZMARKER-p77'} ZZMARKER-p77",
                "null",
                "true",
                "7",
                "'ZZMARKER-p77'",
                "['ZZMARKER-p77']"
            })
    void a_text_that_is_no_session_is_refused_without_repeating_it(String text) {
        SessionFormatException refused = refusalOf(json(text));

        assertThat(refused.path()).isEmpty();
        assertThat(refused.problem()).isNotBlank();
        assertThat(everythingSaidBy(refused)).doesNotContain(MARKER);
    }

    @ParameterizedTest
    @ValueSource(strings = {" {}", "x", " 1", "]", "}", ",", " null"})
    void a_text_that_goes_on_after_the_session_is_refused(String trailing) {
        assertThat(refusalOf(SessionJson.visit(MARKER) + trailing))
                .hasMessageNotContaining(MARKER)
                .extracting(SessionFormatException::path)
                .isEqualTo("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void nesting_beyond_reason_is_refused(String opening) {
        String deep = opening.repeat(100_000);

        assertThat(refusalOf(deep)).hasMessageContaining("nested");
        assertThat(refusalOf(with("'ZZMARKER-p77 room'", deep)))
                .hasMessageContaining("nested")
                .hasMessageNotContaining(MARKER);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x80, 0xC0, 0xC3, 0xE2, 0xF5, 0xFF})
    void bytes_that_are_not_utf_8_are_refused(int wrong) {
        byte[] text = SessionJson.visit(MARKER).getBytes(StandardCharsets.UTF_8);
        text[new String(text, StandardCharsets.UTF_8).indexOf(MARKER) + MARKER.length() - 1] = (byte) wrong;

        SessionEntry entry = BillingJson.readLines(new ByteArrayInputStream(text))
                .findFirst()
                .orElseThrow();

        assertThat(unreadable(entry).error()).contains("UTF-8");
        assertThat(entry.toString()).doesNotContain("ZZMARKER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\0\0\0\0", "\0{}", "{\0}", "{}\0"})
    void nul_bytes_are_refused(String text) {
        assertThat(Entries.all(BillingJson.readLines(utf8(text))))
                .singleElement()
                .isInstanceOf(SessionEntry.Unreadable.class);
        assertThat(Entries.all(BillingJson.readDocument(utf8(text))))
                .last()
                .isInstanceOf(SessionEntry.Unreadable.class);
    }

    @Test
    void a_session_that_was_read_does_not_tell_its_patient_either() {
        SessionEntry entry = SessionStream.only(json(SessionJson.FULL).getBytes(StandardCharsets.UTF_8), "line 1");

        assertThat(entry).isInstanceOf(SessionEntry.Read.class);
        assertThat(entry.toString()).doesNotContain(MARKER).doesNotContain("2026-03-02");
    }

    @Test
    void the_id_of_a_refused_session_is_kept_for_the_report_only() {
        SessionEntry.Unreadable refused = unreadable(
                SessionStream.only(with("'minutes': 33", "'minutes': -1").getBytes(StandardCharsets.UTF_8), "line 1"));

        assertThat(refused.sessionId()).contains(MARKER + " id");
    }

    private static SessionFormatException refusalOf(String text) {
        SessionFormatException refused =
                catchThrowableOfType(SessionFormatException.class, () -> BillingJson.readSession(text));
        assertThat(refused).as("what refuses it").isNotNull();
        return refused;
    }
}
