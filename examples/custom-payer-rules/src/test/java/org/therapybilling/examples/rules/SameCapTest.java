package org.therapybilling.examples.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.Finding;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.Units;

/** The cap of four timed units a day says the same of the same sessions, as data of the payer and as a rule in Java. */
class SameCapTest {

    private static final PayerId HARBOR = PayerId.of("harbor");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String DATA = "payer.units-per-session";
    private static final String RULE = "harbor.timed-units";

    private static Session.Builder visit(String patient) {
        return visit(patient, HARBOR, Discipline.PT);
    }

    private static Session.Builder visit(String patient, PayerId payer, Discipline discipline) {
        return Session.on(DAY, discipline, payer).patientKey(patient);
    }

    /** Within the cap, at it and above it: recorded, billed, pooled, across disciplines, unknown, and another payer's. */
    private static List<Session> sessions() {
        return List.of(
                visit("three units").treated("97110", Minutes.of(45)).build(),
                visit("four units").treated("97110", Minutes.of(67)).build(),
                visit("five units").treated("97110", Minutes.of(68)).build(),
                visit("over two codes, one of them by an assistant")
                        .treated("97110", Minutes.of(38))
                        .treated("97140", Minutes.of(37), Performer.ASSISTANT)
                        .build(),
                visit("over two visits").treated("97110", Minutes.of(40)).build(),
                visit("over two visits").treated("97112", Minutes.of(35)).build(),
                visit("another discipline").treated("97110", Minutes.of(45)).build(),
                visit("another discipline", HARBOR, Discipline.OT)
                        .treated("97535", Minutes.of(45))
                        .build(),
                visit("untimed beside")
                        .treated("97161")
                        .treated("97110", Minutes.of(60))
                        .build(),
                visit("fewer billed than recorded")
                        .treated("97110", Minutes.of(75))
                        .billed("97110", Units.of(4))
                        .build(),
                visit("more billed than recorded")
                        .treated("97110", Minutes.of(60))
                        .billed("97110", Units.of(5))
                        .build(),
                visit("a claim alone")
                        .billed("97110", Units.of(3))
                        .billed("97140", Units.of(2))
                        .billed("G0283", Units.ONE)
                        .build(),
                visit("caregivers trained")
                        .billed("97550", Units.ONE)
                        .billed("97551", Units.of(4))
                        .build(),
                visit("no minutes").treated("97110").build(),
                visit("another payer", PayerId.MEDICARE, Discipline.PT)
                        .treated("97110", Minutes.of(75))
                        .build());
    }

    /** Returns what a rule finds in each report: how grave and how sure, where, what and the limit. */
    private static List<String> found(TherapyBilling billing, String rule) {
        List<String> found = new ArrayList<>();
        List<BillingReport> reports = reports(billing);
        for (int i = 0; i < reports.size(); i++) {
            for (Finding finding : reports.get(i).findings()) {
                if (finding.rule().equals(rule)) {
                    found.add(i + " " + finding.severity() + " " + finding.certainty() + " " + finding.path() + " "
                            + finding.lines() + " " + finding.observed() + " " + finding.allowed());
                }
            }
        }
        return found;
    }

    private static List<BillingReport> reports(TherapyBilling billing) {
        Stream<SessionEntry> entries = sessions().stream().map(SessionEntry::of);
        return billing.assessAll(entries).toList();
    }

    @Test
    void data_and_rule_find_the_same_in_the_same_sessions() {
        assertThat(found(Clinic.billing(), DATA))
                .isEqualTo(found(Clinic.billingByRule(), RULE))
                .extracting(found -> found.substring(0, found.indexOf(' ')))
                .containsExactly("2", "3", "4", "10", "11", "12");
    }

    @Test
    void each_is_run_without_the_other() {
        assertThat(found(Clinic.billing(), RULE)).isEmpty();
        assertThat(found(Clinic.billingByRule(), DATA)).isEmpty();
    }

    /** Only of a value of the profile do the rules of the library know that it leaves no fifth unit to be billed. */
    @Test
    void as_data_the_cap_excuses_the_unit_that_it_forbids() {
        assertThat(found(Clinic.billing(), "units.under-minutes")).isEmpty();
        assertThat(found(Clinic.billingByRule(), "units.under-minutes"))
                .singleElement()
                .asString()
                .startsWith("9 WARNING");
    }
}
