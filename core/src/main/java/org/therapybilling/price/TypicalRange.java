package org.therapybilling.price;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.explain.Citation;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * What payers of a kind usually pay for a unit, where the fee of a payer is not known. It is no price, and nothing adds it
 * to one.
 *
 * @param least the lower end, a unit
 * @param most the upper end, a unit
 * @param source where the range is from, and of what it is the average
 */
public record TypicalRange(Money least, Money most, Citation source) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param least the lower end, a unit
     * @param most the upper end, a unit
     * @param source where the range is from, and of what it is the average
     */
    public TypicalRange {
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
        Objects.requireNonNull(source, "source");
    }

    private static final ProcedureCode EXERCISE = ProcedureCode.of("97110");

    private static final TypicalRange COMMERCIAL = of("30.00", "50.00", "private insurers");

    private static final Map<String, TypicalRange> BY_PROFILE = Map.of(
            "medicare",
            of("25.00", "35.00", "Medicare"),
            "commercial-ama",
            COMMERCIAL,
            "commercial-cms",
            COMMERCIAL,
            "commercial-full-unit",
            COMMERCIAL,
            "workers-comp",
            of("40.00", "60.00", "workers' compensation"),
            "cash",
            of("50.00", "100.00", "patients who pay themselves"));

    private static TypicalRange of(String least, String most, String payers) {
        return new TypicalRange(
                Money.of(least),
                Money.of(most),
                Citation.of("Average of a general guide for " + payers + ", 97110 in 2024, no payer's fee", ""));
    }

    /** Returns the range for a service of the nearest profile of a lineage that has one; empty if none has. */
    static Optional<TypicalRange> of(ProcedureCode code, Iterable<PayerId> lineage) {
        if (code.equals(EXERCISE)) {
            for (PayerId profile : lineage) {
                TypicalRange range = BY_PROFILE.get(profile.toString());
                if (range != null) {
                    return Optional.of(range);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns for example {@code 25.00 to 35.00 a unit}. */
    @Override
    public String toString() {
        return least + " to " + most + " a unit";
    }
}
