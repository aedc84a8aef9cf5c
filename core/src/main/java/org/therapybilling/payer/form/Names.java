package org.therapybilling.payer.form;

import java.util.Collection;
import java.util.Objects;
import org.therapybilling.internal.Checks;

/** Says that there is no field of a name. */
public final class Names {

    private Names() {}

    /**
     * Notes that an object has a field of a name that is not known.
     *
     * @param name the name found
     * @param known the names there are
     * @param place the object
     */
    public static void refuse(String name, Collection<String> known, Place place) {
        Checks.elements("known", known);
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(name, "name");
        place.field(name)
                .refuse("There is no field of this name; "
                        + Nearest.of(name, known)
                                .map(word -> "perhaps " + word + " is meant? Allowed are ")
                                .orElse("allowed are ")
                        + String.join(", ", known) + ".");
    }
}
