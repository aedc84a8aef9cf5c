package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.json.SessionJson.minimal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;

/** At most a thousand alternatives are listed; where there are more, their exact number is told. */
class AlternativesAsJsonTest {

    private static final String TWELVE = "97032 97033 97034 97035 97036 97110 97112 97113 97116 97124 97140 97530";

    private static JsonNode minutesEach(int minutes, String codes) throws JsonProcessingException {
        String treatments = Stream.of(codes.split(" "))
                .map(code -> "{'code': '" + code + "', 'minutes': " + minutes + "}")
                .collect(Collectors.joining(", "));
        return new ObjectMapper()
                .readTree(BillingJson.write(TherapyBilling.standard()
                        .assess(BillingJson.readSession(minimal("'treatments': [" + treatments + "]")))));
    }

    /** 96 minutes are 6 units, which 12 equal codes share in 12 over 6, or 924, ways. */
    @Test
    void up_to_a_thousand_alternatives_are_all_listed() throws JsonProcessingException {
        JsonNode report = minutesEach(8, TWELVE);
        assertThat(report.get("alternatives")).hasSize(923);
        assertThat(report.has("alternativesCount")).isFalse();
    }

    /** 56 minutes are 4 units, which 14 equal codes share in 14 over 4, or 1001, ways: the default and a thousand others. */
    @Test
    void a_thousand_alternatives_need_no_number() throws JsonProcessingException {
        JsonNode report = minutesEach(4, TWELVE + " 97535 97542");
        assertThat(report.get("alternatives")).hasSize(1000);
        assertThat(report.has("alternativesCount")).isFalse();
    }

    /** 104 minutes are 7 units, which 13 equal codes share in 13 over 7, or 1716, ways. */
    @Test
    void of_more_than_a_thousand_the_number_is_told() throws JsonProcessingException {
        JsonNode report = minutesEach(8, TWELVE + " 97535");
        assertThat(report.get("alternatives")).hasSize(1000);
        assertThat(report.get("alternativesCount").intValue()).isEqualTo(1715);
    }
}
