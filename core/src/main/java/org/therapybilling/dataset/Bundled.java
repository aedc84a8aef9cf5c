package org.therapybilling.dataset;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.Table;
import org.therapybilling.reference.tables.TableRelease;

/** The tables that come with the library, each read when it is first asked for. */
final class Bundled {

    private static final Logger LOG = LoggerFactory.getLogger(Bundled.class);
    private static final String LIST = "bundled.txt";

    private static final Map<Table<?, ?>, List<TableRelease>> READ = new ConcurrentHashMap<>();
    private static final Map<Table<?, ?>, Map<String, TableAbout>> ABOUTS = new ConcurrentHashMap<>();
    private static final AtomicReference<@Nullable Map<Table<?, ?>, List<String>>> NAMES = new AtomicReference<>();

    private Bundled() {}

    /** Returns the tables there are, without reading them. */
    static List<Table<?, ?>> tables() {
        return names().keySet().stream().sorted(KnownTables.ORDER).toList();
    }

    /** Returns the releases of a table, without reading their rows. */
    static List<DataRelease> releases(Table<?, ?> table) {
        return abouts(table).values().stream().map(TableAbout::release).toList();
    }

    private static Map<String, TableAbout> abouts(Table<?, ?> table) {
        return ABOUTS.computeIfAbsent(table, Bundled::readAbouts);
    }

    private static Map<String, TableAbout> readAbouts(Table<?, ?> table) {
        Map<String, TableAbout> abouts = new LinkedHashMap<>();
        for (String name : names().getOrDefault(table, List.of())) {
            String file = name + TableAbout.EXTENSION;
            abouts.put(name, file(file).readUndigested(bytes -> TableAbout.read(file, bytes)));
        }
        return abouts;
    }

    private static SourceFile file(String name) {
        return SourceFile.of(name, () -> open(name));
    }

    /** Returns the releases of a table with their rows, reading them at the first call. */
    static List<TableRelease> read(Table<?, ?> table) {
        return READ.computeIfAbsent(table, Bundled::load);
    }

    private static List<TableRelease> load(Table<?, ?> table) {
        List<TableRelease> releases = new ArrayList<>();
        abouts(table).forEach((name, about) -> releases.add(OwnLayout.later(table(name), about)));
        LOG.debug("Found {} bundled release(s) of {}", releases.size(), table);
        return List.copyOf(releases);
    }

    private static SourceFile table(String name) {
        return file(name + OwnLayout.TABLE);
    }

    /** Reads the releases of a table anew; their digests are for verification. */
    static List<LoadedTable<?>> loaded(Table<?, ?> table) {
        return loaded(table, OwnLayout::readUnchecked);
    }

    /** Reads all bundled tables anew, and checks their digests. */
    static List<LoadedTable<?>> verified() {
        List<LoadedTable<?>> all = new ArrayList<>();
        tables().forEach(table -> all.addAll(loaded(table, OwnLayout::read)));
        return all;
    }

    private static List<LoadedTable<?>> loaded(
            Table<?, ?> table, BiFunction<SourceFile, TableAbout, LoadedTable<?>> reader) {
        List<LoadedTable<?>> releases = new ArrayList<>();
        abouts(table).forEach((name, about) -> releases.add(reader.apply(table(name), about)));
        return releases;
    }

    private static Map<Table<?, ?>, List<String>> names() {
        return Objects.requireNonNull(NAMES.updateAndGet(known -> known == null ? readNames() : known));
    }

    /** Reads the list: a line for each release, the id of its table and the name of its files. */
    private static Map<Table<?, ?>, List<String>> readNames() {
        Map<Table<?, ?>, List<String>> names = new LinkedHashMap<>();
        String list = file(LIST).readUndigested(bytes -> new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        list.lines()
                .map(line -> line.split(" ", 2))
                .forEach(line -> names.computeIfAbsent(
                                KnownTables.ofId(line[0]).orElseThrow(() -> missing(LIST)), table -> new ArrayList<>())
                        .add(line[1]));
        return names;
    }

    private static InputStream open(String name) {
        InputStream bytes = Bundled.class.getResourceAsStream(name);
        if (bytes == null) {
            throw missing(name);
        }
        return bytes;
    }

    private static DatasetException missing(String name) {
        return DatasetException.ofFile(name, "it is missing or unreadable; is the library's jar complete?");
    }
}
