package org.therapybilling.counting;

import java.io.InvalidObjectException;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Explanation;
import org.therapybilling.internal.Checks;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.units.AssistantShare;
import org.therapybilling.units.SharedTime;
import org.therapybilling.units.SharedUnits;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;

/** The units of a day, as far as its record supports them. */
public final class UnitCount implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Counting counting;
    private final List<Service> services;
    private final List<RecordedTwice> recordedTwice;
    private final List<Outcome> outcomes;
    private final transient List<ProcedureCode> codes;

    UnitCount(Counting counting, List<Service> services, List<RecordedTwice> recordedTwice, List<Outcome> outcomes) {
        this.counting = Objects.requireNonNull(counting, "counting");
        this.services = Checks.copy("services", Service.class, services);
        this.recordedTwice = Checks.copy("recordedTwice", RecordedTwice.class, recordedTwice);
        this.outcomes = Checks.copy("outcomes", Outcome.class, outcomes);
        this.codes = codes(services);
    }

    private static List<ProcedureCode> codes(List<Service> services) {
        record Recorded(RecordedCode member, Service service) {}
        List<Recorded> recorded = new ArrayList<>(services.size());
        for (Service service : services) {
            for (RecordedCode member : service.recorded()) {
                recorded.add(new Recorded(member, service));
            }
        }
        recorded.sort(Comparator.comparingInt(one -> one.member().place()));
        List<ProcedureCode> codes = new ArrayList<>(recorded.size());
        for (Recorded one : recorded) {
            codes.addAll(one.service().codesAt(one.member()));
        }
        return Collections.unmodifiableList(codes);
    }

    /**
     * Returns how the payer counts, or the secondary payer where it is the one followed.
     *
     * @return unknown if the payer's profile does not say
     */
    public Answer<CountingMethod> counting() {
        return counting.method();
    }

    /**
     * Returns the units of the services that are counted in quarters of an hour. The service of 97129 and 97130 stands
     * there under 97129; {@link #reported} writes it as both codes.
     *
     * @return an allocation, empty of codes if none was given; unknown if the method or some minutes are
     */
    public Answer<UnitAllocation> timed() {
        return counting.timed();
    }

    /**
     * Returns a split of {@link #timed()} as it is reported: a service of two codes as both, its first unit under its
     * primary and the others under its add-on.
     *
     * @param split the default or an alternative of the allocation
     * @return the split by code, in the order first recorded; a code that was not recorded has an entry only if it has
     *     units
     */
    public Split reported(Split split) {
        Objects.requireNonNull(split, "split");
        return splits().reported(split);
    }

    private ReportedSplits splits() {
        return new ReportedSplits(services, codes);
    }

    /**
     * {@return whether the record supports what was reported: the default of {@link #timed()} or an alternative, each
     * service of two codes with its first unit under its primary} A code that is left out has zero units; minutes do not
     * matter. False if the units are unknown.
     *
     * @param reported the units billed of the codes that are counted in quarters of an hour
     */
    public boolean permits(Split reported) {
        Objects.requireNonNull(reported, "reported");
        return timed().found()
                .filter(units -> splits().isPermitted(reported, units))
                .isPresent();
    }

    /**
     * {@return the most units that each code of {@link #timed()} has in any permitted split, as it is reported; empty of
     * codes if the units are unknown}
     */
    public Split most() {
        return timed().found().map(units -> reported(units.most())).orElse(new Split(List.of()));
    }

    /**
     * Returns the units of all other codes: untimed ones, those of other lengths, and those counted by month or days.
     *
     * @return an unmodifiable list; a code without units has no entry
     */
    public List<SupportedUnits> unpooled() {
        List<SupportedUnits> units = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            units.addAll(outcome.units());
        }
        return Collections.unmodifiableList(units);
    }

    /**
     * Returns the recorded codes whose units cannot be told: not in the code book, or lacking a fact. The codes of
     * {@link #timed()} are not among them, it speaks for these itself.
     *
     * @return an unmodifiable list in the order first recorded; empty if there is none
     */
    public List<Undecided> undecided() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.undecided().stream())
                .toList();
    }

    /**
     * Returns all codes that may have units, in the order of lines.
     *
     * @return an unmodifiable list, each code once in the order first recorded; the primary or add-on of a recorded
     *     code stands beside it
     */
    public List<ProcedureCode> codes() {
        return codes;
    }

    /**
     * Returns what the code book says of a code.
     *
     * @param code one of {@link #codes()}
     * @return the answer that was counted with
     * @throws IllegalArgumentException if it is none of these
     */
    public Answer<ProcedureInfo> procedure(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        for (Service service : services) {
            Optional<Answer<ProcedureInfo>> info = service.infoOf(code);
            if (info.isPresent()) {
                return info.get();
            }
        }
        throw new IllegalArgumentException("Code " + code + " is not among the codes counted, " + codes + ".");
    }

    /**
     * Returns the units of all codes by a split.
     *
     * @param split the default or an alternative of {@link #timed()}; empty if that is unknown
     * @return the units of each code that has any, in the order of {@link #codes()}
     */
    public List<SupportedUnits> units(Split split) {
        Objects.requireNonNull(split, "split");
        Map<ProcedureCode, SupportedUnits> byCode = new HashMap<>();
        for (CodeUnits code : reported(split).codes()) {
            if (!code.units().isZero()) {
                byCode.put(code.code(), new SupportedUnits(code.code(), code.units()));
            }
        }
        for (SupportedUnits other : unpooled()) {
            byCode.put(other.code(), other);
        }
        List<SupportedUnits> units = new ArrayList<>(byCode.size());
        for (ProcedureCode code : codes) {
            SupportedUnits some = byCode.get(code);
            if (some != null) {
                units.add(some);
            }
        }
        return units;
    }

    /**
     * {@return the units of all codes by a split, shared between therapist and assistant, in the order of {@link #codes()};
     * a code without units has no entry}
     *
     * <p>Of a pair such as 97129 and 97130 the assistant's units are the last ones. A service that is counted alone, with
     * units of another length, is shared unit by unit; one without a length of units is the assistant's as a whole or not at
     * all.
     *
     * @param split the default or an alternative of {@link #timed()}; empty if that is unknown
     * @param share the rule by which they are shared
     */
    public List<SharedUnits> units(Split split, AssistantShare share) {
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(split, "split");
        return new UnitShare(services, share).of(units(split), share.share(split, whoGave()));
    }

    /** {@return who gave the time of each pooled service, by the code that stands for it in {@link #timed()}} */
    public List<SharedTime> whoGave() {
        List<SharedTime> times = new ArrayList<>();
        for (Service service : services) {
            if (service.isTimed()) {
                times.add(service.whoGave());
            }
        }
        return Collections.unmodifiableList(times);
    }

    /** {@return the time of each code recorded, by who gave it, with what does not count; in the order first recorded} */
    public List<TimeOfCode> time() {
        return services.stream()
                .flatMap(service -> service.recorded().stream())
                .sorted(Comparator.comparingInt(RecordedCode::place))
                .map(RecordedCode::time)
                .toList();
    }

    /**
     * {@return the codes under which the service of a code is recorded: the code, or a primary and its add-on}
     *
     * @param code one of {@link #codes()}
     */
    public List<ProcedureCode> recordedAs(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        for (Service service : services) {
            if (service.has(code)) {
                return service.recordedAs();
            }
        }
        return List.of();
    }

    /**
     * {@return the minutes that count of the service of a code, of both its codes together; zero if it is not recorded}
     *
     * @param code a code
     */
    public Minutes minutes(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        for (Service service : services) {
            if (service.has(code)) {
                return service.minutes();
            }
        }
        return Minutes.ZERO;
    }

    /** {@return the codes of services of which it is not recorded who gave how much; empty if there is none} */
    public List<ProcedureCode> sharedByUnknown() {
        List<ProcedureCode> unknown = new ArrayList<>();
        for (Service service : services) {
            if (!service.isShareRecorded()) {
                service.recorded().forEach(member -> unknown.add(member.code()));
            }
        }
        return Collections.unmodifiableList(unknown);
    }

    /** {@return whether an assistant gave some of the day's time alone, so that units are to be shared} */
    public boolean isByAssistant() {
        for (Service service : services) {
            if (service.isByAssistant()) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return why {@link #units(Split, AssistantShare)} shares the units as it does; empty if no assistant gave time}
     *
     * @param split the split that was shared
     * @param share the rule by which it was shared
     */
    public Explanation explain(Split split, AssistantShare share) {
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(share, "share");
        return isByAssistant()
                ? new UnitShare(services, share).explain(split, whoGave(), units(split))
                : Explanation.of(List.of());
    }

    /** {@return the releases of reference data that were read, each once} */
    public List<DataRelease> releases() {
        Set<DataRelease> releases = new LinkedHashSet<>(counting.method().releases());
        for (Service service : services) {
            service.answers().forEach(answer -> releases.addAll(answer.releases()));
        }
        return List.copyOf(releases);
    }

    @Serial
    private Object readResolve() throws InvalidObjectException {
        UnitCount count = new UnitCount(counting, services, recordedTwice, outcomes);
        if (Set.copyOf(count.codes).size() < count.codes.size()) {
            throw new InvalidObjectException("A code is counted twice; were the bytes changed?");
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitCount that
                && counting.equals(that.counting)
                && services.equals(that.services)
                && recordedTwice.equals(that.recordedTwice)
                && outcomes.equals(that.outcomes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(counting, outcomes);
    }

    /** Returns how many units of which codes there are by default. */
    @Override
    public String toString() {
        return "UnitCount" + units(timed().found().map(UnitAllocation::split).orElse(new Split(List.of())));
    }

    /**
     * Returns the steps that lead from the record to the units.
     *
     * @return the steps, calculated anew
     */
    public Explanation explain() {
        return CountSteps.explain(counting, services, recordedTwice, outcomes);
    }
}
