package org.therapybilling.dataset;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.AddOnCodes;
import org.therapybilling.reference.AddOnLink;
import org.therapybilling.reference.AddOnTable;
import org.therapybilling.reference.AddOnType;
import org.therapybilling.reference.DatasetKind;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;

/** Add-on code edits. */
final class AddOnFormat implements TableFormat<AddOnTable> {

    static final AddOnFormat FORMAT = new AddOnFormat();

    /** Stands in the place of a primary where contractors say which codes will do. */
    static final String CONTRACTOR_DEFINED = "CCCCC";

    private static final String AT_LATEST = "at-latest";

    /** The order of the text, in which no primary is a code among others. */
    private static final Comparator<List<String>> BY_CODES = Comparator.<List<String>, String>comparing(
                    row -> row.get(0))
            .thenComparing(row -> row.get(1))
            .thenComparing(row -> row.get(3));

    @Override
    public List<String> columns() {
        return List.of("add_on_code", "primary_code", "type", "effective", "deletion", "start");
    }

    @Override
    public int keyColumns() {
        return 2;
    }

    @Override
    public boolean isOpen(List<String> row) {
        return row.get(columns().indexOf("deletion")).isEmpty();
    }

    @Override
    public Set<String> unknownIfBlank() {
        return Set.of("effective", "start");
    }

    @Override
    public List<Integer> codeColumns() {
        return List.of(0);
    }

    @Override
    public Collector<AddOnTable> collector() {
        Map<List<Object>, AddOnLink> links = new HashMap<>();
        return new Collector<>() {
            @Override
            public void add(TableRow row) {
                AddOnLink link = link(row);
                AddOnLink before = links.putIfAbsent(
                        List.of(link.addOn(), link.primary(), link.period().firstDay()), link);
                if (before != null && !before.equals(link)) {
                    throw row.refused("the pair has stood before with other values: first " + before + ", now " + link
                            + ". Perhaps two releases were mixed?");
                }
            }

            @Override
            public AddOnTable build(ReleaseDraft draft, String sha256) {
                return AddOnTable.of(draft.release(links.size(), sha256), links.values());
            }
        };
    }

    private static AddOnLink link(TableRow row) {
        boolean listed = !row.text("primary_code").equals(CONTRACTOR_DEFINED);
        ProcedureCode primary = listed ? row.code("primary_code") : null;
        AddOnType type =
                row.value("type", "1, 2 or 3", text -> AddOnType.of(text.length() == 1 ? text.charAt(0) : ' '));
        boolean atLatest = row.has("start")
                && row.optional("start", "at-latest, or blank", text -> text.equals(AT_LATEST) ? text : null)
                        .isPresent();
        return AddOnLink.of(
                type,
                row.code("add_on_code"),
                primary,
                period(row),
                atLatest ? AddOnLink.Start.AT_LATEST : AddOnLink.Start.EXACT);
    }

    private static EffectivePeriod period(TableRow row) {
        EffectivePeriod open = row.textIfThere("effective").isEmpty()
                ? EffectivePeriod.always()
                : EffectivePeriod.from(row.basicDate("effective"));
        if (row.textIfThere("deletion").isEmpty()) {
            return open;
        }
        LocalDate deletion = row.basicDate("deletion");
        return row.value("deletion", "a date not before the effective one", text -> open.until(deletion));
    }

    @Override
    public Stream<List<String>> rows(AddOnTable table) {
        return table.links().stream().map(AddOnFormat::text).sorted(BY_CODES);
    }

    private static List<String> text(AddOnLink link) {
        return List.of(
                link.addOn().toString(),
                link.primary().map(ProcedureCode::toString).orElse(CONTRACTOR_DEFINED),
                String.valueOf(link.type().digit()),
                basic(link.period().firstDay()),
                basic(link.period().lastDay()),
                link.start() == AddOnLink.Start.AT_LATEST ? AT_LATEST : "");
    }

    static String basic(Optional<LocalDate> date) {
        return date.map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse("");
    }

    @Override
    public DataRelease release(AddOnTable table) {
        return table.release();
    }

    @Override
    public ReferenceData data(DatasetKind kind, List<AddOnTable> tables) {
        return AddOnCodes.of(tables);
    }
}
