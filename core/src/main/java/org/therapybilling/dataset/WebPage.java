package org.therapybilling.dataset;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises a web page that was saved in the place of a file. */
final class WebPage {

    /** What is wrong with it, and how to mend it. */
    static final String REFUSAL = "it is a web page, not a table; the download went to a page to be agreed to. Open the"
            + " page, and save the file behind it.";

    /** After marks of encoding, comments and blanks, what pages begin with. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?s)[^<\\p{Alnum}]*(<!--.*?-->\\s*)*<(!doctype|html|head|body|\\?xml|script|meta).*");

    private WebPage() {}

    static boolean begins(String head) {
        return BEGINNING.matcher(head.toLowerCase(Locale.ROOT)).matches();
    }
}
