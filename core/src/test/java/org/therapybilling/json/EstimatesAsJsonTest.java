package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** An estimate as JSON: amounts that are known, and for others why they are not. */
class EstimatesAsJsonTest {

    private static JsonNode estimate(TherapyBilling billing, String payer) throws JsonProcessingException {
        Session session = Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.of(payer))
                .billed("97110", Units.ONE)
                .billed("97112", Units.ONE)
                .build();
        return new ObjectMapper()
                .readTree(BillingJson.write(billing.assess(session)))
                .get("estimate");
    }

    /** The average of private insurers in a general guide is 30 to 50 dollars a unit of 97110. */
    @Test
    void a_typical_range_stands_on_the_line_of_97110_that_has_no_price() throws JsonProcessingException {
        JsonNode estimate = estimate(TherapyBilling.standard(), "commercial-ama");
        JsonNode exercise = estimate.get("lines").get(0);
        assertThat(exercise.get("typicalRange").toString()).isEqualTo("[\"30.00\",\"50.00\"]");
        assertThat(exercise.get("source").textValue()).contains("private insurers");
        assertThat(exercise.has("unavailable")).isTrue();
        assertThat(estimate.get("lines").get(1).has("typicalRange")).isFalse();
        assertThat(estimate.has("allowed")).isFalse();
        assertThat(estimate.get("basis").isTextual()).isTrue();
    }

    @Test
    void an_amount_that_is_not_known_is_left_out_of_the_totals() throws JsonProcessingException {
        PayerProfile plan = PayerProfile.of("plan", "Plan")
                .set(
                        PayerKeys.FEES,
                        Fees.listed(ByCode.of(Map.of(
                                ProcedureCode.of("97110"), Money.of("42.00"),
                                ProcedureCode.of("97112"), Money.of("39.50")))))
                .build();
        JsonNode estimate = estimate(
                TherapyBilling.standard().toBuilder()
                        .payers(PayerBook.of(List.of(plan)))
                        .build(),
                "plan");
        assertThat(estimate.get("allowed").textValue()).isEqualTo("81.50");
        assertThat(estimate.has("payerPays")).isFalse();
        assertThat(estimate.has("patientOwes")).isFalse();
        assertThat(estimate.has("unavailable")).isFalse();
    }
}
