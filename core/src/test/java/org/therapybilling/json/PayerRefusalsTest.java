package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerKeys;

class PayerRefusalsTest {

    private static final String MARKER = "ZZ-MARKER p77";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a key that does not exist, with the nearest one
                "\"unitsPerSesion\": 4 | profiles[0].unitsPerSesion | perhaps unitsPerSession is meant",
                "\"Counting\": \"full-unit\" | profiles[0].Counting | perhaps counting is meant",
                "\"zebra\": 4 | profiles[0].zebra | allowed are id, label, extends",
                "\"unitsPerSession\": {\"value\": 4, \"count\": \"all\"} | profiles[0].unitsPerSession.count | perhaps counts is meant",
                "\"fees\": {\"percentOfMedicar\": \"120\"} | profiles[0].fees.percentOfMedicar | perhaps percentOfMedicare is meant",
                "\"unitsPerSession\": {\"value\": 4, \"untill\": \"2026-01-01\"} | profiles[0].unitsPerSession.untill | perhaps until is meant",
                "\"counting\": {\"value\": \"full-unit\", \"sourc\": \"manual\"} | profiles[0].counting.sourc | Allowed beside the value are from, until, source, certainty",
                // words and kinds
                "\"counting\": \"cms-8-minutes\" | profiles[0].counting | perhaps cms-8-minute is meant",
                "\"counting\": 8 | profiles[0].counting | Here stands a number; expected is cms-8-minute",
                "\"counting\": null | profiles[0].counting | leave the key out to inherit it",
                "\"counting\": {} | profiles[0].counting | No value stands here",
                "\"counting\": {\"from\": \"2026-01-01\"} | profiles[0].counting | No value stands here",
                "\"counting\": [] | profiles[0].counting | Here stands a list",
                "\"threshold\": \"yes\" | profiles[0].threshold | expected is true or false",
                "\"performers\": [] | profiles[0].performers | The list is empty",
                "\"performers\": \"THERAPIST\" | profiles[0].performers | expected is a list",
                "\"unitsPerCode\": {} | profiles[0].unitsPerCode | No value stands here",
                "\"assistantModifiers\": \"yes\" | profiles[0].assistantModifiers | expected is true, false, or",
                "\"documentation\": [\"documentation.signatur\"] | profiles[0].documentation[0] | perhaps documentation.signature is meant",
                "\"timelyFiling\": \"90 days\" | profiles[0].timelyFiling | ISO period",
                "\"timelyFiling\": \"P0D\" | profiles[0].timelyFiling | ISO period",
                "\"bundles\": [{\"codes\": [\"97110\"]}] | profiles[0].bundles[0].codes | has 1 elements; expected is a list of two",
                "\"bundles\": [{\"liftedBy\": [\"59\"]}] | profiles[0].bundles[0] | The field codes is missing",
                "\"frequency\": [{\"codes\": [\"97164\"], \"max\": 0, \"per\": \"P60D\"}] | profiles[0].frequency[0].max | from 1 to 999",
                "\"authorization\": {\"by\": \"visits\", \"within\": \"P8W\"} | profiles[0].authorization | without freeVisits",
                "\"patientShare\": {} | profiles[0].patientShare | No value stands here",
                "\"patientShare\": {\"copay\": null} | profiles[0].patientShare | say none",
                "\"modifierOrder\": [\"discipline\", [\"GP\"]] | profiles[0].modifierOrder | in two groups",
                "\"fees\": {\"lesserOfCharge\": false} | profiles[0].fees | No fee stands here",
                "\"fees\": {\"perVisit\": \"95.00\", \"percentOfMedicare\": \"120\"} | profiles[0].fees | one of percentOfMedicare",
                "\"fees\": {\"97110\": \"42.00\", \"asOf\": \"2024-01-01\"} | profiles[0].fees | belongs to percentOfMedicare",
                "\"fees\": {\"97110\": \"42.00\", \"rvus\": \"medicare\"} | profiles[0].fees | belongs to conversionFactor",
                "\"fees\": {\"97110\": \"42.00\", \"evaluation\": \"1.00\"} | profiles[0].fees | belongs to perVisit",
                "\"fees\": {\"file\": \"fees.csv\"} | profiles[0].fees.file | only in a file",
                "\"fees\": 7 | profiles[0].fees | Expected is an object",
                // out of range, on both sides
                "\"unitsPerSession\": 1000 | profiles[0].unitsPerSession | the number 1000; expected is a whole number from 0 to 999",
                "\"unitsPerSession\": -1 | profiles[0].unitsPerSession | the number -1",
                "\"unitsPerSession\": 4.5 | profiles[0].unitsPerSession | the number 4.5",
                "\"unitsPerSession\": 1e999999999 | profiles[0].unitsPerSession | expected is a whole number",
                "\"minutesPerSession\": 1441 | profiles[0].minutesPerSession | from 0 to 1440",
                "\"assistantFactor\": \"1.01\" | profiles[0].assistantFactor | a share from 0.000001 to 1",
                "\"assistantFactor\": \"0\" | profiles[0].assistantFactor | a share from 0.000001 to 1",
                "\"mppr\": {\"cut\": \"1.5\"} | profiles[0].mppr.cut | a share from",
                "\"dollarsPerDay\": \"1000000\" | profiles[0].dollarsPerDay | to 999999.99",
                "\"dollarsPerDay\": \"120.005\" | profiles[0].dollarsPerDay | at most 2 decimals",
                "\"dollarsPerDay\": 1e-999999999 | profiles[0].dollarsPerDay | at most 2 decimals",
                // codes
                "\"notCovered\": [\"9711\"] | profiles[0].notCovered[0] | a procedure code of five characters",
                "\"fees\": {\"97110\": \"x\"} | profiles[0].fees.97110 | expected is dollars",
                "\"notCovered\": [\"20560\", \"20560\"] | profiles[0].notCovered[1] | the same twice",
                "\"unitsPerCode\": {\"g0283\": 1, \"G0283\": 1} | profiles[0].unitsPerCode.G0283 | stands here twice",
                "\"fees\": {\"97110\": \"1.00\", \"97110\": \"2.00\"} | profiles[0].fees.97110 | given twice",
                "\"bundles\": [{\"codes\": [\"97110\", \"97140\"]}, {\"codes\": [\"97140\", \"97110\"]}] | profiles[0].bundles[1] | the same twice",
                "\"distinctServices\": [[\"97110\", \"97110\"]] | profiles[0].distinctServices[0][1] | the same twice",
                "\"unitsPerSession\": [4, 5] | profiles[0].unitsPerSession[1] | the same twice",
                "\"unitsPerSession\": {\"value\": 4, \"codes\": [\"97110\"], \"except\": [\"97110\"]} | profiles[0].unitsPerSession | stands in codes and in except",
                // dates
                "\"counting\": [{\"value\": \"full-unit\", \"until\": \"2026-03-02\"}, {\"value\": \"greater-of\", \"from\": \"2026-03-02\"}] | profiles[0].counting[1] | two values of counting for the same dates: until 2026-03-02 and from 2026-03-02",
                "\"counting\": [\"full-unit\", \"greater-of\"] | profiles[0].counting[1] | two values of counting for the same dates",
                "\"unitsPerSession\": [{\"value\": 4, \"from\": \"2026-01-01\"}, {\"value\": 5, \"from\": \"2026-06-01\"}] | profiles[0].unitsPerSession[1] | two values of unitsPerSession",
                "\"counting\": [{\"value\": \"none\"}, {\"value\": \"full-unit\", \"from\": \"2026-01-01\"}] | profiles[0].counting[1] | two values of counting",
                "\"unitsPerCode\": [{\"97140\": 2}, {\"97140\": 3, \"from\": \"2026-01-01\"}] | profiles[0].unitsPerCode[1] | two values of unitsPerCode",
                "\"fees\": [{\"97140\": \"2.00\"}, {\"97110\": \"2.00\", \"lesserOfCharge\": false}] | profiles[0].fees[1] | two values of fees",
                "\"counting\": {\"value\": \"full-unit\", \"from\": \"2026-02-30\"} | profiles[0].counting.from | expected is a date",
                "\"counting\": {\"value\": \"full-unit\", \"from\": \"2026-02-02\", \"until\": \"2026-02-01\"} | profiles[0].counting | The last day 2026-02-01 is before the first 2026-02-02",
                "\"from\": \"2026-02-02\", \"until\": \"2026-02-01\" | profiles[0] | is before the first",
                "\"from\": \"2026-02-02\", \"counting\": {\"value\": \"full-unit\", \"until\": \"2026-02-01\"} | profiles[0].counting | null is an open end",
                "\"counting\": {\"value\": \"full-unit\", \"certainty\": \"SURE\"} | profiles[0].counting.certainty | DEFINITE, LIKELY, JUDGEMENT",
                // the profile itself
                "\"extends\": \"comercial-ama\" | profiles[0].extends | perhaps commercial-ama is meant",
                "\"extends\": \"p\" | profiles[0].extends | in a circle of 1",
                "\"label\": \" \" | profiles[0].label | a text of 1 to 256 characters",
                "\"source\": 7 | profiles[0].source | Here stands a number",
                "\"aliases\": \"MCR\" | profiles[0].aliases | expected is a list",
                "\"aliases\": [\"MCR\", \"mcr\"] | profiles[0].aliases[1] | belongs to one payer",
                "\"example\": \"yes\" | profiles[0].example | true or false",
                "\"id\": \"q\" | profiles[0].id | given twice"
            })
    void what_is_wrong_is_refused_where_it_stands(String fields, String path, String problem) {
        assertThat(PayerJson.faults(PayerJson.profile(fields))).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.path()).isEqualTo(path);
            assertThat(fault.problem()).contains(problem);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0 | '' | The file is empty",
                "[] | 1 | '' | an object with format and profiles",
                "{\"format\": \"x\", \"profiles\": [{\"id\": \"p\"}]} | 1 | format | the text therapy-billing-payers/1",
                "{\"profiles\": [{\"id\": \"p\"}]} | 1 | format | the text therapy-billing-payers/1",
                "{\"format\": \"therapy-billing-payers/1\"} | 1 | profiles | a list of one or more profiles",
                "{\"format\": \"therapy-billing-payers/1\", \"profiles\": []} | 1 | profiles | a list of one or more profiles",
                "{\"format\": \"therapy-billing-payers/1\", \"profile\": [], \"profiles\": [{\"id\": \"p\"}]} | 1 | profile | perhaps profiles is meant",
                "{\"format\": \"therapy-billing-payers/1\", \"profiles\": [7]} | 1 | profiles[0] | an object with an id",
                "{\"format\": \"therapy-billing-payers/1\", \"profiles\": [{}]} | 1 | profiles[0] | The field id is missing",
                "{\"format\": \"therapy-billing-payers/1\", \"profiles\": [{\"id\": 7}]} | 1 | profiles[0].id | a text of 1 to 256",
                "{\"format\": \"therapy-billing-payers/1\", \"profiles\": [{\"id\": \"p\"}]} {} | 1 | '' | More follows",
                "{\"format\": | 1 | '' | not well-formed JSON"
            })
    void a_document_of_another_form_is_refused(String json, int line, String path, String problem) {
        assertThat(PayerJson.faults(json)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.path()).isEqualTo(path);
            assertThat(fault.problem()).contains(problem);
        });
    }

    @Test
    void an_id_is_given_once_in_whatever_letters() {
        assertThat(PayerJson.faults(PayerJson.profiles("{\"id\": \"p\"}", "{\"id\": \"q\"}", "{\"id\": \"P\"}")))
                .extracting(PayerFault::toString)
                .singleElement()
                .asString()
                .startsWith("line 5, profiles[2].id: An earlier profile of the file has this id");
    }

    @Test
    void a_name_belongs_to_one_payer() {
        assertThat(PayerJson.faults(PayerJson.profiles(
                        "{\"id\": \"p\", \"aliases\": [\"Q\"]}",
                        "{\"id\": \"q\", \"aliases\": [\"plan\"]}",
                        "{\"id\": \"r\", \"aliases\": [\"Plan\", \"r\"]}")))
                .extracting(PayerFault::path)
                .containsExactly("profiles[0].aliases[0]", "profiles[2].aliases[0]");
    }

    @Test
    void a_circle_is_told_of_each_profile_in_it_or_behind_it() {
        assertThat(PayerJson.faults(PayerJson.profiles(
                        "{\"id\": \"a\", \"extends\": \"b\"}",
                        "{\"id\": \"b\", \"extends\": \"c\"}",
                        "{\"id\": \"c\", \"extends\": \"a\"}",
                        "{\"id\": \"d\", \"extends\": \"a\"}",
                        "{\"id\": \"medicare\", \"extends\": \"commercial-ama\"}")))
                .extracting(fault -> fault.line() + " " + fault.path())
                .containsExactly(
                        "3 profiles[0].extends",
                        "4 profiles[1].extends",
                        "5 profiles[2].extends",
                        "6 profiles[3].extends");
    }

    @Test
    void all_faults_of_a_file_are_told_at_once_by_line() {
        String json = """
                {"format": "therapy-billing-payers/1", "profiles": [
                  {"id": "horizon",
                   "unitsPerSesion": 4,
                   "counting": "cms",
                   "extends": "nobody",
                   "fees": {"97110": "42.00",
                            "9714": "39.50",
                            "97140": -1},
                   "bundles": [{"codes": ["97110", "97140"]},
                               {"codes": ["97110", "97140"]}]},
                  {"id": "horizon"},
                  {"id": "other",
                   "extends": "other"}
                ]}
                """;
        assertThat(PayerJson.faults(json))
                .extracting(fault -> fault.line() + " " + fault.path())
                .containsExactly(
                        "3 profiles[0].unitsPerSesion",
                        "4 profiles[0].counting",
                        "5 profiles[0].extends",
                        "7 profiles[0].fees.(a name of 4 characters)",
                        "8 profiles[0].fees.97140",
                        "10 profiles[0].bundles[1]",
                        "11 profiles[1].id",
                        "13 profiles[2].extends");
    }

    @Test
    void broken_text_is_told_with_its_line() {
        assertThat(PayerJson.faults("{\"format\": \"therapy-billing-payers/1\",\n\"profiles\": [\n{\"id\": \"p\",}]}"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"label\": \"" + MARKER + "\"",
                "\"" + MARKER + "\": 1",
                "\"extends\": \"" + MARKER + "\"",
                "\"from\": \"" + MARKER + "\"",
                "\"aliases\": [\"" + MARKER + "\", \"" + MARKER + "\"]",
                "\"source\": \"" + MARKER + "\", \"mue\": 7",
                "\"fees\": {\"" + MARKER + "\": \"1.00\"}",
                "\"fees\": {\"file\": \"" + MARKER + "\"}",
                "\"unitsPerSession\": {\"value\": 4, \"" + MARKER + "\": \"" + MARKER + "\"}",
                "\"unitsPerCode\": {\"" + MARKER + "\": \"" + MARKER + "\"}"
            })
    void nothing_unread_is_repeated(String fields) {
        assertNoMarker(PayerJson.faults(PayerJson.profile("\"zebra\": 1, " + fields)));
    }

    @Test
    void no_key_repeats_what_it_cannot_read() {
        for (PayerKey<?> key : PayerKeys.all()) {
            for (String value : List.of(
                    "\"" + MARKER + "\"",
                    "[\"" + MARKER + "\"]",
                    "{\"value\": \"" + MARKER + "\"}",
                    "{\"" + MARKER + "\": \"" + MARKER + "\"}",
                    "[{\"value\": \"" + MARKER + "\", \"source\": \"" + MARKER + "\"}]",
                    "{\"codes\": [\"" + MARKER + "\"], \"modifiers\": [\"" + MARKER + "\"]}")) {
                assertNoMarker(PayerJson.faults(PayerJson.profile("\"" + key + "\": " + value)));
            }
        }
    }

    private static void assertNoMarker(List<PayerFault> faults) {
        assertThat(faults).isNotEmpty();
        assertThat(faults.toString()).doesNotContain("MARKER", "p77");
    }
}
