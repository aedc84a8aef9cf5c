package org.therapybilling.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** Ways to change the lines of a claim. */
final class Spoiling {

    private static final int NEW_LINE = 99;

    private Spoiling() {}

    static Session changed(PermittedClaim claim, BilledLine line, UnaryOperator<BilledLine> change) {
        List<BilledLine> lines = new ArrayList<>(claim.lines());
        lines.set(lines.indexOf(line), change.apply(line));
        return claim.session().toBuilder().billed(lines).build();
    }

    static UnaryOperator<BilledLine> units(int more) {
        return line ->
                line.toBuilder().units(Units.of(line.units().toInt() + more)).build();
    }

    static UnaryOperator<BilledLine> code(String code) {
        return line -> line.toBuilder().code(ProcedureCode.of(code)).build();
    }

    static UnaryOperator<BilledLine> charge(Optional<Money> charge) {
        return line -> line.toBuilder().charge(charge).build();
    }

    static UnaryOperator<BilledLine> with(Modifier... modifiers) {
        return line -> line.toBuilder().addModifiers(modifiers).build();
    }

    static UnaryOperator<BilledLine> without(Modifier modifier) {
        return line -> line.toBuilder()
                .modifiers(line.modifiers().stream()
                        .filter(other -> !other.equals(modifier))
                        .toList())
                .build();
    }

    static UnaryOperator<BilledLine> exchanged(Modifier modifier, Modifier other) {
        return line -> with(other).apply(without(modifier).apply(line));
    }

    /** Adds modifiers of States, which no rule speaks of, until there are so many. */
    static UnaryOperator<BilledLine> filledUp(int modifiers) {
        return line -> {
            BilledLine.Builder more = line.toBuilder();
            for (int i = line.modifiers().size(); i < modifiers; i++) {
                more.addModifiers(Modifier.of("U" + (i + 1)));
            }
            return more.build();
        };
    }

    /** Adds a line at the end. */
    static Session added(PermittedClaim claim, BilledLine line) {
        List<BilledLine> lines = new ArrayList<>(claim.lines());
        lines.add(line.toBuilder().line(NEW_LINE).build());
        return claim.session().toBuilder().billed(lines).build();
    }

    /** Adds a unit of a code that is not recorded, under the same plan. */
    static Session addedCode(PermittedClaim claim, BilledLine beside, String code) {
        BilledLine alien = beside.toBuilder()
                .code(ProcedureCode.of(code))
                .units(Units.ONE)
                .modifiers(beside.modifiers().stream()
                        .filter(modifier -> !modifier.equals(claim.ofAssistants()) && !modifier.equals(Modifier.M59))
                        .toList())
                .build();
        return added(claim, alien);
    }

    static Session leftOut(PermittedClaim claim, BilledLine line) {
        List<BilledLine> lines = new ArrayList<>(claim.lines());
        lines.remove(line);
        return claim.session().toBuilder().billed(lines).build();
    }

    static Session leftOutCode(PermittedClaim claim, BilledLine line) {
        List<BilledLine> lines = new ArrayList<>(claim.lines());
        lines.removeIf(other -> other.code().equals(line.code()));
        return claim.session().toBuilder().billed(lines).build();
    }

    /** Puts a unit of a line on a line of its own, which differs in something or nothing. */
    static Session cut(PermittedClaim claim, BilledLine line, UnaryOperator<BilledLine> difference) {
        Session fewer = changed(claim, line, units(-1));
        BilledLine one = line.toBuilder().units(Units.ONE).build();
        return added(new PermittedClaim(fewer, claim.choices()), difference.apply(one));
    }

    /** Puts a unit of a line on the line of another code. */
    static Session moved(PermittedClaim claim, BilledLine line) {
        BilledLine other = otherCode(claim, line).orElseThrow();
        Session fewer = changed(claim, line, units(-1));
        return changed(new PermittedClaim(fewer, claim.choices()), other, units(1));
    }

    /** Says whether a line keeps a unit, and another code takes one that is not permitted, and is not unlikely with it. */
    static boolean isMovable(PermittedClaim claim, BilledLine line) {
        return claim.isQuarterHourOfMore(line)
                && !claim.isCutInTwo(line)
                && otherCode(claim, line).isPresent()
                && !claim.permitsUnits(moved(claim, line))
                && !UnlikelyUnits.areBilled(moved(claim, line));
    }

    private static Optional<BilledLine> otherCode(PermittedClaim claim, BilledLine line) {
        return claim.lines().stream()
                .filter(other -> claim.isQuarterHour(other) && !other.code().equals(line.code()))
                .filter(other -> !claim.isCutInTwo(other))
                .findFirst();
    }
}
