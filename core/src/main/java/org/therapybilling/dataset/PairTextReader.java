package org.therapybilling.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.therapybilling.reference.tables.PairRowsBuilder;

/**
 * Reads the text of procedure-to-procedure edits as CMS publishes it: tabs, no quotation marks, a heading wrapped over
 * several lines. Works on bytes, for a table has millions of lines: what follows the two codes of a line is looked up as
 * it stands, and only read when it comes for the first time; half of the lines have the tail of the one before, and then not
 * even its end need be sought.
 */
final class PairTextReader {

    private static final int FIELDS = 7;
    private static final int CODE = 5;

    /** The length of both codes and the tab between them. */
    private static final int CODES = CODE + 1 + CODE;

    private static final int LONGEST_LINE = 1 << 12;
    private static final int LONGEST_HEADING = 64;
    private static final byte[] DIGITS = digits();

    /** A line that no longer is of the heading: its first field is a code, or what a spreadsheet left of one. */
    private static final Pattern DATA = Pattern.compile("[0-9A-Z]{1,5}\t.*");

    /** What no line of a heading has: so a row that somebody damaged is not passed over as one. */
    private static final Pattern DATE =
            Pattern.compile("[0-9]{8}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final String file;
    private final PairRowsBuilder pairs;
    private final EditTails tails = new EditTails();
    private final byte[] buffer = new byte[1 << 18];
    private EditTail last = EditTail.NONE;
    private int end;
    private long line;
    private boolean inHeading = true;

    PairTextReader(String file, PairRowsBuilder pairs) {
        this.file = file;
        this.pairs = pairs;
    }

    /**
     * Adds all lines of a file.
     *
     * @throws DatasetException if a line is malformed, or no line of data follows the heading
     */
    void read(InputStream bytes) throws IOException {
        for (int read = fill(bytes); read >= 0; read = fill(bytes)) {
            end += read;
            takeLines();
        }
        if (end > 0) {
            takeLine(0, end);
        }
        if (inHeading) {
            throw noData();
        }
    }

    private int fill(InputStream bytes) throws IOException {
        if (end >= LONGEST_LINE) {
            throw DatasetException.ofRow(
                    file,
                    line + 1,
                    "the line has more than " + LONGEST_LINE + " characters;"
                            + " this is not the tab-separated text of CMS.");
        }
        return bytes.read(buffer, end, buffer.length - end);
    }

    /** Takes the whole lines of the buffer, and moves what is left of it to the front. */
    private void takeLines() {
        int start = 0;
        for (int next = nextLine(start); next > start; next = nextLine(start)) {
            start = next;
        }
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
    }

    /** Takes a line and returns where the next begins; where it begins itself, if it is not all there. */
    private int nextLine(int start) {
        int rest = start + CODES;
        int next = rest + last.length();
        if (last != EditTail.NONE && next <= end && last.equals(buffer, rest, next)) {
            line++;
            takeEdit(start, next);
            return next;
        }
        for (int i = start; i < end; i++) {
            if (buffer[i] == '\n') {
                takeLine(start, i + 1);
                return i + 1;
            }
        }
        return start;
    }

    private void takeLine(int start, int next) {
        line++;
        if (inHeading && !endsHeading(start, next)) {
            return;
        }
        if (!isBlank(start, next)) {
            takeEdit(start, next);
        }
    }

    private boolean isBlank(int start, int next) {
        int at = start;
        while (at < next && (buffer[at] == '\r' || buffer[at] == '\n')) {
            at++;
        }
        return at == next;
    }

    private boolean endsHeading(int start, int next) {
        String text = text(start, next);
        inHeading = !DATA.matcher(text).matches() && !DATE.matcher(text).find();
        if (inHeading && line > LONGEST_HEADING) {
            throw noData();
        }
        return !inHeading;
    }

    private DatasetException noData() {
        return DatasetException.ofFile(
                file,
                "no line begins with a code and a tab. Perhaps a spreadsheet saved it again? Take the .txt file of CMS's"
                        + " archive as it is.");
    }

    private void takeEdit(int start, int next) {
        int column1 = packed(start);
        int column2 = packed(start + CODE + 1);
        boolean wellFormed = column1 >= 0 && column2 >= 0 && isTab(start + CODE) && isTab(start + CODES);
        if (!wellFormed) {
            throw malformed(start, next);
        }
        try {
            if (!last.equals(buffer, start + CODES, next)) {
                last = tail(start, next);
            }
            pairs.add(column1, column2, last.terms());
        } catch (IllegalArgumentException refused) {
            throw checkedCodes(start, next).refused(String.valueOf(refused.getMessage()));
        }
    }

    private boolean isTab(int at) {
        return at < end && buffer[at] == '\t';
    }

    private EditTail tail(int start, int next) {
        EditTail known = tails.find(buffer, start + CODES, next);
        return known == null ? newTail(start, next) : known;
    }

    private EditTail newTail(int start, int next) {
        TableRow row = row(start, next);
        row.basicDate("effective");
        byte[] text = Arrays.copyOfRange(buffer, start + CODES, next);
        EditTail tail = new EditTail(text, pairs.termsNumber(PairSchema.terms(row)));
        tails.add(tail);
        return tail;
    }

    private DatasetException malformed(int start, int next) {
        return checkedCodes(start, next).refused("the codes are not written as five characters and a tab.");
    }

    /** Returns the row of a line that is to be refused, unless its codes are what is wrong with it. */
    private TableRow checkedCodes(int start, int next) {
        TableRow row = row(start, next);
        row.code("column_1");
        row.code("column_2");
        return row;
    }

    private TableRow row(int start, int next) {
        List<String> fields = Stream.of(text(start, next).split("\t", -1)).toList();
        TableRow row = new TableRow(file, line, PairSchema.SCHEMA.columns(), fields);
        if (fields.size() != FIELDS) {
            throw row.refused(
                    "it has " + fields.size() + " fields; expected are " + FIELDS
                            + ", parted by tabs. Perhaps a spreadsheet saved it again? Take the .txt file of CMS's archive as it is.");
        }
        return row;
    }

    /** Returns a line without its line break. */
    private String text(int start, int next) {
        String line = new String(buffer, start, next - start, StandardCharsets.ISO_8859_1);
        return line.substring(0, line.length() - lineBreak(line));
    }

    private static int lineBreak(String line) {
        if (line.endsWith("\r\n")) {
            return 2;
        }
        return line.endsWith("\n") || line.endsWith("\r") ? 1 : 0;
    }

    /** Returns the packed code that begins at a place; negative if there is none. */
    private int packed(int start) {
        int packed = 0;
        for (int i = start; i < start + CODE; i++) {
            int digit = i < end ? DIGITS[buffer[i] & 0xff] : -1;
            if (digit < 0) {
                return -1;
            }
            packed = packed * Character.MAX_RADIX + digit;
        }
        return packed;
    }

    /** Returns the digit of base 36 that each character is; -1 for all that are none. */
    private static byte[] digits() {
        byte[] digits = new byte[1 << Byte.SIZE];
        for (int character = 0; character < digits.length; character++) {
            boolean isCode = (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z');
            digits[character] = (byte) (isCode ? Character.digit(character, Character.MAX_RADIX) : -1);
        }
        return digits;
    }
}
