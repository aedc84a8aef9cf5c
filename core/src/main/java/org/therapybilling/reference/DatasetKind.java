package org.therapybilling.reference;

import java.util.Arrays;
import java.util.Optional;
import org.therapybilling.vocabulary.Setting;

/** The tables of reference data there are. */
public enum DatasetKind {
    /** How the time of each code is counted: the project's own table. */
    CODE_BOOK("code-book"),
    /** NCCI procedure-to-procedure edits for practitioners (CMS, quarterly). */
    PTP_PRACTITIONER("ncci-ptp-practitioner"),
    /** NCCI procedure-to-procedure edits for outpatient hospitals (CMS, quarterly). */
    PTP_OUTPATIENT_HOSPITAL("ncci-ptp-outpatient-hospital"),
    /** NCCI medically unlikely edits for practitioners (CMS, quarterly). */
    MUE_PRACTITIONER("ncci-mue-practitioner"),
    /** NCCI medically unlikely edits for outpatient hospitals (CMS, quarterly). */
    MUE_OUTPATIENT_HOSPITAL("ncci-mue-outpatient-hospital"),
    /** NCCI add-on code edits (CMS, quarterly). */
    ADD_ON_CODES("ncci-add-on-codes"),
    /** Relative value units and payment indicators of the Medicare physician fee schedule (CMS, PPRRVU, quarterly). */
    RELATIVE_VALUES("mpfs-relative-values"),
    /** Geographic practice cost indices of the fee schedule (CMS, Addendum E, yearly). */
    GEOGRAPHIC_INDICES("mpfs-gpci"),
    /** Fees of a locality as its contractor pays them (CMS, carrier-specific payment files, yearly). */
    CARRIER_FEES("mpfs-carrier-fees"),
    /** The same fees for qualifying APM participants, from 2026 on. */
    CARRIER_FEES_QUALIFYING("mpfs-carrier-fees-qualifying"),
    /** Conversion factors, thresholds, deductible and reductions, each with dates of its own. */
    MEDICARE_FIGURES("medicare-figures"),
    /** The localities that ZIP codes belong to (CMS, ZIP5, quarterly). */
    ZIP_LOCALITIES("zip-locality");

    private final String id;

    DatasetKind(String id) {
        this.id = id;
    }

    /**
     * Returns the id of the table, as provenance has it.
     *
     * @return for example {@code ncci-ptp-practitioner}
     */
    public String id() {
        return id;
    }

    /**
     * Returns the table of an id.
     *
     * @param id for example {@code ncci-ptp-practitioner}
     * @return the table; empty if none has this id
     */
    public static Optional<DatasetKind> ofId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /**
     * Returns the setting whose claims the table is for.
     *
     * @return the kind of claim; empty if the table is for all of them
     */
    public Optional<Setting> setting() {
        return switch (this) {
            case PTP_PRACTITIONER, MUE_PRACTITIONER -> Optional.of(Setting.PRACTITIONER);
            case PTP_OUTPATIENT_HOSPITAL, MUE_OUTPATIENT_HOSPITAL -> Optional.of(Setting.OUTPATIENT_HOSPITAL);
            default -> Optional.empty();
        };
    }

    /**
     * Returns the same table for the claims of the other setting.
     *
     * @return the table; empty if the table is for all claims
     */
    public Optional<DatasetKind> otherSetting() {
        return switch (this) {
            case PTP_PRACTITIONER -> Optional.of(PTP_OUTPATIENT_HOSPITAL);
            case PTP_OUTPATIENT_HOSPITAL -> Optional.of(PTP_PRACTITIONER);
            case MUE_PRACTITIONER -> Optional.of(MUE_OUTPATIENT_HOSPITAL);
            case MUE_OUTPATIENT_HOSPITAL -> Optional.of(MUE_PRACTITIONER);
            default -> Optional.empty();
        };
    }

    /**
     * Returns the table of procedure-to-procedure edits for a setting.
     *
     * @param setting the kind of claim
     * @return {@link #PTP_PRACTITIONER} or {@link #PTP_OUTPATIENT_HOSPITAL}
     */
    public static DatasetKind ptp(Setting setting) {
        return setting == Setting.PRACTITIONER ? PTP_PRACTITIONER : PTP_OUTPATIENT_HOSPITAL;
    }

    /**
     * Returns the table of medically unlikely edits for a setting.
     *
     * @param setting the kind of claim
     * @return {@link #MUE_PRACTITIONER} or {@link #MUE_OUTPATIENT_HOSPITAL}
     */
    public static DatasetKind mue(Setting setting) {
        return setting == Setting.PRACTITIONER ? MUE_PRACTITIONER : MUE_OUTPATIENT_HOSPITAL;
    }
}
