package org.therapybilling.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.session.History;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;

/** Codes of other lengths, families of codes and remote monitoring, against tables written by another hand. */
class FamilyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int LONGEST = 300;

    private static UnitCount count(Session session) {
        return DayCounter.of(Datasets.bundled())
                .count(session, PayerBook.bundled().policy(session.payer(), session.dateOfService()));
    }

    private static Session.Builder on(LocalDate day, String payer) {
        return Session.on(day, Discipline.SLP, PayerId.of(payer));
    }

    private static Session session(Map<String, Integer> minutes, String payer) {
        Session.Builder session = on(DAY, payer);
        minutes.forEach((code, time) -> session.treated(code, Minutes.of(time)));
        return session.build();
    }

    private static Map<String, Integer> units(UnitCount count) {
        Split timed = count.timed().found().map(UnitAllocation::split).orElse(new Split(List.of()));
        return units(count, timed);
    }

    private static Map<String, Integer> units(UnitCount count, Split timed) {
        return count.units(timed).stream()
                .collect(Collectors.toMap(
                        code -> code.code().toString(), code -> code.units().toInt()));
    }

    @ParameterizedTest
    @CsvSource({
        "96105, 96105",
        "96125, 96125",
        "92605, 92618",
        "92607, 92608",
        "92626, 92627",
        "97545, 97546",
        "97550, 97551",
        "90912, 90913",
        "97810, 97811",
        "97813, 97814"
    })
    void each_family_agrees_with_its_table_for_all_minutes_whichever_code_they_are_recorded_under(
            String primary, String addOn) {
        for (int minutes = 0; minutes <= LONGEST; minutes++) {
            Map<String, Integer> expected = FamilyOracle.units(Map.of(primary, minutes));
            assertThat(units(count(session(Map.of(primary, minutes), "medicare"))))
                    .as("%s %d", primary, minutes)
                    .isEqualTo(expected);
            assertThat(units(count(session(Map.of(addOn, minutes), "commercial-ama"))))
                    .as("%s %d", addOn, minutes)
                    .isEqualTo(expected);
            Map<String, Integer> parted = new LinkedHashMap<>();
            parted.put(addOn, minutes - minutes / 3);
            parted.merge(primary, minutes / 3, Integer::sum);
            assertThat(units(count(session(parted, "commercial-full-unit"))))
                    .as("%s", parted)
                    .isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<Map<String, Integer>> needles() {
        return Arbitraries.maps(
                        Arbitraries.of("97810", "97811", "97813", "97814"),
                        Arbitraries.integers().between(1, 60))
                .ofMinSize(1);
    }

    @Property
    void acupuncture_has_one_initial_code_a_day(@ForAll("needles") Map<String, Integer> minutes) {
        assertThat(units(count(session(minutes, "medicare")))).isEqualTo(FamilyOracle.units(minutes));
    }

    @Provide
    Arbitrary<Map<String, Integer>> cognitiveDays() {
        return Arbitraries.maps(
                        Arbitraries.of("97129", "97130", "97110", "97530"),
                        Arbitraries.integers().between(0, 40))
                .ofMinSize(1);
    }

    @Property
    void cognitive_training_is_pooled_as_one_service_of_two_codes(
            @ForAll("cognitiveDays") Map<String, Integer> minutes, @ForAll("payers") String payer) {
        UnitCount count = count(session(minutes, payer));
        UnitAllocation timed = count.timed().found().orElseThrow();
        List<Map<String, Integer>> permitted = Stream.concat(Stream.of(timed.split()), timed.alternatives().stream())
                .map(split -> units(count, split))
                .toList();
        assertThat(permitted)
                .containsExactlyInAnyOrderElementsOf(
                        PoolOracle.permitted(minutes, timed.method().id()));
    }

    @Provide
    Arbitrary<String> payers() {
        return Arbitraries.of("medicare", "commercial-ama", "commercial-full-unit");
    }

    @Test
    void the_codes_of_a_pair_stand_where_they_were_recorded_and_one_that_was_not_beside_the_other() {
        UnitCount apart = count(on(DAY, "medicare")
                .treated("97130", Minutes.of(15))
                .treated("97110", Minutes.of(15))
                .treated("97129", Minutes.of(15))
                .build());
        assertThat(apart.codes()).extracting(ProcedureCode::toString).containsExactly("97130", "97110", "97129");
        assertThat(apart.reported(apart.timed().found().orElseThrow().split()).toString())
                .isEqualTo("97130 x 1, 97110 x 1, 97129 x 1");

        UnitCount alone = count(on(DAY, "medicare")
                .treated("97130", Minutes.of(33))
                .treated("97110", Minutes.of(15))
                .build());
        assertThat(alone.codes()).extracting(ProcedureCode::toString).containsExactly("97129", "97130", "97110");
        assertThat(alone.reported(alone.timed().found().orElseThrow().split()).toString())
                .isEqualTo("97129 x 1, 97130 x 1, 97110 x 1");
    }

    @Test
    void a_pair_keeps_the_minutes_of_each_code_and_a_recorded_code_without_units() {
        UnitCount count = count(on(DAY, "medicare")
                .treated("97129", Minutes.of(7))
                .treated("97130", Minutes.of(7))
                .build());
        assertThat(count.reported(count.timed().found().orElseThrow().split()).codes())
                .extracting(code -> code.code() + " " + code.minutes() + " " + code.units())
                .containsExactly("97129 7 minutes 1 unit", "97130 7 minutes 0 units");
    }

    @Test
    void at_a_tie_either_code_of_the_pair_may_be_chosen() {
        for (String choice : List.of("97129", "97130")) {
            Session session = on(DAY, "medicare")
                    .treated("97110", Minutes.of(20))
                    .treated("97129", Minutes.of(20))
                    .addTieGoesTo(ProcedureCode.of(choice))
                    .build();
            assertThat(units(count(session))).isEqualTo(Map.of("97110", 1, "97129", 1, "97130", 1));
        }
    }

    @Test
    void the_explanation_joins_the_pair_and_parts_it_again() {
        assertThat(count(on(DAY, "medicare").treated("97129", Minutes.of(33)).build())
                        .explain()
                        .toString())
                .contains("97129 33 minutes are one service of 33 minutes.")
                .contains(
                        "Of its 2 units the first is the primary's, the others are its add-on's: 97129 x 1 and 97130 x 1.");
    }

    @Test
    void minutes_not_recorded_leave_only_their_own_family_undecided() {
        UnitCount count = count(on(DAY, "medicare")
                .treated("92607")
                .treated("92608", Minutes.of(30))
                .treated("97110", Minutes.of(15))
                .treated("96125", Minutes.of(31))
                .build());
        assertThat(count.undecided())
                .extracting(undecided -> undecided.code().toString())
                .containsExactly("92607", "92608");
        assertThat(count.undecided().get(0).why()).contains("92607, 92608 are not recorded in full");
        assertThat(units(count)).isEqualTo(Map.of("97110", 1, "96125", 1));
    }

    @Test
    void group_student_and_aide_time_stays_out_of_families() {
        Treatment group = Treatment.of("96125", Minutes.of(60)).group(true).build();
        Treatment aide =
                Treatment.of("96125", Minutes.of(60)).performer(Performer.AIDE).build();
        Session session = on(DAY, "medicare")
                .addTreatments(group, aide)
                .treated("96125", Minutes.of(30))
                .build();
        assertThat(units(count(session))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"97550, 2024-01-01", "98980, 2022-01-01", "98979, 2026-01-01", "98985, 2026-01-01"})
    void a_code_is_undecided_the_day_before_it_exists(String code, LocalDate first) {
        Session before =
                on(first.minusDays(1), "cash").treated(code, Minutes.of(60)).build();
        assertThat(count(before).undecided())
                .extracting(Undecided::why)
                .singleElement()
                .asString()
                .contains(code, "not in force");
        Session onTheDay = on(first, "cash").treated(code, Minutes.of(60)).build();
        assertThat(count(onTheDay).procedure(ProcedureCode.of(code)).found()).isPresent();
    }

    private static Session monitored(LocalDate day, RemoteMonitoring facts, String... codes) {
        Session.Builder session = on(day, "medicare")
                .history(History.builder().remoteMonitoring(facts).build());
        for (String code : codes) {
            session.treated(code);
        }
        return session.build();
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 98980 98981", "2026-01-01, 98979 98980", "2026-03-02, 98981 98979"})
    void management_agrees_with_its_table_for_all_minutes_of_a_month(LocalDate day, String codes) {
        for (int minutes = 0; minutes <= LONGEST; minutes++) {
            for (boolean contact : new boolean[] {true, false}) {
                RemoteMonitoring facts = RemoteMonitoring.builder()
                        .minutesThisMonth(Minutes.of(minutes))
                        .liveContact(contact)
                        .build();
                assertThat(units(count(monitored(day, facts, codes.split(" ", -1)))))
                        .as("%s %d %s", day, minutes, contact)
                        .isEqualTo(FamilyOracle.management(minutes, contact, day));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"98976, 98984", "98977, 98985", "98978, 98986"})
    void a_device_agrees_with_its_table_for_all_days(String long16, String short2) {
        for (int days = 0; days <= 30; days++) {
            RemoteMonitoring facts = RemoteMonitoring.builder().deviceDays(days).build();
            assertThat(units(count(monitored(DAY, facts, long16, short2))))
                    .as("%d", days)
                    .isEqualTo(FamilyOracle.device(long16, days, DAY));
        }
    }

    @ParameterizedTest
    @CsvSource({"98980, minutesThisMonth", "98977, deviceDays"})
    void monitoring_without_its_facts_is_undecided_and_names_them(String code, String fact) {
        UnitCount unknown =
                count(on(DAY, "medicare").treated(code, Minutes.of(45)).build());
        assertThat(unknown.undecided())
                .extracting(Undecided::why)
                .singleElement()
                .asString()
                .contains(code, fact);
        assertThat(units(unknown)).isEmpty();
    }

    /** The history is as before the day: 15 minutes and 5 of the day are the 20 of 98980, 14 and 5 are not. */
    @ParameterizedTest
    @CsvSource({"15, 5, 1", "14, 5, 0", "20, 0, 1", "0, 20, 1", "0, 19, 0"})
    void the_minutes_of_the_day_come_on_top_of_those_of_the_month(int before, int today, int units) {
        RemoteMonitoring facts = RemoteMonitoring.builder()
                .minutesThisMonth(Minutes.of(before))
                .liveContact(true)
                .build();
        Session session = on(DAY, "medicare")
                .history(History.builder().remoteMonitoring(facts).build())
                .treated("98980", Minutes.of(today))
                .build();
        assertThat(units(count(session))).isEqualTo(units == 0 ? Map.of() : Map.of("98980", units));
    }

    @Test
    void management_by_an_aide_has_no_units() {
        RemoteMonitoring facts = RemoteMonitoring.builder()
                .minutesThisMonth(Minutes.of(45))
                .liveContact(true)
                .build();
        Session session = on(DAY, "medicare")
                .history(History.builder().remoteMonitoring(facts).build())
                .addTreatments(Treatment.of("98980", Minutes.of(45))
                        .performer(Performer.AIDE)
                        .build())
                .build();
        assertThat(units(count(session))).isEmpty();
    }

    @Test
    void the_set_up_of_monitoring_is_one_unit() {
        assertThat(units(count(on(DAY, "medicare").treated("98975").build()))).isEqualTo(Map.of("98975", 1));
    }

    @Test
    void an_add_on_without_minutes_is_a_service_of_its_own() {
        UnitCount count =
                count(on(DAY, "medicare").treated("97597").treated("97598").build());
        assertThat(units(count)).isEqualTo(Map.of("97597", 1, "97598", 1));
        assertThat(units(count(on(DAY, "medicare").treated("97598").build()))).isEqualTo(Map.of("97598", 1));
    }

    @Test
    void a_choice_of_another_code_is_not_taken_for_the_pair() {
        Session session = on(DAY, "medicare")
                .treated("97129", Minutes.of(20))
                .treated("97110", Minutes.of(20))
                .addTieGoesTo(ProcedureCode.of("97110"))
                .build();
        assertThat(units(count(session))).isEqualTo(Map.of("97129", 1, "97110", 2));
    }

    @Test
    void group_time_of_a_code_without_minutes_is_not_said_to_be_left_out() {
        Treatment group = Treatment.of("97150", Minutes.of(30)).group(true).build();
        assertThat(count(on(DAY, "medicare").addTreatments(group).build())
                        .explain()
                        .toString())
                .doesNotContain("left out");
    }

    private static List<String> steps(Session session) {
        return count(session).explain().steps().stream()
                .skip(1)
                .map(Object::toString)
                .toList();
    }

    @Test
    void the_steps_of_a_family_name_what_each_code_is_for() {
        String rule = " [CPT time rule (midpoint), as described by APTA and ASHA]";
        assertThat(steps(on(DAY, "medicare").treated("92607", Minutes.of(76)).build()))
                .containsExactly(
                        "92607 76 minutes, counted alone with a first unit from 31 minutes, make 1 unit." + rule,
                        "Of 92607 76 minutes, those beyond 60 minutes count with 92608, with a first unit from 16 minutes: 1 unit."
                                + rule);
        assertThat(steps(on(DAY, "medicare").treated("92607", Minutes.of(75)).build()))
                .containsExactly(
                        "92607 75 minutes, counted alone with a first unit from 31 minutes, make 1 unit." + rule);
        assertThat(steps(on(DAY, "medicare")
                        .treated("97810", Minutes.of(8))
                        .treated("97813", Minutes.of(23))
                        .build()))
                .containsExactly(
                        "97810 8 minutes, counted alone with a first unit from 8 minutes, make 1 unit." + rule,
                        "97813 23 minutes count with 97814, since 97810 is the initial code of the day: 2 units."
                                + rule);
    }

    @Test
    void the_steps_of_monitoring_tell_minutes_contact_and_days() {
        RemoteMonitoring.Builder facts =
                RemoteMonitoring.builder().minutesThisMonth(Minutes.of(45)).deviceDays(15);
        assertThat(steps(monitored(DAY, facts.liveContact(false).build(), "98980", "98977")))
                .containsExactly(
                        "98980 needs live contact in the calendar month; 45 minutes without it give 0 units. [CMS CR"
                                + " 14250, as summarised by societies]",
                        "98981 needs live contact in the calendar month; 45 minutes without it give 0 units. [CMS CR"
                                + " 14250, as summarised by societies]",
                        "98977 is for 16 to 30 days with data in a period of 30; there were 15 days, which gives 0"
                                + " units. [CMS CR 14250, as summarised by societies]");
        RemoteMonitoring live = RemoteMonitoring.builder()
                .minutesThisMonth(Minutes.of(20))
                .liveContact(true)
                .build();
        assertThat(steps(monitored(DAY, live, "98980")).get(0)).contains("20 minutes with live contact give 1 unit.");
    }

    @Test
    void sessions_of_a_day_that_disagree_on_monitoring_leave_it_undecided() {
        RemoteMonitoring.Builder first = RemoteMonitoring.builder().deviceDays(16);
        RemoteMonitoring.Builder second = RemoteMonitoring.builder().deviceDays(17);
        UnitCount count = DayCounter.of(Datasets.bundled())
                .count(
                        List.of(monitored(DAY, first.build(), "98977"), monitored(DAY, second.build(), "98977")),
                        PayerBook.bundled().policy(PayerId.MEDICARE, DAY),
                        Optional.empty());
        assertThat(count.undecided()).hasSize(1);
        assertThat(units(count)).isEmpty();
    }
}
