package org.therapybilling.examples.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.rules.StandardRules;
import org.therapybilling.json.PayerProfiles;
import org.therapybilling.payer.PayerBook;

/**
 * The library as the clinic uses it: its payer over the bundled ones, and its rules beside those of the library. The cap
 * of the payer is told once, as data or as a rule: with both, each fifth unit would be found twice.
 */
public final class Clinic {

    private Clinic() {}

    /** {@return the payer of the file {@code harbor.json}, its cap included} */
    public static PayerBook payers() {
        return payers("harbor.json");
    }

    /** {@return the payer without its cap, of the file {@code harbor-without-cap.json}} */
    static PayerBook payersWithoutCap() {
        return payers("harbor-without-cap.json");
    }

    private static PayerBook payers(String name) {
        try (InputStream file = Objects.requireNonNull(Clinic.class.getResourceAsStream(name))) {
            return PayerProfiles.read(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("The payer cannot be read from the jar", failed);
        }
    }

    /** {@return the library with the cap as data, and with all other rules that modules or jars provide} */
    public static TherapyBilling billing() {
        return TherapyBilling.builder()
                .payers(payers().over(PayerBook.bundled()))
                .rules(StandardRules.current().with(RuleSet.discovered().without("harbor.timed-units")))
                .build();
    }

    /** {@return the library with the cap as a rule, beside all others that modules or jars provide} */
    public static TherapyBilling billingByRule() {
        return TherapyBilling.builder()
                .payers(payersWithoutCap().over(PayerBook.bundled()))
                .rules(StandardRules.current().with(RuleSet.discovered()))
                .build();
    }
}
