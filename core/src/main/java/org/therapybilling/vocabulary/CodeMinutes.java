package org.therapybilling.vocabulary;

import java.util.Objects;

/**
 * Minutes of one service.
 *
 * @param code the procedure code
 * @param minutes the minutes recorded for it
 */
public record CodeMinutes(ProcedureCode code, Minutes minutes) implements Datum {

    /**
     * Checks that both are there.
     *
     * @param code the procedure code
     * @param minutes the minutes recorded for it
     */
    public CodeMinutes {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(minutes, "minutes");
    }

    /**
     * Returns minutes of one service.
     *
     * @param code five characters such as {@code 97110}
     * @param minutes the minutes recorded for it
     * @return the pair
     * @throws IllegalArgumentException if the text is not a procedure code
     */
    public static CodeMinutes of(String code, Minutes minutes) {
        Objects.requireNonNull(code, "code");
        return new CodeMinutes(ProcedureCode.of(code), minutes);
    }

    /** Returns for example {@code 97110 33 minutes}. */
    @Override
    public String toString() {
        return Appended.text(this);
    }

    @Override
    public void appendTo(StringBuilder text) {
        Objects.requireNonNull(text, "text");
        code.appendTo(text);
        text.append(' ');
        minutes.appendTo(text);
    }
}
