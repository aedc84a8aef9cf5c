package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.therapybilling.compliance.Severity;
import org.therapybilling.report.AtRisk;
import org.therapybilling.report.FindingTotal;
import org.therapybilling.report.PayerTotal;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.report.ReportSummary;

/** Writes the totals of a run. */
final class SummaryWriter {

    private final JsonGenerator json;

    SummaryWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(ReportSummary summary) throws IOException {
        json.writeStartObject();
        json.writeNumberField("sessions", summary.sessions());
        json.writeObjectFieldStart("statuses");
        for (ReportStatus status : ReportStatus.values()) {
            json.writeNumberField(status.name(), summary.sessions(status));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("severities");
        for (Severity severity : Severity.values()) {
            json.writeNumberField(severity.name(), summary.findings(severity));
        }
        json.writeEndObject();
        json.writeNumberField("known", summary.known());
        json.writeNumberField("suppressed", summary.suppressed());
        atRisk(summary.atRisk());
        rules(summary);
        payers(summary);
        counts("undecided", "rule", summary.undecided());
        counts("missingFacts", "fact", summary.missingFacts());
        json.writeNumberField("openTies", summary.openTies());
        json.writeNumberField("incompleteDays", summary.incompleteDays());
        json.writeEndObject();
    }

    private void rules(ReportSummary summary) throws IOException {
        json.writeArrayFieldStart("rules");
        for (FindingTotal total : summary.findings()) {
            json.writeStartObject();
            json.writeStringField("rule", total.rule());
            json.writeStringField("severity", total.severity().name());
            json.writeNumberField("findings", total.findings());
            json.writeNumberField("sessions", total.sessions());
            atRisk(total.atRisk());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void payers(ReportSummary summary) throws IOException {
        json.writeArrayFieldStart("payers");
        for (PayerTotal total : summary.payers()) {
            json.writeStartObject();
            json.writeStringField("payer", total.payer().toString());
            json.writeNumberField("sessions", total.sessions());
            json.writeObjectFieldStart("severities");
            for (Severity severity : Severity.values()) {
                json.writeNumberField(severity.name(), total.findings().getOrDefault(severity, 0L));
            }
            json.writeEndObject();
            atRisk(total.atRisk());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void atRisk(AtRisk atRisk) throws IOException {
        json.writeObjectFieldStart("atRisk");
        json.writeNumberField("lines", atRisk.lines());
        json.writeNumberField("units", atRisk.units());
        json.writeStringField("allowed", atRisk.allowed().toString());
        json.writeNumberField("linesWithoutPrice", atRisk.unpriced());
        json.writeEndObject();
    }

    private void counts(String name, String what, Map<String, Long> counts) throws IOException {
        json.writeArrayFieldStart(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeStartObject();
            json.writeStringField(what, count.getKey());
            json.writeNumberField("sessions", count.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
