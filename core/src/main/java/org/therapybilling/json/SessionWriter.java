package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.Setting;

/** Writes the JSON form of a session. What is not known, or is as it is unless told, is left out. */
final class SessionWriter {

    private final JsonGenerator json;

    private SessionWriter(JsonGenerator json) {
        this.json = json;
    }

    static String write(Session session) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = SessionStream.FACTORY.createGenerator(text)) {
            new SessionWriter(json).session(session);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return text.toString();
    }

    private void session(Session session) throws IOException {
        json.writeStartObject();
        text("sessionId", session.sessionId());
        text("patientKey", session.patientKey());
        text("billingProvider", session.billingProvider());
        text("renderingProvider", session.renderingProvider());
        text("dateOfService", Optional.of(session.dateOfService()));
        text("discipline", Optional.of(session.discipline()));
        text("setting", Optional.of(session.setting()).filter(setting -> setting != Setting.PRACTITIONER));
        text("placeOfService", session.placeOfService());
        text("locality", session.locality());
        text("payer", Optional.of(session.payer()));
        text("secondaryPayer", session.secondaryPayer());
        treatments(session.treatments());
        number("totalTreatmentMinutes", session.totalTreatmentMinutes().map(minutes -> minutes.toInt()));
        texts("tieGoesTo", session.tieGoesTo());
        billed(session.billed());
        texts("diagnoses", session.diagnoses());
        text("submittedOn", session.submittedOn());
        if (session.documentation().isPresent()) {
            RecordWriter.documentation(json, session.documentation().get());
        }
        if (session.history().isPresent()) {
            RecordWriter.history(json, session.history().get());
        }
        extensions(session.extensions());
        json.writeEndObject();
    }

    private void treatments(List<Treatment> treatments) throws IOException {
        if (treatments.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("treatments");
        for (Treatment treatment : treatments) {
            json.writeStartObject();
            text("code", Optional.of(treatment.code()));
            time(treatment.time());
            text("performer", Optional.of(treatment.performer()).filter(by -> by != Performer.THERAPIST));
            text("performerKey", treatment.performerKey());
            flag("together", treatment.together());
            flag("group", treatment.group());
            text("region", treatment.region());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void time(TimeSpent time) throws IOException {
        if (time instanceof TimeSpent.Measured measured) {
            json.writeNumberField("minutes", measured.minutes().toInt());
            number("seconds", Optional.of(measured.seconds()).filter(seconds -> seconds > 0));
        } else if (time instanceof TimeSpent.Clocked clocked) {
            text("start", Optional.of(clocked.start()));
            text("end", Optional.of(clocked.end()));
        }
    }

    private void billed(List<BilledLine> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("billed");
        for (BilledLine line : lines) {
            json.writeStartObject();
            json.writeNumberField("line", line.line());
            text("code", Optional.of(line.code()));
            json.writeNumberField("units", line.units().toInt());
            texts("modifiers", line.modifiers().stream().map(Modifier::text).toList());
            text("charge", line.charge());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the JSON texts of extensions as values, without their white space. */
    private void extensions(Map<String, String> extensions) throws IOException {
        if (extensions.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("extensions");
        for (Map.Entry<String, String> extension : extensions.entrySet()) {
            json.writeFieldName(extension.getKey());
            json.writeRawValue(compact(extension.getKey(), extension.getValue()));
        }
        json.writeEndObject();
    }

    private static String compact(String name, String text) {
        try {
            return SessionStream.value(text).toString();
        } catch (SessionFormatException malformed) {
            throw new IllegalArgumentException(
                    "The extension " + JsonPath.name(name) + " is not JSON: " + malformed.problem(), malformed);
        }
    }

    private void text(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        }
    }

    private void texts(String name, List<?> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (Object value : values) {
                json.writeString(value.toString());
            }
            json.writeEndArray();
        }
    }

    private void number(String name, Optional<Integer> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        }
    }

    private void flag(String name, boolean value) throws IOException {
        if (value) {
            json.writeBooleanField(name, true);
        }
    }
}
