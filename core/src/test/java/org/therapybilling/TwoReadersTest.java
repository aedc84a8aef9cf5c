package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Two readers read the same items, each at its own pace. */
class TwoReadersTest {

    @Test
    void each_reads_all_items_in_their_order() {
        TwoReaders<String> readers = new TwoReaders<>(List.of("a", "b", "c").iterator());
        Iterator<String> first = readers.first();
        Iterator<String> second = readers.second();
        assertThat(first.next()).isEqualTo("a");
        assertThat(first.next()).isEqualTo("b");
        assertThat(second.next()).isEqualTo("a");
        assertThat(second.next()).isEqualTo("b");
        assertThat(second.next()).isEqualTo("c");
        assertThat(second.hasNext()).isFalse();
        assertThat(first.hasNext()).isTrue();
        assertThat(first.next()).isEqualTo("c");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(first::next);
    }
}
