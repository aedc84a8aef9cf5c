package org.therapybilling.examples.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;

class ClinicTest {

    private static final PayerId HARBOR = PayerId.of("harbor");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void the_rules_are_discovered() {
        assertThat(RuleSet.discovered().catalogue())
                .extracting(RuleInfo::id)
                .containsExactly("harbor.activities-with-manual", "harbor.timed-units");
    }

    @Test
    void they_run_beside_those_of_the_library() {
        BillingReport report = Clinic.billingByRule()
                .assess(Session.on(DAY, Discipline.PT, HARBOR)
                        .treated("97530", Minutes.of(45))
                        .treated("97140", Minutes.of(30))
                        .build());
        assertThat(report.findings())
                .extracting(Finding::rule)
                .contains("harbor.activities-with-manual", "harbor.timed-units");
    }

    @Test
    void the_same_cap_stands_in_the_file_of_the_payer() {
        assertThat(Clinic.payers()
                        .policy(HARBOR, DAY)
                        .get(PayerKeys.UNITS_PER_SESSION)
                        .found())
                .contains(Cap.units(4));
    }
}
