package org.therapybilling.session;

import java.io.Serializable;
import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * A code of the clinic's own, such as {@code CASH1} or {@code NOSHOW}, that stands where a procedure code is expected.
 * It is no service that can be billed: nothing else of its treatment or line is kept, counted or claimed. That it stood
 * there is kept, so that it can be told.
 */
public sealed interface LocalCode extends Serializable {

    /** {@return the code: two to ten capitals and digits, at least one of them a letter} */
    String code();

    /** {@return its place in its list as recorded, from 0: treatments and lines with a procedure code count as well} */
    int index();

    /** {@return where it stands, for example {@code treatments[1].code}} */
    String path();

    /**
     * {@return whether a text is a local code: two to ten letters and digits of ASCII with a letter among them that have
     * not the form of a HCPCS code, with or without the name of that system before it}
     *
     * @param text any text, letters in either case
     */
    static boolean isLocalCode(String text) {
        Objects.requireNonNull(text, "text");
        return !ProcedureCode.isCode(text) && LocalText.FORM.matcher(text).matches();
    }

    /**
     * In the place of a treatment's code.
     *
     * @param code the code, letters in either case; kept in capitals
     * @param index the place of the treatment, from 0
     */
    record Treated(String code, int index) implements LocalCode {

        /**
         * Checks both.
         *
         * @param code the code
         * @param index the place of the treatment, from 0
         * @throws IllegalArgumentException if the text is no {@linkplain #isLocalCode local code} or the index is
         *     negative
         */
        public Treated {
            Objects.requireNonNull(code, "code");
            code = LocalText.checked(code);
            Checks.notNegative("The place of a treatment", index);
        }

        @Override
        public String path() {
            return "treatments[" + index + "].code";
        }
    }

    /**
     * In the place of a billed line's code.
     *
     * @param code the code, letters in either case; kept in capitals
     * @param index the place of the line in the list, from 0
     * @param line the number of the line on the claim, 1 or more
     * @param units the units as recorded, 1 or more
     */
    record Billed(String code, int index, int line, Units units) implements LocalCode {

        /**
         * Checks all four.
         *
         * @param code the code
         * @param index the place of the line, from 0
         * @param line the number of the line, 1 or more
         * @param units the units as recorded, 1 or more
         * @throws IllegalArgumentException if the text is no {@linkplain #isLocalCode local code} or a number is less
         *     than allowed
         */
        public Billed {
            Objects.requireNonNull(code, "code");
            code = LocalText.checked(code);
            Checks.notNegative("The place of a billed line", index);
            Checks.inRange("The number of a billed line", line, 1, Integer.MAX_VALUE);
            Checks.inRange("The number of units of a billed line", units.toInt(), 1, Integer.MAX_VALUE);
        }

        @Override
        public String path() {
            return "billed[" + index + "].code";
        }
    }
}
