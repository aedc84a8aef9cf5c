package org.therapybilling.payer.terms;

import java.io.Serial;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.therapybilling.internal.HouseStyle;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Locality;

/** A share of Medicare's physician fee schedule; Medicare's own fees are 100 percent of it. */
@Value.Immutable
@HouseStyle
public abstract non-sealed class PercentOfMedicare implements FeeBasis {

    private static final long serialVersionUID = 1L;

    PercentOfMedicare() {}

    /**
     * {@return the beginning of a share of the schedule of the date of service, in the area of the session}
     *
     * @param percent for example {@code 120}
     * @throws NumberFormatException if the text is no number
     */
    public static Builder of(String percent) {
        Objects.requireNonNull(percent, "percent");
        return new Builder().percent(Factor.of(percent));
    }

    /** {@return the percentage, for example 120} */
    public abstract Factor percent();

    /** {@return the day whose schedule is meant; empty for the date of service} */
    public abstract Optional<LocalDate> asOf();

    /** {@return the area whose schedule is meant; empty for that of the session} */
    public abstract Optional<Locality> locality();

    /** Takes what comes from another machine as if it were built here. */
    @Serial
    Object readResolve() {
        return new Builder()
                .percent(percent())
                .asOf(asOf())
                .locality(locality())
                .build();
    }

    /** Returns for example {@code 120 percent of Medicare}. */
    @Override
    public String toString() {
        return percent() + " percent of Medicare"
                + asOf().map(day -> " as of " + day).orElse("")
                + locality().map(area -> " in " + area).orElse("");
    }

    /** Collects the values of a share. */
    public static final class Builder extends ImmutablePercentOfMedicare.Builder {
        Builder() {}
    }
}
