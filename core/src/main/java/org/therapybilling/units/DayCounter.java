package org.therapybilling.units;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Counts the units of a session: sorts its codes by what their units count, leaves out the time that is not one-on-one
 * skilled treatment, and allocates the rest by the payer's method.
 *
 * <p>Time in a group, or of a student or aide alone, does not count (CMS Pub. 100-02 ch. 15 §230). Seconds are summed
 * for each code and truncated to whole minutes. Untimed codes get one unit whatever their minutes, if somebody whose
 * services are billable gave them.
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
        return new DayCounter(reference);
    }

    /**
     * Counts the treatments of a session.
     *
     * @param session the session; only its date, treatments and choice at a tie matter
     * @param policy what the payer wants on that date
     * @return the units, as far as they can be told
     */
    public UnitCount count(Session session, PayerPolicy policy) {
        List<Tally> tallies = tallies(session);
        Answer<CountingMethod> counting = policy.counting();
        return new UnitCount(counting, timed(tallies, counting, session.tieGoesTo()), tallies);
    }

    private List<Tally> tallies(Session session) {
        Map<ProcedureCode, Tally> tallies = new LinkedHashMap<>();
        for (Treatment treatment : session.treatments()) {
            tallies.computeIfAbsent(
                            treatment.code(),
                            code -> new Tally(
                                    code, reference.procedure(code, session.dateOfService()), reference.lists(code)))
                    .add(treatment);
        }
        return List.copyOf(tallies.values());
    }

    private static Answer<UnitAllocation> timed(
            List<Tally> tallies, Answer<CountingMethod> counting, List<ProcedureCode> tieGoesTo) {
        if (counting instanceof Answer.Found<CountingMethod> method) {
            return whyNot(tallies, method.value())
                    .<Answer<UnitAllocation>>map(Answer.Unknown::new)
                    .orElseGet(() -> new Answer.Found<>(
                            UnitCalculator.of(method.value()).allocate(minutes(tallies), tieGoesTo),
                            method.source(),
                            method.certainty()));
        }
        return new Answer.Unknown<>(
                counting instanceof Answer.Unknown<CountingMethod> unknown
                        ? unknown.why()
                        : "The payer has no counting method.");
    }

    private static List<CodeMinutes> minutes(List<Tally> tallies) {
        return tallies.stream().filter(Tally::isTimed).map(Tally::minutes).toList();
    }

    private static Optional<String> whyNot(List<Tally> tallies, CountingMethod method) {
        String unrecorded = codes(tallies, tally -> tally.isTimed() && tally.isUnrecorded());
        if (!unrecorded.isEmpty()) {
            return Optional.of("The minutes of " + unrecorded
                    + " are not recorded, so the units of the timed codes cannot be counted; record minutes, or start"
                    + " and end.");
        }
        String unknown = codes(tallies, Tally::isOfUnknownBasis);
        if (!unknown.isEmpty()) {
            return Optional.of("It is not known how " + unknown + " counted on this date of service, so the units of"
                    + " the timed codes cannot be counted.");
        }
        String pairs = codes(tallies, tally -> tally.is(TimeBasis.QUARTER_HOUR_PAIR));
        boolean pooled = method == CountingMethod.CMS_8_MINUTE || method == CountingMethod.GREATER_OF;
        if (pooled && !pairs.isEmpty()) {
            return Optional.of("The minutes of " + pairs + " are pooled with those of the other timed codes,"
                    + " and this version does not count " + pairs + " yet.");
        }
        return Optional.empty();
    }

    private static String codes(List<Tally> tallies, Predicate<Tally> which) {
        return tallies.stream()
                .filter(which)
                .map(tally -> tally.code().toString())
                .collect(Collectors.joining(", "));
    }
}
