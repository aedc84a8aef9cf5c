package org.therapybilling.payer.terms;

import java.io.Serial;
import java.io.Serializable;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.HouseStyle;
import org.therapybilling.payer.form.Field;
import org.therapybilling.payer.form.FieldValues;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.vocabulary.ProcedureCode;

/** How often the payer pays some codes. */
@Value.Immutable
@HouseStyle
public abstract class Frequency implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int OFTEN = 999;
    private static final String EPISODE = "episode";
    private static final Form<Optional<Period>> TIME = Forms.text(
            "episode or an ISO period of days, weeks, months or years (P60D, P6M)",
            EPISODE + "|" + Forms.PERIOD_PATTERN,
            text -> text.equals(EPISODE) ? Optional.empty() : Optional.of(Period.parse(text)),
            time -> time.map(Period::toString).orElse(EPISODE));

    private static final Field<Frequency, List<ProcedureCode>> CODES =
            Field.required("codes", Forms.list(Forms.code()), frequency -> List.copyOf(frequency.codes()));
    private static final Field<Frequency, Integer> MAX = Field.required("max", Forms.whole(1, OFTEN), Frequency::max);
    private static final Field<Frequency, Optional<Period>> PER = Field.required("per", TIME, Frequency::per);

    /** How frequencies stand in files. */
    public static final Form<Listed<Frequency>> FORM = Forms.listed(
            Forms.object(Frequency::read, List.of(CODES, MAX, PER)),
            (one, other) -> one.codes().equals(other.codes()) && one.per().equals(other.per()));

    Frequency() {}

    /**
     * {@return the beginning of how often codes are paid in an episode of care}
     *
     * @param max how often, one or more
     */
    public static Builder atMost(int max) {
        return new Builder().max(max);
    }

    private static Frequency read(FieldValues read) {
        return atMost(read.get(MAX))
                .addAllCodes(read.get(CODES))
                .per(read.get(PER))
                .build();
    }

    /** {@return the codes, counted together, one or more} */
    @Value.NaturalOrder
    public abstract SortedSet<ProcedureCode> codes();

    /** {@return how often} */
    public abstract int max();

    /** {@return in which length of time; empty for an episode of care} */
    public abstract Optional<Period> per();

    /** Takes what comes from another machine as if it were built here. */
    @Serial
    Object readResolve() {
        return atMost(max()).addAllCodes(codes()).per(per()).build();
    }

    /** Returns for example {@code 97164 at most 1 per P60D}. */
    @Override
    public String toString() {
        return Joined.of(codes()) + " at most " + max() + " per " + TIME.write(per());
    }

    /** Collects the values of a frequency. */
    public static final class Builder extends ImmutableFrequency.Builder {
        Builder() {}

        /**
         * {@return the frequency}
         *
         * @throws IllegalArgumentException if it is less than once
         */
        @Override
        public Frequency build() {
            Frequency built = super.build();
            Checks.inRange("How often codes are paid", built.max(), 1, Integer.MAX_VALUE);
            return built;
        }
    }
}
