package org.therapybilling.dataset;

import java.util.Arrays;

/** Finds numbers by texts, given as parts of an array of bytes. */
final class TextNumbers {

    private static final int FIRST = 1 << 12;

    private byte[][] texts = new byte[FIRST][];
    private int[] numbers = new int[FIRST];
    private int size;

    /** Returns the number of a text; negative if it has none. */
    int find(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        return texts[slot] == null ? -1 : numbers[slot];
    }

    void add(byte[] bytes, int from, int to, int number) {
        if (2 * size >= texts.length) {
            grow();
        }
        put(Arrays.copyOfRange(bytes, from, to), number);
        size++;
    }

    private void put(byte[] text, int number) {
        int slot = slot(text, 0, text.length);
        texts[slot] = text;
        numbers[slot] = number;
    }

    private void grow() {
        byte[][] before = texts;
        int[] numbersBefore = numbers;
        texts = new byte[before.length * 2][];
        numbers = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != null) {
                put(before[i], numbersBefore[i]);
            }
        }
    }

    private int slot(byte[] bytes, int from, int to) {
        int mask = texts.length - 1;
        int slot = hash(bytes, from, to) & mask;
        while (texts[slot] != null && !Arrays.equals(texts[slot], 0, texts[slot].length, bytes, from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ (hash >>> 16);
    }
}
