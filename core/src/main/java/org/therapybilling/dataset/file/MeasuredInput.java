package org.therapybilling.dataset.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Passes the bytes of a file on, digests them if asked to, and refuses to pass on more than a file may have. */
public final class MeasuredInput extends FilterInputStream {

    private final String file;
    private final long most;
    private final @Nullable MessageDigest digest;
    private long count;
    private byte last;

    private MeasuredInput(InputStream bytes, String file, long most, @Nullable MessageDigest digest) {
        super(bytes);
        this.file = file;
        this.most = most;
        this.digest = digest;
    }

    /**
     * {@return bytes that are digested on their way}
     *
     * @param bytes the bytes
     * @param file the name of the file
     * @param most the most bytes it may have
     */
    public static MeasuredInput digested(InputStream bytes, String file, long most) {
        return new MeasuredInput(bytes, file, most, sha256Digest());
    }

    /** Returns bytes of which nobody will ask the digest: making one takes a fresh JVM some time. */
    static MeasuredInput undigested(InputStream bytes, String file, long most) {
        return new MeasuredInput(bytes, file, most, null);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /**
     * {@return the digest of the digests of a table's parts, a line each; of a single part it is the digest itself}
     *
     * @param digests the digests of the parts
     */
    public static String joinedSha256(List<String> digests) {
        if (digests.size() == 1) {
            return digests.get(0);
        }
        MessageDigest digest = sha256Digest();
        digests.forEach(part -> digest.update((part + "\n").getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            if (digest != null) {
                digest.update(buffer, offset, read);
            }
            count += read;
            last = buffer[offset + read - 1];
            if (count > most) {
                throw tooLarge(file, most);
            }
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        byte[] skipped = new byte[(int) Math.min(bytes, 8192)];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static FileRefusedException tooLarge(String file, long most) {
        return FileRefusedException.of(
                file,
                "unpacked it has more than " + most
                        + " bytes, more than any published table; it was not read further.");
    }

    /**
     * Refuses a text that does not end with a line break, once it has been read to its end: every published one does, so
     * it was cut short.
     *
     * @throws FileRefusedException if it does not
     */
    public void checkWhole() throws FileRefusedException {
        if (last != '\n') {
            throw FileRefusedException.of(
                    file,
                    "its last line has no end, so it seems to be cut short; fetch it again. If it is whole, end its"
                            + " last line with a line break.");
        }
    }

    /**
     * {@return the SHA-256 of all bytes, of those not yet read as well, in hexadecimal digits}
     *
     * @throws IOException if they cannot be read
     */
    public String sha256() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(Objects.requireNonNull(digest).digest());
    }
}
