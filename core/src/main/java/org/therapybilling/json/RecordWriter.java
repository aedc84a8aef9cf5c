package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.session.Authorization;
import org.therapybilling.session.DistinctService;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.History;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ThresholdBucket;

/** Writes what a session says of the medical record and of the patient's year: the twin of {@link RecordReader} and {@link
 * HistoryReader}. */
final class RecordWriter {

    private final JsonGenerator json;

    private RecordWriter(JsonGenerator json) {
        this.json = json;
    }

    static void documentation(JsonGenerator json, Documentation record) throws IOException {
        json.writeObjectFieldStart("documentation");
        RecordWriter writer = new RecordWriter(json);
        writer.fact("initialEvaluation", record.initialEvaluation());
        writer.fact("functionalGoals", record.functionalGoals());
        writer.fact("measurableProgress", record.measurableProgress());
        writer.fact("medicalNecessity", record.medicalNecessity());
        writer.fact("skilledNeed", record.skilledNeed());
        writer.fact("signed", record.signed());
        writer.fact("planOfCareStart", record.planOfCareStart());
        writer.fact("planOfCareEnd", record.planOfCareEnd());
        writer.fact("certifiedOn", record.certifiedOn());
        writer.fact("lateCertificationReason", record.lateCertificationReason());
        writer.fact("orderOnFile", record.orderOnFile());
        writer.fact("planSentOn", record.planSentOn());
        writer.fact("recertifiedOn", record.recertifiedOn());
        writer.fact("lastProgressReport", record.lastProgressReport());
        writer.fact("treatmentDaysSinceProgressReport", record.treatmentDaysSinceProgressReport());
        writer.fact("progressPeriodEnd", record.progressPeriodEnd());
        if (record.distinctServices().isPresent()) {
            writer.distinctServices(record.distinctServices().get());
        }
        writer.texts("absent", record.absent());
        json.writeEndObject();
    }

    private void distinctServices(List<DistinctService> services) throws IOException {
        json.writeArrayFieldStart("distinctServices");
        for (DistinctService service : services) {
            json.writeStartObject();
            texts("codes", service.codes());
            json.writeStringField("reason", service.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void history(JsonGenerator json, History history) throws IOException {
        json.writeObjectFieldStart("history");
        RecordWriter writer = new RecordWriter(json);
        writer.allowed(history.allowedThisYear());
        writer.fact("asOf", history.asOf());
        writer.fact("partBDeductibleMet", history.partBDeductibleMet());
        if (history.authorization().isPresent()) {
            writer.authorization(history.authorization().get());
        }
        writer.fact("benefitVisitsLeft", history.benefitVisitsLeft());
        if (history.openStays().isPresent()) {
            writer.array("openStays", history.openStays().get());
        }
        writer.fact("otherCoverage", history.otherCoverage());
        writer.fact("homeHealthEpisode", history.homeHealthEpisode());
        if (history.remoteMonitoring().isPresent()) {
            writer.monitoring(history.remoteMonitoring().get());
        }
        json.writeEndObject();
    }

    private void allowed(Map<ThresholdBucket, Money> amounts) throws IOException {
        if (amounts.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("allowedThisYear");
        for (ThresholdBucket bucket : ThresholdBucket.values()) {
            fact(bucket.name(), Optional.ofNullable(amounts.get(bucket)));
        }
        json.writeEndObject();
    }

    private void authorization(Authorization facts) throws IOException {
        json.writeObjectFieldStart("authorization");
        fact("from", facts.validFrom());
        fact("until", facts.validUntil());
        fact("visitsLeft", facts.visitsLeft());
        fact("unitsLeft", facts.unitsLeft());
        texts("codes", facts.codes());
        json.writeEndObject();
    }

    private void monitoring(RemoteMonitoring facts) throws IOException {
        json.writeObjectFieldStart("rtm");
        fact("minutesThisMonth", facts.minutesThisMonth().map(Minutes::toInt));
        fact("deviceDays", facts.deviceDays());
        fact("liveContact", facts.liveContact());
        fact("deviceSupplyLastBilled", facts.deviceSupplyLastBilled());
        json.writeEndObject();
    }

    /** Writes a fact that is known: a number or truth as such, anything else as text. */
    private void fact(String name, Optional<?> value) throws IOException {
        if (value.isEmpty()) {
            return;
        }
        json.writeFieldName(name);
        if (value.get() instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value.get() instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.get().toString());
        }
    }

    private void texts(String name, List<?> values) throws IOException {
        if (!values.isEmpty()) {
            array(name, values);
        }
    }

    /** Writes texts, also where there are none. */
    private void array(String name, Collection<?> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
    }
}
