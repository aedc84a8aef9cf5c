package org.therapybilling.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.claim.DisciplineClaim;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.explain.Source;
import org.therapybilling.vocabulary.Modifier;

/**
 * The lines of one claim on the way to their prices.
 *
 * @param claim the claim
 * @param terms what the payer's profile says
 * @param circumstances where and by whom the services were given
 * @param lines the lines that are judged
 */
record ClaimPricing(DisciplineClaim claim, Terms terms, Circumstances circumstances, List<LineDraft> lines) {

    static ClaimPricing of(DisciplineClaim claim, Terms terms, KnownFees known, FeeData data) {
        Circumstances circumstances = Circumstances.of(claim.sessions(), data);
        boolean isOfMedicare = terms.areOfMedicare();
        KnownFees.OfClaim fees = known.of(terms, circumstances);
        Optional<Modifier> ofAssistants = terms.ofAssistants(claim.discipline());
        List<ServiceLine> judged = claim.judged();
        List<LineDraft> lines = new ArrayList<>(judged.size());
        for (ServiceLine line : judged) {
            boolean assisted = isAssisted(line, ofAssistants);
            NoPayment reason = reason(line, terms, isOfMedicare);
            KnownFee fee = fees.fee(line.code());
            if (reason == null) {
                data.note(fee.releases());
            }
            lines.add(new LineDraft(line, assisted, fee, reason == null ? fee.fee() : new UnitFee.Nothing(reason)));
        }
        return new ClaimPricing(claim, terms, circumstances, lines);
    }

    /** Returns why the payer pays nothing for a line, whatever the fee of its code; null if it may pay something. */
    private static @Nullable NoPayment reason(ServiceLine line, Terms terms, boolean isOfMedicare) {
        NoPayment bySelf = isOfMedicare ? Unpaid.reason(line) : null;
        return bySelf == null && terms.isNotCovered(line.code()) ? NoPayment.NOT_COVERED_BY_PAYER : bySelf;
    }

    /** Says whether a line tells that an assistant gave the service, by CQ, CO or what the payer wants instead. */
    private static boolean isAssisted(ServiceLine line, Optional<Modifier> own) {
        for (Modifier modifier : line.modifiers()) {
            boolean isOwn = own.isPresent() && modifier.equals(own.get());
            if (isOwn || modifier.equals(Modifier.CQ) || modifier.equals(Modifier.CO)) {
                return true;
            }
        }
        return false;
    }

    boolean isByAssistant() {
        for (LineDraft line : lines) {
            if (line.isAssisted()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the prices, once units are reduced. */
    List<LinePrice> prices(Payments payments, Source source) {
        List<LineAmount> amounts = new Amounts(terms).of(lines);
        List<LinePrice> prices = new ArrayList<>(lines.size());
        payments.beginVisit();
        for (int i = 0; i < lines.size(); i++) {
            LineDraft line = lines.get(i);
            LinePayment payment = payments.of(line.line(), amounts.get(i), line.isAssisted());
            prices.add(new LinePrice(line.line(), amounts.get(i), payment, source, range(line, amounts.get(i))));
        }
        return List.copyOf(prices);
    }

    private Optional<TypicalRange> range(LineDraft line, LineAmount amount) {
        return amount instanceof LineAmount.Unavailable
                ? TypicalRange.of(line.line().code(), terms.policy().lineage())
                : Optional.empty();
    }
}
