package org.therapybilling.explain;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reason that can be given, before its values are known: a short text for a line, and a sentence as it would stand in
 * an appeal. In both, {@code {0}}, {@code {1}} … stand for the values and {@code {result}} for what came out.
 *
 * <pre>{@code
 * Phrase CHART = Phrase.of("units.chart", "Chart: {0} -> {result}", "{0} are {result} by the chart.").citing(manual);
 * Step.of(CHART, Minutes.of(40)).giving(Units.of(3)).sentence(); // 40 minutes are 3 units by the chart.
 * }</pre>
 *
 * @param key what is said, whatever the words; the same in every version
 * @param brief the text for a line
 * @param sentence one or more whole sentences
 * @param citation where the rule behind it is written; null for plain arithmetic
 */
public record Phrase(
        String key, String brief, String sentence, @Nullable Citation citation) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param key what is said, whatever the words; the same in every version
     * @param brief the text for a line
     * @param sentence one or more whole sentences
     * @param citation where the rule behind it is written; null for plain arithmetic
     */
    public Phrase {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(brief, "brief");
        Objects.requireNonNull(sentence, "sentence");
    }

    /**
     * {@return a phrase of plain arithmetic}
     *
     * @param key what is said
     * @param brief the text for a line
     * @param sentence one or more whole sentences
     */
    public static Phrase of(String key, String brief, String sentence) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(brief, "brief");
        Objects.requireNonNull(sentence, "sentence");
        return new Phrase(key, brief, sentence, null);
    }

    /**
     * {@return this phrase with the rule behind it}
     *
     * @param rule where the rule is written
     */
    public Phrase citing(Citation rule) {
        Objects.requireNonNull(rule, "rule");
        return new Phrase(key, brief, sentence, rule);
    }
}
