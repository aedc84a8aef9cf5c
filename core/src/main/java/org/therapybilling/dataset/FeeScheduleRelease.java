package org.therapybilling.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.reference.ComponentCode;
import org.therapybilling.reference.Figure;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.reference.tables.DatedRow;
import org.therapybilling.reference.tables.DatedRows;
import org.therapybilling.reference.tables.KeyedRows;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;

/**
 * A release of the relative value file being read: its values, and the conversion factor that every row repeats. Releases
 * are lettered: A for January to D for October.
 */
final class FeeScheduleRelease {

    /** From this year on there is a factor for qualifying APM participants and one for all others (CY 2026 PFS). */
    static final int TWO_FACTORS = 2026;

    /** The conversion factor of 2024 from March 9 on (Consolidated Appropriations Act, 2024), which marks RVU24AR. */
    private static final BigDecimal REVISED_2024 = new BigDecimal("33.2875");

    private static final LocalDate REVISED_2024_FROM = LocalDate.of(2024, 3, 9);
    private static final Quarter FIRST_OF_2024 = new Quarter(2024, 1);
    private static final int FACTOR_DECIMALS = 4;
    private static final Map<String, Integer> QUARTERS = Map.of("JAN", 1, "APR", 2, "JUL", 3, "OCT", 4);

    private final Quarter quarter;
    private final CodeSet complete;
    private final Figure figure;
    private final TableSchema.Collector<KeyedRows<ComponentCode, RelativeValues>> rows =
            RelativeValueSchema.SCHEMA.collector();
    private final List<BigDecimal> factors = new ArrayList<>();

    FeeScheduleRelease(Quarter quarter, CodeSet complete, Figure figure) {
        this.quarter = quarter;
        this.complete = complete;
        this.figure = figure;
    }

    /**
     * Returns the quarter that a month begins, by the three letters of its name.
     *
     * @throws DatasetException if the month begins no quarter
     */
    static Quarter quarter(SourceFile file, int year, String month) {
        Integer number = QUARTERS.get(month.substring(0, 3).toUpperCase(Locale.ROOT));
        if (number == null) {
            throw DatasetException.ofFile(
                    file.name(),
                    "it says that it is a release of " + month
                            + "; they come out for January, April, July and October.");
        }
        return new Quarter(year, number);
    }

    /**
     * Returns whose conversion factor a file has.
     *
     * @throws DatasetException if there are two that year and the name does not tell
     */
    static Figure figure(SourceFile file, int year) {
        String name = file.fileName().toUpperCase(Locale.ROOT);
        if (name.contains("NONQP")) {
            return Figure.CONVERSION_FACTOR;
        }
        if (name.contains("QP")) {
            return Figure.CONVERSION_FACTOR_QUALIFYING;
        }
        if (year >= TWO_FACTORS) {
            throw FileLayout.unnamed(
                    file, "with QPP or nonQPP in it: from " + TWO_FACTORS + " on there are two conversion factors");
        }
        return Figure.CONVERSION_FACTOR;
    }

    /** Adds a row of the project's own columns with the conversion factor in one more. */
    void add(TableRow row) {
        BigDecimal factor = row.decimal("conversion_factor", FACTOR_DECIMALS);
        if (factor.signum() == 0) {
            throw row.refused("conversion_factor", "more than 0 dollars");
        }
        if (factors.isEmpty()) {
            factors.add(factor);
        }
        if (factors.get(0).compareTo(factor) != 0) {
            throw row.refused(
                    "conversion_factor",
                    "the factor of all rows before, " + factors.get(0) + "; perhaps two releases were mixed");
        }
        checkTotal(row, "non_facility_pe", "non_facility_total");
        checkTotal(row, "facility_pe", "facility_total");
        rows.add(row);
    }

    /** Refuses a row whose parts do not add up to the total that stands beside them. */
    private static void checkTotal(TableRow row, String practiceExpense, String total) {
        BigDecimal sum = Stream.of("work", practiceExpense, "malpractice")
                .map(part -> row.decimal(part, RelativeValueSchema.DECIMALS))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(row.decimal(total, RelativeValueSchema.DECIMALS)) != 0) {
            throw row.refused(total, sum + ", the sum of work, " + practiceExpense + " and malpractice");
        }
    }

    /** Returns the two tables: relative values, and the conversion factor. */
    List<LoadedTable<?>> tables(String sha256, SourceFile file) {
        if (factors.isEmpty()) {
            throw DatasetException.ofFile(file.name(), "no row follows the header; is the file whole?");
        }
        ReleaseDraft draft = new ReleaseDraft(RelativeValues.TABLE, ReleaseDraft.CMS, version(), complete, dates());
        return List.of(
                LoadedTable.of(RelativeValueSchema.SCHEMA, rows, draft, sha256, file), factor(draft, sha256, file));
    }

    private boolean isRevised() {
        return quarter.equals(FIRST_OF_2024) && factors.get(0).compareTo(REVISED_2024) == 0;
    }

    private boolean isReplaced() {
        return quarter.equals(FIRST_OF_2024) && !isRevised();
    }

    /** Returns the dates of service for which the release was published; that of January 2024 until its revision. */
    private EffectivePeriod dates() {
        if (isReplaced()) {
            return EffectivePeriod.from(quarter.firstDay()).until(REVISED_2024_FROM.minusDays(1));
        }
        return isRevised() ? quarter.from(REVISED_2024_FROM) : quarter.period();
    }

    /** Returns the dates after it for which its factor is likely: the rest of the year, unless it was replaced. */
    private Optional<EffectivePeriod> restOfYear() {
        LocalDate last = quarter.lastDay();
        CalendarYear year = CalendarYear.of(last);
        return isReplaced() || last.equals(year.lastDay())
                ? Optional.empty()
                : Optional.of(year.from(last.plusDays(1)));
    }

    private String version() {
        String year = String.valueOf(quarter.year()).substring(2);
        return "RVU" + year + (char) ('A' + quarter.number() - 1) + (isRevised() ? "R" : "");
    }

    private LoadedTable<?> factor(ReleaseDraft release, String sha256, SourceFile file) {
        ReleaseDraft draft =
                new ReleaseDraft(Figure.TABLE, release.publisher(), release.version(), CodeSet.all(), release.dates());
        Citation source = Citation.of("CMS relative value file", release.version());
        List<DatedRow<BigDecimal>> values = new ArrayList<>();
        values.add(FigureSchema.value(factors.get(0), release.dates(), source, Certainty.DEFINITE));
        restOfYear().ifPresent(rest -> values.add(FigureSchema.value(factors.get(0), rest, source, Certainty.LIKELY)));
        return LoadedTable.of(
                FigureSchema.SCHEMA,
                () -> DatedRows.of(draft.release(values.size(), sha256), Map.of(figure, values)),
                Figure.TABLE,
                file,
                sha256);
    }
}
