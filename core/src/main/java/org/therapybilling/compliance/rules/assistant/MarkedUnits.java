package org.therapybilling.compliance.rules.assistant;

import java.util.List;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * The units of a code, by whether they stand on a line with the modifier of assistants.
 *
 * @param code the code
 * @param plain the units on lines without it
 * @param marked the units on lines with it
 * @param modifier the modifier
 */
record MarkedUnits(ProcedureCode code, int plain, int marked, Modifier modifier) implements Datum {

    MarkedUnits {
        Checks.present(code, modifier);
        Checks.notNegative("The number of plain units", plain);
        Checks.notNegative("The number of marked units", marked);
    }

    /** Adds up the lines of a code. */
    static MarkedUnits of(ProcedureCode code, List<ServiceLine> lines, Modifier modifier) {
        int plain = 0;
        int marked = 0;
        for (ServiceLine line : lines) {
            int units = line.code().equals(code) ? line.units().toInt() : 0;
            boolean isMarked = line.modifiers().contains(modifier);
            plain += isMarked ? 0 : units;
            marked += isMarked ? units : 0;
        }
        return new MarkedUnits(code, plain, marked, modifier);
    }

    int units() {
        return plain + marked;
    }

    /**
     * Says whether these units, as billed, are marked as those of a permitted claim are. If there are fewer than
     * permitted, either kind may have been left out; if there are more, the further ones may be of either.
     */
    boolean agreesWith(MarkedUnits permitted) {
        boolean isPart = plain <= permitted.plain && marked <= permitted.marked;
        boolean isWhole = plain >= permitted.plain && marked >= permitted.marked;
        return isPart || isWhole;
    }

    /** Returns for example {@code 97110 x 2, 1 with CQ}. */
    @Override
    public String toString() {
        return code + " x " + units() + ", " + (marked == 0 ? "none" : String.valueOf(marked)) + " with " + modifier;
    }
}
