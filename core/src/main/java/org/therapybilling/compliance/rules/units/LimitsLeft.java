package org.therapybilling.compliance.rules.units;

import java.io.Serializable;
import java.time.LocalDate;
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
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/** What caps, medically unlikely edits and authorisations leave of the units that a record supports. */
final class LimitsLeft {

    private static final List<PayerKey<?>> LIMITS = List.of(
            PayerKeys.UNITS_PER_SESSION,
            PayerKeys.MINUTES_PER_SESSION,
            PayerKeys.RVU_PER_DAY,
            PayerKeys.DOLLARS_PER_DAY,
            PayerKeys.UNITS_PER_CODE,
            PayerKeys.MUE,
            PayerKeys.AUTHORIZATION);

    private static final int MINUTES_OF_A_UNIT = 15;
    private static final int MINUTES_TO_ROUND_UP = 7;

    private final RuleContext claim;
    private final boolean isOneProvider;

    LimitsLeft(RuleContext claim) {
        this(claim, claim.setting() != Setting.PRACTITIONER);
    }

    private LimitsLeft(RuleContext claim, boolean isOneProvider) {
        this.claim = claim;
        this.isOneProvider = isOneProvider;
    }

    /** Returns the limits of a payer that takes all disciplines of the day as one provider, as a hospital is. */
    LimitsLeft asOneProvider() {
        return new LimitsLeft(claim, true);
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
        for (Cap<Minutes> cap :
                known(PayerKeys.MINUTES_PER_SESSION).map(Listed::all).orElse(List.of())) {
            Predicate<ProcedureCode> counted = code -> cap.services().include(code, place());
            left = Math.min(left, capped(split, counted, unitsOf(Cap.limit(cap, codesBilled()))));
        }
        left = Math.min(left, new ValuesLeft(claim).leave(split, group));
        return Math.min(left, authorized(split, group).orElse(left));
    }

    /** Returns how many units of 15 minutes a time supports: those of the payer's method, of one code. */
    private int unitsOf(Minutes minutes) {
        boolean isFull = known(PayerKeys.COUNTING)
                .filter(CountingMethod.FULL_UNIT::equals)
                .isPresent();
        return (minutes.toInt() + (isFull ? 0 : MINUTES_TO_ROUND_UP)) / MINUTES_OF_A_UNIT;
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

    private Set<ProcedureCode> codesBilled() {
        return claim.linesOfTheDay().stream().map(ClaimLine::code).collect(Collectors.toSet());
    }

    private int limit(Cap<Units> cap) {
        return Cap.limit(cap, codesBilled()).toInt();
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
                .map(limit -> limit.units().toInt() - (limit.indicator().isOfLine() ? 0 : unitsOfOthers(code)))
                .map(left -> Math.max(0, left))
                .orElse(Integer.MAX_VALUE);
    }

    /** Returns the units of a code on the claims of other disciplines, if they are of the same provider. */
    private int unitsOfOthers(ProcedureCode code) {
        return !isOneProvider
                ? 0
                : units(claim.linesOfTheDay().stream()
                        .filter(line -> line.discipline() != claim.discipline())
                        .filter(line -> line.code().equals(code)));
    }

    /** Returns the units that an authorisation leaves to the split; empty if none is asked for or known. */
    private Optional<Integer> authorized(Split split, TimeGroup group) {
        boolean none = claim.ifKnown(PayerKeys.AUTHORIZATION) instanceof Answer.None<?>;
        return claim.session()
                .history()
                .filter(history -> !none)
                .flatMap(History::authorization)
                .map(given -> authorized(split, group, given));
    }

    /** Adds up what needs no authorisation and what one leaves; what it does not name is not authorised. */
    private int authorized(Split split, TimeGroup group, org.therapybilling.session.Authorization given) {
        Predicate<ProcedureCode> named = code -> isAuthorized(code, given);
        int used = units(claim.lines().stream()
                .filter(line -> !group.lines().contains(line) && !isFree(line.code()) && named.test(line.code())));
        int left = left(given).map(units -> Math.max(0, units - used)).orElse(Integer.MAX_VALUE);
        return sum(split, this::isFree) + Math.min(sum(split, code -> !isFree(code) && named.test(code)), left);
    }

    private Optional<Integer> left(org.therapybilling.session.Authorization given) {
        LocalDate day = claim.dateOfService();
        boolean isOutside = given.validFrom().filter(day::isBefore).isPresent()
                || given.validUntil().filter(day::isAfter).isPresent();
        return isOutside
                ? Optional.of(0)
                : given.visitsLeft().filter(visits -> visits == 0).or(given::unitsLeft);
    }

    private boolean isFree(ProcedureCode code) {
        return known(PayerKeys.AUTHORIZATION)
                .map(Authorization::except)
                .filter(codes -> codes.contains(code))
                .isPresent();
    }

    private static boolean isAuthorized(ProcedureCode code, org.therapybilling.session.Authorization given) {
        return given.codes().isEmpty() || given.codes().contains(code);
    }

    private <T extends Serializable> Optional<T> known(PayerKey<T> key) {
        return claim.ifKnown(key).found();
    }
}
