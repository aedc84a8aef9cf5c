package org.therapybilling.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/** The modifier of the plan of care that a service carries: GP, GO or GN. */
public final class PlanModifier {

    /** Services that are no therapy whoever gives them (CMS Pub. 100-04 ch. 5 §20.1): they carry no GP, GO or GN. */
    private static final CodeSet NEVER_THERAPY = CodeSet.parse("G0237-G0239");

    /**
     * Services of lists of their own, of which no modifier of a plan of therapy is known: audiology, acupuncture, and what
     * home-health claims report.
     */
    private static final CodeSet NOT_LISTED =
            CodeSet.parse("92626 92627 97810 97811 97813 97814 G0151-G0153 G0157-G0161 G2168 G2169");

    private static final List<Discipline> OF_CHIROPRACTORS = List.of(Discipline.DC);

    private PlanModifier() {}

    /**
     * {@return the modifier: that of the plan, but an evaluation carries that of its own discipline (CMS CR 10176); of
     * therapy by a chiropractor GP; empty if the service is no therapy, not on the list of therapy, or not known}
     *
     * @param discipline the discipline of the plan of care
     * @param code the service
     * @param info what the code book says of it on the date; empty if it says nothing
     */
    public static Optional<Modifier> of(Discipline discipline, ProcedureCode code, Optional<ProcedureInfo> info) {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(discipline, "discipline");
        Objects.requireNonNull(code, "code");
        return info.filter(known -> isTherapy(known) && isListed(code))
                .flatMap(known -> known.disciplineModifier().or(() -> ofPlan(discipline)));
    }

    private static boolean isListed(ProcedureCode code) {
        return !isNeverTherapy(code) && !NOT_LISTED.contains(code);
    }

    private static Optional<Modifier> ofPlan(Discipline discipline) {
        return discipline == Discipline.DC ? Optional.of(Modifier.GP) : discipline.modifier();
    }

    /**
     * {@return whether a service may be given under a plan of therapy: chiropractic manipulation may not}
     *
     * @param info what the code book says of it
     */
    public static boolean isTherapy(ProcedureInfo info) {
        Objects.requireNonNull(info, "info");
        return !info.disciplines().equals(OF_CHIROPRACTORS);
    }

    /**
     * {@return whether a service on a claim of therapy is therapy for Medicare: it counts toward the yearly amounts and
     * needs a clinician who certifies the plan} Of a code that the code book does not know it is taken to be.
     *
     * @param code the service
     * @param info what the code book says of it on the date; empty if it says nothing
     */
    public static boolean isOfMedicare(ProcedureCode code, Optional<ProcedureInfo> info) {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(code, "code");
        return isListed(code) && info.map(PlanModifier::isTherapy).orElse(true);
    }

    /**
     * {@return whether Medicare takes a service for no therapy, whoever gives it}
     *
     * @param code the service
     */
    public static boolean isNeverTherapy(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        return NEVER_THERAPY.contains(code);
    }
}
