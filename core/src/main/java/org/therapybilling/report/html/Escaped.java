package org.therapybilling.report.html;

import org.therapybilling.report.SafeText;

/** Text for a page: what means something to a browser is written as entities. Everything that is written goes through here. */
final class Escaped {

    private Escaped() {}

    static String of(String text) {
        String safe = SafeText.line(text);
        StringBuilder escaped = new StringBuilder(safe.length() + 16);
        for (int i = 0; i < safe.length(); i++) {
            add(safe.charAt(i), escaped);
        }
        return escaped.toString();
    }

    private static void add(char character, StringBuilder escaped) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.append(character);
        }
    }
}
