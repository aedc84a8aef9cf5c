package org.therapybilling.payer.form;

import java.util.Collection;

/** Says that there is no field of a name. */
public final class Names {

    /** Fields whose names begin so are comments: whatever they hold is not read. */
    public static final String COMMENT = "//";

    private Names() {}

    /**
     * Notes that an object has a field of a name that is not known, unless it is a comment.
     *
     * @param name the name found
     * @param known the names there are
     * @param place the object
     */
    public static void refuse(String name, Collection<String> known, Place place) {
        if (!name.startsWith(COMMENT)) {
            place.field(name)
                    .refuse("There is no field of this name; "
                            + Nearest.of(name, known)
                                    .map(word -> "perhaps " + word + " is meant? Allowed are ")
                                    .orElse("allowed are ")
                            + String.join(", ", known) + ".");
        }
    }
}
