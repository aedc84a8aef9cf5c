package org.therapybilling.csv;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Tells what concerns a table as a whole, each thing once. */
final class Remarks {

    private final Consumer<String> listener;
    private final Set<String> told = new HashSet<>();

    Remarks(Consumer<String> listener) {
        this.listener = listener;
    }

    /** Tells something, unless something of the kind was told. */
    void tell(String kind, String remark) {
        if (told.add(kind)) {
            listener.accept(remark);
        }
    }
}
