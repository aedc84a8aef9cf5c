package org.therapybilling.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Writes plain values as JSON for people: long objects and lists one part a line, short ones on one line. */
final class PlainText {

    private static final int LONGEST_LINE = 100;
    private static final String INDENT = "  ";

    private PlainText() {}

    /** Returns a text without newline at its end; equal values in equal order give equal text. */
    static String of(Object plain) {
        return of(plain, "");
    }

    private static String of(Object plain, String indent) {
        String line = line(plain);
        if (line.length() + indent.length() <= LONGEST_LINE || !(plain instanceof Map || plain instanceof List)) {
            return line;
        }
        String inner = indent + INDENT;
        boolean isObject = plain instanceof Map;
        StringJoiner parts = new StringJoiner(
                ",\n" + inner, (isObject ? "{\n" : "[\n") + inner, "\n" + indent + (isObject ? "}" : "]"));
        if (plain instanceof Map<?, ?> object) {
            object.forEach((name, value) -> parts.add(quoted(name) + ": " + of(value, inner)));
        } else if (plain instanceof List<?> list) {
            list.forEach(value -> parts.add(of(value, inner)));
        }
        return parts.toString();
    }

    private static String line(Object plain) {
        if (plain instanceof Map<?, ?> object) {
            StringJoiner fields = new StringJoiner(", ", "{", "}");
            object.forEach((name, value) -> fields.add(quoted(name) + ": " + line(value)));
            return fields.toString();
        }
        if (plain instanceof List<?> list) {
            StringJoiner elements = new StringJoiner(", ", "[", "]");
            list.forEach(element -> elements.add(line(element)));
            return elements.toString();
        }
        if (plain instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return plain instanceof Boolean || plain instanceof Integer || plain == Null.NULL
                ? plain.toString()
                : quoted(plain);
    }

    private static String quoted(Object text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text.toString())) + "\"";
    }

    /** Stands for JSON's null in values that are written. */
    enum Null {
        /** Null. */
        NULL;

        @Override
        public String toString() {
            return "null";
        }
    }
}
