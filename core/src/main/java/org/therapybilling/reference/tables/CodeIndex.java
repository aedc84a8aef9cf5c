package org.therapybilling.reference.tables;

import java.util.Arrays;
import org.therapybilling.vocabulary.ProcedureCode;

/** Numbers codes from 0 in their order, and finds the number of a code: a hash table of two bytes a slot. */
final class CodeIndex {

    /** Spreads codes, which differ mostly in their last characters, over the table (2 to the 32 by the golden ratio). */
    private static final int SPREAD = 0x9E3779B9;

    private final int[] codes;
    private final char[] slots;
    private final int shift;

    /**
     * Numbers codes.
     *
     * @param codes the packed codes, ascending, each once, at most {@link PackedPairs#MOST}
     */
    CodeIndex(int[] codes) {
        this.codes = codes;
        int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(codes.length * 2));
        this.shift = Integer.SIZE - bits;
        this.slots = new char[1 << bits];
        for (int index = 0; index < codes.length; index++) {
            insert(index);
        }
    }

    /** Slots hold the number of a code plus one, so that zero says empty. */
    private void insert(int index) {
        int slot = slot(codes[index]);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = (char) (index + 1);
    }

    private int slot(int code) {
        return (code * SPREAD) >>> shift;
    }

    /** Returns the number of a code; negative if it is not there. */
    int indexOf(ProcedureCode code) {
        int packed = code.packed();
        int slot = slot(packed);
        while (slots[slot] != 0) {
            int index = slots[slot] - 1;
            if (codes[index] == packed) {
                return index;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    ProcedureCode[] codes() {
        return Arrays.stream(codes).mapToObj(ProcedureCode::ofPacked).toArray(ProcedureCode[]::new);
    }
}
