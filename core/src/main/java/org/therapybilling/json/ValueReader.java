package org.therapybilling.json;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.payer.Dated;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.Stated;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.payer.form.Nearest;
import org.therapybilling.payer.form.Place;
import org.therapybilling.vocabulary.EffectivePeriod;

/**
 * Reads what a profile says of one key: a value by itself, an object that adds dates, source or certainty to it, or a list
 * of such.
 */
final class ValueReader<T extends Serializable> {

    static final String VALUE = "value";
    static final String UNKNOWN = "unknown";
    static final String NONE = "none";
    static final String FILE = "file";

    /** Fields of a value that say when it holds, where it is written and how sure it is. */
    static final Set<String> ABOUT = Set.of("from", "until", "source", "certainty");

    /** Each value is compared with all before it. */
    private static final int MOST_DATES = 1_000;

    private static final List<String> NAMES = List.of("from", "until", "source", "certainty");

    private final PayerKey<T> key;
    private final PayerProfile.Builder profile;
    private final EffectivePeriod period;
    private final FeeTables tables;

    ValueReader(PayerKey<T> key, PayerProfile.Builder profile, EffectivePeriod period, FeeTables tables) {
        this.key = key;
        this.profile = profile;
        this.period = period;
        this.tables = tables;
    }

    void read(@Nullable Object plain, Place place) {
        if (plain instanceof List<?> list && isOfDates(list)) {
            if (list.size() > MOST_DATES) {
                place.refuse("The list has " + list.size() + " values; at most " + MOST_DATES + " are allowed.");
                return;
            }
            for (int i = 0; i < list.size(); i++) {
                one(list.get(i), place.element(i));
            }
        } else {
            one(plain, place);
        }
    }

    /** Says whether the elements of a list are values of their own, each perhaps for other dates. */
    private boolean isOfDates(List<?> list) {
        return !list.isEmpty() && (!key.form().takesList() || list.stream().anyMatch(ValueReader::saysAbout));
    }

    private static boolean saysAbout(@Nullable Object element) {
        if (!(element instanceof Map<?, ?> object)) {
            return false;
        }
        Object value = object.get(VALUE);
        return object.keySet().stream().anyMatch(ABOUT::contains)
                || (object.size() == 1 && (value instanceof List || isState(value)));
    }

    private static boolean isState(@Nullable Object plain) {
        return UNKNOWN.equals(plain) || NONE.equals(plain);
    }

    private void one(@Nullable Object plain, Place place) {
        Dated<T> told = profile.dated(new Stated.Unknown<>());
        if (!(plain instanceof Map<?, ?> object)) {
            stated(plain, told, place, place);
            return;
        }
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (!ABOUT.contains(name)) {
                rest.put(String.valueOf(name), value);
            }
        });
        Dated<T> about = about(object, told, place);
        int faults = place.faults();
        rest.keySet().forEach(name -> refuseMistyped(name, place));
        if (place.faults() > faults) {
            return;
        }
        if (rest.isEmpty()) {
            place.refuse("No value stands here; expected is the field value, or those of the value itself.");
        } else if (rest.keySet().equals(Set.of(VALUE))) {
            stated(rest.get(VALUE), about, place.field(VALUE), place);
        } else {
            stated(rest, about, place, place);
        }
    }

    /** Refuses a name that is like one of those about a value: no value has a field so named. */
    private static void refuseMistyped(String name, Place place) {
        Nearest.of(name, NAMES)
                .ifPresent(near -> place.field(name)
                        .refuse("There is no field of this name; perhaps " + near
                                + " is meant? Allowed beside the value are " + String.join(", ", NAMES) + "."));
    }

    private Dated<T> about(Map<?, ?> object, Dated<T> told, Place place) {
        Dated<T> about = told.during(ProfileFields.period(object, place, period));
        Citation source = ProfileFields.read(ProfileFields.TEXT, object, "source", place)
                .map(text -> Citation.of(text, ""))
                .orElse(about.source());
        Certainty certainty = ProfileFields.read(
                        Forms.word(Certainty.class, Certainty::name), object, "certainty", place)
                .orElse(about.certainty());
        return about.citing(source).as(certainty);
    }

    /**
     * Reads what is stated.
     *
     * @param whole where the value stands with all that it says of itself
     */
    private void stated(@Nullable Object plain, Dated<T> about, Place place, Place whole) {
        if (plain == null) {
            place.refuse("Here stands null, which says nothing; leave the key out to inherit it, or say \"unknown\" or"
                    + " \"none\".");
        } else if (isState(plain)) {
            add(plain.equals(NONE) ? new Stated.None<>() : new Stated.Unknown<>(), about, whole);
        } else if (plain instanceof Map<?, ?> object
                && object.containsKey(FILE)
                && key.form().takesTable()) {
            table(object, about, place);
        } else {
            key.form().read(plain, place).ifPresent(value -> add(new Stated.Value<>(value), about, whole));
        }
    }

    private void add(Stated<T> stated, Dated<T> about, Place place) {
        try {
            profile.set(key, new Dated<>(stated, about.period(), about.source(), about.certainty()));
        } catch (IllegalArgumentException refused) {
            place.refuse(String.valueOf(refused.getMessage()));
        }
    }

    /**
     * Adds the values of a table: for each span of dates what its rows say, and the fields beside it. Where no row holds,
     * the fields beside it may be a value by themselves or not.
     */
    private void table(Map<?, ?> object, Dated<T> about, Place place) {
        Map<String, @Nullable Object> beside = new LinkedHashMap<>();
        object.forEach((name, value) -> beside.put(String.valueOf(name), value));
        Object name = beside.remove(FILE);
        for (FeeTableReader.Span span : tables.read(name, about.period(), place.field(FILE))) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>(span.values());
            all.putAll(beside);
            Place here = span.values().isEmpty() ? Place.root(new ArrayList<>()) : place;
            Optional<T> value = key.form().read(all, here);
            value.ifPresent(read -> add(new Stated.Value<>(read), about.during(span.period()), place));
        }
    }
}
