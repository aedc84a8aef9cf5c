package org.therapybilling.payer;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Step;
import org.therapybilling.vocabulary.PayerId;

/** What a payer wants on one date of service. */
public final class PayerPolicy implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Lineage lineage;
    private final LocalDate dateOfService;

    /** What was asked before: kept to save time, without effect on any answer. */
    private final transient AtomicReferenceArray<Answer<?>> known =
            new AtomicReferenceArray<>(PayerKeys.all().size());

    PayerPolicy(Lineage lineage, LocalDate dateOfService) {
        this.lineage = Objects.requireNonNull(lineage, "lineage");
        this.dateOfService = Objects.requireNonNull(dateOfService, "dateOfService");
    }

    /** {@return the id of the profile} */
    public PayerId payer() {
        return lineage.first().id();
    }

    /** {@return the id of the profile, then those of the profiles that it extends, nearest first} */
    public List<PayerId> lineage() {
        return lineage.profiles().stream().map(PayerProfile::id).toList();
    }

    /**
     * {@return whether the profile is one, or extends it, itself or through others}
     *
     * @param payer the id of a profile
     */
    public boolean follows(PayerId payer) {
        Objects.requireNonNull(payer, "payer");
        return lineage.profiles().stream().anyMatch(profile -> profile.id().equals(payer));
    }

    /**
     * {@return what the profile says of a key for the date, or the nearest profile that it extends}
     *
     * @param <T> the kind of value
     * @param key one of {@link PayerKeys}
     */
    @SuppressWarnings("unchecked") // the answer to a key is of the kind of the key
    public <T extends Serializable> Answer<T> get(PayerKey<T> key) {
        Objects.requireNonNull(key, "key");
        Answer<?> answer = known.get(key.place());
        if (answer == null) {
            answer = lineage.answer(key, dateOfService);
            known.set(key.place(), answer);
        }
        return (Answer<T>) answer;
    }

    /** Says whether it is what a profile wants on a date. */
    boolean is(PayerId profile, LocalDate date) {
        return dateOfService.equals(date) && lineage.first().id().equals(profile);
    }

    @Serial
    private Object readResolve() {
        return new PayerPolicy(lineage, dateOfService);
    }

    /** {@return what is known for the date, key by key: who says so, and whom it overrides; calculated anew} */
    public Explanation explain() {
        List<Step> steps = new ArrayList<>();
        PayerKeys.all().forEach(key -> steps.addAll(PolicySteps.of(key, lineage, dateOfService)));
        return Explanation.of(steps);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof PayerPolicy that
                        && dateOfService.equals(that.dateOfService)
                        && lineage.equals(that.lineage));
    }

    @Override
    public int hashCode() {
        return 31 * payer().hashCode() + dateOfService.hashCode();
    }

    /** Returns the id of the profile and the date. */
    @Override
    public String toString() {
        return "PayerPolicy[" + payer() + " on " + dateOfService + "]";
    }
}
