package org.therapybilling.payer.terms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.form.Field;
import org.therapybilling.payer.form.FieldValues;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * How a cap of some quantity stands in files: the quantity alone, or an object.
 *
 * @param <Q> what is limited
 */
public final class CapForm<Q extends Datum> {

    private final Field<Cap<Q>, Q> value;
    private final Field<Cap<Q>, ByCode<Q>> whenBilled;
    private final Field<Cap<Q>, Counts> counts =
            Field.optional("counts", Counts.FORM, cap -> other(cap.services().counts(), Counts.TIMED));
    private final Field<Cap<Q>, List<ProcedureCode>> codes = Field.optional(
            "codes", Forms.list(Forms.code()), cap -> Some.of(cap.services().codes()));
    private final Field<Cap<Q>, List<ProcedureCode>> except = Field.optional(
            "except", Forms.list(Forms.code()), cap -> Some.of(cap.services().except()));
    private final Field<Cap<Q>, List<String>> notAtPlaces = Field.optional(
            "notAtPlaces",
            Forms.list(Forms.placeOfService()),
            cap -> Some.of(cap.services().notAtPlaces()));
    private final Field<Cap<Q>, CapScope> per =
            Field.optional("per", CapScope.FORM, cap -> other(cap.services().per(), CapScope.DISCIPLINE));

    private CapForm(Form<Q> quantity) {
        value = Field.required("value", quantity, Cap::limit);
        whenBilled = Field.optional(
                "whenBilled",
                Forms.byCode(quantity),
                cap -> Optional.of(cap.whenBilled()).filter(limits -> !limits.isEmpty()));
    }

    /**
     * {@return how caps stand in files: one or a list, no two of the same services}
     *
     * @param <Q> what is limited
     * @param quantity the form of a limit
     */
    public static <Q extends Datum> Form<Listed<Cap<Q>>> of(Form<Q> quantity) {
        Objects.requireNonNull(quantity, "quantity");
        return Forms.listed(
                new CapForm<>(quantity).form(), (cap, other) -> cap.services().equals(other.services()));
    }

    private Form<Cap<Q>> form() {
        return Forms.shortObject(this::cap, List.of(value, counts, codes, except, notAtPlaces, per, whenBilled));
    }

    private Cap<Q> cap(FieldValues read) {
        return new Cap<>(read.get(value), services(read), read.find(whenBilled).orElse(ByCode.none()));
    }

    private CappedServices services(FieldValues read) {
        return new CappedServices(
                read.find(counts).orElse(Counts.TIMED),
                read.find(codes).orElse(List.of()),
                read.find(except).orElse(List.of()),
                read.find(notAtPlaces).orElse(List.of()),
                read.find(per).orElse(CapScope.DISCIPLINE));
    }

    private static <V> Optional<V> other(V value, V unlessTold) {
        return Optional.of(value).filter(told -> !told.equals(unlessTold));
    }
}
