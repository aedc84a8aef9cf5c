package org.therapybilling.price;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Source;
import org.therapybilling.session.History;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Money;

/** Reads an amount of the patient's year from the sessions of a day, which should not contradict each other. */
final class Told {

    private static final Source SESSION = Source.of(Citation.of("Session", "history"));

    private Told() {}

    /** Returns the amount that the sessions tell; none if none does, unknown if two tell other than the same. */
    static Answer<Money> once(List<Session> sessions, String name, Function<History, Optional<Money>> get) {
        Money told = null;
        for (Session session : sessions) {
            Money here = session.history().flatMap(get).orElse(null);
            if (told != null && here != null && !told.equals(here)) {
                return new Answer.Unknown<Money>("The sessions of the day tell different amounts of " + name
                                + "; it is that before the day, say the same in all of them.")
                        .missing(name);
            }
            told = here == null ? told : here;
        }
        return told == null
                ? new Answer.None<>(SESSION, Certainty.DEFINITE)
                : new Answer.Found<>(told, SESSION, Certainty.DEFINITE);
    }
}
