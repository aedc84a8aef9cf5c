package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.therapybilling.json.SessionJson.minimal;
import static org.therapybilling.json.SessionJson.with;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Minutes;

/** Numbers, dates, times and lists of a session, on both sides of what is allowed. */
class ValuesOfSessionsTest {

    private static String total(String minutes) {
        return minimal("'treatments': [{'code': '97110'}], 'totalTreatmentMinutes': " + minutes);
    }

    /** To JSON Schema (2020-12, validation, 6.1.1) any number without a fraction is an integer. */
    @ParameterizedTest
    @CsvSource({"0.0, 0", "33.0, 33", "3.3e1, 33", "330e-1, 33", "1440.00, 1440", "1.44e3, 1440"})
    void a_whole_number_may_be_written_as_a_decimal(String written, int minutes) {
        assertThat(Schemas.errorsOfSession(total(written))).isEmpty();
        assertThat(BillingJson.readSession(total(written)).totalTreatmentMinutes())
                .contains(Minutes.of(minutes));
    }

    @Test
    void a_number_is_shown_up_to_twenty_characters() {
        assertRefused(total("1".repeat(20)), "totalTreatmentMinutes", "the number " + "1".repeat(20) + ";");
        assertRefused(total("1".repeat(21)), "totalTreatmentMinutes", "a number of 21 characters;");
    }

    /** Before 0 and after 9 stand the slash and the colon. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "202/-03-02",
                "202:-03-02",
                "2O26-03-02",
                "2026-0/-02",
                "2026-:3-02",
                "2026-O3-02",
                "2026-03-0/",
                "2026-03-:2",
                "2026-03-O2",
                "0000-03-02"
            })
    void a_date_is_of_digits_alone_and_of_the_years_from_1_on(String date) {
        assertRefused(with("2026-03-02", date), "dateOfService", "not a date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/:00", ":9:00", "O9:00", "09:0/", "09::0", "09:O0", "09:00:0/", "09:00::0", "09:00:O0"})
    void a_time_is_of_digits_alone(String start) {
        assertRefused(with("'10:00'", "'" + start + "'"), "treatments[1].start", "not a time");
    }

    @Test
    void every_digit_may_stand_in_a_date_a_time_a_place_and_a_zip() {
        Session session = BillingJson.readSession(
                minimal("'treatments': [{'code': '97110', 'start': '06:47:08', 'end': '19:59:33'}],"
                        + " 'submittedOn': '9876-10-25', 'placeOfService': '09', 'zip': '90210'"));

        assertThat(session.submittedOn().orElseThrow()).hasToString("9876-10-25");
        assertThat(session.treatments().get(0).time().toString()).contains("06:47:08", "19:59:33");
        assertThat(session.placeOfService()).contains("09");
        assertThat(session.zip()).contains("90210");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0651/", "0651:"})
    void a_zip_is_of_digits_alone(String zip) {
        assertRefused(with("06511", zip), "zip", "5 digits");
    }

    /** The schema says how many elements a list may have. */
    @ParameterizedTest
    @CsvSource({"diagnoses, M25.561", "tieGoesTo, 97110"})
    void a_list_has_at_most_a_thousand_elements(String name, String element) {
        String most = listed(name, element, 1_000);
        assertThat(Schemas.errorsOfSession(most)).isEmpty();
        assertThat(BillingJson.readSession(most)).isNotNull();

        String more = listed(name, element, 1_001);
        assertThat(Schemas.errorsOfSession(more)).isNotEmpty();
        assertRefused(more, name, "1001 elements; allowed are at most 1000");
    }

    private static String listed(String name, String element, int number) {
        String elements = String.join(", ", Collections.nCopies(number, "'" + element + "'"));
        return minimal("'treatments': [{'code': '97110'}], '" + name + "': [" + elements + "]");
    }

    private static void assertRefused(String session, String path, String problem) {
        assertThatThrownBy(() -> BillingJson.readSession(session))
                .isInstanceOfSatisfying(SessionFormatException.class, refused -> {
                    assertThat(refused.path()).isEqualTo(path);
                    assertThat(refused.problem()).contains(problem);
                });
    }
}
