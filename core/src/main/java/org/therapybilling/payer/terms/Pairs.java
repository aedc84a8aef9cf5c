package org.therapybilling.payer.terms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.form.Place;
import org.therapybilling.payer.form.Schemas;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.ProcedureCode;

/** A pair of codes as it stands in files: a list of two different codes. */
public final class Pairs implements Form<CodePair> {

    /** How a pair stands in files. */
    static final Form<CodePair> FORM = new Pairs();

    /** How several pairs stand in files. */
    public static final Form<Listed<CodePair>> LISTED = Forms.listed(FORM, Pairs::areSame);

    private static final Form<List<ProcedureCode>> CODES = Forms.list(Forms.code());
    private static final int TWO = 2;

    private Pairs() {}

    /** Says whether two pairs hold the same codes, in either order. */
    static boolean areSame(CodePair pair, CodePair other) {
        return pair.equals(other) || pair.equals(other.swapped());
    }

    @Override
    public Optional<CodePair> read(@Nullable Object plain, Place place) {
        Objects.requireNonNull(plain, "plain");
        Objects.requireNonNull(place, "place");
        if (plain instanceof List<?> list && list.size() != TWO) {
            return place.refuse("The list has " + list.size() + " elements; expected is " + allowed() + ".");
        }
        return CODES.read(plain, place).map(codes -> new CodePair(codes.get(0), codes.get(1)));
    }

    @Override
    public Object write(CodePair pair) {
        Objects.requireNonNull(pair, "pair");
        return CODES.write(List.of(pair.first(), pair.second()));
    }

    @Override
    public List<Map<String, Object>> schema() {
        Map<String, Object> code = Forms.code().schema().get(0);
        return List.of(
                Schemas.of("type", "array", "minItems", TWO, "maxItems", TWO, "uniqueItems", true, "items", code));
    }

    @Override
    public String allowed() {
        return "a list of two different codes";
    }
}
