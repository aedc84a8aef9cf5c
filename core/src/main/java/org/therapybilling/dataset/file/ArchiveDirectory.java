package org.therapybilling.dataset.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the directory at the end of a zip archive says of its entries, for archives that the JDK does not open: how they are
 * packed and whether they are encrypted, and in which letters they are named (PKWARE, APPNOTE 6.3.10, sections 4.3.12,
 * 4.3.16, 4.4.4 and 4.4.5). Of an archive whose directory cannot be followed nothing is known.
 */
final class ArchiveDirectory {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int LONGEST = 1 << 24;

    private static final int ENCRYPTED = 1;
    private static final int NAMED_IN_UTF_8 = 1 << 11;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private static final Map<Integer, String> METHODS = Map.of(
            1,
            "shrinking",
            6,
            "imploding",
            9,
            "Deflate64",
            12,
            "bzip2",
            14,
            "LZMA",
            93,
            "Zstandard",
            95,
            "XZ",
            98,
            "PPMd");

    /** The letters of the first personal computers, in which names stand that are not said to be in UTF-8 (appendix D). */
    private static final Charset FIRST_LETTERS = Charset.forName("IBM437");

    private Optional<String> trouble = Optional.empty();
    private Charset names = StandardCharsets.UTF_8;

    private ArchiveDirectory() {}

    static ArchiveDirectory of(Path archive) throws IOException {
        ArchiveDirectory directory = new ArchiveDirectory();
        try (FileChannel channel = FileChannel.open(archive)) {
            directory.readEntries(entries(channel));
        } catch (IndexOutOfBoundsException | IllegalArgumentException cutShort) {
            return directory;
        }
        return directory;
    }

    /** Returns why the archive cannot be read though it is whole; empty if nothing of this kind is known. */
    Optional<String> trouble() {
        return trouble;
    }

    /** Returns the letters of those names that are not said to be in UTF-8. */
    Charset names() {
        return names;
    }

    private static ByteBuffer entries(FileChannel channel) throws IOException {
        ByteBuffer tail = read(channel, Math.max(0, channel.size() - END_LENGTH - LONGEST_COMMENT), channel.size());
        int end = tail.limit() - END_LENGTH;
        while (end >= 0 && tail.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            return ByteBuffer.allocate(0);
        }
        long ends = channel.size() - tail.limit() + end;
        return read(channel, ends - Integer.toUnsignedLong(tail.getInt(end + 12)), ends);
    }

    private static ByteBuffer read(FileChannel channel, long from, long until) throws IOException {
        if (from < 0 || until - from > LONGEST) {
            return ByteBuffer.allocate(0);
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) (until - from)).order(ByteOrder.LITTLE_ENDIAN);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, from + bytes.position());
        }
        return bytes.flip();
    }

    private void readEntries(ByteBuffer entries) {
        while (entries.remaining() >= Integer.BYTES && entries.getInt(entries.position()) == ENTRY) {
            readEntry(entries, entries.position());
        }
    }

    private void readEntry(ByteBuffer entries, int at) {
        int flags = entries.getShort(at + 8);
        int name = Short.toUnsignedInt(entries.getShort(at + 28));
        int others = Short.toUnsignedInt(entries.getShort(at + 30)) + Short.toUnsignedInt(entries.getShort(at + 32));
        note(flags, Short.toUnsignedInt(entries.getShort(at + 10)));
        if ((flags & NAMED_IN_UTF_8) == 0 && !isUtf8(entries.slice(at + 46, name))) {
            names = FIRST_LETTERS;
        }
        entries.position(at + 46 + name + others);
    }

    private void note(int flags, int method) {
        if ((flags & ENCRYPTED) != 0) {
            trouble = Optional.of("the archive is encrypted; unpack it with its password, and give what it holds.");
        } else if (method != STORED && method != DEFLATED && trouble.isEmpty()) {
            trouble = Optional.of("the archive is packed by " + METHODS.getOrDefault(method, "method " + method)
                    + ", which is not read; unpack it and give what it holds, or pack it in the usual way (Deflate).");
        }
    }

    private static boolean isUtf8(ByteBuffer name) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(name);
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
