package org.therapybilling.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes on their way: counted, digested, and no more than a file may have. */
class MeasuredInputTest {

    /** The digests of {@code abc} and of nothing (FIPS 180-4; NIST, examples of SHA-256). */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static MeasuredInput input(String text, long most) {
        return MeasuredInput.digested(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), "fees.csv", most);
    }

    @Test
    void all_bytes_are_digested_however_they_are_read() throws IOException {
        assertThat(input("", 9).sha256()).isEqualTo(OF_NOTHING);
        assertThat(input("abc", 9).sha256()).isEqualTo(OF_ABC);

        MeasuredInput read = input("abc", 9);
        assertThat(read.read()).isEqualTo('a');
        assertThat(read.skip(1)).isEqualTo(1);
        assertThat(read.readAllBytes()).containsExactly('c');
        assertThat(read.read()).isEqualTo(-1);
        assertThat(read.skip(1)).isZero();
        assertThat(read.sha256()).isEqualTo(OF_ABC);
    }

    @Test
    void a_byte_beyond_ascii_is_no_end() throws IOException {
        assertThat(input("\u00ff", 9).read()).isEqualTo(0xff);
    }

    /** Marks would pass bytes on twice. */
    @Test
    void nothing_can_be_read_again() {
        assertThat(input("abc", 9).markSupported()).isFalse();
    }

    @Test
    void a_file_of_as_many_bytes_as_it_may_have_is_passed_on_and_one_of_more_is_refused() throws IOException {
        assertThat(input("abc", 3).readAllBytes()).hasSize(3);
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> input("abc", 2).readAllBytes())
                .withMessageStartingWith("unpacked it has more than 2 bytes")
                .satisfies(refused -> assertThat(refused.file()).isEqualTo("fees.csv"));
    }

    @Test
    void a_text_is_whole_if_its_last_line_has_an_end() throws IOException {
        MeasuredInput whole = input("a\nb\n", 9);
        whole.readAllBytes();
        whole.checkWhole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a\nb", "a\n "})
    void a_text_without_an_end_of_its_last_line_is_cut_short(String text) throws IOException {
        MeasuredInput cut = input(text, 9);
        cut.readAllBytes();
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(cut::checkWhole)
                .withMessageContaining("cut short");
    }

    /** The digest of several is that of their digests, a line each. */
    @Test
    void parts_have_one_digest_together() throws IOException {
        assertThat(MeasuredInput.joinedSha256(List.of(OF_ABC))).isEqualTo(OF_ABC);
        assertThat(MeasuredInput.joinedSha256(List.of(OF_ABC, OF_NOTHING)))
                .isEqualTo(input(OF_ABC + "\n" + OF_NOTHING + "\n", 999).sha256());
    }
}
