package org.therapybilling.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;

/** Passes bytes on as long as they are text in UTF-8; fails at the first that is not. */
final class Utf8Input extends FilterInputStream {

    private final Utf8 text = new Utf8();

    Utf8Input(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        boolean isText = read < 0 ? text.isComplete() : text.accepts(buffer, offset, offset + read);
        if (!isText) {
            throw new CharacterCodingException();
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
