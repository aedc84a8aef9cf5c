package org.therapybilling.payer.terms;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.therapybilling.internal.HouseStyle;
import org.therapybilling.payer.form.Field;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Money;

/** What the patient pays of what is allowed. */
@Value.Immutable
@HouseStyle
public abstract class PatientShare implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Field<PatientShare, Money> COPAY = Field.optional("copay", Forms.money(), PatientShare::copay);
    private static final Field<PatientShare, Factor> COINSURANCE =
            Field.optional("coinsurance", Forms.factor("a share", "0", "1"), PatientShare::coinsurance);
    private static final Field<PatientShare, Deductible> DEDUCTIBLE =
            Field.optional("deductible", Deductible.FORM, PatientShare::deductible);

    /** How this stands in files. */
    public static final Form<PatientShare> FORM = Forms.object(
            read -> builder()
                    .copay(read.find(COPAY))
                    .coinsurance(read.find(COINSURANCE))
                    .deductible(read.find(DEDUCTIBLE))
                    .build(),
            List.of(COPAY, COINSURANCE, DEDUCTIBLE));

    PatientShare() {}

    /** {@return the beginning of a share} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return dollars a visit; empty if there are none} */
    public abstract Optional<Money> copay();

    /** {@return the share of what is left after the deductible, 0 to 1; empty if there is none} */
    public abstract Optional<Factor> coinsurance();

    /** {@return what the patient pays first in a year; empty if there is nothing} */
    public abstract Optional<Deductible> deductible();

    /** Takes what comes from another machine as if it were built here. */
    @Serial
    Object readResolve() {
        return builder()
                .copay(copay())
                .coinsurance(coinsurance())
                .deductible(deductible())
                .build();
    }

    private void check() {
        if (copay().isEmpty() && coinsurance().isEmpty() && deductible().isEmpty()) {
            throw new IllegalArgumentException(
                    "Neither copay, coinsurance nor deductible stands here; where the patient pays nothing, say none.");
        }
    }

    /** Returns for example {@code coinsurance 0.2, deductible 283.00}. */
    @Override
    public String toString() {
        return Stream.of(
                        copay().map(dollars -> "copay " + dollars),
                        coinsurance().map(share -> "coinsurance " + share),
                        deductible().map(dollars -> "deductible " + dollars))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** Collects the values of a share. */
    public static final class Builder extends ImmutablePatientShare.Builder {
        Builder() {}

        /**
         * {@return the share}
         *
         * @throws IllegalArgumentException if nothing is shared
         */
        @Override
        public PatientShare build() {
            PatientShare built = super.build();
            built.check();
            return built;
        }
    }
}
