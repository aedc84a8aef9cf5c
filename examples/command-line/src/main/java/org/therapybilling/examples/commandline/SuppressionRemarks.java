package org.therapybilling.examples.commandline;

import java.io.PrintStream;
import org.therapybilling.compliance.Suppression;
import org.therapybilling.report.SafeText;
import org.therapybilling.report.SuppressionReview;
import org.therapybilling.report.SuppressionUse;

/** Says at the end of a run which suppressions were about nothing, and which no longer hold; neither reason nor person. */
final class SuppressionRemarks {

    private SuppressionRemarks() {}

    static void print(SuppressionReview review, PrintStream err) {
        for (SuppressionUse use : review.uses()) {
            if (use.isUnused()) {
                err.println(
                        named(use.suppression()) + " was about no finding: its cause may be gone, or its words wrong.");
            } else if (use.isExpired()) {
                err.println(named(use.suppression()) + " has expired: " + use.expired()
                        + " finding(s) of later dates of service count again.");
            }
        }
    }

    private static String named(Suppression suppression) {
        StringBuilder named = new StringBuilder("The suppression of ").append(suppression.rule());
        suppression.code().ifPresent(code -> named.append(" on ").append(code));
        suppression.payer().ifPresent(payer -> named.append(" for ").append(SafeText.name(payer.toString())));
        return named + " until " + suppression.untilServiceDate();
    }
}
