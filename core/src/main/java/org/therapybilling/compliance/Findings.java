package org.therapybilling.compliance;

import java.util.List;
import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.Words;

/**
 * Says what one rule finds in one claim.
 *
 * <pre>{@code
 * findings.on(line).expect(line.units()).atMost(limit, line.suggest(Change.lowerTo(limit), "no more was given"));
 * }</pre>
 */
public final class Findings {

    private final ClaimView claim;
    private final Collected collected;

    Findings(RuleInfo info, ClaimView claim) {
        this.claim = claim;
        this.collected = new Collected(info, claim);
    }

    /**
     * {@return a finding about lines, to be ended by an expectation}
     *
     * @param lines one or more; findings stand on lines of this claim first
     */
    public FindingDraft on(List<ClaimLine> lines) {
        return new FindingDraft(collected, Checks.copy("lines", ClaimLine.class, lines), null, null);
    }

    /**
     * {@return a finding about a line, to be ended by an expectation}
     *
     * @param line the line
     */
    public FindingDraft on(ClaimLine line) {
        Objects.requireNonNull(line, "line");
        return on(List.of(line));
    }

    /**
     * {@return a finding about a fact, to be ended by an expectation}
     *
     * @param fact the fact
     */
    public FindingDraft at(Fact<?> fact) {
        Objects.requireNonNull(fact, "fact");
        return at(fact.path());
    }

    /**
     * {@return a finding about a place of the session at hand, to be ended by an expectation}
     *
     * @param path for example {@code dateOfService}
     */
    public FindingDraft at(String path) {
        Objects.requireNonNull(path, "path");
        return at(claim.session(), path);
    }

    /**
     * {@return a finding about a place of one of the sessions of the claim, to be ended by an expectation}
     *
     * @param session the session
     * @param path for example {@code treatments[1]}
     */
    public FindingDraft at(Session session, String path) {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(path, "path");
        return new FindingDraft(collected, List.of(), session, path);
    }

    /**
     * Begins an expectation about the claim as a whole.
     *
     * @param <T> what was observed
     * @param observed what stands there
     * @return the expectation, about all lines of the claim
     */
    public <T extends Datum & Comparable<? super T>> Expectation<T> expect(T observed) {
        Objects.requireNonNull(observed, "observed");
        return whole().expect(observed);
    }

    /** {@return a finding about the claim as a whole, to be ended by an expectation} */
    public FindingDraft whole() {
        return claim.lines().isEmpty() ? at("dateOfService") : on(claim.lines());
    }

    /**
     * Finds that the record lacks something it was searched for.
     *
     * @param fact what it lacks
     */
    public void missing(Fact<?> fact) {
        Objects.requireNonNull(fact, "fact");
        at(fact).forbid(new Words("absent"));
    }

    /**
     * Says that something could not be judged for want of data or of a fact.
     *
     * @param what the path of the fact, {@code payer.} and a key of a profile, or the id of a table: the same in every
     *     report
     */
    public void lacking(String what) {
        Objects.requireNonNull(what, "what");
        collected.lacking(what);
    }

    /** Returns what was found so far. */
    Collected collected() {
        return collected;
    }
}
