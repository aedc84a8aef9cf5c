package org.therapybilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.Suppression;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** What differs between reports, what is known already, and what suppressions did. */
class ReportChangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** A cap of the units of a line, which finds lines above it. */
    private record LineCap(int cap, int version) implements Rule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of("test.line-cap", "Lines are short")
                    .citing("Test", "")
                    .version(version)
                    .message("{observed} stand on the line.")
                    .remedy("Bill {allowed}.")
                    .build();
        }

        @Override
        public void check(RuleContext claim, Findings findings) {
            for (ClaimLine line : claim.lines()) {
                findings.on(line).expect(line.units()).atMost(Units.of(cap));
            }
        }
    }

    private static RuleSet rules(Rule... rules) {
        return RuleSet.of("test", List.of(rules));
    }

    private static TherapyBilling billing(RuleSet rules, Suppression... suppressions) {
        return TherapyBilling.builder().rules(rules).suppressing(suppressions).build();
    }

    private static Session.Builder session(String id) {
        return Session.on(DAY, Discipline.PT, PayerId.MEDICARE).sessionId(id).patientKey("p-77");
    }

    private static Session billed(String id) {
        return session(id)
                .billed("97110", Units.of(3), Modifier.GP)
                .billed("97140", Units.of(2), Modifier.GP)
                .build();
    }

    private static BillingReport report(RuleSet rules, Suppression... suppressions) {
        return billing(rules, suppressions).assess(billed("S-1"));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.codes().get(0).toString())
                .toList();
    }

    @Test
    void reports_that_say_the_same_do_not_differ() {
        BillingReport one = report(rules(new LineCap(1, 1)));
        assertThat(ReportChange.between(one, one).isNone()).isTrue();
        assertThat(ReportChange.between(one, report(rules(new LineCap(1, 1)))).isNone())
                .isTrue();
        assertThat(ReportChange.between(one, one)).hasToString("no change");
    }

    @Test
    void findings_appear_and_go() {
        BillingReport strict = report(rules(new LineCap(1, 1)));
        BillingReport mild = report(rules(new LineCap(2, 1)));
        ReportChange milder = ReportChange.between(strict, mild);
        assertThat(codes(milder.gone())).containsExactly("97140");
        assertThat(milder.appeared()).isEmpty();
        ReportChange stricter = ReportChange.between(mild, strict);
        assertThat(codes(stricter.appeared())).containsExactly("97140");
        assertThat(stricter.gone()).isEmpty();
        assertThat(stricter.isNone()).isFalse();
        assertThat(stricter.isOfClaim()).isFalse();
        assertThat(stricter.toString())
                .contains("new: ERROR test.line-cap: 2 units stand on the line. Bill 1.")
                .doesNotContain("S-1", "p-77");
        assertThat(milder.toString()).contains("gone: ERROR");
        assertThat(stricter.before()).isSameAs(mild);
        assertThat(stricter.after()).isSameAs(strict);
    }

    @Test
    void findings_that_say_something_else_have_changed() {
        BillingReport before = report(rules(new LineCap(2, 1)));
        for (RuleSet other : List.of(
                rules(new LineCap(1, 1)),
                rules(new LineCap(2, 2)),
                rules(new LineCap(2, 1)).withSeverity("test.line-cap", Severity.INFO))) {
            ReportChange change = ReportChange.between(before, report(other));
            assertThat(change.changed()).hasSize(1);
            assertThat(change.gone()).isEmpty();
            assertThat(change.isNone()).isFalse();
        }
        ReportChange milder = ReportChange.between(
                before, report(rules(new LineCap(2, 1)).withSeverity("test.line-cap", Severity.INFO)));
        assertThat(milder.toString())
                .isEqualTo(
                        "status: was FINDINGS, is CLEAN\n"
                                + "changed: was ERROR DEFINITE, is DEFINITE INFO test.line-cap: 3 units stand on the line. Bill 2.");
    }

    @Test
    void rules_in_shadow_are_compared_with_those_of_the_same_id() {
        RuleSet both = rules(new LineCap(2, 1)).shadowing(new LineCap(1, 2));
        ReportChange change = ReportChange.ofShadow(report(both), both);
        assertThat(codes(change.appeared())).containsExactly("97140");
        assertThat(change.changed()).hasSize(1);
        assertThat(change.gone()).isEmpty();
        assertThat(change.isOfClaim()).isFalse();
        RuleSet silent = rules(new LineCap(2, 1)).shadowing(new LineCap(9, 2));
        assertThat(codes(ReportChange.ofShadow(report(silent), silent).gone())).containsExactly("97110");
        RuleSet none = rules(new LineCap(2, 1));
        assertThat(ReportChange.ofShadow(report(none), none).isNone()).isTrue();
    }

    @Test
    void what_is_suppressed_is_no_change_of_a_rule_in_shadow() {
        Suppression held =
                Suppression.of("test.line-cap").because("waived").by("b").untilServiceDate(DAY);
        RuleSet both = rules(new LineCap(2, 1)).shadowing(new LineCap(2, 1));
        assertThat(ReportChange.ofShadow(report(both, held), both).isNone()).isTrue();
    }

    @Test
    void a_library_tells_what_another_would_answer() {
        TherapyBilling now = billing(rules(new LineCap(2, 1)));
        TherapyBilling next = now.toBuilder().rules(rules(new LineCap(1, 1))).build();
        Session calm = session("S-2")
                .billed("97112", Units.ONE, Modifier.GP)
                .patientKey("p-78")
                .build();
        List<ReportChange> changes = now.compareWith(
                        next,
                        Stream.of(billed("S-1"), calm, billed("S-3"), calm).map(SessionEntry::of))
                .toList();
        assertThat(changes)
                .extracting(change -> change.after().sessionId().orElse(""))
                .containsExactly("S-1", "S-3");
    }

    @Test
    void many_threads_pair_the_reports_of_one_session() {
        TherapyBilling now = billing(rules(new LineCap(2, 1)));
        TherapyBilling next = now.toBuilder().rules(rules(new LineCap(1, 1))).build();
        Stream<SessionEntry> sessions = IntStream.range(0, 3_000)
                .mapToObj(i -> SessionEntry.of(session("S-" + i)
                        .patientKey("p-" + i)
                        .billed("97110", Units.of(2), Modifier.GP)
                        .build()));
        List<ReportChange> changes = now.compareWith(next, sessions).parallel().toList();
        assertThat(changes)
                .hasSize(3_000)
                .allSatisfy(change -> assertThat(change.before().sessionId())
                        .isEqualTo(change.after().sessionId()));
    }

    @Test
    void other_payers_change_lines_or_what_can_be_read() {
        PayerProfile.Builder plan = PayerProfile.of("plan", "Plan");
        TherapyBilling cms = TherapyBilling.builder()
                .payers(PayerBook.of(List.of(plan.set(PayerKeys.COUNTING, CountingMethod.CMS_8_MINUTE)
                        .build())))
                .build();
        TherapyBilling full = cms.toBuilder()
                .payers(PayerBook.of(List.of(PayerProfile.of("plan", "Plan")
                        .set(PayerKeys.COUNTING, CountingMethod.FULL_UNIT)
                        .build())))
                .build();
        TherapyBilling unknown = cms.toBuilder().payers(PayerBook.bundled()).build();
        Session session = Session.on(DAY, Discipline.PT, PayerId.of("plan"))
                .treated("97110", Minutes.of(23))
                .build();
        ReportChange lines = cms.compareWith(full, Stream.of(SessionEntry.of(session)))
                .toList()
                .get(0);
        assertThat(lines.isOfClaim()).isTrue();
        assertThat(lines.toString()).contains("lines: were [1: 97110 x 2], are [1: 97110 x 1]");
        ReportChange unread = cms.compareWith(unknown, Stream.of(SessionEntry.of(session)))
                .toList()
                .get(0);
        assertThat(unread.isOfClaim()).isTrue();
        assertThat(unread.after().status()).isEqualTo(ReportStatus.UNREADABLE);
    }

    @Test
    void the_stream_of_a_comparison_closes_its_source() {
        boolean[] closed = {false};
        TherapyBilling billing = billing(rules());
        billing.compareWith(billing, Stream.<SessionEntry>empty().onClose(() -> closed[0] = true))
                .close();
        assertThat(closed[0]).isTrue();
    }

    @Test
    void a_baseline_knows_findings_by_session_and_fingerprint() {
        BillingReport mild = report(rules(new LineCap(2, 1)));
        BillingReport strict = report(rules(new LineCap(1, 1)));
        Baseline known = Baseline.of(Stream.of(mild));
        assertThat(codes(known.newIn(strict))).containsExactly("97140");
        assertThat(known.newIn(mild)).isEmpty();
        assertThat(known.solvedIn(mild)).isEmpty();
        BillingReport clean = report(rules(new LineCap(9, 1)));
        assertThat(known.solvedIn(clean)).containsExactly("test.line-cap|97110|GP|3 units|2026-03-02");
        BillingReport other = billing(rules(new LineCap(2, 1))).assess(billed("S-2"));
        assertThat(codes(known.newIn(other))).containsExactly("97110");
        assertThat(known.solvedIn(other)).isEmpty();
        assertThat(known).hasToString("Baseline[1 session(s)]");
    }

    @Test
    void what_is_found_in_a_session_without_id_is_always_new() {
        BillingReport nameless = billing(rules(new LineCap(2, 1)))
                .assess(Session.on(DAY, Discipline.PT, PayerId.MEDICARE)
                        .billed("97110", Units.of(3), Modifier.GP)
                        .build());
        assertThat(Baseline.of(Stream.of(nameless)).newIn(nameless)).hasSize(1);
    }

    @Test
    void baselines_are_equal_when_they_know_the_same_and_keep_it() {
        Baseline.Builder builder = Baseline.builder().know("S-1", "f").know("S-1", "g");
        Baseline one = builder.build();
        assertThat(Baseline.builder().know("S-1", "g").know("S-1", "f").build())
                .isEqualTo(one)
                .hasSameHashCodeAs(one);
        builder.know("S-1", "h");
        builder.know("S-2", "h");
        assertThat(builder.build()).isNotEqualTo(one);
        assertThat(one).isNotEqualTo("S-1");
        assertThat(one.solvedIn(billing(rules()).assess(billed("S-1")))).containsExactly("f", "g");
    }

    @Test
    void suppressions_that_did_nothing_or_ended_are_seen() {
        Suppression used = Suppression.of("test.line-cap")
                .onCode("97140")
                .because("w")
                .by("b")
                .untilServiceDate(DAY);
        Suppression ended = Suppression.of("test.line-cap")
                .onCode("97110")
                .because("w")
                .by("b")
                .untilServiceDate(DAY.minusDays(1));
        Suppression unused =
                Suppression.of("test.misspelt").because("w").by("b").untilServiceDate(DAY);
        SuppressionReview review = SuppressionReview.of(List.of(used, ended, unused));
        assertThat(review.unused()).containsExactly(used, ended, unused);
        BillingReport report = report(rules(new LineCap(1, 1)), used, ended, unused);
        review.add(report);
        review.add(report);
        assertThat(review.uses())
                .containsExactly(
                        new SuppressionUse(used, 2, 0),
                        new SuppressionUse(ended, 0, 2),
                        new SuppressionUse(unused, 0, 0));
        assertThat(review.unused()).containsExactly(unused);
        assertThat(review.uses()).extracting(SuppressionUse::isExpired).containsExactly(false, true, false);
        assertThat(review.uses())
                .extracting(SuppressionUse::toString)
                .containsExactly(
                        "Suppression[test.line-cap until 2026-03-02]: 2 suppressed, 0 after it had expired",
                        "Suppression[test.line-cap until 2026-03-01]: 0 suppressed, 2 after it had expired",
                        "Suppression[test.misspelt until 2026-03-02]: unused");
        assertThat(review).hasToString("SuppressionReview[3 suppression(s)]");
    }

    @Test
    void a_review_leaves_suppressions_of_others_and_unread_sessions_alone() {
        Suppression used = Suppression.of("test.line-cap").because("w").by("b").untilServiceDate(DAY);
        Suppression other = Suppression.of("test.line-cap")
                .onCode("97112")
                .because("w")
                .by("b")
                .untilServiceDate(DAY);
        SuppressionReview review = SuppressionReview.of(List.of(other));
        review.add(report(rules(new LineCap(1, 1)), used));
        review.add(billing(rules())
                .assess(Session.on(DAY, Discipline.PT, PayerId.of("nobody"))
                        .treated("97110")
                        .build()));
        assertThat(review.unused()).containsExactly(other);
    }
}
