package org.therapybilling.price;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Source;
import org.therapybilling.vocabulary.Money;

/** What a line of a claim pays, as given, whatever is wrong with it. */
public final class LinePrice implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Where a report says why a line has no price. */
    private static final String IN_REPORTS = "estimate.lines";

    private final ServiceLine line;
    private final LineAmount amount;
    private final LinePayment payment;
    private final Source source;
    private final @Nullable TypicalRange range;

    LinePrice(ServiceLine line, LineAmount amount, LinePayment payment, Source source, Optional<TypicalRange> range) {
        this.line = Objects.requireNonNull(line, "line");
        this.amount = Objects.requireNonNull(amount, "amount");
        this.payment = Objects.requireNonNull(payment, "payment");
        this.source = Objects.requireNonNull(source, "source");
        this.range = range.orElse(null);
    }

    /** {@return the line} */
    public ServiceLine line() {
        return line;
    }

    /**
     * {@return the fee of one unit before the reduction for multiple procedures and whatever is charged; none if the line
     * has no fee of its own, being bundled, not covered or paid with the visit}
     */
    public Answer<Money> fee() {
        if (amount instanceof LineAmount.ByUnits units) {
            return found(units.fee().full(), units.fee().certainty());
        }
        return amount instanceof LineAmount.Unavailable unavailable
                ? new Answer.Unknown<>(unavailable.why(), source.releases(), IN_REPORTS)
                : new Answer.None<>(source, Certainty.DEFINITE);
    }

    /** {@return what is allowed: the lesser of fee and charge, after the reduction for multiple procedures} */
    public Answer<Money> allowed() {
        if (amount instanceof LineAmount.ByUnits units) {
            return found(Money.ofCents(units.allowed()), units.certainty());
        }
        if (amount instanceof LineAmount.ByVisit visit) {
            return found(visit.allowed(), visit.visit().certainty());
        }
        return amount instanceof LineAmount.Unavailable unavailable
                ? new Answer.Unknown<>(unavailable.why(), source.releases(), IN_REPORTS)
                : found(DeductibleLeft.ZERO, Certainty.DEFINITE);
    }

    /** {@return what the payer pays of that: its share, less the cut for assistants and sequestration} */
    public Answer<Money> payerPays() {
        if (payment instanceof LinePayment.Shared shared) {
            return found(Money.ofCents(shared.pays()), shared.certainty());
        }
        return payment instanceof LinePayment.Unknown unknown
                ? new Answer.Unknown<>(unknown.why(), source.releases(), IN_REPORTS)
                : found(DeductibleLeft.ZERO, Certainty.DEFINITE);
    }

    /** {@return what the patient owes: deductible, copay and coinsurance, or the charge where Medicare has no benefit} */
    public Answer<Money> patientOwes() {
        if (payment instanceof LinePayment.Shared shared) {
            return found(Money.ofCents(shared.owes()), shared.certainty());
        }
        if (payment instanceof LinePayment.Nothing nothing) {
            Money owes = nothing.owes();
            return owes == null
                    ? new Answer.Unknown<>("The patient owes the charge, which is not known; give it.")
                    : found(owes, Certainty.DEFINITE);
        }
        return payerPays();
    }

    private Answer<Money> found(Money money, Certainty certainty) {
        return new Answer.Found<>(money, source, certainty);
    }

    /**
     * {@return what is usually paid for a unit, where what is allowed is not known; empty if it is, or there is no range for
     * the service and payer}
     */
    public Optional<TypicalRange> typicalRange() {
        return Optional.ofNullable(range);
    }

    /** {@return the steps from the fee of a unit to what payer and patient pay, calculated anew} */
    public Explanation explain() {
        return LineSteps.of(line, amount, payment);
    }

    @Serial
    private Object readResolve() {
        return new LinePrice(line, amount, payment, source, typicalRange());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof LinePrice that
                        && line.equals(that.line)
                        && amount.equals(that.amount)
                        && payment.equals(that.payment)
                        && source.equals(that.source)
                        && Objects.equals(range, that.range));
    }

    @Override
    public int hashCode() {
        return 31 * line.hashCode() + amount.hashCode();
    }

    /** Returns the line and what is allowed for it, for example {@code 1: 97110 x 2 GP: 51.27}. */
    @Override
    public String toString() {
        return line + ": " + allowed().found().map(Money::toString).orElse("unavailable");
    }
}
