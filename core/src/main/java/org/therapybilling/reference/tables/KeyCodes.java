package org.therapybilling.reference.tables;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * What the keys of a table have to do with procedure codes.
 *
 * @param <K> what its rows are found by
 */
public interface KeyCodes<K> extends Serializable {

    /**
     * {@return whether a release without a row of a key says that there is none}
     *
     * @param key a key
     * @param complete the codes for which the release is complete
     */
    boolean isComplete(K key, CodeSet complete);

    /**
     * {@return the key by which a code is found; null if rows are not found by a code alone}
     *
     * @param code a code
     */
    default @Nullable K keyOf(ProcedureCode code) {
        return null;
    }

    /** {@return whether rows are found by codes} */
    default boolean areCodes() {
        return false;
    }

    /** {@return how tables are asked that have a row a code} */
    static KeyCodes<ProcedureCode> code() {
        return ACode.INSTANCE;
    }

    /**
     * {@return how tables are asked whose keys are no codes: a release is complete if it is whole}
     *
     * @param <K> what its rows are found by
     */
    static <K> KeyCodes<K> none() {
        return new NoCode<>(true);
    }

    /**
     * {@return how tables are asked that never say that there is no row}
     *
     * @param <K> what its rows are found by
     */
    static <K> KeyCodes<K> neverComplete() {
        return new NoCode<>(false);
    }

    /** The key is the code. */
    enum ACode implements KeyCodes<ProcedureCode> {
        /** The only one. */
        INSTANCE;

        @Override
        public boolean isComplete(ProcedureCode key, CodeSet complete) {
            return complete.contains(key);
        }

        @Override
        public ProcedureCode keyOf(ProcedureCode code) {
            return code;
        }

        @Override
        public boolean areCodes() {
            return true;
        }
    }

    /**
     * The key is no code.
     *
     * @param <K> what rows are found by
     * @param wholeIsComplete whether a release that is complete for all codes is complete for all keys
     */
    record NoCode<K>(boolean wholeIsComplete) implements KeyCodes<K> {

        @Override
        public boolean isComplete(K key, CodeSet complete) {
            return wholeIsComplete && complete.isAll();
        }
    }
}
