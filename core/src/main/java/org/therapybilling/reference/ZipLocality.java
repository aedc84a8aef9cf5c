package org.therapybilling.reference;

import java.io.Serializable;
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
