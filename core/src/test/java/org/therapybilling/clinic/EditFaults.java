package org.therapybilling.clinic;

import static org.therapybilling.vocabulary.Discipline.DC;
import static org.therapybilling.vocabulary.Discipline.OT;
import static org.therapybilling.vocabulary.Discipline.PT;

import java.util.List;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.LocalCode;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** Edits of NCCI, medically unlikely units, and codes that are not what they should be. */
final class EditFaults {

    private EditFaults() {}

    private static Visit medicare() {
        return Visit.of("medicare", PT);
    }

    /** A quarter of each of two codes. */
    private static Visit both(String first, String second) {
        return medicare().gave(first, 15).gave(second, 15);
    }

    /** The reason is recorded; the modifier alone is missing. */
    private static void apart(Documentation.Builder record) {
        record.distinctServices(CleanRecord.reasons(List.of(ProcedureCode.of("97530"), ProcedureCode.of("97750"))));
    }

    static List<Story> all() {
        return List.of(
                // RULES 5: indicator 1.
                Story.of(
                        "a pair without 59",
                        both("97530", "97750")
                                .bills("97530 x1 GP")
                                .bills("97750 x1 GP")
                                .expects("ERROR ncci.pair")),
                Story.of(
                        "a pair without 59 at the hospital",
                        both("97530", "97750")
                                .at(Site.HOSPITAL)
                                .bills("97530 x1 GP")
                                .bills("97750 x1 GP")
                                .expects("ERROR ncci.pair")),
                // Indicator 0: no modifier passes it.
                Story.of(
                        "a pair that 59 does not pass",
                        both("97140", "97124")
                                .bills("97140 x1 GP")
                                .bills("97124 x1 59 GP")
                                .expects("ERROR ncci.pair")),
                // Different specialties of a practice: the manual lets some of these be reported (RULES 5).
                Story.of(
                        "a pair across disciplines of a practice",
                        medicare().gave("97530", 15).bills("97530 x1 GP"),
                        Visit.of("medicare", OT)
                                .gave("97750", 15)
                                .bills("97750 x1 GO")
                                .records(EditFaults::apart)
                                .expects("WARNING ncci.pair")),
                Story.of(
                        "a pair across disciplines of a hospital",
                        medicare().at(Site.HOSPITAL).gave("97530", 15).bills("97530 x1 GP"),
                        Visit.of("medicare", OT)
                                .at(Site.HOSPITAL)
                                .gave("97750", 15)
                                .bills("97750 x1 GO")
                                .records(EditFaults::apart)
                                .expects("ERROR ncci.pair")),
                Story.of(
                        "59 for no pair",
                        both("97110", "97112")
                                .bills("97110 x1 GP")
                                .bills("97112 x1 59 GP")
                                .expects("INFO ncci.modifier-unneeded")),
                // RULES 6: 97110 has 6 a date, 97112 4; all of them deny.
                Story.of(
                        "seven units of exercise",
                        medicare().gave("97110", 105).bills("97110 x7 GP").expects("ERROR mue.exceeded")),
                Story.of(
                        "five units of re-education over two visits",
                        medicare().gave("97112", 45).bills("97112 x3 GP").expects("ERROR mue.exceeded"),
                        medicare().gave("97112", 30).bills("97112 x2 GP")),
                // Told where the lines are, on either claim.
                Story.of(
                        "seven units across disciplines of a practice",
                        medicare().gave("97530", 60).bills("97530 x4 GP").expects("WARNING mue.exceeded"),
                        Visit.of("medicare", OT)
                                .gave("97530", 45)
                                .bills("97530 x3 GO")
                                .expects("WARNING mue.exceeded")),
                // The code book ends 97127 with 2019 (RULES: cases 5; ASHA and AOTA 2017-12).
                Story.of(
                        "a code of 2019",
                        medicare().gave("97127").bills("97127 x1 GP").expects("ERROR code.unknown")),
                Story.of(
                        "a code of 2019, privately",
                        Visit.of("cash", PT).gave("97127").bills("97127 x1").expects("ERROR code.unknown")),
                Story.of(
                        "a code that no table knows",
                        medicare().bills("99999 x1 GP").expects("WARNING code.unknown")),
                Story.of(
                        "a local code",
                        medicare()
                                .gave("97110", 15)
                                .bills("97110 x1 GP")
                                .with(session -> session.addLocalLines(new LocalCode.Billed("NOSHOW", 1, 2, Units.ONE)))
                                .expects("WARNING code.unknown")),
                Story.of(
                        "stimulation by a code that is not valid",
                        medicare().gave("97014", 15).bills("97014 x1 GP").expects("ERROR code.not-payable")),
                Story.of(
                        "stimulation by a code that the plan wants replaced",
                        Visit.of("harborview", PT)
                                .gave("97014", 15)
                                .bills("97014 x1 GP")
                                .expects("ERROR code.not-payable")),
                Story.of(
                        "a pack, which is bundled",
                        medicare()
                                .gave("97110", 15)
                                .gave("97010", 10)
                                .bills("97110 x1 GP")
                                .bills("97010 x1 GP")
                                .expects("WARNING code.not-payable")),
                Story.of(
                        "manipulation of limbs, which is not covered",
                        Visit.of("medicare", DC).gave("98943").bills("98943 x1").expects("ERROR code.not-payable")),
                // An evaluation fixes its modifier (RULES 4): GO is right on the line, the plan of care is not.
                Story.of(
                        "an occupational evaluation under a plan of physical therapy",
                        medicare().gave("97168", 30).bills("97168 x1 GO").expects("ERROR code.discipline")));
    }
}
