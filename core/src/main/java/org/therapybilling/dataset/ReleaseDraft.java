package org.therapybilling.dataset;

import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.Table;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;

/** What is known of a release before its rows are read. */
record ReleaseDraft(Table<?, ?> table, String publisher, String version, CodeSet codes, EffectivePeriod dates) {

    static final String CMS = "CMS";

    /** Returns the draft of a table that CMS publishes for a quarter. */
    static ReleaseDraft ofQuarter(Table<?, ?> table, Quarter quarter, CodeSet codes) {
        return new ReleaseDraft(table, CMS, quarter.toString(), codes, quarter.period());
    }

    DataRelease release(int rows, String sha256) {
        return new DataRelease(table.id(), publisher, version, codes, dates, rows, sha256);
    }
}
