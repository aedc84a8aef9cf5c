package org.therapybilling.internal;

import java.util.List;

/**
 * Remembers keys in memory that does not grow: 64 bits a key, and at least the last {@value #REMEMBERED} of them. Two
 * keys of so many have the same 64 bits once in tens of millions of inputs.
 */
public final class RecentKeys {

    /** How many keys are remembered at the least. */
    public static final int REMEMBERED = 1 << 19;

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private LongSet recent = new LongSet();
    private LongSet older = new LongSet();

    /** Remembers nothing yet. */
    public RecentKeys() {}

    /**
     * Adds a key.
     *
     * @param parts its parts
     */
    public void add(List<String> parts) {
        if (recent.size() == REMEMBERED) {
            older = recent;
            recent = new LongSet();
        }
        recent.add(hash(parts));
    }

    /**
     * Says whether a key was added.
     *
     * @param parts its parts
     * @return true if it is among the last; also true for older ones as long as they are remembered
     */
    public boolean contains(List<String> parts) {
        long hash = hash(parts);
        return recent.contains(hash) || older.contains(hash);
    }

    /** Returns 64 bits of all parts and their lengths, by the method of Fowler, Noll and Vo. */
    private static long hash(List<String> parts) {
        long hash = FNV_OFFSET;
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ part.length()) * FNV_PRIME;
        }
        return hash;
    }
}
