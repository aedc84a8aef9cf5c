package org.therapybilling.price;

import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Source;
import org.therapybilling.reference.ZipLocality;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Locality;

/** Finds the fee schedule area of a claim: the locality of its sessions, or where that is absent their ZIP code's. */
final class Place {

    static final Source STATED = Source.of(Citation.of("Session", "locality"));

    private static final Answer<Locality> NATIONAL =
            new Answer.None<>(Source.of(Citation.of("Session", "without locality and ZIP code")), Certainty.DEFINITE);

    private Place() {}

    /** Returns the area that the sessions have in common; none if no session says where. */
    static Answer<Locality> of(List<Session> sessions, FeeData data) {
        Answer<Locality> common = NATIONAL;
        for (Session session : sessions) {
            Answer<Locality> place = of(session, data);
            if (place instanceof Answer.Unknown) {
                return place;
            }
            if (place instanceof Answer.Found<Locality> here) {
                if (common instanceof Answer.Found<Locality> other
                        && !other.value().equals(here.value())) {
                    return new Answer.Unknown<>(Differing.in("locality or zip"));
                }
                common = here;
            }
        }
        return common;
    }

    private static Answer<Locality> of(Session session, FeeData data) {
        Locality stated = session.locality().orElse(null);
        if (stated != null) {
            return new Answer.Found<>(stated, STATED, Certainty.DEFINITE);
        }
        return session.zip().map(zip -> ofZip(zip, session, data)).orElse(NATIONAL);
    }

    private static Answer<Locality> ofZip(String zip, Session session, FeeData data) {
        Answer<ZipLocality> known = data.zip(zip, data.on(session.dateOfService()));
        if (known instanceof Answer.Found<ZipLocality> found) {
            Certainty sure = found.value().needsPlusFour() ? Certainty.LIKELY : Certainty.DEFINITE;
            return new Answer.Found<>(found.value().locality(), found.source(), Surety.least(sure, found.certainty()));
        }
        return new Answer.Unknown<>(whyNot(known), known.releases());
    }

    private static String whyNot(Answer<ZipLocality> none) {
        if (none instanceof Answer.Unknown<ZipLocality> unknown) {
            return "The locality of the ZIP code is not known; name the locality. " + unknown.why();
        }
        boolean isSure = none instanceof Answer.None<ZipLocality> known && known.certainty() == Certainty.DEFINITE;
        return isSure
                ? "There is no such ZIP code on the date; correct it, or name the locality."
                : "The newest release of ZIP codes loaded, older than the date, does not have this one; correct it, or"
                        + " name the locality.";
    }
}
