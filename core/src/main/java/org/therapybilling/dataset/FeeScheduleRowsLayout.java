package org.therapybilling.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapybilling.reference.Figure;
import org.therapybilling.vocabulary.CodeSet;

/**
 * Relative values of several releases as somebody wrote them down again: {@code pprrvu-2020a-2024c.therapy.csv} with all
 * columns, or {@code therapy-rvu.csv} with some. The release stands in a column, such as {@code RVU25D}. That of January
 * 2024 stands there twice under one name, told apart by its conversion factor.
 */
final class FeeScheduleRowsLayout extends FileLayout {

    private static final String ALL_COLUMNS = "release,effective,hcpcs,mod,status_code,";
    private static final String SOME_COLUMNS = "hcpcs,status,work_rvu,pe_nonfac_rvu,";
    private static final Pattern RELEASE = Pattern.compile("RVU([0-9]{2})([A-D])\\b.*");
    private static final int CENTURY = 2000;
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("hcpcs", "code"),
            Map.entry("mod", "modifier"),
            Map.entry("status_code", "status"),
            Map.entry("work_rvu", "work"),
            Map.entry("non_fac_pe_rvu", "non_facility_pe"),
            Map.entry("pe_nonfac_rvu", "non_facility_pe"),
            Map.entry("non_fac_indicator", "non_facility_na"),
            Map.entry("nonfac_na", "non_facility_na"),
            Map.entry("facility_pe_rvu", "facility_pe"),
            Map.entry("pe_fac_rvu", "facility_pe"),
            Map.entry("facility_indicator", "facility_na"),
            Map.entry("fac_na", "facility_na"),
            Map.entry("mp_rvu", "malpractice"),
            Map.entry("total_nonfac", "non_facility_total"),
            Map.entry("total_fac", "facility_total"),
            Map.entry("pctc_ind", "pctc"),
            Map.entry("glob_days", "global_days"),
            Map.entry("mult_proc", "multiple_procedure"),
            Map.entry("conv_factor", "conversion_factor"));

    @Override
    public boolean recognises(String fileName, String head) {
        return head.startsWith(ALL_COLUMNS) || head.startsWith(SOME_COLUMNS);
    }

    @Override
    List<LoadedTable<?>> tables(SourceFile file, MeasuredInput bytes) throws IOException {
        Map<List<String>, FeeScheduleRelease> releases = new LinkedHashMap<>();
        CodeSet complete = complete(file);
        new Records(file.name(), ',', StandardCharsets.UTF_8)
                .readNamed(
                        bytes,
                        row -> releases.computeIfAbsent(
                                        List.of(row.text("release"), row.text("conv_factor")),
                                        release -> new FeeScheduleRelease(
                                                quarter(row), complete, Figure.CONVERSION_FACTOR))
                                .add(renamed(row)));
        String sha256 = bytes.sha256();
        List<LoadedTable<?>> tables = new ArrayList<>();
        releases.values().forEach(release -> tables.addAll(release.tables(sha256, file)));
        return tables;
    }

    /** The table with all columns has all rows of therapy if its name says that it is an extract of them. */
    private static CodeSet complete(SourceFile file) {
        return file.head().startsWith(ALL_COLUMNS) && file.fileName().contains("therapy")
                ? Datasets.THERAPY_CODES
                : CodeSet.none();
    }

    private static Quarter quarter(TableRow row) {
        return row.value("release", "a release such as RVU25D", text -> {
            Matcher release = RELEASE.matcher(text);
            return release.matches()
                    ? new Quarter(CENTURY + Integer.parseInt(release.group(1)), Quarter.number(release.group(2)))
                    : null;
        });
    }

    private static TableRow renamed(TableRow row) {
        List<String> columns = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (String column : row.columns()) {
            columns.add(COLUMNS.getOrDefault(column, column));
            fields.add(column.equals("glob_days") ? withZeros(row.text(column)) : row.text(column));
        }
        if (!columns.contains("modifier")) {
            columns.add("modifier");
            fields.add("");
        }
        return new TableRow(row.file(), row.line(), columns, fields);
    }

    /** Gives a global period of days back the zeros it lost: {@code 010} stands there as {@code 10}. */
    private static String withZeros(String days) {
        return days.matches("[0-9]{1,2}") ? "0".repeat(3 - days.length()) + days : days;
    }
}
