package org.therapybilling.payer.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of the constants of a closed list, written as its id. */
record WordForm<E>(Map<String, E> words, Function<E, String> id) implements Form<E> {

    static <E> WordForm<E> of(List<E> constants, Function<E, String> id) {
        Map<String, E> words = new LinkedHashMap<>();
        constants.forEach(constant -> words.put(id.apply(constant), constant));
        return new WordForm<>(words, id);
    }

    @Override
    public Optional<E> read(@Nullable Object plain, Place place) {
        if (!(plain instanceof String text)) {
            return Plain.refuse(plain, this, place);
        }
        Optional<E> constant = Optional.ofNullable(words.get(text));
        return constant.isPresent() ? constant : place.refuse(unknown(text));
    }

    private String unknown(String text) {
        return "Here stands " + Plain.describe(text) + "; expected is " + allowed()
                + Nearest.of(text, words.keySet())
                        .map(word -> "; perhaps " + word + " is meant?")
                        .orElse(".");
    }

    @Override
    public Object write(E value) {
        return id.apply(value);
    }

    @Override
    public List<Map<String, Object>> schema() {
        return List.of(Map.of("enum", new ArrayList<>(words.keySet())));
    }

    @Override
    public String allowed() {
        return String.join(", ", words.keySet());
    }

    @Override
    public String text(E value) {
        Objects.requireNonNull(value, "value");
        return id.apply(value);
    }
}
