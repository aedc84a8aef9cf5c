package org.therapybilling.reference;

import java.util.Arrays;
import java.util.Optional;

/** The figures of Medicare that have dates of their own. */
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

    private final String id;

    Figure(String id) {
        this.id = id;
    }

    /**
     * Returns the id that stands in tables.
     *
     * @return for example {@code kx-threshold-ot}
     */
    public String id() {
        return id;
    }

    /**
     * Returns the figure of an id.
     *
     * @param id for example {@code kx-threshold-ot}
     * @return the figure; empty if none has this id
     */
    public static Optional<Figure> ofId(String id) {
        return Arrays.stream(values()).filter(figure -> figure.id.equals(id)).findFirst();
    }
}
