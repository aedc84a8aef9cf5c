package org.therapybilling.compliance.verify;

import java.util.Objects;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.Fact;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.vocabulary.Datum;

/** What is given in a case: the sessions of a day. */
public final class Situation {

    private final Given given;

    Situation(Given given) {
        this.given = given;
    }

    /** {@return the case that the rule judges it and finds nothing} */
    public RuleCase findsNothing() {
        return new RuleCase.Nothing(given);
    }

    /**
     * {@return the case that the rule cannot judge it}
     *
     * @param fact what is missing
     */
    public RuleCase cannotDecideWithout(Fact<?> fact) {
        Objects.requireNonNull(fact, "fact");
        return new RuleCase.Undecided(given, fact.path());
    }

    /**
     * {@return the case that the rule cannot judge it}
     *
     * @param key what the payer's profile does not know
     */
    public RuleCase cannotDecideWithout(PayerKey<?> key) {
        Objects.requireNonNull(key, "key");
        return new RuleCase.Undecided(given, "payer." + key.name());
    }

    /**
     * {@return the case that the rule finds something}
     *
     * @param observed what stands there
     * @param allowed what would be right
     */
    public ExpectedFinding finds(Datum observed, Allowed allowed) {
        Objects.requireNonNull(observed, "observed");
        Objects.requireNonNull(allowed, "allowed");
        return ExpectedFinding.first(given, observed, allowed);
    }

    /**
     * {@return the case that the rule finds something of which it does not say what would be right}
     *
     * @param observed what stands there
     */
    public ExpectedFinding finds(Datum observed) {
        Objects.requireNonNull(observed, "observed");
        return finds(observed, Allowed.UNSAID);
    }
}
