package org.therapybilling.compliance;

import java.util.List;
import java.util.Objects;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** A line of a claim as rules see it: what stands on it, and which session it is of. */
public final class ClaimLine {

    private final ServiceLine line;
    private final Session session;
    private final Discipline discipline;
    private final boolean billed;
    private final int place;
    private final ModifierSet modifiers;

    private ClaimLine(ServiceLine line, Session session, boolean billed, int place) {
        this.line = line;
        this.session = session;
        this.discipline = session.discipline();
        this.billed = billed;
        this.place = place;
        this.modifiers = ModifierSet.of(line.modifiers());
    }

    /** Returns a line of a session's list of billed lines. */
    static ClaimLine billed(ServiceLine line, Session session, int place) {
        return new ClaimLine(line, session, true, place);
    }

    /** Returns a line that the library made, with its place in the claim. */
    static ClaimLine made(ServiceLine line, Session session, int place) {
        return new ClaimLine(line, session, false, place);
    }

    /** {@return the number of the line on the claim} */
    public int number() {
        return line.line();
    }

    /** {@return the service} */
    public ProcedureCode code() {
        return line.code();
    }

    /** {@return the units, 1 or more} */
    public Units units() {
        return line.units();
    }

    /** {@return the modifiers as a set} */
    public ModifierSet modifiers() {
        return modifiers;
    }

    /** {@return the modifiers as written, repeats kept} */
    public List<Modifier> written() {
        return line.modifiers();
    }

    /**
     * {@return whether a modifier stands on the line}
     *
     * @param modifier the modifier
     */
    public boolean has(Modifier modifier) {
        Objects.requireNonNull(modifier, "modifier");
        return modifiers.has(modifier);
    }

    /** {@return the line itself} */
    public ServiceLine line() {
        return line;
    }

    /** {@return the session that the line is of; of a line that the library made, the first that records its service} */
    public Session session() {
        return session;
    }

    /** {@return the discipline of the plan of care} */
    public Discipline discipline() {
        return discipline;
    }

    /** Says whether the number of the line is one of those that a session counts: its own lines, or those of its claim. */
    boolean isNumberedWith(Session some) {
        return billed ? session == some : discipline == some.discipline();
    }

    /** {@return the place: {@code billed[0]}, or {@code lines[0]} of a claim that the library made} */
    public String path() {
        return billed ? session.billedPath(place) : "lines[" + place + "]";
    }

    /**
     * {@return a change of this line that mends its form only: modifiers that it must carry or must not}
     *
     * @param change the change
     * @throws IllegalStateException if it bills other units or another code, for which a person has to vouch
     */
    public Fix repair(Change change) {
        Objects.requireNonNull(change, "change");
        if (change instanceof Change.LowerTo || change instanceof Change.ReplaceBy) {
            throw new Misuse("it offers other units or another code as a repair of form; suggest them, with what the"
                    + " person attests");
        }
        return Fix.repair(line, change);
    }

    /**
     * {@return a change of this line that a person has to vouch for}
     *
     * @param change the change
     * @param attests what the person vouches for, in plain words
     * @throws IllegalArgumentException if that is blank
     */
    public Fix suggest(Change change, String attests) {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(attests, "attests");
        return Fix.suggestion(line, change, attests);
    }

    /** Returns the line; no keys. */
    @Override
    public String toString() {
        return line.toString();
    }
}
