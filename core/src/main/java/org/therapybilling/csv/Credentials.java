package org.therapybilling.csv;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.vocabulary.Discipline;

/** Tells the discipline of whoever treated by the letters of a degree or license. */
final class Credentials {

    private static final Map<Discipline, Set<String>> LETTERS = Map.of(
            Discipline.PT, Set.of("PT", "DPT", "MPT", "MSPT", "RPT", "LPT", "PTA", "LPTA", "CPTA", "SPT", "SPTA"),
            Discipline.OT, Set.of("OT", "OTR", "OTD", "MOT", "MSOT", "OTA", "COTA", "SOT", "OTS", "SOTA"),
            Discipline.SLP, Set.of("ST", "SLP", "CCC", "SLPA", "SSLP"),
            Discipline.DC, Set.of("DC"));

    private Credentials() {}

    /** Returns the discipline; empty if the cell is no role, or its letters are of none or of two. */
    static Optional<Discipline> discipline(String cell) {
        Set<Discipline> found = EnumSet.noneOf(Discipline.class);
        if (RoleCells.known(cell).isPresent()) {
            for (String word : RoleCells.words(cell)) {
                LETTERS.forEach((discipline, letters) -> {
                    if (letters.contains(word)) {
                        found.add(discipline);
                    }
                });
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
