package org.therapybilling.compliance.rules.ncci;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.compliance.rules.BundledRows;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Setting;

/** All rows of the bundled tables of pairs, against a scan of their files. */
class ExhaustivePairsTest {

    private static final Audit AUDIT = Audit.by(List.of(new Pair()));

    /** A row as it stands in the file: column 1, column 2, first day, last day, indicator. */
    private record Row(String column1, String column2, String effective, String deletion, String indicator) {

        static Row of(String[] cells) {
            return new Row(cells[0], cells[1], cells[3], cells[4], cells[5]);
        }

        boolean isInForce(String day) {
            String compact = day.replace("-", "");
            return !indicator.equals("9")
                    && (effective.isEmpty() || effective.compareTo(compact) <= 0)
                    && (deletion.equals("*") || deletion.compareTo(compact) >= 0);
        }

        String pair() {
            return pair(column1, column2);
        }

        static String pair(String one, String other) {
            return one.compareTo(other) < 0 ? one + other : other + one;
        }
    }

    private static Map<String, List<Row>> rows(String file) {
        return BundledRows.of(file).stream().map(Row::of).collect(Collectors.groupingBy(Row::pair));
    }

    private static Optional<Row> inForce(Map<String, List<Row>> rows, String one, String other, String day) {
        return rows.getOrDefault(Row.pair(one, other), List.of()).stream()
                .filter(row -> row.isInForce(day))
                .findFirst();
    }

    private static List<Row> all(Map<String, List<Row>> rows) {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    private static Session.Builder claim(String date, Setting setting, String first, String second) {
        return Audit.visit(date, Discipline.PT, first, second).setting(setting);
    }

    private static List<Finding> found(String date, Setting setting, String first, String second) {
        return AUDIT.findings(claim(date, setting, first, second));
    }

    @ParameterizedTest
    @CsvSource({
        "ncci-ptp-practitioner-2024Q2, PRACTITIONER, 2024-04-01",
        "ncci-ptp-practitioner-2024Q3, PRACTITIONER, 2024-07-01",
        "ncci-ptp-practitioner-2024Q3, PRACTITIONER, 2024-09-30",
        "ncci-ptp-practitioner-2026Q4, PRACTITIONER, 2026-12-31",
        "ncci-ptp-outpatient-hospital-2024Q3, OUTPATIENT_HOSPITAL, 2024-08-05",
        "ncci-ptp-outpatient-hospital-2026Q4, OUTPATIENT_HOSPITAL, 2026-10-01"
    })
    void every_row_is_found_or_not_as_its_file_says(String file, Setting setting, String date) {
        Map<String, List<Row>> rows = rows(file);
        List<String> wrong = new ArrayList<>();
        int active = 0;
        for (Row row : all(rows)) {
            Optional<Row> open = inForce(rows, row.column1(), row.column2(), date);
            active += row.isInForce(date) ? 1 : 0;
            judge(open, row, setting, date, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(active).isGreaterThan(2);
    }

    private static void judge(Optional<Row> open, Row row, Setting setting, String date, List<String> wrong) {
        boolean never = open.filter(edit -> edit.indicator().equals("0")).isPresent();
        String one = row.column1() + " x1 GP";
        String two = row.column2() + " x1 GP";
        check(open.isPresent(), open, found(date, setting, one, two), row, wrong);
        if (open.isEmpty()) {
            return;
        }
        check(true, open, found(date, setting, two, one), row, wrong);
        check(never, open, found(date, setting, one, two + " 59"), row, wrong);
        check(never, open, found(date, setting, one + " XU", two), row, wrong);
        check(true, open, found(date, setting, one + " 76", two + " 22"), row, wrong);
    }

    /** What is found is the line of column 2, beside that of column 1. */
    private static void check(
            boolean expected, Optional<Row> open, List<Finding> findings, Row row, List<String> wrong) {
        boolean right = expected
                ? findings.size() == 1
                        && findings.get(0)
                                .observed()
                                .equals(open.orElseThrow().column1() + "/"
                                        + open.orElseThrow().column2())
                        && findings.get(0)
                                .codes()
                                .get(0)
                                .toString()
                                .equals(open.orElseThrow().column2())
                        && findings.get(0).releases().size() == 1
                : findings.isEmpty();
        if (!right) {
            wrong.add(row + ": " + findings);
        }
    }

    /** Of the hospital's tables both releases list all physical medicine codes: what neither has is no pair. */
    @ParameterizedTest
    @CsvSource({
        "ncci-ptp-practitioner-2024Q3, PRACTITIONER, 2024-08-05",
        "ncci-ptp-outpatient-hospital-2024Q3, OUTPATIENT_HOSPITAL, 2024-08-05",
        "ncci-ptp-outpatient-hospital-2026Q4, OUTPATIENT_HOSPITAL, 2026-11-02"
    })
    void every_two_codes_without_a_row_may_meet(String file, Setting setting, String date) {
        Map<String, List<Row>> rows = rows(file);
        Set<String> codes = new TreeSet<>();
        all(rows).stream()
                .filter(row ->
                        row.column1().compareTo("97012") >= 0 && row.column1().compareTo("97799") <= 0)
                .forEach(row -> codes.add(row.column1()));
        List<String> wrong = new ArrayList<>();
        for (String one : codes) {
            for (String two : codes) {
                if (one.compareTo(two) < 0 && inForce(rows, one, two, date).isEmpty()) {
                    Session.Builder claim = claim(date, setting, one + " x1 GP", two + " x1 GP");
                    wrong.addAll(AUDIT.gaps(claim));
                    AUDIT.findings(claim).forEach(finding -> wrong.add(finding.toString()));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(codes).hasSizeGreaterThan(20);
    }

    /** Rows with their own dates hold from the first to the last day, and not a day before or after. */
    @Test
    void rows_with_dates_hold_on_their_days_alone() {
        Map<String, List<Row>> rows = rows("ncci-ptp-practitioner-2026Q4");
        List<String> wrong = new ArrayList<>();
        for (Row row : all(rows)) {
            LocalDate first = LocalDate.parse(row.effective(), DateTimeFormatter.BASIC_ISO_DATE);
            edges(rows, row, first.minusDays(1), wrong);
            edges(rows, row, first, wrong);
            if (!row.deletion().equals("*")) {
                LocalDate last = LocalDate.parse(row.deletion(), DateTimeFormatter.BASIC_ISO_DATE);
                edges(rows, row, last, wrong);
                edges(rows, row, last.plusDays(1), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void edges(Map<String, List<Row>> rows, Row row, LocalDate day, List<String> wrong) {
        Optional<Row> open = inForce(rows, row.column1(), row.column2(), day.toString());
        List<Finding> findings =
                found(day.toString(), Setting.PRACTITIONER, row.column1() + " x1 GP", row.column2() + " x1 GP");
        if (findings.size() != (open.isPresent() ? 1 : 0)) {
            wrong.add(row + " on " + day + ": " + findings);
        }
    }
}
