package org.therapybilling.compliance.rules.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Facts;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.counting.SupportedUnits;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/** Sorts the billed and the supported units of a day by the minutes they come from. */
final class TimeGroups {

    private final RuleContext claim;
    private final UnitCount count;
    private final List<TimeGroup> all = new ArrayList<>();

    private TimeGroups(RuleContext claim) {
        this.claim = claim;
        this.count = claim.ifKnown(Facts.TREATMENTS).orElseThrow();
        all.add(quarterHours(claim.the(Facts.TIMED)));
        all.addAll(otherLengths());
    }

    /** Returns the groups of a claim whose units are known: that of the 15-minute codes first. */
    static List<TimeGroup> of(RuleContext claim) {
        return claim.shared(TimeGroups.class, () -> new TimeGroups(claim)).all;
    }

    private TimeGroup quarterHours(UnitAllocation units) {
        List<Split> permitted = new ArrayList<>();
        permitted.add(count.reported(units.split()));
        for (Split alternative : units.alternatives()) {
            permitted.add(count.reported(alternative));
        }
        List<ClaimLine> lines = new ArrayList<>();
        for (ClaimLine line : claim.lines()) {
            if (claim.basis(line.code()).filter(TimeBasis::isQuarterHour).isPresent()) {
                lines.add(line);
            }
        }
        return new TimeGroup(lines, units.timedMinutes(), units.total(), permitted, count.most(), count::permits);
    }

    private List<TimeGroup> otherLengths() {
        Map<ProcedureCode, List<ClaimLine>> billed = new LinkedHashMap<>(0);
        Map<ProcedureCode, List<CodeUnits>> supported = new LinkedHashMap<>(0);
        for (SupportedUnits units : count.unpooled()) {
            primary(units.code())
                    .ifPresent(primary -> supported
                            .computeIfAbsent(primary, first -> new ArrayList<>())
                            .add(new CodeUnits(units.code(), count.minutes(units.code()), units.units())));
        }
        for (ClaimLine line : claim.lines()) {
            primary(line.code())
                    .ifPresent(primary -> billed.computeIfAbsent(primary, first -> new ArrayList<>())
                            .add(line));
        }
        Set<ProcedureCode> primaries = new LinkedHashSet<>(supported.keySet());
        primaries.addAll(billed.keySet());
        List<TimeGroup> families = new ArrayList<>(primaries.size());
        for (ProcedureCode primary : primaries) {
            families.add(family(
                    primary, billed.getOrDefault(primary, List.of()), supported.getOrDefault(primary, List.of())));
        }
        return families;
    }

    /** Returns the code whose service a code of another length belongs to; empty if it is not of another length. */
    private Optional<ProcedureCode> primary(ProcedureCode code) {
        return claim.ask(ProcedureInfo.CODE_BOOK, code)
                .found()
                .filter(info -> info.basis() == TimeBasis.INTERVAL)
                .map(info -> info.addOnTo().isEmpty() ? code : info.addOnTo().get(0));
    }

    private TimeGroup family(ProcedureCode primary, List<ClaimLine> lines, List<CodeUnits> supported) {
        Split only = new Split(supported);
        return new TimeGroup(
                lines,
                count.minutes(primary),
                only.total(),
                List.of(only),
                only,
                billed -> units(billed).equals(units(only)));
    }

    private static Map<ProcedureCode, Units> units(Split split) {
        Map<ProcedureCode, Units> units = new LinkedHashMap<>();
        split.codes().stream()
                .filter(code -> !code.units().isZero())
                .forEach(code -> units.put(code.code(), code.units()));
        return units;
    }
}
