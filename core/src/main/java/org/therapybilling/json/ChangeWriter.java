package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.FindingChange;
import org.therapybilling.report.ReportChange;

/** Writes what differs between two reports of a session. */
final class ChangeWriter {

    private final JsonGenerator json;
    private final FindingWriter findings;

    ChangeWriter(JsonGenerator json) {
        this.json = json;
        this.findings = new FindingWriter(json);
    }

    void write(ReportChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("sessionId", change.after().sessionId().orElse(null));
        report("before", change.before());
        report("after", change.after());
        findings.write("appeared", change.appeared());
        findings.write("gone", change.gone());
        json.writeArrayFieldStart("changed");
        for (FindingChange finding : change.changed()) {
            json.writeStartObject();
            json.writeFieldName("before");
            findings.write(finding.before());
            json.writeFieldName("after");
            findings.write(finding.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes what of a report may differ beside findings. */
    private void report(String name, BillingReport report) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("status", report.status().name());
        findings.texts("lines", report.lines());
        json.writeEndObject();
    }
}
