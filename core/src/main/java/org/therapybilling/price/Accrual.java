package org.therapybilling.price;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.therapybilling.explain.Answer;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ThresholdBucket;

/**
 * What a claim adds to a yearly total of Medicare's thresholds (Social Security Act §1833(g)): the amounts allowed after the
 * reduction for multiple procedures, for therapy alone, deductible and coinsurance included (CMS Pub. 100-04 ch. 5 §10.3).
 *
 * @param bucket which total
 * @param before the total before the first line, earlier claims of the day included; unknown if the session does not tell it
 * @param after the total after the last line; unknown if the one before or an amount is
 * @param threshold the amount of the year from which KX is needed
 * @param afterEachLine the totals after each line, in the order of the lines
 */
public record Accrual(
        ThresholdBucket bucket,
        Answer<Money> before,
        Answer<Money> after,
        Answer<Money> threshold,
        List<Answer<Money>> afterEachLine)
        implements Serializable {

    /**
     * Copies the list.
     *
     * @param bucket which total
     * @param before the total before the first line
     * @param after the total after the last line
     * @param threshold the amount of the year
     * @param afterEachLine the totals after each line
     */
    public Accrual {
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(threshold, "threshold");
        afterEachLine = Checks.copy("afterEachLine", Answer.class, afterEachLine);
    }
}
