package org.therapybilling.compliance.rules.claim;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Listing;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Words;

/** The sessions of a discipline's day do not name secondary payers who count differently. */
public record SecondaryPayer() implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("claim.secondary-payer", "A day has one secondary payer, or they count alike")
                .citing("Rules of this library", "")
                .because(
                        "The minutes of a discipline's day are pooled and counted once. Where a secondary payer has a say in"
                                + " how, two of them who count differently would be a silent choice.")
                .severity(Severity.WARNING)
                .message("The sessions of this day name secondary payers who count differently: {observed}. The day is"
                        + " counted with the first of them.")
                .remedy("Name the same secondary payer in all sessions of the day, or assess them apart.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (claim.day().secondaries().size() < 2) {
            return;
        }
        List<PayerId> named = claim.sessions().stream()
                .flatMap(session -> session.secondaryPayer().stream())
                .distinct()
                .toList();
        List<CountingMethod> methods = new ArrayList<>();
        List<Words> told = new ArrayList<>();
        for (PayerPolicy policy : claim.day().secondaries()) {
            if (named.size() > 1 && named.contains(policy.payer())) {
                add(policy, methods, told, findings);
            }
        }
        if (methods.stream().distinct().count() > 1) {
            findings.at("secondaryPayer").forbid(Listing.of(told));
        }
    }

    private static void add(PayerPolicy policy, List<CountingMethod> methods, List<Words> told, Findings findings) {
        Answer<CountingMethod> method = policy.get(PayerKeys.COUNTING);
        if (method instanceof Answer.Unknown) {
            findings.lacking("payer." + PayerKeys.COUNTING.name());
        }
        method.found().ifPresent(known -> {
            methods.add(known);
            told.add(new Words(policy.payer() + " by " + known.id()));
        });
    }
}
