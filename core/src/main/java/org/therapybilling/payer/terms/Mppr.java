package org.therapybilling.payer.terms;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.payer.form.Field;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.vocabulary.Factor;

/**
 * How services after the first of a date are reduced (multiple procedure payment reduction).
 *
 * @param cut the share that is cut off, more than 0 and at most 1
 * @param of what it is cut off
 * @param each what counts as a service
 */
public record Mppr(Factor cut, Part of, Each each) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param cut the share that is cut off, more than 0 and at most 1
     * @param of what it is cut off
     * @param each what counts as a service
     */
    public Mppr {
        Objects.requireNonNull(cut, "cut");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(each, "each");
    }

    /** What is cut. */
    public enum Part {
        /** The part for practice expense. */
        PRACTICE_EXPENSE("pe"),
        /** The whole fee. */
        FEE("fee");

        private final String id;

        Part(String id) {
            this.id = id;
        }

        /** {@return the word that stands in files} */
        public String id() {
            return id;
        }
    }

    /** What counts as a service. */
    public enum Each {
        /** A unit: all but the first of the date are cut. */
        UNIT("unit"),
        /** A code: all units of the first of the date stay whole. */
        CODE("code");

        private final String id;

        Each(String id) {
            this.id = id;
        }

        /** {@return the word that stands in files} */
        public String id() {
            return id;
        }
    }

    private static final Field<Mppr, Factor> CUT =
            Field.required("cut", Forms.factor("a share", "0.000001", "1"), Mppr::cut);
    private static final Field<Mppr, Part> OF = Field.optional(
            "of",
            Forms.word(Part.class, Part::id),
            mppr -> Optional.of(mppr.of).filter(part -> part != Part.PRACTICE_EXPENSE));
    private static final Field<Mppr, Each> EACH = Field.optional(
            "each",
            Forms.word(Each.class, Each::id),
            mppr -> Optional.of(mppr.each).filter(each -> each != Each.UNIT));

    /** How this stands in files. */
    public static final Form<Mppr> FORM = Forms.object(
            read -> new Mppr(
                    read.get(CUT),
                    read.find(OF).orElse(Part.PRACTICE_EXPENSE),
                    read.find(EACH).orElse(Each.UNIT)),
            List.of(CUT, OF, EACH));

    /**
     * {@return a cut of the practice expense of every unit after the first}
     *
     * @param cut the share that is cut off, for example {@code 0.50}
     */
    public static Mppr ofPracticeExpense(String cut) {
        Objects.requireNonNull(cut, "cut");
        return new Mppr(Factor.of(cut), Part.PRACTICE_EXPENSE, Each.UNIT);
    }

    /** Returns for example {@code 0.5 of pe off each unit after the first}. */
    @Override
    public String toString() {
        return cut + " of " + of.id() + " off each " + each.id() + " after the first";
    }
}
