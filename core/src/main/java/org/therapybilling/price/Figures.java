package org.therapybilling.price;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Source;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.payer.terms.Deductible;
import org.therapybilling.payer.terms.PatientShare;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.Figure;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ThresholdBucket;

/**
 * Published figures that a payer's profile refers to, on a date of service.
 *
 * @param sequestered the share that is kept back of what Medicare pays; 0 where the profile does not take it off
 * @param deductible the year's deductible of Part B; none if the profile does not name it
 * @param ptSlp the amount from which KX is needed in physical therapy and speech; none if the profile has no threshold
 * @param ot the same in occupational therapy
 * @param releases the releases that they were read from
 */
record Figures(
        Answer<Factor> sequestered,
        Answer<Money> deductible,
        Answer<Money> ptSlp,
        Answer<Money> ot,
        List<DataRelease> releases)
        implements Serializable {

    Figures {
        Checks.present(sequestered, deductible, ptSlp, ot);
        releases = Checks.copy("releases", DataRelease.class, releases);
    }

    static final Factor NOTHING = new Factor(BigDecimal.ZERO);

    static Figures of(PayerPolicy policy, LocalDate date, FeeData data) {
        DayTables tables = data.on(date);
        Source profile = Source.of(Citation.of("Profile " + policy.payer(), ""));
        boolean hasThreshold = policy.get(PayerKeys.THRESHOLD).found().orElse(false);
        Answer<Money> none = new Answer.None<>(profile, Certainty.DEFINITE);
        return new Figures(
                policy.get(PayerKeys.SEQUESTRATION).found().orElse(false)
                        ? data.figure(Figure.SEQUESTRATION, tables).map(Factor::new)
                        : new Answer.Found<>(NOTHING, profile, Certainty.DEFINITE),
                isOfMedicare(policy) ? dollars(Figure.PART_B_DEDUCTIBLE, tables, data) : none,
                hasThreshold ? dollars(Figure.KX_THRESHOLD_PT_SLP, tables, data) : none,
                hasThreshold ? dollars(Figure.KX_THRESHOLD_OT, tables, data) : none,
                data.releases());
    }

    /** Says whether the patient pays Medicare's deductible first. */
    private static boolean isOfMedicare(PayerPolicy policy) {
        return policy.get(PayerKeys.PATIENT_SHARE)
                .found()
                .flatMap(PatientShare::deductible)
                .filter(Deductible.OfMedicare.class::isInstance)
                .isPresent();
    }

    private static Answer<Money> dollars(Figure figure, DayTables tables, FeeData data) {
        return data.figure(figure, tables).map(dollars -> Money.of(dollars, RoundingMode.HALF_UP));
    }

    Answer<Money> threshold(ThresholdBucket bucket) {
        return bucket == ThresholdBucket.OT ? ot : ptSlp;
    }
}
