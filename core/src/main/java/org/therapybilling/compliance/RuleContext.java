package org.therapybilling.compliance;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.session.Session;

/** A claim as one rule sees it, with the facts that it declared. Asking for anything undeclared is an error of the rule. */
public final class RuleContext extends ClaimView {

    private final RuleInfo info;

    RuleContext(PreparedClaim claim, RuleInfo info, Session session) {
        super(claim, session, info.isPerSession());
        this.info = info;
    }

    /**
     * {@return a fact that the rule needs}
     *
     * @param <T> what is known
     * @param fact one that the rule declared by {@code needs}
     * @throws IllegalStateException if the rule did not declare it
     */
    public <T> T the(Fact<T> fact) {
        Objects.requireNonNull(fact, "fact");
        if (!info.needs().contains(fact)) {
            throw new Misuse("it asks for the fact " + fact.path() + " without declaring it");
        }
        return fact.in(this).orElseThrow();
    }

    /**
     * {@return what the payer's profile says of a key by which the rule is asked for}
     *
     * @param <T> the kind of value
     * @param key one that the rule declared by {@code where}
     * @throws IllegalStateException if the rule did not declare it
     */
    public <T extends Serializable> T the(PayerKey<T> key) {
        Objects.requireNonNull(key, "key");
        if (!info.where().contains(key)) {
            throw new Misuse("it asks for the payer's key " + key.name() + " without declaring it");
        }
        return ifKnown(key).found().orElseThrow();
    }

    /**
     * {@return a fact that matters if it is known, and does not stop the rule if it is not}
     *
     * @param <T> what is known
     * @param fact any fact
     */
    public <T> Optional<T> ifKnown(Fact<T> fact) {
        Objects.requireNonNull(fact, "fact");
        return fact.in(this);
    }

    /**
     * {@return whether the record was searched for something and lacks it}
     *
     * @param fact the fact
     */
    public boolean lacks(Fact<?> fact) {
        Objects.requireNonNull(fact, "fact");
        String name = fact.path().startsWith("documentation.")
                ? fact.path().substring("documentation.".length())
                : fact.path();
        return session()
                .documentation()
                .filter(record -> record.absent().contains(name))
                .isPresent();
    }
}
