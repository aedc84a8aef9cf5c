package org.therapybilling.internal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Remembers keys in memory that does not grow: 128 bits of the SHA-256 of a key, of which nobody can find two that are
 * alike, and at least the last {@value #REMEMBERED} of them. Not for use by several threads.
 */
public final class RecentKeys {

    /** How many keys are remembered at the least. */
    public static final int REMEMBERED = 1 << 19;

    private final MessageDigest digest = sha256();
    private DigestSet recent = new DigestSet();
    private DigestSet older = new DigestSet();

    /** Remembers nothing yet. */
    public RecentKeys() {}

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /**
     * Adds a key.
     *
     * @param parts its parts
     */
    public void add(List<String> parts) {
        if (recent.size() == REMEMBERED) {
            older = recent;
            recent = new DigestSet();
        }
        ByteBuffer key = digest(parts);
        recent.add(key.getLong(), key.getLong());
    }

    /**
     * Says whether a key was added.
     *
     * @param parts its parts
     * @return true if it is among the last; also true for older ones as long as they are remembered
     */
    public boolean contains(List<String> parts) {
        ByteBuffer key = digest(parts);
        long first = key.getLong();
        long second = key.getLong();
        return recent.contains(first, second) || older.contains(first, second);
    }

    /** Returns the digest of all parts, each behind its length. */
    private ByteBuffer digest(List<String> parts) {
        for (String part : parts) {
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Character.BYTES * part.length());
            bytes.putInt(part.length());
            for (int i = 0; i < part.length(); i++) {
                bytes.putChar(part.charAt(i));
            }
            digest.update(bytes.array());
        }
        return ByteBuffer.wrap(digest.digest());
    }
}
