package org.therapybilling.payer.terms;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.payer.form.Listed;

/**
 * What the payer asks of the record.
 *
 * @param checks what is asked for
 * @param isMedicare whether Medicare's timings hold for all of it
 */
public record DocumentationRules(Listed<DocumentationCheck> checks, boolean isMedicare) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param checks what is asked for
     * @param isMedicare whether Medicare's timings hold for all of it
     */
    public DocumentationRules {
        Objects.requireNonNull(checks, "checks");
    }

    /** All of it, with Medicare's timings. */
    public static final DocumentationRules MEDICARE =
            new DocumentationRules(new Listed<>(List.of(DocumentationCheck.values())), true);

    /** How this stands in files: {@code medicare}, or a list of the ids of rules. */
    public static final Form<DocumentationRules> FORM = Forms.constantsOr(
            Map.of("medicare", MEDICARE),
            Forms.as(
                    Forms.listed(Forms.word(DocumentationCheck.class, DocumentationCheck::id)),
                    DocumentationRules::of,
                    DocumentationRules::checks));

    /**
     * {@return some checks, without Medicare's timings}
     *
     * @param checks what is asked for
     */
    public static DocumentationRules of(Listed<DocumentationCheck> checks) {
        Objects.requireNonNull(checks, "checks");
        return new DocumentationRules(checks, false);
    }

    /**
     * {@return whether the payer asks for something}
     *
     * @param check what
     */
    public boolean asks(DocumentationCheck check) {
        Objects.requireNonNull(check, "check");
        return checks.has(check);
    }

    /** Returns {@code as Medicare}, or the ids of the rules. */
    @Override
    public String toString() {
        return isMedicare
                ? "as Medicare"
                : Joined.of(checks.all().stream().map(DocumentationCheck::id).toList());
    }
}
