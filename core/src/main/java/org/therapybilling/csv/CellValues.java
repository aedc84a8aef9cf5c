package org.therapybilling.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.therapybilling.vocabulary.Money;

/**
 * What cells hold, in the spellings that practice systems and spreadsheets use. Each method refuses by an {@link
 * IllegalArgumentException} that does not repeat the cell.
 */
final class CellValues {

    /** What spreadsheets write where a formula has no value (ECMA-376 part 1, 18.17.3). */
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!");

    private static final Pattern WHOLE = Pattern.compile("(-?[0-9]{1,9})(?:\\.0{0,20}+|,0{1,2})?");
    private static final Pattern SCIENTIFIC =
            Pattern.compile("[+-]?(?:[0-9]{1,20}+(?:[.,][0-9]{1,20}+)?|[.,][0-9]{1,20}+)[Ee][+-]?[0-9]{1,20}+");
    private static final Pattern DOLLAR = Pattern.compile("^\\$\\s*+");
    private static final Pattern THOUSANDS = Pattern.compile(",(?=[0-9]{3}(?:[,.]|$))");

    /** Zeros behind the cents: databases keep amounts with four decimals. */
    private static final Pattern MORE_ZEROS = Pattern.compile("(?<=\\.[0-9]{2})0{1,9}$");

    private static final Pattern PLACE =
            Pattern.compile("([0-9]{1,2})(?:\\.0{1,9})?(?: ?[-\u2013:(] ?.*| [A-Za-z].*)?");
    private static final Pattern ZIP = Pattern.compile("([0-9]{5})(?:-?[0-9]{4})?(?:\\.0{1,9})?");
    private static final Pattern DIAGNOSIS_BREAK = Pattern.compile("[,;|]");
    private static final String ICD_10 = "[A-Za-z][0-9][0-9A-Za-z](?:\\.?[0-9A-Za-z]{1,4})?";
    private static final Pattern DIAGNOSIS_CODE = Pattern.compile(ICD_10);
    private static final Pattern DIAGNOSIS = Pattern.compile("(" + ICD_10 + ")(?:[ :(\u2013-].*)?");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_KEY = 256;

    private CellValues() {}

    /** Reads a whole number, also written as a decimal such as {@code 2.0}. */
    static int whole(String cell, int least, int most) {
        checkNotScientific(cell);
        Matcher whole = WHOLE.matcher(cell);
        if (!whole.matches()) {
            throw new IllegalArgumentException(
                    Quoted.of(cell) + " is not a whole number; allowed are " + least + " to " + most + ".");
        }
        return inRange(Integer.parseInt(whole.group(1)), least, most);
    }

    private static int inRange(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "Here stands " + number + "; allowed are whole numbers from " + least + " to " + most + ".");
        }
        return number;
    }

    static void checkNotScientific(String cell) {
        if (SCIENTIFIC.matcher(cell).matches()) {
            throw new IllegalArgumentException("A spreadsheet turned this into a number with an exponent; format the"
                    + " column as text and export again.");
        }
    }

    /** Reads {@code 120.00}, {@code $1,120.50} or {@code 120.0000}. */
    static Money charge(String cell) {
        checkNotScientific(cell);
        String dollars =
                THOUSANDS.matcher(DOLLAR.matcher(cell).replaceFirst("")).replaceAll("");
        Money charge = Money.of(MORE_ZEROS.matcher(dollars).replaceFirst(""));
        if (charge.toBigDecimal().signum() < 0) {
            throw new IllegalArgumentException(
                    "The charge is negative; allowed are 0.00 and more. Leave reversals out.");
        }
        return charge;
    }

    /** Reads a word of a closed list, in any case. */
    static <E extends Enum<E>> E word(String cell, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(cell.replace(' ', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A text of " + cell.length()
                        + " characters is none of the allowed words; these are "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))
                        + "."));
    }

    /** Reads yes or no in a word, a letter or a digit. */
    static boolean yes(String cell) {
        if (!isYes(cell) && !isNo(cell)) {
            throw new IllegalArgumentException("A text of " + cell.length()
                    + " characters is neither yes nor no; allowed are true, yes, y, 1, x and false, no, n, 0.");
        }
        return isYes(cell);
    }

    static boolean isYes(String cell) {
        return YES.contains(cell.toLowerCase(Locale.ROOT));
    }

    static boolean isNo(String cell) {
        return NO.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** Reads the two digits of a place of service, also with a label behind them or as a number without its zero. */
    static String place(String cell) {
        Matcher place = PLACE.matcher(cell);
        if (cell.length() > LONGEST_LABEL || !place.matches()) {
            throw new IllegalArgumentException("A text of " + cell.length()
                    + " characters is no place of service; allowed are two digits, such as 11 for an office.");
        }
        return place.group(1).length() == 1 ? "0" + place.group(1) : place.group(1);
    }

    /** Reads a ZIP code, of which the first five digits are kept. */
    static String zip(String cell) {
        Matcher zip = ZIP.matcher(cell);
        if (!zip.matches()) {
            throw new IllegalArgumentException("A text of " + cell.length()
                    + " characters is no ZIP code; allowed are five digits, or nine. Zeros in front count.");
        }
        return zip.group(1);
    }

    /** Reads diagnoses parted by commas, semicolons, bars or spaces; words behind a code are its label and left out. */
    static List<String> diagnoses(String cell) {
        List<String> codes = new ArrayList<>();
        for (String part : DIAGNOSIS_BREAK.split(cell, -1)) {
            addDiagnoses(Spaces.single(part), codes);
        }
        return codes;
    }

    private static void addDiagnoses(String text, List<String> codes) {
        List<String> words = List.of(text.split(" ", -1));
        Matcher labelled = DIAGNOSIS.matcher(text);
        if (words.stream().allMatch(word -> DIAGNOSIS_CODE.matcher(word).matches())) {
            codes.addAll(words);
        } else if (labelled.matches()) {
            codes.add(labelled.group(1));
        } else if (!text.isEmpty() && (codes.isEmpty() || DIGIT.matcher(text).find())) {
            codes.add(text);
        }
    }

    /** Reads the caller's own key; an error of a spreadsheet would make one patient of all rows that have it. */
    static String key(String cell) {
        if (ERRORS.contains(cell)) {
            throw new IllegalArgumentException(
                    "The cell has an error of a spreadsheet in place of a key; mend the sheet.");
        }
        if (cell.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "The key has " + cell.length() + " characters; allowed are up to " + LONGEST_KEY + ".");
        }
        return cell;
    }
}
