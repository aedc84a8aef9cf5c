package org.therapybilling.compliance;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
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
        return claim.shared(Standing.class, () -> Standing.of(claim)).lines().contains(Alike.of(line, code, modifiers));
    }

    /** What lines of which one would be taken for the other have in common. */
    private record Alike(
            ProcedureCode code, ModifierSet modifiers, Discipline discipline, Optional<String> renderingProvider) {

        static Alike of(ClaimLine line, ProcedureCode code, ModifierSet modifiers) {
            Session session = line.session();
            return new Alike(code, modifiers, session.discipline(), session.renderingProvider());
        }
    }

    /** What the lines of a day are, before anything is mended. */
    private record Standing(Set<Alike> lines) {

        static Standing of(ClaimView claim) {
            Set<Alike> lines = new HashSet<>();
            for (ClaimLine line : claim.linesOfTheDay()) {
                lines.add(Alike.of(line, line.code(), line.modifiers()));
            }
            return new Standing(lines);
        }
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
