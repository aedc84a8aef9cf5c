package org.therapybilling.price;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.claim.DisciplineClaim;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.reference.Figure;
import org.therapybilling.session.History;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ThresholdBucket;

/** Adds the claims of a day to the yearly totals, one after the other. */
final class Accruals {

    private final List<Session> sessions;
    private final Map<ThresholdBucket, Answer<Money>> thresholds = new EnumMap<>(ThresholdBucket.class);
    private final Map<ThresholdBucket, Answer<Money>> totals = new EnumMap<>(ThresholdBucket.class);

    Accruals(DayClaims day, List<Session> sessions, FeeData data) {
        this.sessions = sessions;
        if (day.policy().get(PayerKeys.THRESHOLD).found().orElse(false)) {
            for (DisciplineClaim claim : day.disciplines()) {
                bucket(claim.discipline()).ifPresent(bucket -> thresholds.put(bucket, threshold(bucket, data)));
            }
        }
    }

    private Answer<Money> threshold(ThresholdBucket bucket, FeeData data) {
        return data.figure(Figure.kxThreshold(bucket), data.on(date()))
                .map(dollars -> Money.of(dollars, RoundingMode.UNNECESSARY));
    }

    /** Adds the lines of a claim; nothing accrues where the payer has no threshold or the discipline none. */
    Optional<Accrual> add(Discipline discipline, List<LinePrice> lines) {
        return bucket(discipline)
                .flatMap(bucket ->
                        Optional.ofNullable(thresholds.get(bucket)).map(threshold -> add(bucket, threshold, lines)));
    }

    private static Optional<ThresholdBucket> bucket(Discipline discipline) {
        return switch (discipline) {
            case PT, SLP -> Optional.of(ThresholdBucket.PT_SLP);
            case OT -> Optional.of(ThresholdBucket.OT);
            default -> Optional.empty();
        };
    }

    private Accrual add(ThresholdBucket bucket, Answer<Money> threshold, List<LinePrice> lines) {
        Answer<Money> before = totals.computeIfAbsent(bucket, this::opening);
        Answer<Money> total = before;
        List<Answer<Money>> afterEachLine = new ArrayList<>(lines.size());
        for (LinePrice line : lines) {
            total = plus(total, line);
            afterEachLine.add(total);
        }
        totals.put(bucket, total);
        return new Accrual(bucket, before, total, threshold, afterEachLine);
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
                    : new Answer.Unknown<>(Plausible.refusal("history.allowedThisYear"));
        }
        return told instanceof Answer.Unknown
                ? told
                : new Answer.Unknown<>("The amount allowed so far this year is not known; give history.allowedThisYear."
                        + bucket + ".");
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
        return new Answer.Unknown<>("The total depends on line " + line.line().line() + ", which has no price.");
    }
}
