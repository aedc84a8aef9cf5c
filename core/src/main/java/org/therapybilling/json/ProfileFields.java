package org.therapybilling.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.payer.form.Place;
import org.therapybilling.vocabulary.EffectivePeriod;

/** Reads what stands about a profile, or about one of its values, beside the value. */
final class ProfileFields {

    /** A text that is not blank and of at most 256 characters. */
    static final Form<String> TEXT =
            Forms.text("a text of 1 to 256 characters", "(?s)(?=.*\\S).{1,256}", text -> text, text -> text);

    static final Form<List<String>> NAMES = Forms.list(TEXT);

    private ProfileFields() {}

    static <T> Optional<T> read(Form<T> form, Map<?, ?> object, String name, Place place) {
        return object.get(name) == null ? Optional.empty() : form.read(object.get(name), place.field(name));
    }

    /** Reads from and until; what is absent is as in another period, what is null is open. */
    static EffectivePeriod period(Map<?, ?> object, Place place, EffectivePeriod unlessTold) {
        Optional<LocalDate> first = bound("from", object, place, unlessTold.firstDay());
        Optional<LocalDate> last = bound("until", object, place, unlessTold.lastDay());
        EffectivePeriod open = first.map(EffectivePeriod::from).orElse(EffectivePeriod.always());
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            place.refuse("The last day " + last.get() + " is before the first " + first.get()
                    + ". Dates that a value lacks are those of its profile; null is an open end.");
            return open;
        }
        return last.map(open::until).orElse(open);
    }

    private static Optional<LocalDate> bound(
            String name, Map<?, ?> object, Place place, Optional<LocalDate> unlessTold) {
        return object.containsKey(name) ? read(Forms.date(), object, name, place) : unlessTold;
    }
}
