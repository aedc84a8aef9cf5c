package org.therapybilling.dataset;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.reference.DatasetKind;
import org.therapybilling.reference.Figure;
import org.therapybilling.reference.MedicareFigures;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;

/**
 * Conversion factors as somebody wrote them down again, {@code conversion-factors.csv}: each holds from its day to the
 * eve of the next one, or to the end of its year.
 */
final class FactorRowsLayout extends FileLayout {

    /** The note at the end may hold commas without quotation marks. */
    private static final List<String> COLUMNS = List.of("release", "effective_from", "conversion_factor", "note");

    private static final int DECIMALS = 4;

    /** A row of the file. */
    private record Factor(Figure figure, LocalDate from, BigDecimal value, String release, Certainty certainty) {}

    @Override
    public boolean recognises(String fileName, String head) {
        return head.startsWith(String.join(",", COLUMNS));
    }

    @Override
    List<LoadedTable<?>> tables(SourceFile file, MeasuredInput bytes) throws IOException {
        List<Factor> factors = new ArrayList<>();
        Records records = new Records(file.name(), ',', StandardCharsets.UTF_8);
        records.read(bytes, all -> {
            all.next();
            all.forEachRemaining(record -> factors.add(factor(records.row(COLUMNS, record))));
        });
        if (factors.isEmpty()) {
            throw DatasetException.ofFile(file.name(), "no row follows the header; is the file whole?");
        }
        List<MedicareFigures.Row> rows =
                factors.stream().map(factor -> figure(factor, factors)).toList();
        LocalDate first =
                factors.stream().map(Factor::from).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                factors.stream().map(Factor::from).max(LocalDate::compareTo).orElseThrow();
        ReleaseDraft draft = new ReleaseDraft(
                DatasetKind.MEDICARE_FIGURES,
                ReleaseDraft.CMS,
                first.getYear() + "-" + last.getYear(),
                CodeSet.all(),
                EffectivePeriod.from(first).until(CalendarYear.of(last).lastDay()));
        String sha256 = bytes.sha256();
        return List.of(LoadedTable.of(
                FigureFormat.FORMAT,
                () -> MedicareFigures.of(draft.release(rows.size(), sha256), rows),
                draft.kind(),
                file,
                sha256));
    }

    private static Factor factor(TableRow row) {
        String release = row.notBlank("release");
        boolean qualifying = release.endsWith(" QPP");
        return new Factor(
                qualifying ? Figure.CONVERSION_FACTOR_QUALIFYING : Figure.CONVERSION_FACTOR,
                row.isoDate("effective_from"),
                row.decimal("conversion_factor", DECIMALS),
                release,
                row.text("note").startsWith("secondary") ? Certainty.LIKELY : Certainty.DEFINITE);
    }

    private static MedicareFigures.Row figure(Factor factor, List<Factor> all) {
        LocalDate last = all.stream()
                .filter(other -> other.figure() == factor.figure())
                .filter(other -> other.from().isAfter(factor.from()))
                .map(other -> other.from().minusDays(1))
                .filter(eve -> eve.getYear() == factor.from().getYear())
                .min(LocalDate::compareTo)
                .orElse(CalendarYear.of(factor.from()).lastDay());
        return new MedicareFigures.Row(
                factor.figure(),
                EffectivePeriod.from(factor.from()).until(last),
                factor.value(),
                Citation.of("CMS relative value file", factor.release()),
                factor.certainty());
    }
}
