package org.therapybilling.report.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Markup in the making: what is opened is closed, and every text is made safe. It is read alike as HTML and as XML.
 */
final class Markup {

    /** After these a line ends, so that people can read the source. */
    private static final Set<String> BLOCKS =
            Set.of("p", "li", "ul", "ol", "tr", "table", "section", "div", "svg", "h1", "h2", "h3", "h4", "details");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; names and values of attributes in turn. */
    Markup open(String tag, String... attributes) {
        begin(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element that was opened last. */
    Markup close() {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        return end(tag);
    }

    /** Writes an element that holds a text alone. */
    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** Writes an element that holds nothing. */
    Markup empty(String tag, String... attributes) {
        begin(tag, attributes);
        out.append("/>");
        return this;
    }

    Markup text(String text) {
        out.append(Escaped.of(text));
        return this;
    }

    /** Writes markup that was made by another of these. */
    Markup add(Markup other) {
        out.append(other.out);
        return this;
    }

    /** Writes a constant of this package as it is. */
    Markup constant(String markup) {
        out.append(markup);
        return this;
    }

    private void begin(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(Escaped.of(attributes[i + 1]))
                    .append('"');
        }
    }

    private Markup end(String tag) {
        if (BLOCKS.contains(tag)) {
            out.append('\n');
        }
        return this;
    }

    /** Returns what was written so far. */
    @Override
    public String toString() {
        return out.toString();
    }
}
