package org.therapybilling.clinic;

import static org.therapybilling.vocabulary.Discipline.OT;
import static org.therapybilling.vocabulary.Discipline.PT;
import static org.therapybilling.vocabulary.Performer.STUDENT;

import java.util.List;
import java.util.Optional;
import org.therapybilling.vocabulary.Minutes;

/** Units and time. */
final class UnitFaults {

    private UnitFaults() {}

    private static Visit medicare() {
        return Visit.of("medicare", PT);
    }

    static List<Story> all() {
        return List.of(
                // RULES 1.1: 8 to 22 minutes are one unit.
                Story.of(
                        "22 minutes as two units",
                        medicare().gave("97110", 22).bills("97110 x2 GP").expects("ERROR units.over-minutes")),
                // RULES 1.2: seven minutes of a code are none.
                Story.of(
                        "seven minutes of a code, each counted alone",
                        Visit.of("commercial-ama", PT)
                                .gave("97112", 8)
                                .gave("97140", 7)
                                .bills("97112 x1")
                                .bills("97140 x1")
                                .expects("ERROR units.over-minutes")),
                // RULES 1.4: 29 minutes hold one full quarter.
                Story.of(
                        "29 minutes as two full units",
                        Visit.of("commercial-full-unit", PT)
                                .gave("97110", 29)
                                .bills("97110 x2")
                                .expects("ERROR units.over-minutes")),
                // RULES 1.5.9: 20 and 17 minutes are 37 of one day, two units; what is found of a day is told first.
                Story.of(
                        "two visits of a day rounded up each",
                        medicare().gave("97110", 20).bills("97110 x2 GP").expects("ERROR units.over-minutes"),
                        medicare().gave("97140", 17).bills("97140 x1 GP")),
                // RULES 2.2: a second unit of 97551 begins 23 minutes past 30.
                Story.of(
                        "caregiver training by the quarter",
                        medicare()
                                .gave("97550", 45)
                                .bills("97550 x1 GP")
                                .bills("97551 x2 GP")
                                .expects("ERROR units.over-minutes")),
                Story.of(
                        "23 minutes as one unit",
                        medicare().gave("97110", 23).bills("97110 x1 GP").expects("WARNING units.under-minutes")),
                Story.of(
                        "a code of eight minutes left out",
                        Visit.of("commercial-ama", PT)
                                .gave("97112", 8)
                                .gave("97116", 8)
                                .bills("97112 x1")
                                .expects("WARNING units.under-minutes")),
                // CMS's example 1 the other way round: 24 minutes leave more than 23.
                Story.of(
                        "the third unit on the shorter service",
                        medicare()
                                .gave("97112", 24)
                                .gave("97110", 23)
                                .bills("97112 x1 GP")
                                .bills("97110 x2 GP")
                                .expects("ERROR units.split")),
                Story.of(
                        "the unit on another code than the one treated, privately",
                        Visit.of("commercial-cms", PT)
                                .gave("97112", 33)
                                .gave("97116", 7)
                                .bills("97112 x1")
                                .bills("97116 x2")
                                .expects("ERROR units.split")),
                // Its medically unlikely edit is 1 as well (RULES 6), and rules do not mute one another.
                Story.of(
                        "compression twice",
                        medicare()
                                .gave("97016", 30)
                                .bills("97016 x2 GP")
                                .expects("ERROR units.untimed", "ERROR mue.exceeded")),
                Story.of(
                        "compression twice, by a payer without edits",
                        Visit.of("harborview", PT)
                                .gave("97016", 30)
                                .bills("97016 x2 GP")
                                .expects("ERROR units.untimed")),
                Story.of(
                        "a modality that nobody recorded",
                        medicare()
                                .gave("97110", 15)
                                .bills("97110 x1 GP")
                                .bills("97016 x1 GP")
                                .expects("ERROR units.not-documented")),
                Story.of(
                        "a modality that nobody recorded, privately",
                        Visit.of("cash", PT)
                                .gave("97110", 15)
                                .bills("97110 x1")
                                .bills("97018 x1")
                                .expects("ERROR units.not-documented")),
                // A claim only: nothing is said of its minutes.
                Story.of(
                        "further caregiver training without the first",
                        medicare().bills("97551 x1 GP").expects("ERROR units.add-on")),
                Story.of(
                        "more wound area without the first",
                        Visit.of("commercial-cms", PT)
                                .gave("97598")
                                .bills("97598 x1")
                                .expects("ERROR units.add-on")),
                // Counting gives the shared minutes to the first: 30 and 15 are three units.
                Story.of(
                        "two services at once",
                        medicare()
                                .clocked("97110", 0, 30)
                                .clocked("97112", 15, 45)
                                .bills("97110 x2 GP")
                                .bills("97112 x1 GP")
                                .expects("ERROR time.overlap")),
                Story.of(
                        "two services at once, privately",
                        Visit.of("commercial-cms", OT)
                                .clocked("97535", 0, 30)
                                .clocked("97112", 15, 45)
                                .bills("97535 x2")
                                .bills("97112 x1")
                                .expects("WARNING time.overlap")),
                // Told at the session that comes later, whoever pays for the other.
                Story.of(
                        "one clinician with two patients",
                        Visit.of("commercial-cms", PT)
                                .clockedAt("97110", "18:00", "18:30")
                                .bills("97110 x2")
                                .with(session -> session.renderingProvider("t-busy")),
                        medicare()
                                .ofAnotherPatient()
                                .clockedAt("97112", "18:20", "18:50")
                                .bills("97112 x2 GP")
                                .with(session -> session.renderingProvider("t-busy"))
                                .expects("ERROR time.overlap")),
                Story.of(
                        "two disciplines at once",
                        medicare()
                                .clockedAt("97110", "18:00", "18:30")
                                .bills("97110 x2 GP")
                                .expects("WARNING time.overlap"),
                        Visit.of("medicare", OT)
                                .clockedAt("97535", "18:15", "18:45")
                                .bills("97535 x2 GO")
                                .expects("WARNING time.overlap")),
                Story.of(
                        "a note without its total time",
                        medicare()
                                .gave("97110", 30)
                                .bills("97110 x2 GP")
                                .with(session -> session.totalTreatmentMinutes(Optional.empty()))
                                .records(record -> record.addAbsent("totalTreatmentMinutes"))
                                .expects("WARNING time.total")),
                Story.of(
                        "a total below its timed part",
                        medicare()
                                .gave("97110", 30)
                                .bills("97110 x2 GP")
                                .with(session -> session.totalTreatmentMinutes(Minutes.of(29)))
                                .expects("ERROR time.total")),
                Story.of(
                        "a total below its timed part, where the plan asks for it",
                        Visit.of("harborview", PT)
                                .gave("97112", 30)
                                .bills("97112 x2 GP")
                                .with(session -> session.totalTreatmentMinutes(Minutes.of(29)))
                                .expects("ERROR time.total")),
                // 1441 minutes are 96 units.
                Story.of(
                        "a day of more than 24 hours",
                        Visit.of("plainview", PT)
                                .gave("97110", 720)
                                .bills("97110 x96")
                                .knows(history -> history.authorization(Optional.empty()))
                                .expects("ERROR time.total"),
                        Visit.of("plainview", PT)
                                .gave("97110", 721)
                                .knows(history -> history.authorization(Optional.empty()))),
                // A student's minutes never enter (RULES 2.5), so they support no unit either.
                Story.of(
                        "a student alone",
                        medicare()
                                .gave("97110", 30, STUDENT)
                                .bills("97110 x2 GP")
                                .expects("ERROR assistant.not-allowed", "ERROR units.over-minutes")),
                Story.of(
                        "a student alone, privately",
                        Visit.of("commercial-cms", PT)
                                .gave("97110", 30, STUDENT)
                                .bills("97110 x2")
                                .expects("WARNING assistant.not-allowed", "ERROR units.over-minutes")));
    }
}
