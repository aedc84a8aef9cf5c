package org.therapybilling.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files lie behind a path, and how many and how large they may be. */
class StoredFilesTest {

    @TempDir
    private Path folder = Path.of("");

    private Path zip(String... names) throws IOException {
        Path archive = folder.resolve("release.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write("12345678".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return archive;
    }

    private static List<String> names(long mostBytes, Path path) throws IOException {
        return new StoredFiles(mostBytes)
                .in(path).stream().map(StoredFile::fileName).toList();
    }

    private static void assertRefused(long mostBytes, Path path, String problem) {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> names(mostBytes, path))
                .withMessageContaining(problem);
    }

    @Test
    void files_stand_in_the_order_of_their_names_without_those_of_the_system() throws IOException {
        assertThat(names(99, zip("b.csv", "a.csv", "in/", "in/c.csv", "__MACOSX/a.csv", ".b.csv", "in/.d/e.csv")))
                .containsExactly("a.csv", "b.csv", "c.csv");
        Files.createDirectories(folder.resolve("in/.hidden"));
        Files.writeString(folder.resolve("in/.hidden/e.csv"), "");
        Files.writeString(folder.resolve("in/z.csv"), "");
        Files.writeString(folder.resolve(".DS_Store"), "");
        assertThat(names(99, folder)).containsExactly("z.csv", "a.csv", "b.csv", "c.csv");
    }

    @Test
    void what_is_not_there_and_what_holds_nothing_is_refused() throws IOException {
        assertRefused(99, folder.resolve("none"), "there is no such file or folder.");
        assertRefused(99, folder, "there is no file in it.");
        assertRefused(99, zip(), "there is no file in it.");
    }

    /** A file of an archive may be as large as any file, all of them together twice as large. */
    @Test
    void files_of_an_archive_are_bounded_alone_and_together() throws IOException {
        assertThat(names(8, zip("a", "b"))).hasSize(2);
        assertRefused(7, zip("a"), "unpacked it has more than 7 bytes");
        assertRefused(8, zip("a", "b", "c"), "unpacked it has more than 16 bytes");
    }

    @Test
    void an_archive_holds_at_most_ten_thousand_files() throws IOException {
        assertThat(names(80_000, zip(numbered(10_000)))).hasSize(10_000);
        assertRefused(80_008, zip(numbered(10_001)), "it holds more than 10000 files");
    }

    private static String[] numbered(int files) {
        return IntStream.range(0, files).mapToObj(file -> "f" + file).toArray(String[]::new);
    }

    /** What is read again counts once, and only what is read counts. */
    @Test
    void all_that_was_read_of_an_archive_is_counted_once() {
        ArchiveTotal total = new ArchiveTotal("release.zip", 16);
        assertThatCode(() -> {
                    total.note("a", 8);
                    total.note("a", 4);
                    total.note("a", 8);
                    total.note("b", 7);
                    total.note("b", 8);
                })
                .doesNotThrowAnyException();
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> total.note("b", 9))
                .withMessageContaining("more than 16 bytes");
    }
}
