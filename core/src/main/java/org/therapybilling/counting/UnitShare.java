package org.therapybilling.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Phrase;
import org.therapybilling.explain.Step;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.units.AssistantShare;
import org.therapybilling.units.SharedTime;
import org.therapybilling.units.SharedUnits;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/** Shares the units of a day's codes between therapist and assistant. */
final class UnitShare {

    private static final Phrase NOT_RECORDED = Phrase.of(
            "counting.share-unknown",
            "{0}: not recorded who gave how much",
            "Therapist and assistant both gave {0}, and the minutes are not recorded in full, so it is not known whether"
                    + " the assistant's part needs a modifier; none is added.");

    private static final Phrase ASSISTANT_ALONE = Phrase.of(
            "counting.share-alone",
            "{0}: an assistant gave all of it, minutes not recorded",
            "{0}: an assistant gave all of it, so all of it carries the assistant's modifier (CQ or CO); minutes are not"
                    + " recorded.");

    private static final Phrase NONE_DUE = Phrase.of(
            "counting.share-not-due",
            "{0}: an assistant gave it, no modifier due",
            "{0}: an assistant gave all of it; no modifier of an assistant is due here.");

    private final List<Service> services;
    private final AssistantShare share;

    UnitShare(List<Service> services, AssistantShare share) {
        this.services = services;
        this.share = share;
    }

    /**
     * Shares units.
     *
     * @param units the units of each code
     * @param pooled the pooled services as shared, each under the code that stands for it
     */
    List<SharedUnits> of(List<SupportedUnits> units, List<SharedUnits> pooled) {
        List<SharedUnits> shared = new ArrayList<>();
        for (SupportedUnits code : units) {
            Service service = serviceOf(code.code());
            shared.add(service.isTimed() ? part(code, service, pooled) : alone(code, service, units));
        }
        return shared;
    }

    private SharedUnits alone(SupportedUnits code, Service service, List<SupportedUnits> all) {
        return service.is(TimeBasis.INTERVAL) ? ofLengths(code, service, all) : whole(code, service);
    }

    /** Counts the units of a code among those of its service that the assistant's time fills, wholly or in part. */
    private SharedUnits ofLengths(SupportedUnits code, Service service, List<SupportedUnits> all) {
        List<Boolean> assisted = share.areAssisted(lengths(service, all), timeToJudge(service));
        int from = code.code().equals(service.code())
                ? 0
                : assisted.size() - code.units().toInt();
        int marked = 0;
        for (int i = from; i < from + code.units().toInt(); i++) {
            marked += assisted.get(i) ? 1 : 0;
        }
        return shared(code, marked);
    }

    /** Returns the lengths of the units of a service, the primary's first. */
    private static List<Minutes> lengths(Service service, List<SupportedUnits> all) {
        List<Minutes> lengths = new ArrayList<>();
        for (Answer<ProcedureInfo> answer : service.answers()) {
            answer.found().ifPresent(info -> lengths.addAll(lengths(info, all)));
        }
        return lengths;
    }

    private static List<Minutes> lengths(ProcedureInfo info, List<SupportedUnits> all) {
        int units = 0;
        for (SupportedUnits code : all) {
            units += code.code().equals(info.code()) ? code.units().toInt() : 0;
        }
        return Collections.nCopies(units, info.unitLength().orElseThrow());
    }

    private Service serviceOf(ProcedureCode code) {
        for (Service service : services) {
            if (service.has(code)) {
                return service;
            }
        }
        throw new IllegalStateException("units of " + code + " come from a service of the day");
    }

    /** Gives a code its part of a pooled service: the primary has the first unit, the assistant the last ones. */
    private static SharedUnits part(SupportedUnits code, Service service, List<SharedUnits> pooled) {
        int assisted = 0;
        for (SharedUnits whole : pooled) {
            if (whole.code().equals(service.code())) {
                assisted = whole.assisted().toInt();
                int after = code.code().equals(whole.code())
                        ? whole.units().toInt() - code.units().toInt()
                        : 0;
                assisted = Math.min(code.units().toInt(), Math.max(0, assisted - after));
            }
        }
        return shared(code, assisted);
    }

    private SharedUnits whole(SupportedUnits code, Service service) {
        boolean assisted = service.isShareRecorded() && share.isAssisted(timeToJudge(service));
        return shared(code, assisted ? code.units().toInt() : 0);
    }

    private static SharedUnits shared(SupportedUnits code, int assisted) {
        return new SharedUnits(code.code(), Units.of(code.units().toInt() - assisted), Units.of(assisted));
    }

    /** Returns the time of a service; of one that an assistant gave alone, something even where it is not recorded. */
    private static SharedTime timeToJudge(Service service) {
        return isWithoutMinutes(service) ? new SharedTime(service.code(), 0, 1) : service.whoGave();
    }

    /** Says whether an assistant gave the service and no time of it is recorded. */
    private static boolean isWithoutMinutes(Service service) {
        SharedTime time = service.whoGave();
        return service.isByAssistant() && time.therapistSeconds() == 0 && time.assistantSeconds() == 0;
    }

    Explanation explain(Split split, List<SharedTime> times, List<SupportedUnits> units) {
        List<Step> steps = new ArrayList<>(share.explain(split, times).steps());
        for (Service service : services) {
            if (!service.isTimed() && service.isByAssistant()) {
                steps.addAll(
                        service.isShareRecorded()
                                ? explain(service, units).steps()
                                : List.of(Step.of(NOT_RECORDED, service.code())));
            }
        }
        return Explanation.of(steps);
    }

    private Explanation explain(Service service, List<SupportedUnits> units) {
        SharedTime time = timeToJudge(service);
        if (isWithoutMinutes(service)) {
            return Explanation.of(
                    List.of(Step.of(share.isAssisted(time) ? ASSISTANT_ALONE : NONE_DUE, service.code())));
        }
        return service.is(TimeBasis.INTERVAL) ? share.explain(lengths(service, units), time) : share.explain(time);
    }
}
