package org.therapybilling.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.therapybilling.compliance.NotEvaluated;
import org.therapybilling.internal.Checks;

/** What rules lacked that could not run, sorted by who can supply it. */
public final class MissingFacts {

    /** Where a fact is to be had. */
    public enum From {
        /** The record of treatment: minutes, who gave them, charges. */
        TREATMENT("treatment and charges"),
        /** The claim's own fields: diagnoses, referring provider, place. */
        CLAIM("claim"),
        /** The patient's documentation. */
        DOCUMENTATION("documentation"),
        /** What happened before, and other coverage. */
        HISTORY("history"),
        /** The profile of the payer. */
        PAYER("payer profile"),
        /** Reference data. */
        DATA("reference data");

        private final String label;

        From(String label) {
            this.label = label;
        }

        /** {@return what it is called in a sentence, for example {@code payer profile}} */
        public String label() {
            return label;
        }

        private static From of(String fact) {
            if (fact.indexOf(' ') >= 0) {
                return DATA;
            }
            String first = fact.split("[.\\[]", 2)[0];
            if (isTable(first)) {
                return DATA;
            }
            return switch (first) {
                case "treatments", "billed", "lines", "totalTreatmentMinutes" -> TREATMENT;
                case "documentation" -> DOCUMENTATION;
                case "history" -> HISTORY;
                case "payer" -> PAYER;
                default -> CLAIM;
            };
        }

        private static boolean isTable(String name) {
            return name.equals("code-book")
                    || name.equals("medicare-figures")
                    || name.startsWith("ncci-")
                    || name.startsWith("mpfs-");
        }
    }

    private final List<String> rules;
    private final Map<From, Set<String>> facts = new EnumMap<>(From.class);
    private final Set<String> decisive = new LinkedHashSet<>();

    private MissingFacts(List<NotEvaluated> gaps) {
        this.rules = gaps.stream().map(NotEvaluated::rule).distinct().toList();
        gaps.forEach(this::add);
    }

    /**
     * Sorts what rules lacked.
     *
     * @param gaps the rules that could not run
     * @return what they lacked, each fact once
     */
    public static MissingFacts of(List<NotEvaluated> gaps) {
        Checks.elements("gaps", gaps);
        return new MissingFacts(gaps);
    }

    private void add(NotEvaluated gap) {
        for (String fact : gap.needs()) {
            facts.computeIfAbsent(From.of(fact), from -> new LinkedHashSet<>()).add(fact);
        }
        if (gap.decisive()) {
            decisive.addAll(gap.needs());
        }
    }

    /** {@return the ids of the rules that could not run, each once; empty if all ran} */
    public List<String> rules() {
        return rules;
    }

    /** {@return where facts are lacking, in a fixed order} */
    public List<From> places() {
        return new ArrayList<>(facts.keySet());
    }

    /**
     * {@return the facts to be had in a place, each once, as paths of a session without the name of the place}
     *
     * @param from the place
     */
    public List<String> facts(From from) {
        Objects.requireNonNull(from, "from");
        return facts.getOrDefault(from, Set.of()).stream()
                .map(MissingFacts::shortened)
                .toList();
    }

    /** {@return the facts that the answer of the report waits for, as paths of a session; empty if it waits for none} */
    public List<String> decisive() {
        return List.copyOf(decisive);
    }

    private static String shortened(String fact) {
        boolean grouped = fact.startsWith("documentation.") || fact.startsWith("history.") || fact.startsWith("payer.");
        return grouped ? fact.substring(fact.indexOf('.') + 1) : fact;
    }

    /** Returns where how many facts are lacking, for example {@code claim 4, documentation 8}. */
    @Override
    public String toString() {
        StringJoiner places = new StringJoiner(", ");
        facts.forEach((from, lacking) -> places.add(from.label() + " " + lacking.size()));
        return places.toString();
    }
}
