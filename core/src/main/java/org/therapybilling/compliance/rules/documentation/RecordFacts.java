package org.therapybilling.compliance.rules.documentation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.therapybilling.compliance.ClaimView;
import org.therapybilling.compliance.Fact;
import org.therapybilling.session.Documentation;

/** The facts of the medical record of the session at hand. */
final class RecordFacts {

    static final Fact<LocalDate> INITIAL_EVALUATION = of("initialEvaluation", Documentation::initialEvaluation);
    static final Fact<Boolean> FUNCTIONAL_GOALS = of("functionalGoals", Documentation::functionalGoals);
    static final Fact<Boolean> MEASURABLE_PROGRESS = of("measurableProgress", Documentation::measurableProgress);
    static final Fact<Boolean> MEDICAL_NECESSITY = of("medicalNecessity", Documentation::medicalNecessity);
    static final Fact<Boolean> SKILLED_NEED = of("skilledNeed", Documentation::skilledNeed);
    static final Fact<Boolean> SIGNED = of("signed", Documentation::signed);
    static final Fact<LocalDate> PLAN_START = of("planOfCareStart", Documentation::planOfCareStart);
    static final Fact<LocalDate> PLAN_END = of("planOfCareEnd", Documentation::planOfCareEnd);
    static final Fact<LocalDate> CERTIFIED_ON = of("certifiedOn", Documentation::certifiedOn);
    static final Fact<String> LATE_REASON = of("lateCertificationReason", Documentation::lateCertificationReason);
    static final Fact<Boolean> ORDER_ON_FILE = of("orderOnFile", Documentation::orderOnFile);
    static final Fact<LocalDate> PLAN_SENT_ON = of("planSentOn", Documentation::planSentOn);
    static final Fact<LocalDate> RECERTIFIED_ON = of("recertifiedOn", Documentation::recertifiedOn);
    static final Fact<LocalDate> LAST_PROGRESS_REPORT = of("lastProgressReport", Documentation::lastProgressReport);
    static final Fact<Integer> TREATMENT_DAYS =
            of("treatmentDaysSinceProgressReport", Documentation::treatmentDaysSinceProgressReport);
    static final Fact<LocalDate> PERIOD_END = of("progressPeriodEnd", Documentation::progressPeriodEnd);

    /** The first day of care: the earlier of evaluation and start of the plan, as far as they are known. */
    static final Fact<LocalDate> FIRST_DAY = Fact.of(PLAN_START.path(), RecordFacts::firstDay);

    private RecordFacts() {}

    private static <T> Fact<T> of(String name, Function<Documentation, Optional<T>> reader) {
        return Fact.of(
                "documentation." + name,
                claim -> claim.session().documentation().flatMap(reader));
    }

    private static Optional<LocalDate> firstDay(ClaimView claim) {
        Optional<LocalDate> evaluation = INITIAL_EVALUATION.in(claim);
        Optional<LocalDate> start = PLAN_START.in(claim);
        boolean evaluationFirst = evaluation.isPresent()
                && start.filter(evaluation.get()::isAfter).isEmpty();
        return evaluationFirst ? evaluation : start.or(() -> evaluation);
    }
}
