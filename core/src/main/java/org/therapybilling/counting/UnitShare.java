package org.therapybilling.counting;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Phrase;
import org.therapybilling.explain.Step;
import org.therapybilling.units.AssistantShare;
import org.therapybilling.units.SharedTime;
import org.therapybilling.units.SharedUnits;
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
            shared.add(service.isTimed() ? part(code, service, pooled) : whole(code, service));
        }
        return shared;
    }

    private Service serviceOf(ProcedureCode code) {
        for (Service service : services) {
            if (service.infoOf(code).isPresent()) {
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
                boolean isPrimary =
                        code.code().equals(whole.code()) && service.addOn().isPresent();
                int after = isPrimary ? whole.units().toInt() - code.units().toInt() : 0;
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

    /** Returns the time of a service; of one that a single person gave, something even where it is not recorded. */
    private static SharedTime timeToJudge(Service service) {
        SharedTime time = service.whoGave();
        boolean nothingRecorded = time.therapistSeconds() == 0 && time.assistantSeconds() == 0;
        return nothingRecorded && service.isByAssistant() ? new SharedTime(time.code(), 0, 1) : time;
    }

    Explanation explain(Split split, List<SharedTime> times) {
        List<Step> steps = new ArrayList<>(share.explain(split, times).steps());
        for (Service service : services) {
            if (!service.isTimed() && service.isByAssistant()) {
                steps.addAll(
                        service.isShareRecorded()
                                ? share.explain(timeToJudge(service)).steps()
                                : List.of(Step.of(NOT_RECORDED, service.code())));
            }
        }
        return Explanation.of(steps);
    }
}
