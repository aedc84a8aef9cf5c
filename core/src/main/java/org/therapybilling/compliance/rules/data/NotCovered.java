package org.therapybilling.compliance.rules.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Answer;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Listing;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Words;

/**
 * Names the codes that no reference data knows on the date: whatever depends on them is unknown as well, which is not the
 * same as clean.
 */
public record NotCovered() implements Rule {

    /** A code that is not known, and where it stands first. */
    private record Place(ProcedureCode code, Session session, String path, String why) {}

    @Override
    public RuleInfo info() {
        return RuleInfo.of("data.not-covered", "Reference data knows the codes on the date of service")
                .citing("Rules of this library", "")
                .severity(Severity.INFO)
                .message("No reference data says anything of {observed} on this date of service.")
                .remedy("{why}")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        List<Place> unknown = new ArrayList<>();
        int codes = 0;
        for (Session session : claim.sessions()) {
            for (int i = 0; i < session.treatments().size(); i++) {
                ProcedureCode code = session.treatments().get(i).code();
                codes++;
                unknown(claim, session, code, session.treatmentPath(i)).ifPresent(unknown::add);
            }
            for (int i = 0; i < session.billed().size(); i++) {
                ProcedureCode code = session.billed().get(i).code();
                codes++;
                unknown(claim, session, code, session.billedPath(i)).ifPresent(unknown::add);
            }
        }
        if (!unknown.isEmpty()) {
            Place first = unknown.get(0);
            List<ProcedureCode> all =
                    unknown.stream().map(Place::code).distinct().toList();
            findings.at(first.session(), unknown.size() == codes ? "dateOfService" : first.path() + ".code")
                    .with("why", new Words(first.why()))
                    .forbid(Listing.of(all));
        }
    }

    private static Optional<Place> unknown(RuleContext claim, Session session, ProcedureCode code, String path) {
        Answer<ProcedureInfo> answer = claim.ask(ProcedureInfo.CODE_BOOK, code);
        boolean covered = !(answer instanceof Answer.Unknown<ProcedureInfo>)
                || (!claim.tables().lists(code) && claim.tables().knows(code));
        return covered
                ? Optional.empty()
                : Optional.of(new Place(code, session, path, ((Answer.Unknown<ProcedureInfo>) answer).why()));
    }
}
