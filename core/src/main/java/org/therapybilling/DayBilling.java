package org.therapybilling;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.claim.ClaimAssembler;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.claim.DisciplineClaim;
import org.therapybilling.compliance.CheckResult;
import org.therapybilling.compliance.Checker;
import org.therapybilling.compliance.ClinicianTime;
import org.therapybilling.counting.DayCount;
import org.therapybilling.counting.DayCounter;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.DatasetVersion;
import org.therapybilling.explain.Provenance;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.price.PriceEstimator;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportDay;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

/**
 * The pipeline of a treatment day, top to bottom: its minutes become units, the units become claims, the claims are
 * checked, and each session gets its report.
 */
final class DayBilling implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Comparator<DataRelease> BY_TABLE =
            Comparator.comparing(DataRelease::id).thenComparing(DataRelease::version);

    private static final String BEYOND =
            "The session, with the others of its day, needs more memory than the program has,"
                    + " or calls itself without end; part it, or give the program more memory.";

    private final ReferenceData reference;
    private final PayerBook payers;
    private final transient DayCounter counter;
    private final Checker checker;
    private final transient PriceEstimator estimator;

    DayBilling(ReferenceData reference, PayerBook payers, Checker checker) {
        this.reference = reference;
        this.payers = Objects.requireNonNull(payers, "payers");
        this.checker = Objects.requireNonNull(checker, "checker");
        this.estimator = PriceEstimator.of(reference);
        this.counter = DayCounter.of(reference);
    }

    @Serial
    private Object readResolve() {
        return new DayBilling(reference, payers, checker);
    }

    ReferenceData reference() {
        return reference;
    }

    Checker checker() {
        return checker;
    }

    PayerBook payers() {
        return payers;
    }

    /**
     * Reports on the sessions of a day whose payers are known. A day that needs more memory, or deeper calls, than the
     * program has is unreadable.
     *
     * @param entries the sessions, in the order read
     * @param incomplete the disciplines of which something could not be read
     * @param elsewhere the clinicians' time with other patients
     * @return a report for each entry, in their order; those of a discipline share its figures
     */
    List<BillingReport> report(List<SessionEntry.Read> entries, Set<Discipline> incomplete, ClinicianTime elsewhere) {
        try {
            return made(entries, incomplete, elsewhere);
        } catch (StackOverflowError | OutOfMemoryError beyond) {
            return entries.stream()
                    .map(entry -> report(Refused.entry(entry, BEYOND)))
                    .toList();
        }
    }

    private List<BillingReport> made(
            List<SessionEntry.Read> entries, Set<Discipline> incomplete, ClinicianTime elsewhere) {
        TreatmentDay day =
                TreatmentDay.of(entries.stream().map(SessionEntry.Read::session).toList());
        DayCount count = counter.count(day, payers);
        DayClaims claims = ClaimAssembler.assemble(count);
        List<PriceEstimate> prices = estimator.estimate(claims);
        List<CheckResult> checks = checker.check(claims, prices, elsewhere);
        BillingReport[] reports = new BillingReport[entries.size()];
        for (int i = 0; i < checks.size(); i++) {
            DisciplineClaim claim = claims.disciplines().get(i);
            join(claim, prices.get(i), checks.get(i), entries, incomplete.contains(claim.discipline()), reports);
        }
        return List.of(reports);
    }

    /** Writes the reports of the sessions of a discipline to the places of their entries. */
    private void join(
            DisciplineClaim claim,
            PriceEstimate price,
            CheckResult check,
            List<SessionEntry.Read> entries,
            boolean incomplete,
            BillingReport[] reports) {
        Provenance provenance = provenance(List.of(claim.releases(), price.releases(), check.consulted()));
        List<String> ids = ids(claim);
        int position = 0;
        for (int i = 0; i < reports.length; i++) {
            SessionEntry.Read entry = entries.get(i);
            if (entry.session().discipline() == claim.discipline()) {
                CheckResult.OfSession found = check.bySession().get(position);
                position++;
                reports[i] = BillingReport.of(status(found), provenance)
                        .session(entry.session())
                        .addAllRows(entry.rows())
                        .file(entry.file())
                        .day(day(entry.session(), ids, position, incomplete))
                        .count(claim.count())
                        .claim(claim.supported())
                        .addAllBilled(claim.billed())
                        .addAllRemarks(claim.remarks())
                        .estimate(price)
                        .addAllFindings(found.findings())
                        .addAllNotEvaluated(found.notEvaluated())
                        .addAllSuppressed(found.suppressed())
                        .addAllShadowFindings(found.shadow())
                        .addAllUpcoming(found.upcoming())
                        .build();
            }
        }
    }

    private ReportStatus status(CheckResult.OfSession found) {
        return ReportStatus.of(checker.rules(), found.findings(), found.notEvaluated());
    }

    private static List<String> ids(DisciplineClaim claim) {
        return claim.sessions().stream()
                .map(session -> session.sessionId().orElse(""))
                .toList();
    }

    private static Optional<ReportDay> day(Session session, List<String> ids, int position, boolean incomplete) {
        boolean alone = session.patientKey().isEmpty() && !incomplete;
        return alone ? Optional.empty() : Optional.of(new ReportDay(ids, position, incomplete));
    }

    /** Returns the field of a session that names a payer who is not known. */
    Optional<String> unknownPayer(Session session) {
        if (isUnknown(session.payer())) {
            return Optional.of("payer");
        }
        return session.secondaryPayer().filter(this::isUnknown).map(payer -> "secondaryPayer");
    }

    private boolean isUnknown(PayerId payer) {
        return payers.profile(payer).isEmpty();
    }

    /** Returns an entry whose payers are known with their ids in the place of names that exports give them. */
    SessionEntry.Read byIds(SessionEntry.Read read) {
        Session session = read.session();
        PayerId payer = id(session.payer());
        Optional<PayerId> secondary = session.secondaryPayer().map(this::id);
        return payer.equals(session.payer()) && secondary.equals(session.secondaryPayer())
                ? read
                : new SessionEntry.Read(
                        read.position(),
                        session.toBuilder()
                                .payer(payer)
                                .secondaryPayer(secondary)
                                .build(),
                        read.rows(),
                        read.incomplete(),
                        read.file());
    }

    private PayerId id(PayerId name) {
        return payers.profile(name).map(PayerProfile::id).orElse(name);
    }

    /** Returns a session of which a payer is not known as the unreadable entry that it is to this library. */
    SessionEntry.Unreadable unreadable(SessionEntry.Read read, String field) {
        Session session = read.session();
        return new SessionEntry.Unreadable(
                read.position(),
                session.sessionId(),
                field,
                payers.unknownPayer(),
                read.rows(),
                DayKey.of(session),
                Optional.of(session.discipline()),
                read.file());
    }

    /** Reports on something that could not be read. */
    BillingReport report(SessionEntry.Unreadable entry) {
        return BillingReport.of(ReportStatus.UNREADABLE, provenance(List.of()))
                .sessionId(entry.sessionId())
                .where(entry.where())
                .error(entry.error())
                .addAllRows(entry.rows())
                .file(entry.file())
                .build();
    }

    /** Returns what an answer was made from: all releases that any stage of it read, each once. */
    private Provenance provenance(List<List<DataRelease>> consulted) {
        List<DataRelease> releases = new ArrayList<>();
        for (List<DataRelease> some : consulted) {
            for (DataRelease release : some) {
                if (!releases.contains(release)) {
                    releases.add(release);
                }
            }
        }
        releases.sort(BY_TABLE);
        List<DatasetVersion> datasets = new ArrayList<>(releases.size());
        for (DataRelease release : releases) {
            datasets.add(DatasetVersion.of(release));
        }
        return new Provenance(TherapyBilling.VERSION, checker.rules().version(), datasets);
    }
}
