package org.therapybilling.session;

import java.io.Serializable;
import java.util.List;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Why services of one day are distinct, as the record states it.
 *
 * @param codes two or more services
 * @param reason what sets them apart, free text
 */
public record DistinctService(List<ProcedureCode> codes, String reason) implements Serializable {

    /**
     * Checks that there are two codes and a reason.
     *
     * @param codes two or more services
     * @param reason what sets them apart
     * @throws IllegalArgumentException if there are fewer than two codes or the reason is blank
     */
    public DistinctService {
        codes = Checks.copy("codes", ProcedureCode.class, codes);
        if (codes.size() < 2) {
            throw new IllegalArgumentException("A reason for distinct services names " + codes.size()
                    + " code(s); it takes two or more to be distinct.");
        }
        Checks.notBlank("The reason for distinct services", reason);
    }

    /** Returns the codes, without the free text. */
    @Override
    public String toString() {
        return "DistinctService" + codes;
    }
}
