package org.therapybilling.json;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;

/**
 * Writes a file to start from. JSON has no comments; here a field whose name begins with {@code //} is one, so that the
 * file stays JSON for every program: each key stands there with what it says, and commented out with a sample.
 */
final class BookTemplate {

    private BookTemplate() {}

    static String of(Optional<PayerProfile> parent) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(
                "//",
                "A field whose name begins with // is a comment. Take the // away from a key to use it; what you leave"
                        + " out comes from the profile that this one extends, or is unknown. Instead of a value:"
                        + " \"unknown\" or \"none\".");
        plain.put("id", "my-plan");
        plain.put("label", "My plan");
        plain.put("// extends", "the id of the profile to inherit from; the command payers lists them");
        plain.put(
                parent.isPresent() ? "extends" : "//extends",
                parent.map(known -> known.id().toString()).orElse("commercial-cms"));
        plain.put("// from, until", "dates of service, both inclusive; a value may have its own, and its own source");
        plain.put("//from", "2026-01-01");
        plain.put("//until", "2026-12-31");
        plain.put("source", "Where it is written: contract, manual, letter, page");
        plain.put("// aliases", "names that exports give the payer");
        plain.put("//aliases", List.of("My Plan PPO"));
        PayerKeys.all().forEach(key -> put(key, plain));
        return BookWriter.document(List.of(plain));
    }

    private static <T extends Serializable> void put(PayerKey<T> key, Map<String, Object> plain) {
        plain.put(
                "// " + key,
                key.sentence().replace("{0}", "…") + ". Allowed: " + key.form().allowed() + "."
                        + (key.isApplied() ? "" : " This version does not act by it yet."));
        plain.put("//" + key, key.form().write(key.sample()));
    }
}
