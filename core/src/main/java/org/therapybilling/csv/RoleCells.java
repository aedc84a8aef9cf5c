package org.therapybilling.csv;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.therapybilling.vocabulary.Performer;

/** Reads who gave a treatment: a role in words, or the letters behind a name. */
final class RoleCells {

    private static final int LONGEST = 60;
    private static final Pattern BREAK = Pattern.compile("[ ,;/()-]+");

    private static final Map<String, Performer> LETTERS = Map.ofEntries(
            Map.entry("PT", Performer.THERAPIST),
            Map.entry("DPT", Performer.THERAPIST),
            Map.entry("MPT", Performer.THERAPIST),
            Map.entry("MSPT", Performer.THERAPIST),
            Map.entry("RPT", Performer.THERAPIST),
            Map.entry("LPT", Performer.THERAPIST),
            Map.entry("OT", Performer.THERAPIST),
            Map.entry("OTR", Performer.THERAPIST),
            Map.entry("OTD", Performer.THERAPIST),
            Map.entry("MOT", Performer.THERAPIST),
            Map.entry("MSOT", Performer.THERAPIST),
            Map.entry("ST", Performer.THERAPIST),
            Map.entry("SLP", Performer.THERAPIST),
            Map.entry("CCC", Performer.THERAPIST),
            Map.entry("DC", Performer.THERAPIST),
            Map.entry("PTA", Performer.ASSISTANT),
            Map.entry("LPTA", Performer.ASSISTANT),
            Map.entry("CPTA", Performer.ASSISTANT),
            Map.entry("OTA", Performer.ASSISTANT),
            Map.entry("COTA", Performer.ASSISTANT),
            Map.entry("SLPA", Performer.ASSISTANT),
            Map.entry("SPT", Performer.STUDENT),
            Map.entry("SPTA", Performer.STUDENT),
            Map.entry("SOT", Performer.STUDENT),
            Map.entry("OTS", Performer.STUDENT),
            Map.entry("SOTA", Performer.STUDENT),
            Map.entry("SSLP", Performer.STUDENT));

    private static final Map<String, Performer> WORDS = Map.of(
            "ASSISTANT", Performer.ASSISTANT,
            "STUDENT", Performer.STUDENT,
            "AIDE", Performer.AIDE,
            "TECH", Performer.AIDE,
            "TECHNICIAN", Performer.AIDE);

    private static final Set<String> PROFESSIONS =
            Set.of("THERAPIST", "CLINICIAN", "PATHOLOGIST", "CHIROPRACTOR", "PHYSIOTHERAPIST");

    /** Words, degrees and licenses that do not say who it is. */
    private static final Set<String> BESIDE = Set.of(
            "PHYSICAL",
            "OCCUPATIONAL",
            "SPEECH",
            "LANGUAGE",
            "THERAPY",
            "LICENSED",
            "CERTIFIED",
            "REGISTERED",
            "STAFF",
            "REHAB",
            "SENIOR",
            "TREATING",
            "L",
            "LIC",
            "MS",
            "MA",
            "BS",
            "PHD",
            "MED",
            "CF",
            "CFY",
            "OCS",
            "SCS",
            "NCS",
            "GCS",
            "WCS",
            "PCS",
            "CHT",
            "CLT",
            "CSCS",
            "MTC",
            "COMT",
            "FAAOMPT",
            "BCS");

    private RoleCells() {}

    /**
     * Reads a role.
     *
     * @throws IllegalArgumentException if it says nobody, or two
     */
    static Performer role(String cell) {
        return known(cell)
                .or(() -> behindName(cell))
                .orElseThrow(() -> new IllegalArgumentException("A text of " + cell.length()
                        + " characters is no role; allowed are THERAPIST, ASSISTANT, STUDENT, AIDE, and the letters behind"
                        + " names, such as PT, DPT, OTR/L, CCC-SLP, PTA, COTA/L, SPT."));
    }

    /** Returns the role, if the whole cell is one. */
    static Optional<Performer> known(String cell) {
        if (cell.length() > LONGEST) {
            return Optional.empty();
        }
        Set<Performer> byLetters = EnumSet.noneOf(Performer.class);
        Set<Performer> byWords = EnumSet.noneOf(Performer.class);
        boolean profession = false;
        for (String word : words(cell)) {
            if (LETTERS.containsKey(word)) {
                byLetters.add(LETTERS.get(word));
            } else if (WORDS.containsKey(word)) {
                byWords.add(WORDS.get(word));
            } else if (PROFESSIONS.contains(word)) {
                profession = true;
            } else if (!BESIDE.contains(word)) {
                return Optional.empty();
            }
        }
        return one(byLetters, byWords, profession);
    }

    /** Words go before letters: a PT student is a student. A student assistant is a student. */
    private static Optional<Performer> one(Set<Performer> byLetters, Set<Performer> byWords, boolean profession) {
        if (byWords.contains(Performer.STUDENT)) {
            return Optional.of(Performer.STUDENT);
        }
        Set<Performer> all = byWords.isEmpty() ? byLetters : byWords;
        if (all.isEmpty()) {
            return profession ? Optional.of(Performer.THERAPIST) : Optional.empty();
        }
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }

    /** Returns the words of a cell in capitals, without full stops. */
    static List<String> words(String cell) {
        List<String> words = new ArrayList<>();
        String plain = Spaces.single(cell).replace(".", "").toUpperCase(Locale.ROOT);
        for (String word : BREAK.split(plain, -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Returns the role that the letters behind a name tell, as in a name, a comma and {@code PTA}. */
    static Optional<Performer> behindName(String cell) {
        if (cell.length() > LONGEST * 2) {
            return Optional.empty();
        }
        int comma = cell.indexOf(',');
        while (comma >= 0) {
            Optional<Performer> behind = known(cell.substring(comma + 1));
            if (behind.isPresent()) {
                return behind;
            }
            comma = cell.indexOf(',', comma + 1);
        }
        return inBrackets(cell).or(() -> lastWord(cell));
    }

    private static Optional<Performer> inBrackets(String cell) {
        int bracket = cell.lastIndexOf('(');
        return bracket > 0 && cell.endsWith(")") ? known(cell.substring(bracket)) : Optional.empty();
    }

    private static Optional<Performer> lastWord(String cell) {
        String text = Spaces.single(cell);
        String last = text.substring(text.lastIndexOf(' ') + 1);
        boolean isCapitals = last.equals(last.toUpperCase(Locale.ROOT)) && last.length() > 2;
        return isCapitals && last.length() < text.length() ? known(last) : Optional.empty();
    }
}
