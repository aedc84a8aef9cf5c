package org.therapybilling.payer.terms;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Fields of files that are left out where they would be empty. */
final class Some {

    private Some() {}

    static <E> Optional<List<E>> of(Collection<E> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(values));
    }
}
