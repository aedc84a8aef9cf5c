package org.therapybilling.compliance.rules.addon;

import java.util.List;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.reference.AddOnEdit;
import org.therapybilling.reference.AddOnType;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;

/**
 * Finds add-on codes without their primary. Of dates that no list of add-on codes vouches for, the code book is asked. Where
 * contractors say which primary will do, nothing is found.
 */
public record PrimaryBeside() implements Rule {

    private static final String PARTIAL = "partial";
    private static final String ACROSS = "across";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("units.add-on", "An add-on code stands beside its primary")
                .citing("CMS, NCCI add-on code edits", "")
                .because(
                        "An add-on code is paid only if one of its primaries is, for the same patient, practitioner and"
                                + " date.")
                .denial("CO-B15")
                .message("{observed} is an add-on code and stands without its primary, {allowed}. {table}")
                .remedy("Bill the primary as well if it was given; else bill the code of the service that was.")
                .message(
                        PARTIAL,
                        "{observed} is an add-on code; none of the primaries that CMS lists ({allowed}) stands beside it,"
                                + " though the contractor may accept others. {table}")
                .message(
                        ACROSS,
                        "{observed} is an add-on code; its primary, {allowed}, stands on the claim of another discipline"
                                + " alone. {table}")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (ClaimLine line : claim.lines()) {
            findings.on(line)
                    .at(".code")
                    .given(edit(line.code(), claim), (edit, here) -> judge(edit, line, here, claim));
        }
    }

    private static Answer<AddOnEdit> edit(ProcedureCode code, RuleContext claim) {
        Answer<AddOnEdit> listed = claim.ask(AddOnEdit.TABLE, code);
        if (!(listed instanceof Answer.Unknown)) {
            return listed;
        }
        Answer<ProcedureInfo> book = claim.ask(ProcedureInfo.CODE_BOOK, code);
        return book.found().isEmpty() ? listed : book.map(PrimaryBeside::ofBook);
    }

    /** The code book lists all primaries of its add-on codes; a code that is none has no list. */
    private static AddOnEdit ofBook(ProcedureInfo info) {
        return new AddOnEdit(
                info.code(),
                info.addOnTo().isEmpty() ? AddOnType.CONTRACTOR_DEFINED : AddOnType.CLOSED_LIST,
                info.addOnTo());
    }

    private static void judge(AddOnEdit edit, ClaimLine line, FindingDraft draft, RuleContext claim) {
        List<ProcedureCode> primaries = edit.primaries();
        if (primaries.isEmpty() || stands(primaries, claim.lines())) {
            return;
        }
        boolean isAcross = stands(primaries, claim.linesOfTheDay());
        if (isAcross && claim.setting() != Setting.PRACTITIONER) {
            return;
        }
        FindingDraft unsure = draft.as(Severity.WARNING).how(Certainty.LIKELY);
        FindingDraft here = isAcross
                ? unsure.variant(ACROSS)
                : edit.type() == AddOnType.PARTIAL_LIST ? unsure.variant(PARTIAL) : draft;
        here.forbid(line.code(), Allowed.oneOf(primaries));
    }

    private static boolean stands(List<ProcedureCode> primaries, List<ClaimLine> lines) {
        return lines.stream().anyMatch(line -> primaries.contains(line.code()));
    }
}
