package org.therapybilling;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.therapybilling.claim.ClaimAssembler;
import org.therapybilling.claim.ClaimDraft;
import org.therapybilling.compliance.DataCoverage;
import org.therapybilling.compliance.Finding;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.DatasetVersion;
import org.therapybilling.explain.Provenance;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.payer.UnknownPayerException;
import org.therapybilling.reference.DatasetKind;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportDay;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.units.DayCounter;
import org.therapybilling.units.UnitCount;
import org.therapybilling.vocabulary.PayerId;

/**
 * Tells what may be billed for a session, and why. Immutable and safe to share between threads; the same session, data
 * and version give the same report.
 */
public final class TherapyBilling implements Serializable {

    /** The version of this library. */
    public static final String VERSION = "0.1.0-SNAPSHOT";

    private static final long serialVersionUID = 1L;

    /** How many entries of an input a treatment day stays open for after its first: {@value}. */
    public static final int WINDOW = 10_000;

    private final ReferenceData reference;
    private final PayerBook payers;

    private TherapyBilling(ReferenceData reference, PayerBook payers) {
        this.reference = reference;
        this.payers = payers;
    }

    /**
     * Returns the library with its bundled reference data and payers.
     *
     * @return the front door
     */
    public static TherapyBilling standard() {
        return builder().build();
    }

    /**
     * Begins a library with data of one's own.
     *
     * @return a builder that holds the bundled data until told
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Tells what may be billed for a session that is looked at alone: other sessions of the same day are not pooled
     * with it.
     *
     * @param session the session
     * @return the report; with status {@link ReportStatus#UNREADABLE} if one of its payers is not known
     */
    public BillingReport assess(Session session) {
        return refused(session)
                .map(field -> unreadable(session, field))
                .orElseGet(() -> report(List.of(session)).build());
    }

    /**
     * Tells what may be billed for the sessions of a day, the minutes of each discipline pooled.
     *
     * @param day the sessions
     * @return one report for each discipline, in the order first recorded; and one with status
     *     {@link ReportStatus#UNREADABLE} for each session of which one payer is not known
     */
    public List<BillingReport> assess(TreatmentDay day) {
        return assessAll(day.sessions().stream().map(SessionEntry::of))
                .filter(report -> report.day().map(ReportDay::first).orElse(true))
                .toList();
    }

    /**
     * Tells what may be billed for each session of an input. The sessions of a treatment day are pooled by discipline,
     * wherever they stand among the {@value #WINDOW} entries after the first of them; a session that comes later is
     * not counted, and its report says so. Sessions without a key of the patient stand alone.
     *
     * @param entries what an input held, read as the stream is
     * @return one report for each entry, in the order of the entries, made as the stream is read; at most
     *     {@value #WINDOW} entries are held
     */
    public Stream<BillingReport> assessAll(Stream<SessionEntry> entries) {
        return prepareAll(entries).map(PendingReport::report);
    }

    /**
     * Does the part of {@link #assessAll} that needs the order of the entries, and leaves the rest: the reports may then
     * be made by several threads at once.
     *
     * @param entries what an input held, read as the stream is
     * @return one pending report for each entry, in the order of the entries
     */
    public Stream<PendingReport> prepareAll(Stream<SessionEntry> entries) {
        Iterator<PendingReport> pending = new DayWindow(this, entries.iterator(), WINDOW);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pending, Spliterator.ORDERED), false)
                .onClose(entries::close);
    }

    /** Returns the field of a session that names a payer who is not known. */
    Optional<String> refused(Session session) {
        return unknownPayer("payer", session.payer())
                .or(() -> session.secondaryPayer().flatMap(second -> unknownPayer("secondaryPayer", second)));
    }

    private Optional<String> unknownPayer(String field, PayerId payer) {
        return payers.profile(payer).isPresent() ? Optional.empty() : Optional.of(field);
    }

    BillingReport unreadable(Session session, String field) {
        String known = UnknownPayerException.message(payers);
        return BillingReport.unreadable(session.sessionId(), field, known, provenance());
    }

    /** Begins the report of sessions of one day and discipline whose payers are known. */
    BillingReport.Builder report(List<Session> day) {
        Session first = day.get(0);
        PayerPolicy policy = payers.policy(first.payer(), first.dateOfService());
        Optional<UnitCount> count =
                day.stream().allMatch(session -> session.treatments().isEmpty())
                        ? Optional.empty()
                        : Optional.of(DayCounter.of(reference).count(day, policy, secondary(day)));
        Optional<Finding> notCovered = DataCoverage.of(reference).check(day);
        return BillingReport.of(
                        notCovered.isPresent() ? ReportStatus.FINDINGS : ReportStatus.NOT_CHECKED,
                        provenance(first.dateOfService()))
                .addAllFindings(notCovered.stream().toList())
                .sessionId(first.sessionId())
                .count(count)
                .claim(claim(day, count, policy));
    }

    /** Returns what the secondary payer wants, the first that a session of the day names. */
    private Optional<PayerPolicy> secondary(List<Session> day) {
        return day.stream()
                .flatMap(session -> session.secondaryPayer().stream())
                .findFirst()
                .map(payer -> payers.policy(payer, day.get(0).dateOfService()));
    }

    private static ClaimDraft claim(List<Session> day, Optional<UnitCount> count, PayerPolicy policy) {
        boolean methodKnown =
                count.filter(units -> units.counting().found().isPresent()).isPresent();
        boolean billed = day.stream().anyMatch(session -> !session.billed().isEmpty());
        return count.filter(units -> methodKnown || !billed)
                .map(units -> ClaimAssembler.assemble(day, units, policy))
                .orElseGet(() -> ClaimAssembler.repeat(day));
    }

    /**
     * Returns what reports are made from, whatever their date of service.
     *
     * @return the version of the library and the releases of the tables that reports ask
     */
    public Provenance provenance() {
        return provenance(reference.releases().stream()
                .filter(release -> release.id().equals(DatasetKind.CODE_BOOK.id()))
                .toList());
    }

    /** Returns what a report is made from: the releases that answers for its date come from, of the tables it asks. */
    private Provenance provenance(LocalDate dateOfService) {
        return provenance(reference.releases(DatasetKind.CODE_BOOK, dateOfService));
    }

    private static Provenance provenance(List<DataRelease> consulted) {
        return new Provenance(
                VERSION,
                Provenance.NO_RULES,
                consulted.stream().map(DatasetVersion::of).toList());
    }

    /**
     * Returns the payers.
     *
     * @return the profiles that sessions may name
     */
    public PayerBook payers() {
        return payers;
    }

    /**
     * Returns the reference data.
     *
     * @return the tables that codes are looked up in
     */
    public ReferenceData reference() {
        return reference;
    }

    /** Collects data of one's own. */
    public static final class Builder {
        private Optional<ReferenceData> reference = Optional.empty();
        private PayerBook payers = PayerBook.bundled();

        Builder() {}

        /**
         * Sets the reference data.
         *
         * @param data the tables
         * @return this builder
         */
        public Builder reference(ReferenceData data) {
            reference = Optional.of(data);
            return this;
        }

        /**
         * Sets the payers.
         *
         * @param book the profiles; put {@code over(PayerBook.bundled())} to keep the bundled ones
         * @return this builder
         */
        public Builder payers(PayerBook book) {
            payers = book;
            return this;
        }

        /**
         * Returns the library.
         *
         * @return the front door
         */
        public TherapyBilling build() {
            return new TherapyBilling(reference.orElseGet(Datasets::bundled), payers);
        }
    }
}
