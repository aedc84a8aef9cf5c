package org.therapybilling.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values come back equal from other machines, and hash tables can tell them apart. */
class SentValuesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    static Stream<List<Object>> values() {
        return Stream.of(
                List.of(Units.of(3), Units.of(4_000)),
                List.of(Minutes.of(8), Minutes.of(100_000)),
                List.of(Money.of("120.00"), Money.of("-0.01")),
                List.of(ProcedureCode.of("97110"), ProcedureCode.of("G0283")),
                List.of(CodeSet.parse("97110 97112-97116"), CodeSet.all(), CodeSet.none()),
                List.of(Modifier.GP, Modifier.of("U1")),
                List.of(ModifierSet.of(Modifier.GP, Modifier.KX), ModifierSet.NONE),
                List.of(PayerId.MEDICARE, PayerId.of("cash")),
                List.of(
                        EffectivePeriod.always(),
                        EffectivePeriod.from(DAY),
                        EffectivePeriod.always().until(DAY),
                        EffectivePeriod.from(DAY).until(DAY.plusDays(30))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void they_come_back_equal(List<Object> values) throws IOException, ClassNotFoundException {
        for (Object value : values) {
            assertThat(sent(value)).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void they_have_hashes_of_their_own(List<Object> values) {
        assertThat(values.stream().map(Object::hashCode)).doesNotHaveDuplicates();
    }

    /** A stream may hold an object before its factory made it anew: so it must not show one thing and equal another. */
    @Test
    void what_shows_one_text_and_equals_another_is_refused() throws IOException {
        byte[] code = written(ProcedureCode.of("97110"));
        exchange(code, "97110", "97140");
        assertThatThrownBy(() -> read(code))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("does not agree with itself");
        exchange(code, "97140", "9714-");
        assertThatThrownBy(() -> read(code)).isInstanceOf(InvalidObjectException.class);

        byte[] modifier = written(Modifier.GP);
        exchange(modifier, "t\0\2GP", "t\0\2GO");
        assertThatThrownBy(() -> read(modifier))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("does not agree with itself");
        exchange(modifier, "t\0\2GO", "t\0\2G ");
        assertThatThrownBy(() -> read(modifier)).isInstanceOf(InvalidObjectException.class);
    }

    private static void exchange(byte[] stream, String text, String other) {
        int place = new String(stream, StandardCharsets.ISO_8859_1).indexOf(text);
        byte[] bytes = other.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, stream, place, bytes.length);
    }

    private static Object sent(Object value) throws IOException, ClassNotFoundException {
        return read(written(value));
    }

    private static byte[] written(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
