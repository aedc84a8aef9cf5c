package org.therapybilling.compliance;

import java.util.List;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.Words;

/**
 * Collects what one rule finds in one claim.
 *
 * <pre>{@code
 * findings.on(line).expect(line.units()).atMost(limit, line.repair(Change.lowerTo(limit)));
 * }</pre>
 */
public final class Findings {

    /** A finding and the session in whose report it stands. */
    record Placed(Finding finding, Session owner) {}

    private final RuleInfo info;
    private final RuleContext claim;
    private List<Placed> found = List.of();
    private List<String> lacking = List.of();
    private int open;

    Findings(RuleInfo info, RuleContext claim) {
        this.info = info;
        this.claim = claim;
    }

    /**
     * {@return a finding about lines, to be ended by an expectation}
     *
     * @param lines one or more; findings stand on lines of this claim first
     */
    public FindingDraft on(List<ClaimLine> lines) {
        return new FindingDraft(this, List.copyOf(lines), null, lines.get(0).path());
    }

    /**
     * {@return a finding about a line, to be ended by an expectation}
     *
     * @param line the line
     */
    public FindingDraft on(ClaimLine line) {
        return on(List.of(line));
    }

    /**
     * {@return a finding about a fact, to be ended by an expectation}
     *
     * @param fact the fact
     */
    public FindingDraft at(Fact<?> fact) {
        return at(fact.path());
    }

    /**
     * {@return a finding about a place of the session at hand, to be ended by an expectation}
     *
     * @param path for example {@code dateOfService}
     */
    public FindingDraft at(String path) {
        return at(claim.session(), path);
    }

    /**
     * {@return a finding about a place of one of the sessions of the claim, to be ended by an expectation}
     *
     * @param session the session
     * @param path for example {@code treatments[1]}
     */
    public FindingDraft at(Session session, String path) {
        return new FindingDraft(this, List.of(), session, path);
    }

    /**
     * Begins an expectation about the claim as a whole.
     *
     * @param <T> what was observed
     * @param observed what stands there
     * @return the expectation, about all lines of the claim
     */
    public <T extends Datum & Comparable<? super T>> Expectation<T> expect(T observed) {
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
        at(fact).forbid(new Words("absent"));
    }

    /**
     * Says that something could not be judged for want of data or of a fact.
     *
     * @param what the path of the fact, or a sentence that says what is missing and how to supply it
     */
    public void lacking(String what) {
        if (!lacking.contains(what)) {
            lacking = Grown.by(lacking, what);
        }
    }

    RuleInfo info() {
        return info;
    }

    RuleContext claim() {
        return claim;
    }

    void opened() {
        open++;
    }

    void closed() {
        open--;
    }

    void add(FindingDraft draft, Finding finding, Fix... fixes) {
        checkPowers(fixes);
        checkPlace(draft);
        found = Grown.by(found, new Placed(finding, draft.owner()));
    }

    private void checkPowers(Fix... fixes) {
        for (Fix fix : fixes) {
            Power needed = fix.isRepair() ? Power.REPAIR : Power.SUGGEST;
            if (!info.may(needed)) {
                throw new Misuse("it offers a fix without declaring the power " + needed);
            }
        }
    }

    private void checkPlace(FindingDraft draft) {
        if (!claim.isOfDay(draft.place()) || !claim.linesOfTheDay().containsAll(draft.lines())) {
            throw new Misuse("it names a session or a line that is not of the day at hand");
        }
        if (!Places.isPlace(draft.path())) {
            throw new Misuse("it names a place that sessions do not have; a path begins with the name of a field of a"
                    + " session, as in treatments[0].minutes");
        }
    }

    /** Returns what was found, when the rule has ended. */
    List<Placed> ended() {
        if (open != 0) {
            throw new Misuse("it began an expectation and did not say what is allowed");
        }
        return found;
    }

    List<String> lacked() {
        return lacking;
    }
}
