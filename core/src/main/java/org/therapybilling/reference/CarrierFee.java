package org.therapybilling.reference;

import java.io.Serializable;
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
        implements Serializable {}
