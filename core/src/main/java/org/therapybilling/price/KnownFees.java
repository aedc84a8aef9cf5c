package org.therapybilling.price;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * What was found last of terms and fees, each in the place of its number: kept to save time, without effect on any answer.
 * Safe to share between threads.
 */
final class KnownFees {

    /** So many terms are kept, each of a payer and date. */
    private static final int TERMS = 1 << 9;

    /** So many fees are kept, each of a payer, date, place and code. */
    private static final int FEES = 1 << 12;

    /** So many circumstances are kept. */
    private static final int CLAIMS = 1 << 9;

    private final ReferenceData reference;
    private final AtomicReferenceArray<Terms> terms = new AtomicReferenceArray<>(TERMS);
    private final AtomicReferenceArray<Circumstances> claims = new AtomicReferenceArray<>(CLAIMS);
    private final AtomicReferenceArray<KnownFee> fees = new AtomicReferenceArray<>(FEES);

    KnownFees(ReferenceData reference) {
        this.reference = reference;
    }

    ReferenceData reference() {
        return reference;
    }

    /** Returns what a payer's profile says of money. */
    Terms terms(PayerPolicy policy, LocalDate date) {
        int place = policy.hashCode() & (TERMS - 1);
        Terms known = terms.get(place);
        if (known == null || !known.policy().equals(policy)) {
            known = Terms.of(policy, date, new FeeData(reference));
            terms.set(place, known);
        }
        return known;
    }

    /** Returns the fees of a claim. */
    OfClaim of(Terms terms, Circumstances claim) {
        int hash = 31 * claim.hashCode() + terms.policy().hashCode();
        Circumstances known = claims.get(hash & (CLAIMS - 1));
        if (known == null || !known.equals(claim)) {
            known = claim;
            claims.set(hash & (CLAIMS - 1), claim);
        }
        return new OfClaim(terms, known, hash);
    }

    /** The fees of a claim. */
    final class OfClaim {

        private final Terms terms;
        private final Circumstances claim;
        private final int hash;

        private OfClaim(Terms terms, Circumstances claim, int hash) {
            this.terms = terms;
            this.claim = claim;
            this.hash = hash;
        }

        /** Returns the fee of a code. */
        KnownFee fee(ProcedureCode code) {
            int place = (31 * hash + code.hashCode()) & (FEES - 1);
            KnownFee known = fees.get(place);
            if (known == null || !known.isOf(terms, claim, code)) {
                known = KnownFee.find(terms, claim, code, reference);
                fees.set(place, known);
            }
            return known;
        }
    }
}
