package org.therapybilling.compliance.rules.payer;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.Frequency;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.History;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.vocabulary.Count;
import org.therapybilling.vocabulary.Listing;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** A service is not billed more often than the payer pays it. */
public record ServiceFrequency() implements Rule {

    /** The supply of devices for remote therapeutic monitoring, whose last date the history holds. */
    private static final Set<ProcedureCode> DEVICE_SUPPLY =
            Stream.of("98976", "98977", "98978").map(ProcedureCode::of).collect(Collectors.toUnmodifiableSet());

    @Override
    public RuleInfo info() {
        return RuleInfo.of("payer.frequency", "A service is not billed more often than the payer pays it")
                .citing("The payer's profile", "frequency")
                .because(
                        "Some payers pay a service once in so many days, or once an episode. Services of one date count"
                                + " together; of earlier dates the record holds only the last supply of a monitoring device.")
                .where(PayerKeys.FREQUENCY)
                .message("{codes} are billed {observed}; the payer pays {allowed} in {period}.")
                .remedy("Take off what is beyond it, or show the payer why it was needed again.")
                .denial("CO-151")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (Frequency frequency : claim.the(PayerKeys.FREQUENCY)) {
            List<ClaimLine> lines = claim.lines().stream()
                    .filter(line -> frequency.codes().contains(line.code()))
                    .toList();
            if (!lines.isEmpty()) {
                judge(frequency, lines, claim, findings);
            }
        }
    }

    private static void judge(Frequency frequency, List<ClaimLine> lines, RuleContext claim, Findings findings) {
        int times = today(lines, claim).plus(earlier(frequency, lines, claim)).toInt();
        if (times > frequency.max()) {
            findings.on(lines)
                    .with("codes", Listing.of(List.copyOf(frequency.codes())))
                    .with("period", new Count(1, "period of " + period(frequency)))
                    .given(
                            claim.ifKnown(PayerKeys.FREQUENCY),
                            (all, here) -> here.forbid(
                                    new Count(times, "times"), Allowed.atMost(new Count(frequency.max(), "times"))));
        } else if (!isOfOneDay(frequency)) {
            findings.lacking("earlier-claims");
        }
    }

    private static boolean isOfOneDay(Frequency frequency) {
        return frequency.per().filter(Period.ofDays(1)::equals).isPresent();
    }

    private static String period(Frequency frequency) {
        return frequency.per().map(time -> time.toString()).orElse("the episode of care");
    }

    /** Counts each unit of a service without time, and timed services once. */
    private static Units today(List<ClaimLine> lines, RuleContext claim) {
        Units times = Units.ZERO;
        for (ClaimLine line : lines) {
            if (claim.basis(line.code()).filter(TimeBasis.UNTIMED::equals).isPresent()) {
                times = times.plus(line.units());
            }
        }
        return times.isZero() ? Units.ONE : times;
    }

    private static Units earlier(Frequency frequency, List<ClaimLine> lines, RuleContext claim) {
        boolean isSupply = lines.stream().anyMatch(line -> DEVICE_SUPPLY.contains(line.code()));
        return PlanHistory.first(claim, ServiceFrequency::lastSupply)
                .filter(last -> isSupply && isWithin(frequency, last, claim.dateOfService()))
                .map(last -> Units.ONE)
                .orElse(Units.ZERO);
    }

    private static Optional<LocalDate> lastSupply(History history) {
        return history.remoteMonitoring().flatMap(RemoteMonitoring::deviceSupplyLastBilled);
    }

    private static boolean isWithin(Frequency frequency, LocalDate last, LocalDate day) {
        return frequency.per().map(time -> day.isBefore(last.plus(time))).orElse(true);
    }
}
