package org.therapybilling.dataset;

import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.DatasetKind;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;

/** What is known of a release before its rows are read. */
record ReleaseDraft(DatasetKind kind, String publisher, String version, CodeSet codes, EffectivePeriod dates) {

    static final String CMS = "CMS";

    /** Returns the draft of a table that CMS publishes for a quarter. */
    static ReleaseDraft ofQuarter(DatasetKind kind, Quarter quarter, CodeSet codes) {
        return new ReleaseDraft(kind, CMS, quarter.toString(), codes, quarter.period());
    }

    DataRelease release(int rows, String sha256) {
        return new DataRelease(kind.id(), publisher, version, codes, dates, rows, sha256);
    }
}
