package org.therapybilling.reference;

import java.io.Serializable;
import java.util.Objects;
import org.therapybilling.reference.tables.KeyCodes;
import org.therapybilling.reference.tables.QuarterVouching;
import org.therapybilling.vocabulary.EditProgram;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.Units;

/**
 * A medically unlikely edit (NCCI MUE): the most units of a code that are paid. Published every quarter by programme and
 * setting; a code without a row has no limit that was published.
 *
 * @param units the most units; zero is a limit too
 * @param indicator whether of a line, or of the date of service
 * @param rationale why the limit is what it is, in CMS's words; empty if not known
 */
public record UnitLimit(Units units, AdjudicationIndicator indicator, String rationale) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param units the most units; zero is a limit too
     * @param indicator whether of a line, or of the date of service
     * @param rationale why the limit is what it is, in CMS's words; empty if not known
     */
    public UnitLimit {
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(rationale, "rationale");
    }

    /** Medicare's limits for practitioners (CMS, {@code MCR_MUE_PractitionerServices_Eff_04-01-2026.csv}). */
    public static final Table<ProcedureCode, UnitLimit> PRACTITIONER = table("ncci-mue-practitioner");

    /** Medicare's limits for outpatient hospitals (CMS, {@code MCR_MUE_OutpatientHospitalServices_…}). */
    public static final Table<ProcedureCode, UnitLimit> OUTPATIENT_HOSPITAL = table("ncci-mue-outpatient-hospital");

    /** Medicaid's limits for practitioners, in a table without an indicator (CMS, Medicaid NCCI edit files). */
    public static final Table<ProcedureCode, UnitLimit> MEDICAID_PRACTITIONER = table("ncci-medicaid-mue-practitioner");

    /** Medicaid's limits for outpatient hospitals; none is bundled. */
    public static final Table<ProcedureCode, UnitLimit> MEDICAID_OUTPATIENT_HOSPITAL =
            table("ncci-medicaid-mue-outpatient-hospital");

    private static Table<ProcedureCode, UnitLimit> table(String id) {
        return new Table<>(id, new QuarterVouching<>(KeyCodes.code(), UnitLimit::sameLimit));
    }

    /**
     * {@return the limits of a programme for claims of a setting}
     *
     * @param program whose edits
     * @param setting the kind of claim
     */
    public static Table<ProcedureCode, UnitLimit> of(EditProgram program, Setting setting) {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(setting, "setting");
        boolean practitioner = setting == Setting.PRACTITIONER;
        return switch (program) {
            case MEDICARE -> practitioner ? PRACTITIONER : OUTPATIENT_HOSPITAL;
            case MEDICAID -> practitioner ? MEDICAID_PRACTITIONER : MEDICAID_OUTPATIENT_HOSPITAL;
        };
    }

    /** Says whether another limit is the same, whatever CMS's words for it: copies may lack them. */
    private boolean sameLimit(UnitLimit other) {
        return units.equals(other.units) && indicator == other.indicator;
    }

    /** Returns for example {@code 6 units, MAI 3}. */
    @Override
    public String toString() {
        return units + (indicator.digit().isEmpty() ? "" : ", MAI " + indicator.digit());
    }
}
