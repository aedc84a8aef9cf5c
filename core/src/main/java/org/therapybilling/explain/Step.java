package org.therapybilling.explain;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.Template;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.Words;

/**
 * One step of a calculation: what was done, from what, with what result, by which rule. It is data; texts are made when
 * they are read.
 */
public final class Step implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What stands in a phrase for what came out. */
    private static final String RESULT = "result";

    /** So many characters more than its phrase a text usually has. */
    private static final int ROOM = 64;

    private static final Phrase REMARK = Phrase.of("remark", "{0}", "{0}");

    private final Phrase phrase;
    private final List<Datum> from;
    private final @Nullable Datum result;

    private Step(Phrase phrase, List<Datum> from, @Nullable Datum result) {
        this.phrase = phrase;
        this.from = from;
        this.result = result;
    }

    /**
     * {@return the step that says something of some values, without a result so far}
     *
     * @param phrase what is said
     * @param from what went in, in the order of the places of the phrase
     */
    public static Step of(Phrase phrase, Datum... from) {
        Objects.requireNonNull(phrase, "phrase");
        Checks.elements("from", from);
        return new Step(phrase, List.of(from), null);
    }

    /**
     * {@return a remark: something the reader should know that has no result of its own}
     *
     * @param text a sentence without patient data
     */
    public static Step remark(String text) {
        Objects.requireNonNull(text, "text");
        return of(REMARK, new Words(text));
    }

    /**
     * {@return a remark about something that is written down somewhere}
     *
     * @param text a sentence without patient data
     * @param citation where it is written
     */
    public static Step remark(String text, Citation citation) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(citation, "citation");
        return of(REMARK.citing(citation), new Words(text));
    }

    /**
     * {@return this step with what came out of it}
     *
     * @param outcome the result
     */
    public Step giving(Datum outcome) {
        Objects.requireNonNull(outcome, "outcome");
        return new Step(phrase, from, outcome);
    }

    /** {@return what is said, whatever the words} */
    public String key() {
        return phrase.key();
    }

    /** {@return what went in, in order; an unmodifiable list, empty if nothing went in} */
    public List<Datum> from() {
        return from;
    }

    /** {@return what came out; empty for a remark} */
    public Optional<Datum> result() {
        return Optional.ofNullable(result);
    }

    /** {@return the rule that was applied; empty for plain arithmetic} */
    public Optional<Citation> citation() {
        return Optional.ofNullable(phrase.citation());
    }

    /** {@return the step in a few words, for a line} */
    public String brief() {
        return filled(phrase.brief());
    }

    /** {@return the step as whole sentences, as it would stand in an appeal} */
    public String sentence() {
        return filled(phrase.sentence());
    }

    private String filled(String words) {
        StringBuilder text = new StringBuilder(words.length() + ROOM);
        Template.fill(text, words, this::put);
        return text.toString();
    }

    /** Adds what stands in the place of a name. */
    private void put(StringBuilder text, String words, int begin, int end) {
        Datum value = words.startsWith(RESULT, begin) ? result : from.get(Integer.parseInt(words, begin, end, 10));
        if (value == null) {
            text.append("{" + RESULT + "}");
        } else {
            value.appendTo(text);
        }
    }

    /**
     * Adds the sentences to a text, with the rule behind them in brackets, as {@link #toString} gives them.
     *
     * @param text the text
     */
    public void appendTo(StringBuilder text) {
        Objects.requireNonNull(text, "text");
        Template.fill(text, phrase.sentence(), this::put);
        Citation rule = phrase.citation();
        if (rule != null) {
            text.append(" [");
            rule.appendTo(text);
            text.append(']');
        }
    }

    @Serial
    private Object readResolve() {
        Step step = of(phrase, from.toArray(Datum[]::new));
        return result == null ? step : step.giving(result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Step that
                && phrase.equals(that.phrase)
                && from.equals(that.from)
                && Objects.equals(result, that.result);
    }

    @Override
    public int hashCode() {
        return 31 * phrase.hashCode() + from.hashCode();
    }

    /** Returns the sentences, with the rule behind them in brackets. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(phrase.sentence().length() + ROOM);
        appendTo(text);
        return text.toString();
    }
}
