package org.therapybilling.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column that is read, with the names that practice systems give it. */
enum Column {
    VISIT_ID("visit", "encounter_id", "appointment_id", "session_id", "note_id", "claim_id"),
    DATE_OF_SERVICE("dos", "service_date", "visit_date", "date", "from_date"),
    CPT_CODE("cpt", "code", "procedure", "procedure_code", "hcpcs", "cpt/hcpcs", "service_code"),
    MINUTES("mins", "min", "duration", "timed_minutes", "treatment_minutes", "direct_minutes", "time"),
    SECONDS("secs"),
    START_TIME("start", "time_in"),
    END_TIME("end", "time_out"),
    UNITS("unit", "qty", "quantity", "billed_units", "days_or_units"),
    LINE_NO("line"),
    MODIFIERS("modifier", "mod", "cpt_modifier"),
    MODIFIER_1("mod1", "m1"),
    MODIFIER_2("mod2", "m2"),
    MODIFIER_3("mod3", "m3"),
    MODIFIER_4("mod4", "m4"),
    CHARGE_AMOUNT("charge", "fee", "amount", "billed_amount"),
    PROVIDER_ROLE("role", "treating_provider_type", "credential"),
    PERFORMER_KEY("assistant_id"),
    GROUP("group_treatment"),
    TOGETHER("with_therapist"),
    PAYER_ID("payer", "insurance", "insurance_name", "primary_insurance", "insurance_type"),
    DISCIPLINE("plan_of_care"),
    PATIENT_KEY("patient", "patient_id", "mrn", "patient_account_number"),
    BILLING_PROVIDER("billing_npi", "clinic", "clinic_id"),
    RENDERING_NPI("rendering_provider", "therapist_id", "provider"),
    PLACE_OF_SERVICE("pos"),
    SETTING("claim_setting"),
    LOCALITY("carrier_locality"),
    DIAGNOSIS_1("dx1", "icd1"),
    DIAGNOSIS_2("dx2", "icd2"),
    DIAGNOSIS_3("dx3", "icd3"),
    DIAGNOSIS_4("dx4", "icd4"),
    DIAGNOSIS_5("dx5", "icd5"),
    DIAGNOSIS_6("dx6", "icd6"),
    DIAGNOSIS_7("dx7", "icd7"),
    DIAGNOSIS_8("dx8", "icd8"),
    DIAGNOSIS_9("dx9", "icd9"),
    DIAGNOSIS_10("dx10", "icd10"),
    DIAGNOSIS_11("dx11", "icd11"),
    DIAGNOSIS_12("dx12", "icd12");

    /** The columns of single modifiers, in their order. */
    static final List<Column> SINGLE_MODIFIERS = List.of(MODIFIER_1, MODIFIER_2, MODIFIER_3, MODIFIER_4);

    /** The columns of diagnoses, in their order. */
    static final List<Column> DIAGNOSES = Arrays.stream(values())
            .filter(column -> column.name().startsWith("DIAGNOSIS"))
            .toList();

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00A0_./-]");

    private static final Map<String, Column> BY_NAME = Arrays.stream(values())
            .flatMap(column -> column.names().map(name -> Map.entry(plain(name), column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** The other names, parted by {@code ", "}. */
    private final String aliases;

    Column(String... aliases) {
        this.aliases = String.join(", ", aliases);
    }

    /** Returns the column of a heading, in any case and whatever spaces, underlines, hyphens, dots or slashes it has. */
    static Optional<Column> of(String heading) {
        return Optional.ofNullable(BY_NAME.get(plain(heading)));
    }

    private static String plain(String heading) {
        return SEPARATORS.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Returns the name of the column, for example {@code visit_id}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name and all others that are understood. */
    Stream<String> names() {
        return Stream.concat(Stream.of(id()), Stream.of(aliases.split(", ", -1)));
    }

    /** Returns the name and the others in a sentence, for example {@code line_no (also: line)}. */
    String described() {
        return id() + " (also: " + aliases + ")";
    }

    /** Returns the names of several columns in a sentence. */
    static String described(Stream<Column> columns) {
        return columns.map(column -> column.described()).collect(Collectors.joining("; "));
    }
}
