package org.therapybilling.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.Severity;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;

/**
 * The laws of fixes: one that is made clears its finding, brings up none that was not there, and is not offered again; made
 * twice it changes nothing more.
 */
final class FixLaws {

    /** What was found in whose report: two units too many are the same finding as one, and fewer of its lines as all. */
    private record Place(Optional<String> report, String rule, Severity severity, String at, List<Object> lines) {

        static Place of(Finding finding, BillingReport report) {
            List<Object> lines = new ArrayList<>(finding.lines());
            lines.addAll(finding.linesElsewhere());
            String at = finding.lines().isEmpty() ? finding.path() : "";
            return new Place(report.sessionId(), finding.rule(), finding.severity(), at, lines);
        }

        boolean isPartOf(Place whole) {
            return report.equals(whole.report)
                    && rule.equals(whole.rule)
                    && severity == whole.severity
                    && at.equals(whole.at)
                    && whole.lines.containsAll(lines);
        }
    }

    /** A fix, with the report and the finding that offer it. */
    private record Offer(BillingReport report, Finding finding, Fix fix) {

        List<Session> takenOn(List<Session> day) {
            return Corrected.by(fix, report.sessionId(), day);
        }

        Place place() {
            return Place.of(finding, report);
        }

        boolean isLike(Offer other) {
            return report.sessionId().equals(other.report.sessionId())
                    && finding.rule().equals(other.finding.rule())
                    && fix.equals(other.fix);
        }
    }

    private final TherapyBilling billing;

    FixLaws(TherapyBilling billing) {
        this.billing = billing;
    }

    /** Tries each fix that is offered for the sessions of one patient and date; returns how many there were. */
    int holdFor(List<Session> day) {
        List<BillingReport> before = reports(day);
        List<Offer> offers = offers(before);
        offers.forEach(offer -> hold(offer, before, offer.takenOn(day)));
        return offers.size();
    }

    private void hold(Offer offer, List<BillingReport> before, List<Session> corrected) {
        List<BillingReport> after = reports(corrected);
        assertThat(places(after))
                .as("%s is cleared by: %s", offer.finding(), offer.fix())
                .doesNotContain(offer.place());
        assertThat(places(after))
                .as("nothing new by %s, which is to clear %s", offer.fix(), offer.finding())
                .allMatch(place -> places(before).stream().anyMatch(place::isPartOf));
        assertThat(offers(after)).as("%s is offered again", offer.fix()).noneMatch(offer::isLike);
        assertThat(offer.takenOn(corrected)).as("%s twice", offer.fix()).isEqualTo(corrected);
    }

    private List<BillingReport> reports(List<Session> day) {
        return billing.assessAll(day.stream().map(SessionEntry::of)).toList();
    }

    private static List<Offer> offers(List<BillingReport> reports) {
        List<Offer> offers = new ArrayList<>();
        for (BillingReport report : reports) {
            for (Finding finding : report.findings()) {
                finding.fixes().forEach(fix -> offers.add(new Offer(report, finding, fix)));
            }
        }
        return offers;
    }

    private static List<Place> places(List<BillingReport> reports) {
        List<Place> places = new ArrayList<>();
        reports.forEach(report -> report.findings().forEach(finding -> places.add(Place.of(finding, report))));
        return places;
    }
}
