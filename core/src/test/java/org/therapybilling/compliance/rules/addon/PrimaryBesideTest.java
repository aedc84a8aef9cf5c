package org.therapybilling.compliance.rules.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Audit;
import org.therapybilling.compliance.rules.BundledRows;
import org.therapybilling.explain.Certainty;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Setting;

class PrimaryBesideTest {

    private static final Audit AUDIT = Audit.by(List.of(new PrimaryBeside()));

    private static Session.Builder claim(String date, String... lines) {
        return Audit.visit(date, Discipline.PT, lines);
    }

    /** All rows of the list of 2024 Q3 are of a closed list: one of the primaries is enough, another code is not. */
    @Test
    void every_listed_add_on_code_wants_one_of_its_primaries() {
        Map<String, List<String>> primaries = new TreeMap<>();
        BundledRows.of("ncci-add-on-codes-2024Q3")
                .forEach(row -> primaries
                        .computeIfAbsent(row[0], first -> new ArrayList<>())
                        .add(row[1]));
        assertThat(primaries).hasSizeGreaterThan(10);
        primaries.forEach((addOn, wanted) -> {
            Finding finding = AUDIT.only(claim("2024-08-05", addOn + " x1", "97110 x1"));
            assertThat(finding.lines()).containsExactly(1);
            assertThat(finding.allowed()).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(finding.certainty()).isEqualTo(Certainty.DEFINITE);
            for (String primary : wanted) {
                assertThat(AUDIT.findings(claim("2024-08-05", addOn + " x1", primary + " x1")))
                        .as(addOn)
                        .noneMatch(found -> found.observed().equals(addOn));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"2024-08-05, DEFINITE", "2026-05-05, LIKELY", "2021-06-01, DEFINITE"})
    void past_the_list_it_is_likely(String date, Certainty certainty) {
        Finding finding = AUDIT.only(claim(date, "97130 x1"));
        assertThat(finding.certainty()).isEqualTo(certainty);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.denial()).contains("CO-B15");
    }

    /** 97130 is an add-on code since 2020; the list knows it from 2021, the code book from its own source. */
    @Test
    void before_the_list_the_code_book_is_asked() {
        assertThat(AUDIT.findings(claim("2020-06-01", "97130 x1"))).hasSize(1);
        assertThat(AUDIT.findings(claim("2020-06-01", "97130 x1", "97129 x1"))).isEmpty();
        assertThat(AUDIT.findings(claim("2020-06-01", "97110 x1"))).isEmpty();
        assertThat(AUDIT.gaps(claim("2020-06-01", "97110 x1"))).isEmpty();
        assertThat(AUDIT.gaps(claim("2020-06-01", "99213 x1"))).hasSize(1);
    }

    @Test
    void the_primary_may_stand_in_another_session_of_the_day() {
        assertThat(AUDIT.findings(
                        claim("2024-08-05", "97130 x1").sessionId("a"),
                        claim("2024-08-05", "97129 x1").sessionId("b")))
                .isEmpty();
    }

    @Test
    void a_primary_of_another_discipline_is_one_at_hospitals_alone() {
        Session.Builder slp =
                Audit.visit("2024-08-05", Discipline.SLP, "97129 x1").sessionId("slp");
        Session.Builder ot =
                Audit.visit("2024-08-05", Discipline.OT, "97130 x1").sessionId("ot");
        assertThat(AUDIT.only(slp, ot).severity()).isEqualTo(Severity.WARNING);
        assertThat(AUDIT.findings(slp.setting(Setting.OUTPATIENT_HOSPITAL), ot.setting(Setting.OUTPATIENT_HOSPITAL)))
                .isEmpty();
    }

    @Test
    void it_is_asked_for_all_payers() {
        assertThat(AUDIT.findings(Audit.visit(PayerId.of("cash"), "2024-08-05", Discipline.PT, "97130 x1")))
                .hasSize(1);
    }
}
