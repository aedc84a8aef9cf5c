package org.therapybilling.compliance.rules.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.vocabulary.Count;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Words;

/** Finds claims without a diagnosis, and diagnoses that have not the form of one. What stands there is never repeated. */
public record Diagnosis() implements Rule {

    /** ICD-10-CM is used for dates of service from this day on (45 CFR 162.1002(c)). */
    private static final LocalDate ICD_10_SINCE = LocalDate.of(2015, 10, 1);

    /** A letter, a digit, a letter or digit, then up to four more, with or without a dot before them. */
    private static final Pattern ICD_10 = Pattern.compile("[A-Za-z][0-9][0-9A-Za-z](?:\\.?[0-9A-Za-z]{1,4})?");

    private static final String MALFORMED = "malformed";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("claim.diagnosis", "A claim has a diagnosis of the right form")
                .citing("CMS, ICD-10-CM official guidelines for coding and reporting", "")
                .during(EffectivePeriod.from(ICD_10_SINCE))
                .perSession()
                .needs(FormFacts.DIAGNOSES)
                .denial("CO-16")
                .message("The claim has no diagnosis.")
                .remedy("Add the diagnosis that the plan of care names.")
                .message(
                        MALFORMED,
                        "A diagnosis of {observed} has not the form of ICD-10-CM: a letter, a digit, a letter or digit, then"
                                + " up to four letters or digits, with a dot before them or not.")
                .remedy(MALFORMED, "Write the diagnosis as the code book has it, for example M25.561.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        List<String> diagnoses = claim.the(FormFacts.DIAGNOSES);
        if (diagnoses.isEmpty()) {
            findings.at(FormFacts.DIAGNOSES).forbid(new Words("none"));
        }
        for (int i = 0; i < diagnoses.size(); i++) {
            if (!ICD_10.matcher(diagnoses.get(i)).matches()) {
                findings.at("diagnoses[" + i + "]")
                        .variant(MALFORMED)
                        .forbid(new Count(diagnoses.get(i).length(), "character(s)"));
            }
        }
    }
}
