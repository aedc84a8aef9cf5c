package org.therapybilling.payer.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.form.Field;
import org.therapybilling.payer.form.FieldValues;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Money;

/** The fields of fees that are no codes. */
record FeeFields(Optional<FeeBasis> basis, boolean lesserOfCharge) {

    private static final Field<FeeFields, Factor> PERCENT = of(
            "percentOfMedicare",
            Forms.factor("a percentage", "0", "9999"),
            PercentOfMedicare.class,
            basis -> Optional.of(basis.percent()));
    private static final Field<FeeFields, LocalDate> AS_OF =
            of("asOf", Forms.date(), PercentOfMedicare.class, PercentOfMedicare::asOf);
    private static final Field<FeeFields, Locality> LOCALITY =
            of("locality", Forms.locality(), PercentOfMedicare.class, PercentOfMedicare::locality);
    private static final Field<FeeFields, Factor> FACTOR = of(
            "conversionFactor",
            Forms.factor("dollars", "0", "9999"),
            ConversionFactor.class,
            basis -> Optional.of(basis.factor()));
    private static final Field<FeeFields, ByCode<Factor>> RVUS = of(
            "rvus",
            Forms.constantsOr(
                    Map.of("medicare", ByCode.none()), Forms.byCode(Forms.factor("a relative value", "0", "9999"))),
            ConversionFactor.class,
            basis -> Optional.of(basis.rvus()));
    private static final Field<FeeFields, Money> PER_VISIT =
            of("perVisit", Forms.money(), PerVisit.class, basis -> Optional.of(basis.visit()));
    private static final Field<FeeFields, Money> EVALUATION = of(
            "evaluation",
            Forms.money(),
            PerVisit.class,
            basis -> Optional.of(basis.evaluation()).filter(dollars -> !dollars.equals(basis.visit())));
    private static final Field<FeeFields, Boolean> LESSER = Field.optional(
            "lesserOfCharge",
            Forms.bool(),
            fields -> Optional.of(fields.lesserOfCharge).filter(lesser -> !lesser));

    /** How these fields stand in files, without codes. */
    static final Form<FeeFields> FORM = Forms.object(
            FeeFields::read, List.of(PERCENT, AS_OF, LOCALITY, FACTOR, RVUS, PER_VISIT, EVALUATION, LESSER));

    private static <B extends FeeBasis, V> Field<FeeFields, V> of(
            String name, Form<V> form, Class<B> basis, Function<B, Optional<V>> get) {
        return Field.optional(
                name,
                form,
                fields ->
                        fields.basis.filter(basis::isInstance).map(basis::cast).flatMap(get));
    }

    private static FeeFields read(FieldValues read) {
        Optional<FeeBasis> percent = read.find(PERCENT)
                .map(share -> new PercentOfMedicare.Builder()
                        .percent(share)
                        .asOf(read.find(AS_OF))
                        .locality(read.find(LOCALITY))
                        .build());
        Optional<FeeBasis> factor = read.find(FACTOR)
                .map(dollars -> new ConversionFactor(dollars, read.find(RVUS).orElse(ByCode.none())));
        Optional<FeeBasis> visit = read.find(PER_VISIT)
                .map(dollars -> new PerVisit(dollars, read.find(EVALUATION).orElse(dollars)));
        checkBelongs(read.find(AS_OF).isPresent() || read.find(LOCALITY).isPresent(), percent, "percentOfMedicare");
        checkBelongs(read.find(RVUS).isPresent(), factor, "conversionFactor");
        checkBelongs(read.find(EVALUATION).isPresent(), visit, "perVisit");
        if (List.of(percent, factor, visit).stream().filter(Optional::isPresent).count() > 1) {
            throw new IllegalArgumentException(
                    "Fees have one of percentOfMedicare, conversionFactor and perVisit; here stand several.");
        }
        return new FeeFields(
                percent.or(() -> factor).or(() -> visit), read.find(LESSER).orElse(true));
    }

    private static void checkBelongs(boolean isThere, Optional<FeeBasis> basis, String name) {
        if (isThere && basis.isEmpty()) {
            throw new IllegalArgumentException("A field stands here that belongs to " + name + ", which is missing.");
        }
    }
}
