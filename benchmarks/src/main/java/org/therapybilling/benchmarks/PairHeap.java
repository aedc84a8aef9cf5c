package org.therapybilling.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.therapybilling.vocabulary.CodeSet;

/**
 * A program that prints what the national table of pairs keeps of the heap, in bytes for each edit. To be run with
 * {@code -XX:+UseSerialGC}: other collectors round large arrays up to their regions.
 */
public final class PairHeap {

    private static final int COLLECTIONS = 4;

    private PairHeap() {}

    /**
     * Runs the program.
     *
     * @param arguments none
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        try (PairSource source = PairSource.open()) {
            source.imported(CodeSet.all());
            double edits = source.rows().size();
            System.out.printf("library    %.2f bytes an edit%n", kept(source::loaded) / edits);
            System.out.printf("nestedMaps %.2f bytes an edit%n", kept(() -> new NestedMapEdits(rows(source))) / edits);
            System.out.printf("joinedKeys %.2f bytes an edit%n", kept(() -> new JoinedKeyEdits(rows(source))) / edits);
        }
    }

    private static Stream<PairRow> rows(PairSource source) {
        try {
            return source.rows().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the bytes that what is made keeps of the heap after all else is collected. */
    static long kept(Supplier<?> maker) {
        long before = used();
        Object made = maker.get();
        try {
            return used() - before;
        } finally {
            Reference.reachabilityFence(made);
        }
    }

    private static long used() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
