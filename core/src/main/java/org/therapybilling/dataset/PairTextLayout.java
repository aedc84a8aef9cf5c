package org.therapybilling.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapybilling.dataset.file.MeasuredInput;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.Table;
import org.therapybilling.reference.tables.PairRowsBuilder;
import org.therapybilling.vocabulary.CodeSet;

/**
 * CMS's text of procedure-to-procedure edits, in four parts cut by column 1: {@code ccipra-v323r0-f1.TXT} to {@code f4}
 * for practitioners, {@code ccioph} for outpatient hospitals. The name alone tells table and release: version 32.3 is the
 * fourth quarter of 2026. Parts of a release that are not all there vouch only for the rows they have.
 */
final class PairTextLayout implements Layout {

    private static final Pattern NAME =
            Pattern.compile("(?i)cci(pra|oph)-v([0-9]{2})([0-3])r([0-9]{1,4})-f([1-4])(?![0-9]).*\\.txt");
    private static final String TITLE = "Column1/Column2 Edits";
    private static final int PARTS = 4;
    private static final int YEAR_OF_VERSION_0 = 1994;

    /** A release as names of parts tell it. */
    private record Named(Table<?, ?> table, Quarter quarter, int revision) {

        String version() {
            return revision == 0 ? quarter.toString() : quarter + "r" + revision;
        }
    }

    @Override
    public boolean recognises(String fileName, String head) {
        return NAME.matcher(fileName).matches() || (head.contains(TITLE) && head.contains("\t"));
    }

    @Override
    public List<LoadedTable<?>> read(List<SourceFile> files) {
        Map<String, List<SourceFile>> byRelease = new TreeMap<>();
        for (SourceFile file : files) {
            Named release = named(file);
            byRelease
                    .computeIfAbsent(release.table().id() + " " + release.version(), name -> new ArrayList<>())
                    .add(file);
        }
        checkNotMixed(byRelease);
        List<LoadedTable<?>> tables = new ArrayList<>();
        byRelease.values().forEach(parts -> tables.add(table(parts)));
        return tables;
    }

    private static Matcher name(SourceFile file) {
        Matcher name = NAME.matcher(file.fileName());
        if (!name.matches()) {
            throw FileLayout.unnamed(file, "such as ccipra-v323r0-f1.txt");
        }
        return name;
    }

    private static Named named(SourceFile file) {
        Matcher name = name(file);
        boolean practitioner = name.group(1).equalsIgnoreCase("pra");
        return new Named(
                practitioner ? PairEdit.PRACTITIONER : PairEdit.OUTPATIENT_HOSPITAL,
                new Quarter(YEAR_OF_VERSION_0 + Integer.parseInt(name.group(2)), Integer.parseInt(name.group(3)) + 1),
                Integer.parseInt(name.group(4)));
    }

    /** Refuses parts of several releases of one table where none of the releases is whole. */
    private static void checkNotMixed(Map<String, List<SourceFile>> byRelease) {
        for (Table<?, ?> table : List.of(PairEdit.PRACTITIONER, PairEdit.OUTPATIENT_HOSPITAL)) {
            List<List<SourceFile>> broken = byRelease.entrySet().stream()
                    .filter(release -> release.getKey().startsWith(table.id() + " "))
                    .map(Map.Entry::getValue)
                    .filter(parts -> !isWhole(byPart(parts)))
                    .toList();
            if (broken.size() > 1) {
                throw DatasetException.ofFile(
                        broken.get(0).get(0).name(),
                        "it and " + broken.get(1).get(0).name()
                                + " are parts of two releases, of which neither is whole; give the four parts of one.");
            }
        }
    }

    private static SortedMap<Integer, SourceFile> byPart(List<SourceFile> files) {
        SortedMap<Integer, SourceFile> parts = new TreeMap<>();
        for (SourceFile file : files) {
            SourceFile twin = parts.put(Integer.valueOf(name(file).group(5)), file);
            if (twin != null) {
                throw DatasetException.ofFile(
                        file.name(), "the same part of the release is there as " + twin.name() + "; give one of them.");
            }
        }
        return parts;
    }

    private static boolean isWhole(SortedMap<Integer, SourceFile> parts) {
        return parts.size() == PARTS && parts.values().stream().allMatch(part -> FileLayout.isWhole(part.fileName()));
    }

    private static LoadedTable<?> table(List<SourceFile> files) {
        SortedMap<Integer, SourceFile> parts = byPart(files);
        PairRowsBuilder pairs = new PairRowsBuilder();
        List<String> digests = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (SourceFile part : parts.values()) {
            String sha256 = part.read(bytes -> {
                new PairTextReader(part.name(), pairs).read(bytes);
                String digest = bytes.sha256();
                bytes.checkWhole();
                return digest;
            });
            if (digests.contains(sha256)) {
                throw DatasetException.ofFile(
                        part.name(), "another part of the release has the same content; fetch the four parts again.");
            }
            digests.add(sha256);
            sources.add(part.source(sha256));
        }
        Named release = named(files.get(0));
        ReleaseDraft draft = new ReleaseDraft(
                release.table(),
                ReleaseDraft.CMS,
                release.version(),
                isWhole(parts) ? CodeSet.all() : CodeSet.none(),
                release.quarter().period());
        return LoadedTable.of(
                PairSchema.SCHEMA,
                () -> PairSchema.table(pairs, draft, MeasuredInput.joinedSha256(digests)),
                draft.table(),
                parts.values().stream().map(SourceFile::name).toList(),
                sources);
    }
}
