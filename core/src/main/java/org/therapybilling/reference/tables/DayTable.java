package org.therapybilling.reference.tables;

import java.io.Serializable;
import org.therapybilling.explain.Answer;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * A table on one date of service: which of its releases vouch for the date was found when this was made.
 *
 * @param <K> what its rows are found by
 * @param <V> what a row says
 */
public interface DayTable<K, V extends Serializable> {

    /**
     * {@return what the table says}
     *
     * @param key what is asked about
     */
    Answer<V> ask(K key);

    /**
     * {@return whether a row that holds on the date, or is likely to, speaks of a code}
     *
     * @param code a code
     */
    boolean knows(ProcedureCode code);
}
