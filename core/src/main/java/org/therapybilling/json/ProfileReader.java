package org.therapybilling.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
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

    private final FeeTables tables;

    ProfileReader(FeeTables tables) {
        this.tables = tables;
    }

    Optional<PayerProfile> read(@Nullable Object plain, Place place) {
        if (!(plain instanceof Map<?, ?> object)) {
            return place.refuse("Expected is a profile, that is an object with an id and keys.");
        }
        checkFields(object, place);
        Optional<String> id = ProfileFields.read(ProfileFields.TEXT, object, "id", place);
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
        PayerProfile.Builder profile = PayerProfile.of(
                id,
                ProfileFields.read(ProfileFields.TEXT, object, "label", place).orElse(id));
        ProfileFields.read(Forms.bool(), object, "example", place)
                .filter(yes -> yes)
                .ifPresent(yes -> profile.example());
        ProfileFields.read(ProfileFields.TEXT, object, "extends", place)
                .map(PayerId::of)
                .ifPresent(profile::like);
        ProfileFields.read(ProfileFields.NAMES, object, "aliases", place)
                .ifPresent(names -> profile.alias(names.toArray(String[]::new)));
        ProfileFields.read(ProfileFields.TEXT, object, "source", place).ifPresent(profile::source);
        EffectivePeriod period = ProfileFields.period(object, place, EffectivePeriod.always());
        profile.during(period);
        PayerKeys.all().forEach(key -> {
            if (object.containsKey(key.name())) {
                new ValueReader<>(key, profile, period, tables).read(object.get(key.name()), place.field(key.name()));
            }
        });
        return profile.build();
    }
}
