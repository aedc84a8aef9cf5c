package org.therapybilling.price;

import java.io.Serializable;
import java.math.BigDecimal;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Step;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Money;

/**
 * A share of the fee schedule.
 *
 * @param of the share, 1 for all of it
 * @param source where it is written
 */
record FeeShare(BigDecimal of, Citation source) implements Serializable {

    FeeShare {
        Checks.present(of, source);
    }

    /** All of it. */
    static final FeeShare WHOLE = new FeeShare(BigDecimal.ONE, Citation.of("Medicare physician fee schedule", ""));

    /** What providers who do not participate are paid by: 95 percent (Social Security Act §1848(a)(3)). */
    static final FeeShare NOT_PARTICIPATING =
            new FeeShare(new BigDecimal("0.95"), Citation.of("Social Security Act", "§1848(a)(3)"));

    static FeeShare ofPercent(Factor percent, Citation source) {
        return new FeeShare(percent.number().movePointLeft(2), source);
    }

    boolean isWhole() {
        return of.compareTo(BigDecimal.ONE) == 0;
    }

    Step step(Money scheduled, Money paid) {
        return Step.of(PricePhrases.SHARE.citing(source), new Factor(of), scheduled)
                .giving(paid);
    }
}
