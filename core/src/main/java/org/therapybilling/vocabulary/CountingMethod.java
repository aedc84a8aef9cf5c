package org.therapybilling.vocabulary;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** How a payer turns the minutes of 15-minute codes into units. */
public enum CountingMethod {
    /**
     * The total-time rule of Medicare: the minutes of all timed codes of the day are pooled, 8 make a unit, 23 two
     * (CMS Pub. 100-04 ch. 5 §20.2.C).
     */
    CMS_8_MINUTE("cms-8-minute"),
    /** The midpoint rule of CPT: each code alone, a unit once its midpoint has passed, that is from 8 minutes. */
    AMA_MIDPOINT("ama-midpoint"),
    /** Each code alone, a unit for each completed 15 minutes. */
    FULL_UNIT("full-unit"),
    /** The larger total of the first two for the day; if they are equal, whatever either permits. */
    GREATER_OF("greater-of");

    private final String id;

    CountingMethod(String id) {
        this.id = id;
    }

    /**
     * Returns the method of an id.
     *
     * @param id for example {@code cms-8-minute}
     * @return the method; empty if no method has this id
     */
    public static Optional<CountingMethod> ofId(String id) {
        Objects.requireNonNull(id, "id");
        return Arrays.stream(values()).filter(method -> method.id.equals(id)).findFirst();
    }

    /**
     * Returns the id that stands in files and reports.
     *
     * @return for example {@code cms-8-minute}
     */
    public String id() {
        return id;
    }
}
