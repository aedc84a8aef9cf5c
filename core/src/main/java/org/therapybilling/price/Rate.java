package org.therapybilling.price;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.therapybilling.vocabulary.Factor;

/**
 * A share that is taken of amounts, half up.
 *
 * @param factor the share
 * @param billionths the share in billionths; -1 where that is no whole number between none and all of them
 */
record Rate(Factor factor, long billionths) implements Serializable {

    private static final int DECIMALS = 9;
    private static final long BILLION = 1_000_000_000;

    Rate {
        if (billionths != billionths(factor)) {
            throw new IllegalArgumentException("The rate " + factor + " is not " + billionths + " billionths.");
        }
    }

    static Rate of(Factor factor) {
        return new Rate(factor, billionths(factor));
    }

    private static long billionths(Factor factor) {
        BigDecimal number = factor.number();
        boolean isPart = number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0 && number.scale() <= DECIMALS;
        return isPart ? number.movePointRight(DECIMALS).longValueExact() : -1;
    }

    /** Returns the share of a {@linkplain Plausible plausible} amount in cents, of which a billionfold is a number. */
    long take(long cents) {
        return billionths < 0 ? exactly(cents) : (2 * cents * billionths + BILLION) / (2 * BILLION);
    }

    private long exactly(long cents) {
        return BigDecimal.valueOf(cents)
                .multiply(factor.number())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
