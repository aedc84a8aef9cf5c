package org.therapybilling.compliance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.claim.DisciplineClaim;
import org.therapybilling.counting.ClockedTreatment;
import org.therapybilling.explain.Answer;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.price.LinePrice;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.Figure;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.Table;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;

/** A claim as rules see it, and facts are read from: its lines and sessions, the day around it, what the payer wants. */
public class ClaimView {

    private final PreparedClaim claim;
    private final Session session;
    private final boolean ofSession;

    /** Shows a claim at a session, with the lines of all its sessions or, {@code ofSession}, of that one. */
    ClaimView(PreparedClaim claim, Session session, boolean ofSession) {
        this.claim = claim;
        this.session = session;
        this.ofSession = ofSession;
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

    /** Says whether lines are all of the day. */
    boolean areOfTheDay(List<ClaimLine> some) {
        return claim.areOfTheDay(some);
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

    /**
     * {@return whether something is billed; else the lines are those that the library made of the record} A claim of local
     * codes alone is billed and has no lines.
     */
    public boolean isBilled() {
        return claim.isBilled();
    }

    /** {@return the lines of the claim: of a rule that runs once a session, those of that session} */
    public List<ClaimLine> lines() {
        return ofSession ? claim.linesOf(session) : claim.lines();
    }

    /** {@return the lines of the day, of all disciplines; those of this claim first} */
    public List<ClaimLine> linesOfTheDay() {
        return claim.linesOfTheDay();
    }

    /**
     * {@return {@link #lines()} by their codes, in the order of the first line of each; an unmodifiable map of unmodifiable
     * lists}
     */
    public Map<ProcedureCode, List<ClaimLine>> linesByCode() {
        return ofSession ? PreparedClaim.byCode(lines()) : claim.linesByCode();
    }

    /** {@return {@link #linesOfTheDay()} by their codes, in the order of the first line of each; unmodifiable likewise} */
    public Map<ProcedureCode, List<ClaimLine>> linesOfTheDayByCode() {
        return claim.linesOfTheDayByCode();
    }

    /**
     * How many different codes of a day rules compare with one another. Of a day of more, which nobody has, a rule compares the
     * first ones or none, and says that it lacks {@code billed}.
     */
    public static final int MOST_COMPARED = 1_000;

    /** {@return the claim of this discipline: units, supported and billed lines} */
    public DisciplineClaim claim() {
        return claim.claim();
    }

    /** {@return the claims of all disciplines of the day} */
    public DayClaims day() {
        return claim.day();
    }

    /**
     * {@return whether this is the first claim of the day among those that lines are of, so that what is said of them
     * together is said once}
     *
     * @param lines lines of the day
     */
    public boolean isFirstOf(List<ClaimLine> lines) {
        Checks.elements("lines", lines);
        return isFirstOf(lines.stream().map(ClaimLine::discipline).collect(Collectors.toSet()));
    }

    /**
     * {@return whether this is the first claim of the day among those of some disciplines}
     *
     * @param disciplines disciplines of the day
     */
    public boolean isFirstOf(Set<Discipline> disciplines) {
        Objects.requireNonNull(disciplines, "disciplines");
        for (DisciplineClaim claimed : day().disciplines()) {
            if (disciplines.contains(claimed.discipline())) {
                return claimed.discipline() == discipline();
            }
        }
        return false;
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
        Objects.requireNonNull(line, "line");
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
     * {@return what several rules work out of the claim as a whole, once: of a kind that was made before, that} It must not
     * be changed, and must depend on nothing but the claim.
     *
     * @param <T> what was worked out
     * @param kind its class
     * @param make works it out
     */
    public <T> T shared(Class<T> kind, Supplier<T> make) {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(make, "make");
        return claim.shared(kind, make);
    }

    /**
     * {@return what the payer's profile says of a key, known or not}
     *
     * @param <T> the kind of value
     * @param key any key
     */
    public <T extends Serializable> Answer<T> ifKnown(PayerKey<T> key) {
        Objects.requireNonNull(key, "key");
        return policy().get(key);
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
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(key, "key");
        Answer<V> answer = claim.consult(claim.tables().ask(table, key));
        return answer instanceof Answer.Unknown<V> unknown ? unknown.missing(name(table, key)) : answer;
    }

    /** Names what is missing: the table, of figures the one. */
    private static String name(Table<?, ?> table, Object key) {
        return key instanceof Figure figure ? table.id() + "." + figure.id() : table.id();
    }

    /**
     * {@return what the units of a code count; empty if the code book does not know the code on the date}
     *
     * @param code a code
     */
    public Optional<TimeBasis> basis(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        return ask(ProcedureInfo.CODE_BOOK, code).found().map(ProcedureInfo::basis);
    }

    /** {@return the tables of reference data on the date, for questions whose releases need not be named} */
    public DayTables tables() {
        return claim.tables();
    }
}
