package org.therapybilling.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.EditProgram;
import org.therapybilling.vocabulary.Interval;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.Units;

/** Findings of a day stand in its first report, of a session in its own; and always in the same order. */
class PlacementTest {

    private static Session.Builder session(String id) {
        return Checked.session().sessionId(id);
    }

    private static List<List<String>> paths(Checked checked, Session.Builder... sessions) {
        return checked.of(sessions).stream()
                .map(result -> result.findings().stream().map(Finding::path).toList())
                .toList();
    }

    @Test
    void a_finding_on_lines_of_one_session_stands_in_its_report() {
        Probe each = Probe.of((claim, findings) ->
                claim.lines().forEach(line -> findings.on(line).forbid(line.units())));
        assertThat(paths(
                        Checked.by(each),
                        session("S-1").billed("97110", Units.ONE),
                        session("S-2").billed("97140", Units.ONE).billed("97112", Units.ONE)))
                .containsExactly(List.of("billed[0]"), List.of("billed[0]", "billed[1]"));
    }

    @Test
    void a_finding_on_lines_of_several_sessions_stands_in_the_first_report() {
        Probe whole = Probe.of((claim, findings) -> findings.whole().forbid(Units.ONE));
        List<CheckResult.OfSession> results = Checked.by(whole)
                .of(session("S-1").billed("97110", Units.ONE), session("S-2").billed("97140", Units.ONE));
        assertThat(results.get(0).findings()).hasSize(1);
        assertThat(results.get(0).findings().get(0).lines()).containsExactly(1);
        assertThat(results.get(0).findings().get(0).linesElsewhere())
                .containsExactly(new LinesElsewhere(Optional.of("S-2"), List.of(1)));
        assertThat(results.get(0).findings().get(0).sessionId()).isEmpty();
        assertThat(results.get(1).findings()).isEmpty();
    }

    @Test
    void a_place_of_another_session_carries_its_id() {
        Probe backwards = Probe.of((claim, findings) ->
                findings.on(List.of(claim.lines().get(1), claim.lines().get(0))).forbid(Units.ONE));
        Finding found = Checked.by(backwards)
                .of(session("S-1").billed("97110", Units.ONE), session("S-2").billed("97140", Units.ONE))
                .get(0)
                .findings()
                .get(0);
        assertThat(found.lines()).containsExactly(1);
        assertThat(found.linesElsewhere()).containsExactly(new LinesElsewhere(Optional.of("S-1"), List.of(1)));
        assertThat(found.sessionId()).contains("S-2");
        assertThat(found.toString()).doesNotContain("S-2");
    }

    @Test
    void a_line_of_another_discipline_carries_the_id_of_its_session() {
        Probe others = Probe.of((claim, findings) -> claim.linesOfTheDay().stream()
                .filter(line -> line.discipline() != claim.discipline())
                .forEach(line -> findings.on(line).forbid(line.units())));
        List<CheckResult.OfSession> results = Checked.by(others)
                .of(
                        session("S-1").billed("97110", Units.ONE),
                        session("S-2").discipline(Discipline.OT).billed("97530", Units.of(2)));
        assertThat(results.get(0).findings().get(0).sessionId()).contains("S-2");
        assertThat(results.get(0).findings().get(0).observed()).isEqualTo("2 units");
        assertThat(results.get(1).findings().get(0).sessionId()).contains("S-1");
    }

    @Test
    void a_place_of_a_session_stands_in_its_report() {
        Probe rule = Probe.of((claim, findings) -> claim.sessions()
                .forEach(session -> findings.at(session, "treatments[0]").forbid(Units.ONE)));
        List<CheckResult.OfSession> results = Checked.by(rule)
                .of(
                        session("S-1").treated("97110", Minutes.of(9)),
                        session("S-2").treated("97140", Minutes.of(9)));
        assertThat(results).allSatisfy(result -> {
            assertThat(result.findings()).hasSize(1);
            assertThat(result.findings().get(0).sessionId()).isEmpty();
        });
    }

    @Test
    void a_rule_of_sessions_sees_one_at_a_time_and_its_lines() {
        List<String> seen = new ArrayList<>();
        Fact<String> room = Fact.of(
                "extensions.room",
                claim -> Optional.ofNullable(claim.session().extensions().get("room")));
        Probe rule = Probe.of("test.sessions", told -> told.perSession().needs(room), (claim, findings) -> {
                    seen.add(claim.the(room) + claim.lines());
                    findings.at(room).forbid(Units.ONE);
                })
                .foreseeing((claim, agenda) -> agenda.inVisits(3, "Room " + claim.the(room)));
        List<CheckResult.OfSession> results = Checked.by(rule)
                .of(
                        session("S-1").billed("97110", Units.ONE).putExtensions("room", "7"),
                        session("S-2").billed("97140", Units.ONE).putExtensions("room", "8"),
                        session("S-3").billed("97112", Units.ONE));
        assertThat(seen).containsExactly("7[1: 97110 x 1]", "8[1: 97140 x 1]");
        assertThat(results).extracting(result -> result.findings().size()).containsExactly(1, 1, 0);
        assertThat(results.get(1).upcoming()).extracting(DueItem::what).containsExactly("Room 8");
        assertThat(results.get(2).notEvaluated())
                .containsExactly(new NotEvaluated("test.sessions", List.of("extensions.room"), false));
        assertThat(results.get(0).notEvaluated()).isEmpty();
    }

    @Test
    void findings_stand_in_the_order_of_line_severity_and_rule() {
        Probe late = Probe.of("test.late", (claim, findings) -> {
            findings.on(claim.lines().get(1)).forbid(Units.ONE);
            findings.on(claim.lines().get(0)).forbid(Units.of(2));
            findings.on(claim.lines().get(0)).forbid(Units.ONE);
            findings.on(claim.lines().get(0)).at(".code").forbid(Units.ONE);
        });
        Probe mild = Probe.of(
                "test.a-mild",
                told -> told.severity(Severity.INFO),
                (claim, findings) -> findings.on(claim.lines().get(0)).forbid(Units.ONE));
        Probe day =
                Probe.of("test.z-day", (claim, findings) -> findings.at("payer").forbid(Units.ONE));
        List<Finding> found = Checked.by(late, mild, day)
                .findings(session("S").billed("97110", Units.ONE).billed("97140", Units.ONE));
        assertThat(found)
                .extracting(finding -> finding.rule() + " " + finding.path() + " " + finding.observed())
                .containsExactly(
                        "test.z-day payer 1 unit",
                        "test.late billed[0] 1 unit",
                        "test.late billed[0] 2 units",
                        "test.late billed[0].code 1 unit",
                        "test.a-mild billed[0] 1 unit",
                        "test.late billed[1] 1 unit");
    }

    @Test
    void fingerprints_survive_the_order_and_the_numbers_of_lines() {
        Probe rule = Probe.of((claim, findings) -> {
            findings.whole().forbid(Units.of(3));
            claim.lines().forEach(line -> findings.on(line).forbid(line.modifiers()));
        });
        List<BilledLine> lines =
                List.of(line(1, "97110", Modifier.GP), line(2, "97140", Modifier.GP, Modifier.M59), line(3, "97112"));
        List<BilledLine> other = new ArrayList<>(
                List.of(line(7, "97110", Modifier.GP), line(5, "97140", Modifier.M59, Modifier.GP), line(9, "97112")));
        Collections.reverse(other);
        List<String> first = fingerprints(rule, session("S-1").billed(lines));
        assertThat(fingerprints(rule, session("S-9").billed(other))).containsExactlyInAnyOrderElementsOf(first);
        assertThat(first).doesNotHaveDuplicates().contains("test.probe|97110 97112 97140|,59 GP,GP|3 units|2026-03-02");
    }

    private static List<String> fingerprints(Rule rule, Session.Builder session) {
        return Checked.by(rule).findings(session).stream()
                .map(Finding::fingerprint)
                .toList();
    }

    private static BilledLine line(int number, String code, Modifier... modifiers) {
        return BilledLine.of(number, ProcedureCode.of(code), Units.ONE)
                .addModifiers(modifiers)
                .build();
    }

    @Test
    void a_rule_sees_the_day_around_its_claim() {
        List<String> seen = new ArrayList<>();
        Probe rule = Probe.of((claim, findings) -> seen.add(claim.discipline() + " " + claim.lines() + " "
                + claim.linesOfTheDay().size() + " " + claim.intervals().size() + " "
                + claim.intervalsOfOthers().size()
                + " " + claim.isBilled() + " " + claim.setting() + " " + claim.dateOfService() + " "
                + claim.sessions().size() + " " + claim.day().disciplines().size() + " "
                + claim.elsewhere()));
        Checked.by(rule)
                .of(
                        session("S-1").treated("97110", LocalTime.of(9, 0), LocalTime.of(9, 30)),
                        session("S-2").discipline(Discipline.OT).billed("97530", Units.of(2)));
        assertThat(seen)
                .containsExactly(
                        "PT [1: 97110 x 2 GP] 2 1 0 false PRACTITIONER 2026-03-02 1 2 ClinicianTime[0 clinician(s)]",
                        "OT [1: 97530 x 2] 2 0 1 true PRACTITIONER 2026-03-02 1 2 ClinicianTime[0 clinician(s)]");
    }

    @Test
    void a_line_says_what_stands_on_it() {
        List<ClaimLine> seen = new ArrayList<>();
        Probe rule = Probe.of((claim, findings) -> seen.addAll(claim.lines()));
        Checked.by(rule).of(session("S").billed("97110", Units.of(2), Modifier.GP, Modifier.GP));
        ClaimLine line = seen.get(0);
        assertThat(line.written()).containsExactly(Modifier.GP, Modifier.GP);
        assertThat(line.has(Modifier.GP)).isTrue();
        assertThat(line.has(Modifier.KX)).isFalse();
        assertThat(line.line().line()).isEqualTo(line.number()).isEqualTo(1);
        assertThat(line.code()).isEqualTo(ProcedureCode.of("97110"));
        assertThat(line.session().sessionId()).contains("S");
    }

    @Test
    void a_line_that_the_library_made_is_of_the_first_session_that_records_its_service() {
        List<String> seen = new ArrayList<>();
        Probe rule = Probe.of((claim, findings) -> claim.lines()
                .forEach(line -> seen.add(line.path() + " " + line.code() + " "
                        + line.session().sessionId().orElseThrow())));
        Checked.by(rule)
                .of(
                        session("S-1").treated("97110", Minutes.of(20)),
                        session("S-2").treated("97110", Minutes.of(10)).treated("97140", Minutes.of(15)));
        assertThat(seen).containsExactly("lines[0] 97110 S-1", "lines[1] 97140 S-2");
    }

    @Test
    void what_was_looked_up_is_consulted_once() {
        Probe rule = Probe.of((claim, findings) -> {
            claim.ask(UnitLimit.of(EditProgram.MEDICARE, Setting.PRACTITIONER), ProcedureCode.of("97110"));
            claim.ask(UnitLimit.of(EditProgram.MEDICARE, Setting.PRACTITIONER), ProcedureCode.of("97140"));
        });
        CheckResult result = Checked.by(rule)
                .results(session("S").billed("97110", Units.ONE))
                .get(0);
        assertThat(result.consulted()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(Checked.by()
                        .results(session("S").billed("97110", Units.ONE))
                        .get(0)
                        .consulted())
                .isEmpty();
    }

    @Test
    void a_rule_sees_what_lines_of_the_day_pay() {
        List<String> seen = new ArrayList<>();
        Probe rule = Probe.of((claim, findings) -> {
            seen.add(claim.discipline() + " " + claim.estimate().discipline() + " "
                    + claim.estimates().size());
            claim.linesOfTheDay()
                    .forEach(line -> seen.add(
                            line.code() + " is " + claim.price(line).line().code()));
        });
        CheckResult result = Checked.by(rule)
                .results(
                        session("S-1").billed("97110", Units.ONE, Modifier.GP).billed("97140", Units.ONE, Modifier.GP),
                        session("S-2").discipline(Discipline.OT).billed("97530", Units.ONE, Modifier.GO))
                .get(0);
        assertThat(seen)
                .containsExactly(
                        "PT PT 2",
                        "97110 is 97110",
                        "97140 is 97140",
                        "97530 is 97530",
                        "OT OT 2",
                        "97530 is 97530",
                        "97110 is 97110",
                        "97140 is 97140");
        assertThat(result.consulted()).isNotEmpty();
    }

    @Test
    void a_rule_may_ask_what_is_known_without_needing_it() {
        Fact<Units> known = Fact.of("extensions.room", claim -> Optional.of(Units.of(7)));
        List<String> seen = new ArrayList<>();
        Probe rule = Probe.of((claim, findings) -> {
            seen.add(String.valueOf(claim.ifKnown(known)));
            seen.add(String.valueOf(claim.tables().knows(ProcedureCode.of("97110"))));
            seen.add(String.valueOf(claim.ifKnown(org.therapybilling.payer.PayerKeys.DISCIPLINE_MODIFIERS)
                    .found()));
        });
        Checked.by(rule).of(session("S").billed("97110", Units.ONE));
        assertThat(seen).containsExactly("Optional[7 units]", "true", "Optional[true]");
    }

    @Test
    void a_record_lacks_what_it_was_searched_for() {
        Fact<Boolean> signed = Fact.of("documentation.signed", claim -> Optional.empty());
        Fact<Boolean> total = Fact.of("totalTreatmentMinutes", claim -> Optional.empty());
        List<Boolean> seen = new ArrayList<>();
        Probe rule = Probe.of((claim, findings) -> {
            seen.add(claim.lacks(signed));
            seen.add(claim.lacks(total));
            seen.add(claim.ifKnown(signed).isPresent());
        });
        Checked.by(rule)
                .of(session("S")
                        .billed("97110", Units.ONE)
                        .documentation(Documentation.builder()
                                .addAbsent("totalTreatmentMinutes")
                                .build()));
        Checked.by(rule)
                .of(session("S")
                        .billed("97110", Units.ONE)
                        .documentation(
                                Documentation.builder().addAbsent("signed").build()));
        Checked.by(rule).of(session("S").billed("97110", Units.ONE));
        assertThat(seen).containsExactly(false, true, false, true, false, false, false, false, false);
    }

    @Test
    void the_clinician_is_the_performer_or_else_the_provider_where_the_therapist_treats() {
        Session session = session("S")
                .renderingProvider("t-4")
                .treated("97110", Minutes.of(9))
                .treated("97140", Minutes.of(9), Performer.ASSISTANT)
                .build();
        assertThat(ClinicianTime.clinician(session, session.treatments().get(0)))
                .contains("t-4");
        assertThat(ClinicianTime.clinician(session, session.treatments().get(1)))
                .isEmpty();
        var byKey = session.treatments().get(1).toBuilder().performerKey("a-2").build();
        assertThat(ClinicianTime.clinician(session, byKey)).contains("a-2");
    }

    @Test
    void the_time_of_clinicians_is_copied_and_shows_no_key() {
        Interval nine = new Interval(LocalTime.of(9, 0), LocalTime.of(9, 30));
        List<Interval> intervals = new ArrayList<>(List.of(nine));
        ClinicianTime time = ClinicianTime.of(java.util.Map.of("t-4", intervals));
        intervals.clear();
        assertThat(time.of("t-4")).containsExactly(nine);
        assertThat(time.of("t-5")).isEmpty();
        assertThat(time).hasToString("ClinicianTime[1 clinician(s)]");
    }

    @Test
    void a_fix_names_the_session_of_its_line_unless_it_is_that_of_the_report() {
        Probe last = Probe.of("test.fixes", told -> told.may(Power.REPAIR), (claim, findings) -> {
            List<ClaimLine> lines = claim.lines();
            ClaimLine second = lines.get(1);
            findings.on(lines).forbid(Units.ONE, second.repair(Change.add(Modifier.GP)));
            findings.on(second).forbid(Units.ONE, second.repair(Change.add(Modifier.GP)));
        });
        List<CheckResult.OfSession> results = Checked.by(last)
                .of(session("S-1").billed("97110", Units.ONE), session("S-2").billed("97140", Units.ONE));
        Fix ofDay = results.get(0).findings().get(0).fixes().get(0);
        Fix ofSession = results.get(1).findings().get(0).fixes().get(0);
        assertThat(ofDay.line()).isOne();
        assertThat(ofDay.sessionId()).contains("S-2");
        assertThat(ofSession.line()).isOne();
        assertThat(ofSession.sessionId()).isEmpty();
    }

    @Test
    void lines_of_a_claim_that_the_library_made_are_numbered_by_the_claim() {
        Probe whole = Probe.of((claim, findings) -> findings.whole().forbid(Units.ONE));
        Finding found = Checked.by(whole)
                .of(
                        session("S-1").treated("97110", Minutes.of(15)),
                        session("S-2").treated("97140", Minutes.of(15)))
                .get(0)
                .findings()
                .get(0);
        assertThat(found.lines()).containsExactly(1, 2);
        assertThat(found.linesElsewhere()).isEmpty();
    }
}
