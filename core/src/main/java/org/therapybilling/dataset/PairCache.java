package org.therapybilling.dataset;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.dataset.file.MeasuredInput;
import org.therapybilling.internal.Checks;
import org.therapybilling.reference.tables.EditTerms;
import org.therapybilling.reference.tables.PackedPairs;

/**
 * Keeps the packed form of a table of pairs beside its text, so that it need not be parsed again. A cache names its form,
 * and its digest stands beside it; one that is of another form, of another table or damaged is not used.
 */
final class PairCache {

    static final String EXTENSION = ".pairs";

    /** The first bytes; the number changes with the form. */
    private static final byte[] MAGIC = "TBPAIRS3".getBytes(StandardCharsets.US_ASCII);

    /** The bytes of terms without a rationale: the indicator, two days, a mark and a length. */
    private static final int LEAST_OF_TERMS = 1 + 2 * Integer.BYTES + 1 + Integer.BYTES;

    private static final int NO_DATE = Integer.MIN_VALUE;

    private PairCache() {}

    static byte[] write(PackedPairs pairs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4 * pairs.column2().length + (1 << 16));
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(MAGIC);
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
        return bytes.toByteArray();
    }

    private static void writeTerms(DataOutputStream out, EditTerms terms) throws IOException {
        out.writeByte(terms.indicator());
        out.writeInt(day(terms.effective()));
        out.writeInt(day(terms.deletion()));
        out.writeBoolean(terms.priorTo1996());
        byte[] rationale = terms.rationale().getBytes(StandardCharsets.UTF_8);
        out.writeInt(rationale.length);
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
     * @param sha256 the digest that the cache must have
     * @return the table; empty if the cache has another digest or another form
     */
    static Optional<PackedPairs> read(MeasuredInput in, String sha256) throws IOException {
        byte[] bytes = in.readAllBytes();
        return in.sha256().equals(sha256) && hasForm(bytes)
                ? unpack(ByteBuffer.wrap(bytes).position(MAGIC.length))
                : Optional.empty();
    }

    private static boolean hasForm(byte[] bytes) {
        return Arrays.equals(bytes, 0, Math.min(bytes.length, MAGIC.length), MAGIC, 0, MAGIC.length);
    }

    private static Optional<PackedPairs> unpack(ByteBuffer in) {
        try {
            int codes = count(in, 2 * Integer.BYTES);
            int rows = count(in, 2 * Character.BYTES);
            List<EditTerms> terms = new ArrayList<>();
            for (int left = count(in, LEAST_OF_TERMS); left > 0; left--) {
                terms.add(terms(in));
            }
            PackedPairs pairs =
                    new PackedPairs(ints(in, codes), ints(in, codes + 1), chars(in, rows), chars(in, rows), terms);
            return in.hasRemaining() ? Optional.empty() : Optional.of(pairs);
        } catch (BufferUnderflowException | IllegalArgumentException | DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    /** Reads how many there are of something, which cannot be more than there are bytes for. */
    private static int count(ByteBuffer in, int bytesOfOne) {
        return Checks.inRange("A count", in.getInt(), 0, in.remaining() / bytesOfOne);
    }

    private static EditTerms terms(ByteBuffer in) {
        char indicator = indicator((char) in.get());
        LocalDate effective = date(in.getInt());
        LocalDate deletion = date(in.getInt());
        boolean prior = in.get() != 0;
        byte[] rationale = new byte[Checks.inRange("A length", in.getInt(), 0, in.remaining())];
        in.get(rationale);
        return EditTerms.of(indicator, effective, deletion, prior, new String(rationale, StandardCharsets.UTF_8));
    }

    private static char indicator(char digit) {
        if ("019".indexOf(digit) < 0) {
            throw new IllegalArgumentException("The modifier indicator is none of 0, 1 and 9.");
        }
        return digit;
    }

    private static @Nullable LocalDate date(int day) {
        return day == NO_DATE ? null : LocalDate.ofEpochDay(day);
    }

    private static int[] ints(ByteBuffer in, int count) {
        int[] values = new int[count];
        in.asIntBuffer().get(values);
        in.position(in.position() + count * Integer.BYTES);
        return values;
    }

    private static char[] chars(ByteBuffer in, int count) {
        char[] values = new char[count];
        in.asCharBuffer().get(values);
        in.position(in.position() + count * Character.BYTES);
        return values;
    }
}
