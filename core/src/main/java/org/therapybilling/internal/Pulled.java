package org.therapybilling.internal;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Items pulled from a source one by one, each when it is asked for and not before.
 *
 * @param <T> what is pulled
 */
public final class Pulled<T> implements Iterator<T> {

    private final Supplier<Optional<T>> source;
    private Optional<T> next = Optional.empty();
    private boolean ended;

    private Pulled(Supplier<Optional<T>> source) {
        this.source = source;
    }

    /**
     * {@return the items of a source up to the first empty one, lazily}
     *
     * @param <T> what is pulled
     * @param source is asked for one item after the other
     */
    public static <T> Stream<T> stream(Supplier<Optional<T>> source) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Pulled<>(source), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty() && !ended) {
            next = source.get();
            ended = next.isEmpty();
        }
        return next.isPresent();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all items were pulled");
        }
        T item = next.orElseThrow();
        next = Optional.empty();
        return item;
    }
}
