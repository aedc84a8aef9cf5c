package org.therapybilling.compliance.rules.payer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.therapybilling.compliance.Agenda;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.Authorization.By;
import org.therapybilling.session.Authorization;
import org.therapybilling.session.History;
import org.therapybilling.vocabulary.Count;
import org.therapybilling.vocabulary.Day;
import org.therapybilling.vocabulary.Units;

/** What is billed is authorised: so many visits or units, of these codes, on these dates. */
public record AuthorizedServices() implements Rule {

    private static final String FREE = "The payer pays some visits without authorisation; this may be one of them.";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("payer.authorization", "What is billed was authorised")
                .citing("The payer's profile", "authorization")
                .because(
                        "Visits and units beyond an authorisation are not paid. Where a profile does not say whether the"
                                + " payer authorises, an authorisation that is on record still has its limits.")
                .message("{observed} need authorisation; the authorisation has {allowed} left.")
                .remedy(
                        "Ask the payer for more, if it can be had for past dates, before the claim is sent; else what is"
                                + " beyond it is not billed.")
                .message("dates", "This date of service, {observed}, is outside the authorisation: {limit}.")
                .remedy("dates", "Ask the payer to extend the authorisation to this date, or check its dates.")
                .message("codes", "{observed} is not among the services of the authorisation: {allowed}.")
                .remedy("codes", "Ask the payer to authorise the service, or check the codes of the authorisation.")
                .denial("CO-198")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        Answer<org.therapybilling.payer.terms.Authorization> setting = claim.ifKnown(PayerKeys.AUTHORIZATION);
        List<ClaimLine> lines = needing(claim);
        if (setting instanceof Answer.None || lines.isEmpty()) {
            return;
        }
        Optional<Authorization> held = PlanHistory.first(claim, History::authorization);
        if (held.isEmpty()) {
            boolean asks = setting.found().isPresent();
            findings.lacking(asks ? "history.authorization" : "payer." + PayerKeys.AUTHORIZATION.name());
            return;
        }
        dates(claim, findings, lines, held.get());
        codes(claim, findings, lines, held.get());
        visits(claim, findings, lines, held.get());
        units(claim, findings, lines, held.get());
    }

    private static List<ClaimLine> needing(RuleContext claim) {
        List<ClaimLine> needing = new ArrayList<>(claim.lines());
        claim.ifKnown(PayerKeys.AUTHORIZATION)
                .found()
                .ifPresent(terms -> needing.removeIf(line -> terms.except().contains(line.code())));
        return needing;
    }

    /** Begins a finding; with visits that are free without authorisation nobody can be sure that this one is not. */
    private static void judge(
            RuleContext claim, Findings findings, List<ClaimLine> lines, Consumer<FindingDraft> judge) {
        Answer<org.therapybilling.payer.terms.Authorization> setting = claim.ifKnown(PayerKeys.AUTHORIZATION);
        boolean hasFree =
                setting.found().filter(terms -> terms.freeVisits() > 0).isPresent();
        FindingDraft draft = findings.on(lines);
        PlanHistory.judge(hasFree ? draft.how(Certainty.LIKELY, FREE) : draft, setting, judge);
    }

    private static boolean counts(By by, RuleContext claim) {
        return claim.ifKnown(PayerKeys.AUTHORIZATION)
                .found()
                .map(terms -> terms.by() == by)
                .orElse(true);
    }

    private static void dates(RuleContext claim, Findings findings, List<ClaimLine> lines, Authorization held) {
        LocalDate day = claim.dateOfService();
        if (held.validFrom().filter(day::isBefore).isPresent()) {
            judge(
                    claim,
                    findings,
                    lines,
                    draft -> draft.variant("dates")
                            .with("limit", new Day(held.validFrom().orElseThrow()))
                            .expect(new Day(day))
                            .atLeast(new Day(held.validFrom().orElseThrow())));
        }
        held.validUntil()
                .ifPresent(last -> judge(
                        claim,
                        findings,
                        lines,
                        draft -> draft.variant("dates")
                                .with("limit", new Day(last))
                                .expect(new Day(day))
                                .atMost(new Day(last))));
    }

    private static void codes(RuleContext claim, Findings findings, List<ClaimLine> lines, Authorization held) {
        for (ClaimLine line : lines) {
            if (!held.codes().isEmpty()) {
                judge(
                        claim,
                        findings,
                        List.of(line),
                        draft -> draft.variant("codes").expect(line.code()).oneOf(held.codes()));
            }
        }
    }

    private static void visits(RuleContext claim, Findings findings, List<ClaimLine> lines, Authorization held) {
        if (!counts(By.VISITS, claim)) {
            return;
        }
        if (held.visitsLeft().isPresent()) {
            int left = held.visitsLeft().get();
            if (left == 0) {
                judge(
                        claim,
                        findings,
                        lines,
                        draft -> draft.forbid(new Count(1, "visit"), Allowed.atMost(new Count(0, "visits"))));
            }
        } else if (claim.ifKnown(PayerKeys.AUTHORIZATION).found().isPresent()) {
            findings.lacking("history.authorization.visitsLeft");
        }
    }

    private static void units(RuleContext claim, Findings findings, List<ClaimLine> lines, Authorization held) {
        if (!counts(By.UNITS, claim)) {
            return;
        }
        if (held.unitsLeft().isPresent()) {
            Units billed = sum(lines, held);
            judge(
                    claim,
                    findings,
                    lines,
                    draft -> draft.expect(billed)
                            .atMost(Units.of(held.unitsLeft().get())));
        } else if (claim.ifKnown(PayerKeys.AUTHORIZATION).found().isPresent()) {
            findings.lacking("history.authorization.unitsLeft");
        }
    }

    /** Returns the units that an authorisation is for; all of them if it names no codes. */
    private static Units sum(List<ClaimLine> lines, Authorization held) {
        Units units = Units.ZERO;
        for (ClaimLine line : lines) {
            if (held.codes().isEmpty() || held.codes().contains(line.code())) {
                units = units.plus(line.units());
            }
        }
        return units;
    }

    @Override
    public void foresee(RuleContext claim, Agenda agenda) {
        List<ClaimLine> lines = needing(claim);
        if (lines.isEmpty() || claim.ifKnown(PayerKeys.AUTHORIZATION) instanceof Answer.None) {
            return;
        }
        PlanHistory.first(claim, History::authorization).ifPresent(held -> {
            if (held.validUntil().filter(claim.dateOfService()::isAfter).isPresent()) {
                return;
            }
            held.validUntil().ifPresent(last -> agenda.by(last, "The authorisation ends: ask for a further one"));
            held.visitsLeft()
                    .filter(left -> left > 0 && counts(By.VISITS, claim))
                    .ifPresent(left -> agenda.inVisits(left - 1, "Ask for more authorised visits"));
            held.unitsLeft()
                    .filter(left -> counts(By.UNITS, claim))
                    .ifPresent(left -> forecast(left, sum(lines, held).toInt(), agenda));
        });
    }

    /** Says how many visits the units left are enough for, at the units of this day. */
    private static void forecast(int left, int today, Agenda agenda) {
        if (today > 0 && left >= today) {
            agenda.inVisits(
                    left / today - 1,
                    "Ask for more authorised units: " + (left - today) + " are left after this visit, and it took "
                            + today);
        }
    }
}
