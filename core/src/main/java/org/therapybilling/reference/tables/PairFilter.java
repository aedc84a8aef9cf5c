package org.therapybilling.reference.tables;

/**
 * Says of most pairs of codes that no edit sets them beside each other, without a search: a Bloom filter of about six
 * bits an edit, three of which, in one word, are set for each pair, whichever code is column 1. Of the pairs without an
 * edit about one in twenty gets past it.
 */
final class PairFilter {

    private static final int EDITS_OF_WORD = 10;

    private final long[] words;

    PairFilter(int edits) {
        words = new long[edits / EDITS_OF_WORD + 1];
    }

    void add(int one, int other) {
        long hash = hash(one, other);
        words[word(hash)] |= bits(hash);
    }

    /** Returns false only if the pair was added in neither order. */
    boolean mayHave(int one, int other) {
        long hash = hash(one, other);
        long bits = bits(hash);
        return (words[word(hash)] & bits) == bits;
    }

    /** Mixes the numbers of two codes (the constants are those of the finish of MurmurHash3). */
    private static long hash(int one, int other) {
        long hash = ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    /** Spreads the low half of a hash over the words. */
    private int word(long hash) {
        return (int) (((hash & 0xffffffffL) * words.length) >>> Integer.SIZE);
    }

    private static long bits(long hash) {
        return (1L << (hash >>> 58)) | (1L << (hash >>> 52)) | (1L << (hash >>> 46));
    }
}
