package org.therapybilling.compliance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;

/** A finding of which the comparison is still to be made: where it is, how grave, with which values. */
public final class FindingDraft {

    private final Findings findings;
    private final List<ClaimLine> lines;
    private final Optional<Session> session;
    private final String path;
    private final Severity severity;
    private final Certainty certainty;
    private final String variant;
    private final Map<String, Datum> values;
    private final List<Citation> moreCitations;
    private final List<DataRelease> releases;
    private final Optional<String> denial;

    FindingDraft(Findings findings, List<ClaimLine> lines, Optional<Session> session, String path) {
        this(
                findings,
                lines,
                session,
                path,
                findings.info().severity(),
                findings.info().certainty(),
                "",
                Map.of(),
                List.of(),
                List.of(),
                findings.info().denial());
    }

    private FindingDraft(
            Findings findings,
            List<ClaimLine> lines,
            Optional<Session> session,
            String path,
            Severity severity,
            Certainty certainty,
            String variant,
            Map<String, Datum> values,
            List<Citation> moreCitations,
            List<DataRelease> releases,
            Optional<String> denial) {
        this.findings = findings;
        this.lines = lines;
        this.session = session;
        this.path = path;
        this.severity = severity;
        this.certainty = certainty;
        this.variant = variant;
        this.values = values;
        this.moreCitations = moreCitations;
        this.releases = releases;
        this.denial = denial;
    }

    /**
     * {@return the same, about a place of its own}
     *
     * @param place a path such as {@code treatments[0].minutes}, or what follows the path of the line, such as
     *     {@code .modifiers}
     */
    public FindingDraft at(String place) {
        String whole = place.startsWith(".") ? path + place : place;
        return new FindingDraft(
                findings, lines, session, whole, severity, certainty, variant, values, moreCitations, releases, denial);
    }

    /**
     * {@return the same, of another severity}
     *
     * @param other how grave it is
     */
    public FindingDraft as(Severity other) {
        return new FindingDraft(
                findings, lines, session, path, other, certainty, variant, values, moreCitations, releases, denial);
    }

    /**
     * {@return the same, less sure than the rule usually is}
     *
     * @param other how sure it is; the less sure of both holds
     */
    public FindingDraft how(Certainty other) {
        Certainty less = other.compareTo(certainty) > 0 ? other : certainty;
        return new FindingDraft(
                findings, lines, session, path, severity, less, variant, values, moreCitations, releases, denial);
    }

    /**
     * {@return the same, said in another variant of the message}
     *
     * @param name a variant of the rule
     */
    public FindingDraft variant(String name) {
        return new FindingDraft(
                findings, lines, session, path, severity, certainty, name, values, moreCitations, releases, denial);
    }

    /**
     * {@return the same with a value for its texts}
     *
     * @param name the name of its place in the texts
     * @param value the value
     */
    public FindingDraft with(String name, Datum value) {
        Map<String, Datum> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new FindingDraft(
                findings, lines, session, path, severity, certainty, variant, more, moreCitations, releases, denial);
    }

    /**
     * {@return the same with another likely denial}
     *
     * @param code group and adjustment reason code
     */
    public FindingDraft denied(String code) {
        return new FindingDraft(
                findings,
                lines,
                session,
                path,
                severity,
                certainty,
                variant,
                values,
                moreCitations,
                releases,
                Optional.of(code));
    }

    /**
     * Judges by a value that was looked up: none does nothing, unknown makes the rule not evaluated, and how sure the
     * value is and which release it comes from pass into the finding.
     *
     * @param <V> what was looked up
     * @param answer the answer
     * @param judge says what is expected, given the value
     */
    public <V extends Serializable> void given(Answer<V> answer, BiConsumer<V, FindingDraft> judge) {
        if (answer instanceof Answer.Found<V> found) {
            List<DataRelease> read = new ArrayList<>(releases);
            read.addAll(found.releases());
            List<Citation> cited = new ArrayList<>(moreCitations);
            cited.add(found.source().citation());
            FindingDraft here = new FindingDraft(
                    findings, lines, session, path, severity, certainty, variant, values, cited, read, denial);
            judge.accept(found.value(), here.how(found.certainty()));
        } else if (answer instanceof Answer.Unknown<V> unknown) {
            findings.lacking(unknown.why());
        }
    }

    /**
     * Begins an expectation about something observed; end it with what is allowed.
     *
     * @param <T> what was observed
     * @param observed what stands there
     * @return the expectation
     */
    public <T extends Datum & Comparable<? super T>> Expectation<T> expect(T observed) {
        return findings.opened(new Expectation<>(this, observed));
    }

    /**
     * Begins an expectation about modifiers; end it with what is allowed.
     *
     * @param observed what stands there
     * @return the expectation
     */
    public ModifierExpectation expect(ModifierSet observed) {
        return findings.opened(new ModifierExpectation(this, observed));
    }

    /**
     * Finds something that is not allowed at all.
     *
     * @param observed what stands there
     * @param fixes what would clear it
     */
    public void forbid(Datum observed, Fix... fixes) {
        add(observed, Allowed.UNSAID, fixes);
    }

    /**
     * Finds something that is not allowed, saying what would be.
     *
     * @param observed what stands there
     * @param allowed what would be right
     * @param fixes what would clear it
     */
    public void forbid(Datum observed, Allowed allowed, Fix... fixes) {
        add(observed, allowed, fixes);
    }

    void add(Datum observed, Allowed allowed, Fix... fixes) {
        findings.add(this, new Finding(this, observed, allowed, List.of(fixes)), List.of(fixes));
    }

    void closed(Object expectation) {
        findings.closed(expectation);
    }

    RuleInfo info() {
        return findings.info();
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
        List<Citation> all = new ArrayList<>(info().citations());
        moreCitations.stream().filter(more -> !all.contains(more)).forEach(all::add);
        return List.copyOf(all);
    }

    List<DataRelease> releases() {
        return releases.stream().distinct().toList();
    }

    Optional<String> denial() {
        return denial;
    }

    LocalDate dateOfService() {
        return findings.claim().dateOfService();
    }

    List<Integer> lineNumbers() {
        return lines.stream().map(ClaimLine::number).toList();
    }

    List<ProcedureCode> codes() {
        return lines.stream().map(ClaimLine::code).distinct().toList();
    }

    String modifiers() {
        return lines.stream().map(line -> line.modifiers().toString()).sorted().collect(Collectors.joining(","));
    }

    /** Returns the session that the finding is of: that of its lines if they are of one, else the one named. */
    Optional<Session> owner() {
        List<Session> of = lines.stream().map(ClaimLine::session).distinct().toList();
        return of.size() == 1 ? Optional.of(of.get(0)) : session;
    }

    /** Returns the id of the session that the place is of, where the finding stands in the report of another. */
    Optional<String> foreignSession() {
        Optional<Session> placed =
                lines.isEmpty() ? session : Optional.of(lines.get(0).session());
        return placed.filter(of ->
                        owner().isEmpty() && of != findings.claim().sessions().get(0))
                .flatMap(Session::sessionId);
    }
}
