package org.therapybilling.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.therapybilling.dataset.file.WebPage;

/** Finds out what files hold, and reads the tables among them: all, or none. */
final class TableLoader {

    private static final Pattern TABLE_NAME = Pattern.compile("(?i).*\\.(txt|csv|tsv|properties|pairs)");

    private static final Pattern EQUIPMENT = Pattern.compile("(?i).*_MUE_DME.*");

    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final SourceFiles sources;
    private final Consumer<String> skipped;
    private final List<Layout> layouts;

    private TableLoader(SourceFiles sources, Consumer<String> skipped, List<Layout> layouts) {
        this.sources = sources;
        this.skipped = skipped;
        this.layouts = layouts;
    }

    /**
     * Makes a loader of all that is published, and of what was imported.
     *
     * @param skipped gets a sentence for each file that holds no table
     */
    TableLoader(SourceFiles sources, Consumer<String> skipped) {
        this(sources, skipped, layouts(OwnLayout.WITH_CACHES));
    }

    /** Makes a loader of imported tables, which checks every digest. */
    static TableLoader ofImported(SourceFiles sources) {
        return new TableLoader(sources, skipped -> {}, List.of(OwnLayout.PAST_CACHES));
    }

    private static List<Layout> layouts(OwnLayout own) {
        List<Layout> layouts = new ArrayList<>();
        layouts.add(own);
        layouts.add(new PairTextLayout());
        layouts.add(new MueLayout());
        layouts.add(new AddOnLayout());
        layouts.add(new PprrvuLayout());
        layouts.add(new PprrvuTextLayout());
        layouts.add(new GpciLayout());
        layouts.add(new CarrierFileLayout());
        layouts.add(new Zip5Layout());
        return layouts;
    }

    /**
     * Reads the tables of files, folders and archives.
     *
     * @param strict whether a file that was named, not found in a folder or an archive, must be a table
     * @return the tables, by kind and date; a table that another one holds as well is left out
     * @throws DatasetException if one of them is malformed, they contradict each other, or there is none
     */
    List<LoadedTable<?>> load(List<Path> paths, boolean strict) {
        List<LoadedTable<?>> published = new ArrayList<>();
        List<LoadedTable<?>> imported = new ArrayList<>();
        recognised(paths, strict)
                .forEach((layout, files) ->
                        (layout instanceof OwnLayout ? imported : published).addAll(layout.read(files)));
        SettingCheck.check(published);
        List<LoadedTable<?>> tables =
                Stream.concat(published.stream(), imported.stream()).toList();
        if (tables.isEmpty()) {
            throw DatasetException.ofFile(
                    paths.stream().map(Path::toString).collect(Collectors.joining(", ")),
                    layouts.size() == 1
                            ? "no imported table is there; import files of CMS first."
                            : "no table is there that is known; core/docs/data.md lists which are.");
        }
        return TableMerge.of(tables);
    }

    /** Finds the layout of each file; one that is given twice counts once. */
    private Map<Layout, List<SourceFile>> recognised(List<Path> paths, boolean strict) {
        Map<Layout, List<SourceFile>> byLayout = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Path path : paths) {
            List<SourceFile> files = sources.in(path);
            boolean asked = strict && files.size() == 1 && files.get(0).name().equals(path.toString());
            files.stream()
                    .filter(file -> seen.add(file.name()))
                    .forEach(file -> recognise(file, asked, asked && paths.size() == 1)
                            .ifPresent(layout -> byLayout.computeIfAbsent(layout, none -> new ArrayList<>())
                                    .add(file)));
        }
        return byLayout;
    }

    private Optional<Layout> recognise(SourceFile file, boolean asked, boolean alone) {
        if (!TABLE_NAME.matcher(file.fileName()).matches()) {
            return unknown(file, asked, "it is no text (.txt, .csv, .tsv, alone, in .gz or in .zip)");
        }
        if (EQUIPMENT.matcher(file.fileName()).matches()) {
            return unknown(file, alone, "it is the table of suppliers of equipment (DME), which therapy does not use");
        }
        boolean expected = asked || hasNameOfTable(file.fileName());
        String head = file.head();
        Optional<String> problem = noText(file, head);
        if (problem.isPresent()) {
            return refusedOrSkipped(file, expected, problem.get());
        }
        Optional<Layout> known = layouts.stream()
                .filter(layout -> layout.recognises(file.fileName(), head))
                .findFirst();
        return known.isPresent() ? known : unknown(file, expected, "it has the form of no table that is known");
    }

    private boolean hasNameOfTable(String fileName) {
        return layouts.stream().anyMatch(layout -> layout.recognises(fileName, ""));
    }

    /** Reads the tables of files, all of which must be tables if they were named alone. */
    List<LoadedTable<?>> load(List<Path> paths) {
        return load(paths, paths.size() == 1);
    }

    private Optional<Layout> unknown(SourceFile file, boolean refused, String why) {
        return refusedOrSkipped(
                file, refused, why + (refused ? "; take a table as it was published, under its own name." : "."));
    }

    private Optional<Layout> refusedOrSkipped(SourceFile file, boolean refused, String why) {
        if (refused) {
            throw DatasetException.ofFile(file.name(), why);
        }
        skipped.accept(file.name() + " is left out: " + why);
        return Optional.empty();
    }

    /** Says why a file cannot be the text of a table. */
    private static Optional<String> noText(SourceFile file, String head) {
        if (head.isBlank()) {
            return Optional.of("it is empty; fetch it again.");
        }
        if (WebPage.begins(head)) {
            return Optional.of(WebPage.REFUSAL);
        }
        boolean binary = head.indexOf('\0') >= 0 && !file.fileName().endsWith(PairCache.EXTENSION);
        if (binary || head.startsWith("PK\u0003\u0004")) {
            return Optional.of("it is a workbook, an archive or UTF-16 under the name of a text; save it as plain text,"
                    + " or take the text file as it was published.");
        }
        return head.startsWith(BYTE_ORDER_MARK)
                ? Optional.of("it begins with a byte order mark, so an editor or a spreadsheet saved it again; take the"
                        + " file as it was published.")
                : Optional.empty();
    }
}
