package org.therapybilling.session;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;

/**
 * What must hold of the values of a session, or nobody could have recorded them. Each method throws an {@link
 * IllegalArgumentException} if it does not.
 */
final class SessionCheck {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final int MOST = 1_000;
    private static final Pattern ZIP = Pattern.compile("[0-9]{5}");

    private SessionCheck() {}

    /** Refuses years that no form of a session can hold. */
    static void year(String what, LocalDate date) {
        Checks.inRange("The year of " + what, date.getYear(), FIRST_YEAR, LAST_YEAR);
    }

    static void key(String what, Optional<String> text) {
        text.ifPresent(known -> Checks.key(what, known));
    }

    static void atMost(String what, int number) {
        if (number > MOST) {
            throw new IllegalArgumentException("The session has " + number + " " + what + "; allowed are at most "
                    + MOST + ". Is it one session?");
        }
    }

    /** The codes of places of service are CMS's, of two digits each. */
    static void placeOfService(String place) {
        if (place.length() != 2 || !isDigit(place.charAt(0)) || !isDigit(place.charAt(1))) {
            throw new IllegalArgumentException("A text of " + place.length()
                    + " characters is not a place of service; allowed are two digits (11).");
        }
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static void zip(String zip) {
        if (!ZIP.matcher(zip).matches()) {
            throw new IllegalArgumentException(
                    "A text of " + zip.length() + " characters is not a ZIP code; allowed are five digits (06511).");
        }
    }

    static void numberedOnce(List<BilledLine> lines, List<LocalCode.Billed> local) {
        Set<Integer> numbers = new HashSet<>();
        lines.forEach(line -> add(numbers, line.line()));
        local.forEach(line -> add(numbers, line.line()));
    }

    private static void add(Set<Integer> numbers, int line) {
        if (!numbers.add(line)) {
            throw new IllegalArgumentException("Two billed lines have the same number; number each line once.");
        }
    }

    /** Checks modifiers that the library is to write on lines. */
    static void attested(ModifierSet modifiers) {
        for (Modifier modifier : modifiers.inClaimOrder()) {
            if (!modifier.isWellFormed()) {
                throw new IllegalArgumentException("The attested modifier " + modifier
                        + " is none; allowed are two letters or digits, such as 59, KX or AT.");
            }
        }
    }
}
