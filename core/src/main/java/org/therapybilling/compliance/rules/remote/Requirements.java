package org.therapybilling.compliance.rules.remote;

import java.util.Optional;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Fact;
import org.therapybilling.compliance.Facts;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.reference.DayRange;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.vocabulary.Count;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Words;

/**
 * Finds codes of remote monitoring whose days, minutes or live contact the month does not have. Minutes are reached in full:
 * no midpoint counts.
 */
public record Requirements() implements Rule {

    private static final String DAYS = "days";
    private static final String CONTACT = "contact";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("rtm.requirements", "Remote monitoring has the days, minutes and contact of its code")
                .citing("CMS CR 14250, as summarised by societies", "")
                .citing("CMS therapy services page, 2026-02", "")
                .where(PayerKeys.CLAIM_FORM)
                .certainty(Certainty.LIKELY, "So say summaries of CMS CR 14250; its own text was not seen.")
                .message("{code} is billed with {observed} in the calendar month; it takes {allowed}.")
                .remedy("Bill the code whose minutes are reached, or none.")
                .message(DAYS, "{code} is billed with {observed}; it takes {allowed} in a period of 30.")
                .remedy(DAYS, "Bill the code for the days on which the device sent data, or none.")
                .message(CONTACT, "{code} is billed without live contact with the patient or caregiver in the month.")
                .remedy(CONTACT, "Do not bill the month without live contact.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (ClaimLine line : claim.lines()) {
            claim.ask(ProcedureInfo.CODE_BOOK, line.code()).found().ifPresent(info -> {
                FindingDraft draft = findings.on(line).with("code", line.code());
                if (info.basis() == TimeBasis.DEVICE_DAYS) {
                    device(info.deviceDays().orElseThrow(), draft, claim, findings);
                } else if (info.basis() == TimeBasis.MONTH) {
                    minutes(info, line, draft, claim, findings);
                    contact(draft, claim, findings);
                }
            });
        }
    }

    private static <T> Optional<T> known(Fact<T> fact, RuleContext claim, Findings findings) {
        Optional<T> known = claim.ifKnown(fact);
        if (known.isEmpty()) {
            findings.lacking(fact.path());
        }
        return known;
    }

    private static void device(DayRange range, FindingDraft draft, RuleContext claim, Findings findings) {
        known(MonitoringFacts.DEVICE_DAYS, claim, findings)
                .filter(days -> days < range.first())
                .ifPresent(days -> draft.variant(DAYS)
                        .forbid(
                                new Count(days, "day(s) with data"),
                                Allowed.atLeast(new Count(range.first(), "days"))));
    }

    private static void minutes(
            ProcedureInfo info, ClaimLine line, FindingDraft draft, RuleContext claim, Findings findings) {
        Optional<Minutes> minutes =
                known(MonitoringFacts.MINUTES, claim, findings).map(before -> before.plus(ofTheDay(line, claim)));
        minutes.ifPresent(reached -> draft.expect(reached).atLeast(needed(info, line, claim)));
    }

    /** The history ends before the day; what the day records of the service comes on top. */
    private static Minutes ofTheDay(ClaimLine line, RuleContext claim) {
        return claim.ifKnown(Facts.TREATMENTS)
                .map(count -> count.minutes(line.code()))
                .orElse(Minutes.ZERO);
    }

    /** An add-on code takes the minutes of its primary first, then those of each of its own units. */
    private static Minutes needed(ProcedureInfo info, ClaimLine line, RuleContext claim) {
        if (info.addOnTo().isEmpty()) {
            return info.firstUnitFrom().orElseThrow();
        }
        int ofPrimary = claim.ask(ProcedureInfo.CODE_BOOK, info.addOnTo().get(0))
                .found()
                .flatMap(ProcedureInfo::unitLength)
                .map(Minutes::toInt)
                .orElse(0);
        long needed = ofPrimary
                + (long) info.unitLength().orElseThrow().toInt() * line.units().toInt();
        return Minutes.of((int) Math.min(needed, Integer.MAX_VALUE));
    }

    private static void contact(FindingDraft draft, RuleContext claim, Findings findings) {
        known(MonitoringFacts.LIVE_CONTACT, claim, findings)
                .filter(there -> !there)
                .ifPresent(missing -> draft.variant(CONTACT).forbid(new Words("no live contact")));
    }
}
