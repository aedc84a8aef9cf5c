package org.therapybilling.units;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Step;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * Counts the units of a day: sorts its codes by what their units count, leaves out the time that is not one-on-one
 * skilled treatment, and counts each by its rule.
 *
 * <ul>
 *   <li>The minutes of 15-minute codes are allocated by the payer's method; 97129 and 97130 are one of these services.
 *   <li>Services with units of another length, or with a primary and an add-on code, are counted alone by the midpoint
 *       convention, whoever pays.
 *   <li>Remote monitoring counts the minutes of the month, in full, and the days of a device.
 *   <li>Untimed codes get one unit whatever their minutes, if somebody whose services are billable gave them.
 * </ul>
 *
 * <p>Time in a group, or of a student or aide alone, does not count (CMS Pub. 100-02 ch. 15 §230). Seconds are summed
 * for each code and truncated to whole minutes.
 */
public final class DayCounter implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Citation UNTIMED = Citation.of("CMS Pub. 100-04 ch. 5", "§20.2.B");

    private final ReferenceData reference;

    private DayCounter(ReferenceData reference) {
        this.reference = reference;
    }

    /**
     * Returns a counter.
     *
     * @param reference where it looks codes up
     * @return the counter
     */
    public static DayCounter of(ReferenceData reference) {
        return new DayCounter(reference);
    }

    /**
     * Counts the treatments of a session.
     *
     * @param session the session; its date, treatments, choice at a tie and monitoring matter
     * @param policy what the payer wants on that date
     * @return the units, as far as they can be told
     */
    public UnitCount count(Session session, PayerPolicy policy) {
        return count(List.of(session), policy, Optional.empty());
    }

    /**
     * Counts the treatments of sessions whose minutes are pooled.
     *
     * @param sessions sessions of one patient, date, discipline and payer, one or more, in the order recorded
     * @param policy what the payer wants on that date
     * @param secondary what the secondary payer wants; empty if there is none
     * @return the units, as far as they can be told
     * @throws IllegalArgumentException if there is no session, or they are of different dates
     */
    public UnitCount count(List<Session> sessions, PayerPolicy policy, Optional<PayerPolicy> secondary) {
        if (sessions.stream().map(Session::dateOfService).distinct().count() != 1) {
            throw new IllegalArgumentException("There are " + sessions.size()
                    + " sessions of different dates, or none; count one or more sessions of one date at a time.");
        }
        List<Service> services = Services.of(sessions, reference);
        List<ProcedureCode> choice = choice(sessions, services);
        Counting counting = counting(services, policy, choice);
        Counting chosen = secondary
                .map(other -> counting.against(counting(services, other, choice), policy, other))
                .orElse(counting);
        return new UnitCount(chosen, services, others(services, sessions));
    }

    /** Returns the choices of all sessions, each as the code that stands for its service. */
    private static List<ProcedureCode> choice(List<Session> sessions, List<Service> services) {
        return sessions.stream()
                .flatMap(session -> session.tieGoesTo().stream())
                .map(code -> services.stream()
                        .filter(service -> service.addOn()
                                .filter(addOn -> addOn.code().equals(code))
                                .isPresent())
                        .findFirst()
                        .map(Service::code)
                        .orElse(code))
                .distinct()
                .toList();
    }

    private static Counting counting(List<Service> services, PayerPolicy policy, List<ProcedureCode> choice) {
        Answer<CountingMethod> method = policy.counting();
        return new Counting(method, timed(services, method, choice));
    }

    private static Answer<UnitAllocation> timed(
            List<Service> services, Answer<CountingMethod> counting, List<ProcedureCode> choice) {
        if (counting instanceof Answer.Found<CountingMethod> method) {
            return whyNot(services)
                    .<Answer<UnitAllocation>>map(Answer.Unknown::new)
                    .orElseGet(() -> new Answer.Found<>(
                            UnitCalculator.of(method.value()).allocate(minutes(services), choice),
                            method.source(),
                            method.certainty()));
        }
        return new Answer.Unknown<>(
                counting instanceof Answer.Unknown<CountingMethod> unknown
                        ? unknown.why()
                        : "The payer has no counting method.");
    }

    private static List<CodeMinutes> minutes(List<Service> services) {
        return services.stream()
                .filter(Service::isTimed)
                .map(service -> new CodeMinutes(service.code(), service.minutes()))
                .toList();
    }

    private static Optional<String> whyNot(List<Service> services) {
        if (services.stream()
                .allMatch(service -> service.isTimed() && service.whyNoMinutes().isEmpty())) {
            return Optional.empty();
        }
        List<Service> timed = services.stream().filter(Service::isTimed).toList();
        String unrecorded = codes(timed, Tally::isUnrecorded);
        if (!unrecorded.isEmpty()) {
            return Optional.of("The minutes of " + unrecorded
                    + " are not recorded, so the units of the timed codes cannot be counted; record minutes, or start"
                    + " and end.");
        }
        String endless = codes(services, tally -> tally.isTimed() && tally.isEndless());
        if (!endless.isEmpty()) {
            return Optional.of("The minutes of " + endless + " are more than a million on one day, so the units of the"
                    + " timed codes are not counted; perhaps sessions were repeated.");
        }
        String unknown = codes(services, Tally::isOfUnknownBasis);
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("It is not known how " + unknown + " counted on this date of service, so the units of"
                        + " the timed codes cannot be counted.");
    }

    private static String codes(List<Service> services, Predicate<Tally> which) {
        StringJoiner codes = new StringJoiner(", ");
        for (Service service : services) {
            for (Tally tally : service.recorded()) {
                if (which.test(tally)) {
                    codes.add(tally.code().toString());
                }
            }
        }
        return codes.toString();
    }

    private static List<Outcome> others(List<Service> services, List<Session> sessions) {
        IntervalCount intervals = new IntervalCount();
        MonitoringCount monitoring = MonitoringCount.of(sessions);
        List<Outcome> outcomes = new ArrayList<>();
        for (Service service : services) {
            Optional<TimeBasis> basis = service.info().map(ProcedureInfo::basis);
            if (basis.isEmpty()) {
                outcomes.add(Outcome.undecided(service, service.whyUnknown()));
            } else if (!service.isTimed()) {
                outcomes.add(
                        switch (basis.get()) {
                            case INTERVAL -> intervals.count(service);
                            case MONTH -> monitoring.management(service);
                            case DEVICE_DAYS -> monitoring.device(service);
                            case HOME_HEALTH -> homeHealth(service);
                            default -> withoutMinutes(service);
                        });
            }
        }
        return outcomes;
    }

    private static Outcome withoutMinutes(Service service) {
        String label = service.is(TimeBasis.COUNTED)
                ? "Counted by area or limb, which the record does not hold: one unit is supported"
                : "Untimed, one unit whatever the minutes";
        int units = service.isSkilled() ? 1 : 0;
        return new Outcome(
                List.of(new OtherUnits(service.code(), Units.of(units))),
                List.of(),
                units == 0 ? List.of() : List.of(Step.of(label, List.of(service.code()), Units.of(units), UNTIMED)));
    }

    private static Outcome homeHealth(Service service) {
        return Outcome.undecided(
                service,
                "Code " + service.code() + " reports a visit of home health, which is not billed as outpatient therapy;"
                        + " it is not counted.");
    }
}
