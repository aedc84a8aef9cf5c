package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** The published schemas, applied by a validator that is not ours. */
final class Schemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final JsonSchema SESSION = FACTORY.getSchema(BillingJson.sessionSchema());
    private static final JsonSchema REPORT = FACTORY.getSchema(BillingJson.reportSchema());

    private static final JsonSchema PAYERS = FACTORY.getSchema(BillingJson.payerSchema());

    private Schemas() {}

    static List<String> errorsOfPayers(String json) {
        return errors(PAYERS, json);
    }

    static List<String> errorsOfSession(String json) {
        return errors(SESSION, json);
    }

    static List<String> errorsOfSession(JsonNode session) {
        return SESSION.validate(session).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    static List<String> errorsOfReport(String json) {
        return errors(REPORT, json);
    }

    private static List<String> errors(JsonSchema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
