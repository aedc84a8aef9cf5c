package org.therapybilling.examples.commandline;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportStatus;

/** Counts in which columns or fields sessions could not be read, so that the end of a run says what is to be mended first. */
final class UnreadablePlaces {

    private static final String OTHERS = "elsewhere";
    private static final int MOST_KINDS = 100;
    private static final int MOST_TOLD = 5;
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]{1,9}\\]");
    private static final Pattern POSITION = Pattern.compile("(?:rows?|line|file|session|input)?(?: ?[0-9]{1,9})?");

    private final Map<String, Long> counts = new TreeMap<>();

    /** Takes a report. */
    void add(BillingReport report) {
        if (report.status() == ReportStatus.UNREADABLE) {
            String kind = kind(report.where().orElse(""));
            counts.merge(counts.size() < MOST_KINDS || counts.containsKey(kind) ? kind : OTHERS, 1L, Long::sum);
        }
    }

    /** Returns the column or field of a place; without what tells one row or element from another. */
    private static String kind(String where) {
        String last = where.substring(where.lastIndexOf(", ") < 0 ? 0 : where.lastIndexOf(", ") + 2);
        return POSITION.matcher(last).matches()
                ? "a row or session as a whole"
                : INDEX.matcher(last).replaceAll("[]");
    }

    /** Returns the most frequent places, for example {@code Insurance (payer_id) 3, minutes 2}; empty if all was read. */
    String mostFrequent() {
        String told = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TOLD)
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
        int more = counts.size() - MOST_TOLD;
        return more > 0 ? told + ", and " + more + " more" : told;
    }
}
