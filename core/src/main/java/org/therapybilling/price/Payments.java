package org.therapybilling.price;

import org.jspecify.annotations.Nullable;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.vocabulary.Money;

/**
 * Divides what is allowed for the lines of a day between payer and patient, line after line: deductible, copay and
 * coinsurance, then the cut for assistants (CMS Pub. 100-04 ch. 5 §20.1) and sequestration, each rounded once a line, half
 * up.
 */
final class Payments {

    private final Answer<PaymentTerms> terms;
    private long deductibleLeft;
    private long copayLeft;

    /** Why the rest of deductible and copay is not known; null while it is. */
    private @Nullable String lost;

    Payments(Answer<PaymentTerms> terms) {
        this.terms = terms;
        if (terms instanceof Answer.Found<PaymentTerms> known) {
            deductibleLeft = known.value().deductible().dollars().toCents();
        }
    }

    /** Begins the lines of the next discipline, which is a visit of its own. */
    void beginVisit() {
        if (terms instanceof Answer.Found<PaymentTerms> known) {
            copayLeft = known.value().copay().toCents();
        }
    }

    LinePayment of(ServiceLine line, LineAmount amount, boolean assisted) {
        if (amount instanceof LineAmount.ByUnits units) {
            return share(units.allowed(), assisted, units.certainty());
        }
        if (amount instanceof LineAmount.ByVisit visit) {
            return share(visit.allowed().toCents(), assisted, visit.visit().certainty());
        }
        if (amount instanceof LineAmount.Unavailable unavailable) {
            return lose(line, unavailable);
        }
        return new LinePayment.Nothing(owed(line, amount));
    }

    /** A line without an amount leaves open how much of deductible and copay is left for the lines after it. */
    private LinePayment lose(ServiceLine line, LineAmount.Unavailable amount) {
        if (deductibleLeft > 0 || copayLeft > 0) {
            lost = "How much of the deductible or copay is left depends on line " + line.line()
                    + ", of which the amount is not known.";
        }
        return new LinePayment.Unknown(amount.why());
    }

    /** The patient owes the charge of a service that is no benefit (GY), and nothing of other services that pay nothing. */
    private static @Nullable Money owed(ServiceLine line, LineAmount amount) {
        return amount.equals(new LineAmount.Nothing(NoPayment.EXCLUDED))
                ? line.charge().filter(Plausible::is).orElse(null)
                : DeductibleLeft.ZERO;
    }

    private LinePayment share(long allowed, boolean assisted, Certainty certainty) {
        if (!(terms instanceof Answer.Found<PaymentTerms> known)) {
            return new LinePayment.Unknown(terms.fold(found -> "", none -> "", Answer.Unknown::why));
        }
        return lost != null
                ? new LinePayment.Unknown(lost)
                : share(allowed, known.value(), assisted, Surety.least(certainty, known.certainty()));
    }

    private LinePayment share(long allowed, PaymentTerms known, boolean assisted, Certainty certainty) {
        long deductible = Math.min(allowed, deductibleLeft);
        deductibleLeft -= deductible;
        long left = allowed - deductible;
        long coinsurance = known.rates().coinsurance().take(left);
        long copay = Math.min(left - coinsurance, copayLeft);
        copayLeft -= copay;
        long share = left - coinsurance - copay;
        long paid = assisted ? known.rates().assistant().take(share) : share;
        long sequestered = known.rates().sequestration().take(paid);
        return new LinePayment.Shared(
                deductible,
                copay,
                coinsurance,
                share - paid,
                sequestered,
                paid - sequestered,
                allowed - share,
                known.rates(),
                certainty);
    }
}
