package org.therapybilling.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.therapybilling.payer.form.Place;
import org.therapybilling.payer.form.Place.Fault;

/** On which line of a document each of its values stands. */
final class Lines {

    private final int line;
    private final Map<Object, Lines> parts = new HashMap<>();

    Lines(int line) {
        this.line = line;
    }

    /** Notes where a field or an element of what stands here stands. */
    void put(Object step, Lines part) {
        parts.putIfAbsent(step, part);
    }

    /** Returns the line of a place; of the nearest thing around it where nothing stands at the place itself. */
    int of(Place place) {
        Lines at = this;
        for (Object step : place.steps()) {
            @Nullable Lines part = at.parts.get(step);
            if (part == null) {
                break;
            }
            at = part;
        }
        return at.line;
    }

    /** Returns all that is wrong, by line. */
    List<PayerFault> faults(List<Fault> faults) {
        List<PayerFault> told = new ArrayList<>();
        faults.forEach(
                fault -> told.add(new PayerFault(of(fault.place()), PayerPath.of(fault.place()), fault.problem())));
        told.sort(Comparator.comparingInt(PayerFault::line));
        return told;
    }
}
