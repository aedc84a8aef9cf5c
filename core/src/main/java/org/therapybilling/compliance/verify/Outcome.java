package org.therapybilling.compliance.verify;

import java.util.List;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;

/**
 * What a rule said of a day.
 *
 * @param findings what it found, in the order of reports
 * @param lacking what it could not decide without
 * @param usual how grave its findings usually are
 */
record Outcome(List<Finding> findings, List<String> lacking, Severity usual) {

    /** Returns what tells the findings from others, whatever the order of lines. */
    List<String> fingerprints() {
        return findings.stream().map(Finding::fingerprint).sorted().toList();
    }
}
