package org.therapybilling.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.payer.form.Names;
import org.therapybilling.payer.form.Place;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.PayerId;

/** Reads one profile of a document. */
final class ProfileReader {

    /** Fields that say what profile it is; all others are keys. */
    static final List<String> FIELDS =
            List.of("id", "label", "extends", "from", "until", "source", "aliases", "example");

    /** A text that is not blank and of at most 256 characters. */
    static final Form<String> TEXT =
            Forms.text("a text of 1 to 256 characters", "(?s)(?=.*\\S).{1,256}", text -> text, text -> text);

    static final Form<List<String>> NAMES = Forms.list(TEXT);

    private final FeeTables tables;

    ProfileReader(FeeTables tables) {
        this.tables = tables;
    }

    Optional<PayerProfile> read(@Nullable Object plain, Place place) {
        if (!(plain instanceof Map<?, ?> object)) {
            return place.refuse("Expected is a profile, that is an object with an id and keys.");
        }
        checkFields(object, place);
        Optional<String> id = read(TEXT, object, "id", place);
        if (object.get("id") == null) {
            place.refuse("The field id is missing; it is what sessions name the payer by.");
        }
        return id.map(text -> profile(text, object, place));
    }

    private static void checkFields(Map<?, ?> object, Place place) {
        List<String> known = new ArrayList<>(FIELDS);
        PayerKeys.all().forEach(key -> known.add(key.name()));
        for (Object name : object.keySet()) {
            if (!known.contains(name)) {
                Names.refuse(String.valueOf(name), known, place);
            }
        }
    }

    private PayerProfile profile(String id, Map<?, ?> object, Place place) {
        PayerProfile.Builder profile =
                PayerProfile.of(id, read(TEXT, object, "label", place).orElse(id));
        read(Forms.bool(), object, "example", place).filter(yes -> yes).ifPresent(yes -> profile.example());
        read(TEXT, object, "extends", place).map(PayerId::of).ifPresent(profile::like);
        read(NAMES, object, "aliases", place).ifPresent(names -> profile.alias(names.toArray(String[]::new)));
        read(TEXT, object, "source", place).ifPresent(profile::source);
        EffectivePeriod period = Periods.read(object, place, EffectivePeriod.always());
        profile.during(period);
        PayerKeys.all().forEach(key -> {
            if (object.containsKey(key.name())) {
                new ValueReader<>(key, profile, period, tables).read(object.get(key.name()), place.field(key.name()));
            }
        });
        return profile.build();
    }

    static <T> Optional<T> read(Form<T> form, Map<?, ?> object, String name, Place place) {
        return object.get(name) == null ? Optional.empty() : form.read(object.get(name), place.field(name));
    }

    /** The dates of a profile or of a value. */
    static final class Periods {

        private Periods() {}

        /** Reads from and until; what is absent is as in another period, what is null is open. */
        static EffectivePeriod read(Map<?, ?> object, Place place, EffectivePeriod unlessTold) {
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
            return object.containsKey(name) ? ProfileReader.read(Forms.date(), object, name, place) : unlessTold;
        }
    }
}
