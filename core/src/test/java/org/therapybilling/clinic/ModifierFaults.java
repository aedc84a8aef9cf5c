package org.therapybilling.clinic;

import static org.therapybilling.vocabulary.Discipline.DC;
import static org.therapybilling.vocabulary.Discipline.OT;
import static org.therapybilling.vocabulary.Discipline.PT;
import static org.therapybilling.vocabulary.Discipline.SLP;
import static org.therapybilling.vocabulary.Performer.AIDE;
import static org.therapybilling.vocabulary.Performer.ASSISTANT;

import java.util.List;
import org.therapybilling.session.AdvanceNotice;
import org.therapybilling.vocabulary.BillingArrangement;

/** Modifiers, assistants and how lines are cut. */
final class ModifierFaults {

    private ModifierFaults() {}

    /** Half an hour of exercise. */
    private static Visit exercise(String payer) {
        return Visit.of(payer, PT).gave("97110", 30);
    }

    private static Visit exercise() {
        return exercise("medicare");
    }

    private static Visit signed(Visit visit) {
        return visit.with(session -> session.abn(AdvanceNotice.SIGNED));
    }

    static List<Story> all() {
        return List.of(
                Story.of("no GP", exercise().bills("97110 x2").expects("ERROR modifier.discipline")),
                Story.of(
                        "no GP, where the plan wants it",
                        exercise("harborview").bills("97110 x2").expects("ERROR modifier.discipline")),
                Story.of(
                        "no GP at the hospital",
                        exercise().at(Site.HOSPITAL).bills("97110 x2").expects("ERROR modifier.discipline")),
                Story.of("GO for GP", exercise().bills("97110 x2 GO").expects("ERROR modifier.discipline")),
                // Exactly one of GP, GO and GN (RULES 10): two are a conflict as well.
                Story.of(
                        "GP and GO",
                        exercise()
                                .bills("97110 x2 GP GO")
                                .expects("ERROR modifier.discipline", "ERROR modifier.conflict")),
                Story.of(
                        "GP on manipulation",
                        Visit.of("medicare", DC)
                                .gave("98940")
                                .bills("98940 x1 AT GP")
                                .expects("ERROR modifier.discipline")),
                Story.of(
                        "manipulation without AT",
                        Visit.of("medicare", DC).gave("98941").bills("98941 x1").expects("ERROR modifier.required")),
                Story.of(
                        "therapy by a chiropractor without GY",
                        Visit.of("medicare", DC)
                                .gave("97110", 15)
                                .bills("97110 x1 GP")
                                .expects("ERROR modifier.required")),
                Story.of(
                        "a modifier of the plan's own missing",
                        Visit.of("harborview", PT)
                                .gave("97542", 15)
                                .bills("97542 x1 GP")
                                .expects("ERROR modifier.required")),
                // The pair is passed once; at most one of these may stand there (RULES 10).
                Story.of(
                        "59 and XU on one line",
                        Visit.of("medicare", PT)
                                .gave("97530", 15)
                                .gave("97750", 15)
                                .bills("97530 x1 GP")
                                .bills("97750 x1 59 XU GP")
                                .expects("ERROR modifier.conflict")),
                Story.of(
                        "GA and GZ on one line",
                        exercise()
                                .bills("97110 x2 GP GA GZ")
                                .with(session -> session.abn(java.util.Optional.empty()))
                                .expects("ERROR modifier.conflict")),
                // Never KX with GA (RULES 10); at 2,300 of 2,480 dollars KX itself is not early.
                Story.of(
                        "KX and GA on one line",
                        signed(CleanVisits.used(exercise(), "2300.00"))
                                .bills("97110 x2 GP KX GA")
                                .expects("ERROR modifier.conflict")),
                Story.of(
                        "AT and GA on one line",
                        signed(Visit.of("medicare", DC).gave("98940"))
                                .bills("98940 x1 AT GA")
                                .expects("WARNING modifier.conflict")),
                Story.of(
                        "a modifier of three letters",
                        exercise().bills("97110 x2 GP XYZ").expects("ERROR modifier.invalid")),
                Story.of(
                        "a modifier of three letters, privately",
                        exercise("commercial-ama").bills("97110 x2 ABC").expects("ERROR modifier.invalid")),
                Story.of(
                        "five modifiers",
                        exercise("commercial-cms")
                                .bills("97110 x2 GP 22 24 52 79")
                                .expects("ERROR modifier.invalid")),
                Story.of(
                        "GA without a notice",
                        exercise().bills("97110 x2 GP GA").expects("ERROR modifier.abn")),
                Story.of(
                        "GZ with a notice",
                        signed(exercise()).bills("97110 x2 GP GZ").expects("WARNING modifier.abn")),
                Story.of(
                        "no CQ on an assistant's units",
                        Visit.of("medicare", PT)
                                .gave("97110", 30, ASSISTANT)
                                .bills("97110 x2 GP")
                                .expects("ERROR assistant.modifier")),
                Story.of(
                        "CQ on a therapist's units",
                        exercise().bills("97110 x2 CQ GP").expects("ERROR assistant.modifier")),
                Story.of(
                        "CO on both of two units, of which one is the therapist's",
                        Visit.of("medicare", OT)
                                .at(Site.AGENCY)
                                .gave("97535", 15)
                                .gave("97535", 15, ASSISTANT)
                                .bills("97535 x2 CO GO")
                                .expects("ERROR assistant.modifier")),
                // RULES 3: the therapist's 8 minutes of the last unit spare the modifier.
                Story.of(
                        "CQ in spite of the midpoint",
                        Visit.of("medicare", PT)
                                .gave("97530", 8)
                                .gave("97530", 7, ASSISTANT)
                                .bills("97530 x1 CQ GP")
                                .expects("ERROR assistant.modifier")),
                Story.of(
                        "no CQ, where the plan wants it",
                        Visit.of("harborview", PT)
                                .gave("97112", 30, ASSISTANT)
                                .bills("97112 x2 GP")
                                .expects("ERROR assistant.modifier")),
                Story.of(
                        "an evaluation by an assistant",
                        Visit.of("medicare", PT)
                                .gave("97164", 30, ASSISTANT)
                                .bills("97164 x1 CQ GP")
                                .expects("ERROR assistant.not-allowed")),
                Story.of(
                        "an assistant in speech therapy",
                        Visit.of("medicare", SLP)
                                .gave("92507", 30, ASSISTANT)
                                .bills("92507 x1 GN")
                                .expects("ERROR assistant.not-allowed")),
                Story.of(
                        "an assistant incident to a physician",
                        Visit.of("medicare", PT)
                                .gave("97110", 30, ASSISTANT)
                                .bills("97110 x2 GP")
                                .with(session -> session.billingArrangement(BillingArrangement.INCIDENT_TO))
                                .expects("ERROR assistant.not-allowed")),
                Story.of(
                        "an aide alone",
                        Visit.of("medicare", PT)
                                .gave("97016", AIDE)
                                .bills("97016 x1 GP")
                                .expects("ERROR assistant.not-allowed")),
                Story.of(
                        "an aide alone, whom the plan does not pay",
                        Visit.of("harborview", PT)
                                .gave("97016", AIDE)
                                .bills("97016 x1 GP")
                                .expects("ERROR assistant.not-allowed")),
                Story.of(
                        "a line twice",
                        exercise().bills("97110 x1 GP").bills("97110 x1 GP").expects("ERROR line.duplicate")),
                Story.of(
                        "a line twice, privately",
                        exercise("cash").bills("97110 x1").bills("97110 x1").expects("ERROR line.duplicate")),
                Story.of(
                        "a code over two lines for KX",
                        CleanVisits.used(exercise(), "2300.00")
                                .bills("97110 x1 GP")
                                .bills("97110 x1 GP KX")
                                .expects("ERROR line.split")),
                Story.of(
                        "a code over two lines for 76",
                        exercise("commercial-cms")
                                .bills("97110 x1")
                                .bills("97110 x1 76")
                                .expects("ERROR line.split")));
    }
}
