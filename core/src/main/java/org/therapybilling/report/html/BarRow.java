package org.therapybilling.report.html;

import java.util.List;

/**
 * A bar of a chart: what counts together, one piece after the other.
 *
 * @param caption what it is
 * @param parts its pieces
 */
record BarRow(String caption, List<BarPart> parts) {

    int seconds() {
        int sum = 0;
        for (BarPart part : parts) {
            sum += part.seconds();
        }
        return sum;
    }
}
