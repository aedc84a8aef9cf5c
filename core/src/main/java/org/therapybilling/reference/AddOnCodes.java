package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.ProcedureCode;

/** The NCCI add-on code edits in all releases that are loaded, which vouch for dates as those of {@link PairEdits} do. */
public final class AddOnCodes implements Releases {

    private static final long serialVersionUID = 1L;

    private final List<AddOnTable> tables;

    private AddOnCodes(List<AddOnTable> byDate) {
        this.tables = byDate;
    }

    /**
     * Returns the edits.
     *
     * @param tables the releases, in any order
     * @return the edits
     */
    public static AddOnCodes of(List<AddOnTable> tables) {
        return new AddOnCodes(tables.stream()
                .sorted(Comparator.comparing(AddOnTable::release, ReleaseOrder.BY_DATE))
                .toList());
    }

    @Override
    public Answer<AddOnEdit> addOnEdit(ProcedureCode code, LocalDate dateOfService) {
        List<Answer<AddOnLink>> answers = primaries(code).stream()
                .map(primary -> link(code, primary, dateOfService))
                .toList();
        List<Answer.Found<AddOnLink>> found = answers.stream()
                .filter(Answer.Found.class::isInstance)
                .map(answer -> (Answer.Found<AddOnLink>) answer)
                .toList();
        boolean sure = answers.stream().noneMatch(Answer.Unknown.class::isInstance)
                && found.stream().allMatch(link -> link.certainty() == Certainty.DEFINITE);
        if (!found.isEmpty()) {
            return new Answer.Found<>(
                    edit(code, found), found.get(0).source(), sure ? Certainty.DEFINITE : Certainty.LIKELY);
        }
        return answers.stream()
                .filter(Answer.Unknown.class::isInstance)
                .findFirst()
                .orElse(answers.get(0))
                .map(link -> edit(code, found));
    }

    /** Lists the primaries that any release names, in the order of their text; none, as empty text, comes first. */
    private Set<String> primaries(ProcedureCode code) {
        Set<String> primaries = new TreeSet<>();
        tables.forEach(table -> table.links(code).forEach(link -> primaries.add(text(link))));
        return primaries.isEmpty() ? Set.of("") : primaries;
    }

    private static String text(AddOnLink link) {
        return link.primary().map(ProcedureCode::toString).orElse("");
    }

    private Answer<AddOnLink> link(ProcedureCode code, String primary, LocalDate dateOfService) {
        List<EditHistory.Rows<AddOnLink>> told = tables.stream()
                .map(table -> new EditHistory.Rows<>(
                        table.release(),
                        table.links(code).stream()
                                .filter(link -> text(link).equals(primary))
                                .toList(),
                        table.release().codes().contains(code)))
                .toList();
        return EditHistory.on(DatasetKind.ADD_ON_CODES, told, dateOfService);
    }

    private static AddOnEdit edit(ProcedureCode code, List<Answer.Found<AddOnLink>> links) {
        List<ProcedureCode> primaries = links.stream()
                .map(link -> link.value().primary())
                .flatMap(Optional::stream)
                .toList();
        return new AddOnEdit(code, links.get(0).value().type(), primaries);
    }

    /**
     * Returns the releases with their rows.
     *
     * @return an unmodifiable list, by date
     */
    public List<AddOnTable> tables() {
        return tables;
    }

    @Override
    public Optional<ReferenceData> joined(ReferenceData others) {
        return others instanceof AddOnCodes that
                ? Optional.of(new AddOnCodes(ReleaseOrder.joined(tables, that.tables, AddOnTable::release)))
                : Optional.empty();
    }

    @Override
    public Set<DatasetKind> kinds() {
        return Set.of(DatasetKind.ADD_ON_CODES);
    }

    @Override
    public List<DataRelease> releases() {
        return tables.stream().map(AddOnTable::release).toList();
    }

    @Override
    public List<DataRelease> releases(DatasetKind kind, LocalDate dateOfService) {
        return kind == DatasetKind.ADD_ON_CODES ? ReleaseOrder.consultedOfEdits(releases(), dateOfService) : List.of();
    }
}
