package org.therapybilling.examples.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of the documentation.
 *
 * @param file where it is
 * @param text its Markdown
 */
record Page(Path file, String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```([a-z]*)(?: ([^\n`]+))?\n(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.*)$");
    private static final Pattern LINKED = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    /**
     * A block of code.
     *
     * @param language what stands behind the fence
     * @param name the name of the file that it is; empty if it is none
     * @param code what is in it
     * @param end where the page goes on
     */
    record Block(String language, String name, String code, int end) {}

    static Page of(Path file) throws IOException {
        return new Page(file, Files.readString(file));
    }

    List<Block> blocks() {
        return BLOCK.matcher(text).results().map(Page::block).toList();
    }

    private static Block block(MatchResult found) {
        String name = found.group(2) == null ? "" : found.group(2);
        return new Block(found.group(1), name, found.group(3), found.end());
    }

    /** Says whether one block stands right below another. */
    boolean isBelow(Block lower, Block upper) {
        return text.startsWith("\n\n```" + lower.language() + "\n" + lower.code(), upper.end());
    }

    private String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }

    /** Returns where the page points to, in the order of the page. */
    List<String> links() {
        String plain = CODE.matcher(prose()).replaceAll("");
        return LINK.matcher(plain).results().map(found -> found.group(1)).toList();
    }

    /** Returns the names that headings get: lower case, without punctuation, with hyphens. */
    List<String> anchors() {
        Map<String, Integer> seen = new HashMap<>();
        List<String> anchors = new ArrayList<>();
        for (MatchResult heading : HEADING.matcher(prose()).results().toList()) {
            String plain = LINKED.matcher(heading.group(1)).replaceAll("$1").toLowerCase(Locale.ROOT);
            String anchor = plain.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
