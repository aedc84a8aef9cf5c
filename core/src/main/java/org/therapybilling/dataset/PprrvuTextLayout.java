package org.therapybilling.dataset;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapybilling.dataset.file.MeasuredInput;

/**
 * CMS's fixed-width text of relative values, {@code PPRRVU2025_Oct.txt}; places of the columns as in the documentation of
 * RVU25D. The name alone tells the release.
 */
final class PprrvuTextLayout extends FileLayout {

    private static final Pattern TEXT = Pattern.compile("(?i)PPRRVU.*\\.txt");

    private static final Pattern NAME = Pattern.compile("(?i)PPRRVU([0-9]{2}|[0-9]{4})_?(JAN|APR|JUL|OCT).*\\.txt");
    private static final int CENTURY = 2000;
    private static final FixedWidth LINES = new FixedWidth(
            List.of(
                    new FixedWidth.Column("code", 1, 5),
                    new FixedWidth.Column("modifier", 6, 7),
                    new FixedWidth.Column("status", 58, 58),
                    new FixedWidth.Column("work", 60, 65),
                    new FixedWidth.Column("non_facility_pe", 67, 72),
                    new FixedWidth.Column("non_facility_na", 73, 74),
                    new FixedWidth.Column("facility_pe", 76, 81),
                    new FixedWidth.Column("facility_na", 82, 83),
                    new FixedWidth.Column("malpractice", 85, 89),
                    new FixedWidth.Column("non_facility_total", 91, 96),
                    new FixedWidth.Column("facility_total", 97, 102),
                    new FixedWidth.Column("pctc", 103, 103),
                    new FixedWidth.Column("global_days", 104, 106),
                    new FixedWidth.Column("multiple_procedure", 116, 116),
                    new FixedWidth.Column("conversion_factor", 133, 140)),
            147,
            "HDR");

    @Override
    public boolean recognises(String fileName, String head) {
        return TEXT.matcher(fileName).matches();
    }

    @Override
    List<LoadedTable<?>> tables(SourceFile file, MeasuredInput bytes) throws IOException {
        Matcher name = NAME.matcher(file.fileName());
        if (!name.matches()) {
            throw unnamed(file, "such as PPRRVU2025_Oct.txt");
        }
        int year = Integer.parseInt(name.group(1));
        Quarter quarter = FeeScheduleRelease.quarter(file, year < CENTURY ? CENTURY + year : year, name.group(2));
        FeeScheduleRelease release = new FeeScheduleRelease(
                quarter, codesToldBy(file.fileName()), FeeScheduleRelease.figure(file, quarter.year()));
        LINES.read(file, bytes, release::add);
        return release.tables(bytes.sha256(), file);
    }
}
