package org.therapybilling.json;

import java.util.List;
import org.therapybilling.internal.Checks;

/** A file of suppressions is not of the form that it must have. The message says all that is wrong, and where. */
public final class SuppressionFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    SuppressionFormatException(List<String> faults) {
        super("The suppressions cannot be taken:\n" + String.join("\n", faults));
        this.faults = Checks.copy("faults", String.class, faults);
    }

    /** {@return each fault with its path, such as {@code suppressions[0].reason: The field is missing; it is required.}} */
    public List<String> faults() {
        return faults;
    }
}
