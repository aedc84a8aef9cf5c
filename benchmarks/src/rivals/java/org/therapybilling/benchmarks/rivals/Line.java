package org.therapybilling.benchmarks.rivals;

import java.util.List;
import org.therapybilling.benchmarks.checks.Tables;
import org.therapybilling.reference.ModifierIndicator;
import org.therapybilling.session.BilledLine;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;

/** A billed line as a fact of Drools. */
public final class Line {

    private static final int MOST_MODIFIERS = 4;

    private final BilledLine line;
    private final String code;
    private final Discipline discipline;
    private final Tables tables;

    Line(BilledLine line, Discipline discipline, Tables tables) {
        this.line = line;
        this.code = line.code().toString();
        this.discipline = discipline;
        this.tables = tables;
    }

    /** {@return the number of the line} */
    public int getNumber() {
        return line.line();
    }

    /** {@return the code} */
    public String getCode() {
        return code;
    }

    /** {@return the units} */
    public int getUnits() {
        return line.units().toInt();
    }

    /** {@return the most units of the code on a date} */
    public int getLimit() {
        return tables.limit(code);
    }

    /** {@return whether the code has one unit a date} */
    public boolean isOnce() {
        return tables.isOnce(code);
    }

    /** {@return the modifiers as one text, which tells lines apart} */
    public String getModifiers() {
        return line.modifiers().toString();
    }

    /** {@return whether the modifiers are up to four of the right form} */
    public boolean isWellFormed() {
        return line.modifiers().size() <= MOST_MODIFIERS
                && line.modifiers().stream().allMatch(Modifier::isWellFormed);
    }

    /** {@return whether the line carries the one modifier of its plan} */
    public boolean isOfPlan() {
        return line.modifiers().stream()
                .filter(modifier -> modifier.equals(Modifier.GP) || modifier.equals(Modifier.GO))
                .toList()
                .equals(List.of(tables.plan(code)));
    }

    /** {@return whether the discipline of the plan may bill the code} */
    public boolean isOfDiscipline() {
        return tables.owner(code) == discipline;
    }

    /**
     * {@return whether this line is not paid beside another}
     *
     * @param other the other line
     */
    public boolean isDeniedBeside(Line other) {
        return tables.pair(other.code, code)
                .filter(edit -> edit != ModifierIndicator.ALLOWED || !(isDistinct() || other.isDistinct()))
                .isPresent();
    }

    private boolean isDistinct() {
        return line.modifiers().contains(Modifier.M59);
    }
}
