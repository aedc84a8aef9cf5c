package org.therapybilling.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Source;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;

/** The table of procedure codes, by date of service. */
public final class CodeBook implements ReferenceData {

    private static final long serialVersionUID = 1L;

    private final DataRelease release;
    private final LocalDate coveredUntil;
    private final Map<ProcedureCode, Entry> entries;
    private final Map<ProcedureCode, List<ProcedureCode>> addOns;

    private CodeBook(DataRelease release, LocalDate coveredUntil, Map<ProcedureCode, Entry> entries) {
        this.release = release;
        this.coveredUntil = coveredUntil;
        this.entries = entries;
        this.addOns = entries.values().stream()
                .map(Entry::info)
                .filter(info -> !info.addOnTo().isEmpty())
                .collect(Collectors.groupingBy(
                        info -> info.addOnTo().get(0),
                        Collectors.mapping(
                                ProcedureInfo::code,
                                Collectors.collectingAndThen(Collectors.toList(), CodeBook::sorted))));
    }

    private static List<ProcedureCode> sorted(List<ProcedureCode> codes) {
        return codes.stream().sorted().toList();
    }

    /** What is known of the time before the first day of an entry. */
    public enum Before {
        /** The code did not exist. */
        ABSENT,
        /** No source says. */
        UNKNOWN
    }

    /**
     * A row of the table.
     *
     * @param info what it says
     * @param period the dates for which a source vouches
     * @param before what is known of the time before the first of them
     * @param source what vouches
     * @param certainty how sure the timing is
     */
    public record Entry(ProcedureInfo info, EffectivePeriod period, Before before, Citation source, Certainty certainty)
            implements Serializable {}

    /**
     * Returns a code book.
     *
     * @param release where its rows come from; after the last of its dates it vouches for nothing
     * @param entries its rows, one a code
     * @return the code book
     * @throws IllegalArgumentException if a code has two rows
     */
    public static CodeBook of(DataRelease release, List<Entry> entries) {
        Map<ProcedureCode, Entry> byCode = entries.stream()
                .collect(Collectors.toMap(entry -> entry.info().code(), entry -> entry, (a, b) -> {
                    throw new IllegalArgumentException("Code " + a.info().code() + " has two rows in the code book.");
                }));
        return new CodeBook(release, ReleaseOrder.last(release), Map.copyOf(byCode));
    }

    @Override
    public Answer<ProcedureInfo> procedure(ProcedureCode code, LocalDate dateOfService) {
        if (dateOfService.isAfter(coveredUntil)) {
            return new Answer.Unknown<>("The code book " + release.version() + " covers dates of service until "
                    + coveredUntil + "; load a later one.");
        }
        Entry entry = entries.get(code);
        if (entry == null) {
            return new Answer.Unknown<>(
                    "Code " + code + " is not in the code book " + release.version() + ", which holds therapy codes.");
        }
        return answer(entry, dateOfService);
    }

    @Override
    public List<ProcedureInfo> addOns(ProcedureCode primary, LocalDate dateOfService) {
        return addOns.getOrDefault(primary, List.of()).stream()
                .flatMap(code -> procedure(code, dateOfService).found().stream())
                .toList();
    }

    @Override
    public boolean lists(ProcedureCode code) {
        return entries.containsKey(code);
    }

    private Source source(Entry entry) {
        return new Source(entry.source(), List.of(release));
    }

    private Answer<ProcedureInfo> answer(Entry entry, LocalDate dateOfService) {
        if (entry.period().contains(dateOfService)) {
            return new Answer.Found<>(entry.info(), source(entry), entry.certainty());
        }
        Optional<LocalDate> firstDay = entry.period().firstDay().filter(dateOfService::isBefore);
        if (firstDay.isPresent() && entry.before() == Before.UNKNOWN) {
            return new Answer.Unknown<>("For code " + entry.info().code()
                    + " the code book has no source for dates of service before " + firstDay.get() + ".");
        }
        return new Answer.None<>(source(entry), Certainty.DEFINITE);
    }

    /**
     * Returns the rows.
     *
     * @return a new list, by code
     */
    public List<Entry> entries() {
        return entries.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public Set<DatasetKind> kinds() {
        return Set.of(DatasetKind.CODE_BOOK);
    }

    @Override
    public List<DataRelease> releases() {
        return List.of(release);
    }
}
