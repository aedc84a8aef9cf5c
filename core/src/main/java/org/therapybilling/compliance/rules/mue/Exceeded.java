package org.therapybilling.compliance.rules.mue;

import java.util.List;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.Power;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.Units;

/**
 * Finds more units than the limit of the line (MAI 1) or of the date over all lines (MAI 2, MAI 3, and the limits of
 * Medicaid, which have no MAI). A limit of zero is left to the status of the code.
 */
public record Exceeded() implements Rule {

    private static final String LINE = "line";
    private static final String OTHERS = "others";
    private static final Fix[] NONE = {};

    @Override
    public RuleInfo info() {
        return RuleInfo.of("mue.exceeded", "No more units than the medically unlikely edit")
                .citing("NCCI policy manual 2026", "ch. 1 §V")
                .because(
                        "Units above a limit of a line deny that line. Units above a limit of the date deny all units of"
                                + " the code on that date, not only the excess, and an advance notice does not make the patient"
                                + " liable.")
                .where(PayerKeys.MUE)
                .may(Power.SUGGEST)
                .denial("CO-151")
                .message("{observed} of {code} are billed on this date; the limit is {allowed}, and above it all units"
                        + " of the code deny. {table}")
                .remedy("Bill no more than {allowed} of {code} on this date; of a limit that is a clinical benchmark"
                        + " (MAI 3) the payer may allow more after review of the record.")
                .message(LINE, "{observed} of {code} stand on one line; the limit of a line is {allowed}. {table}")
                .remedy(
                        LINE,
                        "Bill no more than {allowed} on the line. What the record supports beyond it may stand on a line"
                                + " of its own with 59 or X{EPSU}, 76, 77, 91 or a modifier of the body part.")
                .message(
                        OTHERS,
                        "{observed} of {code} are billed on this date over all disciplines; the limit is {allowed}. A"
                                + " payer that takes them as one provider denies all of them. {table}")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        claim.linesByCode()
                .forEach((code, lines) -> findings.on(lines)
                        .at(".units")
                        .given(
                                claim.ask(UnitLimit.of(claim.the(PayerKeys.MUE).tables(), claim.setting()), code),
                                (limit, here) -> judge(limit, lines, here.with("code", code), claim, findings)));
    }

    private static void judge(
            UnitLimit limit, List<ClaimLine> lines, FindingDraft ofDate, RuleContext claim, Findings findings) {
        if (limit.units().isZero()) {
            return;
        }
        if (limit.indicator().isOfLine()) {
            lines.forEach(line -> ofLine(line, limit, claim, findings));
            return;
        }
        List<ClaimLine> sameDay = sameCode(lines.get(0), claim);
        if (claim.setting() != Setting.PRACTITIONER) {
            ofOneProvider(sameDay, limit, claim, findings);
            return;
        }
        Units here = units(lines);
        Units day = units(sameDay);
        if (here.compareTo(limit.units()) > 0 || day.equals(here)) {
            ofDate.expect(here).atMost(limit.units(), lowered(lines, limit));
        } else {
            ofDate.variant(OTHERS)
                    .as(Severity.WARNING)
                    .how(Certainty.LIKELY)
                    .expect(day)
                    .atMost(limit.units());
        }
    }

    /** Judges all lines of the date as one, once: on the claim of the discipline that bills the code first. */
    private static void ofOneProvider(List<ClaimLine> sameDay, UnitLimit limit, RuleContext claim, Findings findings) {
        if (claim.isFirstOf(sameDay)) {
            ProcedureCode code = sameDay.get(0).code();
            findings.on(sameDay)
                    .at(".units")
                    .restingOn(claim.ask(UnitLimit.of(claim.the(PayerKeys.MUE).tables(), claim.setting()), code))
                    .with("code", code)
                    .expect(units(sameDay))
                    .atMost(limit.units(), lowered(sameDay, limit));
        }
    }

    private static void ofLine(ClaimLine line, UnitLimit limit, RuleContext claim, Findings findings) {
        findings.on(line)
                .at(".units")
                .restingOn(claim.ask(UnitLimit.of(claim.the(PayerKeys.MUE).tables(), claim.setting()), line.code()))
                .with("code", line.code())
                .variant(LINE)
                .expect(line.units())
                .atMost(limit.units(), lowered(List.of(line), limit));
    }

    private static List<ClaimLine> sameCode(ClaimLine line, RuleContext claim) {
        return claim.linesOfTheDayByCode().getOrDefault(line.code(), List.of());
    }

    private static Units units(List<ClaimLine> lines) {
        long sum = 0;
        for (ClaimLine line : lines) {
            sum += line.units().toInt();
        }
        return Units.of((int) Math.min(sum, Integer.MAX_VALUE));
    }

    /** Offers to lower the one line that can make up for the excess; where several can, a person has to say which. */
    private static Fix[] lowered(List<ClaimLine> lines, UnitLimit limit) {
        long excess = units(lines).toInt() - (long) limit.units().toInt();
        if (excess <= 0) {
            return NONE;
        }
        List<ClaimLine> able =
                lines.stream().filter(line -> line.units().toInt() > excess).toList();
        return able.size() == 1 ? new Fix[] {lowered(able.get(0), (int) excess)} : NONE;
    }

    private static Fix lowered(ClaimLine line, int excess) {
        return line.suggest(
                Change.lowerTo(Units.of(line.units().toInt() - excess)),
                "the units above the limit are not asked to be paid; they stay in the record");
    }
}
