package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.therapybilling.claim.ClaimChoice;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.DueItem;
import org.therapybilling.compliance.NotEvaluated;
import org.therapybilling.compliance.Suppressed;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DatasetVersion;
import org.therapybilling.explain.Provenance;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportDay;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Split;

/** Writes the JSON form of a report. */
final class ReportWriter {

    private final JsonGenerator json;
    private final FindingWriter findings;
    private final StepWriter steps;

    private ReportWriter(JsonGenerator json) {
        this.json = json;
        this.findings = new FindingWriter(json);
        this.steps = new StepWriter(json);
    }

    /** Writes a report to a stream that is left open. */
    static void write(BillingReport report, OutputStream output) throws IOException {
        try (JsonGenerator json = SessionStream.FACTORY.createGenerator(output)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            new ReportWriter(json).report(report);
        }
    }

    static String write(BillingReport report) {
        return JsonText.of(json -> new ReportWriter(json).report(report));
    }

    private void report(BillingReport report) throws IOException {
        json.writeStartObject();
        if (report.sessionId().isPresent()) {
            json.writeStringField("sessionId", report.sessionId().get());
        } else {
            json.writeNullField("sessionId");
        }
        if (report.dateOfService().isPresent()) {
            json.writeStringField("dateOfService", report.dateOfService().get().toString());
            json.writeStringField(
                    "discipline", report.discipline().orElseThrow().name());
            json.writeStringField("payer", report.payer().orElseThrow().toString());
        }
        source(report);
        json.writeStringField("status", report.status().name());
        if (report.error().isPresent()) {
            json.writeStringField("error", report.error().get());
            json.writeStringField("where", report.where().orElse(""));
        }
        if (report.day().isPresent()) {
            day(report.day().get());
        }
        units(report);
        claim(report);
        findings.write("findings", report.findings());
        checked(report);
        steps.write("explanation", Repeated.in(report).reasoning());
        provenance(report.provenance());
        json.writeEndObject();
    }

    private void day(ReportDay day) throws IOException {
        json.writeObjectFieldStart("day");
        if (day.first()) {
            json.writeArrayFieldStart("sessions");
            for (String id : day.sessions()) {
                id(id);
            }
            json.writeEndArray();
        }
        json.writeBooleanField("first", day.first());
        if (!day.first()) {
            json.writeFieldName("firstSession");
            id(day.firstSession());
            json.writeNumberField("position", day.position());
        }
        json.writeBooleanField("incomplete", day.incomplete());
        json.writeEndObject();
    }

    private void id(String id) throws IOException {
        if (id.isEmpty()) {
            json.writeNull();
        } else {
            json.writeString(id);
        }
    }

    private void source(BillingReport report) throws IOException {
        if (!report.rows().isEmpty()) {
            json.writeObjectFieldStart("source");
            if (report.file().isPresent()) {
                json.writeStringField("file", report.file().get());
            }
            json.writeArrayFieldStart("rows");
            for (int row : report.rows()) {
                json.writeNumber(row);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void units(BillingReport report) throws IOException {
        if (report.count().isPresent()) {
            counting(report.count().get());
        }
        json.writeArrayFieldStart("allocation");
        for (Split split : splits(report, timed -> List.of(timed.split()))) {
            codeUnits(split);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("alternatives");
        for (Split split : alternatives(report)) {
            json.writeStartArray();
            codeUnits(split);
            json.writeEndArray();
        }
        json.writeEndArray();
        alternativesCount(report);
    }

    /** Writes how many alternatives there are, where there are more than are listed. */
    private void alternativesCount(BillingReport report) throws IOException {
        Optional<BigInteger> count = report.count()
                .flatMap(units -> units.timed().found())
                .map(UnitAllocation::alternativeCount)
                .filter(all -> all.compareTo(BigInteger.valueOf(UnitAllocation.MOST_LISTED)) > 0
                        || !Repeated.in(report).isWritten(all.intValueExact()));
        if (count.isPresent()) {
            json.writeFieldName("alternativesCount");
            json.writeNumber(count.get());
        }
    }

    private static List<Split> alternatives(BillingReport report) {
        List<Split> all = splits(report, UnitAllocation::alternatives);
        return Repeated.in(report).isWritten(all.size()) ? all : List.of();
    }

    /** Returns splits of the allocation as they are reported; none if the units are unknown. */
    private static List<Split> splits(BillingReport report, Function<UnitAllocation, List<Split>> which) {
        return report.count()
                .flatMap(count -> count.timed()
                        .found()
                        .map(timed ->
                                which.apply(timed).stream().map(count::reported).toList()))
                .orElse(List.of());
    }

    private void counting(UnitCount count) throws IOException {
        if (count.counting() instanceof Answer.Found<CountingMethod> method) {
            json.writeObjectFieldStart("counting");
            json.writeStringField("method", method.value().id());
            if (count.timed() instanceof Answer.Found<UnitAllocation> timed) {
                json.writeNumberField(
                        "timedMinutes", timed.value().timedMinutes().toInt());
                json.writeNumberField("timedUnits", timed.value().total().toInt());
            } else {
                json.writeNullField("timedMinutes");
                json.writeNullField("timedUnits");
            }
            json.writeEndObject();
        }
    }

    private void codeUnits(Split split) throws IOException {
        for (CodeUnits code : split.codes()) {
            json.writeStartObject();
            json.writeStringField("code", code.code().toString());
            json.writeNumberField("minutes", code.minutes().toInt());
            json.writeNumberField("units", code.units().toInt());
            json.writeEndObject();
        }
    }

    private void claim(BillingReport report) throws IOException {
        List<ClaimChoice> choices = report.claim().map(claim -> claim.choices()).orElse(List.of());
        json.writeFieldName("lines");
        lines(report.shown(report.lines()), report.sessionId());
        json.writeArrayFieldStart("lineAlternatives");
        int last = Repeated.in(report).isWritten(choices.size()) ? choices.size() : 1;
        for (ClaimChoice choice : choices.subList(Math.min(1, choices.size()), last)) {
            json.writeStartObject();
            json.writeFieldName("lines");
            lines(choice.lines(), report.sessionId());
            findings.texts("tieGoesTo", choice.tieGoesTo());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes lines; those that another session billed with its id. */
    private void lines(List<ServiceLine> lines, Optional<String> own) throws IOException {
        json.writeStartArray();
        for (ServiceLine line : lines) {
            json.writeStartObject();
            json.writeNumberField("line", line.line());
            if (line.sessionId().isPresent() && !line.sessionId().equals(own)) {
                json.writeStringField("sessionId", line.sessionId().get());
            }
            json.writeStringField("code", line.code().toString());
            json.writeNumberField("units", line.units().toInt());
            json.writeArrayFieldStart("modifiers");
            for (Modifier modifier : line.modifiers()) {
                json.writeString(modifier.text());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void checked(BillingReport report) throws IOException {
        findings.write(
                "suppressed",
                report.suppressed().stream().map(Suppressed::finding).toList());
        json.writeArrayFieldStart("notEvaluated");
        for (NotEvaluated gap : report.notEvaluated()) {
            json.writeStartObject();
            json.writeStringField("rule", gap.rule());
            findings.texts("needs", gap.needs());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("upcoming");
        for (DueItem item : report.upcoming()) {
            due(item);
        }
        json.writeEndArray();
        if (report.estimate().isPresent()) {
            new EstimateWriter(json, steps, report.sessionId(), Repeated.in(report))
                    .write(report.estimate().get());
        } else {
            json.writeObjectFieldStart("estimate");
            json.writeStringField("unavailable", "The session could not be read.");
            json.writeEndObject();
        }
    }

    private void due(DueItem item) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", item.rule());
        json.writeStringField("date", item.date().map(LocalDate::toString).orElse(null));
        if (item.visitsLeft().isPresent()) {
            json.writeNumberField("visitsLeft", item.visitsLeft().get());
        } else {
            json.writeNullField("visitsLeft");
        }
        json.writeStringField("what", item.what());
        json.writeStringField("source", item.source().toString());
        json.writeEndObject();
    }

    private void provenance(Provenance provenance) throws IOException {
        json.writeObjectFieldStart("provenance");
        json.writeStringField("library", provenance.library());
        json.writeStringField("rules", provenance.rules());
        json.writeArrayFieldStart("datasets");
        for (DatasetVersion dataset : provenance.datasets()) {
            json.writeStartObject();
            json.writeStringField("id", dataset.id());
            json.writeStringField("version", dataset.version());
            json.writeStringField("coverage", dataset.coverage().name());
            json.writeStringField("sha256", dataset.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
