package org.therapybilling.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

class SessionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Session.Builder session() {
        return Session.on(DAY, Discipline.PT, PayerId.MEDICARE);
    }

    /** A session with a value in every field, each text of it being the word SECRET. */
    static Session full() {
        return session()
                .sessionId("SECRET")
                .patientKey("SECRET")
                .billingProvider("SECRET")
                .renderingProvider("SECRET")
                .setting(Setting.OUTPATIENT_HOSPITAL)
                .placeOfService("11")
                .locality(Locality.parse("13102-00"))
                .zip("06511")
                .billingArrangement(BillingArrangement.PRIVATE_PRACTICE)
                .qualifyingApmParticipant(true)
                .participating(true)
                .performer(Performer.ASSISTANT)
                .referringProvider("SECRET")
                .abn(AdvanceNotice.NONE)
                .attesting(Modifier.KX)
                .secondaryPayer(PayerId.of("SECRET"))
                .addTreatments(Treatment.of("97110", LocalTime.of(10, 0), LocalTime.of(10, 15))
                        .performerKey("SECRET")
                        .region("SECRET")
                        .attesting(Modifier.M59)
                        .build())
                .totalTreatmentMinutes(Minutes.of(55))
                .addTieGoesTo(ProcedureCode.of("97140"))
                .addBilled(BilledLine.of(1, ProcedureCode.of("97110"), Units.of(2))
                        .addModifiers(Modifier.of("WRONG"))
                        .charge(Money.of("120.00"))
                        .build())
                .addLocalTreatments(new LocalCode.Treated("NOSHOW", 0))
                .addLocalLines(new LocalCode.Billed("CASH1", 1, 7, Units.ONE))
                .addDiagnoses("SECRET")
                .submittedOn(DAY)
                .documentation(Documentation.builder()
                        .signed(true)
                        .initialEvaluation(DAY)
                        .lateCertificationReason("SECRET")
                        .treatmentDaysSinceProgressReport(3)
                        .progressPeriodEnd(DAY)
                        .addDistinctServices(new DistinctService(
                                List.of(ProcedureCode.of("97110"), ProcedureCode.of("97140")), "SECRET"))
                        .addAbsent("recertifiedOn")
                        .build())
                .history(History.builder()
                        .putAllowedThisYear(ThresholdBucket.OT, Money.of("10.00"))
                        .authorization(Authorization.builder().visitsLeft(4).build())
                        .addOpenStays(OpenStay.SNF)
                        .otherCoverage(OtherCoverage.PRIMARY_ELSEWHERE)
                        .remoteMonitoring(
                                RemoteMonitoring.builder().deviceDays(16).build())
                        .build())
                .putExtensions("SECRET", "\"SECRET\"")
                .build();
    }

    @Test
    void choosing_changes_the_choice_alone() {
        Session chosen = full().choosing(List.of(ProcedureCode.of("97110")));
        assertThat(chosen.tieGoesTo()).containsExactly(ProcedureCode.of("97110"));
        assertThat(chosen.choosing(full().tieGoesTo())).isEqualTo(full());
    }

    @Test
    void copies_are_equal() {
        Session full = full();
        Treatment treatment = full.treatments().get(0);
        BilledLine line = full.billed().get(0);
        Documentation record = full.documentation().orElseThrow();
        History history = full.history().orElseThrow();
        Authorization authorization = history.authorization().orElseThrow();
        RemoteMonitoring monitoring = history.remoteMonitoring().orElseThrow();
        assertThat(full.toBuilder().build()).isEqualTo(full);
        assertThat(treatment.toBuilder().build()).isEqualTo(treatment);
        assertThat(line.toBuilder().build()).isEqualTo(line);
        assertThat(record.toBuilder().build()).isEqualTo(record);
        assertThat(history.toBuilder().build()).isEqualTo(history);
        assertThat(authorization.toBuilder().build()).isEqualTo(authorization);
        assertThat(monitoring.toBuilder().build()).isEqualTo(monitoring);
    }

    @Test
    void a_copy_can_be_changed_and_gets_the_next_line() {
        Session copy = full().toBuilder()
                .payer(PayerId.of("cash"))
                .treatments(List.of())
                .localTreatments(List.of())
                .billed("97140", Units.ONE)
                .build();
        assertThat(copy.payer()).isEqualTo(PayerId.of("cash"));
        assertThat(copy.treatments()).isEmpty();
        assertThat(copy.billed()).extracting(BilledLine::line).containsExactly(1, 8);
        assertThat(full().treatments()).hasSize(1);
    }

    @Test
    void a_copy_of_a_claim_gets_the_next_line() {
        Session copy = session().billed("97110", Units.ONE).build().toBuilder()
                .billed("97140", Units.ONE)
                .build();
        assertThat(copy.billed()).extracting(BilledLine::line).containsExactly(1, 2);
    }

    @Test
    void local_codes_are_recorded_and_billed_too() {
        Session given = session().treated("97161").build();
        Session claimed = session().billed("97161", Units.ONE).build();
        Session givenLocally =
                session().addLocalTreatments(new LocalCode.Treated("NOSHOW", 0)).build();
        Session claimedLocally = session()
                .addLocalLines(new LocalCode.Billed("CASH1", 0, 1, Units.ONE))
                .build();
        assertThat(List.of(given, claimed, givenLocally, claimedLocally))
                .extracting(Session::isBilled)
                .containsExactly(false, true, false, true);
        assertThat(List.of(given, claimed, givenLocally, claimedLocally))
                .extracting(Session::isClaimOnly)
                .containsExactly(false, true, false, true);
    }

    @ParameterizedTest
    @CsvSource({"1000, 0, true", "1001, 0, false", "999, 1, true", "1000, 1, false"})
    void a_session_has_at_most_a_thousand_treatments_and_as_many_lines(int coded, int local, boolean possible) {
        Session.Builder given = session();
        Session.Builder claimed = session();
        for (int i = 0; i < coded; i++) {
            given.treated("97110");
            claimed.billed("97110", Units.ONE);
        }
        for (int i = 0; i < local; i++) {
            given.addLocalTreatments(new LocalCode.Treated("NOSHOW", i));
            claimed.addLocalLines(new LocalCode.Billed("CASH1", i, coded + 1 + i, Units.ONE));
        }
        if (possible) {
            assertThat(given.build().treatments()).hasSize(coded);
            assertThat(claimed.build().billed()).hasSize(coded);
        } else {
            assertThatThrownBy(given::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The session has 1001 treatments; allowed are at most 1000. Is it one session?");
            assertThatThrownBy(claimed::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The session has 1001 billed lines; allowed are at most 1000. Is it one session?");
        }
    }

    @Test
    void a_list_that_was_not_told_is_unknown_and_one_told_empty_is_known() {
        Session.Builder session = session().treated("97161");
        assertThat(session.build().diagnoses()).isEmpty();
        assertThat(session.addAllDiagnoses(List.of()).build().diagnoses()).contains(List.of());
        assertThat(session.build()).isNotEqualTo(session.diagnoses(null).build());
        assertThat(Documentation.builder().build().distinctServices()).isEmpty();
        assertThat(Documentation.builder().distinctServices(List.of()).build().distinctServices())
                .contains(List.of());
        assertThat(History.builder().build().openStays()).isEmpty();
        assertThat(History.builder().openStays(Set.of()).build().openStays()).contains(Set.of());
    }

    @Test
    void what_was_told_in_a_list_of_the_callers_stays_as_it_was() {
        List<String> diagnoses = new ArrayList<>(List.of("M25.561"));
        Session session = session().treated("97161").addAllDiagnoses(diagnoses).build();
        diagnoses.clear();
        List<String> kept = session.diagnoses().orElseThrow();
        assertThat(kept).containsExactly("M25.561");
        assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void extensions_keep_their_order() {
        Session.Builder session = session().treated("97161");
        List<String> names = List.of("z", "b c", "0", "a", "k");
        names.forEach(name -> session.putExtensions(name, "1"));
        assertThat(session.build().extensions().keySet()).containsExactlyElementsOf(names);
        assertThat(session.build().choosing(List.of()).extensions().keySet()).containsExactlyElementsOf(names);
    }

    @Test
    void local_codes_have_places_between_the_others() {
        Session session = session()
                .treated("97110")
                .treated("97112")
                .treated("97140")
                .addLocalTreatments(
                        new LocalCode.Treated("noshow", 0),
                        new LocalCode.Treated("CASH1", 4),
                        new LocalCode.Treated("CASH2", 1))
                .billed("97110", Units.ONE)
                .addLocalLines(new LocalCode.Billed("CASH1", 1, 9, Units.ONE))
                .build();
        assertThat(session.localCodes())
                .extracting(LocalCode::path)
                .containsExactly("treatments[0].code", "treatments[4].code", "treatments[1].code", "billed[1].code");
        assertThat(session.localTreatments().get(0).code()).isEqualTo("NOSHOW");
        assertThat(session.treatmentPath(0)).isEqualTo("treatments[2]");
        assertThat(session.treatmentPath(1)).isEqualTo("treatments[3]");
        assertThat(session.treatmentPath(2)).isEqualTo("treatments[5]");
        assertThat(session.billedPath(0)).isEqualTo("billed[0]");
    }

    @Test
    void a_session_may_hold_local_codes_alone() {
        assertThat(session()
                        .addLocalTreatments(new LocalCode.Treated("NOSHOW", 0))
                        .build()
                        .treatments())
                .isEmpty();
        assertThat(session()
                        .addLocalLines(new LocalCode.Billed("CASH1", 0, 1, Units.ONE))
                        .build()
                        .billed())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A", "12", "97110", "G0283", "CPT97110", "CASH-1", "CASH 1", "ABCDEFGHIJK", "ÄÖ", "A1\n"})
    void what_is_no_local_code_is_refused(String code) {
        assertThat(LocalCode.isLocalCode(code)).isFalse();
        assertThatThrownBy(() -> new LocalCode.Treated(code, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A text of " + code.length() + " characters is not a local code");
    }

    @Test
    void the_places_of_local_codes_are_possible() {
        assertThatThrownBy(() -> new LocalCode.Treated("CASH1", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LocalCode.Billed("CASH1", -1, 1, Units.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LocalCode.Billed("CASH1", 0, 0, Units.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LocalCode.Billed("CASH1", 0, 1, Units.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_not_told_has_its_default() {
        Session session = session().treated("97161").build();
        assertThat(session.setting()).isEqualTo(Setting.PRACTITIONER);
        assertThat(session.qualifyingApmParticipant()).isFalse();
        assertThat(session.attested()).isEqualTo(ModifierSet.NONE);
        assertThat(session.participating()).isEmpty();
        Treatment treatment = session.treatments().get(0);
        assertThat(treatment.performer()).isEqualTo(Performer.THERAPIST);
        assertThat(treatment.time()).isEqualTo(new TimeSpent.NotRecorded());
        assertThat(treatment.together()).isFalse();
        assertThat(treatment.group()).isFalse();
        assertThat(treatment.attested()).isEqualTo(ModifierSet.NONE);
    }

    @Test
    void the_short_forms_record_what_they_say() {
        Session session = session()
                .treated("97110", Minutes.of(33))
                .treated("97140", Minutes.of(7), Performer.ASSISTANT)
                .treated("97530", LocalTime.of(10, 0), LocalTime.of(10, 15))
                .treated("97112", LocalTime.of(10, 15), LocalTime.of(10, 30), Performer.STUDENT)
                .billed("97110", Units.of(2), Modifier.GP)
                .billed("97140", Units.ONE, Modifier.CQ, Modifier.GP)
                .build();
        assertThat(session.treatments())
                .containsExactly(
                        Treatment.of("97110", Minutes.of(33)).build(),
                        Treatment.of("97140", Minutes.of(7))
                                .performer(Performer.ASSISTANT)
                                .build(),
                        Treatment.of("97530", LocalTime.of(10, 0), LocalTime.of(10, 15))
                                .build(),
                        Treatment.of("97112", LocalTime.of(10, 15), LocalTime.of(10, 30))
                                .performer(Performer.STUDENT)
                                .build());
        assertThat(session.billed()).extracting(BilledLine::line).containsExactly(1, 2);
        assertThat(session.billed().get(1).modifiers()).containsExactly(Modifier.CQ, Modifier.GP);
    }

    @Test
    void no_text_of_a_session_is_shown() {
        Session full = full();
        assertThat(Stream.of(
                                full,
                                full.treatments().get(0),
                                full.billed().get(0),
                                full.documentation().orElseThrow(),
                                full.documentation()
                                        .orElseThrow()
                                        .distinctServices()
                                        .orElseThrow()
                                        .get(0),
                                full.history().orElseThrow(),
                                full.history().orElseThrow().authorization().orElseThrow(),
                                full.history().orElseThrow().remoteMonitoring().orElseThrow())
                        .map(Object::toString))
                .noneMatch(text -> text.contains("SECRET") || text.contains("2026"))
                .containsExactly(
                        "Session[PT, treatments 1, billed 1]",
                        "Treatment[97110, THERAPIST, time recorded]",
                        "BilledLine[1, 97110 x 2]",
                        "Documentation[absent 1]",
                        "DistinctService[97110, 97140]",
                        "History[]",
                        "Authorization[]",
                        "RemoteMonitoring[]");
    }

    @Test
    void a_treatment_without_time_says_so() {
        assertThat(Treatment.of(ProcedureCode.of("97161")).build())
                .hasToString("Treatment[97161, THERAPIST, time not recorded]");
    }

    static Stream<Arguments> impossible() {
        return Stream.<Arguments>of(
                refused(s -> s, "neither treatments nor billed lines"),
                refused(s -> s.treated("97161").sessionId(" "), "The id of the session is blank"),
                refused(s -> s.treated("97161").patientKey(""), "The key of the patient is blank"),
                refused(s -> s.treated("97161").billingProvider(" "), "The key of the billing provider is blank"),
                refused(s -> s.treated("97161").renderingProvider(" "), "The key of the rendering provider is blank"),
                refused(s -> s.treated("97161").referringProvider(" "), "The key of the referring provider is blank"),
                refused(s -> s.treated("97161").addDiagnoses(" "), "A diagnosis is blank"),
                refused(s -> s.treated("97161").zip("6511"), "4 characters is not a ZIP code"),
                refused(s -> s.treated("97161").zip("06511-1234"), "10 characters is not a ZIP code"),
                refused(s -> s.treated("97161").attesting(Modifier.of("KXX")), "The attested modifier KXX"),
                refused(
                        s -> s.addTreatments(Treatment.of("97110", Minutes.of(8))
                                .attesting(Modifier.of("KXX"))
                                .build()),
                        "The attested modifier KXX"),
                refused(
                        s -> s.treated("97161").addLocalTreatments(new LocalCode.Treated("CASH1", 2)),
                        "place 2 among 2"),
                refused(
                        s -> s.treated("97161")
                                .addLocalTreatments(new LocalCode.Treated("A1", 1), new LocalCode.Treated("A2", 1)),
                        "place 1 among 3"),
                refused(
                        s -> s.billed("97110", Units.ONE).addLocalLines(new LocalCode.Billed("A1", 2, 2, Units.ONE)),
                        "place 2 among 2"),
                refused(
                        s -> s.billed("97110", Units.ONE).addLocalLines(new LocalCode.Billed("A1", 1, 1, Units.ONE)),
                        "Two billed lines have the same number"),
                refused(
                        s -> s.treated("97161").placeOfService(" "),
                        "A text of 1 characters is not a place of service"),
                refused(s -> s.treated("97161").placeOfService("111"), "allowed are two digits (11)"),
                refused(s -> s.treated("97161").placeOfService("1a"), "allowed are two digits (11)"),
                refused(
                        s -> s.treated("97161").referringProvider("k".repeat(257)),
                        "The key of the referring provider has 257 characters; allowed are at most 256"),
                refused(
                        s -> s.treated("97161").addAllDiagnoses(Collections.nCopies(1_001, "M54.50")),
                        "The session has 1001 diagnoses; allowed are at most 1000"),
                refused(
                        s -> s.treated("97161").addAllTieGoesTo(Collections.nCopies(1_001, ProcedureCode.of("97110"))),
                        "The session has 1001 codes that a tie goes to; allowed are at most 1000"),
                refused(
                        s -> s.treated("97161").totalTreatmentMinutes(Minutes.of(1441)),
                        "The total treatment time is 1441; allowed are 0 to 1440"),
                refused(s -> s.treated("97110", Minutes.of(1441)), "1441 minutes; allowed are 0 to 1440"),
                refused(s -> s.billed("97110", Units.ZERO), "units of a billed line is 0"),
                refused(
                        s -> s.billed("97110", Units.ONE)
                                .addBilled(BilledLine.of(1, ProcedureCode.of("97140"), Units.ONE)
                                        .build()),
                        "Two billed lines have the same number"));
    }

    private static Arguments refused(UnaryOperator<Session.Builder> change, String message) {
        return Arguments.of(change, message);
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void what_is_impossible_is_refused(UnaryOperator<Session.Builder> change, String message) {
        assertThatThrownBy(() -> change.apply(session()).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "9999, true", "10000, false"})
    void years_have_four_digits(int year, boolean possible) {
        Session.Builder session = Session.on(LocalDate.of(year, 1, 1), Discipline.PT, PayerId.MEDICARE)
                .treated("97161");
        if (possible) {
            assertThat(session.build().dateOfService().getYear()).isEqualTo(year);
        } else {
            assertThatThrownBy(session::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The year of the date of service is " + year);
        }
    }

    @Test
    void twenty_hours_of_exercise_are_possible() {
        assertThat(session().treated("97110", Minutes.of(1200)).build().treatments())
                .hasSize(1);
        assertThat(session().treated("97110", Minutes.of(1440)).build().treatments())
                .hasSize(1);
    }

    @Test
    void time_runs_forward_within_a_day() {
        LocalTime ten = LocalTime.of(10, 0);
        assertThat(new TimeSpent.Clocked(ten, LocalTime.of(10, 15, 30)).toSeconds())
                .isEqualTo(930);
        assertThatThrownBy(() -> new TimeSpent.Clocked(ten, ten))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("starts at 10:00 and ends at 10:00");
        assertThatThrownBy(() -> new TimeSpent.Clocked(ten, LocalTime.of(9, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        LocalTime fraction = LocalTime.of(10, 15, 0, 1);
        assertThatThrownBy(() -> new TimeSpent.Clocked(ten, fraction)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeSpent.Clocked(LocalTime.of(10, 0, 0, 1), LocalTime.of(10, 15)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void seconds_stay_below_a_minute_and_within_the_day() {
        assertThat(new TimeSpent.Measured(Minutes.of(1), 59).toSeconds()).isEqualTo(119);
        assertThat(new TimeSpent.Measured(Minutes.of(1440), 0).toSeconds()).isEqualTo(86_400);
        assertThatThrownBy(() -> new TimeSpent.Measured(Minutes.of(1), 60))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seconds beside the minutes is 60; allowed are 0 to 59");
        assertThatThrownBy(() -> new TimeSpent.Measured(Minutes.of(1), -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeSpent.Measured(Minutes.of(1440), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1440 minutes and 1 seconds");
    }

    @Test
    void a_billed_line_has_a_number_and_no_negative_charge() {
        ProcedureCode code = ProcedureCode.of("97110");
        assertThatThrownBy(() -> BilledLine.of(0, code, Units.ONE).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number 0");
        assertThatThrownBy(() -> BilledLine.of(1, code, Units.ONE)
                        .charge(Money.of("-0.01"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("charges -0.01");
        assertThat(BilledLine.of(1, code, Units.ONE)
                        .charge(Money.of("0.00"))
                        .build()
                        .charge())
                .contains(Money.of("0"));
    }

    @Test
    void keys_and_regions_of_a_treatment_are_not_blank() {
        assertThatThrownBy(
                        () -> Treatment.of("97110", Minutes.of(8)).region(" ").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The region of a treatment is blank");
        assertThatThrownBy(() ->
                        Treatment.of("97110", Minutes.of(8)).performerKey(" ").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The key of a performer is blank");
    }

    @Test
    void facts_about_the_record_have_their_ranges() {
        assertThatThrownBy(() -> Documentation.builder()
                        .treatmentDaysSinceProgressReport(-1)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is -1");
        assertThatThrownBy(() -> Documentation.builder().addAbsent("SECRET").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("certifiedOn")
                .hasMessageNotContaining("SECRET");
        assertThatThrownBy(() -> Authorization.builder().visitsLeft(-1).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Authorization.builder().unitsLeft(-1).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Documentation.builder().lateCertificationReason(" ").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The reason for a late certification is blank");
        assertThatThrownBy(() -> RemoteMonitoring.builder().deviceDays(-1).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void facts_about_the_year_have_their_ranges() {
        Money debt = Money.of("-0.01");
        assertThatThrownBy(() -> History.builder()
                        .putAllowedThisYear(ThresholdBucket.OT, debt)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowed this year is negative");
        assertThatThrownBy(() -> History.builder().partBDeductibleMet(debt).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deductible is negative");
        assertThatThrownBy(() -> History.builder().benefitVisitsLeft(-1).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(History.builder()
                        .partBDeductibleMet(Money.of("0.00"))
                        .benefitVisitsLeft(0)
                        .build()
                        .benefitVisitsLeft())
                .contains(0);
    }

    @ParameterizedTest
    @CsvSource({"true, HOME_HEALTH, true", "false, HOME_HEALTH, false", "true, SNF, false", "false, SNF, true"})
    void the_two_forms_of_an_open_episode_agree(boolean episode, OpenStay stay, boolean agree) {
        History.Builder history = History.builder().homeHealthEpisode(episode).addOpenStays(stay);
        if (agree) {
            assertThat(history.build().isOpen(OpenStay.HOME_HEALTH)).contains(episode);
        } else {
            assertThatThrownBy(history::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("differ");
        }
    }

    @Test
    void it_takes_two_services_to_be_distinct_and_a_reason() {
        List<ProcedureCode> one = List.of(ProcedureCode.of("97110"));
        assertThatThrownBy(() -> new DistinctService(one, "strength"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names 1 code(s)");
        assertThatThrownBy(() -> new DistinctService(List.of(one.get(0), ProcedureCode.of("97140")), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
    }
}
