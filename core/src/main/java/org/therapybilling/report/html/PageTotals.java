package org.therapybilling.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.therapybilling.compliance.DueItem;
import org.therapybilling.compliance.Finding;
import org.therapybilling.explain.DatasetVersion;
import org.therapybilling.explain.Provenance;
import org.therapybilling.report.Baseline;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.FindingTotal;
import org.therapybilling.report.ReportSummary;

/** What came out of the visits of a page, in numbers; its size does not grow with theirs. */
final class PageTotals {

    /** So many of what comes due soonest are named. */
    private static final int MOST_DUE = 10;

    private static final Baseline NOTHING_KNOWN = Baseline.builder().build();

    /** Something that comes due in some visits, and a link to the first of them. */
    record Due(DueItem item, int visits, String name, String link) {

        private Due in(String file) {
            return new Due(item, visits, name, file + link);
        }

        private Due with(Due later) {
            return new Due(item, visits + later.visits, name, link);
        }
    }

    private static final Comparator<Due> SOONEST = Comparator.comparing(Due::item, DueItem.SOONEST);

    private final Map<Sign, Integer> visits = new EnumMap<>(Sign.class);
    private final Map<Sign, String> firstOf = new EnumMap<>(Sign.class);
    private final ReportSummary.Builder summary = ReportSummary.builder();
    private final Map<String, FirstFinding> firstFindings = new HashMap<>();
    private final List<Due> soonest = new ArrayList<>();
    private final TreeSet<LocalDate> ends = new TreeSet<>();
    private final TreeSet<String> versions = new TreeSet<>();
    private final TreeSet<DatasetVersion> datasets = new TreeSet<>(Comparator.comparing(DatasetVersion::id)
            .thenComparing(DatasetVersion::version)
            .thenComparing(DatasetVersion::sha256));
    private int sessions;
    private int due;
    private int priced;
    private int unpriced;
    private long allowedCents;

    void add(VisitFacts visit, String link) {
        sessions++;
        Sign.of(visit).forEach(sign -> add(sign, link));
        visit.report().dateOfService().ifPresent(this::date);
        summary.add(visit.report(), NOTHING_KNOWN);
        visit.report().findings().forEach(finding -> finding(finding, visit, link));
        visit.report().upcoming().forEach(item -> due(new Due(item, 1, visit.name(), link)));
        price(visit);
        provenance(visit.report().provenance());
    }

    /** Adds the totals of a page of a folder. */
    void add(PageTotals page, String file) {
        sessions += page.sessions;
        page.visits.forEach((sign, count) -> visits.merge(sign, count, Integer::sum));
        page.firstOf.forEach((sign, link) -> firstOf.putIfAbsent(sign, file + link));
        summary.add(page.summary());
        page.firstFindings.forEach((key, first) -> firstFindings.putIfAbsent(key, first.in(file)));
        page.ends.forEach(this::date);
        due += page.due;
        page.soonest.forEach(item -> keep(item.in(file)));
        priced += page.priced;
        unpriced += page.unpriced;
        allowedCents += page.allowedCents;
        versions.addAll(page.versions);
        datasets.addAll(page.datasets);
    }

    private void add(Sign sign, String link) {
        visits.merge(sign, 1, Integer::sum);
        firstOf.putIfAbsent(sign, link);
    }

    private void date(LocalDate date) {
        ends.add(date);
        if (ends.size() > 2) {
            LocalDate first = ends.first();
            LocalDate last = ends.last();
            ends.clear();
            ends.add(first);
            ends.add(last);
        }
    }

    private void finding(Finding finding, VisitFacts visit, String link) {
        firstFindings.putIfAbsent(
                finding.severity() + finding.rule(), new FirstFinding(finding.remedy(), visit.name(), link));
    }

    private void due(Due item) {
        due++;
        keep(item);
    }

    private void keep(Due item) {
        for (int i = 0; i < soonest.size(); i++) {
            if (soonest.get(i).item().equals(item.item())) {
                soonest.set(i, soonest.get(i).with(item));
                return;
            }
        }
        soonest.add(item);
        soonest.sort(SOONEST);
        if (soonest.size() > MOST_DUE) {
            soonest.remove(MOST_DUE);
        }
    }

    private void price(VisitFacts visit) {
        BillingReport report = visit.report();
        if (visit.isFirst() && report.estimate().isPresent()) {
            Optional<Long> cents = report.estimate().get().allowed().found().map(money -> money.toCents());
            allowedCents += cents.orElse(0L);
            priced += cents.isPresent() ? 1 : 0;
            unpriced += cents.isPresent() ? 0 : 1;
        }
    }

    private void provenance(Provenance provenance) {
        versions.add("therapy-billing " + provenance.library() + ", rules " + provenance.rules());
        datasets.addAll(provenance.datasets());
    }

    int sessions() {
        return sessions;
    }

    /** Returns how many visits have a sign. */
    int visits(Sign sign) {
        return visits.getOrDefault(sign, 0);
    }

    /** Returns a link to the first visit that has a sign; there must be one. */
    String firstOf(Sign sign) {
        return String.valueOf(firstOf.get(sign));
    }

    /** Returns what came out of all visits. */
    ReportSummary summary() {
        return summary.build();
    }

    /** Returns the first finding of those that a total is of. */
    FirstFinding firstOf(FindingTotal total) {
        return Objects.requireNonNull(firstFindings.get(total.severity() + total.rule()), total.rule());
    }

    int due() {
        return due;
    }

    List<Due> soonest() {
        return soonest;
    }

    /** Returns the dates of service, for example {@code 2026-03-02 to 2026-03-31}; empty if there is none. */
    String dates() {
        if (ends.isEmpty()) {
            return "";
        }
        return ends.size() == 1 ? "" + ends.first() : ends.first() + " to " + ends.last();
    }

    int priced() {
        return priced;
    }

    int unpriced() {
        return unpriced;
    }

    long allowedCents() {
        return allowedCents;
    }

    Set<String> versions() {
        return versions;
    }

    Set<DatasetVersion> datasets() {
        return datasets;
    }
}
