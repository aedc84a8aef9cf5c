package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of reports, in one file or a folder. */
class CheckPagesTest {

    @TempDir
    private Path folder = Path.of("");

    private static String session(String id, String date) {
        return "{\"sessionId\":\"" + id + "\",\"dateOfService\":\"" + date
                + "\",\"discipline\":\"PT\",\"payer\":\"medicare\",\"treatments\":[{\"code\":\"97110\",\"minutes\":20}]}\n";
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void html_is_one_page_the_same_for_any_number_of_threads() {
        String sessions = session("S-1", "2026-03-02") + session("S-2", "2026-03-03");
        Run run = Run.withInput(sessions, "check", "-", "--format", "html");
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n")
                .contains("Session S-1", "Session S-2");
        assertThat(Run.withInput(sessions, "check", "-", "--format", "html", "--threads", "2")
                        .out())
                .isEqualTo(run.out());
    }

    @Test
    void five_thousand_sessions_are_a_page_and_one_more_is_refused_with_advice() throws IOException {
        Path page = folder.resolve("page.html");
        String most = session("S", "2026-03-02").repeat(5_000);
        assertThat(Run.withInput(most, "check", "-", "--format", "html", "--out", page.toString())
                        .code())
                .isEqualTo(ExitCode.OK);
        assertThat(page).exists();
        Files.delete(page);
        Run.withInput(most + session("S", "2026-03-02"), "check", "-", "--format", "html", "--out", page.toString())
                .isRefused("5000", "--out");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_folder_gets_a_page_for_each_date_and_an_index() throws IOException {
        String sessions = session("late", "2026-03-03") + session("one", "2026-03-02") + "broken\n"
                + session("two", "2026-03-03");
        Run run = Run.withInput(sessions, "check", "-", "--format", "html", "--out", folder.toString());
        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.out()).isEmpty();
        assertThat(files()).containsExactly("2026-03-02.html", "2026-03-03.html", "index.html", "undated.html");
        assertThat(Files.readString(folder.resolve("2026-03-03.html")))
                .contains("Session late", "Session two", "href=\"index.html\"")
                .doesNotContain("Session one");
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("4 sessions on 3 pages", "href=\"2026-03-02.html\"", "href=\"undated.html#v1\"");
    }

    @Test
    void a_date_of_many_sessions_has_several_pages() throws IOException {
        String sessions = session("S", "2026-03-02").repeat(1_001);
        Run.withInput(sessions, "check", "-", "--format", "html", "--out", folder.toString());
        assertThat(files()).containsExactly("2026-03-02-2.html", "2026-03-02.html", "index.html");
        assertThat(Files.readString(folder.resolve("2026-03-02.html")))
                .contains("id=\"v1000\"")
                .doesNotContain("id=\"v1001\"");
        assertThat(Files.readString(folder.resolve("2026-03-02-2.html"))).contains("id=\"v1\"", "part 2");
    }

    @Test
    void a_folder_that_is_not_empty_is_refused() throws IOException {
        Files.writeString(folder.resolve("other.txt"), "");
        Run.withInput(session("S", "2026-03-02"), "check", "-", "--format", "html", "--out", folder.toString())
                .isRefused("--out", "empty");
    }

    /** Of an id that nobody can guess, and new: what stands where a guessed one would is not written to. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void partial_files_are_new_and_of_names_that_cannot_be_guessed() throws IOException {
        Path first = WaitingText.newPart(folder, "2026-03-02.html");
        Path second = WaitingText.newPart(folder, "2026-03-02.html");
        assertThat(first).isNotEqualTo(second);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                .isEqualTo("rw-------");
        assertThat(List.of(first, second)).allMatch(DayPages::isPart);
        assertThat(DayPages.isPart(Files.createSymbolicLink(folder.resolve(".link.part"), first)))
                .isFalse();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_link_in_the_place_of_what_waits_is_not_followed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim.txt"), "mine");
        WaitingText rows = new WaitingText(folder, "2026-03-02.rows");
        rows.append("x");
        Path kept = folder.resolve(files().get(0));
        assertThat(kept).matches(DayPages::isPart);
        Files.delete(kept);
        Files.createSymbolicLink(kept, victim);
        assertThatThrownBy(() -> rows.append("x")).isInstanceOf(IOException.class);
        assertThat(victim).hasContent("mine");
    }

    /** Other programs write partial files, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".my.video.part",
                ".2026-03-02.rows.part",
                ".2026-03-02.rows.x.part",
                ".2026-03-02.notes.1.part",
                ".index.html.1.part.part",
                "2026-03-02.rows.1.part"
            })
    void what_is_not_of_this_program_stays_and_is_refused(String name) throws IOException {
        Files.writeString(folder.resolve(name), "mine");
        Run.withInput(session("S", "2026-03-02"), "check", "-", "--format", "html", "--out", folder.toString())
                .isRefused("--out", "empty");
        assertThat(files()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".2026-03-02.rows.1.part",
                ".2026-03-02-12.html.18446744073709551615.part",
                ".undated.sections.7.part",
                ".index.html.7.part"
            })
    void what_a_stopped_run_has_left_is_named_and_removed(String name) throws IOException {
        Files.writeString(folder.resolve(name), "left");
        Run run =
                Run.withInput(session("S", "2026-03-02"), "check", "-", "--format", "html", "--out", folder.toString());
        assertThat(run.err()).contains("1 partial file(s): " + name + ".");
        assertThat(files()).containsExactly("2026-03-02.html", "index.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {".index.html.5.part", ".2026-03-02.rows.5.part", "visits.ndjson"})
    void a_folder_that_holds_an_input_is_refused_and_the_input_stays(String name) throws IOException {
        Path input = Files.writeString(folder.resolve(name), session("S", "2026-03-02"));
        Run run = Run.of(
                "check", input.toString(), "--input-format", "ndjson", "--format", "html", "--out", folder.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("a folder that holds one of the files that are read");
        assertThat(input).exists();
    }
}
