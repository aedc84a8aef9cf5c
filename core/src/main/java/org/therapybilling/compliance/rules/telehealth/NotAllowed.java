package org.therapybilling.compliance.rules.telehealth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.Day;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Words;

/** Finds lines of telehealth (95, 93, GT) after its last day, of services that take hands, and from unusual places. */
public record NotAllowed() implements Rule {

    /** The last day of telehealth by therapists (Consolidated Appropriations Act, 2026; CMS therapy page, 2026-02). */
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 12, 31);

    private static final List<Modifier> MODIFIERS = List.of(Modifier.of("95"), Modifier.of("93"), Modifier.of("GT"));

    /**
     * Services that cannot be given from afar: hands-on techniques, modalities, water, manipulation, needles and wound care.
     * No published list says so; the telehealth list of the year decides.
     */
    private static final CodeSet HANDS_ON = CodeSet.parse("97010-97036 97113 97124 97140 G0281 G0283 G0329 20560 20561"
            + " 95992 97597 97598 97602 97605-97608 97810-97814 98940-98943");

    private static final String HANDS = "hands";
    private static final String PLACE = "place";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("telehealth.not-allowed", "Telehealth is for its dates, services and places")
                .citing("Consolidated Appropriations Act, 2026", "")
                .citing("CMS therapy services page, 2026-02", "")
                .where(PayerKeys.TELEHEALTH)
                .perSession()
                .denial("CO-96")
                .message(
                        "{code} is billed as telehealth on {observed}; Medicare pays that by therapists up to {allowed}.")
                .remedy("Take the modifier off only if the service was given in person; else it is not payable.")
                .message(
                        HANDS,
                        "{code} is billed as telehealth, and it is a service that takes hands or a device on site.")
                .remedy(
                        HANDS,
                        "Compare with the record and the telehealth list of the year; bill what was given from afar.")
                .message(PLACE, "Telehealth is billed at place of service {observed}, which is unusual.")
                .remedy(
                        PLACE,
                        "Use 10 for a patient at home, 02 for one elsewhere, or the place of ordinary visits if the payer"
                                + " wants that.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        List<ClaimLine> lines = new ArrayList<>(0);
        for (ClaimLine line : claim.lines()) {
            if (!Collections.disjoint(MODIFIERS, line.written())) {
                lines.add(line);
            }
        }
        lines.forEach(line -> judge(line, claim.dateOfService(), findings));
        if (!lines.isEmpty() && !claim.dateOfService().isAfter(LAST_DAY)) {
            place(lines, claim, findings);
            findings.lacking("medicare-telehealth-list");
        }
    }

    private static void judge(ClaimLine line, LocalDate dateOfService, Findings findings) {
        if (dateOfService.isAfter(LAST_DAY)) {
            findings.on(line)
                    .at(".modifiers")
                    .with("code", line.code())
                    .expect(new Day(dateOfService))
                    .atMost(new Day(LAST_DAY));
        } else if (HANDS_ON.contains(line.code())) {
            findings.on(line)
                    .at(".code")
                    .as(Severity.WARNING)
                    .how(Certainty.JUDGEMENT)
                    .with("code", line.code())
                    .variant(HANDS)
                    .forbid(line.modifiers());
        }
    }

    private static void place(List<ClaimLine> lines, RuleContext claim, Findings findings) {
        claim.session()
                .placeOfService()
                .filter(place -> !UsualPlaces.of(claim.session()).contains(place))
                .ifPresent(place -> findings.on(lines)
                        .at("placeOfService")
                        .as(Severity.WARNING)
                        .how(Certainty.JUDGEMENT)
                        .variant(PLACE)
                        .forbid(new Words(place), Allowed.oneOf(List.of(new Words("02"), new Words("10")))));
    }
}
