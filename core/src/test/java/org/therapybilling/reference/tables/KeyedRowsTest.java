package org.therapybilling.reference.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;

class KeyedRowsTest {

    private static final DataRelease RELEASE =
            new DataRelease("figures", "us", "2026", CodeSet.none(), EffectivePeriod.always(), 2, "0".repeat(64));

    private static final KeyedRows<String, Integer> AT_ONCE = KeyedRows.of(RELEASE, Map.of("a", 1, "b", 2));

    private final AtomicInteger reads = new AtomicInteger();
    private final KeyedRows<String, Integer> later = KeyedRows.later(RELEASE, this::read);

    private KeyedRows<String, Integer> read() {
        reads.incrementAndGet();
        return AT_ONCE;
    }

    @Test
    void rows_are_read_once_and_only_when_asked_for() {
        assertThat(later.release()).isEqualTo(RELEASE);
        assertThat(later).hasSameHashCodeAs(AT_ONCE);
        assertThat(reads).hasValue(0);
        assertThat(later.row("b")).isEqualTo(2);
        assertThat(later.row("c")).isNull();
        assertThat(later.rows()).isEqualTo(Map.of("a", 1, "b", 2));
        assertThat(reads).hasValue(1);
    }

    @Test
    void whether_rows_are_read_at_once_or_later_makes_no_difference() throws IOException, ClassNotFoundException {
        assertThat(later).isEqualTo(AT_ONCE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(KeyedRows.later(RELEASE, this::read));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(AT_ONCE);
        }
    }
}
