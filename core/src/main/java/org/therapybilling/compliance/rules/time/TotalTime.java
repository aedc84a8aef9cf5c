package org.therapybilling.compliance.rules.time;

import org.therapybilling.compliance.Fact;
import org.therapybilling.compliance.Facts;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Words;

/** Finds a record without its total treatment time, a total that is less than its parts, and days of more than 24 hours. */
public record TotalTime() implements Rule {

    private static final Fact<Minutes> TOTAL =
            Fact.of("totalTreatmentMinutes", claim -> claim.session().totalTreatmentMinutes());
    private static final String ABSENT = "absent";
    private static final String DAY = "day";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("time.total", "The record states the total treatment time, no less than its timed part")
                .citing("CMS Pub. 100-02 ch. 15", "§220.3.E")
                .because("The note of a treatment day states the minutes of timed codes and the total treatment time,"
                        + " untimed services included. A total below the minutes that are known is wrong, however long the"
                        + " others took.")
                .where(PayerKeys.TOTAL_TIME)
                .perSession()
                .message(
                        "The total treatment time is {observed}; the timed services of the session alone take {timed}.")
                .remedy("Correct the total treatment time, or the minutes of the services.")
                .message(ABSENT, "The record does not state the total treatment time.")
                .remedy(ABSENT, "Add the total treatment time to the note, as far as the clinician can vouch for it.")
                .message(DAY, "The timed minutes of the day add up to {observed}; a day has {allowed}.")
                .remedy(DAY, "Correct the minutes; perhaps a session was recorded twice.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (claim.lacks(TOTAL)) {
            findings.at(TOTAL).variant(ABSENT).as(Severity.WARNING).forbid(new Words(ABSENT));
        } else {
            claim.session()
                    .totalTreatmentMinutes()
                    .ifPresentOrElse(total -> compare(total, claim, findings), () -> findings.lacking(TOTAL.path()));
        }
        if (claim.session() == claim.sessions().get(0)) {
            claim.ifKnown(Facts.TIMED_MINUTES)
                    .ifPresent(pooled -> findings.at("treatments")
                            .variant(DAY)
                            .expect(pooled)
                            .atMost(Minutes.of(Minutes.OF_A_DAY)));
        }
    }

    private static void compare(Minutes total, RuleContext claim, Findings findings) {
        if (claim.session().treatments().isEmpty()) {
            findings.lacking("treatments");
            return;
        }
        RecordedTime timed = RecordedTime.of(claim.session(), claim);
        Minutes known = timed.minutes();
        if (total.compareTo(known) >= 0) {
            timed.missing().ifPresent(findings::lacking);
        }
        findings.at(TOTAL).with("timed", known).expect(total).atLeast(known);
    }
}
