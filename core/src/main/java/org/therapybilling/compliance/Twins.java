package org.therapybilling.compliance;

import java.util.Arrays;
import java.util.List;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;

/** Tells lines that would be alike if a fix were made. */
final class Twins {

    private Twins() {}

    /** Returns the fixes that leave no two lines alike. */
    static Fix[] avoided(Fix[] fixes, List<ClaimLine> lines) {
        return fixes.length == 0
                ? fixes
                : Arrays.stream(fixes).filter(fix -> !areMade(fix, lines)).toArray(Fix[]::new);
    }

    private static boolean areMade(Fix fix, List<ClaimLine> lines) {
        for (ClaimLine line : lines) {
            if (line.number() == fix.line() && line.line().sessionId().equals(fix.sessionId())) {
                return areMade(line, code(line, fix.change()), modifiers(line, fix.change()), lines);
            }
        }
        return false;
    }

    private static boolean areMade(ClaimLine line, ProcedureCode code, ModifierSet modifiers, List<ClaimLine> lines) {
        boolean isOther = !line.code().equals(code) || !line.modifiers().equals(modifiers);
        return isOther
                && lines.stream()
                        .anyMatch(other -> other != line
                                && other.code().equals(code)
                                && other.modifiers().equals(modifiers)
                                && areOfOne(line.session(), other.session()));
    }

    private static boolean areOfOne(Session one, Session other) {
        return one.discipline() == other.discipline() && one.renderingProvider().equals(other.renderingProvider());
    }

    private static ProcedureCode code(ClaimLine line, Change change) {
        return change instanceof Change.ReplaceBy replaced ? replaced.code() : line.code();
    }

    private static ModifierSet modifiers(ClaimLine line, Change change) {
        if (change instanceof Change.Add more) {
            return line.modifiers().and(more.modifiers());
        }
        if (change instanceof Change.Remove fewer) {
            return without(line.modifiers(), fewer.modifiers());
        }
        return change instanceof Change.Replace replaced
                ? without(line.modifiers(), replaced.unwanted()).and(replaced.wanted())
                : line.modifiers();
    }

    private static ModifierSet without(ModifierSet modifiers, ModifierSet unwanted) {
        return ModifierSet.of(modifiers.inClaimOrder().stream()
                .filter(modifier -> !unwanted.has(modifier))
                .toList());
    }
}
