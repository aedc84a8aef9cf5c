package org.therapybilling.payer;

import static org.therapybilling.payer.PayerKeys.COUNTING;
import static org.therapybilling.payer.PayerKeys.DISCIPLINE_MODIFIERS;

import java.time.LocalDate;
import java.util.List;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.PayerId;

/** The profiles that come with the library. */
final class BundledProfiles {

    /** The 8-minute schedule is in force for dates of service from this day on (HCFA transmittals of 2000). */
    private static final LocalDate EIGHT_MINUTES_SINCE = LocalDate.of(2000, 4, 1);

    private BundledProfiles() {}

    static List<PayerProfile> all() {
        return List.of(
                medicare(),
                example("commercial-ama", "Commercial payer counting each code alone")
                        .set(COUNTING, CountingMethod.AMA_MIDPOINT)
                        .build(),
                example("commercial-cms", "Commercial payer counting as Medicare")
                        .set(COUNTING, CountingMethod.CMS_8_MINUTE)
                        .build(),
                example("commercial-full-unit", "Commercial payer wanting full quarters")
                        .set(COUNTING, CountingMethod.FULL_UNIT)
                        .build(),
                example("cash", "Patient pays")
                        .set(COUNTING, CountingMethod.AMA_MIDPOINT)
                        .build(),
                example("workers-comp", "Workers' compensation, set for your state")
                        .unknown(COUNTING)
                        .build(),
                example("medicaid", "Medicaid, set for your state")
                        .unknown(COUNTING)
                        .build());
    }

    private static PayerProfile medicare() {
        return PayerProfile.of(PayerId.MEDICARE, "Original Medicare, Part B")
                .from(EIGHT_MINUTES_SINCE)
                .source("CMS Pub. 100-04 ch. 5 §20.2")
                .set(COUNTING, CountingMethod.CMS_8_MINUTE)
                .source("CMS Pub. 100-04 ch. 5 §20.1")
                .set(DISCIPLINE_MODIFIERS, true)
                .build();
    }

    private static PayerProfile.Builder example(String id, String label) {
        return PayerProfile.of(id, label).example().source("Example, not a payer's rule: confirm with your contract");
    }
}
