package org.therapybilling.price;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.claim.DisciplineClaim;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Source;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.Mppr;
import org.therapybilling.session.Session;

/** The prices of a day, top to bottom: fees of units, reduction, amounts of lines, who pays them, what accrues. */
final class DayPricing {

    private final DayClaims day;
    private final KnownFees known;
    private final FeeData data;
    private final Terms terms;

    DayPricing(KnownFees known, DayClaims day) {
        this.day = day;
        this.known = known;
        this.data = new FeeData(known.reference());
        this.terms = known.terms(day.policy(), date(day));
        data.note(terms.figures().releases());
    }

    private static LocalDate date(DayClaims day) {
        return day.disciplines().get(0).sessions().get(0).dateOfService();
    }

    List<PriceEstimate> estimates() {
        List<ClaimPricing> claims = new ArrayList<>(day.disciplines().size());
        for (DisciplineClaim claim : day.disciplines()) {
            claims.add(ClaimPricing.of(claim, terms, known, data));
        }
        reduce(claims);
        List<Session> sessions = sessions();
        Answer<PaymentTerms> shares = PaymentTerms.of(terms, sessions);
        return estimates(claims, shares, new Accruals(terms, sessions));
    }

    /** The reduction spans the lines of all claims of the day. */
    private void reduce(List<ClaimPricing> claims) {
        if (terms.mppr() instanceof Answer.Found<Mppr> mppr) {
            new Reduction(mppr.value(), lines(claims)).apply();
        }
    }

    private static List<LineDraft> lines(List<ClaimPricing> claims) {
        if (claims.size() == 1) {
            return claims.get(0).lines();
        }
        List<LineDraft> lines = new ArrayList<>();
        for (ClaimPricing claim : claims) {
            lines.addAll(claim.lines());
        }
        return lines;
    }

    private List<Session> sessions() {
        if (day.disciplines().size() == 1) {
            return day.disciplines().get(0).sessions();
        }
        List<Session> sessions = new ArrayList<>();
        for (DisciplineClaim claim : day.disciplines()) {
            sessions.addAll(claim.sessions());
        }
        return sessions;
    }

    private List<PriceEstimate> estimates(List<ClaimPricing> claims, Answer<PaymentTerms> shares, Accruals accruals) {
        Payments payments = new Payments(shares);
        Source source = source();
        List<PriceEstimate> estimates = new ArrayList<>(claims.size());
        for (ClaimPricing claim : claims) {
            List<LinePrice> lines = claim.prices(payments, source);
            boolean takenAsMet = shares instanceof Answer.Found<PaymentTerms> found
                    && found.value().deductible().isTakenAsMet();
            estimates.add(new PriceEstimate(
                    claim.claim().discipline(),
                    lines,
                    new Basis(terms, claim.circumstances(), takenAsMet, claim.isByAssistant()),
                    source,
                    accruals.add(claim.claim().discipline(), claim.lines(), lines)));
        }
        return List.copyOf(estimates);
    }

    /** Returns where the fees are written, with all releases that were read. */
    private Source source() {
        return new Source(
                terms.fees() instanceof Answer.Found<Fees> known
                        ? known.source().citation()
                        : Place.STATED.citation(),
                data.releases());
    }
}
