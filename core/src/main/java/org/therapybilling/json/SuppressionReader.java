package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.therapybilling.compliance.Suppression;
import org.therapybilling.internal.Checks;

/** Reads one suppression, and collects all that is wrong with it. */
final class SuppressionReader {

    private static final Set<String> FIELDS =
            Set.of("rule", "code", "payer", "fingerprint", "reason", "by", "untilServiceDate");

    private final List<String> faults;

    SuppressionReader(List<String> faults) {
        this.faults = faults;
    }

    /** Reads a suppression; empty if something is wrong with it. */
    Optional<Suppression> read(JsonNode node, JsonPath path) {
        int before = faults.size();
        tried(() -> Optional.of(Fields.of(node, path, FIELDS)));
        if (!node.isObject()) {
            return Optional.empty();
        }
        Fields fields = Fields.of(node, path);
        Optional<Suppression.Draft> draft =
                tried(() -> Optional.of(fields.required("rule", (f, name) -> f.parsed(name, Suppression::of))));
        Suppression.Draft narrowed = draft.orElseGet(() -> Suppression.of("not.read"));
        tried(() -> fields.parsed("code", narrowed::onCode));
        tried(() -> fields.parsed("payer", narrowed::forPayer));
        tried(() -> fields.parsed("fingerprint", narrowed::onFingerprint));
        Optional<String> reason = words(fields, "reason");
        Optional<String> by = words(fields, "by");
        Optional<LocalDate> until = tried(() -> Optional.of(fields.required("untilServiceDate", Fields::date)));
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(narrowed.because(reason.orElseThrow())
                        .by(by.orElseThrow())
                        .untilServiceDate(until.orElseThrow()));
    }

    private Optional<String> words(Fields fields, String name) {
        return tried(() -> Optional.of(fields.required(
                name, (f, field) -> f.parsed(field, text -> Checks.notBlank("The text", text)))));
    }

    private <T> Optional<T> tried(Supplier<Optional<T>> read) {
        try {
            return read.get();
        } catch (SessionFormatException refused) {
            faults.add(String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }
}
