package org.therapybilling.vocabulary;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fee schedule area of Medicare: the contractor's number and its locality. The same locality number occurs under
 * several contractors, so only both together name an area.
 *
 * @param carrier the contractor (MAC), five digits
 * @param locality the locality, two digits
 */
public record Locality(String carrier, String locality) implements Serializable, Comparable<Locality> {

    private static final Pattern FORM = Pattern.compile("([0-9]{5})-([0-9]{2})");

    /**
     * Checks both numbers.
     *
     * @param carrier the contractor, five digits
     * @param locality the locality, two digits
     * @throws IllegalArgumentException if one of them has another form
     */
    public Locality {
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(locality, "locality");
        if (!FORM.matcher(carrier + "-" + locality).matches()) {
            throw malformed(carrier.length() + locality.length() + 1);
        }
    }

    /**
     * Reads a locality. This reads what {@link #toString} writes.
     *
     * @param text five digits, a hyphen, two digits, for example {@code 13102-00}
     * @return the locality
     * @throws IllegalArgumentException if the text is not of this form
     */
    public static Locality parse(String text) {
        Objects.requireNonNull(text, "text");
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw malformed(text.length());
        }
        return new Locality(matcher.group(1), matcher.group(2));
    }

    /** Orders by contractor, then by locality. */
    @Override
    public int compareTo(Locality other) {
        Objects.requireNonNull(other, "other");
        int byCarrier = carrier.compareTo(other.carrier);
        return byCarrier != 0 ? byCarrier : locality.compareTo(other.locality);
    }

    private static IllegalArgumentException malformed(int length) {
        return new IllegalArgumentException("A text of " + length + " characters is not a locality; "
                + "allowed are five digits of the carrier, a hyphen, two digits of the locality (13102-00).");
    }

    /** Returns for example {@code 13102-00}. */
    @Override
    public String toString() {
        return carrier + "-" + locality;
    }
}
