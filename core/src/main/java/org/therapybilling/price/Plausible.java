package org.therapybilling.price;

import java.math.BigDecimal;
import org.therapybilling.vocabulary.Money;

/** Which amounts are taken: what is beyond them is a slip of whoever wrote it, and no price is made of it. */
final class Plausible {

    /** The most that a line, or what a patient's year holds, may come to: no therapy comes near it. */
    static final BigDecimal MOST = new BigDecimal("9999999.99");

    private Plausible() {}

    static boolean is(BigDecimal dollars) {
        return dollars.signum() >= 0 && dollars.compareTo(MOST) <= 0;
    }

    static boolean is(Money amount) {
        return is(amount.toBigDecimal());
    }

    /** Says that an amount is not taken. */
    static String refusal(String what) {
        return what + " is negative or above " + MOST + " dollars, which no service of therapy costs; correct it.";
    }
}
