package org.therapybilling;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/** Lets two readers read the same items, each at its own pace; what one has read before the other is held. */
final class TwoReaders<T> {

    private final Iterator<T> items;
    private final Queue<T> forFirst = new ArrayDeque<>();
    private final Queue<T> forSecond = new ArrayDeque<>();

    TwoReaders(Iterator<T> items) {
        this.items = items;
    }

    Iterator<T> first() {
        return new Reader(forFirst, forSecond);
    }

    Iterator<T> second() {
        return new Reader(forSecond, forFirst);
    }

    private final class Reader implements Iterator<T> {
        private final Queue<T> own;
        private final Queue<T> other;

        Reader(Queue<T> own, Queue<T> other) {
            this.own = own;
            this.other = other;
        }

        @Override
        public boolean hasNext() {
            return !own.isEmpty() || items.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("all items were read");
            }
            if (own.isEmpty()) {
                T item = items.next();
                other.add(item);
                return item;
            }
            return own.remove();
        }
    }
}
