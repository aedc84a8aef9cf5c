package org.therapybilling;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.therapybilling.claim.ClaimAssembler;
import org.therapybilling.claim.ClaimDraft;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.explain.Provenance;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.payer.UnknownPayerException;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.session.Session;
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
     * Tells what may be billed for a session. The session is looked at alone: other sessions of the same day are not
     * pooled with it.
     *
     * @param session the session
     * @return the report; with status {@link ReportStatus#UNREADABLE} if one of its payers is not known
     */
    public BillingReport assess(Session session) {
        Optional<String> unknown = unknownPayer("payer", session.payer())
                .or(() -> session.secondaryPayer().flatMap(second -> unknownPayer("secondaryPayer", second)));
        return unknown.map(field -> refuse(session, field)).orElseGet(() -> report(session));
    }

    private Optional<String> unknownPayer(String field, PayerId payer) {
        return payers.profile(payer).isPresent() ? Optional.empty() : Optional.of(field);
    }

    private BillingReport refuse(Session session, String field) {
        String known = UnknownPayerException.message(payers);
        return BillingReport.unreadable(session.sessionId(), field, known, provenance());
    }

    private BillingReport report(Session session) {
        PayerPolicy policy = payers.policy(session.payer(), session.dateOfService());
        Optional<UnitCount> count = session.treatments().isEmpty()
                ? Optional.empty()
                : Optional.of(DayCounter.of(reference).count(session, policy));
        return BillingReport.of(ReportStatus.NOT_CHECKED, provenance())
                .sessionId(session.sessionId())
                .count(count)
                .claim(claim(session, count, policy))
                .build();
    }

    private static ClaimDraft claim(Session session, Optional<UnitCount> count, PayerPolicy policy) {
        boolean methodKnown =
                count.filter(units -> units.counting().found().isPresent()).isPresent();
        return count.filter(units -> methodKnown || session.billed().isEmpty())
                .map(units -> ClaimAssembler.assemble(session, units, policy))
                .orElseGet(() -> ClaimAssembler.repeat(session));
    }

    /**
     * Returns what reports are made from.
     *
     * @return the version of the library and the releases of its reference data
     */
    public Provenance provenance() {
        return new Provenance(VERSION, Provenance.NO_RULES, List.copyOf(reference.releases()));
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
