package org.therapybilling.compliance;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Datum;

/**
 * Why a finding is less sure than its rule usually is.
 *
 * @param sentences a whole sentence each, made when it is read
 */
record Doubts(List<Datum> sentences) implements Datum {

    /** The name of the place of the doubts among the values of a finding. */
    static final String NAME = "doubts";

    /** No doubt. */
    static final Doubts NONE = new Doubts(List.of());

    Doubts {
        sentences = Checks.copy("sentences", Datum.class, sentences);
    }

    Doubts and(Datum sentence) {
        if (sentences.contains(sentence)) {
            return this;
        }
        List<Datum> more = new ArrayList<>(sentences);
        more.add(sentence);
        return new Doubts(more);
    }

    /** Returns a message with those sentences after it that it does not hold itself. */
    String after(String message) {
        StringBuilder all = new StringBuilder(message);
        for (Datum sentence : sentences) {
            if (all.indexOf(sentence.toString()) < 0) {
                all.append(' ').append(sentence);
            }
        }
        return all.toString();
    }
}
