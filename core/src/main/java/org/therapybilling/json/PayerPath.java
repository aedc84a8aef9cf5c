package org.therapybilling.json;

import java.util.regex.Pattern;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.payer.form.Place;

/** Places in a file of payers as texts: names that are neither plain words nor codes are not repeated. */
final class PayerPath {

    private static final Pattern CODE = Pattern.compile(Forms.CODE_PATTERN);

    private PayerPath() {}

    static String of(Place place) {
        StringBuilder path = new StringBuilder();
        for (Object step : place.steps()) {
            if (step instanceof Integer index) {
                path.append('[').append(index.intValue()).append(']');
            } else {
                String name = step.toString();
                path.append(path.isEmpty() ? "" : ".")
                        .append(CODE.matcher(name).matches() ? name : JsonPath.name(name));
            }
        }
        return path.toString();
    }
}
