package org.therapybilling.payer.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list of one or more values.
 *
 * @param element the form of an element
 * @param clash says whether two elements speak of the same thing
 */
record ListForm<E>(Form<E> element, BiPredicate<E, E> clash) implements Form<List<E>> {

    /** Each element is compared with all before it. */
    private static final int MOST_ELEMENTS = 1_000;

    @Override
    public Optional<List<E>> read(@Nullable Object plain, Place place) {
        if (!(plain instanceof List<?> list)) {
            return Plain.refuse(plain, this, place);
        }
        if (list.isEmpty()) {
            return place.refuse("The list is empty; expected is " + allowed() + ".");
        }
        if (list.size() > MOST_ELEMENTS) {
            return place.refuse(
                    "The list has " + list.size() + " elements; at most " + MOST_ELEMENTS + " are allowed.");
        }
        List<E> elements = new ArrayList<>();
        int faults = place.faults();
        for (int i = 0; i < list.size(); i++) {
            Place here = place.element(i);
            element.read(list.get(i), here).ifPresent(read -> add(read, elements, here));
        }
        return place.faults() == faults ? Optional.of(List.copyOf(elements)) : Optional.empty();
    }

    private void add(E read, List<E> elements, Place here) {
        if (elements.stream().anyMatch(earlier -> clash.test(earlier, read))) {
            here.refuse("This list speaks of the same twice; leave one of the two out.");
        } else {
            elements.add(read);
        }
    }

    @Override
    public Object write(List<E> value) {
        return value.stream().map(element::write).toList();
    }

    @Override
    public List<Map<String, Object>> schema() {
        return List.of(Schemas.of(
                "type", "array", "minItems", 1, "maxItems", MOST_ELEMENTS, "items", Schemas.anyOf(element.schema())));
    }

    @Override
    public String allowed() {
        return "a list of one or more of: " + element.allowed();
    }

    @Override
    public String text(List<E> value) {
        return value.stream().map(element::text).collect(Collectors.joining("; "));
    }

    @Override
    public boolean takesList() {
        return true;
    }
}
