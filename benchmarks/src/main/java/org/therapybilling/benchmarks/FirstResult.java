package org.therapybilling.benchmarks;

import java.time.LocalDate;
import java.util.List;
import org.therapybilling.TherapyBilling;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.explain.Answer;
import org.therapybilling.json.BillingJson;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.session.Session;
import org.therapybilling.units.UnitCalculator;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** A program that asks the library for one result, for {@link StartupBenchmark} to start. */
public final class FirstResult {

    /** What the program does. */
    public enum Task {
        /** It ends at once. */
        NOTHING {
            @Override
            Units units() {
                return Units.of(3);
            }
        },
        /** It counts the units of two services, without any table. */
        UNITS {
            @Override
            Units units() {
                return UnitCalculator.of(CountingMethod.CMS_8_MINUTE)
                        .allocate(List.of(
                                CodeMinutes.of("97110", Minutes.of(33)), CodeMinutes.of("97140", Minutes.of(7))))
                        .total();
            }
        },
        /** It asks the bundled table whether two codes may meet. */
        PAIR {
            @Override
            Units units() {
                Answer<PairEdit> edit = Datasets.bundled()
                        .on(LocalDate.of(2026, 11, 2))
                        .ask(PairEdit.PRACTITIONER, CodePair.of("97530", "97750"));
                return edit instanceof Answer.Found ? Units.of(3) : Units.ZERO;
            }
        },
        /** It asks for the report of a session, with the bundled tables. */
        REPORT {
            @Override
            Units units() {
                Session session = Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                        .treated("97110", Minutes.of(33))
                        .treated("97140", Minutes.of(7))
                        .build();
                return TherapyBilling.standard().assess(session).claim().orElseThrow().lines().stream()
                        .map(line -> line.units())
                        .reduce(Units.ZERO, Units::plus);
            }
        },
        /** It reads a session of JSON and writes its report, all steps explained. */
        JSON {
            @Override
            Units units() {
                String report = BillingJson.write(TherapyBilling.standard().assess(BillingJson.readSession("""
                        {"dateOfService": "2026-03-02", "discipline": "PT", "payer": "medicare",
                         "treatments": [{"code": "97110", "minutes": 33}, {"code": "97140", "minutes": 7}]}""")));
                return report.contains("\"timedUnits\":3") ? Units.of(3) : Units.ZERO;
            }
        };

        abstract Units units();
    }

    private FirstResult() {}

    /**
     * Runs the program.
     *
     * @param arguments the name of the task
     */
    public static void main(String[] arguments) {
        Task task = Task.valueOf(arguments[0]);
        if (task.units().toInt() != 3) {
            throw new IllegalStateException("Task " + task + " gave " + task.units() + ", expected are 3 units.");
        }
    }
}
