package org.therapybilling.vocabulary;

/** The text of a value that says how it is added to one. */
final class Appended {

    private static final int USUAL_LENGTH = 24;

    private Appended() {}

    static String text(Datum datum) {
        StringBuilder text = new StringBuilder(USUAL_LENGTH);
        datum.appendTo(text);
        return text.toString();
    }
}
