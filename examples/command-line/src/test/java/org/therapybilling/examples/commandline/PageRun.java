package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Does what a reader of a page would do, from top to bottom, in a folder of the page's own: writes the files that blocks name,
 * runs the Java and the commands, and compares what they print with the text below them.
 */
final class PageRun {

    private static final String COMMAND = "therapy-billing ";

    private final Page page;
    private final Path folder;

    private PageRun(Page page, Path folder) {
        this.page = page;
        this.folder = folder;
    }

    static void of(Page page, Path folder) throws Exception {
        new PageRun(page, folder).run();
    }

    private void run() throws Exception {
        List<Page.Block> blocks = page.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Page.Block block = blocks.get(i);
            boolean answered = i + 1 < blocks.size()
                    && blocks.get(i + 1).language().equals("text")
                    && page.isBelow(blocks.get(i + 1), block);
            if (!block.name().isEmpty()) {
                write(block);
            } else if (block.language().equals("java")) {
                assertThat(answered)
                        .as("a text with what it prints stands below " + block.code())
                        .isTrue();
                assertThat(java(block.code())).isEqualTo(blocks.get(i + 1).code());
            } else if (answered && block.code().startsWith(COMMAND)) {
                assertThat(commands(block.code())).isEqualTo(blocks.get(i + 1).code());
            }
        }
    }

    private void write(Page.Block block) throws IOException {
        Path file = folder.resolve(block.name());
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, block.code());
    }

    private String java(String code) throws Exception {
        return shown(Snippet.run(code.replace("Path.of(\"", "Path.of(\"" + folder + "/"), folder));
    }

    private String commands(String code) {
        StringBuilder out = new StringBuilder();
        code.lines().forEach(line -> out.append(command(line)));
        return shown(out.toString());
    }

    private String command(String line) {
        String[] words = line.substring(COMMAND.length()).split(" +", -1);
        return Run.of(Arrays.stream(words).map(this::path).toArray(String[]::new))
                .out();
    }

    /** Returns the path of what is in the folder, or a word as it is. */
    private String path(String word) {
        Path file = folder.resolve(word);
        return Files.exists(file) ? file.toString() : word;
    }

    private String shown(String text) {
        return text.replace(folder + "/", "");
    }
}
