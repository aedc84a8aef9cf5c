package org.therapybilling.compliance.rules.ncci;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;

/** Modifiers that pass an edit of indicator 1 (NCCI policy manual 2026, ch. 1 §E). 22, 76 and 77 do not. */
public final class NcciModifiers {

    /** From this date of service on a modifier counts on either column, before on column 2 alone (CMS CR 11168). */
    static final LocalDate EITHER_COLUMN_SINCE = LocalDate.of(2019, 7, 1);

    /** Those that say nothing but that services are distinct, in the order of a claim. */
    static final List<Modifier> DISTINCT = List.of(Modifier.M59, Modifier.XE, Modifier.XP, Modifier.XS, Modifier.XU);

    static final ModifierSet DISTINCT_SET = ModifierSet.of(DISTINCT);

    private static final Set<Modifier> PASSING = Stream.concat(
                    DISTINCT.stream(),
                    Stream.of(("E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9"
                                            + " LT RT LC LD RC LM RI 24 25 27 57 58 78 79 91")
                                    .split(" "))
                            .map(Modifier::of))
            .collect(Collectors.toUnmodifiableSet());

    private NcciModifiers() {}

    /**
     * {@return whether a modifier passes an edit that lets modifiers pass}
     *
     * @param modifier the modifier
     */
    public static boolean passes(Modifier modifier) {
        Objects.requireNonNull(modifier, "modifier");
        return PASSING.contains(modifier);
    }

    /** Says whether a line has a modifier that passes an edit. */
    static boolean on(ClaimLine line) {
        for (Modifier modifier : line.written()) {
            if (PASSING.contains(modifier)) {
                return true;
            }
        }
        return false;
    }

    /** Says whether a line of column 1 has a modifier that passes the line of column 2. */
    static boolean passFromColumn1(ClaimLine line, LocalDate dateOfService) {
        return on(line) && !dateOfService.isBefore(EITHER_COLUMN_SINCE);
    }
}
