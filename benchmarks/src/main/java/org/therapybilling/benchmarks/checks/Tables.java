package org.therapybilling.benchmarks.checks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.ModifierIndicator;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * What the rivals look up, of the codes of the pool alone and of one date, in maps by the text of a code: less than the
 * library has to search.
 */
public final class Tables {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 2);

    private final Map<String, Integer> limits = new HashMap<>();
    private final Map<String, Boolean> untimed = new HashMap<>();
    private final Map<String, ModifierIndicator> pairs = new HashMap<>();
    private final Map<String, Discipline> owners = Map.of("97164", Discipline.PT, "97165", Discipline.OT);

    /** Reads them. */
    public Tables() {
        DayTables tables = CheckedDays.DATA.on(DATE);
        List<ProcedureCode> codes =
                CheckedDays.CODES.stream().map(ProcedureCode::of).toList();
        for (ProcedureCode code : codes) {
            String text = code.toString();
            tables.ask(UnitLimit.PRACTITIONER, code)
                    .found()
                    .ifPresent(limit -> limits.put(text, limit.units().toInt()));
            untimed.put(
                    text,
                    tables.ask(ProcedureInfo.CODE_BOOK, code)
                            .found()
                            .filter(info -> info.basis() == TimeBasis.UNTIMED)
                            .isPresent());
            codes.forEach(other -> addPair(code, other, tables));
        }
    }

    private void addPair(ProcedureCode code, ProcedureCode other, DayTables tables) {
        if (!code.equals(other)) {
            tables.ask(PairEdit.PRACTITIONER, new CodePair(code, other))
                    .found()
                    .filter(edit ->
                            edit.indicator().isInForce() && edit.column2().equals(other))
                    .ifPresent(edit -> pairs.put(code + "+" + other, edit.indicator()));
        }
    }

    /**
     * {@return the most units of a code on a date; no bound where there is none}
     *
     * @param code the code
     */
    public int limit(String code) {
        return limits.getOrDefault(code, Integer.MAX_VALUE);
    }

    /**
     * {@return whether a code has one unit whatever its minutes, and no more a date}
     *
     * @param code the code
     */
    public boolean isOnce(String code) {
        return untimed.getOrDefault(code, false) && limit(code) == 1;
    }

    /**
     * {@return the edit of which the second code is column 2}
     *
     * @param column1 a code
     * @param column2 another
     */
    public Optional<ModifierIndicator> pair(String column1, String column2) {
        return Optional.ofNullable(pairs.get(column1 + "+" + column2));
    }

    /**
     * {@return the discipline that alone bills a code; that of the plan where any may}
     *
     * @param code the code
     */
    public Discipline owner(String code) {
        return owners.getOrDefault(code, Discipline.PT);
    }

    /**
     * {@return the modifier of the plan that a line of a code carries}
     *
     * @param code the code
     */
    public Modifier plan(String code) {
        return owner(code) == Discipline.OT ? Modifier.GO : Modifier.GP;
    }
}
