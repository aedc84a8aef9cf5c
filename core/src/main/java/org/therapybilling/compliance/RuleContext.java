package org.therapybilling.compliance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.claim.DisciplineClaim;
import org.therapybilling.counting.ClockedTreatment;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.price.LinePrice;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.Table;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;

/**
 * A claim as one rule sees it: its own lines and sessions, all lines of the day, what the payer wants, and the facts that
 * the rule declared. Asking for anything undeclared is an error of the rule.
 */
public final class RuleContext {

    private final PreparedClaim claim;
    private final RuleInfo info;
    private final Session session;

    RuleContext(PreparedClaim claim, RuleInfo info, Session session) {
        this.claim = claim;
        this.info = info;
        this.session = session;
    }

    /** {@return the date of service} */
    public LocalDate dateOfService() {
        return session.dateOfService();
    }

    /** {@return the kind of claim} */
    public Setting setting() {
        return session.setting();
    }

    /** Says whether a session is one of the claim. */
    boolean isOfClaim(Session some) {
        return isOf(claim.claim(), some);
    }

    /** Says whether a session is one of the day. */
    boolean isOfDay(Session some) {
        for (DisciplineClaim discipline : claim.day().disciplines()) {
            if (isOf(discipline, some)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(DisciplineClaim discipline, Session some) {
        for (Session session : discipline.sessions()) {
            if (session == some) {
                return true;
            }
        }
        return false;
    }

    /** {@return the discipline of the plan of care} */
    public Discipline discipline() {
        return session.discipline();
    }

    /** {@return what the payer wants on the date} */
    public PayerPolicy policy() {
        return claim.day().policy();
    }

    /** {@return the session at hand: of a rule that runs once a session that one, else the first of the claim} */
    public Session session() {
        return session;
    }

    /** {@return the sessions of the claim, in the order recorded} */
    public List<Session> sessions() {
        return claim.claim().sessions();
    }

    /** {@return whether lines were billed; else the lines are those that the library made of the record} */
    public boolean isBilled() {
        return !claim.claim().billed().isEmpty();
    }

    /** {@return the lines of the claim: of a rule that runs once a session, those of that session} */
    public List<ClaimLine> lines() {
        return info.isPerSession() ? claim.linesOf(session) : claim.lines();
    }

    /** {@return the lines of the day, of all disciplines; those of this claim first} */
    public List<ClaimLine> linesOfTheDay() {
        return claim.linesOfTheDay();
    }

    /** {@return the claim of this discipline: units, supported and billed lines} */
    public DisciplineClaim claim() {
        return claim.claim();
    }

    /** {@return the claims of all disciplines of the day} */
    public DayClaims day() {
        return claim.day();
    }

    /** {@return what the claim pays, estimated from its lines as they stand} */
    public PriceEstimate estimate() {
        return claim.estimate(discipline());
    }

    /** {@return what the claims of the day pay, one estimate a discipline in the order of {@link #day}} */
    public List<PriceEstimate> estimates() {
        return claim.estimates();
    }

    /**
     * {@return what a line pays, as it stands}
     *
     * @param line a line of the day
     */
    public LinePrice price(ClaimLine line) {
        return claim.price(line);
    }

    /** {@return the one-on-one treatments of the claim by the clock, in the order recorded} */
    public List<ClockedTreatment> intervals() {
        return claim.intervals();
    }

    /** {@return the one-on-one treatments of the other disciplines of the day by the clock} */
    public List<ClockedTreatment> intervalsOfOthers() {
        return claim.intervalsOfOthers();
    }

    /** {@return the time of clinicians with other patients, as far as it came earlier in the input; no keys of patients} */
    public ClinicianTime elsewhere() {
        return claim.elsewhere();
    }

    /**
     * {@return a fact that the rule needs}
     *
     * @param <T> what is known
     * @param fact one that the rule declared by {@code needs}
     * @throws IllegalStateException if the rule did not declare it
     */
    public <T> T the(Fact<T> fact) {
        if (!info.needs().contains(fact)) {
            throw new Misuse("it asks for the fact " + fact.path() + " without declaring it");
        }
        return fact.read(this).orElseThrow();
    }

    /**
     * {@return what the payer's profile says of a key by which the rule is asked for}
     *
     * @param <T> the kind of value
     * @param key one that the rule declared by {@code where}
     * @throws IllegalStateException if the rule did not declare it
     */
    public <T extends Serializable> T the(PayerKey<T> key) {
        if (!info.where().contains(key)) {
            throw new Misuse("it asks for the payer's key " + key.name() + " without declaring it");
        }
        return policy().get(key).found().orElseThrow();
    }

    /**
     * {@return a fact that matters if it is known, and does not stop the rule if it is not}
     *
     * @param <T> what is known
     * @param fact any fact
     */
    public <T> Optional<T> ifKnown(Fact<T> fact) {
        return fact.read(this);
    }

    /**
     * {@return what the payer's profile says of a key, known or not}
     *
     * @param <T> the kind of value
     * @param key any key
     */
    public <T extends Serializable> Answer<T> ifKnown(PayerKey<T> key) {
        return policy().get(key);
    }

    /**
     * {@return whether the record was searched for something and lacks it}
     *
     * @param fact the fact
     */
    public boolean lacks(Fact<?> fact) {
        String name = fact.path().startsWith("documentation.")
                ? fact.path().substring("documentation.".length())
                : fact.path();
        return session.documentation()
                .filter(record -> record.absent().contains(name))
                .isPresent();
    }

    /**
     * {@return what a table of reference data says on the date}
     *
     * @param <K> what its rows are found by
     * @param <V> what a row says
     * @param table the table
     * @param key what is asked about
     */
    public <K, V extends Serializable> Answer<V> ask(Table<K, V> table, K key) {
        return claim.consult(claim.tables().ask(table, key));
    }

    /**
     * {@return what the units of a code count; empty if the code book does not know the code on the date}
     *
     * @param code a code
     */
    public Optional<TimeBasis> basis(ProcedureCode code) {
        return ask(ProcedureInfo.CODE_BOOK, code).found().map(ProcedureInfo::basis);
    }

    /** {@return the tables of reference data on the date, for questions whose releases need not be named} */
    public DayTables tables() {
        return claim.tables();
    }
}
