package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.LinesElsewhere;

/** Writes findings. */
final class FindingWriter {

    private final JsonGenerator json;

    FindingWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(String name, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart(name);
        for (Finding finding : findings) {
            write(finding);
        }
        json.writeEndArray();
    }

    void write(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeNumberField("version", finding.version());
        json.writeStringField("severity", finding.severity().name());
        json.writeStringField("certainty", finding.certainty().name());
        json.writeStringField("path", finding.path());
        if (finding.sessionId().isPresent()) {
            json.writeStringField("sessionId", finding.sessionId().get());
        }
        json.writeArrayFieldStart("lines");
        for (int line : finding.lines()) {
            json.writeNumber(line);
        }
        json.writeEndArray();
        elsewhere(finding.linesElsewhere());
        json.writeStringField("observed", finding.observed());
        texts("allowed", finding.allowed());
        json.writeStringField("message", finding.message());
        json.writeStringField("remedy", finding.remedy());
        json.writeArrayFieldStart("fixes");
        for (Fix fix : finding.fixes()) {
            fix(fix);
        }
        json.writeEndArray();
        texts("citations", finding.citations());
        if (finding.denial().isPresent()) {
            json.writeStringField("denial", finding.denial().get());
        }
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeEndObject();
    }

    private void elsewhere(List<LinesElsewhere> others) throws IOException {
        if (others.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("otherLines");
        for (LinesElsewhere other : others) {
            json.writeStartObject();
            json.writeStringField("sessionId", other.sessionId().orElse(null));
            json.writeArrayFieldStart("lines");
            for (int line : other.lines()) {
                json.writeNumber(line);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fix(Fix fix) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", fix.isRepair() ? "REPAIR" : "SUGGESTION");
        json.writeStringField("title", fix.change().title());
        json.writeNumberField("line", fix.line());
        if (fix.sessionId().isPresent()) {
            json.writeStringField("sessionId", fix.sessionId().get());
        }
        if (fix.change() instanceof Change.Add add) {
            texts("addModifiers", add.modifiers().inClaimOrder());
        } else if (fix.change() instanceof Change.Remove remove) {
            texts("removeModifiers", remove.modifiers().inClaimOrder());
        } else if (fix.change() instanceof Change.Replace replace) {
            texts("addModifiers", replace.wanted().inClaimOrder());
            texts("removeModifiers", replace.unwanted().inClaimOrder());
        } else if (fix.change() instanceof Change.LowerTo lower) {
            json.writeNumberField("setUnits", lower.units().toInt());
        } else if (fix.change() instanceof Change.ReplaceBy other) {
            json.writeStringField("replaceCode", other.code().toString());
        }
        if (fix.attests().isPresent()) {
            json.writeStringField("attests", fix.attests().get());
        }
        json.writeEndObject();
    }

    /** Writes a list of what is written as text. */
    void texts(String name, List<?> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object text : texts) {
            json.writeString(text.toString());
        }
        json.writeEndArray();
    }
}
