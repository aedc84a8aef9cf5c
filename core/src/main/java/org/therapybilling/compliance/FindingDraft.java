package org.therapybilling.compliance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Source;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;

/** A finding of which the comparison is still to be made: where it is, how grave, with which values. */
public final class FindingDraft {

    private final Findings findings;
    private final List<ClaimLine> lines;
    private final @Nullable Session session;
    private String path;
    private Severity severity;
    private Certainty certainty;
    private String variant = "";
    private Map<String, Datum> values = Map.of();
    private List<Citation> moreCitations = List.of();
    private List<DataRelease> releases = List.of();
    private @Nullable String denial;

    FindingDraft(Findings findings, List<ClaimLine> lines, @Nullable Session session, String path) {
        this.findings = findings;
        this.lines = lines;
        this.session = session;
        this.path = path;
        this.severity = findings.info().severity();
        this.certainty = findings.info().certainty();
        this.denial = findings.info().denial().orElse(null);
    }

    /** Copies a draft, of which the caller changes one value before anybody sees it. */
    private FindingDraft(FindingDraft other) {
        this.findings = other.findings;
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

    /**
     * {@return the same, about a place of its own}
     *
     * @param place a path such as {@code treatments[0].minutes}, or what follows the path of the line, such as
     *     {@code .modifiers}
     */
    public FindingDraft at(String place) {
        FindingDraft copy = new FindingDraft(this);
        copy.path = place.startsWith(".") ? path + place : place;
        return copy;
    }

    /**
     * {@return the same, of another severity}
     *
     * @param other how grave it is
     */
    public FindingDraft as(Severity other) {
        FindingDraft copy = new FindingDraft(this);
        copy.severity = other;
        return copy;
    }

    /**
     * {@return the same, less sure than the rule usually is}
     *
     * @param other how sure it is; the less sure of both holds
     */
    public FindingDraft how(Certainty other) {
        FindingDraft copy = new FindingDraft(this);
        copy.certainty = other.compareTo(certainty) > 0 ? other : certainty;
        return copy;
    }

    /**
     * {@return the same, said in another variant of the message}
     *
     * @param name a variant of the rule
     */
    public FindingDraft variant(String name) {
        FindingDraft copy = new FindingDraft(this);
        copy.variant = name;
        return copy;
    }

    /**
     * {@return the same with a value for its texts}
     *
     * @param name the name of its place in the texts
     * @param value the value
     */
    public FindingDraft with(String name, Datum value) {
        FindingDraft copy = new FindingDraft(this);
        copy.values = new LinkedHashMap<>(values);
        copy.values.put(name, value);
        return copy;
    }

    /**
     * {@return the same with another likely denial}
     *
     * @param code group and adjustment reason code
     */
    public FindingDraft denied(String code) {
        FindingDraft copy = new FindingDraft(this);
        copy.denial = code;
        return copy;
    }

    /**
     * Judges by a value that was looked up: none does nothing, unknown makes the rule not evaluated, and how sure the
     * value is and which release it comes from pass into the finding, as by {@link #restingOn}.
     *
     * @param <V> what was looked up
     * @param answer the answer
     * @param judge says what is expected, given the value
     */
    public <V extends Serializable> void given(Answer<V> answer, BiConsumer<V, FindingDraft> judge) {
        if (answer instanceof Answer.Found<V> found) {
            judge.accept(found.value(), restingOn(answer));
        } else if (answer instanceof Answer.Unknown<V> unknown) {
            findings.lacking(unknown.why());
        }
    }

    /**
     * {@return the same, as sure as an answer is and no surer, citing it and the releases it was read from; texts have a
     * sentence on them under {@code {table}}} The same if the answer is unknown.
     *
     * @param answer what was looked up, found or not
     */
    public FindingDraft restingOn(Answer<?> answer) {
        return answer.fold(
                found -> restingOn(found.source(), found.certainty()),
                none -> restingOn(none.source(), none.certainty()),
                unknown -> this);
    }

    private FindingDraft restingOn(Source source, Certainty sure) {
        FindingDraft here = how(sure).with("table", new TableSays(source, sure));
        here.releases = joined(releases, source.releases());
        here.moreCitations = joined(moreCitations, List.of(source.citation()));
        return here;
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /**
     * Begins an expectation about something observed; end it with what is allowed.
     *
     * @param <T> what was observed
     * @param observed what stands there
     * @return the expectation
     */
    public <T extends Datum & Comparable<? super T>> Expectation<T> expect(T observed) {
        findings.opened();
        return new Expectation<>(this, observed);
    }

    /**
     * Begins an expectation about modifiers; end it with what is allowed.
     *
     * @param observed what stands there
     * @return the expectation
     */
    public ModifierExpectation expect(ModifierSet observed) {
        findings.opened();
        return new ModifierExpectation(this, observed);
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
        findings.add(this, new Finding(this, observed, allowed, fixes), fixes);
    }

    void closed() {
        findings.closed();
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
        return findings.claim().dateOfService();
    }

    List<ClaimLine> lines() {
        return lines;
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

    /** Returns the session that lines or place are of: of the first line, else the one named. */
    Session place() {
        return session != null ? session : lines.get(0).session();
    }

    /** Returns the session whose report it stands in: that of all its lines, or that of its place; else the first. */
    Session owner() {
        Session place = place();
        boolean ofOne = lines.stream().allMatch(line -> line.session() == place);
        return ofOne && findings.claim().isOfClaim(place)
                ? place
                : findings.claim().sessions().get(0);
    }

    /** Returns the id of the session that the place is of, where the finding stands in the report of another. */
    @Nullable
    String foreignSession() {
        return place() == owner() ? null : place().sessionId().orElse(null);
    }
}
