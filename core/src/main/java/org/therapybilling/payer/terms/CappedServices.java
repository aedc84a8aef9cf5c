package org.therapybilling.payer.terms;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * The services that a cap counts.
 *
 * @param counts timed services or all
 * @param codes only services of these codes; empty for those of any code
 * @param except services of these codes do not count
 * @param notAtPlaces services at these places of service, two digits each, do not count
 * @param per whose services are added up
 */
public record CappedServices(
        Counts counts, List<ProcedureCode> codes, List<ProcedureCode> except, List<String> notAtPlaces, CapScope per)
        implements Serializable {

    /** Timed services of any code and place, each discipline by itself. */
    public static final CappedServices TIMED =
            new CappedServices(Counts.TIMED, List.of(), List.of(), List.of(), CapScope.DISCIPLINE);

    /**
     * Copies the lists, sorted.
     *
     * @param counts timed services or all
     * @param codes only these codes; empty for any
     * @param except not these codes
     * @param notAtPlaces not these places of service
     * @param per whose services are added up
     * @throws IllegalArgumentException if a code is both counted and excepted
     */
    public CappedServices {
        Checks.elements("codes", codes);
        Checks.elements("except", except);
        Checks.elements("notAtPlaces", notAtPlaces);
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(per, "per");
        codes = codes.stream().sorted().toList();
        except = except.stream().sorted().toList();
        notAtPlaces = notAtPlaces.stream().sorted().toList();
        for (ProcedureCode code : except) {
            if (codes.contains(code)) {
                throw new IllegalArgumentException(
                        "Code " + code + " stands in codes and in except; leave it out of one of them.");
            }
        }
    }

    /**
     * {@return whether a service counts, as far as its code and place tell}
     *
     * @param code the code of the service
     * @param placeOfService two digits; empty if it is not known
     */
    public boolean include(ProcedureCode code, String placeOfService) {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(placeOfService, "placeOfService");
        return (codes.isEmpty() || codes.contains(code))
                && !except.contains(code)
                && !notAtPlaces.contains(placeOfService);
    }

    /** Returns for example {@code timed services a discipline, except 97530}. */
    @Override
    public String toString() {
        return (counts == Counts.TIMED ? "timed services" : "all services")
                + (codes.isEmpty() ? "" : " of " + Joined.of(codes))
                + (per == CapScope.DAY ? " of all disciplines" : " a " + per.id())
                + (except.isEmpty() ? "" : ", except " + Joined.of(except))
                + (notAtPlaces.isEmpty() ? "" : ", not at places of service " + Joined.of(notAtPlaces));
    }
}
