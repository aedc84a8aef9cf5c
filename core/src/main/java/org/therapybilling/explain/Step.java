package org.therapybilling.explain;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.therapybilling.internal.Template;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.Words;

/**
 * One step of a calculation: what was done, from what, with what result, by which rule. It is data; texts are made when
 * they are read.
 */
public final class Step implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Phrase REMARK = Phrase.of("remark", "{0}", "{0}");

    private final Phrase phrase;
    private final List<Datum> from;
    private final @Nullable Datum result;

    Step(Phrase phrase, List<Datum> from, @Nullable Datum result) {
        this.phrase = phrase;
        this.from = from;
        this.result = result;
    }

    /**
     * {@return a step that leads to a result by a rule written down somewhere}
     *
     * @param label what was done, in a few words, without patient data
     * @param from what went in, in order; may be empty
     * @param result what came out
     * @param citation the rule; null for plain arithmetic
     */
    public static Step of(String label, List<? extends Datum> from, Datum result, @Nullable Citation citation) {
        String places =
                IntStream.range(0, from.size()).mapToObj(i -> "{" + i + "}").collect(Collectors.joining(", "));
        String text = label + (from.isEmpty() ? "" : ": ") + places + " -> {result}";
        return new Step(new Phrase("", text, text, citation), List.copyOf(from), result);
    }

    /**
     * {@return a step that leads to a result by plain arithmetic}
     *
     * @param label what was done, in a few words, without patient data
     * @param from what went in, in order; may be empty
     * @param result what came out
     */
    public static Step of(String label, List<? extends Datum> from, Datum result) {
        return of(label, from, result, null);
    }

    /**
     * {@return a remark: something the reader should know that has no result of its own}
     *
     * @param text a sentence without patient data
     */
    public static Step remark(String text) {
        return REMARK.with(new Words(text));
    }

    /**
     * {@return a remark about something that is written down somewhere}
     *
     * @param text a sentence without patient data
     * @param citation where it is written
     */
    public static Step remark(String text, Citation citation) {
        return REMARK.citing(citation).with(new Words(text));
    }

    /**
     * {@return this step with what came out of it}
     *
     * @param outcome the result
     */
    public Step giving(Datum outcome) {
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
        return Template.fill(phrase.brief(), this::value);
    }

    /** {@return the step as whole sentences, as it would stand in an appeal} */
    public String sentence() {
        return Template.fill(phrase.sentence(), this::value);
    }

    private String value(String name) {
        if (name.equals("result")) {
            return String.valueOf(result);
        }
        return from.get(Integer.parseInt(name)).toString();
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
        String sentence = sentence();
        return phrase.citation() == null ? sentence : sentence + " [" + phrase.citation() + "]";
    }
}
