package org.therapybilling.csv;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column that is read, with the forms of its names in exports. A form with a tilde before it says too little to be
 * believed alone: the cells must be what the column holds, and no other column be named better.
 */
enum Column {
    VISIT_ID("Visit ID", "visit|encounter|session [id]", "appointment|note|claim id", "~appointment"),
    DATE_OF_SERVICE(
            "Date of Service",
            "date [service|visit|appointment|encounter|session|treatment|seen|from|time|date]",
            "date service start",
            "~from",
            "~date purchase|charge|start [time]"),
    LAST_DATE_OF_SERVICE("To Date", "date to|thru|through [service|date]", "date service end|last", "~to|thru|through"),
    CPT_CODE(
            "CPT Code",
            "cpt|hcpcs|procedure [code|cpt|hcpcs|procedure|service|billing|billed|or]",
            "code [service|billing|billed|charge|treatment|intervention]",
            "~cpt|hcpcs|procedure description [code]",
            "~service|treatment|intervention|activity"),
    MINUTES(
            "Minutes",
            "minutes [direct|timed|treatment|billable|billed|actual|duration|time|spent|service|cpt|code|one|on|contact"
                    + "|therapy|in|documented|procedure|intervention|skilled|hh|h|mm|ss]",
            "duration [minutes|treatment|service|time|in|hh|h|mm|ss]",
            "time spent|direct|treatment|contact|billable|skilled|timed [in|minutes|duration|mm|ss]",
            "~minutes|duration individual|session [time]",
            "~time"),
    SECONDS("Seconds", "seconds"),
    TOTAL_TREATMENT_MINUTES(
            "Total Treatment Minutes",
            "total minutes|time|duration [treatment|session|visit|in|minutes|time]",
            "visit|session|appointment minutes|duration|length [in|minutes|visit|session|appointment]"),
    START_TIME("Start Time", "start [time|treatment|service]", "time in|from [treatment|service]", "~time"),
    END_TIME("End Time", "end [time|treatment|service]", "time out|to|until [treatment|service]"),
    UNITS(
            "Units",
            "units [billed|charged|service|procedure|cpt|code|line|treatment|timed|billable|days|day|or|billing"
                    + "|units]",
            "~units id|count|total|charge [billed|charged|service|procedure|cpt|treatment|timed|billable]"),
    LINE_NO("Line No", "line [id|item]", "line id service", "~line service"),
    MODIFIERS("Modifiers", "modifier [cpt|code|hcpcs|procedure|billing]"),
    CHARGE_AMOUNT(
            "Charge Amount", "charge|fee|amount [charge|amount|fee|billed|billing|line|total|usd|gross]", "price"),
    PROVIDER_ROLE(
            "Provider Role",
            "role|credential|license|designation"
                    + " [provider|therapist|treating|rendering|performing|staff|performer|type|level]",
            "provider|therapist|performer|staff type|level|title|degree|suffix [treating|rendering|performing]",
            "~performed|treated|provided|rendered|delivered by [role|credential]",
            "~performer|staff|title"),
    PERFORMER_KEY(
            "Assistant ID",
            "assistant id|npi",
            "performer id|npi",
            "~performed|treated|provided|rendered|delivered by"),
    GROUP(
            "Group",
            "group [treatment|therapy|flag|session]",
            "~group size|count|patients",
            "~mode [treatment|therapy|service|delivery]",
            "~individual group [or]"),
    TOGETHER("With Therapist", "together", "with therapist"),
    PAYER_ID(
            "Payer",
            "payer|insurance [primary|name|current|cur|company|co|plan|billed|payer|case]",
            "~payer|insurance id|code|class [primary|type|current|cur]",
            "~payer|insurance type [primary|current|cur]",
            "~financial class [name]",
            "~payer|funding source [primary]",
            "~plan|coverage [name|primary|insurance]"),
    SECONDARY_PAYER("Secondary Payer", "secondary payer"),
    DISCIPLINE(
            "Discipline",
            "discipline [therapy|therapist|provider|treatment]",
            "specialty [provider|therapist]",
            "plan care",
            "therapy type|discipline",
            "~type service|treatment|case|visit",
            "~line service|business",
            "~department|program|therapy"),
    PATIENT_KEY(
            "Patient ID",
            "patient [id|account|chart|mrn|emr|code|external|internal]",
            "mrn [id]",
            "medical record [id|patient]",
            "chart|emr id",
            "pt id|account|mrn [id]",
            "~account [id]",
            "~chart",
            "~resident|student id",
            "~client [id|account|code]"),
    BILLING_PROVIDER(
            "Clinic ID", "clinic|facility|practice [id|name|code|npi]", "billing npi|provider|group [id|npi|name]"),
    RENDERING_NPI(
            "Therapist ID",
            "provider|therapist"
                    + " [provider|rendering|treating|id|code|npi|name|servicing|performing|documenting|full]",
            "npi rendering|treating|servicing",
            "~npi"),
    REFERRING_NPI("Referring NPI", "referring npi [provider|physician|doctor]"),
    PLACE_OF_SERVICE("Place of Service", "place service [code]", "~place [code]"),
    SETTING("Setting", "setting [claim]"),
    LOCALITY("Carrier Locality", "locality [insurance|mac|medicare]"),
    ZIP("Service ZIP", "zip|zipcode|postal clinic|facility|service|location|provider|place [code]"),
    DIAGNOSES(
            "Diagnosis 1", "diagnosis [code|primary|secondary|tertiary|treating|treatment|medical|cm|list|diagnosis]");

    private static final String HINT = "~";
    private static final Map<Column, List<ColumnForm>> FORMS = forms(false);
    private static final Map<Column, List<ColumnForm>> HINTS = forms(true);
    private static final Set<String> WORDS = Stream.of(FORMS, HINTS)
            .flatMap(forms -> forms.values().stream())
            .flatMap(List::stream)
            .flatMap(ColumnForm::words)
            .collect(Collectors.toUnmodifiableSet());

    private final String example;

    /** The forms, parted by line feeds. */
    private final String written;

    Column(String example, String... forms) {
        this.example = example;
        this.written = String.join("\n", forms);
    }

    private static Map<Column, List<ColumnForm>> forms(boolean hints) {
        Map<Column, List<ColumnForm>> forms = new EnumMap<>(Column.class);
        for (Column column : values()) {
            forms.put(
                    column,
                    column.written
                            .lines()
                            .filter(form -> form.startsWith(HINT) == hints)
                            .map(form -> ColumnForm.of(hints ? form.substring(1) : form))
                            .toList());
        }
        return forms;
    }

    /** Returns the words of a heading. */
    static List<String> words(String heading) {
        return HeadingWords.of(heading, WORDS);
    }

    /** Returns the column of a name that somebody chose, such as {@code minutes} or {@code modifier_1}. */
    static Optional<Column> named(String name) {
        List<String> words = words(name);
        return Arrays.stream(values())
                .filter(column -> column.id().equalsIgnoreCase(name.strip()))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(column -> column.isNamed(words))
                        .findFirst());
    }

    /** Returns the name of the column, for example {@code visit_id}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Says whether a heading of these words names the column. */
    boolean isNamed(List<String> words) {
        return words.equals(words(id()))
                || FORMS.getOrDefault(this, List.of()).stream().anyMatch(form -> form.matches(words));
    }

    /** Says whether a heading of these words may mean the column, if the cells fit. */
    boolean isHinted(List<String> words) {
        return HINTS.getOrDefault(this, List.of()).stream().anyMatch(form -> form.matches(words));
    }

    /** Says whether several columns of a table may be this one, each with values of its own. */
    boolean isRepeatable() {
        return this == MODIFIERS || this == DIAGNOSES;
    }

    /** Returns the name with one that exports give it, for example {@code minutes (such as "Duration")}. */
    String described() {
        return id() + " (such as \"" + example + "\")";
    }

    /** Returns the names of several columns in a sentence. */
    static String described(List<Column> columns) {
        return columns.stream().map(Column::described).collect(Collectors.joining(", "));
    }
}
