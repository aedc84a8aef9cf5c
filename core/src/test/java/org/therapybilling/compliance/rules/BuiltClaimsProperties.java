package org.therapybilling.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.therapybilling.TherapyBilling;
import org.therapybilling.claim.ClaimChoice;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.assistant.AssistantRules;
import org.therapybilling.compliance.rules.line.LineRules;
import org.therapybilling.compliance.rules.modifier.ModifierRules;
import org.therapybilling.compliance.rules.payer.PayerLimitRules;
import org.therapybilling.compliance.rules.time.TimeRules;
import org.therapybilling.compliance.rules.units.UnitRules;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;

/** The law of rules that hold a claim against its record: every permitted claim passes, be it of 2022 or of a long day. */
class BuiltClaimsProperties {

    private static final List<Rule> RULES = Stream.of(
                    AssistantRules.all(),
                    LineRules.all(),
                    ModifierRules.all(),
                    PayerLimitRules.all(),
                    TimeRules.all(),
                    UnitRules.all())
            .flatMap(List::stream)
            .toList();

    private static final TherapyBilling LIBRARY =
            TherapyBilling.builder().rules(RuleSet.of("of the test", RULES)).build();

    /** Days from 2022 on, of codes that all of them know; minutes that are often tied. */
    @Provide
    Arbitrary<Session> sessions() {
        Arbitrary<Treatment> treatment = Combinators.combine(
                        Arbitraries.of("97110", "97112", "97140", "97530", "97129", "97130", "96125", "97150"),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.integers().between(0, 50)),
                                Tuple.of(2, Arbitraries.of(5, 8, 10, 15, 20, 23))),
                        Arbitraries.of(Performer.THERAPIST, Performer.THERAPIST, Performer.ASSISTANT),
                        Arbitraries.of(false, false, false, true))
                .as((code, minutes, performer, together) -> Treatment.of(code, Minutes.of(minutes))
                        .performer(performer)
                        .together(together)
                        .build());
        return Combinators.combine(
                        treatment.list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.of(Discipline.PT, Discipline.OT),
                        Arbitraries.of("medicare", "medicare", "medicare", "commercial-ama", "commercial-full-unit"),
                        Arbitraries.integers().between(-1500, 300))
                .as((treatments, discipline, payer, days) -> Session.on(
                                Checked.DAY.plusDays(Math.min(days, 0)), discipline, PayerId.of(payer))
                        .treatments(treatments)
                        .totalTreatmentMinutes(Minutes.of(400))
                        .build());
    }

    private static List<ClaimChoice> permitted(Session session) {
        return LIBRARY.assess(session).claim().orElseThrow().choices();
    }

    private static Session billing(Session session, List<BilledLine> lines) {
        return session.toBuilder().billed(lines).build();
    }

    private static List<BilledLine> billed(ClaimChoice choice) {
        List<BilledLine> lines = new ArrayList<>();
        for (ServiceLine line : choice.lines()) {
            lines.add(BilledLine.of(line.line(), line.code(), line.units())
                    .modifiers(line.modifiers())
                    .build());
        }
        return lines;
    }

    private static Set<String> grave(Session session) {
        BillingReport report = LIBRARY.assess(session);
        return Set.copyOf(report.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(Finding::rule)
                .distinct()
                .toList());
    }

    @Property(tries = 500)
    void whichever_permitted_claim_is_billed_as_it_is_nothing_is_found(@ForAll("sessions") Session session) {
        List<ClaimChoice> permitted = permitted(session);
        Statistics.collect(permitted.size() > 1 ? "tied" : "one way");
        for (ClaimChoice choice : permitted) {
            if (!choice.lines().isEmpty()) {
                assertThat(grave(billing(session, billed(choice)))).isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void the_librarys_own_claim_has_no_finding(@ForAll("sessions") Session session) {
        assertThat(grave(session)).isEmpty();
    }
}
