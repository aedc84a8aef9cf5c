package org.therapybilling.payer;

import static org.therapybilling.payer.PayerKeys.COUNTING;
import static org.therapybilling.payer.PayerKeys.DISTINCT_SERVICES;

import java.util.List;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CountingMethod;

/** The profiles that come with the library. */
final class BundledProfiles {

    private static final Listed<CodePair> BESIDE_EXERCISE =
            Listed.of(CodePair.of("97110", "97140"), CodePair.of("97110", "97530"), CodePair.of("97110", "97112"));

    private BundledProfiles() {}

    static List<PayerProfile> all() {
        return List.of(
                MedicareProfile.of(),
                commercial("commercial-ama", "Commercial payer counting each code alone", CountingMethod.AMA_MIDPOINT),
                commercial("commercial-cms", "Commercial payer counting as Medicare", CountingMethod.CMS_8_MINUTE),
                commercial("commercial-full-unit", "Commercial payer wanting full quarters", CountingMethod.FULL_UNIT),
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

    private static PayerProfile commercial(String id, String label, CountingMethod method) {
        return example(id, label)
                .set(COUNTING, method)
                .set(DISTINCT_SERVICES, BESIDE_EXERCISE)
                .build();
    }

    private static PayerProfile.Builder example(String id, String label) {
        return PayerProfile.of(id, label).example().source("Example, not a payer's rule: confirm with your contract");
    }
}
