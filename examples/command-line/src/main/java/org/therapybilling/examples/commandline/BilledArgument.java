package org.therapybilling.examples.commandline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapybilling.session.BilledLine;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** Reads a billed line out of an argument: {@code 97110:2:GP,KX}. */
final class BilledArgument {

    private static final Pattern LINE = Pattern.compile("([0-9A-Za-z]{5}):([0-9]{1,4})(?::([0-9A-Za-z,]{0,60}))?");

    private BilledArgument() {}

    /**
     * Reads a line.
     *
     * @param number the number of the line
     * @param argument the argument
     * @return the line
     * @throws IllegalArgumentException if the argument is of another form; the argument itself is not repeated
     */
    static BilledLine line(int number, String argument) {
        Matcher matcher = LINE.matcher(argument);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Option --billed takes a code, its units and its modifiers, as in"
                    + " 97110:2:GP,KX, or without modifiers as in 97110:2.");
        }
        BilledLine.Builder line =
                BilledLine.of(number, ProcedureCode.of(matcher.group(1)), Units.of(Integer.parseInt(matcher.group(2))));
        String modifiers = matcher.group(3);
        if (modifiers != null && !modifiers.isEmpty()) {
            for (String modifier : modifiers.split(",", -1)) {
                line.addModifiers(Modifier.of(modifier));
            }
        }
        return line.build();
    }
}
