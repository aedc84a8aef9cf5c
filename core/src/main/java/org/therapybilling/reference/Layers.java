package org.therapybilling.reference;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The data that has one kind of table, the one to be asked first in front. What is in releases is joined to one history
 * when it is first asked, and not before, for joining reads tables that are read on demand.
 */
final class Layers implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<ReferenceData> given;

    private transient volatile @Nullable List<ReferenceData> joined;

    Layers(List<ReferenceData> given) {
        this.given = List.copyOf(given);
    }

    /** Returns the data as it was given. */
    List<ReferenceData> given() {
        return given;
    }

    /** Returns the data to be asked, one after the other. */
    List<ReferenceData> asked() {
        List<ReferenceData> known = joined;
        if (known == null) {
            known = join();
            joined = known;
        }
        return known;
    }

    private List<ReferenceData> join() {
        List<ReferenceData> apart = new ArrayList<>();
        for (ReferenceData data : given) {
            ReferenceData next = data.loaded();
            int last = apart.size() - 1;
            Optional<ReferenceData> both = last < 0 ? Optional.empty() : join(apart.get(last), next);
            if (both.isPresent()) {
                apart.set(last, both.get());
            } else {
                apart.add(next);
            }
        }
        return List.copyOf(apart);
    }

    private static Optional<ReferenceData> join(ReferenceData first, ReferenceData next) {
        return first instanceof Releases releases ? releases.joined(next) : Optional.empty();
    }
}
