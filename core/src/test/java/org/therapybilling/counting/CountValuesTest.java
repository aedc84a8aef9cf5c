package org.therapybilling.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Interval;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** Counts are equal when all that they hold is, and their texts tell no keys of patients. */
class CountValuesTest {

    private static final ProcedureCode CODE = ProcedureCode.of("97110");
    private static final Answer<ProcedureInfo> INFO = new Answer.Unknown<>("not asked");

    /** Each supplier makes a value that equals the next one it makes, and none of the others. */
    private static void areEachEqualToThemselvesAlone(List<Supplier<Object>> makers) {
        for (int i = 0; i < makers.size(); i++) {
            for (int j = 0; j < makers.size(); j++) {
                Object one = makers.get(i).get();
                Object other = makers.get(j).get();
                assertThat(one.equals(other)).as("%d equals %d", i, j).isEqualTo(i == j);
                assertThat(i != j || one.hashCode() == other.hashCode())
                        .as("hash of %d", i)
                        .isTrue();
            }
            assertThat(makers.get(i).get()).isNotEqualTo("something else").isNotEqualTo(null);
        }
        assertThat(makers.stream().map(maker -> maker.get().hashCode()).distinct())
                .as("hashes")
                .hasSizeGreaterThan(1);
    }

    private static Treatment.Builder exercise(int minutes) {
        return Treatment.of("97110", Minutes.of(minutes));
    }

    private static RecordedCode recorded(Treatment.Builder... treatments) {
        RecordedCode code = new RecordedCode(CODE, INFO, 0);
        Stream.of(treatments).forEach(treatment -> code.add(treatment.build(), 0, true));
        return code;
    }

    /** One-on-one by the book, so that time in a group is left out. */
    private static RecordedCode oneOnOne(Treatment.Builder... treatments) {
        Answer<ProcedureInfo> book = Datasets.bundled().on(Counts.DAY).ask(ProcedureInfo.CODE_BOOK, CODE);
        RecordedCode code = new RecordedCode(CODE, book, 0);
        Stream.of(treatments).forEach(treatment -> code.add(treatment.build(), 0, true));
        return code;
    }

    @Test
    void what_is_recorded_of_a_code_is_equal_when_all_of_it_is() {
        areEachEqualToThemselvesAlone(List.of(
                () -> recorded(),
                () -> new RecordedCode(ProcedureCode.of("97112"), INFO, 0),
                () -> new RecordedCode(CODE, new Answer.Unknown<>("asked in vain"), 0),
                () -> new RecordedCode(CODE, INFO, 1),
                () -> recorded(exercise(20)),
                () -> recorded(exercise(21)),
                () -> recorded(exercise(20).performer(Performer.AIDE).together(true)),
                () -> recorded(exercise(20).performer(Performer.ASSISTANT)),
                () -> recorded(exercise(21).performer(Performer.ASSISTANT)),
                () -> recorded(exercise(20).performer(Performer.ASSISTANT), exercise(0)),
                () -> recorded(exercise(20), exercise(0).performer(Performer.ASSISTANT)),
                () -> recorded(exercise(20), exercise(1).performer(Performer.ASSISTANT)),
                () -> recorded(exercise(20), Treatment.of(CODE)),
                () -> recorded(exercise(20), exercise(5).performer(Performer.STUDENT)),
                () -> recorded(exercise(20), exercise(6).performer(Performer.STUDENT)),
                () -> recorded(exercise(20), exercise(5).performer(Performer.AIDE)),
                () -> oneOnOne(exercise(5).group(true)),
                () -> oneOnOne(exercise(6).group(true))));
    }

    @Test
    void a_service_is_equal_when_both_its_codes_are() {
        areEachEqualToThemselvesAlone(List.of(
                () -> new Service(recorded(exercise(20)), Optional.empty()),
                () -> new Service(recorded(exercise(21)), Optional.empty()),
                () -> new Service(recorded(exercise(20)), Optional.of(recorded(exercise(5)))),
                () -> new Service(recorded(exercise(20)), Optional.of(recorded(exercise(6))))));
    }

    private static Counting counting(String method, String timed) {
        return new Counting(new Answer.Unknown<>(method), new Answer.Unknown<>(timed));
    }

    @Test
    void a_counting_is_equal_when_method_units_and_remarks_are() {
        areEachEqualToThemselvesAlone(List.of(
                () -> counting("no method", "no units"),
                () -> counting("another", "no units"),
                () -> counting("no method", "others"),
                () -> counting("no method", "no units").saying(Optional.of("something")),
                () -> counting("no method", "no units").saying(Optional.of("something else"))));
    }

    private static UnitCount count(String method, List<Service> services, List<Outcome> outcomes) {
        return new UnitCount(counting(method, "no units"), services, List.of(), outcomes);
    }

    @Test
    void a_count_is_equal_when_all_that_led_to_it_is() {
        Service service = new Service(recorded(exercise(20)), Optional.empty());
        OneOnOneTime.Shared shared = new OneOnOneTime.Shared(0, 1, new Interval(at(0), at(15)));
        List<RecordedTwice> twice = RecordedTwice.of(
                List.of(shared), List.of(exercise(20).build(), exercise(20).build()));
        areEachEqualToThemselvesAlone(List.of(
                () -> count("no method", List.of(), List.of()),
                () -> count("another", List.of(), List.of()),
                () -> count("no method", List.of(service), List.of()),
                () -> count("no method", List.of(), List.of(Outcome.undecided(service, "unknown"))),
                () -> new UnitCount(counting("no method", "no units"), List.of(), twice, List.of())));
    }

    private static LocalTime at(int minute) {
        return LocalTime.of(10, minute);
    }

    @Test
    void a_count_tells_its_units_by_default() {
        UnitCount count = Counts.of(Counts.session()
                .treated("97161")
                .treated("97110", Minutes.of(15))
                .treated("97140", Minutes.of(7)));
        List<SupportedUnits> units =
                List.of(new SupportedUnits(ProcedureCode.of("97161"), Units.ONE), new SupportedUnits(CODE, Units.ONE));
        assertThat(count).hasToString("UnitCount" + units);
        assertThat(Counts.of(Counts.session().treated("97110"))).hasToString("UnitCount[]");
    }

    @Test
    void a_day_tells_its_payer_and_the_sessions_of_each_discipline_but_no_patient() {
        DayCount day = DayCounter.of(Datasets.bundled())
                .count(TreatmentDay.of(of(Discipline.PT), of(Discipline.OT), of(Discipline.PT)), PayerBook.bundled());
        assertThat(day)
                .hasToString(
                        "DayCount[medicare, [DisciplineCount[PT, 2 session(s)], DisciplineCount[OT, 1 session(s)]]]");
    }

    private static Session of(Discipline discipline) {
        return Counts.session(discipline)
                .patientKey("p-77")
                .treated("97110", Minutes.of(15))
                .build();
    }

    @Test
    void a_count_names_the_releases_that_it_was_made_from_each_once() {
        UnitCount count =
                Counts.of(Counts.session().treated("97110", Minutes.of(15)).treated("97161"));
        assertThat(count.releases()).extracting(DataRelease::id).containsExactly("code-book");
        assertThat(new ArrayList<>(Counts.of(Counts.session().treated("97110")).releases()))
                .isEqualTo(count.releases());
    }

    @Test
    void a_stretch_recorded_twice_cites_the_manual() {
        UnitCount count =
                Counts.of(Counts.session().treated("97110", at(0), at(20)).treated("97112", at(10), at(30)));
        assertThat(count.explain().steps())
                .filteredOn(step -> step.key().equals("counting.recorded-twice"))
                .singleElement()
                .satisfies(step -> assertThat(step.citation()).contains(Citation.of("CMS Pub. 100-04 ch. 5", "§20.3")));
    }
}
