package org.therapybilling.payer.form;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several values that hold at once. Lists that speak of different things can be joined.
 *
 * @param list the form of a list
 * @param alone whether one value may stand alone, without a list
 */
record ListedForm<E extends Serializable>(ListForm<E> list, boolean alone) implements Form<Listed<E>> {

    @Override
    public Optional<Listed<E>> read(@Nullable Object plain, Place place) {
        if (plain instanceof List || !alone) {
            return list.read(plain, place).map(Listed::new);
        }
        return list.element().read(plain, place).map(value -> new Listed<>(List.of(value)));
    }

    /** Elements that are lists or words themselves stand in a list, so that nobody takes one for the list. */
    static boolean mayStandAlone(Form<?> element) {
        return element.schema().stream().anyMatch(schema -> "object".equals(schema.get("type")));
    }

    @Override
    public Object write(Listed<E> value) {
        return alone && value.all().size() == 1
                ? list.element().write(value.all().get(0))
                : list.write(value.all());
    }

    @Override
    public List<Map<String, Object>> schema() {
        return alone
                ? Stream.concat(list.element().schema().stream(), list.schema().stream())
                        .toList()
                : list.schema();
    }

    @Override
    public String allowed() {
        return alone ? list.element().allowed() + ", or a list of such" : list.allowed();
    }

    @Override
    public String text(Listed<E> value) {
        return list.text(value.all());
    }

    @Override
    public Optional<Listed<E>> join(Listed<E> one, Listed<E> other) {
        for (E value : other) {
            if (one.all().stream().anyMatch(earlier -> list.clash().test(earlier, value))) {
                return Optional.empty();
            }
        }
        List<E> both = new ArrayList<>(one.all());
        both.addAll(other.all());
        return Optional.of(new Listed<>(both));
    }

    @Override
    public int elements(Listed<E> value) {
        return value.all().size();
    }

    @Override
    public boolean takesList() {
        return true;
    }
}
