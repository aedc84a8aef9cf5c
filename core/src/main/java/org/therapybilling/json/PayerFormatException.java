package org.therapybilling.json;

import java.util.List;
import java.util.stream.Collectors;
import org.therapybilling.internal.Checks;

/** A file of payers is not of the form that it must have. All that is wrong is told at once. */
public final class PayerFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<PayerFault> faults;

    /**
     * Says what is wrong.
     *
     * @param faults one or more, by line
     */
    PayerFormatException(List<PayerFault> faults) {
        super(faults.stream().map(PayerFault::toString).collect(Collectors.joining("\n")));
        this.faults = Checks.copy("faults", PayerFault.class, faults);
    }

    /** {@return all that is wrong, by line; an unmodifiable list of one or more} */
    public List<PayerFault> faults() {
        return faults;
    }
}
