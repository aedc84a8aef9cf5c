package org.therapybilling.session;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form of local codes. */
final class LocalText {

    /** Two to ten letters and digits, a letter among them, but not what reads as a procedure code. */
    static final Pattern FORM = Pattern.compile(
            "(?!(?:CPT|HCPCS|HC)?(?:[0-9]{4}[0-9A-Z]|[A-Z][0-9]{4})$)(?=[0-9]*[A-Z])[0-9A-Z]{2,10}",
            Pattern.CASE_INSENSITIVE);

    private LocalText() {}

    static String checked(String code) {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("A text of " + code.length() + " characters is not a local code; allowed"
                    + " are two to ten letters and digits, at least one letter, that are no HCPCS code (CASH1).");
        }
        return code.toUpperCase(Locale.ROOT);
    }
}
