package org.therapybilling.json;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.payer.Dated;
import org.therapybilling.payer.Inherited;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;

/** Writes what is known of payers for programs: all values with what they inherit, each with who says it. */
final class BookDescription {

    private BookDescription() {}

    static String of(PayerBook book, List<PayerProfile> shown) {
        return PlainText.of(Map.of(
                        "profiles",
                        shown.stream().map(profile -> profile(book, profile)).toList()))
                + "\n";
    }

    private static Map<String, Object> profile(PayerBook book, PayerProfile profile) {
        List<Object> values = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (PayerKey<?> key : PayerKeys.all()) {
            List<Map<String, Object>> said = values(book, profile, key);
            values.addAll(said);
            if (said.isEmpty()) {
                unknown.add(key.name());
            }
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", profile.id().toString());
        plain.put("label", profile.label());
        plain.put("example", profile.isExample());
        profile.parent().ifPresent(parent -> plain.put("extends", parent.toString()));
        plain.put("aliases", profile.aliases());
        plain.put("values", values);
        plain.put("unknown", unknown);
        return plain;
    }

    private static <T extends Serializable> List<Map<String, Object>> values(
            PayerBook book, PayerProfile profile, PayerKey<T> key) {
        return book.history(profile.id(), key).stream()
                .map(said -> value(key, said))
                .toList();
    }

    private static <T extends Serializable> Map<String, Object> value(PayerKey<T> key, Inherited<T> said) {
        Dated<T> dated = said.dated();
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("key", key.name());
        plain.put("value", ProfileWriter.value(key, dated));
        plain.put("says", dated.text(key));
        plain.put("from", day(dated.period().firstDay().map(String::valueOf)));
        plain.put("until", day(dated.period().lastDay().map(String::valueOf)));
        plain.put("profile", said.profile().toString());
        plain.put("source", dated.source().toString());
        plain.put("certainty", dated.certainty().name());
        plain.put("applied", key.isApplied());
        return plain;
    }

    private static Object day(Optional<String> day) {
        return day.<Object>map(text -> text).orElse(PlainText.Null.NULL);
    }
}
