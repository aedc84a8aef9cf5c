package org.therapybilling.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** A file that may hold a table, as it lies, in a {@code .gz}, or in a {@code .zip}. */
final class SourceFile {

    /** The most bytes a file may have unpacked: five times the largest table that CMS publishes. */
    static final long MOST_BYTES = 1L << 30;

    private static final int HEAD = 16 * 1024;
    private static final int BUFFER = 1 << 16;
    private static final String GZ = ".gz";

    private final String name;
    private final String fileName;
    private final String origin;
    private final long mostBytes;
    private final Opener opener;

    /** Opens the unpacked bytes. */
    interface Opener {
        InputStream open() throws IOException;
    }

    private SourceFile(String name, String fileName, String origin, long mostBytes, Opener opener) {
        this.name = name;
        this.fileName = fileName;
        this.origin = origin;
        this.mostBytes = mostBytes;
        this.opener = opener;
    }

    /** Returns a file of the file system, which may be packed with gzip. */
    static SourceFile of(Path path, long mostBytes) {
        String fileName = String.valueOf(path.getFileName());
        boolean packed = fileName.toLowerCase(Locale.ROOT).endsWith(GZ);
        String unpacked = packed ? fileName.substring(0, fileName.length() - GZ.length()) : fileName;
        return new SourceFile(
                path.toString(),
                unpacked,
                unpacked,
                mostBytes,
                packed
                        ? () -> new GZIPInputStream(Files.newInputStream(path), BUFFER)
                        : () -> Files.newInputStream(path));
    }

    /** Returns a file in an archive. */
    static SourceFile in(Path archive, ZipEntry entry, long mostBytes) {
        String name = archive + "!" + entry.getName();
        if (entry.getSize() > mostBytes) {
            throw MeasuredInput.tooLarge(name, mostBytes);
        }
        String[] path = path(entry);
        String fileName = path[path.length - 1];
        return new SourceFile(
                name,
                fileName,
                archive.getFileName() + "!" + entry.getName(),
                mostBytes,
                () -> ArchivedInput.open(archive, entry.getName()));
    }

    /** Returns the folders and the name of a file in an archive, some of which are written with backslashes. */
    static String[] path(ZipEntry entry) {
        return entry.getName().split("[/\\\\]", -1);
    }

    /** Returns bytes that are at hand, as bundled tables are. */
    static SourceFile of(String name, Opener opener) {
        return new SourceFile(name, name, name, MOST_BYTES, opener);
    }

    /** Returns the name with all that leads to it, for messages. */
    String name() {
        return name;
    }

    /** Returns the name alone, without {@code .gz}. */
    String fileName() {
        return fileName;
    }

    /**
     * Returns what names the file as a source: its name, after that of the archive it lies in, and its digest.
     *
     * @param sha256 the digest of the unpacked bytes
     */
    String source(String sha256) {
        return origin + ", SHA-256 " + sha256;
    }

    /** Reads something from the file. */
    interface Reading<T> {
        T from(MeasuredInput bytes) throws IOException;
    }

    /**
     * Reads the file.
     *
     * @throws DatasetException if it cannot be read, or what reads it refuses it
     */
    <T> T read(Reading<T> reading) {
        return read(reading, MeasuredInput::digested);
    }

    /**
     * Reads the file without a digest.
     *
     * @throws DatasetException if it cannot be read, or what reads it refuses it
     */
    <T> T readUndigested(Reading<T> reading) {
        return read(reading, MeasuredInput::undigested);
    }

    /** Counts the bytes of a file on their way. */
    private interface Measuring {
        MeasuredInput of(InputStream bytes, String file, long most);
    }

    private <T> T read(Reading<T> reading, Measuring measuring) {
        try (MeasuredInput bytes = measuring.of(opener.open(), name, mostBytes)) {
            return reading.from(bytes);
        } catch (NoSuchFileException missing) {
            throw DatasetException.ofFile(name, "there is no such file.", missing);
        } catch (EOFException | ZipException damaged) {
            throw DatasetException.ofFile(name, "the archive is cut short or damaged; fetch it again.", damaged);
        } catch (IOException unreadable) {
            throw DatasetException.ofFile(name, "it cannot be read: " + FileTrouble.of(unreadable) + ".", unreadable);
        }
    }

    /** Returns the beginning of the file, a character for each byte. */
    String head() {
        return readUndigested(bytes -> new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1));
    }
}
