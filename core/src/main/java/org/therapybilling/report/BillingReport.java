package org.therapybilling.report;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.therapybilling.claim.ClaimDraft;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.DueItem;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.NotEvaluated;
import org.therapybilling.compliance.Suppressed;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Provenance;
import org.therapybilling.explain.Step;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.HouseStyle;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

/** What may be billed for a session, and why; or why the session could not be taken. */
@Value.Immutable
@HouseStyle
public abstract class BillingReport implements Serializable {

    private static final long serialVersionUID = 1L;

    BillingReport() {}

    /**
     * Begins a report.
     *
     * @param status what came out
     * @param provenance what it was made from
     * @return a builder
     */
    public static Builder of(ReportStatus status, Provenance provenance) {
        return new Builder().status(status).provenance(provenance);
    }

    /** {@return the caller's id of the session; empty if it has none or it could not be read} */
    public abstract Optional<String> sessionId();

    /** {@return the date of service; empty if the session could not be taken} */
    public abstract Optional<LocalDate> dateOfService();

    /** {@return the discipline of the plan of care; empty if the session could not be taken} */
    public abstract Optional<Discipline> discipline();

    /** {@return the profile of the payer; empty if the session could not be taken} */
    public abstract Optional<PayerId> payer();

    /** {@return the day that was counted; empty if the session stands alone and was read in full, or could not be taken} */
    public abstract Optional<ReportDay> day();

    /**
     * {@return the rows of a table that the session was read from: numbers of records, the header being 1; empty if it was
     * not read from a table}
     */
    public abstract List<Integer> rows();

    /** {@return the name of the file that the session was read from; empty if it was not read from one, or nobody told} */
    public abstract Optional<String> file();

    /** {@return what came out, in a word} */
    public abstract ReportStatus status();

    /** {@return why the session could not be taken, without patient data; empty unless {@link ReportStatus#UNREADABLE}} */
    public abstract Optional<String> error();

    /**
     * {@return the place of the error: a position in the input, a path in the session, or both; empty unless
     * {@link ReportStatus#UNREADABLE}}
     */
    public abstract Optional<String> where();

    /** {@return the units of the day; empty if there is nothing to count from, or the session could not be taken} */
    public abstract Optional<UnitCount> count();

    /** {@return the claim that the record supports; empty if there is nothing to count from, or no session} */
    public abstract Optional<ClaimDraft> claim();

    /** {@return the lines billed, of all sessions of the counting day; empty if nothing is billed yet} */
    public abstract List<ServiceLine> billed();

    /** {@return why there is nothing to count from; empty if there is} */
    public abstract List<Step> remarks();

    /** {@return what was found; what concerns a day stands in the report of its first session} */
    public abstract List<Finding> findings();

    /** {@return the rules that could not run, and what they lacked} */
    public abstract List<NotEvaluated> notEvaluated();

    /** {@return findings that somebody answers for} */
    public abstract List<Suppressed> suppressed();

    /** {@return what rules in shadow found, without effect} */
    public abstract List<Finding> shadowFindings();

    /** {@return what comes due} */
    public abstract List<DueItem> upcoming();

    /** {@return what the lines pay: those billed, else those supported; empty if the session could not be taken} */
    public abstract Optional<PriceEstimate> estimate();

    /** {@return what the report was made from} */
    public abstract Provenance provenance();

    /** Takes what comes from another machine as if it were built here. */
    @Serial
    Object readResolve() {
        return of(status(), provenance())
                .sessionId(sessionId())
                .dateOfService(dateOfService())
                .discipline(discipline())
                .payer(payer())
                .day(day())
                .addAllRows(rows())
                .file(file())
                .error(error())
                .where(where())
                .count(count())
                .claim(claim())
                .addAllBilled(billed())
                .addAllRemarks(remarks())
                .addAllFindings(findings())
                .addAllNotEvaluated(notEvaluated())
                .addAllSuppressed(suppressed())
                .addAllShadowFindings(shadowFindings())
                .addAllUpcoming(upcoming())
                .estimate(estimate())
                .build();
    }

    private void check() {
        if (!status().isBeside(findings(), notEvaluated())) {
            throw new IllegalArgumentException(
                    "The status " + status() + " contradicts the " + findings().size()
                            + " finding(s) and " + notEvaluated().size()
                            + " rule(s) not evaluated of the report; give the status that follows from them.");
        }
        boolean isUnreadable = status() == ReportStatus.UNREADABLE;
        if (isUnreadable ? isOfSession() : (isOfError() || !isOfWholeSession())) {
            throw new IllegalArgumentException("A report of the status " + status()
                    + " tells of an error where it should tell of a session, or the other way round; give date, discipline"
                    + " and payer of the session, or an error where it is UNREADABLE.");
        }
    }

    private boolean isOfError() {
        return error().isPresent() || where().isPresent();
    }

    private boolean isOfWholeSession() {
        return dateOfService().isPresent() && discipline().isPresent() && payer().isPresent();
    }

    private boolean isOfSession() {
        return Stream.of(dateOfService(), discipline(), payer(), day(), count(), claim(), estimate())
                        .anyMatch(Optional::isPresent)
                || !billed().isEmpty();
    }

    /** {@return the lines that the record supports; those billed where there is nothing to count from} */
    public List<ServiceLine> lines() {
        return claim().map(ClaimDraft::lines).orElseGet(this::billed);
    }

    /** More lines, steps or alternatives than any day of one patient has. */
    private static final int MOST_REPEATED = 100;

    /**
     * {@return whether so many lines, steps or alternatives of the day are written with this report} With the first of a day
     * all are; with the others up to 100, or a day would be written as often as it has sessions.
     *
     * @param count how many there are
     */
    public boolean repeats(int count) {
        return count <= MOST_REPEATED || day().map(ReportDay::first).orElse(true);
    }

    /**
     * {@return those of some lines of the day that are written with this report: all if it {@linkplain #repeats repeats} so
     * many, else those of its session}
     *
     * @param ofTheDay lines of the day
     */
    public List<ServiceLine> shown(List<ServiceLine> ofTheDay) {
        Checks.elements("ofTheDay", ofTheDay);
        return repeats(ofTheDay.size())
                ? ofTheDay
                : ofTheDay.stream()
                        .filter(line ->
                                line.sessionId().isPresent() && line.sessionId().equals(sessionId()))
                        .toList();
    }

    /** {@return the steps that led to units and lines, calculated anew; empty if the session could not be taken} */
    public Explanation explain() {
        Explanation units = count().map(UnitCount::explain).orElse(Explanation.of(remarks()));
        return claim().map(claim -> units.then(claim.explain())).orElse(units);
    }

    /** Returns the status. */
    @Override
    public String toString() {
        return "BillingReport[" + status() + "]";
    }

    /** Collects the values of a report; each is set at most once. */
    public static final class Builder extends ImmutableBillingReport.Builder {
        Builder() {}

        /**
         * {@return the report}
         *
         * @throws IllegalArgumentException if the status contradicts the findings and the rules not evaluated, or it is
         *     {@link ReportStatus#UNREADABLE} and there is something of a session, or it is not and there is an error, or
         *     date, discipline or payer are missing
         */
        @Override
        public BillingReport build() {
            BillingReport built = super.build();
            built.check();
            return built;
        }

        /**
         * Says which session the report is of: its id, date, discipline and payer.
         *
         * @param session the session
         * @return this builder
         */
        public Builder session(Session session) {
            Objects.requireNonNull(session, "session");
            return sessionId(session.sessionId())
                    .dateOfService(session.dateOfService())
                    .discipline(session.discipline())
                    .payer(session.payer());
        }
    }
}
