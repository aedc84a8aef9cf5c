package org.therapybilling.compliance.rules.payer;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of what a payer's plan pays: time and value of a day, authorisation, benefits. */
public final class PayerPlanRules {

    private PayerPlanRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(
                new MinutesPerSession(),
                new RelativeValuesPerDay(),
                new DollarsPerDay(),
                new AuthorizedServices(),
                new NotCovered(),
                new BenefitVisits(),
                new ServiceFrequency());
    }
}
