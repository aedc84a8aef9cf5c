package org.therapybilling.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.therapybilling.reference.PairTableBuilder;

/**
 * Reads the text of procedure-to-procedure edits as CMS publishes it: tabs, no quotation marks, a heading wrapped over
 * several lines. Works on bytes, for a table has millions of lines: all that follows the two codes of a line is looked up
 * as it stands, and only read when it comes for the first time.
 */
final class PairTextReader {

    private static final int FIELDS = 7;
    private static final int CODE = 5;
    private static final int LONGEST_LINE = 1 << 12;
    private static final int LONGEST_HEADING = 64;

    /** A line that no longer is of the heading: its first field is a code, or what a spreadsheet left of one. */
    private static final String DATA = "[0-9A-Z]{1,5}\t.*";

    private final String file;
    private final PairTableBuilder pairs;
    private final TextNumbers terms = new TextNumbers();
    private final byte[] buffer = new byte[1 << 18];
    private int end;
    private long line;
    private boolean inHeading = true;

    PairTextReader(String file, PairTableBuilder pairs) {
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
        for (int i = 0; i < end; i++) {
            if (buffer[i] == '\n') {
                takeLine(start, i);
                start = i + 1;
            }
        }
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
    }

    private void takeLine(int start, int lineEnd) {
        line++;
        int last = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        if (inHeading && !endsHeading(start, last)) {
            return;
        }
        if (last > start) {
            takeEdit(start, last);
        }
    }

    private boolean endsHeading(int start, int last) {
        inHeading = !text(start, last).matches(DATA);
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

    private void takeEdit(int start, int last) {
        int column1 = packed(start);
        int column2 = packed(start + CODE + 1);
        int rest = start + 2 * CODE + 1;
        boolean wellFormed =
                rest < last && column1 >= 0 && column2 >= 0 && buffer[start + CODE] == '\t' && buffer[rest] == '\t';
        if (!wellFormed) {
            throw malformed(start, last);
        }
        int known = terms.find(buffer, rest, last);
        try {
            pairs.add(column1, column2, known >= 0 ? known : newTerms(start, rest, last));
        } catch (IllegalArgumentException tooMany) {
            throw DatasetException.ofRow(file, line, String.valueOf(tooMany.getMessage()));
        }
    }

    private int newTerms(int start, int rest, int last) {
        TableRow row = row(start, last);
        if (row.text("deletion").isEmpty()) {
            throw row.refused("deletion", "a date (yyyymmdd), or * for none");
        }
        row.basicDate("effective");
        int number = pairs.termsNumber(PairFormat.terms(row));
        terms.add(buffer, rest, last, number);
        return number;
    }

    private DatasetException malformed(int start, int last) {
        TableRow row = row(start, last);
        row.code("column_1");
        row.code("column_2");
        return row.refused("the codes are not written as five characters and a tab.");
    }

    private TableRow row(int start, int last) {
        List<String> fields = Stream.of(text(start, last).split("\t", -1)).toList();
        TableRow row = new TableRow(file, line, PairFormat.FORMAT.columns(), fields);
        if (fields.size() != FIELDS) {
            throw row.refused("it has " + fields.size() + " fields; expected are " + FIELDS + ", parted by tabs.");
        }
        return row;
    }

    private String text(int start, int last) {
        return new String(buffer, start, last - start, StandardCharsets.ISO_8859_1);
    }

    /** Returns the packed code that begins at a place; negative if there is none. */
    private int packed(int start) {
        int packed = 0;
        for (int i = start; i < start + CODE; i++) {
            int digit = i < end ? digit(buffer[i]) : -1;
            if (digit < 0) {
                return -1;
            }
            packed = packed * Character.MAX_RADIX + digit;
        }
        return packed;
    }

    private static int digit(byte character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        return character >= 'A' && character <= 'Z' ? character - 'A' + 10 : -1;
    }
}
