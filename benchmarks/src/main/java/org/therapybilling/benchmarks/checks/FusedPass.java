package org.therapybilling.benchmarks.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.therapybilling.reference.ModifierIndicator;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * The eight rules in one pass over the lines, nothing declared, nothing explained, nothing that could be added or switched
 * off: about the least they can cost on the objects of the library.
 */
public final class FusedPass {

    private static final Pattern ICD_10 = Pattern.compile("[A-Za-z][0-9][0-9A-Za-z](?:\\.?[0-9A-Za-z]{1,4})?");
    private static final int MOST_MODIFIERS = 4;

    private final Map<ProcedureCode, Facts> facts = new HashMap<>();

    /** What is known of a code; the edits are those of which it is column 1, by column 2. */
    private record Facts(
            int limit, boolean once, Discipline owner, Modifier plan, Map<ProcedureCode, ModifierIndicator> edits) {}

    /**
     * Reads the tables.
     *
     * @param tables what is known of the codes
     */
    public FusedPass(Tables tables) {
        for (String code : CheckedDays.CODES) {
            Map<ProcedureCode, ModifierIndicator> edits = new HashMap<>();
            for (String other : CheckedDays.CODES) {
                tables.pair(code, other).ifPresent(edit -> edits.put(ProcedureCode.of(other), edit));
            }
            facts.put(
                    ProcedureCode.of(code),
                    new Facts(tables.limit(code), tables.isOnce(code), tables.owner(code), tables.plan(code), edits));
        }
    }

    private Facts of(ProcedureCode code) {
        return Objects.requireNonNull(facts.get(code), "a code of the pool");
    }

    /**
     * {@return what the rules find}
     *
     * @param session a session of lines
     */
    public List<Found> check(Session session) {
        List<Found> found = new ArrayList<>(0);
        List<BilledLine> lines = session.billed();
        for (int i = 0, size = lines.size(); i < size; i++) {
            BilledLine line = lines.get(i);
            ofLine(line, of(line.code()), session.discipline(), found);
            ofOthers(line, i, lines, found);
        }
        for (String diagnosis : session.diagnoses().orElse(List.of())) {
            if (!ICD_10.matcher(diagnosis).matches()) {
                found.add(new Found(EightRules.DIAGNOSIS, 0));
            }
        }
        return found;
    }

    private static void ofLine(BilledLine line, Facts known, Discipline discipline, List<Found> found) {
        int plans = 0;
        boolean right = false;
        boolean malformed = line.modifiers().size() > MOST_MODIFIERS;
        for (Modifier modifier : line.modifiers()) {
            malformed |= !modifier.isWellFormed();
            right |= modifier.equals(known.plan());
            plans += modifier.equals(Modifier.GP) || modifier.equals(Modifier.GO) ? 1 : 0;
        }
        if (malformed) {
            found.add(new Found(EightRules.FORM, line.line()));
        }
        if (!right || plans != 1) {
            found.add(new Found(EightRules.PLAN, line.line()));
        }
        if (known.owner() != discipline) {
            found.add(new Found(EightRules.DISCIPLINE, line.line()));
        }
    }

    private void ofOthers(BilledLine line, int place, List<BilledLine> lines, List<Found> found) {
        int units = line.units().toInt();
        boolean first = true;
        for (int j = 0, size = lines.size(); j < size; j++) {
            BilledLine other = lines.get(j);
            if (j != place && other.code().equals(line.code())) {
                units += other.units().toInt();
                first &= j > place;
                if (j > place && other.modifiers().equals(line.modifiers())) {
                    found.add(new Found(EightRules.TWICE, line.line()));
                }
            } else if (j != place && isDenied(line, other)) {
                found.add(new Found(EightRules.PAIR, line.line()));
            }
        }
        Facts known = of(line.code());
        if (first && units > known.limit()) {
            found.add(new Found(EightRules.LIMIT, line.line()));
        }
        if (first && known.once() && units > 1) {
            found.add(new Found(EightRules.UNTIMED, line.line()));
        }
    }

    private boolean isDenied(BilledLine column2, BilledLine column1) {
        ModifierIndicator edit = of(column1.code()).edits().get(column2.code());
        return edit != null
                && !(edit == ModifierIndicator.ALLOWED
                        && (column1.modifiers().contains(Modifier.M59)
                                || column2.modifiers().contains(Modifier.M59)));
    }
}
