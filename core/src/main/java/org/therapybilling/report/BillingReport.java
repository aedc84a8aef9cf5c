package org.therapybilling.report;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.therapybilling.claim.ClaimDraft;
import org.therapybilling.compliance.Finding;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Provenance;
import org.therapybilling.internal.HouseStyle;
import org.therapybilling.units.UnitCount;

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

    /**
     * Returns a report on a session that could not be taken.
     *
     * @param sessionId the caller's id of the session, if it could be read
     * @param where the place of the error: a position in the input, a path in the session, or both
     * @param error what is wrong, what is allowed and how to mend it, without patient data
     * @param provenance what the answer would have been made from
     * @return the report
     */
    public static BillingReport unreadable(
            Optional<String> sessionId, String where, String error, Provenance provenance) {
        return of(ReportStatus.UNREADABLE, provenance)
                .sessionId(sessionId)
                .where(where)
                .error(error)
                .build();
    }

    /**
     * Returns the caller's id of the session.
     *
     * @return empty if it has none or it could not be read
     */
    public abstract Optional<String> sessionId();

    /**
     * Returns the day that was counted.
     *
     * @return empty if the session stands alone and was read in full, or could not be taken
     */
    public abstract Optional<ReportDay> day();

    /**
     * Returns the rows of a table that the session was read from.
     *
     * @return numbers of records, the header being 1; empty if the session was not read from a table
     */
    public abstract List<Integer> rows();

    /**
     * Returns what came out.
     *
     * @return the status
     */
    public abstract ReportStatus status();

    /**
     * Returns why the session could not be taken.
     *
     * @return a sentence without patient data; empty unless {@link ReportStatus#UNREADABLE}
     */
    public abstract Optional<String> error();

    /**
     * Returns the place of the error.
     *
     * @return a position in the input, a path in the session, or both; empty unless {@link ReportStatus#UNREADABLE}
     */
    public abstract Optional<String> where();

    /**
     * Returns the units.
     *
     * @return empty if no treatments are recorded, or the session could not be taken
     */
    public abstract Optional<UnitCount> count();

    /**
     * Returns the claim that the record supports, or the lines billed where there is nothing to count.
     *
     * @return empty if the session could not be taken
     */
    public abstract Optional<ClaimDraft> claim();

    /**
     * Returns what was found. In this version only the coverage of the reference data is checked.
     *
     * @return the findings; those of a day stand in the report of its first session
     */
    public abstract List<Finding> findings();

    /**
     * Returns what the report was made from.
     *
     * @return the provenance
     */
    public abstract Provenance provenance();

    /**
     * Returns the steps that led to units and lines.
     *
     * @return the steps, calculated anew; empty if the session could not be taken
     */
    public Explanation explain() {
        Explanation units = count().map(UnitCount::explain).orElse(Explanation.of(List.of()));
        return claim().map(claim -> units.then(claim.explain())).orElse(units);
    }

    /**
     * Returns this report of a day as the report of another of its sessions.
     *
     * @param index which session of the day, from 0
     * @param read the rows that the session was read from; empty if it was not read from a table
     * @return a report that differs in the session, in its rows, and in {@link ReportDay#first()}
     */
    public BillingReport ofSession(int index, List<Integer> read) {
        boolean first = index == 0;
        return day().map(day -> of(first ? status() : statusWithoutFindings(), provenance())
                        .addAllFindings(first ? findings() : List.of())
                        .error(error())
                        .where(where())
                        .count(count())
                        .claim(claim())
                        .sessionId(Optional.of(day.sessions().get(index)).filter(id -> !id.isEmpty()))
                        .day(new ReportDay(day.sessions(), first, day.incomplete()))
                        .addAllRows(read)
                        .build())
                .orElse(this);
    }

    /** Returns the status of a session of a day whose findings stand in the report of another. */
    private ReportStatus statusWithoutFindings() {
        return status() == ReportStatus.FINDINGS ? ReportStatus.NOT_CHECKED : status();
    }

    /** Returns the status. */
    @Override
    public String toString() {
        return "BillingReport[" + status() + "]";
    }

    /** Collects the values of a report; each is set at most once. */
    public static final class Builder extends ImmutableBillingReport.Builder {
        Builder() {}
    }
}
