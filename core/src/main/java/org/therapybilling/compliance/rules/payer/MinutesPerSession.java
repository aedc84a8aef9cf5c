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
                .citing("The payer's profile", "minutesPerSession")
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
            CappedGroups<GivenTime> groups = new CappedGroups<>(
                    counted(claim.sessions(), cap, claim),
                    counted(sessionsOfTheDay(claim), cap, claim),
                    given -> ClinicianTime.clinician(given.session(), given.treatment()),
                    GivenTime::session);
            for (List<GivenTime> group : groups.per(cap.services().per(), claim, findings)) {
                judge(group, cap, claim, findings);
            }
        }
    }

    private static List<GivenTime> counted(List<Session> sessions, Cap<Minutes> cap, RuleContext claim) {
        List<GivenTime> counted = GivenTime.of(sessions);
        counted.removeIf(
                given -> !CappedUnits.counts(given.treatment().code(), given.session(), cap.services(), claim));
        return counted;
    }

    private static List<Session> sessionsOfTheDay(RuleContext claim) {
        return claim.day().disciplines().stream()
                .flatMap(discipline -> discipline.sessions().stream())
                .toList();
    }

    private static void judge(List<GivenTime> counted, Cap<Minutes> cap, RuleContext claim, Findings findings) {
        Minutes limit = CappedLines.limit(cap, claim);
        Minutes minutes = GivenTime.sum(counted);
        if (minutes.compareTo(limit) > 0
                && CappedLines.lacksPlace(cap.services(), counted.stream().map(GivenTime::session))) {
            findings.lacking("placeOfService");
            return;
        }
        if (minutes.compareTo(limit) <= 0) {
            counted.forEach(given -> given.unrecorded().ifPresent(findings::lacking));
        }
        findings.whole()
                .given(
                        claim.ifKnown(PayerKeys.MINUTES_PER_SESSION),
                        (caps, here) -> here.expect(minutes).atMost(limit));
    }
}
