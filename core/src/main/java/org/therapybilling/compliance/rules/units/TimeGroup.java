package org.therapybilling.compliance.rules.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/**
 * Services whose units come from the same minutes: all 15-minute codes of a day, or one service of another length with
 * the code that continues it.
 *
 * @param lines what was billed of them; may be empty
 * @param minutes the minutes that count
 * @param supported how many units they support
 * @param permitted the splits that they support, the default first
 * @param most the most units of each code in any permitted split
 * @param permits whether a split of what was billed is permitted, be it listed or not
 */
record TimeGroup(
        List<ClaimLine> lines,
        Minutes minutes,
        Units supported,
        List<Split> permitted,
        Split most,
        Predicate<Split> permits) {

    /** Returns what was billed, each code once. */
    Split billed() {
        return billedWith(Units.ZERO, lines.get(0));
    }

    /** Returns what would be billed if one line had fewer units, each code once. */
    private Split billedWith(Units fewer, ClaimLine lowered) {
        List<CodeUnits> billed = new ArrayList<>();
        unitsByCode().forEach((code, units) -> {
            int left = units - (code.equals(lowered.code()) ? fewer.toInt() : 0);
            billed.add(new CodeUnits(code, Minutes.ZERO, Units.of(left)));
        });
        return new Split(billed);
    }

    /** Returns the codes billed, each once. */
    List<ProcedureCode> codes() {
        return List.copyOf(unitsByCode().keySet());
    }

    /** Returns how many units were billed, of all codes. */
    Units total() {
        Units total = Units.ZERO;
        for (ClaimLine line : lines) {
            total = total.plus(line.units());
        }
        return total;
    }

    /** Returns how many units of each code were billed, in the order of its first line. */
    private Map<ProcedureCode, Integer> unitsByCode() {
        Map<ProcedureCode, Integer> units = new LinkedHashMap<>();
        for (ClaimLine line : lines) {
            units.merge(line.code(), line.units().toInt(), Integer::sum);
        }
        return units;
    }

    /** Returns the lines of codes with more units than any permitted split gives them. */
    List<ClaimLine> tooHigh() {
        Map<ProcedureCode, Integer> left = unitsByCode();
        left.replaceAll((code, billed) -> mostOf(code) - billed);
        return lines.stream()
                .filter(line -> left.getOrDefault(line.code(), 0) < 0)
                .toList();
    }

    private int mostOf(ProcedureCode code) {
        for (CodeUnits entry : most.codes()) {
            if (entry.code().equals(code)) {
                return entry.units().toInt();
            }
        }
        return 0;
    }

    /** Returns the lines to blame: those of codes that are too high, or all if no code is so by itself. */
    List<ClaimLine> wrong() {
        List<ClaimLine> tooHigh = tooHigh();
        return tooHigh.isEmpty() ? lines : tooHigh;
    }

    /** Says whether all is permitted if a line has so many fewer units. */
    boolean isPermittedWith(Units fewer, ClaimLine lowered) {
        return lowered.units().compareTo(fewer) > 0 && permits.test(billedWith(fewer, lowered));
    }

    /** Returns what was billed, a line of which has so many fewer units and one at least. */
    List<ServiceLine> linesWith(Units fewer, ClaimLine lowered) {
        return lines.stream()
                .map(line -> line == lowered ? lowered(line.line(), fewer) : line.line())
                .toList();
    }

    private static ServiceLine lowered(ServiceLine line, Units fewer) {
        Units left = Units.of(line.units().toInt() - fewer.toInt());
        return new ServiceLine(line.line(), line.code(), left, line.modifiers());
    }
}
