package org.therapybilling.payer;

import java.time.LocalDate;
import java.util.List;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.PayerId;

/** The profiles that come with the library. */
final class BundledProfiles {

    /** The 8-minute schedule is in force for dates of service from this day on (HCFA transmittals of 2000). */
    private static final LocalDate EIGHT_MINUTES_SINCE = LocalDate.of(2000, 4, 1);

    private static final Citation EXAMPLE = Citation.of("Example, not a payer's rule: confirm with your contract", "");

    private BundledProfiles() {}

    static List<PayerProfile> all() {
        return List.of(
                medicare(),
                example("commercial-ama", "Commercial payer counting each code alone", CountingMethod.AMA_MIDPOINT),
                example("commercial-cms", "Commercial payer counting as Medicare", CountingMethod.CMS_8_MINUTE),
                example("commercial-full-unit", "Commercial payer wanting full quarters", CountingMethod.FULL_UNIT),
                example("cash", "Patient pays", CountingMethod.AMA_MIDPOINT),
                toBeSet("workers-comp", "Workers' compensation, set for your state"),
                toBeSet("medicaid", "Medicaid, set for your state"));
    }

    private static PayerProfile medicare() {
        EffectivePeriod since = EffectivePeriod.from(EIGHT_MINUTES_SINCE);
        return PayerProfile.of(PayerId.MEDICARE, "Original Medicare, Part B")
                .addCounting(new Dated<>(
                        CountingMethod.CMS_8_MINUTE,
                        since,
                        Citation.of("CMS Pub. 100-04 ch. 5", "§20.2"),
                        Certainty.DEFINITE))
                .addDisciplineModifiers(
                        new Dated<>(true, since, Citation.of("CMS Pub. 100-04 ch. 5", "§20.1"), Certainty.DEFINITE))
                .build();
    }

    private static PayerProfile toBeSet(String id, String label) {
        return PayerProfile.of(PayerId.of(id), label).isExample(true).build();
    }

    private static PayerProfile example(String id, String label, CountingMethod counting) {
        return PayerProfile.of(PayerId.of(id), label)
                .isExample(true)
                .addCounting(new Dated<>(counting, EffectivePeriod.always(), EXAMPLE, Certainty.JUDGEMENT))
                .build();
    }
}
