package org.therapybilling.dataset.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file that was packed by gzip, of one member or several (RFC 1952, 2.2). That of the JDK takes what follows a member and
 * is none for the end of the file.
 */
final class GzipInput extends GZIPInputStream {

    private static final int BUFFER = 1 << 16;

    /** The checksum and the length behind a member. */
    private static final int TRAILER = 8;

    GzipInput(InputStream packed) throws IOException {
        super(packed, BUFFER);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        if (count < 0 && (inf.getRemaining() > TRAILER || in.read() >= 0)) {
            throw new ZipException("what follows the last member of the file is no other");
        }
        return count;
    }
}
