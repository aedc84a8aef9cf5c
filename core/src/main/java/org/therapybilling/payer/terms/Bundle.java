package org.therapybilling.payer.terms;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.payer.form.Field;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;

/**
 * Two codes of which the payer's own policy, not NCCI, pays only one on a date.
 *
 * @param codes the codes; the second is the one that needs the modifier
 * @param liftedBy one of these modifiers on either code makes both payable; none if nothing does
 */
public record Bundle(CodePair codes, ModifierSet liftedBy) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param codes the codes; the second is the one that needs the modifier
     * @param liftedBy one of these modifiers on either code makes both payable; none if nothing does
     */
    public Bundle {
        Objects.requireNonNull(codes, "codes");
        Objects.requireNonNull(liftedBy, "liftedBy");
    }

    private static final Field<Bundle, CodePair> CODES = Field.required("codes", Pairs.FORM, Bundle::codes);
    private static final Field<Bundle, List<Modifier>> LIFTED_BY = Field.optional(
            "liftedBy",
            Forms.list(Forms.modifier()),
            bundle -> Optional.of(bundle.liftedBy.inClaimOrder()).filter(modifiers -> !modifiers.isEmpty()));

    /** How bundles stand in files. */
    public static final Form<Listed<Bundle>> FORM = Forms.listed(
            Forms.object(
                    read -> new Bundle(
                            read.get(CODES), ModifierSet.of(read.find(LIFTED_BY).orElse(List.of()))),
                    List.of(CODES, LIFTED_BY)),
            (bundle, other) -> Pairs.areSame(bundle.codes, other.codes));

    /** Returns for example {@code 97110/97140 unless 59 XU}. */
    @Override
    public String toString() {
        return codes + (liftedBy.equals(ModifierSet.NONE) ? "" : " unless " + liftedBy);
    }
}
