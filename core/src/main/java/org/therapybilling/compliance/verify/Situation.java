package org.therapybilling.compliance.verify;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.Fact;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Datum;

/** What is given in a case: the sessions of a day. */
public final class Situation {

    private static final String PATIENT = "patient";

    private final List<Session> sessions;

    private Situation(List<Session> sessions) {
        this.sessions = sessions;
    }

    static Situation of(Session.Builder first, Session.Builder... more) {
        List<Session> sessions = new ArrayList<>();
        sessions.add(first.build());
        for (Session.Builder other : more) {
            sessions.add(other.build());
        }
        boolean unnamed =
                sessions.stream().allMatch(session -> session.patientKey().isEmpty());
        if (sessions.size() > 1 && unnamed) {
            sessions.replaceAll(
                    session -> session.toBuilder().patientKey(PATIENT).build());
        }
        return new Situation(List.copyOf(sessions));
    }

    /** {@return the case that the rule judges it and finds nothing} */
    public RuleCase findsNothing() {
        return new RuleCase.Nothing(this);
    }

    /**
     * {@return the case that the rule cannot judge it}
     *
     * @param fact what is missing
     */
    public RuleCase cannotDecideWithout(Fact<?> fact) {
        return new RuleCase.Undecided(this, fact.path());
    }

    /**
     * {@return the case that the rule cannot judge it}
     *
     * @param key what the payer's profile does not know
     */
    public RuleCase cannotDecideWithout(PayerKey<?> key) {
        return new RuleCase.Undecided(this, "payer." + key.name());
    }

    /**
     * {@return the case that the rule finds something}
     *
     * @param observed what stands there
     * @param allowed what would be right
     */
    public ExpectedFinding finds(Datum observed, Allowed allowed) {
        return ExpectedFinding.first(this, observed, allowed);
    }

    /**
     * {@return the case that the rule finds something of which it does not say what would be right}
     *
     * @param observed what stands there
     */
    public ExpectedFinding finds(Datum observed) {
        return finds(observed, Allowed.UNSAID);
    }

    List<Session> sessions() {
        return sessions;
    }

    /** Returns codes, times and lines; no keys. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        for (Session session : sessions) {
            for (Treatment treatment : session.treatments()) {
                words.add(treatment.toString());
            }
            for (BilledLine line : session.billed()) {
                words.add("billed " + line);
            }
        }
        return "given " + String.join(", ", words);
    }
}
