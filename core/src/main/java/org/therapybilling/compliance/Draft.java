package org.therapybilling.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Source;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Words;

/** What a finding will say: where it is, how grave, with which values. Whoever ends an expectation tells it what broke. */
abstract class Draft {

    final RuleInfo info;
    final ClaimView claim;
    final List<ClaimLine> lines;
    final @Nullable Session session;
    Severity severity;
    Certainty certainty;
    String variant = "";

    @Nullable
    Trail<Source> sources;

    @Nullable
    String denial;

    /** The place; null for that of the first line. */
    private @Nullable String path;

    /** What follows the path. */
    private String suffix = "";

    private @Nullable Trail<DraftValue> values;

    Draft(RuleInfo info, ClaimView claim, List<ClaimLine> lines, @Nullable Session session, @Nullable String path) {
        this.info = info;
        this.claim = claim;
        this.lines = lines;
        this.session = session;
        this.path = path;
        this.severity = info.severity();
        this.certainty = info.certainty();
        this.denial = info.denial().orElse(null);
        if (!info.doubt().isEmpty()) {
            doubt(new Words(info.doubt()));
        }
    }

    /** Copies a draft, of which the caller changes one value before anybody sees it. */
    Draft(Draft other) {
        this.info = other.info;
        this.claim = other.claim;
        this.lines = other.lines;
        this.session = other.session;
        this.path = other.path;
        this.suffix = other.suffix;
        this.severity = other.severity;
        this.certainty = other.certainty;
        this.variant = other.variant;
        this.values = other.values;
        this.sources = other.sources;
        this.denial = other.denial;
    }

    /** Notes that an expectation said what is allowed. */
    abstract void closed();

    /** Finds what was observed, which is not allowed. */
    abstract void add(Datum observed, Allowed allowed, Fix... fixes);

    /** Places it anew: at a path, or, beginning with a dot, at what follows the path of now. */
    final void place(String place) {
        if (place.startsWith(".")) {
            suffix += place;
        } else {
            path = place;
            suffix = "";
        }
    }

    final void put(String name, Datum value) {
        values = new Trail<>(new DraftValue(name, value), values);
    }

    final void doubt(Datum sentence) {
        put(Doubts.NAME, DraftValue.doubts(values).and(sentence));
    }

    RuleInfo info() {
        return info;
    }

    Severity severity() {
        return severity;
    }

    Certainty certainty() {
        return certainty;
    }

    String variant() {
        return variant;
    }

    String path() {
        return (path == null ? lines.get(0).path() : path) + suffix;
    }

    Map<String, Datum> values() {
        return Collections.unmodifiableMap(DraftValue.byName(values));
    }

    List<Citation> citations() {
        if (sources == null) {
            return info().citations();
        }
        Set<Citation> citations = new LinkedHashSet<>(info().citations());
        for (Source source : Trail.inOrder(sources)) {
            citations.add(source.citation());
        }
        return List.copyOf(citations);
    }

    List<DataRelease> releases() {
        Set<DataRelease> releases = new LinkedHashSet<>();
        for (Source source : Trail.inOrder(sources)) {
            releases.addAll(source.releases());
        }
        return List.copyOf(releases);
    }

    @Nullable
    String denial() {
        return denial;
    }

    LocalDate dateOfService() {
        return claim.dateOfService();
    }

    List<ClaimLine> lines() {
        return lines;
    }

    /** Returns the numbers of the lines that the session of the place counts. */
    List<Integer> lineNumbers() {
        Session place = place();
        List<Integer> numbers = new ArrayList<>(lines.size());
        for (ClaimLine line : lines) {
            if (line.isNumberedWith(place)) {
                numbers.add(line.number());
            }
        }
        return List.copyOf(numbers);
    }

    /** Returns the lines that others count, by session in the order of the finding. */
    List<LinesElsewhere> linesElsewhere() {
        Session place = place();
        List<ClaimLine> others = new ArrayList<>(lines);
        others.removeIf(line -> line.isNumberedWith(place));
        List<LinesElsewhere> elsewhere = new ArrayList<>(0);
        while (!others.isEmpty()) {
            Session next = others.get(0).session();
            List<Integer> numbers = others.stream()
                    .filter(line -> line.session() == next)
                    .map(ClaimLine::number)
                    .toList();
            elsewhere.add(new LinesElsewhere(next.sessionId(), numbers));
            others.removeIf(line -> line.session() == next);
        }
        return List.copyOf(elsewhere);
    }

    List<ProcedureCode> codes() {
        Set<ProcedureCode> codes = new LinkedHashSet<>();
        for (ClaimLine line : lines) {
            codes.add(line.code());
        }
        return List.copyOf(codes);
    }

    String modifiers() {
        return lines.size() == 1
                ? lines.get(0).modifiers().toString()
                : lines.stream()
                        .map(line -> line.modifiers().toString())
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    /** Returns the session that lines or place are of: of the first line, else the one named. */
    Session place() {
        return session != null ? session : lines.get(0).session();
    }

    /** Returns the session whose report it stands in: that of all its lines, or that of its place; else the first. */
    Session owner() {
        Session place = place();
        return areAllOf(place) && claim.isOfClaim(place)
                ? place
                : claim.sessions().get(0);
    }

    private boolean areAllOf(Session place) {
        for (ClaimLine line : lines) {
            if (line.session() != place) {
                return false;
            }
        }
        return true;
    }

    /** Returns the id of the session that the place is of, where the finding stands in the report of another. */
    @Nullable
    String foreignSession() {
        return place() == owner() ? null : place().sessionId().orElse(null);
    }
}
