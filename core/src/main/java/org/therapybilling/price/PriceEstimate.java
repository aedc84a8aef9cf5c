package org.therapybilling.price;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Source;
import org.therapybilling.explain.Step;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Money;

/** What the claim of a discipline pays, line by line. A sum is unknown as soon as one line is, and says which. */
public final class PriceEstimate implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Discipline discipline;
    private final List<LinePrice> lines;
    private final Basis basis;
    private final Source source;
    private final @Nullable Accrual accrual;

    PriceEstimate(Discipline discipline, List<LinePrice> lines, Basis basis, Source source, Optional<Accrual> accrual) {
        this.discipline = Objects.requireNonNull(discipline, "discipline");
        this.lines = Checks.copy("lines", LinePrice.class, lines);
        this.basis = Objects.requireNonNull(basis, "basis");
        this.source = Objects.requireNonNull(source, "source");
        this.accrual = accrual.orElse(null);
    }

    /** {@return the discipline of the plan of care} */
    public Discipline discipline() {
        return discipline;
    }

    /** {@return what the prices rest on and what was taken for granted, in whole sentences; empty if no fee is known} */
    public String basis() {
        StringJoiner sentences = new StringJoiner(" ");
        basis.steps().forEach(step -> sentences.add(step.sentence()));
        return sentences.toString();
    }

    /** {@return the prices of the lines that are judged, in their order; an unmodifiable list} */
    public List<LinePrice> lines() {
        return lines;
    }

    /** {@return what is allowed for all lines} */
    public Answer<Money> allowed() {
        return Total.of(lines, source, LinePrice::allowed);
    }

    /** {@return what the payer pays for all lines} */
    public Answer<Money> payerPays() {
        return Total.of(lines, source, LinePrice::payerPays);
    }

    /** {@return what the patient owes for all lines} */
    public Answer<Money> patientOwes() {
        return Total.of(lines, source, LinePrice::patientOwes);
    }

    /** {@return what the claim adds to a yearly total; empty if all lines are no therapy, or the payer or the discipline has no threshold} */
    public Optional<Accrual> accrual() {
        return Optional.ofNullable(accrual);
    }

    /** {@return the releases of reference data that were read for the prices of the day} */
    public List<DataRelease> releases() {
        return source.releases();
    }

    /** {@return what the prices rest on, then the steps of each line, calculated anew} */
    public Explanation explain() {
        List<Step> steps = new ArrayList<>(basis.steps());
        lines.forEach(line -> steps.addAll(line.explain().steps()));
        return Explanation.of(steps);
    }

    @Serial
    private Object readResolve() {
        return new PriceEstimate(discipline, lines, basis, source, accrual());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PriceEstimate that
                && discipline == that.discipline
                && lines.equals(that.lines)
                && basis.equals(that.basis)
                && source.equals(that.source)
                && Objects.equals(accrual, that.accrual);
    }

    @Override
    public int hashCode() {
        return 31 * discipline.hashCode() + lines.hashCode();
    }

    /** Returns for example {@code allowed $72.48: the payer pays $54.33, the patient $14.49}. */
    @Override
    public String toString() {
        return "allowed " + text(allowed()) + ": the payer pays " + text(payerPays()) + ", the patient "
                + text(patientOwes());
    }

    private static String text(Answer<Money> amount) {
        return amount.found().map(known -> "$" + known).orElse("unknown");
    }
}
