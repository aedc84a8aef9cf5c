package org.therapybilling.compliance.rules.ncci;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.ClaimView;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.Power;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.reference.ModifierIndicator;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.Table;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.Words;

/** Finds lines of column 2 of an edit that is in force and that no modifier passes. */
public record Pair() implements Rule {

    private static final String NEVER = "never";
    private static final String ACROSS = "across";
    private static final String SAME_TIME = "same-time";
    private static final String OTHERS = "In a private practice the disciplines may count as providers of their own.";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("ncci.pair", "Two services of an NCCI pair are not paid together")
                .citing("NCCI policy manual 2026", "ch. 1 §E, ch. 11 §P")
                .citing("CMS CR 11168 (modifiers on either column, dates of service from 2019-07-01)", "")
                .because("Of a pair that is billed for one patient, provider and date, column 2 is not paid, unless the"
                        + " edit lets modifiers pass and one stands there. Practitioners of different disciplines may be"
                        + " taken as different providers.")
                .where(PayerKeys.NCCI)
                .may(Power.SUGGEST)
                .denial("CO-97")
                .message("{column2} is billed beside {column1} {where} without a modifier that sets them apart; NCCI"
                        + " pays {column1} alone then. {table}")
                .remedy("If the record shows that they were distinct, add {allowed} to the line of {column2}; else bill"
                        + " {column1} alone.")
                .message(
                        NEVER,
                        "{column2} is billed beside {column1} {where}; NCCI never pays both on one date, whatever the"
                                + " modifiers. {table}")
                .remedy(NEVER, "Bill one of the two: with both on the claim {column1} is paid and {column2} is not.")
                .message(
                        ACROSS,
                        "{column2} is billed beside {column1} {where}; NCCI pays one provider {column1} alone, whatever"
                                + " the modifiers. {table}")
                .remedy(
                        ACROSS,
                        "Bill both only if they are of different providers and the payer takes both then; some such"
                                + " pairs take an NCCI modifier on the line of {column2} (NCCI policy manual ch. 11 §P).")
                .message(
                        SAME_TIME,
                        "{column2} is billed beside {column1} {where}; NCCI pays {column1} alone unless they were"
                                + " distinct, and the record has them at the same time. {table}")
                .remedy(SAME_TIME, "Bill {column1} alone; no modifier is right for services that overlap.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        Table<CodePair, PairEdit> table = PairEdit.of(claim.the(PayerKeys.NCCI).tables(), claim.setting());
        if (claim.linesOfTheDayByCode().size() > ClaimView.MOST_COMPARED) {
            findings.lacking("billed");
        }
        DistinctReasons reasons = new DistinctReasons(claim);
        Map<ProcedureCode, List<ClaimLine>> day = LinesByCode.paid(claim.linesOfTheDayByCode());
        LinesByCode.paid(claim.linesByCode())
                .forEach((code, own) -> day.forEach((other, others) -> {
                    if (!code.equals(other)) {
                        Answer<PairEdit> answer = claim.ask(table, new CodePair(code, other));
                        if (answer instanceof Answer.Unknown<PairEdit> unknown) {
                            findings.lacking(unknown.named());
                        }
                        answer.found()
                                .filter(edit -> edit.indicator().isInForce()
                                        && edit.column2().equals(code))
                                .ifPresent(edit -> judge(own, others, edit, answer, reasons, claim, findings));
                    }
                }));
    }

    private static void judge(
            List<ClaimLine> column2,
            List<ClaimLine> column1,
            PairEdit edit,
            Answer<PairEdit> answer,
            DistinctReasons reasons,
            RuleContext claim,
            Findings findings) {
        boolean mayPass = edit.indicator() == ModifierIndicator.ALLOWED;
        Optional<ClaimLine> unpaidBeside = mayPass ? withoutModifier(column1, claim) : Optional.of(column1.get(0));
        unpaidBeside.ifPresent(other -> {
            for (ClaimLine line : column2) {
                if (!mayPass || !NcciModifiers.on(line)) {
                    find(line, other, edit, draft(line, other, answer, claim, findings), reasons, claim);
                }
            }
        });
    }

    /** Returns the first line of column 1 whose modifiers pass no line of column 2. */
    private static Optional<ClaimLine> withoutModifier(List<ClaimLine> column1, RuleContext claim) {
        for (ClaimLine line : column1) {
            if (!NcciModifiers.passFromColumn1(line, claim.dateOfService())) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** The numbers of lines are those of one claim: a line of another discipline is named by its code alone. */
    private static FindingDraft draft(
            ClaimLine line, ClaimLine other, Answer<PairEdit> answer, RuleContext claim, Findings findings) {
        boolean isAcross = isAcross(line, other);
        FindingDraft draft = findings.on(isAcross ? List.of(line) : List.of(line, other))
                .restingOn(answer)
                .with("column1", other.code())
                .with("column2", line.code())
                .with("where", new Words(isAcross ? "of another discipline on this date" : "on this date"));
        return isAcross && claim.setting() == Setting.PRACTITIONER
                ? draft.as(Severity.WARNING).how(Certainty.LIKELY, OTHERS)
                : draft;
    }

    private static boolean isAcross(ClaimLine line, ClaimLine other) {
        return line.discipline() != other.discipline();
    }

    private static void find(
            ClaimLine line,
            ClaimLine other,
            PairEdit edit,
            FindingDraft draft,
            DistinctReasons distinct,
            RuleContext claim) {
        CodePair columns = new CodePair(edit.column1(), edit.column2());
        if (edit.indicator() != ModifierIndicator.ALLOWED) {
            boolean mayDiffer = isAcross(line, other) && claim.setting() == Setting.PRACTITIONER;
            draft.at(".code").variant(mayDiffer ? ACROSS : NEVER).forbid(columns);
            return;
        }
        List<DistinctReason> reasons = distinct.of(line, other);
        Fix[] fixes = reasons.stream().map(reason -> reason.on(line)).toArray(Fix[]::new);
        Allowed allowed =
                Allowed.oneOf(reasons.stream().map(DistinctReason::modifier).toList());
        draft.at(".modifiers").variant(reasons.isEmpty() ? SAME_TIME : "").forbid(columns, allowed, fixes);
    }
}
