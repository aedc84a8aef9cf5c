package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.LocalCode;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.SpelledCode;
import org.therapybilling.vocabulary.Units;

/**
 * Reads the treatments and the billed lines of a session. Of those with a local code everything is read, so that what is
 * malformed is refused, and the code alone is kept.
 */
final class ServiceReader {

    private static final Set<String> TREATMENT = Set.of(
            "code",
            "minutes",
            "seconds",
            "start",
            "end",
            "performer",
            "performerKey",
            "together",
            "group",
            "region",
            "attested");
    private static final Set<String> BILLED = Set.of("line", "code", "units", "modifiers", "charge");

    private final Session.Builder session;
    private final Performer usual;
    private final Set<Integer> lines = new HashSet<>();

    /** Reads into a session in which somebody gives the treatments that do not say who; the therapist if it is empty. */
    ServiceReader(Session.Builder session, Optional<Performer> performer) {
        this.session = session.performer(performer);
        this.usual = performer.orElse(Performer.THERAPIST);
    }

    void read(Fields fields) {
        fields.each("treatments", Fields.MOST_ELEMENTS, this::treatment);
        fields.each("billed", Fields.MOST_ELEMENTS, this::line);
    }

    private void treatment(JsonNode node, JsonPath path, int index) {
        Fields fields = Fields.of(node, path, TREATMENT);
        TimeSpent time = TimeReader.time(fields);
        Performer performer = fields.oneOf("performer", Performer.class).orElse(usual);
        boolean together = fields.bool("together").orElse(false);
        boolean group = fields.bool("group").orElse(false);
        Optional<String> key = fields.key("performerKey");
        Optional<String> region = fields.words("region");
        ModifierSet attested = fields.attested();
        Optional<String> local = localCode(fields);
        if (local.isPresent()) {
            session.addLocalTreatments(new LocalCode.Treated(local.get(), index));
            return;
        }
        session.addTreatments(Treatment.of(
                        fields.required("code", (f, name) -> f.parsed(name, SpelledCode::parseAlone)))
                .time(time)
                .performer(performer)
                .performerKey(key)
                .together(together)
                .group(group)
                .region(region)
                .attested(attested)
                .build());
    }

    private static Optional<String> localCode(Fields fields) {
        return fields.text("code").filter(LocalCode::isLocalCode);
    }

    private void line(JsonNode node, JsonPath path, int index) {
        Fields fields = Fields.of(node, path, BILLED);
        int number = number(fields, index + 1);
        Units units = Units.of(fields.required("units", (f, name) -> f.integer(name, 1, Integer.MAX_VALUE)));
        List<Modifier> modifiers = fields.texts("modifiers", Modifier::of);
        Optional<Money> charge = fields.money("charge");
        Optional<String> local = localCode(fields);
        if (local.isPresent()) {
            session.addLocalLines(new LocalCode.Billed(local.get(), index, number, units));
            return;
        }
        SpelledCode code = fields.required("code", (f, name) -> f.parsed(name, SpelledCode::parse));
        session.addBilled(BilledLine.of(number, code.code(), units)
                .addAllModifiers(joined(code.modifiers(), modifiers))
                .charge(charge)
                .build());
    }

    private int number(Fields fields, int position) {
        int number = fields.integer("line", 1, Integer.MAX_VALUE).orElse(position);
        if (!lines.add(number)) {
            throw new SessionFormatException(
                    fields.at("line"), "Another line has the number " + number + " too; number each line once.");
        }
        return number;
    }

    /** Returns the modifiers attached to the code, then the others; one that both places name stands once. */
    private static List<Modifier> joined(List<Modifier> attached, List<Modifier> listed) {
        List<Modifier> all = new ArrayList<>(attached);
        all.removeAll(listed);
        all.addAll(listed);
        return all;
    }
}
