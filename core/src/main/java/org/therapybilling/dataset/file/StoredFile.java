package org.therapybilling.dataset.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** A file that may hold a table, as it lies, in a {@code .gz}, or in a {@code .zip}. */
public final class StoredFile {

    /** The most bytes a file may have unpacked: five times the largest table that CMS publishes. */
    public static final long MOST_BYTES = 1L << 30;

    private static final int HEAD = 16 * 1024;
    private static final String GZ = ".gz";

    private final String name;
    private final String fileName;
    private final String origin;
    private final long mostBytes;
    private final Opener opener;

    /** Opens the unpacked bytes. */
    public interface Opener {

        /**
         * {@return the bytes}
         *
         * @throws IOException if they cannot be read
         */
        InputStream open() throws IOException;
    }

    private StoredFile(String name, String fileName, String origin, long mostBytes, Opener opener) {
        this.name = name;
        this.fileName = fileName;
        this.origin = origin;
        this.mostBytes = mostBytes;
        this.opener = opener;
    }

    /**
     * {@return a file of the file system, which may be packed with gzip}
     *
     * @param path where it is
     * @param mostBytes the most bytes it may have unpacked
     */
    public static StoredFile of(Path path, long mostBytes) {
        String fileName = String.valueOf(path.getFileName());
        boolean packed = fileName.toLowerCase(Locale.ROOT).endsWith(GZ);
        String unpacked = packed ? fileName.substring(0, fileName.length() - GZ.length()) : fileName;
        return new StoredFile(
                path.toString(),
                unpacked,
                unpacked,
                mostBytes,
                packed ? () -> new GzipInput(Files.newInputStream(path)) : () -> Files.newInputStream(path));
    }

    /** Returns a file in an archive. */
    static StoredFile in(Path archive, Charset names, ZipEntry entry, long mostBytes, ArchiveTotal total)
            throws FileRefusedException {
        String name = archive + "!" + entry.getName();
        if (entry.getSize() > mostBytes) {
            throw MeasuredInput.tooLarge(name, mostBytes);
        }
        String[] path = path(entry);
        String fileName = path[path.length - 1];
        return new StoredFile(
                name,
                fileName,
                archive.getFileName() + "!" + entry.getName(),
                mostBytes,
                () -> ArchivedInput.open(archive, names, entry.getName(), total));
    }

    /** Returns the folders and the name of a file in an archive, some of which are written with backslashes. */
    static String[] path(ZipEntry entry) {
        return entry.getName().split("[/\\\\]", -1);
    }

    /**
     * {@return bytes that are at hand, as bundled tables are}
     *
     * @param name their name
     * @param opener opens them
     */
    public static StoredFile of(String name, Opener opener) {
        return new StoredFile(name, name, name, MOST_BYTES, opener);
    }

    /** {@return the name with all that leads to it, for messages} */
    public String name() {
        return name;
    }

    /** {@return the name alone, without {@code .gz}} */
    public String fileName() {
        return fileName;
    }

    /**
     * {@return what names the file as a source: its name, after that of the archive it lies in, and its digest}
     *
     * @param sha256 the digest of the unpacked bytes
     */
    public String source(String sha256) {
        return origin + ", SHA-256 " + sha256;
    }

    /**
     * Reads something from the file.
     *
     * @param <T> what is read
     */
    public interface Reading<T> {

        /**
         * {@return what was read}
         *
         * @param bytes the file
         * @throws IOException if it cannot be read
         */
        T from(MeasuredInput bytes) throws IOException;
    }

    /**
     * {@return what is read from the file}
     *
     * @param <T> what is read
     * @param reading reads it
     * @throws FileRefusedException if the file cannot be read, or what reads it refuses it
     */
    public <T> T read(Reading<T> reading) throws FileRefusedException {
        return read(reading, MeasuredInput::digested);
    }

    /**
     * {@return what is read from the file, whose digest nobody will ask}
     *
     * @param <T> what is read
     * @param reading reads it
     * @throws FileRefusedException if the file cannot be read, or what reads it refuses it
     */
    public <T> T readUndigested(Reading<T> reading) throws FileRefusedException {
        return read(reading, MeasuredInput::undigested);
    }

    /** Counts the bytes of a file on their way. */
    private interface Measuring {
        MeasuredInput of(InputStream bytes, String file, long most);
    }

    private <T> T read(Reading<T> reading, Measuring measuring) throws FileRefusedException {
        try (MeasuredInput bytes = measuring.of(opener.open(), name, mostBytes)) {
            return reading.from(bytes);
        } catch (FileRefusedException refused) {
            throw refused;
        } catch (NoSuchFileException missing) {
            throw FileRefusedException.of(name, "there is no such file.", missing);
        } catch (EOFException | ZipException damaged) {
            throw FileRefusedException.of(name, "the archive is cut short or damaged; fetch it again.", damaged);
        } catch (IOException unreadable) {
            throw FileRefusedException.of(name, "it cannot be read: " + FileTrouble.of(unreadable) + ".", unreadable);
        }
    }

    /**
     * {@return the beginning of the file, a character for each byte}
     *
     * @throws FileRefusedException if it cannot be read
     */
    public String head() throws FileRefusedException {
        return readUndigested(bytes -> new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1));
    }
}
