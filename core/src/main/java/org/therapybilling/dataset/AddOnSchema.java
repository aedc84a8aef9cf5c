package org.therapybilling.dataset;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.therapybilling.reference.tables.AddOnLink;
import org.therapybilling.reference.tables.AddOnRows;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;

/** Add-on code edits. */
final class AddOnSchema implements TableSchema<AddOnRows> {

    private static final Pattern TYPE = Pattern.compile("[123]");

    static final AddOnSchema SCHEMA = new AddOnSchema();

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
    public Collector<AddOnRows> collector() {
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
            public AddOnRows build(ReleaseDraft draft, String sha256) {
                return AddOnRows.of(draft.release(links.size(), sha256), links.values());
            }
        };
    }

    private static AddOnLink link(TableRow row) {
        boolean listed = !row.text("primary_code").equals(CONTRACTOR_DEFINED);
        ProcedureCode primary = listed ? row.code("primary_code") : null;
        char type = row.value("type", "1, 2 or 3", text -> TYPE.matcher(text).matches() ? text.charAt(0) : null);
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
    public Stream<List<String>> rows(AddOnRows table) {
        return table.links().stream().map(AddOnSchema::text).sorted(BY_CODES);
    }

    private static List<String> text(AddOnLink link) {
        return List.of(
                link.addOn().toString(),
                link.primary().map(ProcedureCode::toString).orElse(CONTRACTOR_DEFINED),
                String.valueOf(link.type()),
                TableRow.basic(link.period().firstDay()),
                TableRow.basic(link.period().lastDay()),
                link.start() == AddOnLink.Start.AT_LATEST ? AT_LATEST : "");
    }
}
