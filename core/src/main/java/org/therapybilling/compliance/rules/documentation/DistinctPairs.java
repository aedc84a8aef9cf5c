package org.therapybilling.compliance.rules.documentation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Bundle;
import org.therapybilling.payer.terms.DocumentationCheck;
import org.therapybilling.payer.terms.DocumentationRules;
import org.therapybilling.payer.terms.EditProgram;
import org.therapybilling.reference.ModifierIndicator;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;

/** Finds the pairs of lines that are billed as distinct services. */
final class DistinctPairs {

    private static final ModifierSet DISTINCT =
            ModifierSet.of(Modifier.M59, Modifier.XE, Modifier.XP, Modifier.XS, Modifier.XU);

    /** Before, the modifier counted on column 2 only (CR 11168). */
    private static final LocalDate ON_EITHER_COLUMN = LocalDate.of(2019, 7, 1);

    private final RuleContext claim;
    private final Findings findings;
    private final List<DistinctPair> pairs = new ArrayList<>();

    private DistinctPairs(RuleContext claim, Findings findings) {
        this.claim = claim;
        this.findings = findings;
    }

    /** Returns the pairs whose second line is of the claim, those that the payer lists last. */
    static List<DistinctPair> of(RuleContext claim, Findings findings) {
        DistinctPairs found = new DistinctPairs(claim, findings);
        found.passed();
        found.listed();
        return found.pairs;
    }

    /** Finds what a modifier lets pass, where the payer asks for the reason. */
    private void passed() {
        if (claim.linesOfTheDay().stream().noneMatch(DistinctPairs::isDistinct)) {
            return;
        }
        Answer<DocumentationRules> record = claim.ifKnown(PayerKeys.DOCUMENTATION);
        if (record instanceof Answer.Unknown) {
            findings.lacking("payer." + PayerKeys.DOCUMENTATION.name());
        } else if (record.found()
                .filter(asked -> asked.asks(DocumentationCheck.DISTINCT_SERVICE))
                .isPresent()) {
            passedByEdits();
            passedByPolicy();
        }
    }

    private void passedByEdits() {
        Answer<EditProgram> edits = claim.ifKnown(PayerKeys.NCCI);
        if (edits instanceof Answer.Unknown) {
            findings.lacking("payer." + PayerKeys.NCCI.name());
        }
        edits.found().ifPresent(program -> {
            for (ClaimLine other : claim.lines()) {
                for (ClaimLine one : claim.linesOfTheDay()) {
                    if (!one.code().equals(other.code()) && isMarked(one, other)) {
                        edit(program, one, other);
                    }
                }
            }
        });
    }

    private void edit(EditProgram program, ClaimLine one, ClaimLine other) {
        Answer<PairEdit> answer =
                claim.ask(PairEdit.of(program.tables(), claim.setting()), new CodePair(one.code(), other.code()));
        if (answer instanceof Answer.Unknown<PairEdit> unknown) {
            findings.lacking(unknown.named());
        }
        answer.found()
                .filter(edit -> edit.column2().equals(other.code()))
                .filter(edit -> edit.indicator() == ModifierIndicator.ALLOWED)
                .ifPresent(edit -> pairs.add(new DistinctPair(one, other, false, answer)));
    }

    private boolean isMarked(ClaimLine column1, ClaimLine column2) {
        return isDistinct(column2)
                || (isDistinct(column1) && !claim.dateOfService().isBefore(ON_EITHER_COLUMN));
    }

    private void passedByPolicy() {
        Answer<Listed<Bundle>> bundles = claim.ifKnown(PayerKeys.BUNDLES);
        bundles.found()
                .ifPresent(all -> all.forEach(
                        bundle -> pairs(bundle.codes(), line -> has(line, bundle.liftedBy()), false, bundles)));
    }

    /** Finds what the payer lists, with or without a modifier. */
    private void listed() {
        Answer<Listed<CodePair>> listed = claim.ifKnown(PayerKeys.DISTINCT_SERVICES);
        if (listed instanceof Answer.Unknown) {
            findings.lacking("payer." + PayerKeys.DISTINCT_SERVICES.name());
        }
        listed.found().ifPresent(all -> all.forEach(codes -> pairs(codes, line -> true, true, listed)));
    }

    /** Adds lines of two codes of the claim of which one is as wanted. */
    private void pairs(CodePair codes, Predicate<ClaimLine> wanted, boolean isListed, Answer<?> because) {
        for (ClaimLine one : claim.lines()) {
            for (ClaimLine other : claim.lines()) {
                if (codes.equals(new CodePair(one.code(), other.code())) && (wanted.test(one) || wanted.test(other))) {
                    pairs.add(new DistinctPair(one, other, isListed, because));
                }
            }
        }
    }

    private static boolean isDistinct(ClaimLine line) {
        return has(line, DISTINCT);
    }

    private static boolean has(ClaimLine line, ModifierSet any) {
        for (Modifier modifier : line.written()) {
            if (any.has(modifier)) {
                return true;
            }
        }
        return false;
    }
}
