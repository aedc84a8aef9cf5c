package org.therapybilling.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.therapybilling.claim.ClaimChoice;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * A record, and one of the claims that it permits.
 *
 * @param session the record, with that claim billed
 * @param choices all the claims that it permits
 */
record PermittedClaim(Session session, List<ClaimChoice> choices) {

    private static final CodeSet QUARTER_HOURS = CodeSet.parse("97110 97112 97140 97530 97533 97535 97750");
    private static final CodeSet UNTIMED = CodeSet.parse("97016 G0283");

    static PermittedClaim of(Session record, List<ClaimChoice> choices, ClaimChoice billed) {
        List<BilledLine> lines = new ArrayList<>();
        for (ServiceLine line : billed.lines()) {
            lines.add(BilledLine.of(line.line(), line.code(), line.units())
                    .modifiers(line.modifiers())
                    .charge(Charges.of(line.code(), line.units()))
                    .build());
        }
        return new PermittedClaim(record.toBuilder().billed(lines).build(), choices);
    }

    List<BilledLine> lines() {
        return session.billed();
    }

    boolean isFirst(BilledLine line) {
        return line.equals(lines().get(0));
    }

    boolean isOfMedicare() {
        return session.payer().equals(PayerId.MEDICARE);
    }

    /** Says whether Medicare's limits of units and its pairs of codes are known on the date. */
    boolean isEdited() {
        return isOfMedicare() && UnlikelyUnits.areKnown(session);
    }

    /** Says whether the total of the year is known: the library has Medicare's fees from 2020 on. */
    boolean isPriced() {
        return isOfMedicare() && session.dateOfService().getYear() >= 2020;
    }

    /** RULES 10 tells the last day of telehealth and not the first, which was before these. */
    boolean mayBeByVideo() {
        return session.placeOfService().equals(Optional.of("11"))
                && !session.dateOfService().isBefore(UnlikelyUnits.SINCE);
    }

    /** Says whether the record is of somebody above the threshold, whose necessity the clinician attested. */
    boolean isAboveThreshold() {
        return session.attested().has(Modifier.KX);
    }

    /** Medicare wants CQ and CO from 2020 on (RULES 3), and one payer of the test at any time. */
    boolean wantsAssistants() {
        return isOfMedicare()
                ? session.dateOfService().getYear() >= 2020
                : session.payer().equals(PermittedSessions.WATCHFUL);
    }

    boolean isQuarterHour(BilledLine line) {
        return QUARTER_HOURS.contains(line.code());
    }

    boolean isUntimed(BilledLine line) {
        return UNTIMED.contains(line.code());
    }

    boolean isQuarterHourOfMore(BilledLine line) {
        return isQuarterHour(line) && line.units().toInt() > 1;
    }

    boolean isOf(BilledLine line, String code) {
        return line.code().equals(ProcedureCode.of(code));
    }

    boolean bills(String code) {
        return lines().stream().anyMatch(line -> isOf(line, code));
    }

    /** Says whether something of another code stands beside a line. */
    boolean isBesideOthers(BilledLine line) {
        return lines().stream().anyMatch(other -> !other.code().equals(line.code()));
    }

    /** Says whether the code of a line has a second line: that of the assistant. */
    boolean isCutInTwo(BilledLine line) {
        return lines().stream()
                        .filter(other -> other.code().equals(line.code()))
                        .count()
                > 1;
    }

    Modifier ofPlan() {
        return session.discipline().modifier().orElseThrow();
    }

    Modifier ofOtherPlan() {
        return session.discipline() == Discipline.PT ? Modifier.GO : Modifier.GP;
    }

    Modifier ofAssistants() {
        return session.discipline() == Discipline.PT ? Modifier.CQ : Modifier.CO;
    }

    Modifier ofOtherAssistants() {
        return session.discipline() == Discipline.PT ? Modifier.CO : Modifier.CQ;
    }

    boolean saysPlan(BilledLine line) {
        return line.modifiers().contains(ofPlan());
    }

    boolean isByAssistant(BilledLine line) {
        return line.modifiers().contains(ofAssistants());
    }

    /** Says whether a line has a modifier that needs the one of the plan (RULES 10). */
    boolean needsPlan(BilledLine line) {
        return isByAssistant(line) || line.modifiers().contains(Modifier.KX);
    }

    /** Says whether what is billed now is another of the permitted claims. */
    boolean isPermittedToo(Session spoiled) {
        List<String> billed = inWords(spoiled.billed());
        return !billed.equals(inWords(lines()))
                && choices.stream()
                        .map(choice -> inWords(of(session, choices, choice).lines()))
                        .anyMatch(billed::equals);
    }

    private static List<String> inWords(List<BilledLine> lines) {
        return lines.stream()
                .map(line -> line.code() + " x" + line.units() + " " + ModifierSet.of(line.modifiers()))
                .sorted()
                .toList();
    }

    /** Says whether one of the permitted claims has the units that are billed now, whatever the modifiers. */
    boolean permitsUnits(Session spoiled) {
        Map<ProcedureCode, Integer> billed = spoiled.billed().stream()
                .collect(Collectors.toMap(BilledLine::code, line -> line.units().toInt(), Integer::sum));
        return choices.stream()
                .map(choice -> choice.lines().stream()
                        .collect(Collectors.toMap(
                                ServiceLine::code, line -> line.units().toInt(), Integer::sum)))
                .anyMatch(billed::equals);
    }
}
