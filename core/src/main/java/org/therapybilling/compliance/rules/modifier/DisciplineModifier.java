package org.therapybilling.compliance.rules.modifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.therapybilling.claim.PlanModifier;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Power;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Words;

/** Finds GP, GO or GN missing, twice, of another discipline, or where none belongs. */
public record DisciplineModifier() implements Rule {

    private static final List<Modifier> OF_DISCIPLINES = List.of(Modifier.GP, Modifier.GO, Modifier.GN);
    private static final String MISSING = "missing";
    private static final String NEEDLESS = "needless";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("modifier.discipline", "A line carries the one modifier of its plan of care")
                .citing("CMS Pub. 100-04 ch. 5", "§20.1")
                .citing("CMS CR 10176", "")
                .because(
                        "Evaluations carry the modifier of their own discipline; chiropractic manipulation carries none,"
                                + " and GP on therapy by a chiropractor is right. Of codes that are not on CMS's list of"
                                + " therapy (audiology, acupuncture, home health) none is asked for.")
                .where(PayerKeys.DISCIPLINE_MODIFIERS)
                .onlyOfBilled()
                .may(Power.REPAIR)
                .denial("CO-4")
                .message("Line {line} with {code} carries {observed}; it is to carry {allowed} alone.")
                .remedy("Bill the line with {allowed} and no other of GP, GO and GN.")
                .message(MISSING, "Line {line} with {code} carries none of GP, GO and GN; it is to carry {allowed}.")
                .remedy(MISSING, "Add {allowed}.")
                .message(NEEDLESS, "Line {line} with {code} carries {observed}, which is for therapy only.")
                .remedy(NEEDLESS, "Take {observed} off the line.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (ClaimLine line : claim.lines()) {
            judge(line, claim.ask(ProcedureInfo.CODE_BOOK, line.code()), claim.discipline(), findings);
        }
    }

    private static void judge(ClaimLine line, Answer<ProcedureInfo> info, Discipline discipline, Findings findings) {
        List<Modifier> written = ofDisciplines(line);
        boolean therapy =
                info.found().filter(known -> !PlanModifier.isTherapy(known)).isEmpty();
        if (!therapy) {
            needless(line, written, findings);
        } else if (written.isEmpty()) {
            missing(line, info, discipline, draft(line, findings));
        } else {
            wrong(line, written, expected(info, discipline), findings);
        }
    }

    private static List<Modifier> ofDisciplines(ClaimLine line) {
        List<Modifier> written = new ArrayList<>(1);
        for (Modifier modifier : line.written()) {
            if (OF_DISCIPLINES.contains(modifier)) {
                written.add(modifier);
            }
        }
        return written;
    }

    private static FindingDraft draft(ClaimLine line, Findings findings) {
        return findings.on(line)
                .at(".modifiers")
                .with("line", new Words(String.valueOf(line.number())))
                .with("code", line.code());
    }

    private static void needless(ClaimLine line, List<Modifier> written, Findings findings) {
        if (!written.isEmpty()) {
            Change change = Change.remove(written.toArray(Modifier[]::new));
            draft(line, findings).variant(NEEDLESS).forbid(inWords(written), line.repair(change));
        }
    }

    private static void missing(ClaimLine line, Answer<ProcedureInfo> info, Discipline discipline, FindingDraft draft) {
        draft.given(
                info,
                (known, here) -> PlanModifier.of(discipline, line.code(), Optional.of(known))
                        .ifPresent(right -> draft.variant(MISSING)
                                .forbid(new Words(""), Allowed.oneOf(List.of(right)), line.repair(Change.add(right)))));
    }

    /** Returns the modifier that a line with one is to have; of a chiropractor's therapy GP. */
    private static Modifier expected(Answer<ProcedureInfo> info, Discipline discipline) {
        return info.found()
                .flatMap(ProcedureInfo::disciplineModifier)
                .or(discipline::modifier)
                .orElse(Modifier.GP);
    }

    private static void wrong(ClaimLine line, List<Modifier> written, Modifier right, Findings findings) {
        if (written.equals(List.of(right))) {
            return;
        }
        List<Modifier> others =
                written.stream().filter(modifier -> !modifier.equals(right)).toList();
        Allowed allowed = Allowed.oneOf(List.of(right));
        FindingDraft draft = draft(line, findings);
        if (written.contains(right) && !others.isEmpty()) {
            draft.forbid(inWords(written), allowed, line.repair(Change.remove(others.toArray(Modifier[]::new))));
        } else {
            draft.forbid(inWords(written), allowed);
        }
    }

    private static Words inWords(List<Modifier> modifiers) {
        return new Words(modifiers.stream().map(Modifier::toString).collect(Collectors.joining(" ")));
    }
}
