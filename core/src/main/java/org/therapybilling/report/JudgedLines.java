package org.therapybilling.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.LinesElsewhere;
import org.therapybilling.price.LinePrice;
import org.therapybilling.price.PriceEstimate;

/** The lines that the findings and prices of a report are of, in the order of its estimate: those billed, else those supported. */
public final class JudgedLines {

    private final BillingReport report;
    private final List<LinePrice> prices;
    private final List<ServiceLine> lines;
    private volatile @Nullable Map<Place, List<Integer>> byPlace;

    private JudgedLines(BillingReport report) {
        this.report = report;
        this.prices = report.estimate().map(PriceEstimate::lines).orElse(List.of());
        this.lines = report.estimate().isPresent()
                ? prices.stream().map(LinePrice::line).toList()
                : report.billed().isEmpty() ? report.lines() : report.billed();
    }

    /**
     * {@return the lines of a report}
     *
     * @param report the report
     */
    public static JudgedLines of(BillingReport report) {
        Objects.requireNonNull(report, "report");
        return new JudgedLines(report);
    }

    /** {@return the lines, of all sessions of the day} */
    public List<ServiceLine> lines() {
        return lines;
    }

    /** {@return what each line pays; empty if nothing was estimated} */
    public List<LinePrice> prices() {
        return prices;
    }

    /**
     * {@return the lines that a finding names by their numbers: indices into {@link #lines}; without those that cannot be
     * told from others of the same number and code}
     *
     * @param finding a finding of the report
     */
    public List<Integer> named(Finding finding) {
        Objects.requireNonNull(finding, "finding");
        List<Integer> named = new ArrayList<>();
        for (int number : finding.lines()) {
            add(named, number, finding.sessionId(), finding);
        }
        return named;
    }

    /**
     * {@return the lines that a finding concerns: indices into {@link #lines}, ascending; all if it names none}
     *
     * @param finding a finding of the report
     */
    public Set<Integer> concerned(Finding finding) {
        Objects.requireNonNull(finding, "finding");
        Set<Integer> concerned = new TreeSet<>(named(finding));
        List<Integer> elsewhere = new ArrayList<>();
        for (LinesElsewhere other : finding.linesElsewhere()) {
            other.lines().forEach(number -> add(elsewhere, number, other.sessionId(), finding));
        }
        concerned.addAll(elsewhere);
        if (finding.lines().isEmpty() && elsewhere.isEmpty()) {
            for (int i = 0; i < lines.size(); i++) {
                concerned.add(i);
            }
        }
        return concerned;
    }

    /** Adds the line of a number, or, of several, the one whose code the finding is about. */
    private void add(List<Integer> named, int number, Optional<String> sessionId, Finding finding) {
        List<Integer> ofNumber = new ArrayList<>();
        List<Integer> ofCode = new ArrayList<>();
        for (int i : numbered(number, sessionId.or(report::sessionId))) {
            ofNumber.add(i);
            if (finding.codes().contains(lines.get(i).code())) {
                ofCode.add(i);
            }
        }
        List<Integer> meant = ofNumber.size() > 1 ? ofCode : ofNumber;
        if (meant.size() == 1) {
            named.add(meant.get(0));
        }
    }

    /** Returns the lines of a number of a session; those that the library made have the numbers of the claim. */
    private List<Integer> numbered(int number, Optional<String> sessionId) {
        Map<Place, List<Integer>> known = byPlace;
        if (known == null) {
            known = new HashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                ServiceLine line = lines.get(i);
                known.computeIfAbsent(new Place(line.line(), line.sessionId()), first -> new ArrayList<>())
                        .add(i);
            }
            byPlace = known;
        }
        List<Integer> numbered = new ArrayList<>(known.getOrDefault(new Place(number, Optional.empty()), List.of()));
        if (sessionId.isPresent()) {
            numbered.addAll(known.getOrDefault(new Place(number, sessionId), List.of()));
        }
        return numbered;
    }

    /** Where a line stands: its number, and whose number that is. */
    private record Place(int number, Optional<String> sessionId) {}
}
