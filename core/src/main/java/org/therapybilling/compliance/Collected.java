package org.therapybilling.compliance;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.session.Session;

/** What one rule found in one claim, and what it lacked; holds the rule to the powers that it declared. */
final class Collected {

    /** A finding and the session in whose report it stands. */
    record Placed(Finding finding, Session owner) {}

    private final RuleInfo info;
    private final ClaimView claim;
    private List<Placed> found = List.of();
    private List<String> lacking = List.of();
    private int open;

    Collected(RuleInfo info, ClaimView claim) {
        this.info = info;
        this.claim = claim;
    }

    void lacking(String what) {
        if (!lacking.contains(what)) {
            lacking = Grown.by(lacking, what);
        }
    }

    RuleInfo info() {
        return info;
    }

    ClaimView claim() {
        return claim;
    }

    void opened() {
        open++;
    }

    void closed() {
        open--;
    }

    void add(Draft draft, Finding finding, Fix... fixes) {
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

    private void checkPlace(Draft draft) {
        if (!claim.isOfDay(draft.place()) || !claim.areOfTheDay(draft.lines())) {
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

    /** Keeps of all findings the texts that they have now: values of others may have none, or another, when they are read. */
    void settle() {
        found = new ArrayList<>(ended().stream()
                .map(placed -> new Placed(placed.finding().inWords(), placed.owner()))
                .toList());
    }

    List<String> lacked() {
        return lacking;
    }
}
