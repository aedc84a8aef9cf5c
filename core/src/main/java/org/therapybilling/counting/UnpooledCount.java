package org.therapybilling.counting;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Phrase;
import org.therapybilling.explain.Step;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Units;

/** Counts the services of a day whose minutes are pooled with no others, each by what its units count. */
final class UnpooledCount {

    private static final Citation UNTIMED_CODES = Citation.of("CMS Pub. 100-04 ch. 5", "§20.2.B");

    private static final Phrase UNTIMED = Phrase.of(
                    "counting.untimed",
                    "{0} untimed -> {result}",
                    "{0} is untimed and has {result}, whatever the minutes.")
            .citing(UNTIMED_CODES);
    private static final Phrase COUNTED = Phrase.of(
                    "counting.by-area",
                    "{0} by area or limb -> {result}",
                    "{0} is counted by area or limb, which the record does not hold: {result} is supported.")
            .citing(UNTIMED_CODES);

    private final IntervalCount intervals = new IntervalCount();
    private final MonitoringCount monitoring;

    private UnpooledCount(MonitoringCount monitoring) {
        this.monitoring = monitoring;
    }

    static UnpooledCount of(List<Session> sessions) {
        return new UnpooledCount(MonitoringCount.of(sessions));
    }

    List<Outcome> count(List<Service> services) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Service service : services) {
            if (!service.isTimed()) {
                outcomes.add(service.info()
                        .map(info -> count(service, info))
                        .orElseGet(() -> Outcome.undecided(service, service.whyUnknown())));
            }
        }
        return outcomes;
    }

    private Outcome count(Service service, ProcedureInfo info) {
        return switch (info.basis()) {
            case INTERVAL -> intervals.count(service, info);
            case MONTH -> monitoring.management(service, info);
            case DEVICE_DAYS -> monitoring.device(service, info);
            case HOME_HEALTH ->
                Outcome.undecided(
                        service,
                        "Code " + service.code() + " reports a visit of home health, which is not billed as outpatient"
                                + " therapy; it is not counted.");
            default -> once(service, info.basis() == TimeBasis.COUNTED ? COUNTED : UNTIMED);
        };
    }

    private static Outcome once(Service service, Phrase phrase) {
        return service.isSkilled()
                ? Outcome.of(service.code(), 1, Step.of(phrase, service.code()).giving(Units.ONE))
                : Outcome.NOTHING;
    }
}
