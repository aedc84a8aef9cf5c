package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.Checker;
import org.therapybilling.compliance.rules.StandardRules;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportDay;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.report.ReportText;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/** Sessions of one day are pooled, however the day was cut and in whatever order they come. */
class TreatmentDaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final TherapyBilling BILLING = TherapyBilling.standard();
    private static final DayBilling DAYS = new DayBilling(
            Datasets.bundled(),
            PayerBook.bundled(),
            Checker.of(Datasets.bundled(), StandardRules.current(), List.of()));

    private static Session.Builder session(String id, String patient) {
        return Session.on(DAY, Discipline.PT, PayerId.MEDICARE).sessionId(id).patientKey(patient);
    }

    private static Session exercise(String id, String patient, int minutes) {
        return session(id, patient).treated("97110", Minutes.of(minutes)).build();
    }

    private static Session alone(int number) {
        return Session.on(DAY, Discipline.PT, PayerId.MEDICARE)
                .sessionId("alone-" + number)
                .treated("97161")
                .build();
    }

    private static List<BillingReport> reports(Session... sessions) {
        return BILLING.assessAll(Stream.of(sessions).map(SessionEntry::of)).toList();
    }

    private static List<BillingReport> reports(int window, List<SessionEntry> entries) {
        List<BillingReport> reports = new ArrayList<>();
        new DayWindow(DAYS, entries.iterator(), window, false)
                .forEachRemaining(pending -> reports.add(pending.report()));
        return reports;
    }

    private static int units(BillingReport report) {
        return report.count()
                .orElseThrow()
                .timed()
                .found()
                .orElseThrow()
                .total()
                .toInt();
    }

    private static ReportDay day(BillingReport report) {
        return report.day().orElseThrow();
    }

    @Test
    void the_minutes_of_two_sessions_are_pooled_and_each_report_shows_the_day() {
        // 8 and 15 minutes alone are one unit each; pooled, 23 minutes are two units of one code, and so they are on
        // one line (CMS Pub. 100-04 ch. 5 §20.2.C). 7 and 8 minutes alone would be one unit, pooled also one.
        List<BillingReport> reports = reports(exercise("S-1", "p", 7), exercise("S-2", "p", 16));
        assertThat(reports).extracting(TreatmentDaysTest::units).containsExactly(2, 2);
        assertThat(reports)
                .extracting(report -> report.claim().orElseThrow().lines().toString())
                .containsExactly("[1: 97110 x 2 GP]", "[1: 97110 x 2 GP]");
        assertThat(day(reports.get(0))).isEqualTo(new ReportDay(List.of("S-1", "S-2"), 1, false));
        assertThat(day(reports.get(1))).isEqualTo(new ReportDay(List.of("S-1", "S-2"), 2, false));
        assertThat(reports.get(1).sessionId()).contains("S-2");
    }

    @Test
    void patient_date_discipline_provider_and_payer_part_days() {
        Session.Builder other =
                Session.on(DAY, Discipline.PT, PayerId.of("cash")).patientKey("p");
        List<BillingReport> reports = reports(
                exercise("S-1", "p", 8),
                exercise("S-2", "q", 8),
                Session.on(DAY.plusDays(1), Discipline.PT, PayerId.MEDICARE)
                        .patientKey("p")
                        .treated("97110", Minutes.of(8))
                        .build(),
                Session.on(DAY, Discipline.OT, PayerId.MEDICARE)
                        .patientKey("p")
                        .treated("97110", Minutes.of(8))
                        .build(),
                session("S-5", "p")
                        .billingProvider("group-2")
                        .treated("97110", Minutes.of(8))
                        .build(),
                other.treated("97110", Minutes.of(8)).build());
        assertThat(reports).extracting(TreatmentDaysTest::units).containsOnly(1);
        assertThat(reports).allSatisfy(report -> {
            assertThat(day(report).sessions()).hasSize(1);
            assertThat(day(report).first()).isTrue();
        });
    }

    @Test
    void a_day_has_a_report_for_each_discipline() {
        Session ot = Session.on(DAY, Discipline.OT, PayerId.MEDICARE)
                .patientKey("p")
                .treated("97530", Minutes.of(15))
                .build();
        List<BillingReport> reports =
                BILLING.assess(TreatmentDay.of(exercise("S-1", "p", 15), ot, exercise("S-3", "p", 8)));
        assertThat(reports).hasSize(2);
        assertThat(day(reports.get(0)).sessions()).containsExactly("S-1", "S-3");
        assertThat(day(reports.get(1)).sessions()).containsExactly("");
        assertThat(reports).extracting(TreatmentDaysTest::units).containsExactly(2, 1);
    }

    @Test
    void sessions_of_different_days_are_no_treatment_day() {
        Session keyless = Session.on(DAY, Discipline.PT, PayerId.MEDICARE)
                .treated("97161")
                .build();
        assertThatThrownBy(() -> TreatmentDay.of(exercise("S-1", "p", 8), exercise("S-2", "q", 8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 sessions are not of one treatment day")
                .hasMessageNotContaining("S-1");
        assertThatThrownBy(() -> TreatmentDay.of(keyless, keyless)).isInstanceOf(IllegalArgumentException.class);
        assertThat(TreatmentDay.of(keyless).sessions()).containsExactly(keyless);
        assertThatThrownBy(TreatmentDay::of).isInstanceOf(IllegalArgumentException.class);
        assertThat(TreatmentDay.of(exercise("S-1", "p", 8)))
                .isEqualTo(TreatmentDay.of(exercise("S-1", "p", 8)))
                .hasToString("TreatmentDay[1 session(s)]");
    }

    @Test
    void sessions_without_a_patient_stand_alone_and_are_reported_at_once() {
        Iterator<SessionEntry> endless = Stream.iterate(0, i -> i + 1)
                .map(i -> SessionEntry.of(alone(i)))
                .iterator();
        Iterator<PendingReport> pending = new DayWindow(DAYS, endless, 3, false);
        assertThat(pending.next().report().sessionId()).contains("alone-0");
        assertThat(pending.next().report().day()).isEmpty();
        assertThat(((SessionEntry.Read) endless.next()).session().sessionId())
                .as("nothing was read ahead")
                .contains("alone-2");
    }

    @Test
    void a_day_stays_open_for_the_entries_of_the_window_and_no_longer() {
        for (int between = 0; between <= 4; between++) {
            List<SessionEntry> entries = new ArrayList<>();
            entries.add(SessionEntry.of(exercise("S-1", "p", 15)));
            IntStream.range(0, between).forEach(i -> entries.add(SessionEntry.of(alone(i))));
            entries.add(new SessionEntry.Read("line 9", exercise("S-2", "p", 15)));
            List<BillingReport> reports = reports(3, entries);
            boolean inTime = between < 3;
            assertThat(units(reports.get(0))).as("%d between", between).isEqualTo(inTime ? 2 : 1);
            BillingReport last = reports.get(reports.size() - 1);
            assertThat(last.status() == ReportStatus.UNREADABLE).isNotEqualTo(inTime);
            if (!inTime) {
                assertThat(last.where()).contains("line 9");
                assertThat(last.sessionId()).contains("S-2");
                assertThat(last.error().orElseThrow()).contains("more than 10000 records after", "Sort the input");
            }
        }
    }

    @Test
    void the_window_is_ten_thousand_records_long() {
        Stream<SessionEntry> others = IntStream.range(0, 9_999).mapToObj(i -> SessionEntry.of(alone(i)));
        List<BillingReport> reports = BILLING.assessAll(Stream.of(
                                Stream.of(SessionEntry.of(exercise("S-1", "p", 15))),
                                others,
                                Stream.of(
                                        SessionEntry.of(exercise("S-2", "p", 15)),
                                        SessionEntry.of(exercise("S-3", "p", 15))))
                        .flatMap(part -> part))
                .toList();
        assertThat(units(reports.get(0))).isEqualTo(2);
        assertThat(reports.get(10_000).status()).isNotEqualTo(ReportStatus.UNREADABLE);
        assertThat(reports.get(10_001).status()).isEqualTo(ReportStatus.UNREADABLE);
    }

    @Test
    void something_unreadable_makes_its_discipline_incomplete_or_all_if_it_is_not_known_which() {
        DayKey key = DayKey.of(exercise("S-1", "p", 8)).orElseThrow();
        for (Optional<Discipline> discipline :
                List.of(Optional.<Discipline>empty(), Optional.of(Discipline.PT), Optional.of(Discipline.OT))) {
            SessionEntry unreadable = new SessionEntry.Unreadable(
                    "line 1",
                    Optional.of("S-0"),
                    "treatments",
                    "It is broken.",
                    List.of(),
                    Optional.of(key),
                    discipline);
            List<BillingReport> reports = reports(10, List.of(unreadable, SessionEntry.of(exercise("S-1", "p", 8))));
            assertThat(reports.get(0).status()).isEqualTo(ReportStatus.UNREADABLE);
            assertThat(reports.get(0).where()).contains("line 1, treatments");
            boolean touched = discipline.map(Discipline.PT::equals).orElse(true);
            assertThat(day(reports.get(1)).incomplete()).isEqualTo(touched);
            assertThat(ReportText.of(reports.get(1)).contains("Incomplete:")).isEqualTo(touched);
        }
    }

    @Test
    void a_session_read_in_part_is_incomplete_with_or_without_a_patient() {
        List<BillingReport> reports = reports(
                10,
                List.of(
                        new SessionEntry.Read("rows 2, 4", exercise("S-1", "p", 8), List.of(2, 4), true),
                        new SessionEntry.Read("row 3", alone(1), List.of(3), true),
                        new SessionEntry.Read("row 5", alone(2), List.of(5), false)));
        assertThat(day(reports.get(0)).incomplete()).isTrue();
        assertThat(day(reports.get(1))).isEqualTo(new ReportDay(List.of("alone-1"), 1, true));
        assertThat(reports.get(2).day()).isEmpty();
        assertThat(reports).extracting(BillingReport::rows).containsExactly(List.of(2, 4), List.of(3), List.of(5));
    }

    @Test
    void an_unknown_secondary_payer_makes_the_rest_of_the_day_incomplete() {
        Session wrong = session("S-2", "p")
                .secondaryPayer(PayerId.of("nobody"))
                .treated("97110", Minutes.of(8))
                .build();
        List<BillingReport> reports = reports(exercise("S-1", "p", 8), wrong);
        assertThat(day(reports.get(0))).isEqualTo(new ReportDay(List.of("S-1"), 1, true));
        assertThat(reports.get(1).status()).isEqualTo(ReportStatus.UNREADABLE);
        assertThat(reports.get(1).where()).contains("secondaryPayer");
        assertThat(BILLING.assess(TreatmentDay.of(exercise("S-1", "p", 8), wrong)))
                .hasSize(2);
    }

    @Test
    void billed_lines_of_a_day_without_treatments_are_repeated_with_the_numbers_that_each_session_gave_them() {
        Session first = session("S-1", "p").billed("97110", Units.of(2)).build();
        Session second = session("S-2", "p").billed("97140", Units.of(1)).build();
        assertThat(reports(first, second).get(0).lines().toString()).isEqualTo("[1: 97110 x 2, 1: 97140 x 1]");
        assertThat(reports(first, second).get(0).lines())
                .extracting(line -> line.sessionId().orElse(""))
                .containsExactly("S-1", "S-2");
        assertThat(reports(exercise("S-1", "p", 8), second).get(0).explain().toString())
                .contains("A session of the day has billed lines only");
    }

    @Test
    void more_than_a_day_of_minutes_is_counted_and_not_an_error() {
        Session[] long24 = {exercise("S-1", "p", 1_440), exercise("S-2", "p", 15)};
        assertThat(units(reports(long24).get(0))).isEqualTo(97);
    }

    /** A day as sessions, and the same treatments in one session. */
    private record CutDay(List<CodeMinutes> treatments, List<Integer> sessionOf, long seed) {

        List<Session> sessions() {
            Map<Integer, List<CodeMinutes>> cut = IntStream.range(0, treatments.size())
                    .boxed()
                    .collect(Collectors.groupingBy(
                            sessionOf::get, Collectors.mapping(treatments::get, Collectors.toList())));
            List<Session> sessions = new ArrayList<>();
            cut.forEach((number, given) -> {
                Session.Builder session = session("S-" + number, "p");
                given.forEach(code -> session.treated(code.code().toString(), code.minutes()));
                sessions.add(session.build());
            });
            Collections.shuffle(sessions, new Random(seed));
            return sessions;
        }

        Session whole() {
            Session.Builder session = session("whole", "q");
            treatments.forEach(code -> session.treated(code.code().toString(), code.minutes()));
            return session.build();
        }
    }

    @Provide
    Arbitrary<CutDay> cutDays() {
        Arbitrary<CodeMinutes> treatment = Combinators.combine(
                        Arbitraries.of("97110", "97140", "97530", "97129", "97130", "96125", "97161"),
                        Arbitraries.integers().between(0, 40))
                .as((code, minutes) -> CodeMinutes.of(code, Minutes.of(minutes)));
        return treatment
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .flatMap(treatments -> Combinators.combine(
                                Arbitraries.integers().between(0, 3).list().ofSize(treatments.size()),
                                Arbitraries.longs())
                        .as((cut, seed) -> new CutDay(treatments, cut, seed)));
    }

    @Property
    void pooling_is_the_same_for_any_cut_of_the_day_and_any_order_of_its_sessions(@ForAll("cutDays") CutDay cut) {
        List<SessionEntry> entries = new ArrayList<>();
        for (Session session : cut.sessions()) {
            entries.add(SessionEntry.of(alone(entries.size())));
            entries.add(SessionEntry.of(session));
        }
        List<BillingReport> pooled = BILLING.assessAll(entries.stream())
                .filter(report -> report.day().isPresent())
                .toList();
        UnitCount expected = reports(cut.whole()).get(0).count().orElseThrow();
        assertThat(pooled).allSatisfy(report -> {
            UnitCount count = report.count().orElseThrow();
            assertThat(permitted(count)).isEqualTo(permitted(expected));
            assertThat(Set.copyOf(count.unpooled())).isEqualTo(Set.copyOf(expected.unpooled()));
        });
        assertThat(pooled.stream().filter(report -> day(report).first())).hasSize(1);
    }

    private static Set<Object> permitted(UnitCount count) {
        UnitAllocation timed = count.timed().found().orElseThrow();
        Set<Object> splits = new HashSet<>();
        for (Split split : timed.alternatives()) {
            splits.add(Set.copyOf(count.reported(split).codes()));
        }
        splits.add(Set.copyOf(count.reported(timed.split()).codes()));
        return splits;
    }
}
