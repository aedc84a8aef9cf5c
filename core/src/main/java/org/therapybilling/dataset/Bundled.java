package org.therapybilling.dataset;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.therapybilling.reference.DatasetKind;
import org.therapybilling.reference.ReferenceData;

/** The tables that come with the library, each read when it is first asked for. */
final class Bundled {

    private static final Logger LOG = LoggerFactory.getLogger(Bundled.class);
    private static final String LIST = "bundled.txt";

    private static final Map<DatasetKind, ReferenceData> READ = new ConcurrentHashMap<>();
    private static final Map<DatasetKind, Map<String, TableAbout>> ABOUTS = new ConcurrentHashMap<>();
    private static final AtomicReference<@Nullable ReferenceData> DATA = new AtomicReference<>();

    private Bundled() {}

    /** Returns the data, of which only the list of tables has been read. */
    static ReferenceData data() {
        return Objects.requireNonNull(DATA.updateAndGet(known -> known == null ? unread() : known));
    }

    private static ReferenceData unread() {
        return names().keySet().stream()
                .<ReferenceData>map(BundledData::new)
                .reduce(ReferenceData.empty(), ReferenceData::over);
    }

    /** Returns the releases of one kind of table, without reading their rows. */
    static List<DataRelease> releases(DatasetKind kind) {
        return abouts(kind).values().stream().map(TableAbout::release).toList();
    }

    private static Map<String, TableAbout> abouts(DatasetKind kind) {
        return ABOUTS.computeIfAbsent(kind, Bundled::readAbouts);
    }

    private static Map<String, TableAbout> readAbouts(DatasetKind kind) {
        Map<String, TableAbout> abouts = new LinkedHashMap<>();
        for (String name : names().getOrDefault(kind, List.of())) {
            String file = name + TableAbout.EXTENSION;
            abouts.put(name, file(file).readUndigested(bytes -> TableAbout.read(file, bytes)));
        }
        return abouts;
    }

    private static SourceFile file(String name) {
        return SourceFile.of(name, () -> open(name));
    }

    /** Returns what answers questions about one kind of table, reading it at the first call. */
    static ReferenceData read(DatasetKind kind) {
        return READ.computeIfAbsent(kind, Bundled::load);
    }

    private static ReferenceData load(DatasetKind kind) {
        List<LoadedTable<?>> tables = tables(kind);
        LOG.debug("Read {} bundled release(s) of {}", tables.size(), kind.id());
        return TableSet.data(tables);
    }

    /** Reads the tables of a kind; their digests are for verification. */
    static List<LoadedTable<?>> tables(DatasetKind kind) {
        return tables(kind, OwnLayout::readUnchecked);
    }

    /** Reads all bundled tables anew, and checks their digests. */
    static List<LoadedTable<?>> verified() {
        List<LoadedTable<?>> tables = new ArrayList<>();
        for (DatasetKind kind : DatasetKind.values()) {
            tables.addAll(tables(kind, OwnLayout::read));
        }
        return tables;
    }

    private static List<LoadedTable<?>> tables(
            DatasetKind kind, BiFunction<SourceFile, TableAbout, LoadedTable<?>> reader) {
        List<LoadedTable<?>> tables = new ArrayList<>();
        abouts(kind).forEach((name, about) -> tables.add(reader.apply(file(name + OwnLayout.TABLE), about)));
        return tables;
    }

    /** Reads the list: a line for each table, its kind and the name of its files. */
    private static Map<DatasetKind, List<String>> names() {
        Map<DatasetKind, List<String>> names = new EnumMap<>(DatasetKind.class);
        String list = file(LIST).readUndigested(bytes -> new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        list.lines()
                .map(line -> line.split(" ", 2))
                .forEach(line -> names.computeIfAbsent(
                                DatasetKind.ofId(line[0]).orElseThrow(() -> missing(LIST)), kind -> new ArrayList<>())
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
