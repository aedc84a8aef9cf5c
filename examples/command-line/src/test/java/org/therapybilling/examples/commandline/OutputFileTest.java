package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Output is whole or not there, is nobody else's to read, and costs no file that was not named. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class OutputFileTest {

    @TempDir
    private Path folder;

    private final List<String> remarks = new ArrayList<>();

    private OutputFile to(Path target, Path... inputs) {
        return OutputFile.of("--out", target, List.of(inputs), remarks::add);
    }

    private static String hello(PrintStream out) {
        out.print("hello\n");
        return "told";
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void only_the_owner_may_read_what_is_written_and_while_it_is_written() throws IOException {
        Path target = folder.resolve("out.txt");
        String told = to(target).write(out -> {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(OutputFileTest::isPrivate);
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
            return hello(out);
        });
        assertThat(told).isEqualTo("told");
        isPrivate(target);
        assertThat(target).hasContent("hello");
        assertThat(names()).containsExactly("out.txt");
    }

    private static void isPrivate(Path file) {
        try {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void a_link_to_an_input_is_an_input_and_so_is_another_name_of_it() throws IOException {
        Path input = Files.writeString(folder.resolve("in.json"), "input");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), input);
        Path name = Files.createLink(folder.resolve("name.json"), input);
        for (Path target : List.of(input, link, name, folder.resolve("x/../in.json"))) {
            if (Files.exists(target)) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> to(target, input))
                        .withMessageContaining("one of the files that are read");
            }
        }
        assertThat(input).hasContent("input");
    }

    @Test
    void behind_a_link_the_file_is_written_and_the_link_stays() throws IOException {
        Path file = Files.writeString(folder.resolve("file.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        to(link).write(OutputFileTest::hello);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasContent("hello");
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere.txt"), folder.resolve("gone"));
        assertThatIllegalArgumentException().isThrownBy(() -> to(nowhere)).withMessageContaining("leads nowhere");
    }

    @Test
    void what_is_no_file_is_written_to_and_never_replaced() {
        Path device = Path.of("/dev/null");
        to(device).write(OutputFileTest::hello);
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_real_trouble_is_named() throws IOException {
        assertThatThrownBy(() -> to(Path.of("/dev/full")).write(OutputFileTest::hello))
                .isInstanceOfSatisfying(
                        OutputLost.class, lost -> assertThat(lost.trouble()).isEqualTo("the disk is full"));
        OutputLost denied = new OutputLost(new AccessDeniedException("secret.txt"));
        assertThat(denied.trouble()).isEqualTo("access is denied");
        assertThat(denied.isReaderGone()).isFalse();
    }

    @Test
    void what_a_killed_run_has_left_is_named_and_removed() throws IOException {
        Files.writeString(folder.resolve(".out.txt.123.part"), "left");
        Files.writeString(folder.resolve(".other.txt.123.part"), "of another file");
        Files.writeString(folder.resolve(".out.txt.notes.part"), "of another program");
        to(folder.resolve("out.txt")).write(OutputFileTest::hello);
        assertThat(names()).containsExactly(".other.txt.123.part", ".out.txt.notes.part", "out.txt");
        assertThat(remarks).singleElement().asString().contains(".out.txt.123.part");
    }

    /** Somebody may well read what a killed run has left. */
    @Test
    void what_a_killed_run_has_left_stays_where_it_is_an_input() throws IOException {
        Path left = Files.writeString(folder.resolve(".out.txt.123.part"), "left");
        Path link = Files.createSymbolicLink(folder.resolve("link"), left);
        for (Path input : List.of(left, link)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> to(folder.resolve("out.txt"), input))
                    .withMessageContaining("which would be lost");
        }
        assertThat(left).hasContent("left");
        to(folder.resolve("other.txt"), left).write(OutputFileTest::hello);
        assertThat(left).hasContent("left");
    }

    /** What is piped in has a name that leads to no file. */
    @Test
    void a_pipe_may_be_an_input() throws IOException {
        Path target = folder.resolve("out.txt");
        to(target, Path.of("/dev/stdin"), Path.of("/dev/null"), Path.of("/dev/stdout"))
                .write(OutputFileTest::hello);
        assertThat(target).hasContent("hello");
    }

    @Test
    void what_another_run_is_writing_stays_and_each_output_is_whole() throws IOException {
        Path target = folder.resolve("out.txt");
        String told = to(target).write(outer -> {
            outer.print("outer\n");
            to(target).write(OutputFileTest::hello);
            assertThat(target).hasContent("hello");
            return "whole";
        });
        assertThat(told).isEqualTo("whole");
        assertThat(target).hasContent("outer");
        assertThat(names()).containsExactly("out.txt");
        assertThat(remarks).isEmpty();
    }

    @Test
    void a_writer_that_fails_leaves_what_was_there() throws IOException {
        Path target = Files.writeString(folder.resolve("out.txt"), "old");
        assertThatThrownBy(() -> to(target).write(out -> {
                    out.print("half");
                    throw new IllegalStateException("failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("out.txt");
    }

    @Test
    void a_locked_file_of_another_name_is_none_of_ours() throws IOException {
        Path locked = Files.writeString(folder.resolve(".out.txt.9.part"), "busy");
        try (FileChannel channel = FileChannel.open(locked, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(PartialFile.removeLeft(folder.resolve("out.txt"))).isEmpty();
        }
        assertThat(locked).exists();
    }

    /** Tables of a folder are all read, whichever it has. */
    @Test
    void nothing_is_written_into_a_folder_that_is_read() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path table = Files.writeString(data.resolve("table.csv"), "table");
        Path link = Files.createSymbolicLink(folder.resolve("link"), data);
        for (Path target :
                List.of(table, data.resolve("new.json"), link.resolve("table.csv"), link.resolve("new.json"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> to(target, data))
                    .withMessageContaining("one of the files that are read");
        }
        assertThat(table).hasContent("table");
        assertThat(to(folder.resolve("new.json"), data).write(OutputFileTest::hello))
                .isEqualTo("told");
    }
}
