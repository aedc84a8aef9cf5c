package org.therapybilling.payer;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.PayerId;

/** The profiles at hand, by id and by the names that exports give the payers. */
public final class PayerBook implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So many profiles may extend one another in a line, the first and the last included. */
    public static final int MOST_IN_LINE = 32;

    /** So many policies are kept, each of a profile and date. */
    private static final int POLICIES = 1 << 9;

    private final List<PayerProfile> profiles;
    private final transient Map<PayerId, Lineage> lineages = new HashMap<>();

    /** The policies asked for last, each in the place of its number: kept to save time, without effect on any answer. */
    private final transient AtomicReferenceArray<PayerPolicy> policies = new AtomicReferenceArray<>(POLICIES);

    private PayerBook(Map<PayerId, PayerProfile> byId) {
        this.profiles = List.copyOf(byId.values());
        profiles.forEach(profile -> lineages.put(profile.id(), lineage(profile, byId)));
        profiles.forEach(profile ->
                profile.aliases().forEach(name -> lineages.putIfAbsent(PayerId.of(name), lineages.get(profile.id()))));
    }

    /**
     * {@return the profiles that come with the library: {@code medicare}, and examples of other payers, marked so}
     */
    public static PayerBook bundled() {
        return of(BundledProfiles.all());
    }

    /**
     * {@return a book of these profiles}
     *
     * @param profiles the profiles; those that they extend may stand in another book, which this one is put over
     * @throws IllegalArgumentException if two have the same id, or they extend one another in a circle, or one of them
     *     extends others through more than {@value #MOST_IN_LINE}
     */
    public static PayerBook of(List<PayerProfile> profiles) {
        Map<PayerId, PayerProfile> byId = new LinkedHashMap<>();
        for (PayerProfile profile : Checks.copy("profiles", PayerProfile.class, profiles)) {
            if (byId.put(profile.id(), profile) != null) {
                throw new IllegalArgumentException("Two profiles have the id " + profile.id() + "; give each its own.");
            }
        }
        return new PayerBook(byId);
    }

    /**
     * {@return these profiles, and those of another book whose ids this one does not have}
     *
     * @param fallback the other book
     * @throws IllegalArgumentException if profiles of both extend one another in a circle
     */
    public PayerBook over(PayerBook fallback) {
        Objects.requireNonNull(fallback, "fallback");
        Map<PayerId, PayerProfile> byId = new LinkedHashMap<>();
        profiles.forEach(profile -> byId.put(profile.id(), profile));
        fallback.profiles.forEach(profile -> byId.putIfAbsent(profile.id(), profile));
        return new PayerBook(byId);
    }

    private static Lineage lineage(PayerProfile profile, Map<PayerId, PayerProfile> byId) {
        List<PayerProfile> line = new ArrayList<>();
        PayerProfile next = profile;
        while (true) {
            if (isIn(line, next.id())) {
                throw new IllegalArgumentException("The profile " + profile.id() + " extends itself through " + line
                        + "; let one of them extend no other.");
            }
            if (line.size() == MOST_IN_LINE) {
                throw new IllegalArgumentException("The profile " + profile.id() + " extends others through more than "
                        + MOST_IN_LINE + " profiles; let one of them extend no other.");
            }
            line.add(next);
            Optional<PayerId> parent = next.parent();
            if (parent.isEmpty() || !byId.containsKey(parent.get())) {
                return new Lineage(List.copyOf(line), parent.stream().toList());
            }
            next = byId.get(parent.get());
        }
    }

    private static boolean isIn(List<PayerProfile> line, PayerId id) {
        return line.stream().anyMatch(profile -> profile.id().equals(id));
    }

    /** {@return all profiles; an unmodifiable list} */
    public List<PayerProfile> profiles() {
        return profiles;
    }

    /**
     * {@return a profile; empty if none has the id or name}
     *
     * @param id the id, or a name that an export gives the payer; an id goes before a name
     */
    public Optional<PayerProfile> profile(PayerId id) {
        Objects.requireNonNull(id, "id");
        return Optional.ofNullable(lineages.get(id)).map(Lineage::first);
    }

    /**
     * {@return what a payer wants on a date of service}
     *
     * @param id the id, or a name that an export gives the payer
     * @param dateOfService the date of service
     * @throws UnknownPayerException if no profile has the id or name
     */
    public PayerPolicy policy(PayerId id, LocalDate dateOfService) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(dateOfService, "dateOfService");
        Lineage lineage = lineage(id);
        PayerId profile = lineage.first().id();
        int place = (31 * profile.hashCode() + dateOfService.hashCode()) & (POLICIES - 1);
        PayerPolicy known = policies.get(place);
        if (known == null || !known.is(profile, dateOfService)) {
            known = new PayerPolicy(lineage, dateOfService);
            policies.set(place, known);
        }
        return known;
    }

    /**
     * {@return all that a profile says of a key, or inherits, nearest profile first; empty if it is unknown on all dates}
     *
     * @param <T> the kind of value
     * @param id the id, or a name that an export gives the payer
     * @param key the key
     * @throws UnknownPayerException if no profile has the id or name
     */
    public <T extends Serializable> List<Inherited<T>> history(PayerId id, PayerKey<T> key) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(key, "key");
        return lineage(id).history(key);
    }

    /** {@return a sentence for those who asked for a payer that is not at hand: it lists the ids there are} */
    public String unknownPayer() {
        return "No profile has this payer's id; known are "
                + profiles.stream().map(profile -> profile.id().toString()).collect(Collectors.joining(", ")) + ".";
    }

    private Lineage lineage(PayerId id) {
        return Optional.ofNullable(lineages.get(id)).orElseThrow(() -> new UnknownPayerException(unknownPayer()));
    }

    @Serial
    private Object readResolve() {
        return of(profiles);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PayerBook that && profiles.equals(that.profiles);
    }

    @Override
    public int hashCode() {
        return profiles.hashCode();
    }

    /** Returns the ids of the profiles. */
    @Override
    public String toString() {
        return "PayerBook" + profiles.stream().map(PayerProfile::id).toList();
    }
}
