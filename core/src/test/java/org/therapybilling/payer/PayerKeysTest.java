package org.therapybilling.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.payer.form.Place;
import org.therapybilling.payer.form.Place.Fault;

class PayerKeysTest {

    /** The keys of the contract of profile files, in its order; aliases are a field of the profile itself. */
    private static final List<String> CONTRACT = List.of(
            ("counting precedence unitsPerSession minutesPerSession rvuPerDay dollarsPerDay unitsPerCode authorization"
                            + " visitsPerYear frequency performers requiredModifiers substitutes bundles"
                            + " distinctServices disciplineModifiers assistantModifiers tenPercent slpAssistants"
                            + " chiropractic modifierOrder distinctModifier ncci mue documentation threshold telehealth"
                            + " totalTime untimedOnce codeStatus coverage claimForm notCovered mppr assistantFactor"
                            + " sequestration fees patientShare timelyFiling")
                    .split(" "));

    static List<PayerKey<?>> keys() {
        return PayerKeys.all();
    }

    @Test
    void every_key_of_the_contract_is_there_once() {
        assertThat(PayerKeys.all().stream().map(PayerKey::name)).containsExactlyElementsOf(CONTRACT);
    }

    @Test
    void every_constant_is_among_all_keys() throws IllegalAccessException {
        List<Object> constants = new ArrayList<>();
        for (Field field : PayerKeys.class.getFields()) {
            constants.add(field.get(null));
        }
        assertThat(constants).hasSameElementsAs(PayerKeys.all()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("keys")
    <T extends Serializable> void a_value_reads_as_it_was_written(PayerKey<T> key) {
        List<Fault> faults = new ArrayList<>();
        assertThat(key.form().read(key.form().write(key.sample()), Place.root(faults)))
                .contains(key.sample());
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("keys")
    <T extends Serializable> void a_key_says_its_value_in_a_sentence(PayerKey<T> key) {
        assertThat(key.sentence()).containsOnlyOnce("{0}");
        assertThat(key.text(key.sample())).doesNotContain("{", "[", "@").isNotEqualTo(key.sentence());
    }

    @ParameterizedTest
    @MethodSource("keys")
    <T extends Serializable> void keys_and_values_can_be_sent_elsewhere(PayerKey<T> key) throws Exception {
        assertThat(sent(key)).isSameAs(key);
        assertThat(sent(key.sample())).isEqualTo(key.sample());
    }

    @Test
    void a_key_is_found_by_its_name() {
        assertThat(PayerKeys.named("mue").orElseThrow()).isSameAs(PayerKeys.MUE).hasToString("mue");
        assertThat(PayerKeys.named("MUE")).isEmpty();
    }

    /** A key is asked for somewhere outside of this package, or it is not said to be. */
    @Test
    void this_version_says_by_which_keys_it_acts() throws IOException, IllegalAccessException {
        String sources = sourcesThatAskPayers();
        List<String> applied = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (Field constant : PayerKeys.class.getFields()) {
            PayerKey<?> key = (PayerKey<?>) constant.get(null);
            if (key.isApplied()) {
                applied.add(key.name());
            }
            if (Pattern.compile("\\b" + constant.getName() + "\\b")
                    .matcher(sources)
                    .find()) {
                asked.add(key.name());
            }
        }
        assertThat(applied)
                .as("keys declared as applied in PayerKeys, against those that sources outside of payer ask for")
                .containsExactlyElementsOf(asked);
    }

    private static String sourcesThatAskPayers() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                boolean isOfPayer = text.contains("package org.therapybilling.payer;");
                if (!isOfPayer && text.contains("org.therapybilling.payer.PayerKeys")) {
                    sources.append(text);
                }
            }
        }
        return sources.toString();
    }

    @SuppressWarnings("unchecked")
    static <T> T sent(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
