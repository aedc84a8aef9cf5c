package org.therapybilling.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.reference.tables.DatedRow;
import org.therapybilling.reference.tables.DatedRows;
import org.therapybilling.reference.tables.DatedVouching;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ThresholdBucket;

/** The figures of Medicare; each value has dates and a source of its own, and outside of its dates it is unknown. */
public enum Figure {
    /** Dollars for a relative value unit; from 2026 on for everybody but qualifying APM participants. */
    CONVERSION_FACTOR("conversion-factor"),
    /** Dollars for a relative value unit for qualifying APM participants, from 2026 on. */
    CONVERSION_FACTOR_QUALIFYING("conversion-factor-qualifying"),
    /** Dollars allowed in a calendar year for physical therapy and speech-language pathology from which KX is needed. */
    KX_THRESHOLD_PT_SLP("kx-threshold-pt-slp"),
    /** Dollars allowed in a calendar year for occupational therapy from which KX is needed. */
    KX_THRESHOLD_OT("kx-threshold-ot"),
    /** Dollars allowed in a calendar year for physical therapy and speech-language pathology that may bring a review. */
    MEDICAL_REVIEW_PT_SLP("medical-review-pt-slp"),
    /** Dollars allowed in a calendar year for occupational therapy that may bring a review. */
    MEDICAL_REVIEW_OT("medical-review-ot"),
    /** Dollars a patient pays of a calendar year's Part B services before Medicare pays. */
    PART_B_DEDUCTIBLE("part-b-deductible"),
    /** Part of the practice expense that all but one unit of therapy lose on professional claims, 0 to 1. */
    MPPR_NON_INSTITUTIONAL("mppr-non-institutional"),
    /** Part of the practice expense that all but one unit of therapy lose on claims of institutions, 0 to 1. */
    MPPR_INSTITUTIONAL("mppr-institutional"),
    /** Part of its payment that Medicare pays for services of an assistant (CQ, CO), 0 to 1 (SSA §1834(v)(1)). */
    ASSISTANT_FACTOR("assistant-factor"),
    /** Part of its payment that Medicare keeps by sequestration, 0 to 1. */
    SEQUESTRATION("sequestration");

    /** The values: dollars, or parts of 1, as each figure says. */
    public static final Table<Figure, BigDecimal> TABLE = new Table<>("medicare-figures", new Values());

    private final String id;

    Figure(String id) {
        this.id = id;
    }

    /** {@return the id that stands in tables, for example {@code kx-threshold-ot}} */
    public String id() {
        return id;
    }

    /**
     * {@return the figure of an id; empty if none has it}
     *
     * @param id for example {@code kx-threshold-ot}
     */
    public static Optional<Figure> ofId(String id) {
        Objects.requireNonNull(id, "id");
        return Arrays.stream(values()).filter(figure -> figure.id.equals(id)).findFirst();
    }

    /**
     * {@return the dollars of a calendar year from which KX is needed (Social Security Act §1833(g))}
     *
     * @param bucket which of the two totals
     */
    public static Figure kxThreshold(ThresholdBucket bucket) {
        Objects.requireNonNull(bucket, "bucket");
        return bucket == ThresholdBucket.OT ? KX_THRESHOLD_OT : KX_THRESHOLD_PT_SLP;
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }

    /** How figures answer. */
    private static final class Values extends DatedVouching<Figure, BigDecimal> {

        private static final long serialVersionUID = 1L;

        @Override
        public Answer<BigDecimal> answer(DatedRows<Figure, BigDecimal> values, Figure figure, LocalDate date) {
            return values.found(figure, date).orElseGet(() -> values.unknown(lacking(values, figure, date)));
        }

        private static String lacking(DatedRows<Figure, BigDecimal> values, Figure figure, LocalDate date) {
            List<DatedRow<BigDecimal>> known = values.rows(figure);
            return values.release() + " has no " + figure
                    + (known.isEmpty() ? "." : " for " + date + "; it has dates " + range(known) + ".");
        }

        /** Returns the time from the first to the last of rows, which are by date; there may be gaps. */
        private static EffectivePeriod range(List<DatedRow<BigDecimal>> byDate) {
            EffectivePeriod last = byDate.get(byDate.size() - 1).period();
            EffectivePeriod open =
                    byDate.get(0).period().firstDay().map(EffectivePeriod::from).orElse(EffectivePeriod.always());
            return last.lastDay().map(open::until).orElse(open);
        }

        /** Where a table is not sure of a value, another may be. */
        @Override
        public boolean settles(Answer<BigDecimal> answer) {
            return answer instanceof Answer.Found<BigDecimal> found && found.certainty() == Certainty.DEFINITE;
        }

        @Override
        public boolean isAboutCodes() {
            return false;
        }
    }
}
