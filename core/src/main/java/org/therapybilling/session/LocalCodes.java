package org.therapybilling.session;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of local codes, and the places that they share with treatments and billed lines. */
final class LocalCodes {

    /** Two to ten letters and digits, a letter among them, but not what reads as a procedure code. */
    static final Pattern FORM = Pattern.compile(
            "(?!(?:CPT|HCPCS|HC)?(?:[0-9]{4}[0-9A-Z]|[A-Z][0-9]{4})$)(?=[0-9]*[A-Z])[0-9A-Z]{2,10}",
            Pattern.CASE_INSENSITIVE);

    private LocalCodes() {}

    static String checked(String code) {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("A text of " + code.length() + " characters is not a local code; allowed"
                    + " are two to ten letters and digits, at least one letter, that are no HCPCS code (CASH1).");
        }
        return code.toUpperCase(Locale.ROOT);
    }

    static String treatment(int place) {
        return "treatments[" + place + "]";
    }

    static String billed(int place) {
        return "billed[" + place + "]";
    }

    /** {@return the place among all that was recorded of what has this index among procedure codes} */
    static int place(int index, List<? extends LocalCode> local) {
        int place = 0;
        for (int before = 0; before < index || standsAt(place, local); place++) {
            before += standsAt(place, local) ? 0 : 1;
        }
        return place;
    }

    private static boolean standsAt(int place, List<? extends LocalCode> local) {
        for (LocalCode code : local) {
            if (code.index() == place) {
                return true;
            }
        }
        return false;
    }

    /**
     * Checks that local codes fit between as many others.
     *
     * @throws IllegalArgumentException if two have the same place, or one stands behind the end of the list
     */
    static void checkPlaces(List<? extends LocalCode> local, int others) {
        BitSet taken = new BitSet();
        for (LocalCode code : local) {
            if (taken.get(code.index()) || code.index() >= local.size() + others) {
                throw new IllegalArgumentException("A local code has place " + code.index() + " among "
                        + (local.size() + others) + "; allowed is each place from 0 once, none behind the last.");
            }
            taken.set(code.index());
        }
    }
}
