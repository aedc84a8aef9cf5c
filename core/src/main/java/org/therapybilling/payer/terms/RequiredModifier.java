package org.therapybilling.payer.terms;

import java.io.Serial;
import java.io.Serializable;
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
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;

/** Modifiers that the payer wants on lines, all of them. */
@Value.Immutable
@HouseStyle
public abstract class RequiredModifier implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Field<RequiredModifier, List<ProcedureCode>> CODES =
            Field.optional("codes", Forms.list(Forms.code()), required -> Some.of(required.codes()));
    private static final Field<RequiredModifier, Discipline> DISCIPLINE =
            Field.optional("discipline", Forms.discipline(), RequiredModifier::discipline);
    private static final Field<RequiredModifier, Performer> PERFORMER =
            Field.optional("performer", Forms.performer(), RequiredModifier::performer);
    private static final Field<RequiredModifier, List<Modifier>> MODIFIERS = Field.required(
            "modifiers",
            Forms.list(Forms.modifier()),
            required -> required.modifiers().inClaimOrder());

    /** How required modifiers stand in files. */
    public static final Form<Listed<RequiredModifier>> FORM = Forms.listed(
            Forms.object(RequiredModifier::read, List.of(CODES, DISCIPLINE, PERFORMER, MODIFIERS)),
            RequiredModifier::isOfSameLines);

    RequiredModifier() {}

    /**
     * {@return the beginning of modifiers that every line must have}
     *
     * @param modifiers the modifiers, one or more, all of which are wanted
     */
    public static Builder of(Modifier... modifiers) {
        Checks.elements("modifiers", modifiers);
        return new Builder().modifiers(ModifierSet.of(modifiers));
    }

    private static RequiredModifier read(FieldValues read) {
        return new Builder()
                .modifiers(ModifierSet.of(read.get(MODIFIERS)))
                .addAllCodes(read.find(CODES).orElse(List.of()))
                .discipline(read.find(DISCIPLINE))
                .performer(read.find(PERFORMER))
                .build();
    }

    /** {@return on lines of which codes; empty for any} */
    @Value.NaturalOrder
    public abstract SortedSet<ProcedureCode> codes();

    /** {@return on lines of which discipline; empty for any} */
    public abstract Optional<Discipline> discipline();

    /** {@return on lines of services that who gave; empty for anybody} */
    public abstract Optional<Performer> performer();

    /** {@return the modifiers, all of which are wanted} */
    public abstract ModifierSet modifiers();

    /** Takes what comes from another machine as if it were built here. */
    @Serial
    Object readResolve() {
        return new Builder()
                .modifiers(modifiers())
                .addAllCodes(codes())
                .discipline(discipline())
                .performer(performer())
                .build();
    }

    private boolean isOfSameLines(RequiredModifier other) {
        return codes().equals(other.codes())
                && discipline().equals(other.discipline())
                && performer().equals(other.performer());
    }

    /** Returns for example {@code CQ on lines of PT by ASSISTANT}. */
    @Override
    public String toString() {
        return modifiers() + " on " + (codes().isEmpty() ? "lines" : Joined.of(codes()))
                + discipline().map(of -> " of " + of).orElse("")
                + performer().map(by -> " by " + by).orElse("");
    }

    /** Collects the values of required modifiers. */
    public static final class Builder extends ImmutableRequiredModifier.Builder {
        Builder() {}
    }
}
