package org.therapybilling.payer;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.PayerId;

/**
 * A profile and those that it extends, nearest first. For a date, the nearest one that says anything is right.
 *
 * @param profiles the profile itself, then the one that it extends, and so on
 * @param lacking the id of the last one's parent, if nobody has it
 */
record Lineage(List<PayerProfile> profiles, List<PayerId> lacking) implements Serializable {

    Lineage {
        profiles = Checks.copy("profiles", PayerProfile.class, profiles);
        lacking = Checks.copy("lacking", PayerId.class, lacking);
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("There is no profile; a lineage begins with one.");
        }
    }

    PayerProfile first() {
        return profiles.get(0);
    }

    <T extends Serializable> Answer<T> answer(PayerKey<T> key, LocalDate date) {
        for (PayerProfile profile : profiles) {
            List<Dated<T>> values = profile.values(key);
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).period().contains(date)) {
                    return joined(key, values, i, date).answer(key, first().id());
                }
            }
        }
        return Dated.unknown(key, Dated.missing(key, first().id()) + orphaned());
    }

    /** Joins a value that holds on the date with those after it that do. */
    private static <T extends Serializable> Dated<T> joined(
            PayerKey<T> key, List<Dated<T>> values, int from, LocalDate date) {
        Dated<T> all = values.get(from);
        for (Dated<T> other : values.subList(from + 1, values.size())) {
            if (other.period().contains(date)) {
                all = join(key, all, other);
            }
        }
        return all;
    }

    private static <T extends Serializable> Dated<T> join(PayerKey<T> key, Dated<T> one, Dated<T> other) {
        T both = one.value()
                .flatMap(value -> other.value().flatMap(second -> key.form().join(value, second)))
                .orElseThrow(() -> new IllegalStateException("values of " + key + " overlap and cannot be joined"));
        Certainty least = one.certainty().compareTo(other.certainty()) > 0 ? one.certainty() : other.certainty();
        Citation source = one.source().equals(other.source())
                ? one.source()
                : Citation.of(one.source() + "; " + other.source(), "");
        return new Dated<>(new Stated.Value<>(both), one.period(), source, least);
    }

    /** Returns all that is said of a key, each for the dates for which no nearer profile says anything. */
    <T extends Serializable> List<Inherited<T>> history(PayerKey<T> key) {
        List<Inherited<T>> history = new ArrayList<>();
        for (PayerProfile profile : profiles) {
            List<Inherited<T>> nearer = List.copyOf(history);
            for (Dated<T> dated : profile.values(key)) {
                for (EffectivePeriod left : left(dated.period(), nearer)) {
                    history.add(new Inherited<>(profile.id(), dated.during(left)));
                }
            }
        }
        return history;
    }

    private static <T extends Serializable> List<EffectivePeriod> left(
            EffectivePeriod period, List<Inherited<T>> nearer) {
        List<EffectivePeriod> left = List.of(period);
        for (Inherited<T> said : nearer) {
            left = left.stream()
                    .flatMap(part -> part.without(said.dated().period()).stream())
                    .toList();
        }
        return left;
    }

    private String orphaned() {
        return lacking.isEmpty() ? "" : " It extends " + lacking.get(0) + ", which is not among the profiles at hand.";
    }
}
