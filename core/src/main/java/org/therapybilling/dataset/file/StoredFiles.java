package org.therapybilling.dataset.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds the files behind a path: one file, those of an archive, or those of a folder and all folders in it. */
public final class StoredFiles {

    private static final int MOST_FILES = 10_000;

    /** How many times the limit of a file an archive may unpack to. */
    private static final int MOST_OF_ARCHIVE = 2;

    private final long mostBytes;

    /**
     * Sets a limit.
     *
     * @param mostBytes the most bytes that a file may have unpacked
     */
    public StoredFiles(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * {@return the files, in the order of their names}
     *
     * @param path a file, an archive or a folder
     * @throws FileRefusedException if there is nothing, or too much, or an archive is damaged
     */
    public List<StoredFile> in(Path path) throws FileRefusedException {
        if (!Files.exists(path)) {
            throw FileRefusedException.of(path.toString(), "there is no such file or folder.");
        }
        if (Files.isDirectory(path)) {
            return inFolder(path);
        }
        if (!Files.isRegularFile(path)) {
            throw FileRefusedException.of(path.toString(), "it is neither a file nor a folder.");
        }
        return filesOf(path);
    }

    private List<StoredFile> inFolder(Path folder) throws FileRefusedException {
        try {
            Path start = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
            try (Stream<Path> all = Files.walk(start)) {
                List<Path> files = all.filter(file -> !isHidden(start.relativize(file)))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .limit(MOST_FILES + 1L)
                        .toList();
                checkCount(folder, files.size());
                List<StoredFile> stored = new ArrayList<>();
                for (Path file : files) {
                    stored.addAll(filesOf(file));
                }
                return stored;
            }
        } catch (FileRefusedException refused) {
            throw refused;
        } catch (IOException | UncheckedIOException unreadable) {
            throw FileRefusedException.of(
                    folder.toString(),
                    "the folder, or one in it, cannot be read; may this program read it?",
                    unreadable);
        }
    }

    /** Says whether a file is none of the user's: what systems leave in folders and archives, an import that was cut off. */
    private static boolean isHidden(Path inside) {
        return StreamSupport.stream(inside.spliterator(), false)
                .map(Path::toString)
                .anyMatch(StoredFiles::isHidden);
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("__MACOSX");
    }

    private List<StoredFile> filesOf(Path file) throws FileRefusedException {
        return isZip(String.valueOf(file.getFileName())) ? filesInZip(file) : List.of(StoredFile.of(file, mostBytes));
    }

    static boolean isZip(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private List<StoredFile> filesInZip(Path archive) throws FileRefusedException {
        Charset names = namesIn(archive);
        try (ZipFile zip = new ZipFile(archive.toFile(), names)) {
            checkCount(archive, zip.size());
            List<ZipEntry> entries = new ArrayList<>();
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .filter(entry -> Arrays.stream(StoredFile.path(entry)).noneMatch(StoredFiles::isHidden))
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .forEach(entries::add);
            checkOnce(archive, entries);
            checkTotal(archive, entries);
            ArchiveTotal total = new ArchiveTotal(archive.toString(), MOST_OF_ARCHIVE * mostBytes);
            List<StoredFile> stored = new ArrayList<>();
            for (ZipEntry entry : entries) {
                stored.add(StoredFile.in(archive, names, entry, mostBytes, total));
            }
            return stored;
        } catch (FileRefusedException refused) {
            throw refused;
        } catch (IOException | IllegalArgumentException damaged) {
            throw FileRefusedException.of(archive.toString(), whyDamaged(archive), damaged);
        }
    }

    /** Returns the letters of names in an archive, which is of a kind that is read. */
    private static Charset namesIn(Path archive) throws FileRefusedException {
        try {
            ArchiveDirectory directory = ArchiveDirectory.of(archive);
            if (directory.trouble().isPresent()) {
                throw FileRefusedException.of(
                        archive.toString(), directory.trouble().orElseThrow());
            }
            return directory.names();
        } catch (FileRefusedException refused) {
            throw refused;
        } catch (IOException unreadable) {
            throw FileRefusedException.of(
                    archive.toString(), "it cannot be read: " + FileTrouble.of(unreadable) + ".", unreadable);
        }
    }

    private String whyDamaged(Path archive) throws FileRefusedException {
        return WebPage.begins(StoredFile.of(archive, mostBytes).head())
                ? WebPage.REFUSAL
                : "the archive is cut short or damaged; fetch it again.";
    }

    /** Refuses an archive that says itself that it unpacks to more than its limit. */
    private void checkTotal(Path archive, List<ZipEntry> entries) throws FileRefusedException {
        long total = entries.stream()
                .mapToLong(ZipEntry::getSize)
                .filter(size -> size > 0)
                .sum();
        if (total > MOST_OF_ARCHIVE * mostBytes) {
            throw MeasuredInput.tooLarge(archive.toString(), MOST_OF_ARCHIVE * mostBytes);
        }
    }

    private static void checkOnce(Path archive, List<ZipEntry> entries) throws FileRefusedException {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : entries) {
            if (!names.add(entry.getName())) {
                throw FileRefusedException.of(archive + "!" + entry.getName(), "the archive has this file twice.");
            }
        }
    }

    private static void checkCount(Path path, int files) throws FileRefusedException {
        if (files == 0) {
            throw FileRefusedException.of(path.toString(), "there is no file in it.");
        }
        if (files > MOST_FILES) {
            throw FileRefusedException.of(
                    path.toString(), "it holds more than " + MOST_FILES + " files; give the ones with tables.");
        }
    }
}
