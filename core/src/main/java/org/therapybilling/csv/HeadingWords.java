package org.therapybilling.csv;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a heading, whatever its punctuation, spelling and case: {@code Appt. Date} is appointment and date. */
final class HeadingWords {

    /** Between a small letter and a capital, before the last capital of several, between letters and digits. */
    private static final Pattern SEAM = Pattern.compile(
            "(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])");

    /** The point behind each letter of an abbreviation: {@code D.O.S.} */
    private static final Pattern POINT = Pattern.compile("(?<=\\b[A-Za-z])\\.");

    private static final Pattern BREAK = Pattern.compile("[^A-Za-z0-9]+");
    private static final int LONGEST = 80;

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("no", "id"),
            Map.entry("nr", "id"),
            Map.entry("num", "id"),
            Map.entry("nbr", "id"),
            Map.entry("number", "id"),
            Map.entry("key", "id"),
            Map.entry("identifier", "id"),
            Map.entry("indirect", "indirect"),
            Map.entry("svc", "service"),
            Map.entry("services", "service"),
            Map.entry("appt", "appointment"),
            Map.entry("enc", "encounter"),
            Map.entry("proc", "procedure"),
            Map.entry("hcpc", "hcpcs"),
            Map.entry("cd", "code"),
            Map.entry("tx", "treatment"),
            Map.entry("chg", "charge"),
            Map.entry("pri", "primary"),
            Map.entry("fin", "financial"),
            Map.entry("codes", "code"),
            Map.entry("min", "minutes"),
            Map.entry("mins", "minutes"),
            Map.entry("minute", "minutes"),
            Map.entry("sec", "seconds"),
            Map.entry("secs", "seconds"),
            Map.entry("unit", "units"),
            Map.entry("qty", "units"),
            Map.entry("quantity", "units"),
            Map.entry("mod", "modifier"),
            Map.entry("mods", "modifier"),
            Map.entry("m", "modifier"),
            Map.entry("modifiers", "modifier"),
            Map.entry("dt", "date"),
            Map.entry("dates", "date"),
            Map.entry("procedures", "procedure"),
            Map.entry("ins", "insurance"),
            Map.entry("insurer", "insurance"),
            Map.entry("carrier", "insurance"),
            Map.entry("payor", "payer"),
            Map.entry("prim", "primary"),
            Map.entry("disc", "discipline"),
            Map.entry("amt", "amount"),
            Map.entry("charges", "charge"),
            Map.entry("acct", "account"),
            Map.entry("dx", "diagnosis"),
            Map.entry("diag", "diagnosis"),
            Map.entry("diagnoses", "diagnosis"),
            Map.entry("icd", "diagnosis"),
            Map.entry("clinician", "therapist"),
            Map.entry("practitioner", "therapist"),
            Map.entry("prov", "provider"),
            Map.entry("credentials", "credential"),
            Map.entry("cred", "credential"),
            Map.entry("licence", "license"),
            Map.entry("speciality", "specialty"),
            Map.entry("dept", "department"),
            Map.entry("begin", "start"),
            Map.entry("stop", "end"),
            Map.entry("finish", "end"));

    private HeadingWords() {}

    /**
     * Returns the words.
     *
     * @param heading a heading, or any other cell
     * @param known the words that have a meaning in headings, to part those that are written as one
     */
    static List<String> of(String heading, Set<String> known) {
        List<String> words = new ArrayList<>();
        if (heading.length() <= LONGEST) {
            String plain = POINT.matcher(heading).replaceAll("").replace("#", " id ");
            for (String run : BREAK.split(plain, -1)) {
                for (String word : SEAM.split(run, -1)) {
                    add(word.toLowerCase(Locale.ROOT), known, words);
                }
            }
        }
        return words;
    }

    private static void add(String word, Set<String> known, List<String> words) {
        if (MEANINGS.containsKey(word)) {
            words.add(MEANINGS.get(word));
        } else if (!word.isEmpty() && !part(word, known, words, new BitSet())) {
            words.add(word);
        }
    }

    /**
     * Adds the known words that a text is made of; adds nothing and returns false where it is made of others.
     *
     * @param others how long the ends of the text are that were found to be made of others, so that none is tried twice
     */
    private static boolean part(String text, Set<String> known, List<String> words, BitSet others) {
        for (int end = text.length(); end > 0 && !others.get(text.length()); end--) {
            String first = text.substring(0, end);
            if (isKnown(first, known)) {
                int before = words.size();
                meanings(first).forEach(words::add);
                if (end == text.length() || part(text.substring(end), known, words, others)) {
                    return true;
                }
                words.subList(before, words.size()).clear();
            }
        }
        others.set(text.length());
        return false;
    }

    private static boolean isKnown(String word, Set<String> known) {
        return word.length() > 1 && (known.contains(word) || MEANINGS.containsKey(word) || isShort(word));
    }

    private static boolean isShort(String word) {
        return word.equals("dos") || word.equals("pos") || word.equals("pid") || word.equals("of");
    }

    private static List<String> meanings(String word) {
        return switch (word) {
            case "dos" -> List.of("date", "service");
            case "pid" -> List.of("patient", "id");
            case "pos" -> List.of("place", "service");
            default -> List.of(MEANINGS.getOrDefault(word, word));
        };
    }
}
