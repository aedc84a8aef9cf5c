package org.therapybilling.compliance.rules.units;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.therapybilling.claim.PlanModifier;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.rules.payer.CappedUnits;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Authorization;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.payer.terms.CapScope;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.session.History;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/** What caps, medically unlikely edits and authorisations leave of the units that a record supports. */
final class LimitsLeft {

    private static final List<PayerKey<?>> LIMITS =
            List.of(PayerKeys.UNITS_PER_SESSION, PayerKeys.UNITS_PER_CODE, PayerKeys.MUE, PayerKeys.AUTHORIZATION);

    private final RuleContext claim;

    LimitsLeft(RuleContext claim) {
        this.claim = claim;
    }

    /** Says whether the payer's profile knows all its limits. */
    boolean areKnown() {
        return LIMITS.stream().noneMatch(key -> claim.ifKnown(key) instanceof Answer.Unknown<?>);
    }

    /** Returns how many units of a group can be billed at least, whichever permitted split is taken. */
    Units leave(TimeGroup group) {
        int least = group.supported().toInt();
        for (Split split : group.permitted()) {
            least = Math.min(least, left(split, group));
        }
        return Units.of(least);
    }

    private int left(Split split, TimeGroup group) {
        int left = sum(split, code -> true);
        for (Cap<Units> cap :
                known(PayerKeys.UNITS_PER_SESSION).map(Listed::all).orElse(List.of())) {
            Predicate<ProcedureCode> counted = code -> cap.services().include(code, place());
            left = Math.min(left, capped(split, counted, limit(cap) - usedOf(cap, group)));
        }
        return Math.min(left, authorized(split, group).orElse(left));
    }

    /** Adds up the units of a split, those of some codes up to a limit. */
    private int capped(Split split, Predicate<ProcedureCode> counted, int limit) {
        return Math.min(sum(split, counted), Math.max(0, limit)) + sum(split, counted.negate());
    }

    private int sum(Split split, Predicate<ProcedureCode> counted) {
        int sum = 0;
        for (CodeUnits code : split.codes()) {
            sum += counted.test(code.code()) ? Math.min(code.units().toInt(), most(code.code())) : 0;
        }
        return sum;
    }

    private String place() {
        return claim.session().placeOfService().orElse("");
    }

    private int limit(Cap<Units> cap) {
        Set<ProcedureCode> billed =
                claim.linesOfTheDay().stream().map(ClaimLine::code).collect(Collectors.toSet());
        return Cap.limit(cap, billed).toInt();
    }

    /** Returns the units under a cap that are billed already, beside those of the group. */
    private int usedOf(Cap<Units> cap, TimeGroup group) {
        boolean ofDay = cap.services().per() == CapScope.DAY;
        List<ClaimLine> lines = ofDay ? claim.linesOfTheDay() : claim.lines();
        return units(lines.stream()
                .filter(line -> !group.lines().contains(line))
                .filter(line -> CappedUnits.counts(line, cap.services(), claim)));
    }

    private static int units(Stream<ClaimLine> lines) {
        return lines.map(ClaimLine::units).reduce(Units.ZERO, Units::plus).toInt();
    }

    private int most(ProcedureCode code) {
        int byPayer = known(PayerKeys.UNITS_PER_CODE)
                .flatMap(limits -> limits.of(code))
                .map(Units::toInt)
                .orElse(Integer.MAX_VALUE);
        return isNotPaid(code) ? 0 : Math.min(byPayer, unlikelyAbove(code));
    }

    private boolean isNotPaid(ProcedureCode code) {
        boolean notCovered =
                known(PayerKeys.NOT_COVERED).filter(codes -> codes.has(code)).isPresent();
        boolean byChiropractor = claim.discipline() == Discipline.DC
                && known(PayerKeys.CHIROPRACTIC).orElse(false);
        boolean noTherapy = claim.policy().follows(PayerId.MEDICARE) && PlanModifier.isNeverTherapy(code);
        return notCovered || byChiropractor || noTherapy;
    }

    private int unlikelyAbove(ProcedureCode code) {
        return known(PayerKeys.MUE)
                .map(program -> UnitLimit.of(program.tables(), claim.setting()))
                .flatMap(table -> claim.ask(table, code).found())
                .map(limit -> limit.units().toInt())
                .orElse(Integer.MAX_VALUE);
    }

    /** Returns the units that an authorisation leaves to the split; empty if none is asked for or known. */
    private Optional<Integer> authorized(Split split, TimeGroup group) {
        boolean none = claim.ifKnown(PayerKeys.AUTHORIZATION) instanceof Answer.None<?>;
        return claim.session()
                .history()
                .filter(history -> !none)
                .flatMap(History::authorization)
                .flatMap(given -> left(given).map(units -> {
                    Predicate<ProcedureCode> counted = code -> isAuthorized(code, given);
                    int used = units(claim.lines().stream()
                            .filter(line -> !group.lines().contains(line) && counted.test(line.code())));
                    return capped(split, counted, units - used);
                }));
    }

    private static Optional<Integer> left(org.therapybilling.session.Authorization given) {
        return given.visitsLeft().filter(visits -> visits == 0).or(given::unitsLeft);
    }

    private boolean isAuthorized(ProcedureCode code, org.therapybilling.session.Authorization given) {
        boolean free = known(PayerKeys.AUTHORIZATION)
                .map(Authorization::except)
                .filter(codes -> codes.contains(code))
                .isPresent();
        return !free && (given.codes().isEmpty() || given.codes().contains(code));
    }

    private <T extends Serializable> Optional<T> known(PayerKey<T> key) {
        return claim.ifKnown(key).found();
    }
}
