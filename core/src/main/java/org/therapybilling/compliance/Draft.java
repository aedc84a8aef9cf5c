package org.therapybilling.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.DataRelease;
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
    String path;
    Severity severity;
    Certainty certainty;
    String variant = "";
    Map<String, Datum> values;
    List<Citation> moreCitations = List.of();
    List<DataRelease> releases = List.of();

    @Nullable
    String denial;

    Draft(RuleInfo info, ClaimView claim, List<ClaimLine> lines, @Nullable Session session, String path) {
        this.info = info;
        this.claim = claim;
        this.lines = lines;
        this.session = session;
        this.path = path;
        this.severity = info.severity();
        this.certainty = info.certainty();
        this.denial = info.denial().orElse(null);
        this.values =
                info.doubt().isEmpty() ? Map.of() : Map.of(Doubts.NAME, new Doubts(List.of(new Words(info.doubt()))));
    }

    /** Copies a draft, of which the caller changes one value before anybody sees it. */
    Draft(Draft other) {
        this.info = other.info;
        this.claim = other.claim;
        this.lines = other.lines;
        this.session = other.session;
        this.path = other.path;
        this.severity = other.severity;
        this.certainty = other.certainty;
        this.variant = other.variant;
        this.values = other.values;
        this.moreCitations = other.moreCitations;
        this.releases = other.releases;
        this.denial = other.denial;
    }

    /** Notes that an expectation said what is allowed. */
    abstract void closed();

    /** Finds what was observed, which is not allowed. */
    abstract void add(Datum observed, Allowed allowed, Fix... fixes);

    static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
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
        return path;
    }

    Map<String, Datum> values() {
        return Collections.unmodifiableMap(values);
    }

    List<Citation> citations() {
        return moreCitations.isEmpty()
                ? info().citations()
                : joined(info().citations(), moreCitations).stream().distinct().toList();
    }

    List<DataRelease> releases() {
        return releases.stream().distinct().toList();
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
        return numbers(lines.stream().filter(line -> line.isNumberedWith(place())));
    }

    /** Returns the lines that others count, by session in the order of the finding. */
    List<LinesElsewhere> linesElsewhere() {
        List<ClaimLine> others = new ArrayList<>(lines);
        others.removeIf(line -> line.isNumberedWith(place()));
        List<LinesElsewhere> elsewhere = new ArrayList<>();
        while (!others.isEmpty()) {
            Session next = others.get(0).session();
            elsewhere.add(new LinesElsewhere(
                    next.sessionId(), numbers(others.stream().filter(line -> line.session() == next))));
            others.removeIf(line -> line.session() == next);
        }
        return elsewhere;
    }

    private static List<Integer> numbers(Stream<ClaimLine> lines) {
        return lines.map(ClaimLine::number).toList();
    }

    List<ProcedureCode> codes() {
        return lines.stream().map(ClaimLine::code).distinct().toList();
    }

    String modifiers() {
        return lines.stream().map(line -> line.modifiers().toString()).sorted().collect(Collectors.joining(","));
    }

    /** Returns the session that lines or place are of: of the first line, else the one named. */
    Session place() {
        return session != null ? session : lines.get(0).session();
    }

    /** Returns the session whose report it stands in: that of all its lines, or that of its place; else the first. */
    Session owner() {
        Session place = place();
        boolean ofOne = lines.stream().allMatch(line -> line.session() == place);
        return ofOne && claim.isOfClaim(place) ? place : claim.sessions().get(0);
    }

    /** Returns the id of the session that the place is of, where the finding stands in the report of another. */
    @Nullable
    String foreignSession() {
        return place() == owner() ? null : place().sessionId().orElse(null);
    }
}
