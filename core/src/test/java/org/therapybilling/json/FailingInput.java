package org.therapybilling.json;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An input whose reading fails after some text. */
final class FailingInput extends FilterInputStream {

    FailingInput(String text) {
        super(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public int read() throws IOException {
        return orFail(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return orFail(super.read(bytes, offset, length));
    }

    private static int orFail(int result) throws IOException {
        if (result < 0) {
            throw new IOException(SessionJson.MARKER);
        }
        return result;
    }
}
