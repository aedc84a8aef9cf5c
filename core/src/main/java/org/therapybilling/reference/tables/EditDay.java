package org.therapybilling.reference.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Edits on a date. A release vouches for its quarter. Outside of it, a row that states its start holds from there until
 * it ends; a row that does not is known only between two releases that agree; what the newest release says, also that
 * there is no row, is likely to hold on; and what ended stays away. Anything else is unknown.
 *
 * <pre>
 *                                  2024Q3              2026Q4
 *   start known            |------|==edit=|----edit----|==edit=|-- edit, likely --&gt;
 *   start unknown   unknown       |==edit=|--- edit ---|==edit=|-- edit, likely --&gt;
 *   no row          unknown       |=none==|--- none ---|=none==|-- none, likely --&gt;
 *   ended, start unknown  unknown ]--none-|--- none ---|=none==|------ none ------&gt;
 *   dropped         unknown       |==edit=|-- unknown -|=none==|-- none, likely --&gt;
 * </pre>
 */
final class EditDay<K, V extends Serializable, S extends TableRelease> implements DayTable<K, V> {

    private final Edits<K, V, S> edits;
    private final LocalDate date;
    private final DayReleases<S> releases;
    private final Answer<V> unknown;
    private final Map<Witness<S>, Predicate<ProcedureCode>> codes = new ConcurrentHashMap<>();

    EditDay(Edits<K, V, S> edits, LocalDate date, TableReleases<S> all) {
        this.edits = edits;
        this.date = date;
        this.releases = DayReleases.of(all.witnesses(), date);
        this.unknown = all.unknown(date);
    }

    @Override
    public Answer<V> ask(K key) {
        Witness<S> current = telling(releases.published(), key);
        if (current != null) {
            return current.answer(edits.possible(current.rows(), key, date), Certainty.DEFINITE);
        }
        Witness<S> before = telling(releases.before(), key);
        Witness<S> after = telling(releases.after(), key);
        if (after != null) {
            return past(key, before, after);
        }
        return before == null ? unknown : later(key, before);
    }

    private @Nullable Witness<S> telling(List<Witness<S>> some, K key) {
        for (int i = 0; i < some.size(); i++) {
            if (edits.isComplete(some.get(i).rows(), key)) {
                return some.get(i);
            }
        }
        return null;
    }

    /** What releases published after the date say of the past, the nearest first. */
    private Answer<V> past(K key, @Nullable Witness<S> before, Witness<S> nearest) {
        for (int i = 0; i < releases.after().size(); i++) {
            Witness<S> after = releases.after().get(i);
            if (edits.isComplete(after.rows(), key)) {
                Answer<V> answer = told(key, after.first().equals(nearest.first()) ? before : null, after);
                if (answer != null) {
                    return answer;
                }
            }
        }
        return unknown;
    }

    private @Nullable Answer<V> told(K key, @Nullable Witness<S> before, Witness<S> after) {
        if (!edits.has(after.rows(), key)) {
            return before != null && openAtEnd(before, key) == null ? after.answerWith(before, null) : null;
        }
        V known = edits.known(after.rows(), key, date);
        if (known != null) {
            return after.answer(known, Certainty.DEFINITE);
        }
        V possible = edits.possible(after.rows(), key, date);
        if (possible == null) {
            return after.none(Certainty.DEFINITE);
        }
        return before != null && agrees(before, key, possible) ? after.answerWith(before, possible) : null;
    }

    private boolean agrees(Witness<S> before, K key, V row) {
        V was = openAtEnd(before, key);
        return was != null && edits.same(row, was);
    }

    /** Returns the row with which a release ended its quarter. */
    private @Nullable V openAtEnd(Witness<S> release, K key) {
        return edits.possible(release.rows(), key, release.last());
    }

    /** What the newest release says of dates after it. */
    private Answer<V> later(K key, Witness<S> newest) {
        V open = edits.possible(newest.rows(), key, date);
        if (open != null) {
            return newest.answer(open, Certainty.LIKELY);
        }
        return edits.has(newest.rows(), key) ? newest.none(Certainty.DEFINITE) : dropped(key, newest);
    }

    /** What is known of an edit that the newest release does not name: if it had ended before, it stays away. */
    private Answer<V> dropped(K key, Witness<S> newest) {
        for (int i = 0; i < releases.before().size(); i++) {
            Witness<S> release = releases.before().get(i);
            if (edits.has(release.rows(), key)) {
                return edits.possible(release.rows(), key, date) == null
                        ? newest.answerWith(release, null)
                        : newest.none(Certainty.LIKELY);
            }
        }
        return newest.none(Certainty.LIKELY);
    }

    @Override
    public boolean knows(ProcedureCode code) {
        return Stream.concat(releases.published().stream(), releases.before().stream())
                .filter(release -> release.rows().release().codes().contains(code)
                        || inForce(release).test(code))
                .findFirst()
                .filter(release -> inForce(release).test(code))
                .isPresent();
    }

    private Predicate<ProcedureCode> inForce(Witness<S> release) {
        return codes.computeIfAbsent(release, asked -> edits.codes(asked.rows(), date));
    }
}
