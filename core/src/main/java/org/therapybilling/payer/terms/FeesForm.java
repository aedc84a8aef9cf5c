package org.therapybilling.payer.terms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.payer.form.Place;
import org.therapybilling.payer.form.Schemas;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;

/** Fees as they stand in files: an object whose names are codes, or the fields of a basis, or both. */
public final class FeesForm implements Form<Fees> {

    /** How fees stand in files. */
    public static final Form<Fees> FORM = new FeesForm();

    /** The field that names a table of fees; whoever reads the file puts the fees in its place. */
    private static final String FILE = "file";

    private static final Pattern CODE = Pattern.compile(Forms.CODE_PATTERN);
    private static final Form<ByCode<Money>> BY_CODE = Forms.byCode(Forms.money());

    private FeesForm() {}

    @Override
    public Optional<Fees> read(@Nullable Object plain, Place place) {
        Objects.requireNonNull(plain, "plain");
        Objects.requireNonNull(place, "place");
        if (!(plain instanceof Map<?, ?> object)) {
            return place.refuse("Expected is " + allowed() + ".");
        }
        Map<String, @Nullable Object> listed = new LinkedHashMap<>();
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            boolean isCode = CODE.matcher(String.valueOf(name)).matches();
            (isCode ? listed : named).put(String.valueOf(name), value);
        });
        int faults = place.faults();
        Optional<ByCode<Money>> byCode = listed.isEmpty() ? Optional.of(ByCode.none()) : BY_CODE.read(listed, place);
        Optional<FeeFields> fields = FeeFields.FORM.read(named, place);
        return place.faults() == faults
                ? fields.flatMap(read -> byCode.flatMap(fees -> made(read, fees, place)))
                : Optional.empty();
    }

    private static Optional<Fees> made(FeeFields fields, ByCode<Money> byCode, Place place) {
        try {
            return Optional.of(fees(fields.basis(), byCode, fields.lesserOfCharge()));
        } catch (IllegalArgumentException empty) {
            return place.refuse(String.valueOf(empty.getMessage()));
        }
    }

    private static Fees fees(Optional<FeeBasis> basis, ByCode<Money> byCode, boolean lesserOfCharge) {
        return Fees.builder()
                .basis(basis)
                .byCode(byCode)
                .lesserOfCharge(lesserOfCharge)
                .build();
    }

    @Override
    public Map<String, Object> write(Fees fees) {
        Objects.requireNonNull(fees, "fees");
        Map<String, Object> plain = new LinkedHashMap<>();
        if (FeeFields.FORM.write(new FeeFields(fees.basis(), fees.lesserOfCharge())) instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> plain.put(String.valueOf(name), value));
        }
        fees.byCode()
                .values()
                .forEach((code, dollars) ->
                        plain.put(code.toString(), Forms.money().write(dollars)));
        return plain;
    }

    @Override
    public List<Map<String, Object>> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (FeeFields.FORM.schema().get(0).get("properties") instanceof Map<?, ?> fields) {
            fields.forEach((name, property) -> properties.put(String.valueOf(name), property));
        }
        properties.put(FILE, Map.of("type", "string"));
        return List.of(Schemas.object(
                properties,
                Map.of(
                        "^" + Forms.CODE_PATTERN + "$",
                        Schemas.anyOf(Forms.money().schema())),
                List.of()));
    }

    @Override
    public String allowed() {
        return "an object with dollars a unit by code, or with percentOfMedicare (asOf, locality), conversionFactor"
                + " (rvus), perVisit (evaluation), or file; and lesserOfCharge";
    }

    @Override
    public Optional<Fees> join(Fees one, Fees other) {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        boolean isOfOneBasis =
                one.basis().isEmpty() || other.basis().isEmpty() || one.basis().equals(other.basis());
        Map<ProcedureCode, Money> both = new TreeMap<>(one.byCode().values());
        both.putAll(other.byCode().values());
        boolean clash = both.size()
                < one.byCode().values().size() + other.byCode().values().size();
        return clash || !isOfOneBasis || one.lesserOfCharge() != other.lesserOfCharge()
                ? Optional.empty()
                : Optional.of(fees(one.basis().or(other::basis), ByCode.of(both), one.lesserOfCharge()));
    }

    @Override
    public boolean takesTable() {
        return true;
    }
}
