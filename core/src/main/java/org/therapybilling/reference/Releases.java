package org.therapybilling.reference;

import java.util.Optional;

/** Data that answers from the releases of one kind of table, and can take others of them into its history. */
interface Releases extends ReferenceData {

    /**
     * Returns these releases and others as one history, so that each vouches for what lies between it and the next,
     * whoever loaded it. Of releases for the same date, these come first.
     *
     * @param others other data
     * @return both; empty if the other data is not of the same kind of table
     */
    Optional<ReferenceData> joined(ReferenceData others);
}
