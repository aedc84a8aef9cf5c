package org.therapybilling.dataset.file;

import java.util.HashMap;
import java.util.Map;

/** How many bytes the files of an archive turned out to have as they were read, whatever the archive says of them. */
final class ArchiveTotal {

    private final String archive;
    private final long most;
    private final Map<String, Long> byFile = new HashMap<>();
    private long total;

    ArchiveTotal(String archive, long most) {
        this.archive = archive;
        this.most = most;
    }

    /**
     * Notes how far a file was read; one that is read again counts once.
     *
     * @throws FileRefusedException if all together have more bytes than an archive may unpack to
     */
    synchronized void note(String file, long bytes) throws FileRefusedException {
        long more = bytes - byFile.getOrDefault(file, 0L);
        if (more > 0) {
            byFile.put(file, bytes);
            total += more;
        }
        if (total > most) {
            throw MeasuredInput.tooLarge(archive, most);
        }
    }
}
