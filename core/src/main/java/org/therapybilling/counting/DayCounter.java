package org.therapybilling.counting;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.session.Session;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

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
 * for each code and truncated to whole minutes, for 97129 and 97130 apart, so that the minutes of the codes add up to those
 * of the service.
 */
public final class DayCounter implements Serializable {

    private static final long serialVersionUID = 1L;

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
        Objects.requireNonNull(reference, "reference");
        return new DayCounter(reference);
    }

    /**
     * {@return the units of a treatment day, discipline by discipline}
     *
     * @param day the sessions
     * @param payers the profiles that the sessions name
     * @throws org.therapybilling.payer.UnknownPayerException if a session names a payer who is not among them
     */
    public DayCount count(TreatmentDay day, PayerBook payers) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(payers, "payers");
        Session first = day.sessions().get(0);
        PayerPolicy policy = payers.policy(first.payer(), first.dateOfService());
        List<DisciplineCount> disciplines = new ArrayList<>();
        for (Discipline discipline : day.disciplines()) {
            List<Session> pooled = day.sessions(discipline);
            disciplines.add(new DisciplineCount(discipline, pooled, units(pooled, policy, payers)));
        }
        return new DayCount(policy, secondaries(day.sessions(), payers), disciplines);
    }

    private static List<PayerPolicy> secondaries(List<Session> sessions, PayerBook payers) {
        Set<PayerId> named = new LinkedHashSet<>(0);
        for (Session session : sessions) {
            session.secondaryPayer().ifPresent(named::add);
        }
        List<PayerPolicy> secondaries = new ArrayList<>(named.size());
        for (PayerId payer : named) {
            secondaries.add(payers.policy(payer, sessions.get(0).dateOfService()));
        }
        return secondaries;
    }

    private Optional<UnitCount> units(List<Session> pooled, PayerPolicy policy, PayerBook payers) {
        for (Session session : pooled) {
            if (!session.isClaimOnly()) {
                return Optional.of(count(pooled, policy, secondary(pooled, payers)));
            }
        }
        return Optional.empty();
    }

    /** Returns what the secondary payer wants, the first that a session names. */
    private static Optional<PayerPolicy> secondary(List<Session> pooled, PayerBook payers) {
        for (Session session : pooled) {
            if (session.secondaryPayer().isPresent()) {
                return Optional.of(payers.policy(session.secondaryPayer().get(), session.dateOfService()));
            }
        }
        return Optional.empty();
    }

    /**
     * Counts the treatments of a session.
     *
     * @param session the session; its date, treatments, choice at a tie and monitoring matter
     * @param policy what the payer wants on that date
     * @return the units, as far as they can be told
     */
    public UnitCount count(Session session, PayerPolicy policy) {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(session, "session");
        return count(List.of(session), policy, Optional.empty());
    }

    /**
     * {@return the units of sessions whose minutes are pooled, as far as they can be told}
     *
     * @param sessions sessions of one patient, date, discipline and payer, one or more, in the order recorded
     * @param policy what the payer wants on that date
     * @param secondary what the secondary payer wants; empty if there is none
     * @throws IllegalArgumentException if there is no session, or they are of different dates
     */
    public UnitCount count(List<Session> sessions, PayerPolicy policy, Optional<PayerPolicy> secondary) {
        List<Session> copy = Checks.copy("sessions", Session.class, sessions);
        if (!areOfOneDate(copy)) {
            throw new IllegalArgumentException("There are " + copy.size()
                    + " sessions of different dates, or none; count one or more sessions of one date at a time.");
        }
        ServiceSorter sorter = new ServiceSorter(copy, reference, assistantsCount(copy.get(0), policy));
        List<Service> services = sorter.services();
        Pool pool = Pool.of(services, copy);
        Counting counting = pool.count(policy);
        Counting chosen = secondary
                .map(other -> counting.against(pool.count(other), policy, other))
                .orElse(counting);
        return new UnitCount(
                chosen.saying(pool.disagreement(chosen.timed())),
                services,
                sorter.recordedTwice(),
                UnpooledCount.of(copy).count(services));
    }

    @Serial
    private Object readResolve() {
        return of(reference);
    }

    private static boolean areOfOneDate(List<Session> sessions) {
        for (Session session : sessions) {
            if (!session.dateOfService().equals(sessions.get(0).dateOfService())) {
                return false;
            }
        }
        return !sessions.isEmpty();
    }

    /** Says whether what assistants give alone is paid: in speech-language pathology not by every payer. */
    private static boolean assistantsCount(Session session, PayerPolicy policy) {
        return session.discipline() != Discipline.SLP
                || policy.get(PayerKeys.SLP_ASSISTANTS).found().orElse(true);
    }
}
