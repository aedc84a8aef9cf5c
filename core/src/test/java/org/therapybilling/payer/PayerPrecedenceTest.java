package org.therapybilling.payer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerPrecedenceTest {

    @ParameterizedTest
    @CsvSource({"primary, PRIMARY", "secondary, SECONDARY", "fewer-units, FEWER_UNITS", "more-units, MORE_UNITS"})
    void each_precedence_has_an_id(String id, PayerPrecedence precedence) {
        assertThat(PayerPrecedence.ofId(id)).contains(precedence);
        assertThat(precedence.id()).isEqualTo(id);
        assertThat(PayerPrecedence.ofId("both")).isEmpty();
    }
}
