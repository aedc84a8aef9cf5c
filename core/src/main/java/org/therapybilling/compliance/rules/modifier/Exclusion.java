package org.therapybilling.compliance.rules.modifier;

import java.util.List;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Certainty;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;

/**
 * Something that modifiers of one line exclude.
 *
 * @param any one of these
 * @param others must not stand beside one of these; where both are the same, beside another of them
 * @param severity how grave it is
 * @param certainty how sure it is
 * @param why a sentence
 */
record Exclusion(ModifierSet any, ModifierSet others, Severity severity, Certainty certainty, String why) {

    private static final ModifierSet DISTINCT =
            ModifierSet.of(Modifier.M59, Modifier.XE, Modifier.XP, Modifier.XS, Modifier.XU);
    private static final ModifierSet TELEHEALTH = set("95", "93", "GT");
    private static final ModifierSet OF_PLANS = ModifierSet.of(Modifier.GP, Modifier.GO, Modifier.GN);

    /** All that is excluded; GX with GY is normal. Where only contractors or custom say so, it is less sure. */
    static final List<Exclusion> ALL = List.of(
            error(OF_PLANS, OF_PLANS, Certainty.DEFINITE, "Only one of GP, GO and GN says whose plan of care it is."),
            error(set("CQ"), set("CO"), Certainty.DEFINITE, "CQ and CO are of two disciplines."),
            error(set("CQ", "CO"), set("GN"), Certainty.DEFINITE, "There is no assistant's modifier beside GN."),
            error(DISTINCT, DISTINCT, Certainty.LIKELY, "Only one of 59, XE, XP, XS and XU says how services differ."),
            error(set("GA"), set("GX", "GY", "GZ"), Certainty.LIKELY, "GA stands alone among GA, GX, GY and GZ."),
            error(set("GZ"), set("GX", "GY"), Certainty.LIKELY, "GZ stands alone among GA, GX, GY and GZ."),
            error(TELEHEALTH, TELEHEALTH, Certainty.LIKELY, "Only one of 95, 93 and GT says how telehealth was given."),
            error(
                    set("KX"),
                    set("GA"),
                    Certainty.LIKELY,
                    "KX says that the service is necessary, GA that its denial is expected."),
            error(
                    set("KX"),
                    set("GX", "GY", "GZ"),
                    Certainty.JUDGEMENT,
                    "KX says that the service is necessary and covered, GX, GY and GZ that it is not."),
            new Exclusion(
                    set("AT"),
                    set("GA"),
                    Severity.WARNING,
                    Certainty.JUDGEMENT,
                    "AT says active treatment, GA that a denial is expected; contractors differ on both together."));

    private static Exclusion error(ModifierSet any, ModifierSet others, Certainty certainty, String why) {
        return new Exclusion(any, others, Severity.ERROR, certainty, why);
    }

    private static ModifierSet set(String... modifiers) {
        return ModifierSet.of(List.of(modifiers).stream().map(Modifier::of).toList());
    }

    /** Returns the modifiers of a line that exclude one another; none if they do not. */
    ModifierSet found(ClaimLine line) {
        ModifierSet ofAny = line.modifiers().among(any);
        ModifierSet ofOthers = line.modifiers().among(others);
        if (ofAny.isEmpty() || ofOthers.isEmpty()) {
            return ModifierSet.NONE;
        }
        ModifierSet both = ofAny.and(ofOthers);
        return both.inClaimOrder().size() > 1 ? both : ModifierSet.NONE;
    }
}
