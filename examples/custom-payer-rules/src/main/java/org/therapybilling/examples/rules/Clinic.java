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

/** The library as the clinic uses it: its payer over the bundled ones, and its rules beside those of the library. */
public final class Clinic {

    private Clinic() {}

    /** {@return the payer of the file {@code harbor.json}} */
    public static PayerBook payers() {
        try (InputStream file = Objects.requireNonNull(Clinic.class.getResourceAsStream("harbor.json"))) {
            return PayerProfiles.read(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("The payer cannot be read from the jar", failed);
        }
    }

    /** {@return the library with the payer and with all rules that modules or jars provide} */
    public static TherapyBilling billing() {
        return TherapyBilling.builder()
                .payers(payers().over(PayerBook.bundled()))
                .rules(StandardRules.current().with(RuleSet.discovered()))
                .build();
    }
}
