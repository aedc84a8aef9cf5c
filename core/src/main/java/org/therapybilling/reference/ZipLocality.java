package org.therapybilling.reference;

import java.io.Serializable;
import java.util.Objects;
import org.therapybilling.reference.tables.KeyCodes;
import org.therapybilling.reference.tables.QuarterVouching;
import org.therapybilling.vocabulary.Locality;

/**
 * Where a ZIP code belongs (CMS, ZIP5).
 *
 * @param state the state, two letters
 * @param locality the fee schedule area
 * @param rural how rural it is for payment of ambulances
 * @param needsPlusFour true if parts of the ZIP code belong elsewhere, so that its nine digits decide
 */
public record ZipLocality(String state, Locality locality, Rural rural, boolean needsPlusFour) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param state the state, two letters
     * @param locality the fee schedule area
     * @param rural how rural it is for payment of ambulances
     * @param needsPlusFour true if parts of the ZIP code belong elsewhere, so that its nine digits decide
     */
    public ZipLocality {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(locality, "locality");
        Objects.requireNonNull(rural, "rural");
    }

    /**
     * The localities of ZIP codes, found by five digits ({@code ZIP5_OCT2025.txt}). A release vouches for its quarter, two
     * that agree for the quarters between; the newest is likely to hold on. No answer repeats the ZIP code.
     */
    public static final Table<String, ZipLocality> TABLE =
            new Table<>("zip-locality", new QuarterVouching<>(KeyCodes.<String>none(), ZipLocality::equals));

    /** The rural indicator. */
    public enum Rural {
        /** Urban, a blank in CMS's file. */
        URBAN,
        /** Rural, {@code R}. */
        RURAL,
        /** Super rural, {@code B}. */
        SUPER_RURAL
    }
}
