package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.therapybilling.payer.PayerKeys.BUNDLES;
import static org.therapybilling.payer.PayerKeys.COUNTING;
import static org.therapybilling.payer.PayerKeys.FEES;
import static org.therapybilling.payer.PayerKeys.UNITS_PER_SESSION;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.payer.Dated;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Bundle;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.payer.terms.CapScope;
import org.therapybilling.payer.terms.CappedServices;
import org.therapybilling.payer.terms.Counts;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class PayerProfilesTest {

    static final Path DOCS = Path.of("docs", "payers");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PayerId P = PayerId.of("p");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.filter(file -> !file.toString().endsWith("schema.json"))
                    .sorted()
                    .toList();
        }
    }

    static List<PayerKey<?>> keys() {
        return PayerKeys.all();
    }

    private static <T extends Serializable> String said(String fields, PayerKey<T> key, LocalDate day) {
        return PayerJson.read(PayerJson.profile(fields))
                .over(PayerBook.bundled())
                .policy(P, day)
                .get(key)
                .fold(found -> key.form().text(found.value()), none -> "none", unknown -> "unknown");
    }

    /** The example of the contract, section 5. */
    @Test
    void a_file_says_the_same_as_java() {
        PayerBook read = PayerJson.read("""
                {"format": "therapy-billing-payers/1", "profiles": [
                  {"id": "horizon", "label": "Horizon PPO", "extends": "commercial-ama", "from": "2026-01-01", "source": "PPO manual 2026",
                   "counting": "cms-8-minute",
                   "unitsPerSession": {"value": 4, "counts": "timed", "from": "2026-01-01", "until": null, "source": "PPO manual 2026, 7.3", "certainty": "DEFINITE"},
                   "bundles": [{"codes": ["97110", "97140"], "liftedBy": ["59", "XU"]}],
                   "fees": {"97110": "42.00", "97140": "39.50"}}]}
                """);
        PayerProfile java = PayerProfile.of("horizon", "Horizon PPO")
                .like("commercial-ama")
                .from(LocalDate.of(2026, 1, 1))
                .source("PPO manual 2026")
                .set(COUNTING, CountingMethod.CMS_8_MINUTE)
                .set(
                        BUNDLES,
                        Listed.of(new Bundle(CodePair.of("97110", "97140"), ModifierSet.of(Modifier.M59, Modifier.XU))))
                .set(
                        FEES,
                        Fees.listed(ByCode.of(Map.of(
                                ProcedureCode.of("97110"),
                                Money.of("42.00"),
                                ProcedureCode.of("97140"),
                                Money.of("39.50")))))
                .source("PPO manual 2026, 7.3")
                .set(UNITS_PER_SESSION, Cap.units(4))
                .build();
        assertThat(read).isEqualTo(PayerBook.of(List.of(java)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_reads_as_it_was_written(Path file) {
        PayerBook book = PayerProfiles.read(file);
        String written = PayerProfiles.write(book);
        assertThat(PayerJson.read(written)).isEqualTo(book);
        assertThat(PayerProfiles.write(PayerJson.read(written))).isEqualTo(written);
    }

    @Test
    void the_bundled_profiles_are_those_published() throws IOException {
        Path file = DOCS.resolve("bundled.json");
        assertThat(PayerProfiles.read(file)).isEqualTo(PayerBook.bundled());
        assertThat(Files.readString(file)).isEqualTo(PayerProfiles.write(PayerBook.bundled()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    <T extends Serializable> void every_key_is_read_as_it_was_written(PayerKey<T> key) {
        PayerBook book = PayerBook.of(
                List.of(PayerProfile.of("p", "Plan").set(key, key.sample()).build()));
        assertThat(PayerJson.read(PayerProfiles.write(book))).isEqualTo(book);
        PayerBook dated = PayerBook.of(List.of(PayerProfile.of("p", "Plan")
                .source("Manual")
                .until(DAY.minusDays(1))
                .set(key, key.sample())
                .during(EffectivePeriod.from(DAY))
                .none(key)
                .build()));
        assertThat(PayerJson.read(PayerProfiles.write(dated))).isEqualTo(dated);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"counting\": \"full-unit\" | full-unit",
                "\"counting\": {\"value\": \"full-unit\"} | full-unit",
                "\"counting\": {\"value\": \"full-unit\", \"from\": \"2026-03-02\"} | full-unit",
                "\"counting\": {\"value\": \"full-unit\", \"from\": \"2026-03-03\"} | unknown",
                "\"counting\": {\"value\": \"full-unit\", \"until\": \"2026-03-02\"} | full-unit",
                "\"counting\": {\"value\": \"full-unit\", \"until\": \"2026-03-01\"} | unknown",
                "\"from\": \"2026-03-03\", \"counting\": \"full-unit\" | unknown",
                "\"from\": \"2026-03-03\", \"counting\": {\"value\": \"full-unit\", \"from\": null} | full-unit",
                "\"from\": \"2026-03-03\", \"counting\": {\"value\": \"full-unit\", \"from\": \"2026-03-01\"} | full-unit",
                "\"until\": \"2026-03-01\", \"counting\": {\"value\": \"full-unit\", \"source\": \"Letter\"} | unknown",
                "\"counting\": [{\"value\": \"full-unit\", \"until\": \"2026-03-01\"}, {\"value\": \"greater-of\", \"from\": \"2026-03-02\"}] | greater-of",
                "\"counting\": [\"full-unit\"] | full-unit",
                "\"extends\": \"medicare\" | cms-8-minute",
                "\"extends\": \"MEDICARE\", \"counting\": \"unknown\" | unknown",
                "\"extends\": \"medicare\", \"counting\": {\"value\": \"unknown\", \"from\": \"2026-03-03\"} | cms-8-minute",
                "\"extends\": \"medicare\", \"counting\": {\"value\": \"none\", \"source\": \"Letter\"} | none",
                "\"//counting\": 7, \"// note\": {\"a\": [1]} | unknown"
            })
    void a_value_stands_in_any_of_its_ways(String fields, String counting) {
        assertThat(said(fields, COUNTING, DAY)).isEqualTo(counting);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | 4 units of timed services a discipline",
                "4.0 | 4 units of timed services a discipline",
                "{\"value\": 4, \"per\": \"day\"} | 4 units of timed services of all disciplines",
                "[4, {\"value\": 8, \"counts\": \"all\"}] | 4 units of timed services a discipline; 8 units of all services a discipline",
                "[{\"value\": 4, \"until\": \"2026-03-01\"}, {\"value\": 5, \"from\": \"2026-03-02\"}] | 5 units of timed services a discipline",
                "[{\"value\": 4, \"source\": \"a\"}, {\"value\": 8, \"counts\": \"all\", \"from\": \"2026-03-02\"}] | 4 units of timed services a discipline; 8 units of all services a discipline",
                "[{\"value\": \"none\"}] | none",
                "{\"value\": [4, {\"value\": 6, \"per\": \"day\"}], \"from\": \"2026-01-01\"} | 4 units of timed services a discipline; 6 units of timed services of all disciplines",
                "{\"value\": 4, \"except\": [\"97530\"], \"notAtPlaces\": [\"12\"], \"whenBilled\": {\"97161\": 5}} | 4 units of timed services a discipline, except 97530, not at places of service 12, when billed 97161: 5 units"
            })
    void a_cap_stands_in_any_of_its_ways(String cap, String text) {
        assertThat(said("\"unitsPerSession\": " + cap, UNITS_PER_SESSION, DAY)).isEqualTo(text);
    }

    @Test
    void a_cap_keeps_all_that_it_says() {
        PayerBook book = PayerJson.read(PayerJson.profile(
                "\"unitsPerSession\": {\"value\": 4, \"counts\": \"all\", \"codes\": [\"97140\", \"97110\"],"
                        + " \"except\": [\"97530\"], \"notAtPlaces\": [\"12\"], \"per\": \"clinician\","
                        + " \"whenBilled\": {\"97161\": 5}}"));
        CappedServices services = new CappedServices(
                Counts.ALL,
                List.of(ProcedureCode.of("97110"), ProcedureCode.of("97140")),
                List.of(ProcedureCode.of("97530")),
                List.of("12"),
                CapScope.CLINICIAN);
        assertThat(book.policy(P, DAY).get(UNITS_PER_SESSION).found())
                .contains(Listed.of(Cap.of(Units.of(4)).over(services).whenBilled("97161", Units.of(5))));
        assertThat(services.include(ProcedureCode.of("97110"), "11")).isTrue();
        assertThat(services.include(ProcedureCode.of("97110"), "12")).isFalse();
        assertThat(services.include(ProcedureCode.of("97112"), "11")).isFalse();
        assertThat(services.include(ProcedureCode.of("97530"), "11")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dollarsPerDay | \"120.00\" | 120.00 of timed services a discipline",
                "dollarsPerDay | 120 | 120.00 of timed services a discipline",
                "rvuPerDay | \"12\" | 12 of timed services a discipline",
                "minutesPerSession | 60 | 60 minutes of timed services a discipline",
                "unitsPerCode | {\"97140\": 2, \"97110\": 3} | 97110: 3 units, 97140: 2 units",
                "unitsPerCode | [{\"97140\": 2}, {\"97110\": 3, \"from\": \"2026-01-01\"}] | 97110: 3 units, 97140: 2 units",
                "authorization | \"visits\" | visits",
                "authorization | \"none\" | none",
                "authorization | {\"by\": \"units\", \"freeVisits\": 6, \"within\": \"P8W\", \"except\": [\"97161\"]} | units, the first 6 within P56D free, not for 97161",
                "visitsPerYear | 30 | 30",
                "visitsPerYear | {\"value\": 30, \"combined\": [\"PT\", \"OT\"]} | 30, PT, OT together",
                "frequency | [{\"codes\": [\"97164\"], \"max\": 1, \"per\": \"episode\"}] | 97164 at most 1 per episode",
                "frequency | {\"codes\": [\"97164\"], \"max\": 2, \"per\": \"P6M\"} | 97164 at most 2 per P6M",
                "performers | [\"THERAPIST\"] | THERAPIST",
                "requiredModifiers | [{\"codes\": [\"97140\"], \"modifiers\": [\"59\"]}, {\"performer\": \"ASSISTANT\", \"discipline\": \"PT\", \"modifiers\": [\"CQ\"]}] | 59 on 97140; CQ on lines of PT by ASSISTANT",
                "substitutes | {\"97014\": \"G0283\"} | 97014: G0283",
                "bundles | {\"codes\": [\"97110\", \"97140\"]} | 97110/97140",
                "bundles | [{\"codes\": [\"97110\", \"97140\"], \"from\": \"2026-01-01\"}, {\"codes\": [\"97530\", \"97140\"], \"liftedBy\": [\"59\"]}] | 97530/97140 unless 59; 97110/97140",
                "distinctServices | [[\"97110\", \"97140\"], [\"97110\", \"97112\"]] | 97110/97140; 97110/97112",
                "distinctServices | {\"value\": [[\"97110\", \"97140\"]], \"from\": \"2026-01-01\"} | 97110/97140",
                "assistantModifiers | true | CQ for PT, CO for OT",
                "assistantModifiers | false | none wanted",
                "assistantModifiers | {\"PT\": \"CQ\", \"from\": \"2026-01-01\"} | CQ for PT",
                "modifierOrder | [\"discipline\", [\"KX\"], [\"59\"]] | GP GO GN, then KX, then 59",
                "distinctModifier | \"X\" | X",
                "distinctModifier | \"59\" | 59",
                "ncci | \"medicaid\" | medicaid",
                "mue | \"none\" | none",
                "documentation | \"medicare\" | as Medicare",
                "documentation | [\"documentation.signature\"] | documentation.signature",
                "notCovered | [\"20560\"] | 20560",
                "notCovered | [{\"value\": [\"20560\"]}] | 20560",
                "notCovered | [{\"value\": [\"20560\"], \"until\": \"2026-03-01\"}, {\"value\": [\"20561\"], \"from\": \"2026-03-02\"}] | 20561",
                "mppr | {\"cut\": \"0.50\"} | 0.5 of pe off each unit after the first",
                "mppr | {\"cut\": 0.5, \"of\": \"fee\", \"each\": \"code\"} | 0.5 of fee off each code after the first",
                "assistantFactor | \"0.85\" | 0.85",
                "sequestration | false | no",
                "fees | {\"97110\": \"42.00\", \"lesserOfCharge\": false} | 97110: 42.00",
                "fees | {\"percentOfMedicare\": \"120\", \"asOf\": \"2024-01-01\", \"locality\": \"13102-00\", \"97140\": \"39.50\"} | 120 percent of Medicare as of 2024-01-01 in 13102-00, but 97140: 39.50, or the charge if less",
                "fees | {\"conversionFactor\": \"49.00\", \"rvus\": \"medicare\"} | 49 dollars a relative value of Medicare, or the charge if less",
                "fees | {\"conversionFactor\": \"49.00\", \"rvus\": {\"97110\": \"0.89\"}} | 49 dollars a relative value of 97110: 0.89, or the charge if less",
                "fees | {\"perVisit\": \"95.00\", \"evaluation\": \"130.00\"} | 95.00 a visit, 130.00 with an evaluation, or the charge if less",
                "patientShare | {\"copay\": \"25.00\", \"coinsurance\": \"0.20\", \"deductible\": \"500.00\"} | copay 25.00, coinsurance 0.2, deductible 500.00",
                "patientShare | {\"deductible\": \"medicare\"} | deductible of Medicare",
                "timelyFiling | \"P90D\" | P90D"
            })
    void every_kind_of_value_is_read(String key, String json, String text) {
        PayerKey<?> known = PayerKeys.named(key).orElseThrow();
        assertThat(said("\"" + key + "\": " + json, known, DAY)).isEqualTo(text);
        PayerBook book = PayerJson.read(PayerJson.profile("\"" + key + "\": " + json));
        assertThat(PayerJson.read(PayerProfiles.write(book))).isEqualTo(book);
    }

    @Test
    void a_value_keeps_its_own_source_and_certainty() {
        PayerProfile profile = PayerJson.read(PayerJson.profile(
                        "\"source\": \"Manual\", \"counting\": {\"value\": \"full-unit\", \"source\": \"Letter\","
                                + " \"certainty\": \"LIKELY\"}, \"mue\": \"medicare\", \"aliases\": [\"Plan P\"]"))
                .profiles()
                .get(0);
        assertThat(profile.values(COUNTING)).first().satisfies(dated -> {
            assertThat(dated.source()).hasToString("Letter");
            assertThat(dated.certainty()).hasToString("LIKELY");
        });
        assertThat(profile.values(PayerKeys.MUE)).first().satisfies(dated -> {
            assertThat(dated.source()).hasToString("Manual");
            assertThat(dated.certainty()).hasToString("DEFINITE");
        });
        assertThat(profile.label()).isEqualTo("p");
        assertThat(profile.aliases()).containsExactly("Plan P");
    }

    @Test
    void without_a_source_the_profile_itself_is_it() {
        PayerProfile profile = PayerJson.read(PayerJson.profile("\"mue\": \"medicare\""))
                .profiles()
                .get(0);
        assertThat(profile.values(PayerKeys.MUE)).extracting(Dated::source).hasToString("[Profile p]");
    }

    @Test
    void values_of_an_example_are_somebodys_judgement() {
        PayerProfile profile = PayerJson.read(PayerJson.profile("\"mue\": \"medicare\", \"example\": true"))
                .profiles()
                .get(0);
        assertThat(profile.isExample()).isTrue();
        assertThat(profile.values(PayerKeys.MUE)).extracting(Dated::certainty).hasToString("[JUDGEMENT]");
    }

    @Test
    void profiles_of_a_file_extend_one_another_in_any_order() {
        PayerBook book = PayerJson.read(PayerJson.profiles(
                        "{\"id\": \"a\", \"extends\": \"b\"}",
                        "{\"id\": \"b\", \"extends\": \"commercial-full-unit\"}"))
                .over(PayerBook.bundled());
        assertThat(book.policy(PayerId.of("a"), DAY).get(COUNTING).found()).contains(CountingMethod.FULL_UNIT);
    }

    @Test
    void a_file_may_extend_profiles_at_hand() throws IOException {
        PayerBook base = PayerJson.read(PayerJson.profiles("{\"id\": \"base\", \"counting\": \"full-unit\"}"));
        Path file = Files.createTempFile("payers", ".json");
        Files.writeString(file, PayerJson.profile("\"extends\": \"base\""));
        assertThat(PayerProfiles.read(file, base)
                        .over(base)
                        .policy(P, DAY)
                        .get(COUNTING)
                        .found())
                .contains(CountingMethod.FULL_UNIT);
        assertThatThrownBy(() -> PayerProfiles.read(file)).isInstanceOf(PayerFormatException.class);
        Files.delete(file);
        assertThatThrownBy(() -> PayerProfiles.read(file)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void the_template_is_read_and_each_of_its_samples_too() {
        String template = PayerProfiles.template();
        assertThat(PayerJson.read(template).profiles()).hasSize(1);
        String all = template.replaceAll("\"//([A-Za-z]+)\"", "\"$1\"").replace("\"commercial-cms\"", "\"medicare\"");
        PayerProfile filled = PayerJson.read(all).profiles().get(0);
        assertThat(PayerKeys.all())
                .allSatisfy(key -> assertThat(filled.values(key)).as("%s", key).hasSize(1));
        assertThat(PayerKeys.all()).allSatisfy(key -> assertThat(template).contains("\"// " + key + "\": \""));
    }

    @Test
    void a_template_can_extend_a_profile() {
        PayerProfile medicare = PayerBook.bundled().profiles().get(0);
        assertThat(PayerJson.read(PayerProfiles.template(medicare))
                        .profiles()
                        .get(0)
                        .parent())
                .contains(PayerId.MEDICARE);
    }

    @Test
    void payers_are_described_for_programs() {
        PayerBook book = PayerJson.read(PayerJson.profile("\"extends\": \"commercial-ama\", \"unitsPerSession\": 4,"
                        + " \"from\": \"2026-01-01\", \"mue\": \"none\""))
                .over(PayerBook.bundled());
        String described = PayerProfiles.describe(book, book.profiles().subList(0, 1));
        assertThat(described)
                .contains("\"key\": \"unitsPerSession\"", "\"value\": 4", "\"from\": \"2026-01-01\"", "\"until\": null")
                .contains("\"profile\": \"commercial-ama\"", "\"certainty\": \"JUDGEMENT\"", "\"applied\": true")
                .contains("\"value\": \"none\"", "\"timelyFiling\"");
    }
}
