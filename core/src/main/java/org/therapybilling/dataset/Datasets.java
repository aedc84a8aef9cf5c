package org.therapybilling.dataset;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.therapybilling.dataset.file.StoredFile;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.Checks;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.vocabulary.CodeSet;

/** The door to reference data. */
public final class Datasets {

    /**
     * The codes that therapists bill, with those that edits set beside them: evaluations, treatment, speech and language,
     * muscle tests, casts and strapping, manipulation, remote monitoring. The bundled tables hold the rows of these.
     */
    public static final CodeSet THERAPY_CODES = CodeSet.parse("20560-20561 29075 29085 29086 29105 29125 29126 29130"
            + " 29131 29200 29240 29260 29280 29345 29405 29445 29505 29515 29520 29530 29540 29550 29580 29581 29584"
            + " 64550 90901 90911-90913 92507 92508 92520-92524 92526 92597 92605-92618 92626 92627 92630 92633"
            + " 95831-95834 95851 95852 95992 96000-96004 96105 96110 96112 96113 96125 97001-97006 97010-97799"
            + " 97802-97804 97810-97814 98925-98929 98940-98943 98966-98972 98975-98981 98984-98986 G0237-G0239"
            + " G0281-G0283 G0329 G0451 G0515 G0541-G0543 G2250 G2251");

    private static final SourceFiles SOURCES = new SourceFiles(StoredFile.MOST_BYTES);

    private static final AtomicReference<@Nullable ReferenceData> BUNDLED = new AtomicReference<>();

    private Datasets() {}

    /**
     * Returns the tables that come with the library: the rows of {@link #THERAPY_CODES}. Each call returns the same data;
     * a table is read when it is first asked.
     *
     * @return the bundled reference data
     * @throws DatasetException if a table is missing from the library or damaged; then also from questions asked of it
     */
    public static ReferenceData bundled() {
        return Objects.requireNonNull(BUNDLED.updateAndGet(known -> known == null ? unread() : known));
    }

    private static ReferenceData unread() {
        return Bundled.tables().stream()
                .map(table -> ReferenceData.of(table, new BundledTable(table)))
                .reduce(ReferenceData.empty(), ReferenceData::over);
    }

    /**
     * Reads tables: files exactly as CMS publishes them, under their own names, or tables that were imported. Each path is
     * a file, alone or in {@code .gz}; a {@code .zip}; or a folder with any of these in it.
     *
     * @param paths where the tables are
     * @return what they say; put it {@link ReferenceData#over over} {@link #bundled()} to keep the bundled tables
     * @throws DatasetException if a table is malformed, tables contradict each other, or there is none; nothing is
     *     loaded then
     */
    public static ReferenceData load(Path... paths) {
        Checks.elements("paths", paths);
        return TableSet.data(new TableLoader(SOURCES, skipped -> {}).load(List.of(paths), true));
    }

    /**
     * Reads tables, as {@link #load(Path...)} does.
     *
     * @param paths where the tables are
     * @param skipped gets a sentence for each file that holds no table; only one that is named alone is refused
     * @return what they say
     * @throws DatasetException if a table is malformed, tables contradict each other, or there is none
     */
    public static ReferenceData load(List<Path> paths, Consumer<String> skipped) {
        Checks.elements("paths", paths);
        Objects.requireNonNull(skipped, "skipped");
        return TableSet.data(new TableLoader(SOURCES, skipped).load(paths));
    }

    /**
     * Reads tables and writes them down in the project's own layout, in which they load faster and can be verified.
     *
     * @param paths where the tables are, as for {@link #load(Path...)}
     * @param folder where they go; it is made if need be, and files of the same name are replaced
     * @param codes the codes whose rows are kept; of pairs, both codes are among them
     * @param skipped gets a sentence for each file that holds no table (only one that is named alone is refused), and for
     *     each table that is there already with more rows, and stays
     * @return the releases that are there now of what was given, by table and by date; those without a row of the codes are
     *     left out
     * @throws DatasetException if a table is malformed or cannot be written, no row of the codes is in it, or one of the
     *     same release is there that has other rows; nothing is written then
     */
    public static List<DataRelease> importInto(Path folder, List<Path> paths, CodeSet codes, Consumer<String> skipped) {
        Checks.elements("paths", paths);
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(codes, "codes");
        Objects.requireNonNull(skipped, "skipped");
        List<LoadedTable<?>> tables = new TableLoader(SOURCES, skipped).load(paths);
        List<LoadedTable<?>> written = new TableWriter(codes, skipped).write(tables, folder);
        return written.stream().map(LoadedTable::release).toList();
    }

    /**
     * Says what changed from one release of each table to another. Where there are several releases of a table, the newest
     * of either side is compared.
     *
     * @param before the earlier tables, as for {@link #load(Path...)}
     * @param after the later tables
     * @param codes the codes whose rows are compared; of pairs, both codes are among them
     * @return a comparison for each table that is on both sides
     * @throws DatasetException if a table is malformed, or no table is on both sides
     */
    public static List<DataComparison> compare(Path before, Path after, CodeSet codes) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(codes, "codes");
        List<LoadedTable<?>> earlier = newest(new TableLoader(SOURCES, skipped -> {}).load(List.of(before)));
        List<LoadedTable<?>> later = newest(new TableLoader(SOURCES, skipped -> {}).load(List.of(after)));
        List<DataComparison> comparisons = new ArrayList<>();
        for (LoadedTable<?> table : later) {
            earlier.stream()
                    .filter(other -> other.table().equals(table.table()))
                    .findFirst()
                    .ifPresent(other -> comparisons.add(TableComparison.of(other, table, codes)));
        }
        if (comparisons.isEmpty()) {
            throw DatasetException.ofFile(
                    before + " and " + after,
                    "no table is in both; they have " + ids(earlier) + " and " + ids(later) + ".");
        }
        return comparisons;
    }

    private static List<LoadedTable<?>> newest(List<LoadedTable<?>> tables) {
        List<LoadedTable<?>> newest = new ArrayList<>();
        for (LoadedTable<?> table : tables) {
            Optional<LoadedTable<?>> same = newest.stream()
                    .filter(other -> other.table().equals(table.table()))
                    .findFirst();
            same.filter(other -> BY_AGE.compare(other, table) < 0).ifPresent(newest::remove);
            if (newest.stream().noneMatch(other -> other.table().equals(table.table()))) {
                newest.add(table);
            }
        }
        return newest;
    }

    /** By the first day; a revision, whose name is longer, after what it revises. */
    private static final Comparator<LoadedTable<?>> BY_AGE = Comparator.<LoadedTable<?>, LocalDate>comparing(
                    table -> table.release().dates().firstDay().orElse(LocalDate.MIN))
            .thenComparingInt(table -> table.release().version().length())
            .thenComparing(table -> table.release().version());

    private static List<String> ids(List<LoadedTable<?>> tables) {
        return tables.stream().map(table -> table.table().id()).toList();
    }

    /**
     * Reads the bundled tables anew, and those of a folder where they are given, and checks each against its digest.
     *
     * @param paths folders of imported tables; none for the bundled tables alone
     * @return the releases, all of them whole
     * @throws DatasetException if a table does not have its digest, or is malformed
     */
    public static List<DataRelease> verify(Path... paths) {
        Checks.elements("paths", paths);
        List<LoadedTable<?>> tables = new ArrayList<>(Bundled.verified());
        if (paths.length > 0) {
            tables.addAll(TableLoader.ofImported(SOURCES).load(List.of(paths)));
        }
        return tables.stream().map(LoadedTable::release).toList();
    }
}
