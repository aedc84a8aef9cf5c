package org.therapybilling.payer.terms;

import java.util.Collection;
import java.util.stream.Collectors;

/** Lists in texts. */
final class Joined {

    private Joined() {}

    /** Returns for example {@code 97110, 97140}. */
    static String of(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
