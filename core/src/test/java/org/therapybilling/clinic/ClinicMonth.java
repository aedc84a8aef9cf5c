package org.therapybilling.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.therapybilling.session.Session;

/**
 * A made-up month of a clinic: all planted faults once, and clean visits up to 500 sessions, spread over the working days
 * of May 2026. The same seed gives the same month.
 */
final class ClinicMonth {

    /** So many sessions a month has. */
    static final int SESSIONS = 500;

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate MEMORIAL_DAY = LocalDate.of(2026, 5, 25);
    private static final int THERAPISTS = 10;
    private static final String GAP = "INFO data.not-covered";

    private final Random random;
    private final List<Planned> planned = new ArrayList<>();

    private ClinicMonth(long seed) {
        this.random = new Random(seed);
    }

    static List<Planned> of(long seed) {
        ClinicMonth month = new ClinicMonth(seed);
        List<Story> stories = month.stories();
        List<LocalDate> days = workingDays();
        for (int day = 0; day < days.size(); day++) {
            month.plan(days.get(day), everyNth(stories, day, days.size()));
        }
        return month.withGaps();
    }

    private List<Story> stories() {
        List<Story> stories = new ArrayList<>(PlantedFaults.all());
        int sessions = stories.stream().mapToInt(story -> story.visits().size()).sum();
        while (sessions < SESSIONS) {
            Story clean = CleanVisits.any(random);
            if (sessions + clean.visits().size() <= SESSIONS) {
                stories.add(clean);
                sessions += clean.visits().size();
            }
        }
        Collections.shuffle(stories, random);
        return stories;
    }

    private static List<LocalDate> workingDays() {
        return FIRST_DAY
                .datesUntil(FIRST_DAY.plusMonths(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !day.equals(MEMORIAL_DAY))
                .toList();
    }

    private static List<Story> everyNth(List<Story> stories, int first, int step) {
        List<Story> some = new ArrayList<>();
        for (int i = first; i < stories.size(); i += step) {
            some.add(stories.get(i));
        }
        return some;
    }

    /** Records the first visits of all stories, then the second ones: those of one story do not stand side by side. */
    private void plan(LocalDate day, List<Story> stories) {
        int slot = 0;
        int rounds =
                stories.stream().mapToInt(story -> story.visits().size()).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < stories.size(); i++) {
                if (round < stories.get(i).visits().size()) {
                    plan(day, slot++, stories.get(i), round, "p-" + day.getDayOfMonth() + "-" + i);
                }
            }
        }
    }

    /** Each therapist treats one patient at a time: a slot is one of a therapist, and of two hours. */
    private void plan(LocalDate day, int slot, Story story, int round, String patient) {
        Visit visit = story.visits().get(round);
        LocalDateTime start = day.atTime(7, 0).plusHours(2L * (slot / THERAPISTS));
        String whose = visit.isOfSamePatient() ? patient : patient + "-" + round;
        planned.add(new Planned(
                story.name(),
                visit.on(start, "S-" + (planned.size() + 1), whose, "t-" + slot % THERAPISTS),
                visit.expected()));
    }

    /** Adds what is to be told of the data that the library comes with. */
    private List<Planned> withGaps() {
        Map<String, List<Session>> ofPatients = planned.stream()
                .map(Planned::session)
                .collect(Collectors.groupingBy(session -> session.patientKey().orElseThrow()));
        return planned.stream()
                .map(visit ->
                        DataGaps.areToldBy(visit.session(), ofPatients.get(patient(visit))) ? visit.and(GAP) : visit)
                .toList();
    }

    private static String patient(Planned visit) {
        return visit.session().patientKey().orElseThrow();
    }
}
