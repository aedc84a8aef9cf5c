package org.therapybilling.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.therapybilling.TherapyBilling;
import org.therapybilling.claim.ClaimChoice;
import org.therapybilling.compliance.Finding;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;

/**
 * Whatever is recorded, be it allowed or not: the claims that the library makes of it have none of the findings that CONTRACT
 * 4 rules out for them ("Which payers"), nor modifiers that are invalid or in conflict.
 */
class OwnClaimsProperties {

    private static final TherapyBilling BILLING =
            TherapyBilling.builder().payers(PermittedSessions.book()).build();
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 1);
    private static final int MOST_CHOICES = 2;

    @Provide
    Arbitrary<Session> records() {
        return Combinators.combine(
                        treatment().list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.of(Discipline.values()),
                        Arbitraries.of(
                                "medicare",
                                "medicare",
                                "medicare",
                                "watchful",
                                "state-medicaid",
                                "greater-of-two",
                                "commercial-ama",
                                "commercial-full-unit",
                                "cash",
                                "workers-comp"),
                        Arbitraries.of(Setting.values()),
                        Arbitraries.longs().between(FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay()))
                .as((treatments, discipline, payer, setting, day) -> Session.on(
                                LocalDate.ofEpochDay(day), discipline, PayerId.of(payer))
                        .setting(setting)
                        .treatments(treatments)
                        .build());
    }

    private static Arbitrary<Treatment> treatment() {
        return Combinators.combine(
                        Arbitraries.of(
                                "97110", "97112", "97116", "97140", "97530", "97535", "97750", "97129", "97130",
                                "97016", "97010", "97014", "G0283", "97150", "97161", "97164", "97166", "92507",
                                "92523", "92526", "96125", "92607", "92608", "97545", "97546", "97550", "97551",
                                "97597", "97598", "20560", "98940", "98943", "97127", "G0237", "99999"),
                        Arbitraries.integers().between(-15, 130),
                        Arbitraries.of(
                                Performer.THERAPIST,
                                Performer.THERAPIST,
                                Performer.ASSISTANT,
                                Performer.STUDENT,
                                Performer.AIDE),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(false, false, false, false, true))
                .as((code, minutes, performer, together, group) -> given(code, minutes)
                        .performer(performer)
                        .together(together)
                        .group(group)
                        .build());
    }

    /** Returns a treatment, of a time that nobody wrote down if it is negative. */
    private static Treatment.Builder given(String code, int minutes) {
        return minutes < 0 ? Treatment.of(ProcedureCode.of(code)) : Treatment.of(code, Minutes.of(minutes));
    }

    private static List<String> ruledOut(Session session) {
        BillingReport report = BILLING.assess(session);
        return report.findings().stream()
                .map(Finding::rule)
                .filter(OwnClaimsProperties::isRuledOut)
                .toList();
    }

    private static boolean isRuledOut(String rule) {
        boolean isOfUnits = rule.startsWith("units.") && !rule.equals("units.add-on");
        return isOfUnits
                || rule.startsWith("line.")
                || rule.equals("assistant.modifier")
                || rule.equals("modifier.discipline")
                || rule.equals("modifier.invalid")
                || rule.equals("modifier.conflict")
                || rule.equals("rule.crashed");
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void the_librarys_own_claim_is_right_whatever_is_recorded(@ForAll("records") Session record) {
        assertThat(ruledOut(record)).as(told(record)).isEmpty();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void a_claim_billed_as_the_library_makes_it_is_right_whatever_is_recorded(@ForAll("records") Session record) {
        List<ClaimChoice> choices =
                BILLING.assess(record).claim().map(claim -> claim.choices()).orElse(List.of());
        for (ClaimChoice choice : choices.subList(0, Math.min(MOST_CHOICES, choices.size()))) {
            if (!choice.lines().isEmpty()) {
                Session billed = PermittedClaim.of(record, choices, choice).session();
                assertThat(ruledOut(billed)).as(told(billed)).isEmpty();
            }
        }
    }

    private static String told(Session session) {
        return session.billed() + " of " + session.treatments() + " by " + session.discipline() + ", " + session.payer()
                + " on " + session.dateOfService() + ", " + session.setting();
    }
}
