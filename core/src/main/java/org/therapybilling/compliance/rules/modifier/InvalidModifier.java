package org.therapybilling.compliance.rules.modifier;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.vocabulary.Count;
import org.therapybilling.vocabulary.Listing;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Words;

/** Finds what has not the form of a modifier, and lines with more modifiers than a claim has room for. */
public record InvalidModifier() implements Rule {

    private static final int MOST = 4;
    private static final String TOO_MANY = "too-many";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("modifier.invalid", "A line has up to four modifiers of two letters or digits each")
                .citing("X12 837P, SV101; CMS-1500, item 24D", "")
                .denial("CO-4")
                .message("Line {line} carries {observed}; a modifier is two letters or digits.")
                .remedy("Correct what was meant, or take it off the line.")
                .message(TOO_MANY, "Line {line} carries {observed}; a claim line takes four.")
                .remedy(
                        TOO_MANY,
                        "Keep the four that change payment or say who gave the service; use 99 if the payer asks.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (ClaimLine line : claim.lines()) {
            judge(line, findings);
        }
    }

    private static void judge(ClaimLine line, Findings findings) {
        int many = line.written().size();
        List<Modifier> malformed = new ArrayList<>(0);
        for (Modifier modifier : line.written()) {
            if (!modifier.isWellFormed()) {
                malformed.add(modifier);
            }
        }
        if (many <= MOST && malformed.isEmpty()) {
            return;
        }
        Words number = new Words(String.valueOf(line.number()));
        if (!malformed.isEmpty()) {
            findings.on(line).at(".modifiers").with("line", number).forbid(Listing.of(malformed));
        } else {
            findings.on(line)
                    .at(".modifiers")
                    .variant(TOO_MANY)
                    .with("line", number)
                    .forbid(new Count(many, "modifiers"), new Allowed(List.of("<= " + MOST)));
        }
    }
}
