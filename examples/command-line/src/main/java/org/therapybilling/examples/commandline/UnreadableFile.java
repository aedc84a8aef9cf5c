package org.therapybilling.examples.commandline;

/** A file that the command needs cannot be read; the message says why and may be shown. */
final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableFile(String message, RuntimeException cause) {
        super(message, cause);
    }
}
