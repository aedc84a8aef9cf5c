package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.LocalCode;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.Setting;

/** Writes the JSON form of a session. What is not known, or is as it is unless told, is left out. */
final class SessionWriter {

    private final JsonGenerator json;

    private SessionWriter(JsonGenerator json) {
        this.json = json;
    }

    static String write(Session session) {
        return JsonText.of(json -> new SessionWriter(json).session(session));
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
        text("zip", session.zip());
        text("billingArrangement", session.billingArrangement());
        flag("qualifyingApmParticipant", session.qualifyingApmParticipant());
        if (session.participating().isPresent()) {
            json.writeBooleanField("participating", session.participating().get());
        }
        text("performer", session.performer());
        text("referringProvider", session.referringProvider());
        text("abn", session.abn());
        texts("attested", session.attested().inClaimOrder());
        text("payer", Optional.of(session.payer()));
        text("secondaryPayer", session.secondaryPayer());
        treatments(session);
        number("totalTreatmentMinutes", session.totalTreatmentMinutes().map(minutes -> minutes.toInt()));
        texts("tieGoesTo", session.tieGoesTo());
        billed(session);
        if (session.diagnoses().isPresent()) {
            array("diagnoses", session.diagnoses().get());
        }
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

    /** Writes the treatments, and the local codes in the places that they have between them. */
    private void treatments(Session session) throws IOException {
        Map<Integer, LocalCode.Treated> local = new HashMap<>();
        session.localTreatments().forEach(code -> local.put(code.index(), code));
        Iterator<Treatment> treatments = session.treatments().iterator();
        int all = session.treatments().size() + local.size();
        beginArray("treatments", all);
        for (int place = 0; place < all; place++) {
            LocalCode.Treated code = local.get(place);
            if (code == null) {
                treatment(treatments.next(), session.performer().orElse(Performer.THERAPIST));
            } else {
                local(code);
            }
        }
        endArray(all);
    }

    private void treatment(Treatment treatment, Performer usual) throws IOException {
        json.writeStartObject();
        text("code", Optional.of(treatment.code()));
        time(treatment.time());
        text("performer", Optional.of(treatment.performer()).filter(by -> by != usual));
        text("performerKey", treatment.performerKey());
        flag("together", treatment.together());
        flag("group", treatment.group());
        text("region", treatment.region());
        texts("attested", treatment.attested().inClaimOrder());
        json.writeEndObject();
    }

    private void local(LocalCode.Treated code) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", code.code());
        json.writeEndObject();
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

    /** Writes the billed lines, and the local codes in the places that they have between them. */
    private void billed(Session session) throws IOException {
        Map<Integer, LocalCode.Billed> local = new HashMap<>();
        session.localLines().forEach(code -> local.put(code.index(), code));
        Iterator<BilledLine> lines = session.billed().iterator();
        int all = session.billed().size() + local.size();
        beginArray("billed", all);
        for (int place = 0; place < all; place++) {
            LocalCode.Billed code = local.get(place);
            if (code == null) {
                line(lines.next());
            } else {
                local(code);
            }
        }
        endArray(all);
    }

    private void line(BilledLine line) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", line.line());
        text("code", Optional.of(line.code()));
        json.writeNumberField("units", line.units().toInt());
        texts("modifiers", line.modifiers());
        text("charge", line.charge());
        json.writeEndObject();
    }

    private void local(LocalCode.Billed code) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", code.line());
        json.writeStringField("code", code.code());
        json.writeNumberField("units", code.units().toInt());
        json.writeEndObject();
    }

    private void beginArray(String name, int elements) throws IOException {
        if (elements > 0) {
            json.writeArrayFieldStart(name);
        }
    }

    private void endArray(int elements) throws IOException {
        if (elements > 0) {
            json.writeEndArray();
        }
    }

    /** Writes the JSON texts of extensions as values, without their white space. */
    private void extensions(Map<String, String> extensions) throws IOException {
        if (extensions.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("extensions");
        for (Map.Entry<String, String> extension : extensions.entrySet()) {
            checkName(extension.getKey());
            json.writeFieldName(extension.getKey());
            json.writeRawValue(compact(extension.getKey(), extension.getValue()));
        }
        json.writeEndObject();
    }

    private static void checkName(String name) {
        if (HalfPairs.isIn(name)) {
            throw new IllegalArgumentException(
                    "The name of an extension has half of a surrogate pair, which no name in JSON has; name it otherwise.");
        }
    }

    private static String compact(String name, String text) {
        try {
            return HalfPairs.escaped(SessionStream.value(text).toString());
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
            array(name, values);
        }
    }

    /** Writes texts, also where there are none. */
    private void array(String name, List<?> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
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
