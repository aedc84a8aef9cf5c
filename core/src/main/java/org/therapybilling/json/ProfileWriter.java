package org.therapybilling.json;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.payer.Dated;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.Stated;
import org.therapybilling.vocabulary.EffectivePeriod;

/** Writes one profile as plain values: what most of its values have in common is said once. */
final class ProfileWriter {

    private final PayerProfile profile;
    private final List<Dated<?>> all = new ArrayList<>();
    private final EffectivePeriod period;
    private final Citation source;
    private final Certainty certainty;

    private ProfileWriter(PayerProfile profile) {
        this.profile = profile;
        PayerKeys.all().forEach(key -> all.addAll(profile.values(key)));
        this.period = most(Dated::period, EffectivePeriod.always());
        this.source = most(Dated::source, unlessTold());
        this.certainty = profile.isExample() ? Certainty.JUDGEMENT : Certainty.DEFINITE;
    }

    static Map<String, Object> plain(PayerProfile profile) {
        return new ProfileWriter(profile).plain();
    }

    /** Returns what more than half of the values have; else what holds unless told. */
    private <V> V most(Function<Dated<?>, V> part, V unlessTold) {
        Map<V, Integer> counts = new LinkedHashMap<>();
        all.forEach(dated -> counts.merge(part.apply(dated), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 > all.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(unlessTold);
    }

    private Citation unlessTold() {
        return Citation.of("Profile " + profile.id(), "");
    }

    private Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", profile.id().toString());
        plain.put("label", profile.label());
        if (profile.isExample()) {
            plain.put("example", true);
        }
        profile.parent().ifPresent(parent -> plain.put("extends", parent.toString()));
        period.firstDay().ifPresent(day -> plain.put("from", day.toString()));
        period.lastDay().ifPresent(day -> plain.put("until", day.toString()));
        if (!source.equals(unlessTold())) {
            plain.put("source", source.toString());
        }
        if (!profile.aliases().isEmpty()) {
            plain.put("aliases", profile.aliases());
        }
        PayerKeys.all().forEach(key -> put(key, plain));
        return plain;
    }

    private <T extends Serializable> void put(PayerKey<T> key, Map<String, Object> plain) {
        List<Dated<T>> values = profile.values(key);
        if (values.size() == 1) {
            Dated<T> only = values.get(0);
            Map<String, Object> about = about(only);
            plain.put(key.name(), about.isEmpty() ? value(key, only) : object(value(key, only), about));
        } else if (!values.isEmpty()) {
            plain.put(
                    key.name(),
                    values.stream()
                            .map(dated -> object(value(key, dated), about(dated)))
                            .toList());
        }
    }

    /** Returns a value, or the word that says that there is none or that it is not known. */
    static <T extends Serializable> Object value(PayerKey<T> key, Dated<T> dated) {
        return dated.value()
                .map(key.form()::write)
                .orElse(dated.stated() instanceof Stated.None ? ValueReader.NONE : ValueReader.UNKNOWN);
    }

    /** Returns what a value says of itself, as far as it is not what the profile says. */
    private Map<String, Object> about(Dated<?> dated) {
        Map<String, Object> about = new LinkedHashMap<>();
        bound("from", dated.period().firstDay(), period.firstDay(), about);
        bound("until", dated.period().lastDay(), period.lastDay(), about);
        if (!dated.source().equals(source)) {
            about.put("source", dated.source().toString());
        }
        if (dated.certainty() != certainty) {
            about.put("certainty", dated.certainty().name());
        }
        return about;
    }

    private static void bound(
            String name, Optional<LocalDate> day, Optional<LocalDate> ofProfile, Map<String, Object> about) {
        if (!day.equals(ofProfile)) {
            about.put(name, day.<Object>map(LocalDate::toString).orElse(PlainText.Null.NULL));
        }
    }

    private static Map<String, Object> object(Object value, Map<String, Object> about) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> fields && !about.isEmpty()) {
            fields.forEach((name, field) -> object.put(String.valueOf(name), field));
        } else {
            object.put(ValueReader.VALUE, value);
        }
        object.putAll(about);
        return object;
    }
}
