package org.therapybilling.units;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.vocabulary.Count;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.Minutes;

/**
 * How it is found whether an assistant gave more than 10 % of some time. CMS accepts both methods; near the edge they can
 * differ by a minute (CY 2020 PFS final rule, 84 FR 62702-62707).
 */
public enum TenPercentMethod {
    /** The assistant's percentage, rounded half up to a whole number, is over 10: it is 10.5 or more. */
    PERCENTAGE("percentage") {
        @Override
        boolean isOver(long assistant, long both) {
            return percent(assistant, both) > TEN;
        }

        @Override
        Datum measure(long assistant, long both) {
            return new Count((int) percent(assistant, both), "%");
        }
    },
    /** A tenth of all minutes, rounded half up to a whole number, and one minute more are the assistant's. */
    SIMPLE("simple") {
        @Override
        boolean isOver(long assistant, long both) {
            return assistant >= triggering(both) * SECONDS_OF_A_MINUTE;
        }

        @Override
        Datum measure(long assistant, long both) {
            return Minutes.of((int) triggering(both));
        }
    };

    private static final int TEN = 10;
    private static final int SECONDS_OF_A_MINUTE = 60;

    private final String id;

    TenPercentMethod(String id) {
        this.id = id;
    }

    /**
     * {@return the method of an id; empty if no method has this id}
     *
     * @param id {@code percentage} or {@code simple}
     */
    public static Optional<TenPercentMethod> ofId(String id) {
        Objects.requireNonNull(id, "id");
        return Arrays.stream(values()).filter(method -> method.id.equals(id)).findFirst();
    }

    /** {@return the id that stands in files, {@code percentage} or {@code simple}} */
    public String id() {
        return id;
    }

    /** Says whether an assistant gave more than 10 % of some seconds, more than none. */
    abstract boolean isOver(long assistant, long both);

    /** Returns what is compared: the assistant's percentage, or the minutes from which on it is more than 10 %. */
    abstract Datum measure(long assistant, long both);

    private static long percent(long assistant, long both) {
        return (200 * assistant + both) / (2 * both);
    }

    /** Returns how many minutes of the assistant are more than 10 % by the simple method. */
    private static long triggering(long both) {
        int tenMinutes = TEN * SECONDS_OF_A_MINUTE;
        return (both + tenMinutes / 2) / tenMinutes + 1;
    }
}
