package org.therapybilling.clinic;

import static org.therapybilling.clinic.Mutation.ofClaim;
import static org.therapybilling.clinic.Mutation.ofLine;
import static org.therapybilling.clinic.Spoiling.changed;
import static org.therapybilling.clinic.Spoiling.code;
import static org.therapybilling.clinic.Spoiling.cut;
import static org.therapybilling.clinic.Spoiling.exchanged;
import static org.therapybilling.clinic.Spoiling.filledUp;
import static org.therapybilling.clinic.Spoiling.units;
import static org.therapybilling.clinic.Spoiling.with;
import static org.therapybilling.clinic.Spoiling.without;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.therapybilling.session.BilledLine;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;

/**
 * The table: what is found, by CONTRACT 4, of a permitted claim that was spoiled in one way. Changes that no rule speaks of,
 * and those up to a limit, find nothing.
 */
final class Mutations {

    private static final String OVER = "ERROR units.over-minutes";
    private static final String UNDER = "WARNING units.under-minutes";
    private static final String SPLIT = "ERROR units.split";
    private static final String UNTIMED = "ERROR units.untimed";
    private static final String UNRECORDED = "ERROR units.not-documented";
    private static final String DISCIPLINE = "ERROR modifier.discipline";
    private static final String CONFLICT = "ERROR modifier.conflict";
    private static final String INVALID = "ERROR modifier.invalid";
    private static final String ASSISTANT = "ERROR assistant.modifier";
    private static final String DUPLICATE = "ERROR line.duplicate";
    private static final String CUT = "ERROR line.split";
    private static final String EARLY = "WARNING threshold.kx-early";
    private static final String CHARGE = "WARNING charge.below-allowed";

    private static final Modifier GA = Modifier.of("GA");
    private static final Modifier VIDEO = Modifier.of("95");

    private Mutations() {}

    static List<Mutation> all() {
        return Stream.of(
                        ofUnits(),
                        ofLines(),
                        cutInTwo(),
                        ofDisciplines(),
                        ofAssistants(),
                        ofDistinctServices(),
                        ofThreshold(),
                        ofOtherModifiers(),
                        ofCharges(),
                        RecordMutations.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutation> ofUnits() {
        return List.of(
                ofLine("a unit more", units(1))
                        .where(PermittedClaim::isQuarterHour)
                        .finds(OVER)
                        .findsUnlikelyUnits(),
                ofLine("a unit less", units(-1))
                        .where(PermittedClaim::isQuarterHourOfMore)
                        .finds(UNDER),
                ofLine("the first quarter of cognitive training twice", units(1))
                        .where((claim, line) -> claim.isOf(line, "97129"))
                        .finds(OVER)
                        .findsUnlikelyUnits(),
                ofLine("an untimed service twice", units(1))
                        .where(PermittedClaim::isUntimed)
                        .findsWhere(PermittedClaim::isEdited, UNTIMED)
                        .findsUnlikelyUnits(),
                ofClaim("a unit moved to another code", Spoiling::moved)
                        .where(Spoiling::isMovable)
                        .finds(SPLIT),
                ofLine("a quarter-hour code that nobody recorded", code("97116"))
                        .where((claim, line) ->
                                claim.isQuarterHour(line) && line.units().toInt() <= 4)
                        .finds(UNRECORDED)
                        .finds(SPLIT),
                ofLine("an untimed code that nobody recorded", code("97028"))
                        .where(PermittedClaim::isUntimed)
                        .finds(UNRECORDED));
    }

    private static List<Mutation> ofLines() {
        return List.of(
                ofClaim("a quarter-hour line left out", Spoiling::leftOut)
                        .where((claim, line) -> claim.isQuarterHour(line) && claim.isBesideOthers(line))
                        .finds(UNDER),
                ofClaim("all units of a quarter-hour code left out", Spoiling::leftOutCode)
                        .where((claim, line) -> claim.isCutInTwo(line) && claim.isBesideOthers(line))
                        .finds(UNDER),
                ofClaim("the first quarter of cognitive training left out", Spoiling::leftOut)
                        .where((claim, line) -> claim.isOf(line, "97129") && claim.bills("97130"))
                        .finds("ERROR units.add-on")
                        .finds(UNDER),
                ofClaim("an untimed line left out", Spoiling::leftOut)
                        .where((claim, line) -> claim.isUntimed(line) && claim.isBesideOthers(line)),
                ofClaim("a quarter-hour line doubled", Spoiling::added)
                        .where(PermittedClaim::isQuarterHour)
                        .finds(DUPLICATE)
                        .finds(OVER)
                        .findsUnlikelyUnits(),
                ofClaim("an untimed line doubled", Spoiling::added)
                        .where(PermittedClaim::isUntimed)
                        .finds(DUPLICATE)
                        .findsWhere(PermittedClaim::isEdited, UNTIMED)
                        .findsUnlikelyUnits(),
                ofClaim(
                                "a line of a quarter hour that nobody recorded",
                                (claim, line) -> Spoiling.addedCode(claim, line, "97116"))
                        .where(PermittedClaim::isQuarterHour)
                        .finds(UNRECORDED)
                        .finds(OVER),
                ofClaim("a line of another discipline", (claim, line) -> Spoiling.addedCode(claim, line, "92609"))
                        .where(PermittedClaim::isFirst)
                        .finds(UNRECORDED)
                        .findsByMedicare("ERROR code.discipline"));
    }

    /** Only what passes an edit, such as 59, rightly sets units of one clinician apart; 76, KX and the plan do not. */
    private static List<Mutation> cutInTwo() {
        return List.of(
                ofClaim("a line cut in two alike", (claim, line) -> cut(claim, line, same -> same))
                        .where(PermittedClaim::isQuarterHourOfMore)
                        .finds(DUPLICATE),
                ofClaim("a line cut in two by 76", (claim, line) -> cut(claim, line, with(Modifier.of("76"))))
                        .where(PermittedClaim::isQuarterHourOfMore)
                        .finds(CUT),
                ofClaim("a line cut in two by KX", (claim, line) -> cut(claim, line, with(Modifier.KX)))
                        .where((claim, line) -> claim.isQuarterHourOfMore(line) && !claim.isAboveThreshold())
                        .finds(CUT)
                        .findsWhere(PermittedClaim::isPriced, EARLY),
                ofClaim("a line cut in two by the plan", (claim, line) -> cut(claim, line, without(claim.ofPlan())))
                        .where((claim, line) -> claim.isQuarterHourOfMore(line) && claim.saysPlan(line))
                        .finds(CUT)
                        .finds(DISCIPLINE)
                        .finds(Mutations::isConflictWithoutPlan, CONFLICT),
                ofClaim("a line cut in two by 59", (claim, line) -> cut(claim, line, with(Modifier.M59)))
                        .where((claim, line) -> claim.isQuarterHourOfMore(line) && !claim.bills("97750")));
    }

    private static List<Mutation> ofDisciplines() {
        return List.of(
                ofClaim("GP or GO left out", (claim, line) -> changed(claim, line, without(claim.ofPlan())))
                        .where(PermittedClaim::saysPlan)
                        .finds(DISCIPLINE)
                        .finds(Mutations::isConflictWithoutPlan, CONFLICT),
                ofClaim(
                                "that of another discipline",
                                (claim, line) -> changed(claim, line, exchanged(claim.ofPlan(), claim.ofOtherPlan())))
                        .where(PermittedClaim::saysPlan)
                        .finds(DISCIPLINE)
                        .finds((claim, line) -> claim.isOfMedicare() && claim.isByAssistant(line), CONFLICT),
                ofClaim("those of two disciplines", (claim, line) -> changed(claim, line, with(claim.ofOtherPlan())))
                        .where(PermittedClaim::saysPlan)
                        .finds(DISCIPLINE)
                        .findsByMedicare(CONFLICT));
    }

    /** CQ needs GP, CO needs GO, KX one of them (RULES 10). */
    private static boolean isConflictWithoutPlan(PermittedClaim claim, BilledLine line) {
        return claim.isOfMedicare() && claim.needsPlan(line);
    }

    /** With two lines of the code, the two are alike when the modifier is left out, or on both. */
    private static List<Mutation> ofAssistants() {
        return List.of(
                ofClaim("CQ or CO left out", (claim, line) -> changed(claim, line, without(claim.ofAssistants())))
                        .where(PermittedClaim::isByAssistant)
                        .finds(ASSISTANT)
                        .finds(PermittedClaim::isCutInTwo, DUPLICATE),
                ofClaim("CQ or CO too many", (claim, line) -> changed(claim, line, with(claim.ofAssistants())))
                        .where((claim, line) -> !claim.isByAssistant(line))
                        .findsWhere(PermittedClaim::wantsAssistants, ASSISTANT)
                        .finds(PermittedClaim::isCutInTwo, DUPLICATE),
                ofClaim(
                                "that of another discipline's",
                                (claim, line) -> changed(claim, line, with(claim.ofOtherAssistants())))
                        .findsWhere(PermittedClaim::wantsAssistants, ASSISTANT)
                        .findsByMedicare(CONFLICT));
    }

    /** 97750 is column 2 of 97530, indicator 1 (RULES 5); either column may carry the modifier from 2019-07-01. */
    private static List<Mutation> ofDistinctServices() {
        return List.of(
                ofLine("59 left out", without(Modifier.M59))
                        .where((claim, line) -> claim.isOf(line, "97750"))
                        .findsWhere(PermittedClaim::isEdited, "ERROR ncci.pair"),
                ofLine("XU for 59", exchanged(Modifier.M59, Modifier.XU))
                        .where((claim, line) -> claim.isOf(line, "97750")),
                ofLine("59 and XU", with(Modifier.XU))
                        .where((claim, line) -> claim.isOf(line, "97750"))
                        .findsByMedicare(CONFLICT),
                ofLine("59 that sets nothing apart", with(Modifier.M59)).where((claim, line) -> !claim.bills("97750")));
    }

    private static List<Mutation> ofThreshold() {
        return List.of(
                ofLine("KX far below the threshold", with(Modifier.KX))
                        .where((claim, line) -> !claim.isAboveThreshold())
                        .findsWhere(PermittedClaim::isPriced, EARLY),
                ofLine("KX left out above the threshold", without(Modifier.KX))
                        .where((claim, line) -> claim.isAboveThreshold())
                        .findsByMedicare("ERROR threshold.kx-missing"));
    }

    private static List<Mutation> ofOtherModifiers() {
        return List.of(
                ofLine("a modifier of three letters", with(Modifier.of("XYZ"))).finds(INVALID),
                ofLine("five modifiers", filledUp(5)).finds(INVALID),
                ofLine("four modifiers", filledUp(4)),
                ofLine("GA without a notice", with(GA))
                        .findsByMedicare("ERROR modifier.abn")
                        .findsWhere(claim -> claim.isOfMedicare() && claim.isAboveThreshold(), CONFLICT),
                ofLine("exercise by video", with(VIDEO))
                        .where((claim, line) -> claim.isOf(line, "97110") && claim.mayBeByVideo()),
                ofLine("hands-on techniques by video", with(VIDEO))
                        .where((claim, line) -> claim.isOf(line, "97140") && claim.mayBeByVideo())
                        .findsByMedicare("WARNING telehealth.not-allowed"));
    }

    private static List<Mutation> ofCharges() {
        return List.of(
                ofLine("no charge", Spoiling.charge(Optional.of(Money.ofCents(0))))
                        .finds(CHARGE),
                ofLine("a dollar", Spoiling.charge(Optional.of(Money.ofCents(100))))
                        .findsWhere(PermittedClaim::isPriced, CHARGE),
                ofLine("a charge nobody told", Spoiling.charge(Optional.empty())));
    }
}
