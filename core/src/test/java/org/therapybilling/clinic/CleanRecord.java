package org.therapybilling.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.therapybilling.session.AdvanceNotice;
import org.therapybilling.session.Authorization;
import org.therapybilling.session.DistinctService;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.History;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.ThresholdBucket;

/** All facts that a rule may ask for, each as it should be (RULES 4, 8, 9, 10 and CONTRACT 1). */
final class CleanRecord {

    private CleanRecord() {}

    static void describe(Session.Builder session, LocalDate date) {
        session.locality(Locality.parse("13102-00"))
                .participating(true)
                .referringProvider("1003000126")
                .abn(AdvanceNotice.NONE)
                .diagnoses(List.of("M25.561"))
                .submittedOn(date.plusDays(5));
    }

    /** Care began 20 days ago, was certified 10 days later and is planned for 60; this is the 4th day since a report. */
    static Documentation documentation(
            LocalDate date, List<ProcedureCode> codes, List<BiConsumer<Documentation.Builder, LocalDate>> changes) {
        Documentation.Builder record = Documentation.builder()
                .initialEvaluation(date.minusDays(20))
                .functionalGoals(true)
                .measurableProgress(true)
                .medicalNecessity(true)
                .skilledNeed(true)
                .signed(true)
                .planOfCareStart(date.minusDays(20))
                .planOfCareEnd(date.plusDays(40))
                .certifiedOn(date.minusDays(10))
                .orderOnFile(true)
                .planSentOn(date.minusDays(19))
                .lastProgressReport(date.minusDays(8))
                .treatmentDaysSinceProgressReport(4)
                .distinctServices(reasons(codes))
                .absent(List.of("recertifiedOn"));
        changes.forEach(change -> change.accept(record, date));
        return record.build();
    }

    /** A reason for each pair of codes, whether anybody asks for it or not. */
    static List<DistinctService> reasons(List<ProcedureCode> codes) {
        List<DistinctService> reasons = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            for (ProcedureCode other : codes.subList(i + 1, codes.size())) {
                reasons.add(new DistinctService(List.of(codes.get(i), other), "separate 15-minute intervals"));
            }
        }
        return reasons;
    }

    static History history(LocalDate date, List<BiConsumer<History.Builder, LocalDate>> changes) {
        History.Builder history = History.builder()
                .putAllowedThisYear(ThresholdBucket.PT_SLP, Money.of("700.00"))
                .putAllowedThisYear(ThresholdBucket.OT, Money.of("300.00"))
                .asOf(date.minusDays(1))
                .partBDeductibleMet(Money.of("283.00"))
                .authorization(authorization(date).build())
                .benefitVisitsLeft(12)
                .openStays(Set.of())
                .remoteMonitoring(monitoring().build());
        changes.forEach(change -> change.accept(history, date));
        return history.build();
    }

    static Authorization.Builder authorization(LocalDate date) {
        return Authorization.builder()
                .validFrom(date.minusDays(20))
                .validUntil(date.plusDays(40))
                .visitsLeft(8)
                .unitsLeft(40);
    }

    static RemoteMonitoring.Builder monitoring() {
        return RemoteMonitoring.builder()
                .minutesThisMonth(Minutes.ZERO)
                .deviceDays(20)
                .liveContact(true);
    }
}
