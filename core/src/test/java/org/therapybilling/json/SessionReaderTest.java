package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.json.SessionJson.json;
import static org.therapybilling.json.SessionJson.minimal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

class SessionReaderTest {

    /** The example of the contract, section 1, word for word. */
    private static final String EXAMPLE = """
            {
              "sessionId": "S-1001", "patientKey": "p-77", "billingProvider": "group-1", "renderingProvider": "t-4",
              "dateOfService": "2026-03-02", "discipline": "PT", "setting": "PRACTITIONER", "placeOfService": "11",
              "locality": "13102-00", "zip": null, "billingArrangement": "PRIVATE_PRACTICE",
              "qualifyingApmParticipant": false, "participating": true,
              "performer": "THERAPIST", "referringProvider": "1003000126", "abn": null, "attested": [],
              "payer": "medicare", "secondaryPayer": null,
              "treatments": [
               {"code": "97110", "minutes": 33},
               {"code": "97140", "minutes": 7, "seconds": 30, "performer": "ASSISTANT", "performerKey": "a-2", "region": "left shoulder"},
               {"code": "97530", "start": "10:00", "end": "10:15", "attested": []}
              ],
              "totalTreatmentMinutes": 55, "tieGoesTo": ["97140"],
              "billed": [{"line": 1, "code": "97110", "units": 2, "modifiers": ["GP"], "charge": "120.00"}],
              "diagnoses": ["M25.561"], "submittedOn": null,
              "documentation": {
               "initialEvaluation": "2026-02-10", "functionalGoals": true, "measurableProgress": true,
               "medicalNecessity": true, "skilledNeed": true, "signed": true,
               "planOfCareStart": "2026-02-10", "planOfCareEnd": null, "certifiedOn": "2026-02-20", "lateCertificationReason": null,
               "orderOnFile": true, "planSentOn": "2026-02-11", "recertifiedOn": null,
               "lastProgressReport": "2026-02-24", "treatmentDaysSinceProgressReport": 3, "progressPeriodEnd": null,
               "distinctServices": [{"codes": ["97110", "97140"], "reason": "strength / joint stiffness"}],
               "absent": ["recertifiedOn"]
              },
              "history": {
               "allowedThisYear": {"PT_SLP": "1890.00", "OT": "0.00"}, "asOf": null, "partBDeductibleMet": "240.00",
               "authorizedVisitsLeft": 4, "authorizedUnitsLeft": null,
               "authorization": {"from": "2026-02-01", "until": "2026-04-30", "visitsLeft": 4, "unitsLeft": null, "codes": []},
               "benefitVisitsLeft": 12, "openStays": [], "otherCoverage": null, "homeHealthEpisode": false,
               "rtm": {"minutesThisMonth": 25, "deviceDays": 16, "liveContact": true, "deviceSupplyLastBilled": null}
              },
              "extensions": {}
            }
            """;

    private static final String OF_A_SESSION =
            "sessionId patientKey billingProvider renderingProvider setting placeOfService locality zip"
                    + " billingArrangement qualifyingApmParticipant participating performer referringProvider abn attested"
                    + " secondaryPayer totalTreatmentMinutes tieGoesTo diagnoses submittedOn documentation history extensions";
    private static final String OF_A_TREATMENT =
            "minutes seconds start end performer performerKey together group region attested";
    private static final String OF_A_RECORD =
            "initialEvaluation functionalGoals measurableProgress medicalNecessity skilledNeed signed planOfCareStart"
                    + " planOfCareEnd certifiedOn lateCertificationReason orderOnFile planSentOn recertifiedOn"
                    + " lastProgressReport treatmentDaysSinceProgressReport progressPeriodEnd distinctServices absent";
    private static final String OF_A_HISTORY =
            "allowedThisYear asOf partBDeductibleMet authorizedVisitsLeft authorizedUnitsLeft authorization"
                    + " benefitVisitsLeft openStays homeHealthEpisode otherCoverage rtm";

    @Test
    void the_example_of_the_contract_reads_in_every_field() {
        Session expected = Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                .sessionId("S-1001")
                .patientKey("p-77")
                .billingProvider("group-1")
                .renderingProvider("t-4")
                .setting(Setting.PRACTITIONER)
                .placeOfService("11")
                .locality(new Locality("13102", "00"))
                .billingArrangement(BillingArrangement.PRIVATE_PRACTICE)
                .participating(true)
                .performer(Performer.THERAPIST)
                .referringProvider("1003000126")
                .treated("97110", Minutes.of(33))
                .addTreatments(Treatment.of(ProcedureCode.of("97140"))
                        .time(measured(7, 30))
                        .performer(Performer.ASSISTANT)
                        .performerKey("a-2")
                        .region("left shoulder")
                        .build())
                .treated("97530", LocalTime.of(10, 0), LocalTime.of(10, 15))
                .totalTreatmentMinutes(Minutes.of(55))
                .addTieGoesTo(ProcedureCode.of("97140"))
                .addBilled(BilledLine.of(1, ProcedureCode.of("97110"), Units.of(2))
                        .addModifiers(Modifier.GP)
                        .charge(Money.of("120.00"))
                        .build())
                .addDiagnoses("M25.561")
                .documentation(documentation())
                .history(history())
                .build();

        assertThat(BillingJson.readSession(EXAMPLE)).isEqualTo(expected);
    }

    private static Documentation documentation() {
        return Documentation.builder()
                .initialEvaluation(LocalDate.of(2026, 2, 10))
                .functionalGoals(true)
                .measurableProgress(true)
                .medicalNecessity(true)
                .skilledNeed(true)
                .signed(true)
                .planOfCareStart(LocalDate.of(2026, 2, 10))
                .certifiedOn(LocalDate.of(2026, 2, 20))
                .orderOnFile(true)
                .planSentOn(LocalDate.of(2026, 2, 11))
                .lastProgressReport(LocalDate.of(2026, 2, 24))
                .treatmentDaysSinceProgressReport(3)
                .addDistinctServices(new DistinctService(
                        List.of(ProcedureCode.of("97110"), ProcedureCode.of("97140")), "strength / joint stiffness"))
                .addAbsent("recertifiedOn")
                .build();
    }

    private static History history() {
        return History.builder()
                .putAllowedThisYear(ThresholdBucket.PT_SLP, Money.of("1890.00"))
                .putAllowedThisYear(ThresholdBucket.OT, Money.of("0.00"))
                .partBDeductibleMet(Money.of("240.00"))
                .authorization(Authorization.builder()
                        .validFrom(LocalDate.of(2026, 2, 1))
                        .validUntil(LocalDate.of(2026, 4, 30))
                        .visitsLeft(4)
                        .build())
                .benefitVisitsLeft(12)
                .openStays(Set.of())
                .homeHealthEpisode(false)
                .remoteMonitoring(RemoteMonitoring.builder()
                        .minutesThisMonth(Minutes.of(25))
                        .deviceDays(16)
                        .liveContact(true)
                        .build())
                .build();
    }

    @Test
    void what_the_example_leaves_open_reads_too() {
        Session session = BillingJson.readSession(json(SessionJson.FULL));

        assertThat(session.submittedOn()).contains(LocalDate.of(2026, 3, 9));
        assertThat(session.secondaryPayer()).contains(PayerId.of("cash"));
        assertThat(session.zip()).contains("06511");
        assertThat(session.qualifyingApmParticipant()).isTrue();
        assertThat(session.participating()).contains(false);
        assertThat(session.abn()).contains(AdvanceNotice.SIGNED);
        assertThat(session.attested()).isEqualTo(ModifierSet.of(Modifier.KX));
        assertThat(session.treatments().get(0).attested()).isEqualTo(ModifierSet.of(Modifier.M59, Modifier.AT));
    }

    @Test
    void dates_and_reasons_of_the_record_read() {
        Documentation record =
                BillingJson.readSession(json(SessionJson.FULL)).documentation().orElseThrow();

        assertThat(record.planOfCareEnd()).contains(LocalDate.of(2026, 5, 1));
        assertThat(record.lateCertificationReason()).contains("ZZMARKER-p77 holiday");
        assertThat(record.recertifiedOn()).contains(LocalDate.of(2026, 2, 28));
        assertThat(record.progressPeriodEnd()).contains(LocalDate.of(2026, 3, 3));
    }

    @Test
    void coverage_and_what_is_left_of_it_read() {
        History year = BillingJson.readSession(json(SessionJson.FULL)).history().orElseThrow();

        assertThat(year.asOf()).contains(LocalDate.of(2026, 3, 1));
        assertThat(year.authorization().orElseThrow().visitsLeft()).contains(4);
        assertThat(year.authorization().orElseThrow().unitsLeft()).contains(16);
        assertThat(year.authorization().orElseThrow().codes()).containsExactly(ProcedureCode.of("97113"));
        assertThat(year.openStays()).contains(Set.of(OpenStay.SNF, OpenStay.HOSPICE));
        assertThat(year.otherCoverage()).contains(OtherCoverage.MEDICARE_ADVANTAGE);
        assertThat(year.remoteMonitoring().orElseThrow().deviceSupplyLastBilled())
                .contains(LocalDate.of(2026, 1, 31));
    }

    @Test
    void short_forms_and_the_authorization_are_one_fact() {
        String shortForms = "{'authorizedVisitsLeft': 4, 'authorizedUnitsLeft': 16}";
        for (String history : List.of(
                shortForms,
                "{'authorization': {'visitsLeft': 4, 'unitsLeft': 16}}",
                "{'authorizedVisitsLeft': 4, 'authorization': {'visitsLeft': 4, 'unitsLeft': 16, 'codes': []}}",
                "{'authorizedVisitsLeft': 4, 'authorization': {'visitsLeft': null, 'unitsLeft': 16}}")) {
            assertThat(history(history)).as(history).isEqualTo(history(shortForms));
        }
        assertThat(history("{'authorization': {}}").authorization()).isPresent();
        assertThat(history("{}").authorization()).isEmpty();
    }

    @Test
    void a_stay_is_open_by_either_form() {
        assertThat(history("{'homeHealthEpisode': true}").isOpen(OpenStay.HOME_HEALTH))
                .contains(true);
        assertThat(history("{'homeHealthEpisode': true}").isOpen(OpenStay.SNF)).isEmpty();
        assertThat(history("{'openStays': ['SNF']}").isOpen(OpenStay.SNF)).contains(true);
        assertThat(history("{'openStays': ['SNF']}").isOpen(OpenStay.HOME_HEALTH))
                .contains(false);
        assertThat(history("{'openStays': ['HOME_HEALTH'], 'homeHealthEpisode': true}")
                        .isOpen(OpenStay.HOME_HEALTH))
                .contains(true);
        assertThat(history("{}").isOpen(OpenStay.HOSPICE)).isEmpty();
    }

    private static History history(String json) {
        return BillingJson.readSession(minimal("'treatments': [{'code': '97110'}], 'history': " + json))
                .history()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'diagnoses': null, 'documentation': {'distinctServices': null}, "})
    void a_list_that_is_absent_is_unknown(String lists) {
        Session session = BillingJson.readSession(minimal(lists + "'treatments': [{'code': '97110'}]"));

        assertThat(session.diagnoses()).isEmpty();
        assertThat(session.documentation().flatMap(Documentation::distinctServices))
                .isEmpty();
    }

    @Test
    void a_list_without_elements_is_known() {
        Session session = BillingJson.readSession(minimal("'treatments': [{'code': '97110'}], 'diagnoses': [],"
                + " 'documentation': {'distinctServices': []}, 'history': {'openStays': []}"));

        assertThat(session.diagnoses()).contains(List.of());
        assertThat(session.documentation().orElseThrow().distinctServices()).contains(List.of());
        assertThat(session.history().orElseThrow().openStays()).contains(Set.of());
    }

    @Test
    void the_performer_of_the_session_gives_what_does_not_say_who() {
        Session session = BillingJson.readSession(minimal("'performer': 'ASSISTANT', 'treatments': [{'code': '97110'},"
                + " {'code': '97112', 'performer': 'THERAPIST'}, {'code': '97140', 'performer': null}]"));

        assertThat(session.performer()).contains(Performer.ASSISTANT);
        assertThat(session.treatments())
                .extracting(Treatment::performer)
                .containsExactly(Performer.ASSISTANT, Performer.THERAPIST, Performer.ASSISTANT);
    }

    @Test
    void null_is_the_same_as_absent_in_every_field_that_may_be_absent() {
        String services = "'treatments': [{'code': '97110'%s}], 'billed': [{'code': '97110', 'units': 1%s}]";
        String nulls = minimal((nulls(OF_A_SESSION) + ", " + services)
                .formatted(", " + nulls(OF_A_TREATMENT), ", " + nulls("line modifiers charge")));

        assertThat(BillingJson.readSession(nulls))
                .isEqualTo(BillingJson.readSession(minimal(services.formatted("", ""))));
    }

    @Test
    void null_is_the_same_as_absent_in_the_record_and_the_history_too() {
        String parts = "'treatments': [{'code': '97110'}], 'documentation': {%s}, 'history': {%s}";
        String nulls = minimal(parts.formatted(nulls(OF_A_RECORD), nulls(OF_A_HISTORY)));

        assertThat(BillingJson.readSession(nulls)).isEqualTo(BillingJson.readSession(minimal(parts.formatted("", ""))));
    }

    private static String nulls(String names) {
        return Arrays.stream(names.split(" ", -1))
                .map(name -> "'" + name + "': null")
                .collect(Collectors.joining(", "));
    }

    @Test
    void a_local_code_keeps_its_place_and_the_rest_is_read() {
        Session session = BillingJson.readSession(minimal("'treatments': [{'code': 'NoShow', 'minutes': 5},"
                + " {'code': '97110', 'minutes': 33}, {'code': 'cash1'}, {'code': '97140', 'minutes': 7}],"
                + " 'billed': [{'code': '97110', 'units': 2}, {'code': 'A1', 'units': 3, 'charge': '75.00'},"
                + " {'code': '97140', 'units': 1}]"));

        assertThat(session.treatments()).extracting(Treatment::code).hasToString("[97110, 97140]");
        assertThat(session.localTreatments())
                .containsExactly(new LocalCode.Treated("NOSHOW", 0), new LocalCode.Treated("CASH1", 2));
        assertThat(session.localLines()).containsExactly(new LocalCode.Billed("A1", 1, 2, Units.of(3)));
        assertThat(session.billed()).extracting(BilledLine::line).containsExactly(1, 3);
        assertThat(session.treatmentPath(1)).isEqualTo("treatments[3]");
        assertThat(session.billedPath(1)).isEqualTo("billed[2]");
    }

    @Test
    void a_local_code_among_distinct_services_is_passed_over() {
        Session session = BillingJson.readSession(minimal("'treatments': [{'code': '97110', 'minutes': 33}],"
                + " 'documentation': {'distinctServices': [{'codes': ['97110', 'CASH1'], 'reason': 'apart'},"
                + " {'codes': ['97110', 'CASH1', '97140'], 'reason': 'joint'}]}"));

        assertThat(session.documentation().orElseThrow().distinctServices().orElseThrow())
                .containsExactly(
                        new DistinctService(List.of(ProcedureCode.of("97110"), ProcedureCode.of("97140")), "joint"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "cash1", "NOSHOW", "1A", "9711A0", "X12345", "ABCDEFGHIJ", "97110GP", "GCODE"})
    void letters_and_digits_that_are_no_hcpcs_code_are_a_local_code(String code) {
        Session session = BillingJson.readSession(minimal("'treatments': [{'code': '" + code + "'}]"));

        assertThat(session.treatments()).isEmpty();
        assertThat(session.localCodes()).extracting(LocalCode::code).containsExactly(code.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"G0283", "0552T", "g0283", "CPT97110", "hc97110", "HCPCSG0283", "X9999"})
    void what_has_the_form_of_a_hcpcs_code_is_none(String code) {
        Session session = BillingJson.readSession(minimal("'treatments': [{'code': '" + code + "'}]"));

        assertThat(session.localCodes()).isEmpty();
        assertThat(session.treatments()).hasSize(1);
    }

    @Test
    void null_treatments_or_null_billed_lines_are_absent_too() {
        assertThat(BillingJson.readSession(minimal("'treatments': null, 'billed': [{'code': '97110', 'units': 1}]"))
                        .treatments())
                .isEmpty();
        assertThat(BillingJson.readSession(minimal("'treatments': [{'code': '97110'}], 'billed': null"))
                        .billed())
                .isEmpty();
    }

    @Test
    void null_facts_of_record_and_history_are_unknown() {
        Session session = BillingJson.readSession(minimal("'treatments': [{'code': '97110'}],"
                + " 'documentation': {'signed': null, 'certifiedOn': null, 'distinctServices': null, 'absent': null},"
                + " 'history': {'allowedThisYear': null, 'homeHealthEpisode': null, 'rtm': null}"));

        assertThat(session.documentation()).contains(Documentation.builder().build());
        assertThat(session.history()).contains(History.builder().build());
    }

    @Test
    void what_is_not_said_is_practitioner_therapist_alone_and_one_on_one() {
        Session session = BillingJson.readSession(minimal("'treatments': [{'code': '97110'}]"));

        assertThat(session.setting()).isEqualTo(Setting.PRACTITIONER);
        assertThat(session.treatments())
                .singleElement()
                .returns(Performer.THERAPIST, Treatment::performer)
                .returns(false, Treatment::together)
                .returns(false, Treatment::group);
    }

    @ParameterizedTest
    @EnumSource(Discipline.class)
    void every_discipline_reads(Discipline discipline) {
        String text = minimal("'treatments': [{'code': '97110'}]").replace("\"PT\"", "\"" + discipline + "\"");

        assertThat(BillingJson.readSession(text).discipline()).isEqualTo(discipline);
    }

    @ParameterizedTest
    @EnumSource(Performer.class)
    void every_performer_reads(Performer performer) {
        Session session = BillingJson.readSession(minimal("'treatments': [{'code': '97110', 'performer': '" + performer
                + "', 'together': true, 'group': true}]"));

        assertThat(session.treatments())
                .singleElement()
                .returns(performer, Treatment::performer)
                .returns(true, Treatment::together)
                .returns(true, Treatment::group);
    }

    @Test
    void a_hospital_reads() {
        Session session =
                BillingJson.readSession(minimal("'setting': 'OUTPATIENT_HOSPITAL', 'treatments': [{'code': '97110'}]"));

        assertThat(session.setting()).isEqualTo(Setting.OUTPATIENT_HOSPITAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"medicare", "Medicare", "MEDICARE"})
    void the_payer_reads_in_any_letter_case(String payer) {
        String text = minimal("'treatments': [{'code': '97110'}]").replace("medicare", payer);

        assertThat(BillingJson.readSession(text).payer()).isEqualTo(PayerId.MEDICARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"97110", "CPT 97110", "CPT® 97110", "Procedure Code 97110", "HC:97110"})
    void a_code_reads_in_any_spelling_that_records_use(String spelling) {
        Session session = BillingJson.readSession(minimal("'treatments': [{'code': '" + spelling
                + "'}], 'tieGoesTo': ['" + spelling + "'], 'billed': [{'code': '" + spelling + "', 'units': 1}]"));

        ProcedureCode code = ProcedureCode.of("97110");
        assertThat(session.treatments()).extracting(Treatment::code).containsExactly(code);
        assertThat(session.tieGoesTo()).containsExactly(code);
        assertThat(session.billed()).extracting(BilledLine::code).containsExactly(code);
        assertThat(session.billed()).flatExtracting(BilledLine::modifiers).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"97110-GP-59", "97110 GP 59"})
    void modifiers_attached_to_a_billed_code_are_modifiers_of_its_line(String spelling) {
        Session session = BillingJson.readSession(minimal("'billed': [{'code': '" + spelling + "', 'units': 1}]"));

        assertThat(session.billed())
                .singleElement()
                .returns(ProcedureCode.of("97110"), BilledLine::code)
                .returns(List.of(Modifier.GP, Modifier.M59), BilledLine::modifiers);
    }

    @Test
    void attached_modifiers_and_listed_ones_are_both_kept() {
        Session session =
                BillingJson.readSession(minimal("'billed': [{'code': '97110-GP', 'units': 1, 'modifiers': ['KX']}]"));

        assertThat(session.billed())
                .flatExtracting(BilledLine::modifiers)
                .containsExactlyInAnyOrder(Modifier.GP, Modifier.KX);
    }

    @Test
    void the_number_of_a_billed_line_is_its_position_unless_given() {
        Session session = BillingJson.readSession(minimal("'billed': [{'code': '97110', 'units': 1},"
                + " {'code': '97112', 'units': 1}, {'line': 7, 'code': '97140', 'units': 1},"
                + " {'code': '97530', 'units': 1}]"));

        assertThat(session.billed()).extracting(BilledLine::line).containsExactly(1, 2, 7, 4);
    }

    static Stream<TimeExample> times() {
        return Stream.of(
                new TimeExample("", new TimeSpent.NotRecorded()),
                new TimeExample(", 'minutes': 0", measured(0, 0)),
                new TimeExample(", 'minutes': 1440", measured(1440, 0)),
                new TimeExample(", 'minutes': 33", measured(33, 0)),
                new TimeExample(", 'minutes': 7, 'seconds': 59", measured(7, 59)),
                new TimeExample(", 'start': '10:00', 'end': '10:15'", clocked("10:00", "10:15")),
                new TimeExample(", 'start': '00:00', 'end': '23:59'", clocked("00:00", "23:59")),
                new TimeExample(", 'start': '10:00:30', 'end': '10:15:29'", clocked("10:00:30", "10:15:29")),
                new TimeExample(", 'start': '10:00', 'end': '10:15', 'minutes': 15", clocked("10:00", "10:15")),
                new TimeExample(
                        ", 'start': '10:00', 'end': '10:15:30', 'minutes': 15, 'seconds': 30",
                        clocked("10:00", "10:15:30")));
    }

    record TimeExample(String fields, TimeSpent expected) {}

    private static TimeSpent measured(int minutes, int seconds) {
        return new TimeSpent.Measured(Minutes.of(minutes), seconds);
    }

    private static TimeSpent clocked(String start, String end) {
        return new TimeSpent.Clocked(LocalTime.parse(start), LocalTime.parse(end));
    }

    @ParameterizedTest
    @MethodSource("times")
    void time_reads_as_minutes_as_an_interval_as_both_or_as_not_recorded(TimeExample example) {
        Session session = BillingJson.readSession(minimal("'treatments': [{'code': '97110'" + example.fields() + "}]"));

        assertThat(session.treatments()).extracting(Treatment::time).containsExactly(example.expected());
    }

    @Test
    void extensions_are_a_free_place() {
        Session session = BillingJson.readSession(minimal(
                "'treatments': [{'code': '97110'}], 'extensions': {'room 7': {'floor': [2, null, true]}, 'x': 1.5}"));

        assertThat(session.extensions())
                .containsOnlyKeys("room 7", "x")
                .containsEntry("room 7", json("{'floor':[2,null,true]}"));
    }

    @Test
    void total_treatment_minutes_are_a_fact_that_the_record_may_lack() {
        Session session = BillingJson.readSession(
                minimal("'treatments': [{'code': '97110'}], 'documentation': {'absent': ['totalTreatmentMinutes']}"));

        assertThat(session.documentation().orElseThrow().absent()).containsExactly("totalTreatmentMinutes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "2024-02-29"})
    void every_date_of_the_years_1_to_9999_reads(String date) {
        String text = minimal("'treatments': [{'code': '97110'}]").replace("2026-03-02", date);

        assertThat(BillingJson.readSession(text).dateOfService()).isEqualTo(LocalDate.parse(date));
    }

    @Test
    void white_space_around_a_session_is_no_matter() {
        assertThat(BillingJson.readSession(" \n\t" + SessionJson.visit("S-1") + "\r\n ")
                        .sessionId())
                .contains("S-1");
    }
}
