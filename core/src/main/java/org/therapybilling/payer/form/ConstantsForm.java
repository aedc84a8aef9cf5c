package org.therapybilling.payer.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Some values that are written as true, false or a word; all others have a form of their own.
 *
 * @param constants the values by what stands for them, in the order in which they are told
 * @param other the form of all others
 */
record ConstantsForm<T>(Map<Object, T> constants, Form<T> other) implements Form<T> {

    @Override
    public Optional<T> read(@Nullable Object plain, Place place) {
        T constant = constants.get(plain);
        if (constant != null) {
            return Optional.of(constant);
        }
        Optional<T> read = other.read(plain, Place.root(new ArrayList<>()));
        if (read.isPresent()) {
            return read;
        }
        return plain instanceof Map || plain instanceof List
                ? other.read(plain, place)
                : Plain.refuse(plain, this, place);
    }

    @Override
    public Object write(T value) {
        return constants.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> other.write(value));
    }

    @Override
    public List<Map<String, Object>> schema() {
        List<Map<String, Object>> alternatives = new ArrayList<>(other.schema());
        alternatives.add(0, Map.of("enum", List.copyOf(constants.keySet())));
        return alternatives;
    }

    @Override
    public String allowed() {
        return constants.keySet().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ", or "
                + other.allowed();
    }

    @Override
    public boolean takesList() {
        return other.takesList();
    }
}
