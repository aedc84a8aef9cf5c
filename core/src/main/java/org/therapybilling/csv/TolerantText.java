package org.therapybilling.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a file: UTF-16 where it begins with the mark of it, else UTF-8, in which what is none is read as
 * Windows-1252. Marks at the beginning, one or several, are left out.
 */
final class TolerantText extends Reader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 13;
    private static final char MARK = '\uFEFF';
    private static final int BYTE = 0xFF;

    private final InputStream input;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).limit(0);
    private CharsetDecoder decoder = decoder(StandardCharsets.UTF_8);
    private boolean begun;
    private boolean ended;
    private boolean windows;

    TolerantText(InputStream input) {
        this.input = input;
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Says whether something was read as Windows-1252 so far. */
    boolean isWindows() {
        return windows;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        fill();
        begin();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isError()) {
            asWindows(result.length());
        }
        chars.flip();
        skipMarks();
    }

    private void fill() throws IOException {
        bytes.compact();
        while (!ended && bytes.position() < BUFFER / 2) {
            int count = input.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(0, count));
        }
        bytes.flip();
    }

    private void begin() {
        if (!begun && bytes.remaining() > 1) {
            int mark = ((bytes.get(0) & BYTE) << 8) | (bytes.get(1) & BYTE);
            if (mark == 0xFEFF) {
                decoder = decoder(StandardCharsets.UTF_16BE);
            } else if (mark == 0xFFFE) {
                decoder = decoder(StandardCharsets.UTF_16LE);
            }
        }
    }

    private void skipMarks() {
        while (!begun && chars.hasRemaining()) {
            begun = chars.get(chars.position()) != MARK;
            if (!begun) {
                chars.get();
            }
        }
    }

    private void asWindows(int count) {
        windows = true;
        for (int i = 0; i < count && chars.hasRemaining(); i++) {
            byte[] one = {bytes.get()};
            chars.put(new String(one, WINDOWS).charAt(0));
        }
        decoder.reset();
    }

    /** Leaves the input open. */
    @Override
    public void close() {}
}
