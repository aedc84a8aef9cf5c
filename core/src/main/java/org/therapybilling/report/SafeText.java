package org.therapybilling.report;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Text of others, such as ids and names of files, as it may be shown to people and handed to programs. It forges no line,
 * drives no terminal, turns no writing around, hides nothing and is no formula of a spreadsheet. All text that leaves the
 * library but as JSON passes here; JSON keeps every text as it is.
 */
public final class SafeText {

    private static final Pattern FURTHER_SPACE = Pattern.compile("(?<= ) ");
    private static final String PUNCTUATION = ":,;\"()";
    private static final String FORMULA = "=+-@\u2212";
    private static final int ROOM = 16;

    /** Letters and marks that show nothing though they are neither controls nor spaces (Unicode: fillers, joiners). */
    private static final String INVISIBLE = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private SafeText() {}

    /**
     * {@return a text on one line, in which all can be seen that is in it} Characters that control, are invisible, turn the
     * direction of writing or belong to no script are written as their numbers in UTF-16 ({@code \u202E}); spaces of all
     * kinds are plain spaces.
     *
     * @param text any text
     */
    public static String line(String text) {
        Objects.requireNonNull(text, "text");
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return escaped(text);
            }
        }
        return text;
    }

    /**
     * {@return a text for a cell of a table: {@link #line} of it, with an apostrophe where a spreadsheet would take a part
     * for a formula} That is a text which begins with {@code =}, {@code +}, {@code -} or {@code @}, of any width, after any
     * spaces and quotes; or one that goes on so after {@code ;} or {@code |}, where spreadsheets of many countries part cells.
     *
     * @param text any text
     */
    public static String cell(String text) {
        Objects.requireNonNull(text, "text");
        String line = line(text);
        StringBuilder cell = new StringBuilder(line.length() + 1);
        int begin = 0;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (begin >= 0 && isOfFormula(character)) {
                cell.insert(begin, '\'');
            }
            cell.append(character);
            if (isDelimiter(character)) {
                begin = cell.length();
            } else if (character != ' ' && character != '"') {
                begin = -1;
            }
        }
        return cell.toString();
    }

    /**
     * {@return a name that others gave, such as the id of a session, as it stands among the library's words: {@link #line} of
     * it, in quotes if it has punctuation or two spaces in a row, by which the parts of a line are told from each other} In
     * quotes, quotes and all spaces that follow one are shown as their numbers.
     *
     * @param name any text
     */
    public static String name(String name) {
        Objects.requireNonNull(name, "name");
        String shown = line(name);
        return isOfOnePart(shown)
                ? shown
                : '"' + FURTHER_SPACE.matcher(shown).replaceAll("\\\\u0020").replace("\"", "\\u0022") + '"';
    }

    private static boolean isOfOnePart(String name) {
        return !name.contains("  ") && name.chars().noneMatch(letter -> PUNCTUATION.indexOf(letter) >= 0);
    }

    private static boolean isDelimiter(char character) {
        return character == ';' || character == '|';
    }

    /** Says whether a character is, or by its meaning is the same as, one that begins a formula. */
    private static boolean isOfFormula(char character) {
        String plain = isPlain(character)
                ? String.valueOf(character)
                : Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC);
        return FORMULA.contains(plain);
    }

    private static boolean isPlain(char character) {
        return character >= ' ' && character <= '~';
    }

    private static String escaped(String text) {
        StringBuilder shown = new StringBuilder(text.length() + ROOM);
        text.codePoints().forEach(character -> {
            if (isSpace(character)) {
                shown.append(' ');
            } else if (isVisible(character)) {
                shown.appendCodePoint(character);
            } else {
                for (char half : Character.toChars(character)) {
                    shown.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(half));
                }
            }
        });
        return shown.toString();
    }

    private static boolean isSpace(int character) {
        return Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> INVISIBLE.indexOf(character) < 0 && !isVariation(character) && !isIgnorable(character);
        };
    }

    /**
     * Says whether a character shows nothing (Unicode: Default_Ignorable_Code_Point and noncharacters), or controls the
     * format since a version of Unicode that not every Java knows. Others that a Java does not know are shown as they are,
     * so that all write the same.
     */
    private static boolean isIgnorable(int character) {
        boolean isOfFormat =
                (character >= 0x0890 && character <= 0x0891) || (character >= 0x13439 && character <= 0x13455);
        boolean isUnknownAndIgnorable = character == 0x2065
                || (character >= 0xFDD0 && character <= 0xFDEF)
                || (character >= 0xFFF0 && character <= 0xFFF8)
                || (character >= 0xE0000 && character <= 0xE0FFF);
        return isOfFormat || isUnknownAndIgnorable || (character & 0xFFFE) == 0xFFFE;
    }

    private static boolean isVariation(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0x180B && character <= 0x180F);
    }
}
