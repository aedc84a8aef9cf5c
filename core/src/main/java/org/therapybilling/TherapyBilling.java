package org.therapybilling;

import java.io.Serial;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.therapybilling.compliance.Checker;
import org.therapybilling.compliance.ClinicianTime;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.Suppression;
import org.therapybilling.compliance.rules.StandardRules;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportChange;
import org.therapybilling.report.ReportDay;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.TreatmentDay;

/**
 * Tells what may be billed for a session, and why. Immutable and safe to share between threads; the same session, data
 * and version give the same report.
 */
public final class TherapyBilling implements Serializable {

    /** The version of this library. */
    public static final String VERSION = "0.1.0-SNAPSHOT";

    private static final long serialVersionUID = 1L;

    /** How many entries of an input a treatment day stays open for after its first: {@value}. */
    public static final int WINDOW = DayWindow.LENGTH;

    private final DayBilling days;

    private TherapyBilling(DayBilling days) {
        this.days = days;
    }

    /**
     * Returns the library with its bundled reference data and payers.
     *
     * @return the library
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
        SessionEntry.Read entry = new SessionEntry.Read("", session);
        return days.unknownPayer(session)
                .map(field -> days.report(days.unreadable(entry, field)))
                .orElseGet(() -> days.report(List.of(days.byIds(entry)), Set.of(), ClinicianTime.NONE)
                        .get(0));
    }

    /**
     * Tells what may be billed for the sessions of a day, the minutes of each discipline pooled.
     *
     * @param day the sessions
     * @return one report for each discipline, in the order first recorded; and one with status
     *     {@link ReportStatus#UNREADABLE} for each session of which one payer is not known
     */
    public List<BillingReport> assess(TreatmentDay day) {
        Objects.requireNonNull(day, "day");
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
        return assessAll(entries, InputOrder.ANY);
    }

    /**
     * Does what {@link #assessAll(Stream)} does, for an input whose order is known.
     *
     * @param entries what an input held, read as the stream is
     * @param order the order of the entries
     * @return one report for each entry, in the order of the entries
     */
    public Stream<BillingReport> assessAll(Stream<SessionEntry> entries, InputOrder order) {
        Objects.requireNonNull(order, "order");
        return prepareAll(entries, order).map(PendingReport::report);
    }

    /**
     * Does the part of {@link #assessAll} that needs the order of the entries, and leaves the rest: the reports may then
     * be made by several threads at once.
     *
     * @param entries what an input held, read as the stream is
     * @return one pending report for each entry, in the order of the entries
     */
    public Stream<PendingReport> prepareAll(Stream<SessionEntry> entries) {
        return prepareAll(entries, InputOrder.ANY);
    }

    /**
     * Does what {@link #prepareAll(Stream)} does, for an input whose order is known.
     *
     * @param entries what an input held, read as the stream is
     * @param order the order of the entries
     * @return one pending report for each entry, in the order of the entries
     */
    public Stream<PendingReport> prepareAll(Stream<SessionEntry> entries, InputOrder order) {
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(order, "order");
        return stream(
                new DayWindow(days, entries.iterator(), WINDOW, order == InputOrder.BY_PATIENT_AND_DATE), entries);
    }

    /**
     * Says what another library would answer: with the data of the next quarter, with other payers or rules.
     *
     * @param candidate the other one, perhaps made by {@link #toBuilder}
     * @param entries what an input held, read once as the stream is
     * @return what differs, in the order of the entries; nothing for those of which nothing does
     */
    public Stream<ReportChange> compareWith(TherapyBilling candidate, Stream<SessionEntry> entries) {
        Objects.requireNonNull(candidate, "candidate");
        Objects.requireNonNull(entries, "entries");
        TwoReaders<SessionEntry> twice = new TwoReaders<>(entries.iterator());
        PendingPairs pairs = new PendingPairs(
                new DayWindow(days, twice.first(), WINDOW, false),
                new DayWindow(candidate.days, twice.second(), WINDOW, false));
        return stream(pairs, entries)
                .map(pair -> ReportChange.between(
                        pair.before().report(), pair.after().report()))
                .filter(change -> !change.isNone());
    }

    private static <T> Stream<T> stream(Iterator<T> items, Stream<SessionEntry> source) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false)
                .onClose(source::close);
    }

    /**
     * Returns the payers.
     *
     * @return the profiles that sessions may name
     */
    public PayerBook payers() {
        return days.payers();
    }

    /**
     * Returns the reference data.
     *
     * @return the tables that codes are looked up in
     */
    public ReferenceData reference() {
        return days.reference();
    }

    /** {@return the rules that are run} */
    public RuleSet rules() {
        return days.checker().rules();
    }

    @Serial
    private Object readResolve() {
        return toBuilder().build();
    }

    /** {@return a builder that begins with all that this library holds} */
    public Builder toBuilder() {
        return new Builder()
                .reference(reference())
                .payers(payers())
                .rules(rules())
                .suppressing(days.checker().suppressions());
    }

    /** Collects data of one's own. */
    public static final class Builder {
        private Optional<ReferenceData> reference = Optional.empty();
        private PayerBook payers = PayerBook.bundled();
        private RuleSet rules = StandardRules.current();
        private List<Suppression> suppressions = List.of();

        Builder() {}

        /**
         * Sets the reference data.
         *
         * @param data the tables
         * @return this builder
         */
        public Builder reference(ReferenceData data) {
            Objects.requireNonNull(data, "data");
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
            Objects.requireNonNull(book, "book");
            payers = book;
            return this;
        }

        /**
         * Sets the rules; those of the library unless told.
         *
         * @param set the rules
         * @return this builder
         */
        public Builder rules(RuleSet set) {
            Objects.requireNonNull(set, "set");
            rules = set;
            return this;
        }

        /**
         * Sets what is suppressed; nothing unless told.
         *
         * @param all the suppressions
         * @return this builder
         */
        public Builder suppressing(Suppression... all) {
            Checks.elements("all", all);
            return suppressing(List.of(all));
        }

        /**
         * Sets what is suppressed; nothing unless told.
         *
         * @param all the suppressions
         * @return this builder
         */
        public Builder suppressing(List<Suppression> all) {
            suppressions = Checks.copy("all", Suppression.class, all);
            return this;
        }

        /** {@return the library} */
        public TherapyBilling build() {
            ReferenceData data = reference.orElseGet(Datasets::bundled);
            return new TherapyBilling(new DayBilling(data, payers, Checker.of(data, rules, suppressions)));
        }
    }
}
