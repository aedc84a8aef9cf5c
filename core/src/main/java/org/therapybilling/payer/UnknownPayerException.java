package org.therapybilling.payer;

/** No profile has the id asked for. The message lists the ids there are, not the one asked for. */
public final class UnknownPayerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPayerException(String message) {
        super(message);
    }
}
