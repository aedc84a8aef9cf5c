package org.therapybilling.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds out what files hold, and reads the tables among them: all, or none. */
final class TableLoader {

    private static final String TABLE_NAME = "(?i).*\\.(txt|csv|tsv|properties|pairs)";

    private static final String EQUIPMENT = "(?i)(dme-|.*_MUE_DME).*";

    private final SourceFiles sources;
    private final Consumer<String> skipped;
    private final List<Layout> layouts;

    /**
     * Makes a loader.
     *
     * @param skipped gets a sentence for each file that holds no table
     */
    TableLoader(SourceFiles sources, Consumer<String> skipped) {
        this(sources, skipped, OwnLayout.WITH_CACHES);
    }

    /**
     * Makes a loader.
     *
     * @param own how tables in the project's own layout are read
     */
    TableLoader(SourceFiles sources, Consumer<String> skipped, OwnLayout own) {
        this.sources = sources;
        this.skipped = skipped;
        this.layouts = layouts(own);
    }

    private static List<Layout> layouts(OwnLayout own) {
        List<Layout> layouts = new ArrayList<>();
        layouts.add(own);
        layouts.addAll(RowsLayouts.all());
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
        Map<Layout, List<SourceFile>> byLayout = new LinkedHashMap<>();
        for (Path path : paths) {
            List<SourceFile> files = sources.in(path);
            boolean asked = strict && files.size() == 1 && files.get(0).name().equals(path.toString());
            for (SourceFile file : files) {
                recognise(file, asked, asked && paths.size() == 1)
                        .ifPresent(layout -> byLayout.computeIfAbsent(layout, none -> new ArrayList<>())
                                .add(file));
            }
        }
        List<LoadedTable<?>> tables = new ArrayList<>();
        byLayout.forEach((layout, files) -> tables.addAll(layout.read(files)));
        if (tables.isEmpty()) {
            throw DatasetException.ofFile(
                    paths.toString(), "no file of it is a table that is known; see the list of layouts in the README.");
        }
        return TableMerge.of(tables);
    }

    private Optional<Layout> recognise(SourceFile file, boolean asked, boolean alone) {
        if (!file.fileName().matches(TABLE_NAME)) {
            return unknown(file, asked, "it is no text (.txt, .csv, .tsv, alone, in .gz or in .zip)");
        }
        if (file.fileName().matches(EQUIPMENT)) {
            return unknown(file, alone, "it is the table of suppliers of equipment (DME), which therapy does not use");
        }
        String head = file.head();
        checkText(file, head);
        Optional<Layout> known = layouts.stream()
                .filter(layout -> layout.recognises(file.fileName(), head))
                .findFirst();
        return known.isPresent() ? known : unknown(file, asked, "it has the form of no table that is known");
    }

    /** Reads the tables of files, all of which must be tables if they were named alone. */
    List<LoadedTable<?>> load(List<Path> paths) {
        return load(paths, paths.size() == 1);
    }

    private Optional<Layout> unknown(SourceFile file, boolean asked, String why) {
        if (asked) {
            throw DatasetException.ofFile(file.name(), why + "; take a table as it was published, under its own name.");
        }
        skipped.accept(file.name() + " is left out: " + why + ".");
        return Optional.empty();
    }

    private static void checkText(SourceFile file, String head) {
        if (head.isBlank()) {
            throw DatasetException.ofFile(file.name(), "it is empty; fetch it again.");
        }
        String start = head.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
            throw DatasetException.ofFile(
                    file.name(),
                    "it is a web page, not a table; the download went to a page to be agreed to. Open the"
                            + " page, and save the file behind it.");
        }
        boolean binary = head.indexOf('\0') >= 0 && !file.fileName().endsWith(PairCache.EXTENSION);
        if (binary || head.startsWith("PK\u0003\u0004")) {
            throw DatasetException.ofFile(
                    file.name(),
                    "it is a workbook, an archive or UTF-16 under the name of a text; save it as plain text, or take"
                            + " the text file as it was published.");
        }
    }
}
