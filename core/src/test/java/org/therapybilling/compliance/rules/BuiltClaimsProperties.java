package org.therapybilling.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** Laws of rules that hold a claim against its record: every permitted claim passes, and each mistake has its name. */
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

    @Property(tries = 300)
    void one_unit_more_of_a_quarter_hour_is_one_unit_too_many(@ForAll("sessions") Session session) {
        for (ClaimChoice choice : permitted(session)) {
            changed(
                            choice,
                            line -> isQuarterHour(line),
                            line -> line.toBuilder()
                                    .units(line.units().plus(Units.ONE))
                                    .build())
                    .forEach(lines -> assertThat(grave(billing(session, lines))).containsExactly("units.over-minutes"));
        }
    }

    /** No code has a medically unlikely edit of less than 4 units (CMS, 2026-04-01), which would excuse the missing one. */
    @Property(tries = 200)
    void a_unit_less_is_a_unit_that_is_not_billed(@ForAll("sessions") Session session) {
        for (ClaimChoice choice : permitted(session)) {
            if (isLimited(session)) {
                continue;
            }
            changed(
                            choice,
                            line -> isQuarterHour(line) && line.units().toInt() > 1,
                            line -> line.toBuilder()
                                    .units(Units.of(line.units().toInt() - 1))
                                    .build())
                    .forEach(lines -> assertThat(grave(billing(session, lines)))
                            .as("%s of %s", lines, session.treatments())
                            .containsExactly("units.under-minutes"));
        }
    }

    /** Says whether a limit of the day could cut one of the permitted claims, so that fewer units are right as well. */
    private static boolean isLimited(Session session) {
        return permitted(session).stream()
                .anyMatch(choice -> choice.lines().stream().anyMatch(line -> unitsOf(line.code(), choice) > 4));
    }

    /** Returns the units of a code over all its lines, those of the assistant included: limits are of the day. */
    private static int unitsOf(ProcedureCode code, ClaimChoice choice) {
        return choice.lines().stream()
                .filter(line -> line.code().equals(code))
                .mapToInt(line -> line.units().toInt())
                .sum();
    }

    @Property(tries = 200)
    void a_line_twice_is_a_duplicate(@ForAll("sessions") Session session) {
        ClaimChoice choice = permitted(session).get(0);
        for (BilledLine line : billed(choice)) {
            List<BilledLine> lines = billed(choice);
            lines.add(line.toBuilder().line(99).build());
            assertThat(grave(billing(session, lines)))
                    .contains("line.duplicate")
                    .doesNotContain("line.split");
        }
    }

    @Property(tries = 200)
    void units_of_a_line_on_two_lines_of_which_one_has_kx_are_a_split(@ForAll("sessions") Session session) {
        ClaimChoice choice = permitted(session).get(0);
        for (BilledLine line : billed(choice)) {
            if (isQuarterHour(line)
                    && line.units().toInt() > 1
                    && line.modifiers().contains(ofPlan(session))) {
                List<BilledLine> lines = billed(choice);
                lines.remove(line);
                List<Modifier> withKx = new ArrayList<>(line.modifiers());
                withKx.add(Modifier.KX);
                lines.add(line.toBuilder()
                        .units(Units.of(line.units().toInt() - 1))
                        .build());
                lines.add(line.toBuilder()
                        .line(99)
                        .units(Units.ONE)
                        .modifiers(withKx)
                        .build());
                assertThat(grave(billing(session, lines))).containsExactly("line.split");
            }
        }
    }

    @Property(tries = 200)
    void a_plain_line_without_its_discipline_lacks_that(@ForAll("sessions") Session session) {
        for (ClaimChoice choice : permitted(session)) {
            changed(
                            choice,
                            line -> line.modifiers().equals(List.of(ofPlan(session))),
                            line -> line.toBuilder().modifiers(List.of()).build())
                    .forEach(lines -> assertThat(grave(billing(session, lines))).contains("modifier.discipline"));
        }
    }

    @Property(tries = 300)
    void the_modifier_of_assistants_dropped_or_added_is_found(@ForAll("sessions") Session session) {
        Modifier ofAssistants = session.discipline() == Discipline.PT ? Modifier.CQ : Modifier.CO;
        for (ClaimChoice choice : permitted(session)) {
            List<BilledLine> lines = billed(choice);
            if (lines.stream().map(BilledLine::code).distinct().count() == lines.size()
                    && lines.stream().anyMatch(line -> line.modifiers().contains(ofAssistants))) {
                changed(
                                choice,
                                line -> line.modifiers().contains(ofAssistants),
                                line -> line.toBuilder()
                                        .modifiers(List.of(ofPlan(session)))
                                        .build())
                        .forEach(dropped ->
                                assertThat(grave(billing(session, dropped))).containsExactly("assistant.modifier"));
            }
        }
    }

    private static boolean isQuarterHour(BilledLine line) {
        return Set.of("97110", "97112", "97140", "97530", "97130")
                .contains(line.code().toString());
    }

    private static Modifier ofPlan(Session session) {
        return session.discipline().modifier().orElseThrow();
    }

    /** Returns the claim with one fitting line changed, once for each such line. */
    private static List<List<BilledLine>> changed(
            ClaimChoice choice, Predicate<BilledLine> fitting, UnaryOperator<BilledLine> change) {
        List<List<BilledLine>> all = new ArrayList<>();
        List<BilledLine> right = billed(choice);
        for (int i = 0; i < right.size(); i++) {
            if (fitting.test(right.get(i))) {
                List<BilledLine> lines = new ArrayList<>(right);
                lines.set(i, change.apply(right.get(i)));
                all.add(lines);
            }
        }
        return all;
    }
}
