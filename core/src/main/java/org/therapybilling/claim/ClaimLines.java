package org.therapybilling.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Phrase;
import org.therapybilling.explain.Step;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.payer.terms.AssistantModifiers;
import org.therapybilling.session.Session;
import org.therapybilling.units.AssistantShare;
import org.therapybilling.units.SharedUnits;
import org.therapybilling.units.TenPercentMethod;
import org.therapybilling.units.Tie;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;
import org.therapybilling.vocabulary.Words;

/** The lines of one discipline on a day, by each permitted split. */
final class ClaimLines {

    private static final int MOST_MODIFIERS = 4;

    private static final Phrase NO_DISCIPLINE =
            Phrase.of("claim.no-discipline-modifier", "No GP, GO or GN added", "No discipline modifier is added. {0}");
    private static final Phrase NO_ASSISTANT =
            Phrase.of("claim.no-assistant-modifier", "No CQ or CO added", "No modifier of assistants is added. {0}");
    private static final Phrase ARRANGEMENT = Phrase.of(
            "claim.arrangement",
            "{0}: no CQ or CO",
            "Services billed under the arrangement {0} carry no modifier of assistants (CMS Pub. 100-04 ch. 5 §20.1).");
    private static final Phrase OTHER_PLAN = Phrase.of(
                    "claim.other-plan",
                    "{0}: no CQ or CO",
                    "{0} carries no modifier of assistants: that stands only beside the modifier of the same plan.")
            .citing(Citation.of("CMS Pub. 100-04 ch. 5", "§20.1"));
    private static final Phrase BILLED_ONLY = Phrase.of(
            "claim.billed-only",
            "A session has billed lines only",
            "A session of the day has billed lines only: its minutes are not known and not counted.");
    private static final Phrase TOO_MANY = Phrase.of(
            "claim.too-many-modifiers", "{0}: {1} modifiers", "Line {0} has {1} modifiers; a claim line takes four.");

    private final List<Session> sessions;
    private final UnitCount count;
    private final PayerPolicy policy;
    private final LineModifiers modifiers;
    private final AssistantShare share;

    ClaimLines(List<Session> sessions, UnitCount count, PayerPolicy policy) {
        this.sessions = sessions;
        this.count = count;
        this.policy = policy;
        this.modifiers = new LineModifiers(sessions, count, policy);
        this.share = share();
    }

    /** Returns the rule by which units are an assistant's: that of the date, if the payer wants to be told. */
    private AssistantShare share() {
        boolean wanted = assistantModifiers()
                .found()
                .flatMap(known -> known.of(sessions.get(0).discipline()))
                .isPresent();
        AssistantShare ofDate =
                AssistantShare.on(sessions.get(0).dateOfService()).by(method());
        boolean asked = wanted && exempting().isEmpty();
        return asked || !ofDate.isRequired() ? ofDate : AssistantShare.none();
    }

    private Answer<AssistantModifiers> assistantModifiers() {
        return policy.get(PayerKeys.ASSISTANT_MODIFIERS);
    }

    private TenPercentMethod method() {
        return policy.get(PayerKeys.TEN_PERCENT).found().orElse(TenPercentMethod.PERCENTAGE);
    }

    /** Returns the arrangement under which no line carries CQ or CO; empty if there is none. */
    private Optional<BillingArrangement> exempting() {
        for (Session session : sessions) {
            Optional<BillingArrangement> arrangement = session.billingArrangement();
            if (arrangement.isPresent() && !arrangement.get().tellsAssistants()) {
                return arrangement;
            }
        }
        return Optional.empty();
    }

    ClaimDraft draft() {
        Optional<UnitAllocation> timed = count.timed().found();
        Split split = timed.map(UnitAllocation::split).orElse(new Split(List.of()));
        List<ClaimChoice> choices = new ArrayList<>();
        Tie tie = timed.map(UnitAllocation::tie).orElse(Tie.NONE);
        choices.add(choice(split, timed.filter(units -> tie != Tie.NONE)));
        timed.filter(units -> tie != Tie.NONE)
                .ifPresent(units -> units.alternatives().forEach(other -> choices.add(choice(other, timed))));
        List<Step> steps = new ArrayList<>(count.explain(split, share).steps());
        steps.addAll(ofOtherPlans(split));
        steps.addAll(remarks(choices.get(0).lines()));
        return new ClaimDraft(tie, choices, steps);
    }

    private ClaimChoice choice(Split split, Optional<UnitAllocation> tied) {
        return new ClaimChoice(
                lines(split), tied.map(units -> units.choiceOf(split)).orElse(List.of()));
    }

    private List<ServiceLine> lines(Split split) {
        List<ServiceLine> lines = new ArrayList<>();
        for (SharedUnits code : count.units(split, share)) {
            add(code, lines);
        }
        return lines;
    }

    /** Adds the lines of a code: one, or two where the units of an assistant have other modifiers. */
    private void add(SharedUnits code, List<ServiceLine> lines) {
        List<Modifier> plain = modifiers.of(code.code(), false);
        List<Modifier> assisted = code.assisted().isZero() ? plain : modifiers.of(code.code(), true);
        if (plain.equals(assisted)) {
            add(code.code(), code.units(), plain, lines);
        } else {
            add(code.code(), code.plain(), plain, lines);
            add(code.code(), code.assisted(), assisted, lines);
        }
    }

    private static void add(ProcedureCode code, Units units, List<Modifier> modifiers, List<ServiceLine> lines) {
        if (!units.isZero()) {
            lines.add(new ServiceLine(lines.size() + 1, code, units, modifiers));
        }
    }

    private List<Step> ofOtherPlans(Split split) {
        if (!count.isByAssistant()) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (SharedUnits code : count.units(split, share)) {
            if (!code.assisted().isZero() && modifiers.of(code.code(), false).equals(modifiers.of(code.code(), true))) {
                steps.add(Step.of(OTHER_PLAN, code.code()));
            }
        }
        return steps;
    }

    private List<Step> remarks(List<ServiceLine> lines) {
        List<Step> remarks = new ArrayList<>();
        if (policy.get(PayerKeys.DISCIPLINE_MODIFIERS) instanceof Answer.Unknown<Boolean> unknown) {
            remarks.add(Step.of(NO_DISCIPLINE, new Words(unknown.why())));
        }
        if (count.isByAssistant()) {
            if (assistantModifiers() instanceof Answer.Unknown<AssistantModifiers> unknown) {
                remarks.add(Step.of(NO_ASSISTANT, new Words(unknown.why())));
            }
            exempting().ifPresent(arrangement -> remarks.add(Step.of(ARRANGEMENT, new Words(arrangement.name()))));
        }
        if (sessions.stream().anyMatch(Session::isClaimOnly)) {
            remarks.add(Step.of(BILLED_ONLY));
        }
        for (ServiceLine line : lines) {
            if (line.modifiers().size() > MOST_MODIFIERS) {
                remarks.add(Step.of(
                        TOO_MANY,
                        new Words(String.valueOf(line.line())),
                        new Words(String.valueOf(line.modifiers().size()))));
            }
        }
        return remarks;
    }
}
