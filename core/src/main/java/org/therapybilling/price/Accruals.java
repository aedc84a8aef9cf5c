package org.therapybilling.price;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.session.History;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ThresholdBucket;

/** Adds the claims of a day to the yearly totals, one after the other. */
final class Accruals {

    private static final Answer<Money> UNTOLD_PT_SLP = untold(ThresholdBucket.PT_SLP);
    private static final Answer<Money> UNTOLD_OT = untold(ThresholdBucket.OT);

    private final List<Session> sessions;
    private final Terms terms;
    private final Map<ThresholdBucket, Answer<Money>> totals = new EnumMap<>(ThresholdBucket.class);

    Accruals(Terms terms, List<Session> sessions) {
        this.terms = terms;
        this.sessions = sessions;
    }

    /** Adds the lines of a claim; nothing accrues of lines that are no therapy, or where payer or discipline have no threshold. */
    Optional<Accrual> add(Discipline discipline, List<LineDraft> drafts, List<LinePrice> lines) {
        Optional<ThresholdBucket> bucket = bucket(discipline);
        return bucket.isEmpty() || isOfOthers(drafts) || terms.figures().threshold(bucket.get()) instanceof Answer.None
                ? Optional.empty()
                : Optional.of(add(bucket.get(), drafts, lines));
    }

    private static Optional<ThresholdBucket> bucket(Discipline discipline) {
        return switch (discipline) {
            case PT, SLP -> Optional.of(ThresholdBucket.PT_SLP);
            case OT -> Optional.of(ThresholdBucket.OT);
            default -> Optional.empty();
        };
    }

    private Accrual add(ThresholdBucket bucket, List<LineDraft> drafts, List<LinePrice> lines) {
        Answer<Money> before = totals.computeIfAbsent(bucket, this::opening);
        Answer<Money> total = before;
        List<Answer<Money>> afterEachLine = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            total = drafts.get(i).isTherapy() ? plus(total, lines.get(i)) : total;
            afterEachLine.add(total);
        }
        totals.put(bucket, total);
        return new Accrual(bucket, before, total, terms.figures().threshold(bucket), afterEachLine);
    }

    /** Says whether all lines are no therapy; a claim whose lines are not known yet may have some. */
    private static boolean isOfOthers(List<LineDraft> lines) {
        for (LineDraft line : lines) {
            if (line.isTherapy()) {
                return false;
            }
        }
        return !lines.isEmpty();
    }

    private LocalDate date() {
        return sessions.get(0).dateOfService();
    }

    private Answer<Money> opening(ThresholdBucket bucket) {
        Answer<Money> told = Told.once(
                sessions,
                "history.allowedThisYear",
                history -> Optional.ofNullable(history.allowedThisYear().get(bucket)));
        if (told instanceof Answer.Found<Money> known) {
            return Plausible.is(known.value())
                    ? new Answer.Found<>(known.value(), known.source(), certainty())
                    : new Answer.Unknown<Money>(Plausible.refusal("history.allowedThisYear"))
                            .missing("history.allowedThisYear." + bucket);
        }
        return told instanceof Answer.Unknown
                ? told
                : switch (bucket) {
                    case PT_SLP -> UNTOLD_PT_SLP;
                    case OT -> UNTOLD_OT;
                };
    }

    private static Answer<Money> untold(ThresholdBucket bucket) {
        return new Answer.Unknown<Money>(
                        "The amount allowed so far this year is not known; give history.allowedThisYear." + bucket
                                + ".")
                .missing("history.allowedThisYear." + bucket);
    }

    /** An amount that was true before the day before may lack what came between. */
    private Certainty certainty() {
        LocalDate yesterday = date().minusDays(1);
        for (Session session : sessions) {
            History history = session.history().orElse(null);
            if (history != null
                    && !history.allowedThisYear().isEmpty()
                    && history.asOf().orElse(LocalDate.MIN).isBefore(yesterday)) {
                return Certainty.LIKELY;
            }
        }
        return Certainty.DEFINITE;
    }

    private static Answer<Money> plus(Answer<Money> total, LinePrice line) {
        if (!(total instanceof Answer.Found<Money> so)) {
            return total;
        }
        Answer<Money> amount = line.allowed();
        if (amount instanceof Answer.Found<Money> more) {
            return new Answer.Found<>(
                    Money.ofCents(so.value().toCents() + more.value().toCents()),
                    so.source(),
                    Surety.least(so.certainty(), more.certainty()));
        }
        return new Answer.Unknown<Money>(
                        "The total depends on line " + line.line().line() + ", which has no price.")
                .missing("estimate.lines");
    }
}
