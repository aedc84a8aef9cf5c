package org.therapybilling.payer;

import java.util.stream.Collectors;

/** No profile has the id asked for. The message lists the ids there are, not the one asked for. */
public final class UnknownPayerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says which ids there are.
     *
     * @param book the profiles at hand
     */
    UnknownPayerException(PayerBook book) {
        super(message(book));
    }

    /**
     * Returns what this exception says.
     *
     * @param book the profiles at hand
     * @return a sentence that lists their ids
     */
    public static String message(PayerBook book) {
        return "No profile has this payer's id; known are "
                + book.profiles().stream()
                        .map(profile -> profile.id().toString())
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
