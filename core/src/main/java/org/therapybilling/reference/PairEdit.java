package org.therapybilling.reference;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.internal.Checks;
import org.therapybilling.reference.tables.EditTerms;
import org.therapybilling.reference.tables.PairRowsBuilder;
import org.therapybilling.reference.tables.PairVouching;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.EditProgram;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;

/**
 * A row of NCCI procedure-to-procedure edits (PTP): where both codes are billed for one patient, provider and date, column
 * 2 is not paid. Published every quarter by setting, the whole table each time, ended edits included; a pair may have
 * several rows with windows of their own.
 *
 * <p>A table is asked with the two codes in either order; which of them is column 1 stands in the answer.
 */
public final class PairEdit implements Serializable {

    /** Medicare's edits for practitioners (CMS, {@code ccipra-v323r0-f1.txt} to {@code f4}; v32.3 is 2026 Q4). */
    public static final Table<CodePair, PairEdit> PRACTITIONER = new Table<>("ncci-ptp-practitioner", new Packed());

    /** Medicare's edits for outpatient hospitals (CMS, {@code ccioph-…}). They differ from those for practitioners. */
    public static final Table<CodePair, PairEdit> OUTPATIENT_HOSPITAL =
            new Table<>("ncci-ptp-outpatient-hospital", new Packed());

    /** Medicaid's edits for practitioners; none is bundled. */
    public static final Table<CodePair, PairEdit> MEDICAID_PRACTITIONER =
            new Table<>("ncci-medicaid-ptp-practitioner", new Packed());

    /** Medicaid's edits for outpatient hospitals; none is bundled. */
    public static final Table<CodePair, PairEdit> MEDICAID_OUTPATIENT_HOSPITAL =
            new Table<>("ncci-medicaid-ptp-outpatient-hospital", new Packed());

    private static final long serialVersionUID = 1L;

    private final ProcedureCode column1;
    private final ProcedureCode column2;
    private final EditTerms terms;

    private PairEdit(ProcedureCode column1, ProcedureCode column2, EditTerms terms) {
        this.column1 = column1;
        this.column2 = column2;
        this.terms = terms;
    }

    /**
     * {@return the edits of a programme for claims of a setting}
     *
     * @param program whose edits
     * @param setting the kind of claim
     */
    public static Table<CodePair, PairEdit> of(EditProgram program, Setting setting) {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(setting, "setting");
        boolean practitioner = setting == Setting.PRACTITIONER;
        return switch (program) {
            case MEDICARE -> practitioner ? PRACTITIONER : OUTPATIENT_HOSPITAL;
            case MEDICAID -> practitioner ? MEDICAID_PRACTITIONER : MEDICAID_OUTPATIENT_HOSPITAL;
        };
    }

    /**
     * {@return a row}
     *
     * @param columns column 1 and column 2
     * @param indicator whether a modifier lets the services meet
     * @param period the dates of service for which it holds; without a first day it is not known when it began
     * @param rationale why the edit exists; empty if not known
     */
    public static PairEdit of(CodePair columns, ModifierIndicator indicator, EffectivePeriod period, String rationale) {
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(rationale, "rationale");
        EditTerms terms = EditTerms.of(
                indicator.digit(),
                period.firstDay().orElse(null),
                period.lastDay().orElse(null),
                false,
                rationale);
        return new PairEdit(columns.first(), columns.second(), terms);
    }

    /** {@return the code that is paid} */
    public ProcedureCode column1() {
        return column1;
    }

    /** {@return the code that is not paid, unless a modifier lets it} */
    public ProcedureCode column2() {
        return column2;
    }

    /** {@return whether a modifier lets the two services meet} */
    public ModifierIndicator indicator() {
        return ModifierIndicator.of(terms.indicator());
    }

    /** {@return the first date of service, inclusive; empty if it is not known, which does not mean always} */
    public Optional<LocalDate> effective() {
        return terms.effective();
    }

    /** {@return the last date of service, inclusive; empty if the edit is open} */
    public Optional<LocalDate> deletion() {
        return terms.deletion();
    }

    /** {@return whether CMS marks the edit as in existence before 1996; false also if the mark is not known} */
    public boolean priorTo1996() {
        return terms.priorTo1996();
    }

    /** {@return why the edit exists, in CMS's words; empty if not known} */
    public String rationale() {
        return terms.rationale();
    }

    @Serial
    private Object readResolve() {
        Checks.present(column1, column2, indicator());
        return new PairEdit(column1, column2, terms);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairEdit that
                && column1.equals(that.column1)
                && column2.equals(that.column2)
                && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * column1.hashCode() + column2.hashCode()) + terms.hashCode();
    }

    /** Returns for example {@code 97530/97750, indicator 1, from 2020-01-01, open}. */
    @Override
    public String toString() {
        return column1 + "/" + column2 + ", " + terms;
    }

    /** Brings packed rows here, and back. */
    private static final class Packed extends PairVouching<PairEdit> {

        private static final long serialVersionUID = 1L;

        @Override
        public PairEdit make(ProcedureCode column1, ProcedureCode column2, EditTerms terms) {
            return new PairEdit(column1, column2, terms);
        }

        @Override
        public boolean same(PairEdit one, PairEdit other) {
            return one.column1.equals(other.column1) && one.terms.indicator() == other.terms.indicator();
        }

        @Override
        protected void add(CodePair key, PairEdit edit, PairRowsBuilder rows) {
            CodePair columns = new CodePair(edit.column1, edit.column2);
            if (!columns.equals(key) && !columns.swapped().equals(key)) {
                throw new IllegalArgumentException(
                        "The edit of " + columns + " is given for " + key + "; give it for its own codes.");
            }
            rows.add(edit.column1.packed(), edit.column2.packed(), rows.termsNumber(edit.terms));
        }
    }
}
