package org.therapybilling.price;

import org.therapybilling.explain.Answer;
import org.therapybilling.payer.terms.ConversionFactor;
import org.therapybilling.payer.terms.FeeBasis;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.PercentOfMedicare;
import org.therapybilling.reference.DayTables;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Finds the fees that hold for a claim: amounts that the payer's profile lists by code, and for other codes what it
 * calculates them from.
 *
 * @param terms what the payer's profile says
 * @param claim where and by whom the services were given
 * @param data where fees are looked up
 */
record FeeBook(Terms terms, Circumstances claim, FeeData data) {

    private static final String UNLISTED =
            "The payer's fees do not list this code, and say nothing to calculate it from;" + " add it to the list.";

    UnitFees fees() {
        if (terms.fees() instanceof Answer.Found<Fees> known) {
            FeeBasis basis = known.value().basis().orElse(null);
            UnitFees calculated = basis == null ? unlisted() : calculated(basis, known);
            return known.value().byCode().isEmpty() ? calculated : listed(known, calculated);
        }
        return UnitFees.unknown(
                terms.fees() instanceof Answer.Unknown<Fees> unknown
                        ? unknown.why()
                        : "The profile says that the payer has no fees; a price cannot be told.");
    }

    private UnitFees unlisted() {
        DayTables tables = data.on(claim.date());
        return code -> new UnitFee.Unavailable(UNLISTED, Rank.of(code, data, tables));
    }

    private UnitFees listed(Answer.Found<Fees> known, UnitFees others) {
        DayTables tables = data.on(claim.date());
        return code -> {
            Money dollars = known.value().byCode().of(code).orElse(null);
            return dollars == null ? others.of(code) : listed(code, dollars, known, tables);
        };
    }

    private UnitFee listed(ProcedureCode code, Money dollars, Answer.Found<Fees> known, DayTables tables) {
        FeeFormula formula = new FeeFormula.Listed(code, dollars, known.source().citation());
        Rank rank = terms.mppr() instanceof Answer.Found ? Rank.of(code, data, tables) : Rank.OUT;
        return UnitFee.of(code, formula, rank, known.certainty());
    }

    private UnitFees calculated(FeeBasis basis, Answer.Found<Fees> known) {
        if (basis instanceof PercentOfMedicare share) {
            return new MedicareBasis(share, terms.areOfMedicare(), known, claim, data).fees();
        }
        if (basis instanceof ConversionFactor own) {
            return new OwnValueFees(
                    data, data.on(claim.date()), own, known.source().citation(), known.certainty());
        }
        return code -> new UnitFee.OfVisit();
    }
}
