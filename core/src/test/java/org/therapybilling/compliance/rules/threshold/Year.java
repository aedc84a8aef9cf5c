package org.therapybilling.compliance.rules.threshold;

import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.session.History;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ThresholdBucket;
import org.therapybilling.vocabulary.Units;

/**
 * Sessions of 2026 after an amount of the year. National: 97110 (0.45 + 0.41 + 0.01) x 33.4009 = 29.06, a second therapy
 * unit of 97140 with half the practice expense (0.43 + 0.195 + 0.01) x 33.4009 = 21.21. Threshold $2,480.00, medical review
 * $3,000.00.
 */
final class Year {

    private Year() {}

    static Session.Builder after(String allowed, Discipline discipline) {
        ThresholdBucket bucket = discipline == Discipline.OT ? ThresholdBucket.OT : ThresholdBucket.PT_SLP;
        return Checked.session(discipline, PayerId.MEDICARE)
                .history(History.builder()
                        .putAllowedThisYear(bucket, Money.of(allowed))
                        .build());
    }

    /** Returns a claim of one unit of 97110, $29.06. */
    static Session.Builder exercise(String allowed, Modifier... modifiers) {
        return after(allowed, Discipline.PT).billed("97110", Units.ONE, modifiers);
    }
}
