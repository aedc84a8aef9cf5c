package org.therapybilling.explain;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.internal.Checks;

/**
 * What an answer was made from. The same session with equal provenance gives the same answer, byte for byte.
 *
 * @param library the version of this library
 * @param rules the version of the rule set, or {@link #NO_RULES}
 * @param datasets the releases of reference data that were consulted
 */
public record Provenance(String library, String rules, List<DatasetVersion> datasets) implements Serializable {

    /** Stands for the version of the rule set where no rule was run. */
    public static final String NO_RULES = "none";

    /**
     * Copies the list.
     *
     * @param library the version of this library
     * @param rules the version of the rule set
     * @param datasets the releases that were consulted
     */
    public Provenance {
        Objects.requireNonNull(library, "library");
        Objects.requireNonNull(rules, "rules");
        datasets = Checks.copy("datasets", DatasetVersion.class, datasets);
    }

    /**
     * Says what sets another provenance apart from this one.
     *
     * @param other the other provenance
     * @return a sentence for each difference: the library, the rules, then the tables in the order of this one and
     *     those that only the other has; empty if both are equal up to the order of tables
     */
    public List<String> differencesFrom(Provenance other) {
        Objects.requireNonNull(other, "other");
        List<String> differences = new ArrayList<>();
        if (!library.equals(other.library)) {
            differences.add("The library is " + library + ", the other one " + other.library + ".");
        }
        if (!rules.equals(other.rules)) {
            differences.add("The rules are " + rules + ", the other ones " + other.rules + ".");
        }
        for (DatasetVersion dataset : datasets) {
            Optional<DatasetVersion> theirs = other.counterpart(dataset, this);
            if (theirs.isPresent()) {
                differences.add("The table is " + dataset + ", the other one " + theirs.get() + ".");
            } else if (!other.datasets.contains(dataset)) {
                differences.add("The other one lacks " + dataset + ".");
            }
        }
        other.datasets.stream()
                .filter(theirs ->
                        !datasets.contains(theirs) && counterpart(theirs, other).isEmpty())
                .forEach(theirs -> differences.add("The other one also has " + theirs + "."));
        return differences;
    }

    /**
     * Returns the release that stands here in the place of one of the other provenance: each has exactly one release of
     * the table that the other lacks.
     */
    private Optional<DatasetVersion> counterpart(DatasetVersion theirs, Provenance other) {
        List<DatasetVersion> onlyHere = lackedBy(other, theirs.id());
        List<DatasetVersion> onlyThere = other.lackedBy(this, theirs.id());
        return onlyHere.size() == 1 && onlyThere.equals(List.of(theirs))
                ? Optional.of(onlyHere.get(0))
                : Optional.empty();
    }

    private List<DatasetVersion> lackedBy(Provenance other, String id) {
        return datasets.stream()
                .filter(dataset -> dataset.id().equals(id) && !other.datasets.contains(dataset))
                .toList();
    }
}
