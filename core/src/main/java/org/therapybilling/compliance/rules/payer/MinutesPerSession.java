package org.therapybilling.compliance.rules.payer;

import java.util.List;
import org.therapybilling.compliance.ClinicianTime;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Minutes;

/** A session has no more minutes than the payer pays. */
public record MinutesPerSession() implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("payer.minutes-per-session", "A session is not longer than the payer pays")
                .citing("The payer's policy, as its profile states it", "")
                .because("Some payers pay a limited time a session; what goes beyond is the provider's loss.")
                .where(PayerKeys.MINUTES_PER_SESSION)
                .message(
                        "{observed} of treatment are recorded that the payer's limit counts; it pays {allowed} minutes a"
                                + " session.")
                .remedy("Bill what fits into {allowed} minutes; the other minutes stay in the note.")
                .denial("CO-222")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (claim.sessions().stream().allMatch(session -> session.treatments().isEmpty())) {
            findings.lacking("treatments");
            return;
        }
        for (Cap<Minutes> cap : claim.the(PayerKeys.MINUTES_PER_SESSION)) {
            CappedCodes codes = new CappedCodes(cap.services(), claim, findings);
            CappedGroups<GivenTime> groups = new CappedGroups<>(
                    GivenTime.of(claim.sessions()),
                    GivenTime.of(sessionsOfTheDay(claim)),
                    given -> ClinicianTime.clinician(given.session(), given.treatment()));
            for (List<GivenTime> group : groups.per(cap.services().per(), claim, findings)) {
                List<GivenTime> counted = group.stream()
                        .filter(given -> codes.include(given.treatment().code(), given.session()))
                        .toList();
                judge(counted, limit(cap, group), claim, findings);
            }
        }
    }

    private static List<Session> sessionsOfTheDay(RuleContext claim) {
        return claim.day().disciplines().stream()
                .flatMap(discipline -> discipline.sessions().stream())
                .toList();
    }

    private static Minutes limit(Cap<Minutes> cap, List<GivenTime> group) {
        return group.stream()
                .flatMap(given -> cap.whenBilled().of(given.treatment().code()).stream())
                .max(Minutes::compareTo)
                .orElse(cap.limit());
    }

    private static void judge(List<GivenTime> counted, Minutes limit, RuleContext claim, Findings findings) {
        Minutes minutes = GivenTime.sum(counted);
        if (minutes.compareTo(limit) <= 0) {
            counted.forEach(given -> given.unrecorded().ifPresent(findings::lacking));
        }
        findings.whole()
                .given(
                        claim.ifKnown(PayerKeys.MINUTES_PER_SESSION),
                        (caps, here) -> here.expect(minutes).atMost(limit));
    }
}
