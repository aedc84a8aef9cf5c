package org.therapybilling.compliance.rules.payer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.payer.terms.CappedServices;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.ProcedureCode;

/** The lines whose amounts a cap adds up, and the limit of a date. */
final class CappedLines {

    private CappedLines() {}

    /** Returns lists of lines, none of them empty: one for all, or one for each clinician. */
    static List<List<ClaimLine>> of(CappedServices services, RuleContext claim, Findings findings) {
        CappedGroups<ClaimLine> groups = new CappedGroups<>(
                counted(claim.lines(), services, claim),
                counted(claim.linesOfTheDay(), services, claim),
                CappedLines::clinician,
                ClaimLine::session);
        return groups.per(services.per(), claim, findings);
    }

    /** Returns who gave a service: whom all its treatments in the session name, else the rendering provider. */
    private static Optional<String> clinician(ClaimLine line) {
        List<Optional<String>> named = line.session().treatments().stream()
                .filter(treatment -> treatment.code().equals(line.code()))
                .map(Treatment::performerKey)
                .distinct()
                .toList();
        return named.size() == 1 && named.get(0).isPresent()
                ? named.get(0)
                : line.session().renderingProvider();
    }

    /** Says whether it is not known of a session whether its place is one that a cap does not count. */
    static boolean lacksPlace(CappedServices services, Stream<Session> sessions) {
        return !services.notAtPlaces().isEmpty()
                && sessions.anyMatch(session -> session.placeOfService().isEmpty());
    }

    private static List<ClaimLine> counted(List<ClaimLine> lines, CappedServices services, RuleContext claim) {
        List<ClaimLine> counted = new ArrayList<>(lines);
        counted.removeIf(line -> !CappedUnits.counts(line, services, claim));
        return counted;
    }

    /** Returns the most of a date, by the codes that are billed on it. */
    static <Q extends Datum & Comparable<? super Q>> Q limit(Cap<Q> cap, RuleContext claim) {
        List<ProcedureCode> billed =
                claim.linesOfTheDay().stream().map(ClaimLine::code).toList();
        return Cap.limit(cap, billed);
    }
}
