package org.therapybilling.payer.terms;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.form.Field;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.vocabulary.Discipline;

/**
 * How many visits a plan pays a year.
 *
 * @param visits the most, inclusive
 * @param combined the disciplines that share them; empty if each has its own
 */
public record VisitLimit(int visits, List<Discipline> combined) implements Serializable {

    private static final int MOST_VISITS = 999;
    private static final Field<VisitLimit, Integer> VALUE =
            Field.required("value", Forms.whole(0, MOST_VISITS), VisitLimit::visits);
    private static final Field<VisitLimit, List<Discipline>> COMBINED = Field.optional(
            "combined",
            Forms.list(Forms.discipline()),
            limit -> Optional.of(limit.combined).filter(disciplines -> !disciplines.isEmpty()));

    /** How this stands in files: a number, or an object. */
    public static final Form<VisitLimit> FORM = Forms.shortObject(
            read -> new VisitLimit(read.get(VALUE), read.find(COMBINED).orElse(List.of())), List.of(VALUE, COMBINED));

    /**
     * Copies the list.
     *
     * @param visits the most, inclusive
     * @param combined the disciplines that share them
     * @throws IllegalArgumentException if the number is negative
     */
    public VisitLimit {
        Checks.notNegative("A number of visits", visits);
        combined = Checks.copy("combined", Discipline.class, combined);
    }

    /** Returns for example {@code 30, PT, OT together}. */
    @Override
    public String toString() {
        return visits + (combined.isEmpty() ? "" : ", " + Joined.of(combined) + " together");
    }
}
