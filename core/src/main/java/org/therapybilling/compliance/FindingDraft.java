package org.therapybilling.compliance;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Source;
import org.therapybilling.internal.Checks;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Words;

/** A finding of which the comparison is still to be made: where it is, how grave, with which values. */
public final class FindingDraft extends Draft {

    private final Collected collected;

    FindingDraft(Collected collected, List<ClaimLine> lines, @Nullable Session session, @Nullable String path) {
        super(collected.info(), collected.claim(), lines, session, path);
        this.collected = collected;
    }

    private FindingDraft(FindingDraft other) {
        super(other);
        this.collected = other.collected;
    }

    /**
     * {@return the same, about a place of its own}
     *
     * @param place a path such as {@code treatments[0].minutes}, or what follows the path of the line, such as
     *     {@code .modifiers}
     */
    public FindingDraft at(String place) {
        Objects.requireNonNull(place, "place");
        FindingDraft copy = new FindingDraft(this);
        copy.place(place);
        return copy;
    }

    /**
     * {@return the same, of another severity}
     *
     * @param other how grave it is
     */
    public FindingDraft as(Severity other) {
        Objects.requireNonNull(other, "other");
        FindingDraft copy = new FindingDraft(this);
        copy.severity = other;
        return copy;
    }

    /**
     * {@return the same, less sure than the rule usually is}
     *
     * @param other how sure it is; the less sure of both holds
     */
    public FindingDraft how(Certainty other) {
        Objects.requireNonNull(other, "other");
        FindingDraft copy = new FindingDraft(this);
        copy.certainty = lessSure(other);
        return copy;
    }

    private Certainty lessSure(Certainty other) {
        return other.compareTo(certainty) > 0 ? other : certainty;
    }

    /**
     * {@return the same, less sure than the rule usually is for a reason, which the message says}
     *
     * @param other how sure it is; the less sure of both holds
     * @param why a whole sentence without patient data, which counts if {@code other} is not {@link Certainty#DEFINITE}
     */
    public FindingDraft how(Certainty other, String why) {
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(why, "why");
        if (other == Certainty.DEFINITE) {
            return this;
        }
        FindingDraft here = new FindingDraft(this);
        here.doubt(new Words(why));
        here.certainty = lessSure(other);
        return here;
    }

    /**
     * {@return the same, said in another variant of the message}
     *
     * @param name a variant of the rule
     */
    public FindingDraft variant(String name) {
        Objects.requireNonNull(name, "name");
        FindingDraft copy = new FindingDraft(this);
        copy.variant = name;
        return copy;
    }

    /**
     * {@return the same with a value for its texts}
     *
     * @param name the name of its place in the texts
     * @param value the value
     */
    public FindingDraft with(String name, Datum value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        FindingDraft copy = new FindingDraft(this);
        copy.put(name, value);
        return copy;
    }

    /**
     * {@return the same with another likely denial}
     *
     * @param code group and adjustment reason code
     */
    public FindingDraft denied(String code) {
        Objects.requireNonNull(code, "code");
        FindingDraft copy = new FindingDraft(this);
        copy.denial = code;
        return copy;
    }

    /**
     * Judges by a value that was looked up: none does nothing, unknown makes the rule not evaluated, and how sure the
     * value is and which release it comes from pass into the finding, as by {@link #restingOn}.
     *
     * @param <V> what was looked up
     * @param answer the answer
     * @param judge says what is expected, given the value
     */
    public <V extends Serializable> void given(Answer<V> answer, BiConsumer<V, FindingDraft> judge) {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(judge, "judge");
        if (answer instanceof Answer.Found<V> found) {
            judge.accept(found.value(), restingOn(answer));
        } else if (answer instanceof Answer.Unknown<V> unknown) {
            collected.lacking(unknown.named());
        }
    }

    /**
     * {@return the same, as sure as an answer is and no surer, citing it and the releases it was read from; texts have a
     * sentence on them under {@code {table}}, which follows the message where the answer is not sure} The same if the
     * answer is unknown.
     *
     * @param answer what was looked up, found or not
     */
    public FindingDraft restingOn(Answer<?> answer) {
        Objects.requireNonNull(answer, "answer");
        return answer.fold(
                found -> restingOn(found.source(), found.certainty()),
                none -> restingOn(none.source(), none.certainty()),
                unknown -> this);
    }

    private FindingDraft restingOn(Source source, Certainty sure) {
        TableSays says = new TableSays(source, sure, dateOfService());
        FindingDraft here = new FindingDraft(this);
        here.put("table", says);
        here.certainty = lessSure(sure);
        if (sure != Certainty.DEFINITE) {
            here.doubt(says);
        }
        here.sources = new Trail<>(source, sources);
        return here;
    }

    /**
     * Begins an expectation about something observed; end it with what is allowed.
     *
     * @param <T> what was observed
     * @param observed what stands there
     * @return the expectation
     */
    public <T extends Datum & Comparable<? super T>> Expectation<T> expect(T observed) {
        Objects.requireNonNull(observed, "observed");
        collected.opened();
        return new Expectation<>(this, observed);
    }

    /**
     * Begins an expectation about modifiers; end it with what is allowed.
     *
     * @param observed what stands there
     * @return the expectation
     */
    public ModifierExpectation expect(ModifierSet observed) {
        Objects.requireNonNull(observed, "observed");
        collected.opened();
        return new ModifierExpectation(this, observed);
    }

    /**
     * Finds something that is not allowed at all.
     *
     * @param observed what stands there
     * @param fixes what would clear it
     */
    public void forbid(Datum observed, Fix... fixes) {
        Objects.requireNonNull(observed, "observed");
        Checks.elements("fixes", fixes);
        add(observed, Allowed.UNSAID, fixes);
    }

    /**
     * Finds something that is not allowed, saying what would be.
     *
     * @param observed what stands there
     * @param allowed what would be right
     * @param fixes what would clear it
     */
    public void forbid(Datum observed, Allowed allowed, Fix... fixes) {
        Objects.requireNonNull(observed, "observed");
        Objects.requireNonNull(allowed, "allowed");
        Checks.elements("fixes", fixes);
        add(observed, allowed, fixes);
    }

    @Override
    void closed() {
        collected.closed();
    }

    @Override
    void add(Datum observed, Allowed allowed, Fix... fixes) {
        Fix[] offered = Twins.avoided(fixes, lines, claim);
        collected.add(this, new Finding(this, observed, allowed, offered), fixes);
    }
}
