package org.therapybilling.compliance.rules.documentation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.ClaimView;
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
import org.therapybilling.vocabulary.ProcedureCode;

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
        edits.found().ifPresent(this::passedByEdits);
    }

    /** Of lines of one code that are marked alike, the first stands for all: a pair of codes is told once. */
    private void passedByEdits(EditProgram program) {
        if (claim.linesOfTheDayByCode().size() > ClaimView.MOST_COMPARED) {
            findings.lacking("billed");
        }
        Map<ProcedureCode, ClaimLine> first = firstByCode(line -> true);
        Map<ProcedureCode, ClaimLine> marked =
                claim.dateOfService().isBefore(ON_EITHER_COLUMN) ? Map.of() : firstByCode(DistinctPairs::isDistinct);
        Set<ProcedureCode> seenMarked = new HashSet<>();
        Set<ProcedureCode> seen = new HashSet<>();
        for (ClaimLine other : claim.lines()) {
            boolean isMarked = isDistinct(other);
            Set<ProcedureCode> alike = isMarked ? seenMarked : seen;
            if (alike.size() < ClaimView.MOST_COMPARED && alike.add(other.code())) {
                for (ClaimLine one : (isMarked ? first : marked).values()) {
                    if (!one.code().equals(other.code())) {
                        edit(program, one, other);
                    }
                }
            }
        }
    }

    /** Returns the first lines of the day of each code, of those that are wanted, in their order. */
    private Map<ProcedureCode, ClaimLine> firstByCode(Predicate<ClaimLine> wanted) {
        Map<ProcedureCode, ClaimLine> first = new LinkedHashMap<>();
        for (ClaimLine line : claim.linesOfTheDay()) {
            if (first.size() < ClaimView.MOST_COMPARED && !first.containsKey(line.code()) && wanted.test(line)) {
                first.put(line.code(), line);
            }
        }
        return first;
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

    /** Adds the first two lines of two codes of the claim of which one is as wanted. */
    private void pairs(CodePair codes, Predicate<ClaimLine> wanted, boolean isListed, Answer<?> because) {
        List<ClaimLine> ones = claim.linesByCode().getOrDefault(codes.first(), List.of());
        List<ClaimLine> others = claim.linesByCode().getOrDefault(codes.second(), List.of());
        if (ones.isEmpty() || others.isEmpty()) {
            return;
        }
        if (wanted.test(ones.get(0))) {
            pairs.add(new DistinctPair(ones.get(0), others.get(0), isListed, because));
            return;
        }
        first(others, wanted)
                .map(other -> new DistinctPair(ones.get(0), other, isListed, because))
                .or(() -> first(ones, wanted).map(one -> new DistinctPair(one, others.get(0), isListed, because)))
                .ifPresent(pairs::add);
    }

    private static Optional<ClaimLine> first(List<ClaimLine> lines, Predicate<ClaimLine> wanted) {
        return lines.stream().filter(wanted).findFirst();
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
