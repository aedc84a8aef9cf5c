package org.therapybilling.compliance.rules.time;

import java.util.Optional;
import org.therapybilling.compliance.ClinicianTime;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.counting.ClockedTreatment;
import org.therapybilling.vocabulary.Interval;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;

/**
 * Finds one-on-one treatments that share minutes: two services of a patient, two disciplines at once, or one clinician
 * with two patients. Only treatments with start and end are judged.
 */
public record Overlap() implements Rule {

    private static final String CO_TREATMENT = "co-treatment";
    private static final String CLINICIAN = "clinician";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("time.overlap", "The same minute is treatment of one patient by one service")
                .citing("CMS Pub. 100-04 ch. 5", "§20.3")
                .citing("NCCI Policy Manual ch. 11", "P")
                .because("Supervised modalities and groups run beside others and are not judged. A minute that two"
                        + " services of a patient share counts once; what two disciplines give at once is recorded by"
                        + " each.")
                .denial("CO-16")
                .message("{code} and {other} of one patient share the time {observed}; a minute is one service's.")
                .remedy("Correct start and end of the two, or bill the shared minutes with one of them.")
                .message(
                        CO_TREATMENT,
                        "{code} shares the time {observed} with {other} of another discipline; the minutes of such"
                                + " co-treatment are to be divided, not doubled.")
                .remedy(CO_TREATMENT, "Divide the shared minutes between the disciplines as they were given.")
                .message(
                        CLINICIAN,
                        "The clinician who gave {code} treated another patient one-on-one during {observed} of it.")
                .remedy(CLINICIAN, "Correct the times, or record the shared time as group treatment of both patients.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        Severity severity = claim.policy().follows(PayerId.MEDICARE) ? Severity.ERROR : Severity.WARNING;
        Timeline own = new Timeline(claim.intervals());
        for (int i = 0; i < own.treatments().size(); i++) {
            ClockedTreatment later = own.treatments().get(i);
            own.stillGoingOn(i)
                    .filter(before -> !isOneService(before, later))
                    .ifPresent(before -> found(later, before, findings.at(later.session(), path(later)), severity));
        }
        coTreatment(claim, findings);
        claim.intervals().forEach(clocked -> otherPatients(clocked, claim, findings, severity));
    }

    /** Says whether two treatments are one service that two persons gave together. */
    private static boolean isOneService(ClockedTreatment one, ClockedTreatment other) {
        return one.treatment().code().equals(other.treatment().code())
                && (one.treatment().together() || other.treatment().together());
    }

    private static void coTreatment(RuleContext claim, Findings findings) {
        Timeline others = new Timeline(claim.intervalsOfOthers());
        for (ClockedTreatment clocked : claim.intervals()) {
            others.overlapping(clocked.interval())
                    .ifPresent(other -> found(
                            clocked,
                            other,
                            findings.at(clocked.session(), path(clocked)).variant(CO_TREATMENT),
                            Severity.WARNING));
        }
    }

    private static void found(ClockedTreatment one, ClockedTreatment other, FindingDraft draft, Severity severity) {
        draft.as(severity)
                .with("code", one.treatment().code())
                .with("other", other.treatment().code())
                .forbid(Timeline.overlap(one, other).orElseThrow());
    }

    private static void otherPatients(
            ClockedTreatment clocked, RuleContext claim, Findings findings, Severity severity) {
        Optional<String> clinician = ClinicianTime.clinician(clocked.session(), clocked.treatment());
        if (clinician.isEmpty()) {
            findings.lacking(missing(clocked));
            return;
        }
        for (Interval other : claim.elsewhere().of(clinician.get())) {
            Optional<Interval> both = clocked.interval().overlap(other);
            if (both.isPresent()) {
                findings.at(clocked.session(), path(clocked))
                        .variant(CLINICIAN)
                        .as(severity)
                        .with("code", clocked.treatment().code())
                        .forbid(both.get());
                return;
            }
        }
    }

    private static String missing(ClockedTreatment clocked) {
        return clocked.treatment().performer() == Performer.THERAPIST
                ? "renderingProvider"
                : path(clocked) + ".performerKey";
    }

    private static String path(ClockedTreatment clocked) {
        return clocked.session().treatmentPath(clocked.index());
    }
}
