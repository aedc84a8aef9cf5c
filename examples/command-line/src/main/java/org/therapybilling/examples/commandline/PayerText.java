package org.therapybilling.examples.commandline;

import java.io.PrintStream;
import java.io.Serializable;
import java.util.Locale;
import java.util.StringJoiner;
import org.therapybilling.payer.Dated;
import org.therapybilling.payer.Inherited;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.report.SafeText;

/** Prints profiles, a line for each value that they state or inherit. */
final class PayerText {

    private final PayerBook payers;
    private final PrintStream out;

    PayerText(PayerBook payers, PrintStream out) {
        this.payers = payers;
        this.out = out;
    }

    void print(PayerProfile profile) {
        line(profile.id() + " - " + profile.label() + (profile.isExample() ? " (example)" : "")
                + profile.parent().map(parent -> ", extends " + parent).orElse(""));
        if (!profile.aliases().isEmpty()) {
            line("  also named: " + String.join(", ", profile.aliases()));
        }
        StringJoiner unknown = new StringJoiner(", ");
        for (PayerKey<?> key : PayerKeys.all()) {
            if (!isPrinted(profile, key)) {
                unknown.add(key.name());
            }
        }
        if (unknown.length() > 0) {
            line("  nothing is known of: " + unknown);
        }
    }

    private <T extends Serializable> boolean isPrinted(PayerProfile profile, PayerKey<T> key) {
        for (Inherited<T> said : payers.history(profile.id(), key)) {
            Dated<T> dated = said.dated();
            line("  " + key + ": " + dated.text(key) + "; dates of service: " + dated.period() + ", "
                    + dated.certainty().name().toLowerCase(Locale.ROOT) + " [" + dated.source() + "]"
                    + (said.profile().equals(profile.id()) ? "" : ", inherited from " + said.profile())
                    + (key.isApplied() ? "" : " - this version does not act by it yet"));
        }
        return !payers.history(profile.id(), key).isEmpty();
    }

    private void line(String text) {
        out.println(SafeText.line(text));
    }
}
