package org.therapybilling.dataset.file;

import java.util.List;
import java.util.Locale;

/** Recognises a web page that was saved in the place of a file. */
public final class WebPage {

    /** What is wrong with it, and how to mend it. */
    public static final String REFUSAL =
            "it is a web page, not a table; the download went to a page to be agreed to. Open the"
                    + " page, and save the file behind it.";

    private static final List<String> BEGINNINGS =
            List.of("<!doctype", "<html", "<head", "<body", "<?xml", "<script", "<meta");
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";

    private WebPage() {}

    /**
     * {@return whether a file is a web page: after marks of encoding, blanks and comments, one of the usual elements begins}
     *
     * @param head the beginning of the file, a character for each byte
     */
    public static boolean begins(String head) {
        String rest = fromElement(head.toLowerCase(Locale.ROOT));
        while (rest.startsWith(COMMENT)) {
            int end = rest.indexOf(COMMENT_END);
            rest = end < 0 ? "" : fromElement(rest.substring(end + COMMENT_END.length()));
        }
        return BEGINNINGS.stream().anyMatch(rest::startsWith);
    }

    /** Passes over what is neither of an element nor a letter or digit, as blanks and marks of encoding. */
    private static String fromElement(String text) {
        int start = 0;
        while (start < text.length() && !isOfText(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    private static boolean isOfText(char character) {
        return character == '<' || (character < 0x80 && Character.isLetterOrDigit(character));
    }
}
