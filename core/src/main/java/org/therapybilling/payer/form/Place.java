package org.therapybilling.payer.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.internal.Checks;

/** A place in a document that is being read. What is wrong there is gathered, so that all of it can be told at once. */
public final class Place {

    /**
     * Something that is wrong in a document.
     *
     * @param place where
     * @param problem what was given, what is allowed and how to mend it
     */
    public record Fault(Place place, String problem) {

        /**
         * Checks that nothing is missing.
         *
         * @param place where
         * @param problem what was given, what is allowed and how to mend it
         */
        public Fault {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(problem, "problem");
        }
    }

    private final @Nullable Place parent;
    private final Object step;
    private final List<Fault> faults;

    private Place(@Nullable Place parent, Object step, List<Fault> faults) {
        this.parent = parent;
        this.step = step;
        this.faults = faults;
    }

    /**
     * {@return the document as a whole}
     *
     * @param faults gets what is wrong anywhere in the document
     */
    public static Place root(List<Fault> faults) {
        Checks.elements("faults", faults);
        return new Place(null, "", faults);
    }

    /**
     * {@return the place of a field of the object that stands here}
     *
     * @param name the name of the field
     */
    public Place field(String name) {
        Objects.requireNonNull(name, "name");
        return new Place(this, name, faults);
    }

    /**
     * {@return the place of an element of the list that stands here}
     *
     * @param index its number, counted from 0
     */
    public Place element(int index) {
        return new Place(this, index, faults);
    }

    /**
     * Notes what is wrong here.
     *
     * @param <T> what should have been read
     * @param problem what was given, what is allowed and how to mend it, without repeating unread input
     * @return empty
     */
    public <T> Optional<T> refuse(String problem) {
        Objects.requireNonNull(problem, "problem");
        faults.add(new Fault(this, problem));
        return Optional.empty();
    }

    /** {@return how many faults were noted so far, here and elsewhere in the document} */
    public int faults() {
        return faults.size();
    }

    /** {@return the way from the document to this place: names of fields (String) and numbers of elements (Integer)} */
    public List<Object> steps() {
        List<Object> steps = new ArrayList<>();
        for (Place at = this; at != null && at.parent != null; at = at.parent) {
            steps.add(at.step);
        }
        Collections.reverse(steps);
        return steps;
    }
}
