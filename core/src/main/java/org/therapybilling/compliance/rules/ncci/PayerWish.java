package org.therapybilling.compliance.rules.ncci;

import java.util.List;
import java.util.Set;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.Bundle;
import org.therapybilling.payer.terms.RequiredModifier;
import org.therapybilling.reference.AdjudicationIndicator;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/** Whether something else than a pair of NCCI asks for a modifier: the payer's own policy, or a limit that is of a line. */
final class PayerWish {

    private PayerWish() {}

    static boolean asks(ClaimLine line, List<Modifier> distinct, Set<ProcedureCode> day, RuleContext claim) {
        return bundled(line, distinct, day, claim) || required(line, distinct, claim) || hasLimitOfItsOwn(line, claim);
    }

    private static boolean bundled(ClaimLine line, List<Modifier> distinct, Set<ProcedureCode> day, RuleContext claim) {
        return claim.ifKnown(PayerKeys.BUNDLES).found().stream()
                .flatMap(bundles -> bundles.all().stream())
                .filter(bundle -> distinct.stream().anyMatch(bundle.liftedBy()::has))
                .anyMatch(bundle -> isOf(bundle, line.code(), day));
    }

    private static boolean isOf(Bundle bundle, ProcedureCode code, Set<ProcedureCode> day) {
        ProcedureCode first = bundle.codes().first();
        ProcedureCode second = bundle.codes().second();
        return (code.equals(first) && day.contains(second)) || (code.equals(second) && day.contains(first));
    }

    private static boolean required(ClaimLine line, List<Modifier> distinct, RuleContext claim) {
        return claim.ifKnown(PayerKeys.REQUIRED_MODIFIERS).found().stream()
                .flatMap(required -> required.all().stream())
                .filter(required -> distinct.stream().anyMatch(required.modifiers()::has))
                .anyMatch(required -> isOf(required, line));
    }

    private static boolean isOf(RequiredModifier required, ClaimLine line) {
        return (required.codes().isEmpty() || required.codes().contains(line.code()))
                && required.discipline().map(line.discipline()::equals).orElse(true);
    }

    /** Of a limit that is of a line (MAI 1) the same code may stand on another line with such a modifier. */
    private static boolean hasLimitOfItsOwn(ClaimLine line, RuleContext claim) {
        boolean isRepeated =
                claim.linesOfTheDayByCode().getOrDefault(line.code(), List.of()).size() > 1;
        return isRepeated
                && claim.ifKnown(PayerKeys.MUE)
                        .found()
                        .flatMap(program -> claim.ask(UnitLimit.of(program.tables(), claim.setting()), line.code())
                                .found())
                        .map(UnitLimit::indicator)
                        .filter(AdjudicationIndicator::isOfLine)
                        .isPresent();
    }
}
