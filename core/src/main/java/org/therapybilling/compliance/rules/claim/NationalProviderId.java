package org.therapybilling.compliance.rules.claim;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form of a National Provider Identifier: ten digits, the last of which is the check digit of ISO/IEC 7812 (Luhn) over
 * the number with 80840 before it (CMS, "Requirements for NPI and NPI check digit").
 */
final class NationalProviderId {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{10}");

    /** What the digits 80840 add to the sum. */
    private static final int OF_PREFIX = 24;

    private NationalProviderId() {}

    /** Says why a text is no such number; empty if it is one. */
    static Optional<String> whyNone(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.of("it does not consist of ten digits");
        }
        return sum(text) % 10 == 0 ? Optional.empty() : Optional.of("its check digit is wrong");
    }

    /** Every second digit from the right counts double, as the sum of its own digits. */
    private static int sum(String digits) {
        int sum = OF_PREFIX;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int counted = i % 2 == 0 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum;
    }
}
