package org.therapybilling.units;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.therapybilling.explain.Explanation;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Split;

/**
 * Tells which units were furnished in whole or in part by an assistant, and so carry CQ (physical therapy) or CO
 * (occupational therapy). A pure function of the units, of who gave which time, and of the date of service.
 *
 * <p>Units are counted first, from the minutes of both ({@link UnitCalculator}). Then, for each 15-minute code: the full
 * quarters of an hour that each filled alone are units of that person. If one unit is left, it is the therapist's where
 * 8 minutes or more of the therapist are left (480 seconds; dates of service from 2022-01-01); else it is assisted where
 * the assistant gave more than 10 % of the time that is left. If two are left, one is plain and one assisted. Services
 * that are not timed, evaluations included, are assisted where the assistant gave more than 10 % of the whole. Nothing
 * is assisted before 2020-01-01. Sources: SSA §1834(v); CY 2020 PFS final rule, 84 FR 62702-62707; CY 2022 PFS final
 * rule, 86 FR 64996 ff.; CMS therapy services page (2026-02); CMS Pub. 100-04 ch. 5 §20.1.
 *
 * <p>Of services that are counted alone, with units of another length, the same is judged unit by unit: each person's full
 * units of their own length, then more than 10 % of the time that is left. The rule of the midpoint is published for units
 * of 15 minutes alone; that it does not hold for others is a decision of this library.
 *
 * <p>A claim may bill units that the time does not support; they are shared all the same. If they are fewer than the
 * full quarters, those of the therapist count first. If they are more than the time can fill, the assistant's remaining
 * time makes one of them assisted at the most, and of a service that the assistant gave alone all are assisted.
 */
public final class AssistantShare implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ShareReasoning reasoning;

    private AssistantShare(AssistantRule rule, TenPercentMethod method) {
        this.reasoning = new ShareReasoning(rule, method);
    }

    /**
     * {@return the rules of a date, with the percentage method}
     *
     * @param dateOfService when the patient was treated
     */
    public static AssistantShare on(LocalDate dateOfService) {
        Objects.requireNonNull(dateOfService, "dateOfService");
        return new AssistantShare(AssistantRule.on(dateOfService), TenPercentMethod.PERCENTAGE);
    }

    /** {@return whether anything asks for modifiers: not before 2020-01-01, nor by {@link #none()}} */
    public boolean isRequired() {
        return reasoning.isRequired();
    }

    @Serial
    private Object readResolve() {
        return new AssistantShare(reasoning.rule(), reasoning.method());
    }

    /** {@return the rule of who wants no modifiers of assistants: no unit is assisted} */
    public static AssistantShare none() {
        return new AssistantShare(AssistantRule.NOT_ASKED, TenPercentMethod.PERCENTAGE);
    }

    /**
     * {@return the same rules with another method for the 10 %}
     *
     * @param method the method the payer wants
     */
    public AssistantShare by(TenPercentMethod method) {
        Objects.requireNonNull(method, "method");
        return new AssistantShare(reasoning.rule(), method);
    }

    /**
     * {@return the units of each code of the split, in its order, also those with zero units; an unmodifiable list}
     *
     * @param split the units of the 15-minute codes of one patient, date and discipline
     * @param times who gave which time, each code once; of a code that is missing all time is the therapist's, and one
     *     that the split does not have is ignored
     * @throws IllegalArgumentException if a code stands twice in the times
     */
    public List<SharedUnits> share(Split split, List<SharedTime> times) {
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(times, "times");
        List<CodeUnits> services = split.codes();
        List<SharedTime> ordered = SharedTimes.inOrderOf(services, times);
        SharedUnits[] shares = new SharedUnits[services.size()];
        for (int i = 0; i < shares.length; i++) {
            CodeUnits service = services.get(i);
            int units = service.units().toInt();
            shares[i] = SharedUnits.of(service.code(), units, assisted(units, ordered.get(i)));
        }
        return List.of(shares);
    }

    private int assisted(int units, SharedTime time) {
        ShareReason who = reasoning.whoGave(time);
        if (who != ShareReason.BOTH) {
            return units * who.assisted();
        }
        int left = OwnQuarters.left(units, time);
        int ofLeft = left == 0 ? 0 : reasoning.ofUnitsLeft(left, time).assisted();
        return OwnQuarters.ofAssistant(units, time) + ofLeft;
    }

    /**
     * Says whether a service that is not timed, or an evaluation, carries the modifier: the assistant gave more than
     * 10 % of it.
     *
     * @param service who gave the time of the whole service
     * @return false if nobody's time was recorded, and for all dates before 2020-01-01
     */
    public boolean isAssisted(SharedTime service) {
        Objects.requireNonNull(service, "service");
        return reasoning.ofService(service).isAssisted();
    }

    /**
     * Says which units of a service that is counted alone carry the modifier. In the order of the units the therapist's time
     * fills what it can in full, then the assistant's time what is left. One unit that neither fills is assisted where the
     * assistant gave more than 10 % of the time left; of several the last one is, if the assistant has time left.
     *
     * @param lengths how long each unit is, a primary's first, then its add-on's
     * @param service who gave the time of the whole service
     * @return whether each unit is assisted, in their order; an unmodifiable list
     */
    public List<Boolean> areAssisted(List<Minutes> lengths, SharedTime service) {
        Checks.elements("lengths", lengths);
        Objects.requireNonNull(service, "service");
        ShareReason who = reasoning.whoGave(service);
        if (who != ShareReason.BOTH) {
            return Collections.nCopies(lengths.size(), who.isAssisted());
        }
        OwnLengths own = new OwnLengths(lengths, service);
        return List.copyOf(own.assisted(reasoning.ofUnitsLeft(own).isAssisted()));
    }

    /**
     * {@return why {@link #areAssisted} says what it says}
     *
     * @param lengths how long each unit is
     * @param service who gave the time of the whole service
     */
    public Explanation explain(List<Minutes> lengths, SharedTime service) {
        Checks.elements("lengths", lengths);
        Objects.requireNonNull(service, "service");
        ShareSteps steps = new ShareSteps(reasoning);
        steps.addUnits(lengths, service);
        return steps.explanation();
    }

    /**
     * Explains {@link #share}.
     *
     * @param split the units of the 15-minute codes
     * @param times who gave which time
     * @return the steps; the {@link SharedUnits} that they lead to add up, code by code, to what is shared
     * @throws IllegalArgumentException if a code stands twice in the times
     */
    public Explanation explain(Split split, List<SharedTime> times) {
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(times, "times");
        List<CodeUnits> services = split.codes();
        List<SharedTime> ordered = SharedTimes.inOrderOf(services, times);
        ShareSteps steps = new ShareSteps(reasoning);
        for (int i = 0; i < services.size(); i++) {
            steps.addTimed(services.get(i).units(), ordered.get(i));
        }
        return steps.explanation();
    }

    /**
     * {@return why {@link #isAssisted} says what it says}
     *
     * @param service who gave the time of the whole service
     */
    public Explanation explain(SharedTime service) {
        Objects.requireNonNull(service, "service");
        ShareSteps steps = new ShareSteps(reasoning);
        steps.addUntimed(service);
        return steps.explanation();
    }
}
