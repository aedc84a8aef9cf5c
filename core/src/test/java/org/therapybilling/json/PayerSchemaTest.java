package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerKeys;

/** The schema of payers, applied by a validator that is not ours, agrees with the reader. */
class PayerSchemaTest {

    static List<Path> files() throws IOException {
        return PayerProfilesTest.files();
    }

    @Test
    void it_is_published() throws IOException {
        assertThat(Files.readString(PayerProfilesTest.DOCS.resolve("payers.schema.json")))
                .isEqualTo(BillingJson.payerSchema());
    }

    @ParameterizedTest
    @MethodSource("files")
    void published_files_are_of_it(Path file) throws IOException {
        assertThat(Schemas.errorsOfPayers(Files.readString(file))).isEmpty();
    }

    @Test
    void what_is_written_is_of_it() {
        assertThat(Schemas.errorsOfPayers(PayerProfiles.write(PayerBook.bundled())))
                .isEmpty();
        assertThat(Schemas.errorsOfPayers(PayerProfiles.template())).isEmpty();
    }

    @Test
    void both_take_every_way_to_write_a_value() {
        for (PayerKey<?> key : PayerKeys.all()) {
            String sample = sample(key);
            for (String value : List.of(
                    sample,
                    "\"unknown\"",
                    "\"none\"",
                    "{\"value\": " + sample + "}",
                    "{\"value\": \"none\", \"source\": \"Letter\"}",
                    "{\"value\": " + sample + ", \"from\": \"2026-01-01\", \"until\": null, \"certainty\": \"LIKELY\"}",
                    "[{\"value\": " + sample + ", \"until\": \"2025-12-31\"}, {\"value\": \"unknown\", \"from\":"
                            + " \"2026-01-01\"}]")) {
                assertAgreement(PayerJson.profile("\"" + key + "\": " + value), true);
            }
        }
    }

    @Test
    void both_refuse_what_is_no_value_of_any_key() {
        for (PayerKey<?> key : PayerKeys.all()) {
            for (String value : List.of(
                    "null",
                    "{}",
                    "[]",
                    "-1",
                    "\"ZZ\"",
                    "{\"value\": null}",
                    "{\"value\": " + sample(key) + ", \"zebra\": 1}",
                    "{\"value\": " + sample(key) + ", \"from\": 2026}",
                    "{\"value\": " + sample(key) + ", \"certainty\": \"SURE\"}",
                    "{\"from\": \"2026-01-01\"}",
                    "[[[\"97110\"]]]")) {
                assertAgreement(PayerJson.profile("\"" + key + "\": " + value), false);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"unitsPerSession\": {\"value\": 4, \"counts\": \"some\"}",
                "\"unitsPerSession\": {\"counts\": \"all\"}",
                "\"unitsPerSession\": 4.5",
                "\"unitsPerSession\": \"4\"",
                "\"unitsPerSession\": 1000",
                "\"dollarsPerDay\": \"1.005\"",
                "\"bundles\": [{\"codes\": [\"97110\"]}]",
                "\"bundles\": [{\"codes\": [\"97110\", \"97110\"]}]",
                "\"bundles\": [{\"codes\": [\"97110\", \"97140\"], \"liftedBy\": []}]",
                "\"fees\": {\"9711\": \"42.00\"}",
                "\"fees\": {\"97110\": \"x\"}",
                "\"notCovered\": [7]",
                "\"notCovered\": \"20560\"",
                "\"performers\": [\"NURSE\"]",
                "\"authorization\": {\"freeVisits\": 6}",
                "\"label\": 7",
                "\"label\": \" \"",
                "\"aliases\": []",
                "\"from\": \"0000-01-01\"",
                "\"from\": \"2026-1-1\"",
                "\"zebra\": 1"
            })
    void both_refuse_what_is_malformed(String fields) {
        assertAgreement(PayerJson.profile(fields), false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"unitsPerSession\": [4, {\"value\": 8, \"counts\": \"all\"}]",
                "\"unitsPerSession\": {\"value\": 4, \"counts\": null, \"// why\": \"manual\"}",
                "\"dollarsPerDay\": 120.5",
                "\"bundles\": {\"codes\": [\"97110\", \"97140\"], \"from\": \"2026-01-01\"}",
                "\"label\": null, \"from\": null, \"source\": null, \"aliases\": null, \"extends\": null",
                "\"//\": 1, \"// counting\": []",
                "\"fees\": {\"97110\": \"42.00\", \"lesserOfCharge\": false, \"// a\": {}}"
            })
    void both_take_what_is_well_formed(String fields) {
        assertAgreement(PayerJson.profile(fields), true);
    }

    private static void assertAgreement(String json, boolean taken) {
        assertThat(PayerJson.faults(json).isEmpty()).as("reader: %s", json).isEqualTo(taken);
        assertThat(Schemas.errorsOfPayers(json).isEmpty())
                .as("schema: %s", json)
                .isEqualTo(taken);
    }

    private static <T extends Serializable> String sample(PayerKey<T> key) {
        return PlainText.of(key.form().write(key.sample()));
    }
}
