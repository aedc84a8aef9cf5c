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
import org.therapybilling.vocabulary.ProcedureCode;

/** What the payer authorises beforehand. */
@Value.Immutable
@HouseStyle
public abstract class Authorization implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_VISITS = 999;
    private static final Field<Authorization, By> BY =
            Field.required("by", Forms.word(By.class, By::id), Authorization::by);
    private static final Field<Authorization, Integer> FREE_VISITS = Field.optional(
            "freeVisits",
            Forms.whole(1, MOST_VISITS),
            authorization -> Optional.of(authorization.freeVisits()).filter(visits -> visits > 0));
    private static final Field<Authorization, Period> WITHIN =
            Field.optional("within", Forms.period(), Authorization::within);
    private static final Field<Authorization, List<ProcedureCode>> EXCEPT =
            Field.optional("except", Forms.list(Forms.code()), authorization -> Some.of(authorization.except()));

    /** How this stands in files: {@code visits}, {@code units} or an object. */
    public static final Form<Authorization> FORM =
            Forms.shortObject(Authorization::read, List.of(BY, FREE_VISITS, WITHIN, EXCEPT));

    Authorization() {}

    /** What an authorisation counts. */
    public enum By {
        /** Visits. */
        VISITS("visits"),
        /** Units. */
        UNITS("units");

        private final String id;

        By(String id) {
            this.id = id;
        }

        /** {@return the word that stands in files} */
        public String id() {
            return id;
        }
    }

    /**
     * {@return the beginning of an authorisation of everything}
     *
     * @param by what is counted
     */
    public static Builder of(By by) {
        return new Builder().by(by);
    }

    private static Authorization read(FieldValues read) {
        return of(read.get(BY))
                .freeVisits(read.find(FREE_VISITS).orElse(0))
                .within(read.find(WITHIN))
                .addAllExcept(read.find(EXCEPT).orElse(List.of()))
                .build();
    }

    /** {@return what is counted} */
    public abstract By by();

    /** {@return how many visits need no authorisation; 0 unless told} */
    @Value.Default
    public int freeVisits() {
        return 0;
    }

    /** {@return the length of time, from the first visit, in which these are free; empty for any} */
    public abstract Optional<Period> within();

    /** {@return codes that need none} */
    @Value.NaturalOrder
    public abstract SortedSet<ProcedureCode> except();

    /** Takes what comes from another machine as if it were built here. */
    @Serial
    Object readResolve() {
        return of(by()).freeVisits(freeVisits())
                .within(within())
                .addAllExcept(except())
                .build();
    }

    private void check() {
        Checks.notNegative("The number of free visits", freeVisits());
        if (within().isPresent() && freeVisits() == 0) {
            throw new IllegalArgumentException(
                    "A length of time stands without freeVisits; say how many are free in it.");
        }
    }

    /** Returns for example {@code visits, the first 6 within P56D free, not for 97161}. */
    @Override
    public String toString() {
        String free = ", the first " + freeVisits()
                + within().map(time -> " within " + time).orElse("") + " free";
        return by().id()
                + (freeVisits() == 0 ? "" : free)
                + (except().isEmpty() ? "" : ", not for " + Joined.of(except()));
    }

    /** Collects the values of an authorisation. */
    public static final class Builder extends ImmutableAuthorization.Builder {
        Builder() {}

        /**
         * {@return the authorisation}
         *
         * @throws IllegalArgumentException if the number of free visits is negative, or zero within a length of time
         */
        @Override
        public Authorization build() {
            Authorization built = super.build();
            built.check();
            return built;
        }
    }
}
