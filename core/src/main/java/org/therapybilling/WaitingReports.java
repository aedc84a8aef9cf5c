package org.therapybilling;

import java.util.ArrayDeque;
import java.util.Deque;

/** The reports that wait for their turn, in the order of the input, and how many bytes of input they are of. */
final class WaitingReports {

    private record Waiting(PendingReport report, long bytes) {}

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long bytes;

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    long bytes() {
        return bytes;
    }

    void add(PendingReport report, long itsBytes) {
        waiting.add(new Waiting(report, itsBytes));
        bytes += itsBytes;
    }

    PendingReport first() {
        return waiting.getFirst().report();
    }

    PendingReport removeFirst() {
        Waiting first = waiting.removeFirst();
        bytes -= first.bytes();
        return first.report();
    }
}
