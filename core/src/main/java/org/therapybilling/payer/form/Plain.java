package org.therapybilling.payer.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what kind of plain value stands somewhere, without repeating it: it may be anything. */
final class Plain {

    private Plain() {}

    static String describe(@Nullable Object plain) {
        if (plain instanceof String text) {
            return "a text of " + text.length() + " characters";
        }
        if (plain instanceof Map) {
            return "an object";
        }
        if (plain instanceof List) {
            return "a list";
        }
        return plain instanceof BigDecimal ? "a number" : String.valueOf(plain);
    }

    /** Notes that something else than a form allows stands at a place. */
    static <T> Optional<T> refuse(@Nullable Object plain, Form<?> form, Place place) {
        return place.refuse("Here stands " + describe(plain) + "; expected is " + form.allowed() + ".");
    }
}
