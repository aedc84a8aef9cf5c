package org.therapybilling.payer.form;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.therapybilling.vocabulary.ProcedureCode;

/** An object whose names are codes. */
record ByCodeForm<V extends Serializable>(Form<ProcedureCode> code, Form<V> value) implements Form<ByCode<V>> {

    @Override
    public Optional<ByCode<V>> read(@Nullable Object plain, Place place) {
        if (!(plain instanceof Map<?, ?> object)) {
            return Plain.refuse(plain, this, place);
        }
        if (object.isEmpty()) {
            return place.refuse("The object is empty; expected is " + allowed() + ".");
        }
        Map<ProcedureCode, V> values = new TreeMap<>();
        int faults = place.faults();
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            read(String.valueOf(entry.getKey()), entry.getValue(), place, values);
        }
        return place.faults() == faults ? Optional.of(ByCode.of(values)) : Optional.empty();
    }

    private void read(String name, @Nullable Object element, Place place, Map<ProcedureCode, V> values) {
        Place here = place.field(name);
        Optional<ProcedureCode> ofCode = code.read(name, here);
        Optional<V> read = value.read(element, here);
        if (ofCode.isPresent() && read.isPresent() && values.putIfAbsent(ofCode.get(), read.get()) != null) {
            here.refuse("Code " + ofCode.get() + " stands here twice; leave one of the two out.");
        }
    }

    @Override
    public Map<String, Object> write(ByCode<V> byCode) {
        Map<String, Object> plain = new LinkedHashMap<>();
        byCode.values().forEach((name, element) -> plain.put(name.toString(), value.write(element)));
        return plain;
    }

    @Override
    public List<Map<String, Object>> schema() {
        return List.of(Schemas.object(
                Map.of(),
                Map.of(String.valueOf(code.schema().get(0).get("pattern")), Schemas.anyOf(value.schema())),
                List.of()));
    }

    @Override
    public String allowed() {
        return "an object with a value for each code, the value being " + value.allowed();
    }

    @Override
    public String text(ByCode<V> byCode) {
        return byCode.values().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + value.text(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public Optional<ByCode<V>> join(ByCode<V> one, ByCode<V> other) {
        Map<ProcedureCode, V> both = new TreeMap<>(one.values());
        both.putAll(other.values());
        return both.size() == one.values().size() + other.values().size()
                ? Optional.of(ByCode.of(both))
                : Optional.empty();
    }
}
