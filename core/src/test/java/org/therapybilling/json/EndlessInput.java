package org.therapybilling.json;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** An input that begins and then repeats a text for ever. */
final class EndlessInput extends InputStream {

    private final byte[] beginning;
    private final byte[] repeated;
    private long given;

    EndlessInput(String beginning, String repeated) {
        this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
        this.repeated = repeated.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        long at = given++;
        return at < beginning.length
                ? beginning[(int) at]
                : repeated[(int) ((at - beginning.length) % repeated.length)];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) {
            bytes[offset + i] = (byte) read();
        }
        return length;
    }

    /** Tells how many bytes were read. */
    long given() {
        return given;
    }
}
