package org.therapybilling.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Text that waits until what stands before it can be written: in memory, and in a file of its own as soon as it is long. */
final class WaitingText {

    private static final int BUFFER = 1 << 14;

    private final Path folder;
    private final String name;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Path kept;

    WaitingText(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** Makes a file that was not there before and that its owner alone may read; its name begins with a given one. */
    static Path newPart(Path folder, String name) throws IOException {
        return Files.createTempFile(folder, "." + name + ".", DayPages.ENDING);
    }

    void append(CharSequence more) throws IOException {
        text.append(more);
        if (text.length() > BUFFER) {
            keep();
        }
    }

    private void keep() throws IOException {
        if (kept == null) {
            kept = newPart(folder, name);
        }
        try (Writer out = Files.newBufferedWriter(kept, UTF_8, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)) {
            out.append(text);
        }
        text.setLength(0);
    }

    /** Writes all of it, after which there is none. */
    void moveTo(Writer out) throws IOException {
        if (kept != null) {
            try (var earlier = Files.newBufferedReader(kept)) {
                earlier.transferTo(out);
            }
        }
        out.append(text);
        delete();
    }

    void delete() throws IOException {
        text.setLength(0);
        if (kept != null) {
            Files.deleteIfExists(kept);
            kept = null;
        }
    }
}
