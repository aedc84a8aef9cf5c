package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.therapybilling.explain.Answer;
import org.therapybilling.price.LinePrice;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.price.TypicalRange;
import org.therapybilling.vocabulary.Money;

/** Writes what the lines of a report pay. */
final class EstimateWriter {

    private final JsonGenerator json;
    private final StepWriter steps;
    private final Optional<String> sessionId;
    private final Repeated repeated;

    /** Begins what stands in the report of a session, whose id lines of its own do not repeat. */
    EstimateWriter(JsonGenerator json, StepWriter steps, Optional<String> sessionId, Repeated repeated) {
        this.json = json;
        this.steps = steps;
        this.sessionId = sessionId;
        this.repeated = repeated;
    }

    void write(PriceEstimate estimate) throws IOException {
        json.writeObjectFieldStart("estimate");
        if (estimate.allowed() instanceof Answer.Unknown<Money> unknown) {
            json.writeStringField("unavailable", unknown.why());
        }
        json.writeStringField("basis", estimate.basis());
        if (estimate.allowed().found().isPresent()) {
            amount("allowed", estimate.allowed());
            amount("payerPays", estimate.payerPays());
            amount("patientOwes", estimate.patientOwes());
        }
        json.writeArrayFieldStart("lines");
        boolean areAll = repeated.isWritten(estimate.lines().size());
        for (LinePrice line : estimate.lines()) {
            if (areAll || Repeated.isOf(line.line(), sessionId)) {
                line(line, areAll);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes an amount that is known; none for one that is not. */
    private void amount(String name, Answer<Money> amount) throws IOException {
        if (amount instanceof Answer.Found<Money> found) {
            json.writeStringField(name, found.value().toString());
        }
    }

    private void line(LinePrice price, boolean withSteps) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", price.line().line());
        Optional<String> billedWith = price.line().sessionId();
        if (billedWith.isPresent() && !billedWith.equals(sessionId)) {
            json.writeStringField("sessionId", billedWith.get());
        }
        amount("allowed", price.allowed());
        if (price.allowed() instanceof Answer.Unknown<Money> unknown) {
            json.writeStringField("unavailable", unknown.why());
        }
        if (price.typicalRange().isPresent()) {
            range(price.typicalRange().get());
        }
        steps.write("steps", withSteps ? price.explain() : List.of());
        json.writeEndObject();
    }

    private void range(TypicalRange range) throws IOException {
        json.writeArrayFieldStart("typicalRange");
        json.writeString(range.least().toString());
        json.writeString(range.most().toString());
        json.writeEndArray();
        json.writeStringField("source", range.source().toString());
    }
}
