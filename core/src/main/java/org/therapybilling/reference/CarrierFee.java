package org.therapybilling.reference;

import java.io.Serializable;
import java.util.Objects;
import org.therapybilling.reference.tables.KeyCodes;
import org.therapybilling.reference.tables.YearVouching;
import org.therapybilling.vocabulary.Money;

/**
 * What a contractor pays for a unit of a code in a locality (CMS, carrier-specific payment file).
 *
 * @param nonFacility fee outside facilities
 * @param facility fee in facilities
 * @param reducedNonInstitutional fee after the multiple procedure payment reduction of therapy, on professional claims;
 *     it means that only where the multiple procedure indicator is 5
 * @param reducedInstitutional the same on claims of institutions
 * @param status whether Medicare pays the code
 * @param pcTcIndicator professional or technical component; 7 for physical therapy services
 * @param multipleProcedureIndicator 5 where the reduction of therapy applies
 */
public record CarrierFee(
        Money nonFacility,
        Money facility,
        Money reducedNonInstitutional,
        Money reducedInstitutional,
        StatusCode status,
        int pcTcIndicator,
        int multipleProcedureIndicator)
        implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param nonFacility fee outside facilities
     * @param facility fee in facilities
     * @param reducedNonInstitutional fee after the multiple procedure payment reduction of therapy, on professional claims; it means that only where the multiple procedure indicator is 5
     * @param reducedInstitutional the same on claims of institutions
     * @param status whether Medicare pays the code
     * @param pcTcIndicator professional or technical component; 7 for physical therapy services
     * @param multipleProcedureIndicator 5 where the reduction of therapy applies
     */
    public CarrierFee {
        Objects.requireNonNull(nonFacility, "nonFacility");
        Objects.requireNonNull(facility, "facility");
        Objects.requireNonNull(reducedNonInstitutional, "reducedNonInstitutional");
        Objects.requireNonNull(reducedInstitutional, "reducedInstitutional");
        Objects.requireNonNull(status, "status");
    }

    /**
     * The fees of contractors for all but qualifying APM participants ({@code PFALL25A.txt} of all, {@code PFCT25A.TXT} of
     * one, {@code PFREV25C.txt} of what a quarter changed). Of a calendar year the latest file counts that was out by the
     * date and has the fee; one that no file has is not zero but unknown.
     */
    public static final Table<LocalityCode, CarrierFee> TABLE = table("mpfs-carrier-fees");

    /** The same for qualifying APM participants, from 2026 on. */
    public static final Table<LocalityCode, CarrierFee> QUALIFYING = table("mpfs-carrier-fees-qualifying");

    private static Table<LocalityCode, CarrierFee> table(String id) {
        return new Table<>(
                id, new YearVouching<>(KeyCodes.<LocalityCode>neverComplete(), YearVouching.Earlier.UNKNOWN));
    }
}
