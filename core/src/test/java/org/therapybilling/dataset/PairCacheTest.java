package org.therapybilling.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.dataset.file.MeasuredInput;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.tables.EditTerms;
import org.therapybilling.reference.tables.PackedPairs;
import org.therapybilling.reference.tables.PairRows;
import org.therapybilling.reference.tables.PairRowsBuilder;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;

/** A cache is read as it was written; of another, whose digest is right all the same, nothing is believed. */
class PairCacheTest {

    /** Where the numbers of codes, rows and terms stand, after the eight bytes that name the form. */
    private static final int CODES = 8;

    private static final int ROWS = 12;
    private static final int TERMS = 16;

    private static PackedPairs pairs() {
        PairRowsBuilder pairs = new PairRowsBuilder();
        int open =
                pairs.termsNumber(EditTerms.of('1', LocalDate.of(2020, 1, 1), null, false, "Standards – of practice"));
        int ended = pairs.termsNumber(EditTerms.of('0', null, LocalDate.of(2024, 12, 31), true, ""));
        pairs.add(packed("97530"), packed("97116"), open);
        pairs.add(packed("97530"), packed("97140"), ended);
        pairs.add(packed("97140"), packed("97530"), open);
        return pairs.build();
    }

    private static int packed(String code) {
        return ProcedureCode.of(code).packed();
    }

    private static DataRelease release(int rows) {
        return new DataRelease(
                "ncci-ptp-practitioner", "CMS", "1", CodeSet.all(), EffectivePeriod.always(), rows, "0".repeat(64));
    }

    /** Reads bytes as a cache whose digest is right. */
    private static Optional<PackedPairs> read(byte[] bytes) throws Exception {
        return read(
                bytes,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    private static Optional<PackedPairs> read(byte[] bytes, String sha256) throws IOException {
        return PairCache.read(MeasuredInput.digested(new ByteArrayInputStream(bytes), "a.pairs", 1 << 20), sha256);
    }

    private static byte[] with(int place, int number) throws IOException {
        byte[] bytes = PairCache.write(pairs());
        ByteBuffer.wrap(bytes).putInt(place, number);
        return bytes;
    }

    @Test
    void what_was_written_is_read() throws Exception {
        PackedPairs read = read(PairCache.write(pairs())).orElseThrow();
        assertThat(PairRows.of(release(3), read)
                        .rows((one, two, terms) -> one + " " + two + " " + terms)
                        .toList())
                .hasSize(3)
                .isEqualTo(PairRows.of(release(3), pairs())
                        .rows((one, two, terms) -> one + " " + two + " " + terms)
                        .toList());
    }

    @Test
    void a_digest_of_something_else_is_not_believed() throws IOException {
        assertThat(read(PairCache.write(pairs()), "0".repeat(64))).isEmpty();
        assertThat(read(PairCache.write(pairs()), "")).isEmpty();
    }

    @Test
    void an_older_form_is_not_read() throws Exception {
        byte[] bytes = PairCache.write(pairs());
        bytes[CODES - 1] = '1';
        assertThat(read(bytes)).isEmpty();
    }

    @Test
    void no_beginning_of_a_cache_is_a_cache() throws Exception {
        byte[] whole = PairCache.write(pairs());
        for (int length = 0; length < whole.length; length++) {
            assertThat(read(Arrays.copyOf(whole, length)))
                    .as("%s bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void more_bytes_than_the_table_has_are_not_a_cache() throws Exception {
        byte[] whole = PairCache.write(pairs());
        assertThat(read(Arrays.copyOf(whole, whole.length + 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        CODES + ",-1",
        CODES + ",2147483647",
        CODES + ",-2147483648",
        ROWS + ",-1",
        ROWS + ",2147483647",
        ROWS + ",4",
        TERMS + ",-1",
        TERMS + ",2147483647"
    })
    void counts_that_the_bytes_do_not_bear_out_are_refused_before_anything_is_made(int place, int count)
            throws Exception {
        assertThat(read(with(place, count))).isEmpty();
    }

    @Test
    void arrays_that_do_not_belong_together_are_refused() throws Exception {
        byte[] whole = PairCache.write(pairs());
        ByteBuffer.wrap(whole).putShort(whole.length - Short.BYTES, (short) 2);
        PackedPairs read = read(whole).orElseThrow();
        assertThatThrownBy(() -> PairRows.of(release(3), read))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The number of terms");
    }
}
