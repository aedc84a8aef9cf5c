package org.therapybilling.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Says which codes of a day the reference data does not know on its date ({@value #RULE}): whatever depends on them is
 * unknown as well, which is not the same as clean. A code is known if any table knows it; one that a code book lists must be
 * known there, for its counting depends on it.
 */
public final class DataCoverage {

    /** The id of the rule. */
    public static final String RULE = "data.not-covered";

    private static final String DATE = "dateOfService";

    private final ReferenceData reference;

    private DataCoverage(ReferenceData reference) {
        this.reference = reference;
    }

    /**
     * Returns the check.
     *
     * @param reference the data that is asked
     * @return the check
     */
    public static DataCoverage of(ReferenceData reference) {
        return new DataCoverage(reference);
    }

    /**
     * What came out.
     *
     * @param finding one that names all codes of which nothing is known on the date; empty if there is none
     * @param consulted the releases that were asked
     */
    public record Result(Optional<Finding> finding, List<DataRelease> consulted) {

        /**
         * Copies the list.
         *
         * @param finding the finding
         * @param consulted the releases that were asked
         */
        public Result {
            consulted = List.copyOf(consulted);
        }
    }

    /**
     * Checks the sessions of a day.
     *
     * @param day the sessions, of one date; at least one
     * @return what was found, and which releases were asked
     */
    public Result check(List<Session> day) {
        LocalDate date = day.get(0).dateOfService();
        Map<ProcedureCode, String> places = places(day);
        Map<ProcedureCode, String> unknown = new LinkedHashMap<>();
        Set<DataRelease> consulted = new LinkedHashSet<>();
        DayTables tables = reference.on(date);
        for (ProcedureCode code : places.keySet()) {
            Answer<ProcedureInfo> answer = tables.ask(ProcedureInfo.CODE_BOOK, code);
            consulted.addAll(answer.releases());
            if (answer instanceof Answer.Unknown<ProcedureInfo> gap && (tables.lists(code) || !tables.knows(code))) {
                unknown.put(code, gap.why());
            }
        }
        Optional<Finding> finding = unknown.isEmpty() ? Optional.empty() : Optional.of(finding(date, places, unknown));
        return new Result(finding, List.copyOf(consulted));
    }

    /** Lists the codes of the day, each with the first place it stands in. */
    private static Map<ProcedureCode, String> places(List<Session> day) {
        Map<ProcedureCode, String> places = new LinkedHashMap<>();
        for (Session session : day) {
            for (int i = 0; i < session.treatments().size(); i++) {
                places.putIfAbsent(session.treatments().get(i).code(), session.treatmentPath(i) + ".code");
            }
            for (int i = 0; i < session.billed().size(); i++) {
                places.putIfAbsent(session.billed().get(i).code(), session.billedPath(i) + ".code");
            }
        }
        return places;
    }

    private static Finding finding(
            LocalDate date, Map<ProcedureCode, String> places, Map<ProcedureCode, String> unknown) {
        String codes = unknown.keySet().stream().map(ProcedureCode::toString).collect(Collectors.joining(" "));
        List<ProcedureCode> first = new ArrayList<>(unknown.keySet());
        return Finding.of(RULE, 1, Severity.INFO)
                .certainty(Certainty.DEFINITE)
                .path(unknown.size() == places.size() ? DATE : places.getOrDefault(first.get(0), DATE))
                .observed(codes)
                .message("No reference data says anything of " + codes.replace(" ", ", ") + " on " + date + ".")
                .remedy(unknown.values().iterator().next())
                .build();
    }
}
