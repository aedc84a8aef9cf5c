package org.therapybilling.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * The modifiers of a line: those that follow from the plan of care and from who treated, and those that somebody vouches
 * for. Nothing that has to be attested is added without that.
 */
final class LineModifiers {

    /** Chiropractic manipulation, the only services for which a whole session attests AT. */
    private static final CodeSet MANIPULATION = CodeSet.parse("98940-98942");

    private final Discipline discipline;
    private final List<Session> sessions;
    private final UnitCount count;
    private final boolean disciplineWanted;
    private final Optional<Modifier> ofAssistants;
    private final List<Modifier> order;

    LineModifiers(List<Session> sessions, UnitCount count, PayerPolicy policy) {
        this.discipline = sessions.get(0).discipline();
        this.sessions = sessions;
        this.count = count;
        this.disciplineWanted =
                policy.get(PayerKeys.DISCIPLINE_MODIFIERS).found().orElse(false);
        this.ofAssistants =
                policy.get(PayerKeys.ASSISTANT_MODIFIERS).found().flatMap(modifiers -> modifiers.of(discipline));
        this.order = policy.get(PayerKeys.MODIFIER_ORDER)
                .found()
                .map(wanted -> wanted.modifiers())
                .orElse(List.of());
    }

    /** Returns the modifiers of a line in the order that the payer wants. */
    List<Modifier> of(ProcedureCode code, boolean assisted) {
        ModifierSet others = attested(code);
        if (disciplineWanted) {
            others = others.and(ofDiscipline(code).map(ModifierSet::of).orElse(ModifierSet.NONE));
        }
        Optional<Modifier> ofAssistant = ofAssistants.filter(wanted -> assisted && isOfThisPlan(code));
        return ofAssistant.isPresent() ? inOrder(ofAssistant.get(), others) : others.inOrder(order);
    }

    /**
     * Says whether the modifier of an assistant fits a line: CQ goes with GP and CO with GO, never with the modifier of
     * another plan or with none, where the payer wants that of the plan (CMS Pub. 100-04 ch. 5 §20.1).
     */
    private boolean isOfThisPlan(ProcedureCode code) {
        return !disciplineWanted || ofDiscipline(code).equals(discipline.modifier());
    }

    /** Puts a modifier of assistants with others; one whose place the payer does not name stands where CQ would. */
    private List<Modifier> inOrder(Modifier ofAssistant, ModifierSet others) {
        if (order.contains(ofAssistant) || others.has(ofAssistant) || others.has(Modifier.CQ)) {
            return others.and(ModifierSet.of(ofAssistant)).inOrder(order);
        }
        List<Modifier> ordered =
                new ArrayList<>(others.and(ModifierSet.of(Modifier.CQ)).inOrder(order));
        ordered.set(ordered.indexOf(Modifier.CQ), ofAssistant);
        return List.copyOf(ordered);
    }

    private Optional<Modifier> ofDiscipline(ProcedureCode code) {
        return PlanModifier.of(discipline, code, count.procedure(code).found());
    }

    /** Returns what is attested of a code: of its own treatments, or if it has none, of those of its service. */
    private ModifierSet attested(ProcedureCode code) {
        List<ProcedureCode> service = count.recordedAs(code);
        List<ProcedureCode> recorded = service.contains(code) ? List.of(code) : service;
        ModifierSet attested = ModifierSet.NONE;
        for (Session session : sessions) {
            for (Treatment treatment : session.treatments()) {
                if (recorded.contains(treatment.code())) {
                    attested = attested.and(treatment.attested()).and(ofSession(session, code));
                }
            }
        }
        return attested;
    }

    /** Returns what a session attests of a line: KX of therapy, AT of manipulation, all else of everything. */
    private ModifierSet ofSession(Session session, ProcedureCode code) {
        List<Modifier> fitting = new ArrayList<>();
        for (Modifier modifier : session.attested().inClaimOrder()) {
            boolean fits = modifier.equals(Modifier.KX)
                    ? ofDiscipline(code).isPresent()
                    : !modifier.equals(Modifier.AT) || MANIPULATION.contains(code);
            if (fits) {
                fitting.add(modifier);
            }
        }
        return ModifierSet.of(fitting);
    }
}
