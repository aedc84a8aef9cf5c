package org.therapybilling.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import net.jqwik.api.statistics.StatisticsReport;
import org.therapybilling.TherapyBilling;
import org.therapybilling.claim.ClaimChoice;
import org.therapybilling.compliance.Severity;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;

/** Laws of all rules together: a permitted claim is clean, and one that was spoiled in one way has the findings of that way. */
class SpoiledClaimsProperties {

    private static final TherapyBilling BILLING =
            TherapyBilling.builder().payers(PermittedSessions.book()).build();
    private static final FixLaws LAWS = new FixLaws(BILLING);
    private static final List<Mutation> TABLE = Mutations.all();

    @Provide
    Arbitrary<Session> records() {
        return PermittedSessions.any();
    }

    /** Each claim that a record permits is as likely as the others; one without a line is none. */
    @Provide
    Arbitrary<PermittedClaim> claims() {
        return Combinators.combine(
                        PermittedSessions.any(), Arbitraries.integers().between(0, 999))
                .as(SpoiledClaimsProperties::claim)
                .filter(claim -> !claim.lines().isEmpty());
    }

    private static PermittedClaim claim(Session record, int which) {
        List<ClaimChoice> choices = BILLING.assess(record).claim().orElseThrow().choices();
        return PermittedClaim.of(record, choices, choices.get(which % choices.size()));
    }

    private static Set<String> grave(Session session) {
        Set<String> grave = new TreeSet<>();
        BILLING.assess(session).findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(finding -> grave.add(finding.severity() + " " + finding.rule()));
        return grave;
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_librarys_own_claim_is_clean_by_all_rules(@ForAll("records") Session record) {
        assertThat(grave(record)).as(told(record)).isEmpty();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_permitted_claim_is_clean_by_all_rules(@ForAll("claims") PermittedClaim claim) {
        assertThat(grave(claim.session())).as(told(claim.session())).isEmpty();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(label = "rows", value = StatisticsReport.StatisticsReportMode.OFF)
    void a_claim_spoiled_in_one_way_has_the_findings_of_that_way_alone(
            @ForAll("claims") PermittedClaim claim, @ForAll Random random) {
        for (Mutation mutation : TABLE) {
            any(mutation.fitting(claim), random).ifPresent(line -> spoil(claim, line, mutation));
        }
        Statistics.label("rows").coverage(SpoiledClaimsProperties::checkRows);
    }

    private static Optional<BilledLine> any(List<BilledLine> lines, Random random) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(random.nextInt(lines.size())));
    }

    private static void spoil(PermittedClaim claim, BilledLine line, Mutation mutation) {
        Session spoiled = mutation.applied(claim, line);
        Set<String> expected = mutation.expected(claim, line);
        Statistics.label("rows").collect(mutation.toString());
        expected.forEach(finding -> Statistics.label("rows").collect(mutation + ": " + finding));
        assertThat(grave(spoiled))
                .as("%s: %s of %s", mutation, line, told(spoiled))
                .isEqualTo(expected);
    }

    /** Each row was tried, and each of its findings was due. */
    private static void checkRows(StatisticsCoverage rows) {
        for (Mutation mutation : TABLE) {
            rows.check(mutation.toString()).count(count -> count > 0);
            mutation.findings()
                    .forEach(finding -> rows.check(mutation + ": " + finding).count(count -> count > 0));
        }
    }

    private static String told(Session session) {
        return session.billed() + " of " + session.treatments() + " by " + session.payer() + " on "
                + session.dateOfService() + ", " + session.setting();
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(label = "fixes", value = StatisticsReport.StatisticsReportMode.OFF)
    void a_fix_of_a_spoiled_claim_clears_its_finding_and_brings_up_no_other(
            @ForAll("claims") PermittedClaim claim, @ForAll Random random) {
        for (Mutation mutation : TABLE) {
            any(mutation.fitting(claim), random)
                    .map(line -> LAWS.holdFor(List.of(mutation.applied(claim, line))))
                    .ifPresent(tried -> Statistics.label("fixes").collect(tried > 0));
        }
        Statistics.label("fixes").coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }
}
