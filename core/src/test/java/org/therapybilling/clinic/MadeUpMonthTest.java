package org.therapybilling.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.rules.StandardRules;
import org.therapybilling.json.BillingJson;
import org.therapybilling.json.PayerProfiles;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;

/** On a clinic's month exactly the planted faults are found, each by the rule it deserves, none elsewhere. */
class MadeUpMonthTest {

    private static final TherapyBilling BILLING = TherapyBilling.builder()
            .payers(payers().over(PayerBook.bundled()))
            .rules(StandardRules.current().with(new FailingRule()))
            .build();

    private static PayerBook payers() {
        try (InputStream file = Objects.requireNonNull(MadeUpMonthTest.class.getResourceAsStream("payers.json"))) {
            return PayerProfiles.read(file);
        } catch (IOException unreadable) {
            throw new AssertionError("the payers of the test cannot be read", unreadable);
        }
    }

    private static List<BillingReport> reports(Stream<SessionEntry> entries) {
        return BILLING.assessAll(entries).toList();
    }

    private static Stream<SessionEntry> entries(List<Planned> month) {
        return month.stream().map(Planned::session).map(SessionEntry::of);
    }

    private static String told(Planned planned, Collection<String> findings) {
        return planned.session().sessionId().orElseThrow() + " (" + planned.story() + "): "
                + findings.stream().sorted().toList();
    }

    private static List<String> found(BillingReport report) {
        return report.findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule())
                .toList();
    }

    private static List<String> differing(List<Planned> month, List<BillingReport> reports) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < month.size(); i++) {
            String right = told(month.get(i), month.get(i).expected());
            String found = told(month.get(i), found(reports.get(i)));
            if (!right.equals(found)) {
                wrong.add(right + ", and was found: " + found(reports.get(i)) + " "
                        + reports.get(i).findings());
            }
        }
        return wrong;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2026, 97110})
    void exactly_the_planted_faults_are_found_each_by_its_rule(long seed) {
        List<Planned> month = ClinicMonth.of(seed);
        List<BillingReport> reports = reports(entries(month));
        assertThat(month).hasSize(ClinicMonth.SESSIONS);
        assertThat(reports).hasSize(ClinicMonth.SESSIONS);
        assertThat(differing(month, reports)).isEmpty();
    }

    @Test
    void by_json_the_month_is_told_alike() {
        List<Planned> month = ClinicMonth.of(1);
        String lines =
                month.stream().map(Planned::session).map(BillingJson::write).collect(Collectors.joining("\n"));
        InputStream input = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        assertThat(reports(BillingJson.readLines(input)).stream()
                        .map(BillingJson::write)
                        .toList())
                .isEqualTo(
                        reports(entries(month)).stream().map(BillingJson::write).toList());
    }

    @Test
    void every_rule_has_a_fault_planted_for_it() {
        Set<String> planted = new HashSet<>();
        ClinicMonth.of(1)
                .forEach(session -> session.expected()
                        .forEach(finding -> planted.add(finding.substring(finding.indexOf(' ') + 1))));
        List<String> rules =
                StandardRules.current().catalogue().stream().map(RuleInfo::id).toList();
        assertThat(planted).containsAll(rules).contains("rule.crashed").hasSize(rules.size() + 1);
    }

    @Test
    void each_fix_clears_its_finding_brings_up_no_other_and_twice_changes_nothing() {
        FixLaws laws = new FixLaws(BILLING);
        Map<String, List<Session>> days = ClinicMonth.of(1).stream()
                .map(Planned::session)
                .collect(Collectors.groupingBy(session -> session.patientKey().orElseThrow()));
        assertThat(days.values().stream().mapToInt(laws::holdFor).sum()).isGreaterThan(25);
    }

    @Test
    void the_same_seed_makes_the_same_month() {
        assertThat(ClinicMonth.of(7)).isEqualTo(ClinicMonth.of(7)).isNotEqualTo(ClinicMonth.of(8));
    }
}
