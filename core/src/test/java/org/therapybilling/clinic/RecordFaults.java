package org.therapybilling.clinic;

import static org.therapybilling.vocabulary.Discipline.PT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.therapybilling.session.Documentation;

/** What the medical record lacks (RULES 9; CONTRACT 4). */
final class RecordFaults {

    private RecordFaults() {}

    private static Visit exercise(String payer, String modifiers) {
        return Visit.of(payer, PT).gave("97110", 30).bills("97110 x2" + modifiers);
    }

    private static Story medicare(String name, String finding, Consumer<Documentation.Builder> change) {
        return Story.of(name, exercise("medicare", " GP").records(change).expects(finding));
    }

    private static Story dated(String name, String finding, BiConsumer<Documentation.Builder, LocalDate> change) {
        return Story.of(name, exercise("medicare", " GP").records(change).expects(finding));
    }

    private static Story harborview(String name, String finding, Consumer<Documentation.Builder> change) {
        return Story.of(
                name + ", where the plan asks for it",
                exercise("harborview", " GP").records(change).expects(finding));
    }

    /** Care that began so many days ago, and is planned for 90. */
    private static void begun(int days, Documentation.Builder record, LocalDate date) {
        record.initialEvaluation(date.minusDays(days))
                .planOfCareStart(date.minusDays(days))
                .planSentOn(date.minusDays(days))
                .planOfCareEnd(date.minusDays(days).plusDays(89));
    }

    /** Nobody signed the plan, and no order is on file that could stand for it. */
    private static void uncertified(Documentation.Builder record) {
        record.certifiedOn(Optional.empty()).orderOnFile(false).absent(List.of("certifiedOn", "recertifiedOn"));
    }

    static List<Story> all() {
        return List.of(
                medicare("no evaluation", "ERROR documentation.initial-evaluation", RecordFaults::unevaluated),
                harborview("no evaluation", "ERROR documentation.initial-evaluation", RecordFaults::unevaluated),
                medicare(
                        "no medical necessity",
                        "ERROR documentation.medical-necessity",
                        record -> record.medicalNecessity(false)),
                medicare(
                        "no skilled need",
                        "ERROR documentation.medical-necessity",
                        record -> record.skilledNeed(Optional.empty()).addAbsent("skilledNeed")),
                harborview(
                        "no medical necessity",
                        "ERROR documentation.medical-necessity",
                        record -> record.medicalNecessity(false)),
                medicare("no goals", "ERROR documentation.functional-goals", record -> record.functionalGoals(false)),
                harborview("no goals", "ERROR documentation.functional-goals", record -> record.functionalGoals(false)),
                medicare(
                        "no progress measured",
                        "ERROR documentation.measurable-progress",
                        record -> record.measurableProgress(false)),
                harborview(
                        "no progress measured",
                        "ERROR documentation.measurable-progress",
                        record -> record.measurableProgress(false)),
                medicare("no signature", "ERROR documentation.signature", record -> record.signed(false)),
                harborview("no signature", "ERROR documentation.signature", record -> record.signed(false)),
                dated("not certified on day 31", "WARNING documentation.certification", (record, date) -> {
                    begun(31, record, date);
                    uncertified(record);
                }),
                dated("not certified on day 61", "ERROR documentation.certification", (record, date) -> {
                    begun(61, record, date);
                    uncertified(record);
                }),
                dated("certified on day 31", "INFO documentation.certification", (record, date) -> {
                    begun(50, record, date);
                    record.certifiedOn(date.minusDays(19)).orderOnFile(false);
                }),
                dated(
                        "certified on day 61, and no reason why",
                        "WARNING documentation.certification",
                        (record, date) -> {
                            begun(70, record, date);
                            record.certifiedOn(date.minusDays(9))
                                    .orderOnFile(false)
                                    .addAbsent("lateCertificationReason");
                        }),
                dated(
                        "a day after the plan's end",
                        "WARNING documentation.recertification",
                        (record, date) -> record.planOfCareEnd(date.minusDays(1))),
                dated("30 days after the plan's end", "WARNING documentation.recertification", (record, date) -> {
                    begun(80, record, date);
                    record.certifiedOn(date.minusDays(70)).planOfCareEnd(date.minusDays(30));
                }),
                dated("31 days after the plan's end", "ERROR documentation.recertification", (record, date) -> {
                    begun(80, record, date);
                    record.certifiedOn(date.minusDays(70)).planOfCareEnd(date.minusDays(31));
                }),
                medicare(
                        "the 11th treatment day since a report",
                        "WARNING documentation.progress-report",
                        record -> record.treatmentDaysSinceProgressReport(11)),
                dated(
                        "eight days after a period without its report",
                        "ERROR documentation.progress-report",
                        (record, date) ->
                                record.lastProgressReport(date.minusDays(30)).progressPeriodEnd(date.minusDays(8))),
                harborview(
                        "the 11th treatment day since a report",
                        "WARNING documentation.progress-report",
                        record -> record.treatmentDaysSinceProgressReport(11)),
                Story.of(
                        "a pair passed, and no reason why",
                        Visit.of("medicare", PT)
                                .gave("97530", 15)
                                .gave("97750", 15)
                                .bills("97530 x1 GP")
                                .bills("97750 x1 59 GP")
                                .records(record -> record.distinctServices(List.of()))
                                .expects("WARNING documentation.distinct-service")),
                Story.of(
                        "exercise and hands-on techniques, and no reason for both",
                        Visit.of("commercial-ama", PT)
                                .gave("97110", 15)
                                .gave("97140", 15)
                                .bills("97110 x1")
                                .bills("97140 x1")
                                .records(record -> record.distinctServices(List.of()))
                                .expects("WARNING documentation.distinct-service")));
    }

    private static void unevaluated(Documentation.Builder record) {
        record.initialEvaluation(Optional.empty()).addAbsent("initialEvaluation");
    }
}
