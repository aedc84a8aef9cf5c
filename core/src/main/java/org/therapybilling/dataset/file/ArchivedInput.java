package org.therapybilling.dataset.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The bytes of a file in an archive, which at their end must be those that the archive's checksum was made of. */
final class ArchivedInput extends CheckedInputStream {

    private final ZipFile archive;
    private final ZipEntry entry;
    private final ArchiveTotal total;
    private long count;

    private ArchivedInput(InputStream bytes, ZipFile archive, ZipEntry entry, ArchiveTotal total) {
        super(bytes, new CRC32());
        this.archive = archive;
        this.entry = entry;
        this.total = total;
    }

    static InputStream open(Path file, Charset names, String name, ArchiveTotal total) throws IOException {
        ZipFile archive = new ZipFile(file.toFile(), names);
        try {
            ZipEntry entry = archive.getEntry(name);
            return new ArchivedInput(archive.getInputStream(entry), archive, entry, total);
        } catch (IOException | RuntimeException unreadable) {
            archive.close();
            throw unreadable;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return checked(super.read(buffer, offset, length));
    }

    private int checked(int read) throws IOException {
        count += Math.max(0, read);
        total.note(entry.getName(), count);
        if (read < 0 && getChecksum().getValue() != entry.getCrc()) {
            throw new ZipException("The bytes have another checksum than the archive says.");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
