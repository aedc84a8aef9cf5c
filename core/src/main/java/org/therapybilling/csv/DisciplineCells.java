package org.therapybilling.csv;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.therapybilling.vocabulary.Discipline;

/** Reads disciplines, as two or three letters or in words. */
final class DisciplineCells {

    private static final int LONGEST = 40;
    private static final Pattern BREAK = Pattern.compile("[ /&(),-]+");

    private static final Map<String, Discipline> WORDS = Map.ofEntries(
            Map.entry("PT", Discipline.PT),
            Map.entry("GP", Discipline.PT),
            Map.entry("PHYSICAL", Discipline.PT),
            Map.entry("PHYSIO", Discipline.PT),
            Map.entry("PHYSIOTHERAPY", Discipline.PT),
            Map.entry("OT", Discipline.OT),
            Map.entry("GO", Discipline.OT),
            Map.entry("OCCUPATIONAL", Discipline.OT),
            Map.entry("SLP", Discipline.SLP),
            Map.entry("ST", Discipline.SLP),
            Map.entry("GN", Discipline.SLP),
            Map.entry("SPEECH", Discipline.SLP),
            Map.entry("DC", Discipline.DC),
            Map.entry("CHIRO", Discipline.DC),
            Map.entry("CHIROPRACTIC", Discipline.DC),
            Map.entry("CHIROPRACTOR", Discipline.DC));

    private static final Set<String> BESIDE = Set.of(
            "THERAPY",
            "THERAPIST",
            "LANGUAGE",
            "PATHOLOGY",
            "PATHOLOGIST",
            "OUTPATIENT",
            "OP",
            "SERVICES",
            "TREATMENT",
            "TX",
            "EVAL",
            "EVALUATION",
            "VISIT",
            "SESSION",
            "DEPARTMENT");

    private DisciplineCells() {}

    /**
     * Reads a discipline.
     *
     * @throws IllegalArgumentException if it is none, or two
     */
    static Discipline discipline(String cell) {
        return known(cell)
                .orElseThrow(() -> new IllegalArgumentException("A text of " + cell.length()
                        + " characters is no discipline; allowed are PT, OT, SLP (or ST) and DC, or in words, such as"
                        + " Physical Therapy."));
    }

    static Optional<Discipline> known(String cell) {
        if (cell.length() > LONGEST) {
            return Optional.empty();
        }
        Set<Discipline> found = EnumSet.noneOf(Discipline.class);
        String plain = Spaces.single(cell).replace(".", "").toUpperCase(Locale.ROOT);
        for (String word : BREAK.split(plain, -1)) {
            if (WORDS.containsKey(word)) {
                found.add(WORDS.get(word));
            } else if (!word.isEmpty() && !BESIDE.contains(word)) {
                return Optional.empty();
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
