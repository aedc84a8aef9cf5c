package org.therapybilling.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the directory at the end of an archive says (PKWARE, APPNOTE 6.3.10, sections 4.3.12 and 4.3.16). */
class ArchiveDirectoryTest {

    private static final int ENTRIES = 3;
    private static final int FLAGS = 8;
    private static final int METHOD = 10;
    private static final int NAME = 46;

    @TempDir
    private Path folder = Path.of("");

    /** Returns an archive whose entries have names, fields of others and comments of different lengths. */
    private static byte[] zip(int comment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.ISO_8859_1)) {
            out.setComment("c".repeat(comment));
            for (int entry = 0; entry < ENTRIES; entry++) {
                ZipEntry named = new ZipEntry("name".repeat(entry + 1));
                named.setExtra(
                        new byte[] {1, 2, (byte) (8 * entry), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
                named.setComment("x".repeat(5 * entry + 1));
                out.putNextEntry(named);
                out.write(entry);
            }
        }
        return bytes.toByteArray();
    }

    /** Returns where an entry of the directory begins. */
    private static int entry(byte[] zip, int number) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("PK\1\2");
        for (int before = 0; before < number; before++) {
            at = text.indexOf("PK\1\2", at + 1);
        }
        return at;
    }

    private ArchiveDirectory read(byte[] zip) throws IOException {
        return ArchiveDirectory.of(Files.write(folder.resolve("a.zip"), zip));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 0xFFFF})
    void of_a_usual_archive_nothing_is_said(int comment) throws IOException {
        ArchiveDirectory directory = read(zip(comment));
        assertThat(directory.trouble()).isEmpty();
        assertThat(directory.names()).isEqualTo(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 0", "0, 1", "2, 1", "1, 65535", "2, 65535"})
    void each_entry_is_looked_at(int entry, int comment) throws IOException {
        byte[] packed = zip(comment);
        packed[entry(packed, entry) + METHOD] = 14;
        assertThat(read(packed).trouble()).get().asString().startsWith("the archive is packed by LZMA, which");

        byte[] encrypted = zip(comment);
        encrypted[entry(encrypted, entry) + FLAGS] |= 1;
        assertThat(read(encrypted).trouble()).get().asString().startsWith("the archive is encrypted;");

        byte[] named = zip(comment);
        named[entry(named, entry) + NAME + 3] = (byte) 0x82;
        assertThat(read(named).names()).isEqualTo(Charset.forName("IBM437"));
        assertThat(read(named).trouble()).isEmpty();
    }

    @Test
    void of_two_methods_the_first_is_named_and_encryption_before_either() throws IOException {
        byte[] zip = zip(0);
        zip[entry(zip, 0) + METHOD] = 9;
        zip[entry(zip, 1) + METHOD] = 12;
        assertThat(read(zip).trouble()).get().asString().startsWith("the archive is packed by Deflate64,");
        zip[entry(zip, 2) + FLAGS] |= 1;
        assertThat(read(zip).trouble()).get().asString().startsWith("the archive is encrypted;");
    }

    @Test
    void a_number_of_a_method_has_two_bytes() throws IOException {
        byte[] zip = zip(0);
        zip[entry(zip, 1) + METHOD] = (byte) 0xFE;
        zip[entry(zip, 1) + METHOD + 1] = (byte) 0xFF;
        assertThat(read(zip).trouble()).get().asString().startsWith("the archive is packed by method 65534,");
    }

    @Test
    void names_said_to_be_in_utf_8_are() throws IOException {
        byte[] zip = zip(0);
        zip[entry(zip, 1) + NAME] = (byte) 0x82;
        zip[entry(zip, 1) + FLAGS + 1] |= 1 << 3;
        assertThat(read(zip).names()).isEqualTo(StandardCharsets.UTF_8);
    }

    /** The letter e with an accent, in UTF-8. */
    @Test
    void names_that_are_in_utf_8_without_being_said_to_be_are_taken_so() throws IOException {
        byte[] zip = zip(0);
        zip[entry(zip, 1) + NAME] = (byte) 0xC3;
        zip[entry(zip, 1) + NAME + 1] = (byte) 0xA9;
        assertThat(read(zip).names()).isEqualTo(StandardCharsets.UTF_8);
    }

    /** Programs that unpack themselves have an archive at their end. */
    @Test
    void what_stands_before_the_archive_is_no_matter() throws IOException {
        byte[] zip = zip(0);
        zip[entry(zip, 2) + METHOD] = 14;
        byte[] behind = Arrays.copyOf(new byte[100_000], 100_000 + zip.length);
        System.arraycopy(zip, 0, behind, 100_000, zip.length);
        assertThat(read(behind).trouble()).isPresent();
    }

    /** Wherever it is cut short, nothing is known, and nothing fails. */
    @Test
    void of_an_archive_that_is_cut_short_nothing_is_said() throws IOException {
        byte[] zip = zip(0);
        zip[entry(zip, 0) + METHOD] = 14;
        for (int length = 0; length < zip.length; length++) {
            assertThat(read(Arrays.copyOf(zip, length)).trouble()).isEmpty();
        }
        assertThat(read(zip).trouble()).isPresent();
    }

    /** Lengths that the archive does not have: of a name, a comment, the directory. */
    @Test
    void of_a_directory_that_cannot_be_followed_it_is_said_what_stood_before() throws IOException {
        for (int field : List.of(28, 30, 32)) {
            byte[] zip = zip(0);
            zip[entry(zip, 0) + METHOD] = 14;
            zip[entry(zip, 1) + field + 1] = (byte) 0xFF;
            assertThat(read(zip).trouble()).isPresent();
        }
        byte[] zip = zip(0);
        zip[entry(zip, 0) + METHOD] = 14;
        zip[zip.length - 22 + 15] = 1;
        assertThat(read(zip).trouble()).isEmpty();
        zip[zip.length - 22 + 15] = (byte) 0x80;
        assertThat(read(zip).trouble()).isEmpty();
    }
}
