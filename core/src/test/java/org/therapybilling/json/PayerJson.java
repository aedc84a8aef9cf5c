package org.therapybilling.json;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.therapybilling.payer.PayerBook;

/** Files of payers as tests write them. */
final class PayerJson {

    private PayerJson() {}

    /** Returns a file with one profile on its third line, whose id is p. */
    static String profile(String fields) {
        return "{\"format\": \"therapy-billing-payers/1\",\n\"profiles\": [\n{\"id\": \"p\""
                + (fields.isEmpty() ? "" : ", ") + fields + "}]}";
    }

    /** Returns a file with these profiles, one a line from the third line on. */
    static String profiles(String... profiles) {
        return "{\"format\": \"therapy-billing-payers/1\",\n\"profiles\": [\n" + String.join(",\n", profiles) + "]}";
    }

    static PayerBook read(String json) {
        return PayerProfiles.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns what is wrong with a file; empty if nothing is. */
    static List<PayerFault> faults(String json) {
        try {
            read(json);
            return List.of();
        } catch (PayerFormatException refused) {
            return refused.faults();
        }
    }
}
