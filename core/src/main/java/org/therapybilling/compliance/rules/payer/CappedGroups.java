package org.therapybilling.compliance.rules.payer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.payer.terms.CapScope;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;

/**
 * Puts together what a cap adds up. Each group is judged once a day: with the first claim that has something of it.
 *
 * @param <S> what is added up: lines or treatments
 * @param ofClaim those of the claim at hand
 * @param ofDay those of the day, of all disciplines
 * @param clinician gives the key of who gave one; empty if it is not known
 * @param session gives the session of one
 */
record CappedGroups<S>(
        List<S> ofClaim, List<S> ofDay, Function<S, Optional<String>> clinician, Function<S, Session> session) {

    /** Returns the groups, none of them empty; what is of an unknown clinician is told where clinicians matter. */
    List<List<S>> per(CapScope scope, RuleContext claim, Findings findings) {
        List<List<S>> groups = switch (scope) {
            case DISCIPLINE -> List.of(ofClaim);
            case DAY -> isFirst(claim) ? List.of(ofDay) : List.of();
            case CLINICIAN -> byClinician(claim, findings);
        };
        return groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    private static boolean isFirst(RuleContext claim) {
        return claim.day().disciplines().get(0).discipline() == claim.discipline();
    }

    private List<List<S>> byClinician(RuleContext claim, Findings findings) {
        Map<String, List<S>> groups = new LinkedHashMap<>();
        for (S one : ofDay) {
            Optional<String> key = clinician.apply(one);
            if (key.isEmpty()) {
                findings.lacking("renderingProvider");
            }
            key.ifPresent(known ->
                    groups.computeIfAbsent(known, first -> new ArrayList<>()).add(one));
        }
        return groups.values().stream()
                .filter(group -> claim.isFirstOf(disciplines(group)))
                .toList();
    }

    private Set<Discipline> disciplines(List<S> group) {
        return group.stream().map(one -> session.apply(one).discipline()).collect(Collectors.toSet());
    }
}
