package org.therapybilling.payer.terms;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.therapybilling.internal.HouseStyle;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.vocabulary.Money;

/** What the payer allows for services. */
@Value.Immutable
@HouseStyle
public abstract class Fees implements Serializable {

    private static final long serialVersionUID = 1L;

    Fees() {}

    /** {@return the beginning of fees} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return fees listed by code}
     *
     * @param byCode dollars a unit
     */
    public static Fees listed(ByCode<Money> byCode) {
        return builder().byCode(byCode).build();
    }

    /**
     * {@return calculated fees}
     *
     * @param basis what they are calculated from
     */
    public static Fees by(FeeBasis basis) {
        return builder().basis(basis).build();
    }

    /** {@return what fees are calculated from; empty if they are only listed} */
    public abstract Optional<FeeBasis> basis();

    /** {@return dollars a unit of some codes, which go before what the basis gives} */
    @Value.Default
    public ByCode<Money> byCode() {
        return ByCode.none();
    }

    /** {@return whether the charge is allowed where it is less; true unless told} */
    @Value.Default
    public boolean lesserOfCharge() {
        return true;
    }

    /** Takes what comes from another machine as if it were built here. */
    @Serial
    Object readResolve() {
        return builder()
                .basis(basis())
                .byCode(byCode())
                .lesserOfCharge(lesserOfCharge())
                .build();
    }

    private void check() {
        if (basis().isEmpty() && byCode().isEmpty()) {
            throw new IllegalArgumentException("No fee stands here; give codes with dollars a unit, or a basis.");
        }
    }

    /** Returns for example {@code 97110: 42.00, 97140: 39.50, or the charge if less}. */
    @Override
    public String toString() {
        String listed = byCode().toString();
        return basis().map(by -> by + (listed.isEmpty() ? "" : ", but " + listed))
                        .orElse(listed)
                + (lesserOfCharge() ? ", or the charge if less" : "");
    }

    /** Collects the values of fees. */
    public static final class Builder extends ImmutableFees.Builder {
        Builder() {}

        /**
         * {@return the fees}
         *
         * @throws IllegalArgumentException if there is neither a basis nor a fee
         */
        @Override
        public Fees build() {
            Fees built = super.build();
            built.check();
            return built;
        }
    }
}
