package org.therapybilling.compliance.rules.data;

import java.util.List;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.Listing;
import org.therapybilling.vocabulary.Words;

/**
 * Names, once a report, the codes of which reference data does not tell on the date what they are, or of treatments how they
 * count, and the tables whose newest release is older than the date: what depends on them is unknown or likely, which is not
 * the same as clean.
 */
public record NotCovered() implements Rule {

    private static final String PAST = "past";
    private static final String BOTH = "both";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("data.not-covered", "Reference data knows the codes and reaches the date of service")
                .citing("Rules of this library", "")
                .severity(Severity.INFO)
                .message("Reference data does not tell how {codes} counts on this date of service.")
                .remedy("{why}")
                .message(
                        PAST,
                        "The date of service is later than the newest releases loaded that speak of this claim: {tables}."
                                + " What an edit, a limit or the code book says is taken as likely to hold on; anything else is"
                                + " unknown.")
                .message(
                        BOTH,
                        "Reference data does not tell how {codes} counts on this date of service, and the date is later than the"
                                + " newest releases loaded that speak of this claim: {tables}.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        List<UnknownCode> unknown = UnknownCode.of(claim);
        PastReleases past = PastReleases.of(claim);
        if (unknown.isEmpty() && past.isEmpty()) {
            return;
        }
        Listing codes = Listing.of(
                unknown.stream().map(UnknownCode::code).distinct().sorted().toList());
        Listing tables = Listing.of(past.releases().stream()
                .map(DataRelease::toString)
                .map(Words::new)
                .toList());
        Datum observed = unknown.isEmpty() ? tables : codes;
        place(unknown, claim, findings)
                .with("codes", codes)
                .with("tables", tables)
                .with(
                        "why",
                        new Words(
                                unknown.isEmpty() ? past.why() : unknown.get(0).why()))
                .variant(unknown.isEmpty() ? PAST : past.isEmpty() ? "" : BOTH)
                .forbid(observed);
    }

    /** A finding about all codes is about the date; one about some of them is where the first of those stands. */
    private static FindingDraft place(List<UnknownCode> unknown, RuleContext claim, Findings findings) {
        boolean isAboutDate = unknown.isEmpty() || unknown.size() == UnknownCode.recorded(claim);
        return isAboutDate
                ? findings.at("dateOfService")
                : findings.at(unknown.get(0).session(), unknown.get(0).path() + ".code");
    }
}
