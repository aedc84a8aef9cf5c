package org.therapybilling.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;

class TreatmentDayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Session EXERCISE = session(Discipline.PT, "97110");
    private static final Session DRESSING = session(Discipline.OT, "97535");
    private static final Session MANUAL = session(Discipline.PT, "97140");

    private static Session session(Discipline discipline, String code) {
        return Session.on(DAY, discipline, PayerId.MEDICARE)
                .patientKey("p-77")
                .billingProvider("clinic")
                .treated(code, Minutes.of(15))
                .build();
    }

    @Test
    void the_sessions_of_a_discipline_are_pooled_in_the_order_recorded() {
        TreatmentDay day = TreatmentDay.of(DRESSING, EXERCISE, MANUAL);
        assertThat(day.sessions()).containsExactly(DRESSING, EXERCISE, MANUAL);
        assertThat(day.disciplines()).containsExactly(Discipline.OT, Discipline.PT);
        assertThat(day.sessions(Discipline.PT)).containsExactly(EXERCISE, MANUAL);
        assertThat(day.sessions(Discipline.OT)).containsExactly(DRESSING);
        assertThat(day.sessions(Discipline.SLP)).isEmpty();
    }

    @Test
    void a_single_session_needs_no_key_of_the_patient() {
        Session alone = Session.on(DAY, Discipline.PT, PayerId.MEDICARE)
                .treated("97161")
                .build();
        assertThat(TreatmentDay.of(alone).sessions()).containsExactly(alone);
        assertRefused(List.of(alone, alone));
        assertRefused(List.of());
    }

    static Stream<UnaryOperator<Session.Builder>> otherDays() {
        return Stream.of(
                session -> session.patientKey("p-78"),
                session -> session.patientKey(Optional.empty()),
                session -> session.dateOfService(DAY.plusDays(1)),
                session -> session.payer(PayerId.of("cash")),
                session -> session.billingProvider("other clinic"),
                session -> session.billingProvider(Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("otherDays")
    void sessions_of_a_day_are_of_one_patient_date_payer_and_provider(UnaryOperator<Session.Builder> change) {
        assertRefused(List.of(EXERCISE, change.apply(MANUAL.toBuilder()).build()));
    }

    private static void assertRefused(List<Session> sessions) {
        assertThatThrownBy(() -> TreatmentDay.of(sessions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The " + sessions.size() + " sessions are not of one treatment day");
    }

    @Test
    void days_are_equal_when_their_sessions_are_and_show_no_patient() {
        TreatmentDay day = TreatmentDay.of(EXERCISE, DRESSING);
        assertThat(day)
                .isEqualTo(TreatmentDay.of(List.of(EXERCISE, DRESSING)))
                .hasSameHashCodeAs(TreatmentDay.of(List.of(EXERCISE, DRESSING)))
                .isNotEqualTo(TreatmentDay.of(DRESSING, EXERCISE))
                .isNotEqualTo(TreatmentDay.of(EXERCISE))
                .isNotEqualTo(List.of(EXERCISE, DRESSING))
                .hasToString("TreatmentDay[2 session(s)]");
        assertThat(DayKey.of(EXERCISE).orElseThrow()).hasToString("DayKey[]");
    }

    @Test
    void a_day_can_be_sent_elsewhere() throws IOException, ClassNotFoundException {
        TreatmentDay day = TreatmentDay.of(EXERCISE, DRESSING);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(day);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(day);
        }
    }

    /** Hash tables find keys of one hash by their order; these have one hash, as their texts have. */
    @Test
    void keys_of_days_have_an_order_that_tells_all_of_them_apart() {
        assertThat("Aa").hasSameHashCodeAs("BB");
        LocalDate date = LocalDate.of(2026, 3, 2);
        List<DayKey> ordered = new ArrayList<>();
        for (String patient : List.of("Aa", "BB")) {
            for (LocalDate day : List.of(date, date.plusDays(1))) {
                for (String payer : List.of("cash", "medicare")) {
                    for (Optional<String> provider :
                            List.of(Optional.<String>empty(), Optional.of(""), Optional.of("g"))) {
                        ordered.add(new DayKey(patient, day, PayerId.of(payer), provider));
                    }
                }
            }
        }
        for (int one = 0; one < ordered.size(); one++) {
            for (int other = 0; other < ordered.size(); other++) {
                assertThat(Integer.signum(ordered.get(one).compareTo(ordered.get(other))))
                        .isEqualTo(Integer.compare(one, other));
            }
        }
    }

    /** A list may say something else when it is asked again. */
    @Test
    void what_is_checked_is_what_is_kept() {
        Session first = SessionTest.full();
        Session other = first.toBuilder().patientKey("another").build();
        List<Session> changing = new AbstractList<>() {
            private int asked;

            @Override
            public Session get(int index) {
                return asked++ < 1 ? first : other;
            }

            @Override
            public int size() {
                return 1;
            }

            @Override
            public Object[] toArray() {
                return new Object[] {asked++ < 1 ? first : other};
            }
        };
        assertThat(TreatmentDay.of(changing).sessions()).containsExactly(first);
    }
}
