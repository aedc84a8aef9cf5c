package org.therapybilling.compliance.rules.modifier;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.claim.PlanModifier;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.Power;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.RequiredModifier;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.Words;

/**
 * Finds lines without a modifier that the payer wants: Medicare's of chiropractors, and those that a profile lists. The
 * library's own lines are judged as well, for it cannot know what nobody attested.
 */
public record RequiredModifiers() implements Rule {

    private static final CodeSet MANIPULATION = CodeSet.parse("98940-98942");
    private static final ModifierSet OF_MANIPULATION =
            ModifierSet.of(Modifier.AT, Modifier.of("GA"), Modifier.of("GZ"));
    private static final Modifier EXCLUDED = Modifier.of("GY");
    private static final String ACTIVE = "manipulation";
    private static final String THERAPY = "therapy";

    private static final String OF_CONTRACTORS = "Contractors say so; CMS's own text was not seen.";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("modifier.required", "Lines carry the modifiers that the payer wants on them")
                .citing("National Government Services and Palmetto GBA, chiropractic services", "")
                .may(Power.SUGGEST)
                .denial("CO-4")
                .message("Line {line} with {code} lacks {allowed}, which the payer wants on it.")
                .remedy("Add {allowed}, if the record bears it out.")
                .message(ACTIVE, "Line {line} with {code} carries none of AT, GA and GZ; Medicare denies it so.")
                .remedy(ACTIVE, "Add AT if the treatment is active; GA or GZ if a denial is expected.")
                .message(
                        THERAPY,
                        "Line {line} with {code} of a chiropractor lacks GY; Medicare covers manipulation only.")
                .remedy(THERAPY, "Add GY, or leave the line off the claim.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        chiropractic(claim, findings);
        unknown(PayerKeys.REQUIRED_MODIFIERS, claim, findings);
        claim.ifKnown(PayerKeys.REQUIRED_MODIFIERS)
                .found()
                .ifPresent(all -> all.forEach(required -> listed(required, claim, findings)));
    }

    private static void unknown(PayerKey<?> key, RuleContext claim, Findings findings) {
        if (claim.ifKnown(key) instanceof Answer.Unknown<?>) {
            findings.lacking("payer." + key.name());
        }
    }

    private static void chiropractic(RuleContext claim, Findings findings) {
        List<ClaimLine> lines = new ArrayList<>(0);
        for (ClaimLine line : claim.lines()) {
            if (claim.discipline() == Discipline.DC || MANIPULATION.contains(line.code())) {
                lines.add(line);
            }
        }
        if (!lines.isEmpty()) {
            unknown(PayerKeys.CHIROPRACTIC, claim, findings);
        }
        if (claim.ifKnown(PayerKeys.CHIROPRACTIC).found().orElse(false)) {
            lines.forEach(line -> chiropractic(line, claim, findings));
        }
    }

    private static void chiropractic(ClaimLine line, RuleContext claim, Findings findings) {
        if (MANIPULATION.contains(line.code())) {
            Fix active =
                    line.suggest(Change.add(Modifier.AT), "The manipulation is active treatment, not maintenance.");
            on(line, findings)
                    .variant(ACTIVE)
                    .how(Certainty.LIKELY, OF_CONTRACTORS)
                    .expect(line.modifiers())
                    .includingAny(OF_MANIPULATION, active);
        } else if (isTherapy(line, claim)) {
            Fix excluded =
                    line.suggest(Change.add(EXCLUDED), "Medicare excludes the service when a chiropractor gives it.");
            on(line, findings)
                    .variant(THERAPY)
                    .how(Certainty.LIKELY, OF_CONTRACTORS)
                    .expect(line.modifiers())
                    .including(EXCLUDED, excluded);
        }
    }

    private static boolean isTherapy(ClaimLine line, RuleContext claim) {
        return claim.ask(ProcedureInfo.CODE_BOOK, line.code())
                .found()
                .filter(PlanModifier::isTherapy)
                .isPresent();
    }

    private static FindingDraft on(ClaimLine line, Findings findings) {
        return findings.on(line)
                .at(".modifiers")
                .with("line", new Words(String.valueOf(line.number())))
                .with("code", line.code());
    }

    private static void listed(RequiredModifier required, RuleContext claim, Findings findings) {
        boolean ofDiscipline = required.discipline()
                .map(discipline -> discipline == claim.discipline())
                .orElse(true);
        if (!ofDiscipline) {
            return;
        }
        for (ClaimLine line : claim.lines()) {
            boolean ofCode = required.codes().isEmpty() || required.codes().contains(line.code());
            if (ofCode && isByPerformer(line, required, claim, findings)) {
                listed(line, required, claim, findings);
            }
        }
    }

    private static void listed(ClaimLine line, RequiredModifier required, RuleContext claim, Findings findings) {
        List<Modifier> lacking = required.modifiers().inClaimOrder().stream()
                .filter(modifier -> !line.has(modifier))
                .toList();
        if (!lacking.isEmpty()) {
            Fix add = line.suggest(
                    Change.add(lacking.toArray(Modifier[]::new)), "The line is one that the payer wants so marked.");
            on(line, findings)
                    .given(
                            claim.ifKnown(PayerKeys.REQUIRED_MODIFIERS),
                            (all, here) -> here.forbid(line.modifiers(), Allowed.oneOf(lacking), add));
        }
    }

    /** Says whether all of a line was given by the performer that is asked about; if nobody is, always. */
    private static boolean isByPerformer(
            ClaimLine line, RequiredModifier required, RuleContext claim, Findings findings) {
        if (required.performer().isEmpty()) {
            return true;
        }
        List<Performer> performers = claim.sessions().stream()
                .map(Session::treatments)
                .flatMap(List::stream)
                .filter(treatment -> treatment.code().equals(line.code()))
                .map(RequiredModifiers::performer)
                .distinct()
                .toList();
        if (performers.isEmpty()) {
            findings.lacking("treatments");
        }
        return performers.equals(List.of(required.performer().get()));
    }

    private static Performer performer(Treatment treatment) {
        return treatment.together() ? Performer.THERAPIST : treatment.performer();
    }
}
