package org.therapybilling.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
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
                .placeOfService("SECRET")
                .locality(Locality.parse("13102-00"))
                .secondaryPayer(PayerId.of("SECRET"))
                .addTreatments(Treatment.of("97110", LocalTime.of(10, 0), LocalTime.of(10, 15))
                        .performerKey("SECRET")
                        .region("SECRET")
                        .build())
                .totalTreatmentMinutes(Minutes.of(55))
                .addTieGoesTo(ProcedureCode.of("97140"))
                .addBilled(BilledLine.of(1, ProcedureCode.of("97110"), Units.of(2))
                        .addModifiers(Modifier.of("WRONG"))
                        .charge(Money.of("120.00"))
                        .build())
                .addDiagnoses("SECRET")
                .submittedOn(DAY)
                .documentation(Documentation.builder()
                        .signed(true)
                        .initialEvaluation(DAY)
                        .treatmentDaysSinceProgressReport(3)
                        .addDistinctServices(new DistinctService(
                                List.of(ProcedureCode.of("97110"), ProcedureCode.of("97140")), "SECRET"))
                        .addAbsent("recertifiedOn")
                        .build())
                .history(History.builder()
                        .putAllowedThisYear(ThresholdBucket.OT, Money.of("10.00"))
                        .authorization(Authorization.builder().visitsLeft(4).build())
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
    void what_is_not_told_has_its_default() {
        Session session = session().treated("97161").build();
        assertThat(session.setting()).isEqualTo(Setting.PRACTITIONER);
        Treatment treatment = session.treatments().get(0);
        assertThat(treatment.performer()).isEqualTo(Performer.THERAPIST);
        assertThat(treatment.time()).isEqualTo(new TimeSpent.NotRecorded());
        assertThat(treatment.together()).isFalse();
        assertThat(treatment.group()).isFalse();
    }

    @Test
    void the_short_forms_record_what_they_say() {
        Session session = session()
                .treated("97110", Minutes.of(33))
                .treated("97140", Minutes.of(7), Performer.ASSISTANT)
                .treated("97530", LocalTime.of(10, 0), LocalTime.of(10, 15))
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
                refused(s -> s.treated("97161").placeOfService(" "), "The place of service is blank"),
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
        assertThatThrownBy(() -> RemoteMonitoring.builder().deviceDays(-1).build())
                .isInstanceOf(IllegalArgumentException.class);
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
