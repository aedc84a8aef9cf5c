package org.therapybilling.explain;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.therapybilling.vocabulary.Datum;

/** One step of a calculation: what was done, from what, with what result, by which rule. */
public final class Step implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String label;
    private final List<Datum> from;
    private final @Nullable Datum result;
    private final @Nullable Citation citation;

    private Step(String label, List<? extends Datum> from, @Nullable Datum result, @Nullable Citation citation) {
        this.label = label;
        this.from = List.copyOf(from);
        this.result = result;
        this.citation = citation;
    }

    /**
     * Returns a step that leads to a result by a rule written down somewhere.
     *
     * @param label what was done, in a few words, without patient data
     * @param from what went in, in order; may be empty
     * @param result what came out
     * @param citation the rule
     * @return the step
     */
    public static Step of(String label, List<? extends Datum> from, Datum result, Citation citation) {
        return new Step(label, from, result, citation);
    }

    /**
     * Returns a step that leads to a result by plain arithmetic.
     *
     * @param label what was done, in a few words, without patient data
     * @param from what went in, in order; may be empty
     * @param result what came out
     * @return the step
     */
    public static Step of(String label, List<? extends Datum> from, Datum result) {
        return new Step(label, from, result, null);
    }

    /**
     * Returns a remark: something the reader should know that has no result of its own.
     *
     * @param text a sentence without patient data
     * @return the step
     */
    public static Step remark(String text) {
        return new Step(text, List.of(), null, null);
    }

    /**
     * Returns a remark about something that is written down somewhere.
     *
     * @param text a sentence without patient data
     * @param citation where it is written
     * @return the step
     */
    public static Step remark(String text, Citation citation) {
        return new Step(text, List.of(), null, citation);
    }

    /**
     * Returns what was done.
     *
     * @return a few words
     */
    public String label() {
        return label;
    }

    /**
     * Returns what went in.
     *
     * @return an unmodifiable list, empty if nothing went in
     */
    public List<Datum> from() {
        return from;
    }

    /**
     * Returns what came out.
     *
     * @return the result; empty for a remark
     */
    public Optional<Datum> result() {
        return Optional.ofNullable(result);
    }

    /**
     * Returns the rule that was applied.
     *
     * @return where it is written; empty for plain arithmetic
     */
    public Optional<Citation> citation() {
        return Optional.ofNullable(citation);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Step that
                && label.equals(that.label)
                && from.equals(that.from)
                && result().equals(that.result())
                && citation().equals(that.citation());
    }

    @Override
    public int hashCode() {
        return 31 * label.hashCode() + from.hashCode();
    }

    /** Returns the step as one line of text. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(label);
        if (!from.isEmpty()) {
            line.append(": ").append(from.stream().map(Datum::toString).collect(Collectors.joining(", ")));
        }
        result().ifPresent(datum -> line.append(" -> ").append(datum));
        citation().ifPresent(rule -> line.append(" [").append(rule).append(']'));
        return line.toString();
    }
}
