package org.therapybilling.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds the files behind a path: one file, those of an archive, or those of a folder and all folders in it. */
final class SourceFiles {

    private static final int MOST_FILES = 10_000;

    private final long mostBytes;

    SourceFiles(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Finds files.
     *
     * @return the files, in the order of their names
     * @throws DatasetException if there is nothing, or too much, or an archive is damaged
     */
    List<SourceFile> in(Path path) {
        if (!Files.exists(path)) {
            throw DatasetException.ofFile(path.toString(), "there is no such file or folder.");
        }
        if (!Files.isDirectory(path)) {
            return filesOf(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            checkCount(path, files.size());
            return files.stream().flatMap(file -> filesOf(file).stream()).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw DatasetException.ofFile(
                    path.toString(), "the folder, or one in it, cannot be read; may this program read it?", unreadable);
        }
    }

    private List<SourceFile> filesOf(Path file) {
        return isZip(String.valueOf(file.getFileName())) ? filesInZip(file) : List.of(SourceFile.of(file, mostBytes));
    }

    static boolean isZip(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private List<SourceFile> filesInZip(Path archive) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            checkCount(archive, zip.size());
            List<ZipEntry> entries = new ArrayList<>();
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .forEach(entries::add);
            checkOnce(archive, entries);
            return entries.stream()
                    .map(entry -> SourceFile.in(archive, entry, mostBytes))
                    .toList();
        } catch (IOException | IllegalArgumentException damaged) {
            throw DatasetException.ofFile(
                    archive.toString(), "the archive is cut short or damaged; fetch it again.", damaged);
        }
    }

    private static void checkOnce(Path archive, List<ZipEntry> entries) {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : entries) {
            if (!names.add(entry.getName())) {
                throw DatasetException.ofFile(archive + "!" + entry.getName(), "the archive has this file twice.");
            }
        }
    }

    private static void checkCount(Path path, int files) {
        if (files == 0) {
            throw DatasetException.ofFile(path.toString(), "there is no file in it.");
        }
        if (files > MOST_FILES) {
            throw DatasetException.ofFile(
                    path.toString(), "it holds more than " + MOST_FILES + " files; give the ones with tables.");
        }
    }
}
