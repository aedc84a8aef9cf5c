package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.price.Days.allowed;
import static org.therapybilling.price.Days.billed;
import static org.therapybilling.price.Days.medicare;
import static org.therapybilling.price.Days.price;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which of several units stays whole that are alike in practice expense and fee, which no rule of Medicare says: never their
 * order decides, where it would change the price. 97110 and 97116 are alike in all (RVU26D: .45/.41/.01): 29.06 in full and
 * 22.21 reduced, by hand in {@link MedicarePricesTest}.
 */
class ReductionTiesTest {

    /** The charge of a line is allowed where it is less, so that it matters which line is reduced. */
    @ParameterizedTest
    @CsvSource({
        // the plain line before an assistant's, though that has the lower code
        "97116 x1 GP, 29.06, 97110 x1 CQ GP, 22.21",
        // the lower code, whatever is charged or how many units there are
        "97110 x1 GP, 29.06, 97116 x1 GP, 22.21",
        "97110 x1 GP $25.00, 25.00, 97116 x1 GP $60.00, 22.21",
        "97110 x1 GP, 29.06, 97116 x2 GP, 44.42",
        // of one code the higher charge, one that is known before one that is not
        "97110 x1 GP $26.00, 26.00, 97110 x1 GP $25.00, 22.21",
        "97110 x1 GP $0.00, 0.00, 97110 x1 GP, 22.21",
        "97110 x1 GP $26.00, 26.00, 97110 x2 GP $25.00, 25.00",
        // of one charge the more units
        "97110 x2 GP $50.00, 50.00, 97110 x1 GP $50.00, 22.21",
        "97110 x2 GP, 51.27, 97110 x1 GP, 22.21"
    })
    void what_stands_on_the_lines_decides_in_either_order(String whole, String full, String other, String reduced) {
        assertThat(allowed(price(billed(medicare("2026-03-02"), whole, other)))).containsExactly(full, reduced);
        assertThat(allowed(price(billed(medicare("2026-03-02"), other, whole)))).containsExactly(reduced, full);
    }

    /** Where both lines say the same, the order cannot change the sum. */
    @ParameterizedTest
    @CsvSource({"97110 x1 GP, 29.06, 22.21", "97110 x2 GP $60.00, 51.27, 44.42"})
    void of_lines_that_say_the_same_the_first_has_the_whole_unit(String line, String full, String reduced) {
        assertThat(allowed(price(billed(medicare("2026-03-02"), line, line)))).containsExactly(full, reduced);
    }
}
