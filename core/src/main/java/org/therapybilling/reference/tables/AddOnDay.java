package org.therapybilling.reference.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Source;
import org.therapybilling.vocabulary.ProcedureCode;

/** Add-on codes on a date: an add-on code has an edit with each of its primaries, which hold or end one by one. */
public final class AddOnDay implements DayTable<ProcedureCode, AddOnLinks> {

    private static final Set<String> NONE_LISTED = Set.of("");

    private final TableReleases<AddOnRows> all;
    private final EditDay<LinkKey, AddOnLink, AddOnRows> edits;

    /**
     * Finds which releases vouch.
     *
     * @param date a date of service
     * @param all all releases that are loaded
     */
    public AddOnDay(LocalDate date, TableReleases<AddOnRows> all) {
        this.all = all;
        this.edits = new EditDay<>(new LinkEdits(), date, all);
    }

    @Override
    public Answer<AddOnLinks> ask(ProcedureCode code) {
        List<Answer<AddOnLink>> answers = new ArrayList<>(1);
        List<AddOnLink> links = new ArrayList<>(0);
        for (String primary : primaries(code)) {
            Answer<AddOnLink> answer = edits.ask(new LinkKey(code, primary));
            answers.add(answer);
            answer.found().ifPresent(links::add);
        }
        return links.isEmpty() ? noLink(answers) : found(new AddOnLinks(code, links), answers);
    }

    /** Lists the primaries that any release names, in the order of their text; none, as empty text, comes first. */
    private Set<String> primaries(ProcedureCode code) {
        Set<String> primaries = new TreeSet<>();
        for (AddOnRows rows : all.rows()) {
            for (AddOnLink link : rows.links(code)) {
                primaries.add(link.primaryText());
            }
        }
        return primaries.isEmpty() ? NONE_LISTED : primaries;
    }

    private Answer<AddOnLinks> found(AddOnLinks links, List<Answer<AddOnLink>> answers) {
        Citation citation = answers.stream()
                .flatMap(AddOnDay::foundIn)
                .findFirst()
                .map(Source::citation)
                .orElseThrow();
        return new Answer.Found<>(links, new Source(citation, releases(answers)), certainty(answers));
    }

    private static Stream<Source> foundIn(Answer<AddOnLink> answer) {
        return answer.fold(found -> Stream.of(found.source()), none -> Stream.empty(), unknown -> Stream.empty());
    }

    /** Returns the releases that any of the answers names, in the order of the table. */
    private List<DataRelease> releases(List<Answer<AddOnLink>> answers) {
        List<DataRelease> named = new ArrayList<>();
        for (DataRelease release : all.releases()) {
            if (isNamed(release, answers)) {
                named.add(release);
            }
        }
        return named;
    }

    private static boolean isNamed(DataRelease release, List<Answer<AddOnLink>> answers) {
        for (Answer<AddOnLink> answer : answers) {
            if (answer.releases().contains(release)) {
                return true;
            }
        }
        return false;
    }

    /** An edit that is not sure, or not sure to be away, leaves the list unsure. */
    private static Certainty certainty(List<Answer<AddOnLink>> answers) {
        for (Answer<AddOnLink> answer : answers) {
            boolean sure = answer.fold(
                    found -> found.certainty() == Certainty.DEFINITE,
                    none -> none.certainty() == Certainty.DEFINITE,
                    unknown -> false);
            if (!sure) {
                return Certainty.LIKELY;
            }
        }
        return Certainty.DEFINITE;
    }

    private Answer<AddOnLinks> noLink(List<Answer<AddOnLink>> answers) {
        for (Answer<AddOnLink> answer : answers) {
            if (answer instanceof Answer.Unknown<AddOnLink> unknown) {
                return new Answer.Unknown<>(unknown.why(), unknown.releases());
            }
        }
        Source first = ((Answer.None<AddOnLink>) answers.get(0)).source();
        return new Answer.None<>(new Source(first.citation(), releases(answers)), certainty(answers));
    }

    @Override
    public boolean knows(ProcedureCode code) {
        return ask(code) instanceof Answer.Found;
    }
}
