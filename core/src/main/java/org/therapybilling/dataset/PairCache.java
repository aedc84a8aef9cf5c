package org.therapybilling.dataset;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.reference.EditTerms;
import org.therapybilling.reference.ModifierIndicator;
import org.therapybilling.reference.PackedPairs;

/**
 * Keeps the packed form of a table of pairs beside its text, so that it need not be parsed again. A cache names its form
 * and the digest of the text it was made from, and ends with a digest of itself; one that is of another form, of another
 * text or damaged is not used.
 */
final class PairCache {

    static final String EXTENSION = ".pairs";

    /** The first bytes; the number changes with the form. */
    private static final byte[] MAGIC = "TBPAIRS1".getBytes(StandardCharsets.US_ASCII);

    private static final int DIGEST = 32;
    private static final int NO_DATE = Integer.MIN_VALUE;

    private PairCache() {}

    /** Writes a table that was read from a text with this digest. */
    static byte[] write(PackedPairs pairs, String sha256) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4 * pairs.column2().length + (1 << 16));
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(MAGIC);
        out.write(HexFormat.of().parseHex(sha256));
        out.writeInt(pairs.codes().length);
        out.writeInt(pairs.column2().length);
        out.writeInt(pairs.termTable().size());
        for (EditTerms terms : pairs.termTable()) {
            writeTerms(out, terms);
        }
        out.write(bytes(pairs.codes()));
        out.write(bytes(pairs.offsets()));
        out.write(bytes(pairs.column2()));
        out.write(bytes(pairs.terms()));
        out.write(MeasuredInput.sha256Digest().digest(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    private static void writeTerms(DataOutputStream out, EditTerms terms) throws IOException {
        out.writeByte(terms.indicator().digit());
        out.writeInt(day(terms.effective()));
        out.writeInt(day(terms.deletion()));
        out.writeBoolean(terms.priorTo1996());
        byte[] rationale = terms.rationale().getBytes(StandardCharsets.UTF_8);
        out.writeShort(rationale.length);
        out.write(rationale);
    }

    private static int day(Optional<LocalDate> date) {
        return date.map(day -> Math.toIntExact(day.toEpochDay())).orElse(NO_DATE);
    }

    private static byte[] bytes(int[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES);
        buffer.asIntBuffer().put(values);
        return buffer.array();
    }

    private static byte[] bytes(char[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Character.BYTES);
        buffer.asCharBuffer().put(values);
        return buffer.array();
    }

    /**
     * Reads a table.
     *
     * @param sha256 the digest of the text it must be of
     * @return the table; empty if the cache is not of that text, of another form, or damaged
     */
    static Optional<PackedPairs> read(InputStream in, String sha256) throws IOException {
        byte[] bytes = in.readAllBytes();
        return isOf(bytes, sha256) && isWhole(bytes) ? unpack(bytes) : Optional.empty();
    }

    private static boolean isOf(byte[] bytes, String sha256) {
        byte[] expected = Arrays.copyOf(MAGIC, MAGIC.length + DIGEST);
        System.arraycopy(HexFormat.of().parseHex(sha256), 0, expected, MAGIC.length, DIGEST);
        return bytes.length > expected.length + DIGEST
                && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
    }

    private static boolean isWhole(byte[] bytes) {
        MessageDigest digest = MeasuredInput.sha256Digest();
        int length = bytes.length - DIGEST;
        digest.update(bytes, 0, length);
        return Arrays.equals(digest.digest(), Arrays.copyOfRange(bytes, length, bytes.length));
    }

    private static Optional<PackedPairs> unpack(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, bytes.length - DIGEST).position(MAGIC.length + DIGEST);
        try {
            int[] codes = new int[in.getInt()];
            int rows = in.getInt();
            List<EditTerms> terms = new ArrayList<>();
            for (int left = in.getInt(); left > 0; left--) {
                terms.add(terms(in));
            }
            ints(in, codes);
            return Optional.of(new PackedPairs(
                    codes, ints(in, new int[codes.length + 1]), chars(in, rows), chars(in, rows), terms));
        } catch (BufferUnderflowException | IllegalArgumentException otherForm) {
            return Optional.empty();
        }
    }

    private static EditTerms terms(ByteBuffer in) {
        ModifierIndicator indicator = ModifierIndicator.of((char) in.get());
        LocalDate effective = date(in.getInt());
        LocalDate deletion = date(in.getInt());
        boolean prior = in.get() != 0;
        byte[] rationale = new byte[in.getShort()];
        in.get(rationale);
        return EditTerms.of(indicator, effective, deletion, prior, new String(rationale, StandardCharsets.UTF_8));
    }

    private static @Nullable LocalDate date(int day) {
        return day == NO_DATE ? null : LocalDate.ofEpochDay(day);
    }

    private static int[] ints(ByteBuffer in, int[] values) {
        in.asIntBuffer().get(values);
        in.position(in.position() + values.length * Integer.BYTES);
        return values;
    }

    private static char[] chars(ByteBuffer in, int count) {
        char[] values = new char[count];
        in.asCharBuffer().get(values);
        in.position(in.position() + count * Character.BYTES);
        return values;
    }
}
