package org.therapybilling.payer;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.vocabulary.PayerId;

/** The profiles at hand, by id. */
public final class PayerBook implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<PayerProfile> profiles;

    private PayerBook(List<PayerProfile> profiles) {
        this.profiles = profiles;
    }

    /**
     * Returns the profiles that come with the library: {@code medicare}, and examples of other payers, marked so.
     *
     * @return the bundled profiles
     */
    public static PayerBook bundled() {
        return of(BundledProfiles.all());
    }

    /**
     * Returns a book of these profiles.
     *
     * @param profiles the profiles
     * @return the book
     * @throws IllegalArgumentException if two profiles have the same id
     */
    public static PayerBook of(List<PayerProfile> profiles) {
        Map<PayerId, PayerProfile> byId = new LinkedHashMap<>();
        for (PayerProfile profile : profiles) {
            if (byId.put(profile.id(), profile) != null) {
                throw new IllegalArgumentException("Two profiles have the id " + profile.id() + "; give each its own.");
            }
        }
        return new PayerBook(List.copyOf(profiles));
    }

    /**
     * Returns these profiles, and those of another book whose ids this one does not have.
     *
     * @param fallback the other book
     * @return the joined book, these profiles first
     */
    public PayerBook over(PayerBook fallback) {
        Map<PayerId, PayerProfile> byId = new LinkedHashMap<>();
        profiles.forEach(profile -> byId.put(profile.id(), profile));
        fallback.profiles.forEach(profile -> byId.putIfAbsent(profile.id(), profile));
        return new PayerBook(List.copyOf(byId.values()));
    }

    /**
     * Returns all profiles.
     *
     * @return an unmodifiable list
     */
    public List<PayerProfile> profiles() {
        return profiles;
    }

    /**
     * Returns a profile.
     *
     * @param id the id
     * @return the profile; empty if none has the id
     */
    public Optional<PayerProfile> profile(PayerId id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /**
     * Returns what a payer wants on a date of service.
     *
     * @param id the id of the profile
     * @param dateOfService the date of service
     * @return the policy of that date
     * @throws UnknownPayerException if no profile has the id
     */
    public PayerPolicy policy(PayerId id, LocalDate dateOfService) {
        return profile(id)
                .map(profile -> new PayerPolicy(profile, dateOfService))
                .orElseThrow(() -> new UnknownPayerException(this));
    }
}
