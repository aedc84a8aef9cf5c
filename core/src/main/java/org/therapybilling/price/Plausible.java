package org.therapybilling.price;

import java.math.BigDecimal;
import org.therapybilling.vocabulary.Money;

/** Which amounts are taken: what is beyond them is a slip of whoever wrote it, and no price is made of it. */
final class Plausible {

    /** The most that a fee or a line, or what a patient's year holds, may come to: no therapy comes near it. */
    static final Money MOST = Money.of("9999999.99");

    private Plausible() {}

    static boolean is(BigDecimal dollars) {
        return dollars.signum() >= 0 && dollars.compareTo(MOST.toBigDecimal()) <= 0;
    }

    static boolean is(Money amount) {
        return is(amount.toCents());
    }

    static boolean is(long cents) {
        return cents >= 0 && cents <= MOST.toCents();
    }

    /** Says that an amount is not taken. */
    static String refusal(String what) {
        return what + " is negative or above " + MOST + " dollars, which no service of therapy costs; correct it.";
    }
}
