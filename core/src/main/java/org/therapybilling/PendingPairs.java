package org.therapybilling;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The reports of the same entries by two libraries, paired as they are read, whoever makes them later. */
final class PendingPairs implements Iterator<PendingPairs.Pair> {

    /**
     * The reports of an entry.
     *
     * @param before by the one library
     * @param after by the other
     */
    record Pair(PendingReport before, PendingReport after) {}

    private final Iterator<PendingReport> before;
    private final Iterator<PendingReport> after;

    PendingPairs(Iterator<PendingReport> before, Iterator<PendingReport> after) {
        this.before = before;
        this.after = after;
    }

    @Override
    public boolean hasNext() {
        return before.hasNext();
    }

    @Override
    public Pair next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all reports were read");
        }
        return new Pair(before.next(), after.next());
    }
}
