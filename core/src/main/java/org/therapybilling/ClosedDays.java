package org.therapybilling;

import java.util.Optional;
import org.therapybilling.session.DayKey;

/**
 * Remembers which treatment days are closed, in memory that does not grow: 64 bits a day, and at least the last
 * {@value #REMEMBERED} of them. Two days of so many have the same 64 bits once in tens of millions of inputs.
 */
final class ClosedDays {

    /** How many days are remembered at the least. */
    static final int REMEMBERED = 1 << 19;

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private LongSet recent = new LongSet();
    private LongSet older = new LongSet();

    void add(DayKey key) {
        if (recent.size() == REMEMBERED) {
            older = recent;
            recent = new LongSet();
        }
        recent.add(hash(key));
    }

    boolean contains(DayKey key) {
        long hash = hash(key);
        return recent.contains(hash) || older.contains(hash);
    }

    /** Returns 64 bits of all parts of a key, by the method of Fowler, Noll and Vo. */
    private static long hash(DayKey key) {
        long hash = mix(FNV_OFFSET, key.patientKey());
        hash = (hash ^ key.dateOfService().toEpochDay()) * FNV_PRIME;
        hash = mix(hash, key.payer().toString());
        Optional<String> provider = key.billingProvider();
        hash = mix(hash, provider.orElse(""));
        return (hash ^ (provider.isPresent() ? 1 : 2)) * FNV_PRIME;
    }

    private static long mix(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * FNV_PRIME;
        }
        return (mixed ^ text.length()) * FNV_PRIME;
    }
}
