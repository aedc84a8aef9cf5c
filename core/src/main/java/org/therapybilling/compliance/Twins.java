package org.therapybilling.compliance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;

/** Tells lines that would be alike if a fix were made. */
final class Twins {

    private Twins() {}

    /** Returns the fixes that leave no two lines alike. */
    static Fix[] avoided(Fix[] fixes, List<ClaimLine> concerned, ClaimView claim) {
        return fixes.length == 0
                ? fixes
                : Arrays.stream(fixes)
                        .filter(fix -> !areMade(fix, concerned, claim))
                        .toArray(Fix[]::new);
    }

    private static boolean areMade(Fix fix, List<ClaimLine> concerned, ClaimView claim) {
        ClaimLine line = changed(fix, concerned)
                .or(() -> changed(fix, claim.linesOfTheDay()))
                .orElse(null);
        return line != null && areMade(line, code(line, fix.change()), modifiers(line, fix.change()), claim);
    }

    /** Returns the line that a fix changes, if it is among some. */
    private static Optional<ClaimLine> changed(Fix fix, List<ClaimLine> lines) {
        for (ClaimLine line : lines) {
            if (line.number() == fix.line() && line.line().sessionId().equals(fix.sessionId())) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static boolean areMade(ClaimLine line, ProcedureCode code, ModifierSet modifiers, ClaimView claim) {
        if (line.code().equals(code) && line.modifiers().equals(modifiers)) {
            return false;
        }
        for (ClaimLine other : claim.linesOfTheDayByCode().getOrDefault(code, List.of())) {
            if (other != line && other.modifiers().equals(modifiers) && areOfOne(line.session(), other.session())) {
                return true;
            }
        }
        return false;
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
