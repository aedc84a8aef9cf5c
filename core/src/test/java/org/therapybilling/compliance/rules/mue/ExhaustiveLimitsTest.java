package org.therapybilling.compliance.rules.mue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.compliance.rules.BundledRows;
import org.therapybilling.explain.Certainty;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Setting;

/** All rows of the bundled tables of limits, against their files: 2 and 3 are of the date, none is of a line. */
class ExhaustiveLimitsTest {

    private static final Audit AUDIT = Audit.by(List.of(new Exceeded()));

    private static List<Finding> found(String date, Setting setting, String... lines) {
        return AUDIT.findings(Audit.visit(date, Discipline.PT, lines).setting(setting));
    }

    @ParameterizedTest
    @CsvSource({
        "ncci-mue-practitioner-2024Q3, PRACTITIONER, 2024-07-01, DEFINITE",
        "ncci-mue-practitioner-2024Q3, PRACTITIONER, 2024-09-30, DEFINITE",
        "ncci-mue-practitioner-2026Q2, PRACTITIONER, 2026-04-01, DEFINITE",
        "ncci-mue-practitioner-2026Q4, PRACTITIONER, 2026-12-31, DEFINITE",
        "ncci-mue-practitioner-2026Q4, PRACTITIONER, 2027-01-01, LIKELY",
        "ncci-mue-outpatient-hospital-2024Q3, OUTPATIENT_HOSPITAL, 2024-08-05, DEFINITE",
        "ncci-mue-outpatient-hospital-2026Q4, OUTPATIENT_HOSPITAL, 2026-10-01, DEFINITE",
        "ncci-mue-outpatient-hospital-2026Q4, OUTPATIENT_HOSPITAL, 2027-01-01, LIKELY"
    })
    void every_limit_is_silent_at_its_units_and_found_one_above(
            String file, Setting setting, String date, Certainty certainty) {
        List<String> wrong = new ArrayList<>();
        for (String[] row : BundledRows.of(file)) {
            int limit = Integer.parseInt(row[1]);
            if (limit == 0) {
                check(0, found(date, setting, row[0] + " x1"), row, wrong);
                check(0, found(date, setting, row[0] + " x9"), row, wrong);
                continue;
            }
            List<Finding> above = found(date, setting, row[0] + " x" + (limit + 1) + " GP");
            check(1, above, row, wrong);
            above.stream()
                    .filter(finding -> finding.certainty() != certainty
                            || !finding.allowed().equals(List.of("<= " + limit)))
                    .forEach(finding -> wrong.add(row[0] + ": " + finding));
            check(0, found(date, setting, row[0] + " x" + limit + " GP"), row, wrong);
            check(1, found(date, setting, row[0] + " x" + limit + " GP", row[0] + " x1 GP 59"), row, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(int expected, List<Finding> findings, String[] row, List<String> wrong) {
        if (findings.size() != expected) {
            wrong.add(row[0] + " " + row[1] + ": " + findings);
        }
    }

    /** Before the first release nothing vouches, and nothing is called clean. */
    @ParameterizedTest
    @CsvSource({"ncci-mue-practitioner-2024Q3, PRACTITIONER", "ncci-mue-outpatient-hospital-2024Q3, OUTPATIENT_HOSPITAL"
    })
    void the_day_before_the_first_release_no_limit_is_judged(String file, Setting setting) {
        List<String> wrong = new ArrayList<>();
        for (String[] row : BundledRows.of(file)) {
            check(0, found("2024-06-30", setting, row[0] + " x99"), row, wrong);
            check(
                    1,
                    AUDIT.gaps(Audit.visit("2024-06-30", Discipline.PT, row[0] + " x99")
                                    .setting(setting))
                            .size(),
                    row,
                    wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(int expected, int gaps, String[] row, List<String> wrong) {
        if (gaps != expected) {
            wrong.add(row[0] + ": " + gaps + " gaps");
        }
    }
}
