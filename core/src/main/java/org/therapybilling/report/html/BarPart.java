package org.therapybilling.report.html;

/**
 * A piece of a bar.
 *
 * @param label the code, as it stands on the piece
 * @param colour the number of the code's colour
 * @param giver who gave it
 * @param seconds how long it is
 */
record BarPart(String label, int colour, Giver giver, int seconds) {}
