package org.therapybilling.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/** Turns splits by service into splits by code, as they are reported, and back. */
final class ReportedSplits {

    private final List<Service> services;
    private final List<ProcedureCode> order;

    ReportedSplits(List<Service> services, List<ProcedureCode> order) {
        this.services = services;
        this.order = order;
    }

    /** Writes a service of two codes as both. */
    Split reported(Split split) {
        if (!isAnyOfTwoCodes()) {
            return split;
        }
        List<CodeUnits> shares = new ArrayList<>();
        for (CodeUnits entry : split.codes()) {
            shares.addAll(serviceOf(entry.code())
                    .map(service -> service.share(entry.units()))
                    .orElse(List.of(entry)));
        }
        shares.sort(Comparator.comparingInt(share -> order.indexOf(share.code())));
        return new Split(shares);
    }

    private boolean isAnyOfTwoCodes() {
        for (Service service : services) {
            if (service.addOn().isPresent()) {
                return true;
            }
        }
        return false;
    }

    boolean isPermitted(Split reported, UnitAllocation units) {
        Split pooled = pooled(reported);
        return units.permits(pooled) && byCode(reported(pooled)).equals(byCode(reported));
    }

    /** Adds up the units of both codes of a service. */
    private Split pooled(Split reported) {
        List<CodeUnits> pooled = new ArrayList<>();
        for (CodeUnits entry : reported.codes()) {
            ProcedureCode code = serviceOf(entry.code()).map(Service::code).orElse(entry.code());
            Units before = Units.ZERO;
            for (CodeUnits other : pooled) {
                before = other.code().equals(code) ? other.units() : before;
            }
            pooled.removeIf(other -> other.code().equals(code));
            pooled.add(new CodeUnits(code, entry.minutes(), before.plus(entry.units())));
        }
        return new Split(pooled);
    }

    private Optional<Service> serviceOf(ProcedureCode code) {
        for (Service service : services) {
            if (service.has(code)) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }

    /** Returns the units of the codes that have any. */
    private static Map<ProcedureCode, Units> byCode(Split split) {
        Map<ProcedureCode, Units> units = new HashMap<>();
        for (CodeUnits entry : split.codes()) {
            if (!entry.units().isZero()) {
                units.put(entry.code(), entry.units());
            }
        }
        return units;
    }
}
