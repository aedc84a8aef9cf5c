package org.therapybilling.compliance.rules.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.ClaimView;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.PercentOfMedicare;
import org.therapybilling.reference.AddOnEdit;
import org.therapybilling.reference.ComponentCode;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.reference.ZipLocality;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * The newest releases that are loaded of the tables which a claim is judged by, where the date of service is later. Only
 * what speaks of the claim counts: pairs of its codes and the limits of its codes where the payer asks for them, add-on
 * edits of its add-on codes, the code book, the relative values where the payer asks for the status of codes, and the ZIP
 * codes where the payer's fees are Medicare's of the place.
 */
final class PastReleases {

    private static final Comparator<DataRelease> BY_LAST_DAY =
            Comparator.comparing(release -> release.dates().lastDay().orElse(LocalDate.MAX));

    private final LocalDate dateOfService;
    private final Set<DataRelease> releases = new LinkedHashSet<>();
    private final List<String> why = new ArrayList<>();

    private PastReleases(LocalDate dateOfService) {
        this.dateOfService = dateOfService;
    }

    static PastReleases of(RuleContext claim) {
        PastReleases past = new PastReleases(claim.dateOfService());
        List<ProcedureCode> codes = codes(claim);
        for (ProcedureCode code : codes) {
            past.note(claim.ask(ProcedureInfo.CODE_BOOK, code));
            claim.ifKnown(PayerKeys.MUE)
                    .found()
                    .ifPresent(program -> past.note(claim.ask(UnitLimit.of(program.tables(), claim.setting()), code)));
            if (claim.ifKnown(PayerKeys.CODE_STATUS).found().orElse(false)) {
                past.noteIfUnknown(claim.ask(RelativeValues.TABLE, ComponentCode.of(code)));
            }
            Answer<AddOnEdit> addOn = claim.ask(AddOnEdit.TABLE, code);
            addOn.found().ifPresent(edit -> past.note(addOn));
        }
        claim.ifKnown(PayerKeys.NCCI).found().ifPresent(program -> {
            for (CodePair pair : pairs(claim)) {
                past.note(claim.ask(PairEdit.of(program.tables(), claim.setting()), pair));
            }
        });
        past.notePlaces(claim);
        return past;
    }

    private void notePlaces(RuleContext claim) {
        if (claim.ifKnown(PayerKeys.FEES).found().flatMap(Fees::basis).orElse(null) instanceof PercentOfMedicare share
                && share.locality().isEmpty()) {
            for (Session session : claim.sessions()) {
                session.zip()
                        .filter(zip -> session.locality().isEmpty())
                        .ifPresent(zip -> note(claim.ask(ZipLocality.TABLE, zip)));
            }
        }
    }

    private static List<ProcedureCode> codes(RuleContext claim) {
        Set<ProcedureCode> codes = new LinkedHashSet<>();
        for (Session session : claim.sessions()) {
            for (Treatment treatment : session.treatments()) {
                codes.add(treatment.code());
            }
            for (BilledLine line : session.billed()) {
                codes.add(line.code());
            }
        }
        return List.copyOf(codes);
    }

    private static List<CodePair> pairs(RuleContext claim) {
        List<CodePair> pairs = new ArrayList<>();
        List<ProcedureCode> day = codesOf(claim.linesOfTheDay());
        for (int i = 0; i < day.size(); i++) {
            for (int j = i + 1; j < day.size(); j++) {
                pairs.add(new CodePair(day.get(i), day.get(j)));
            }
        }
        return pairs;
    }

    private static List<ProcedureCode> codesOf(List<ClaimLine> lines) {
        Set<ProcedureCode> codes = new LinkedHashSet<>();
        for (ClaimLine line : lines) {
            if (codes.size() < ClaimView.MOST_COMPARED) {
                codes.add(line.code());
            }
        }
        return List.copyOf(codes);
    }

    /** Notes what an answer that is not sure was read from. */
    private void note(Answer<?> answer) {
        boolean isSure = answer.fold(
                found -> found.certainty() == Certainty.DEFINITE,
                none -> none.certainty() == Certainty.DEFINITE,
                unknown -> false);
        if (!isSure) {
            newest(answer, dateOfService).ifPresent(release -> add(release, answer));
        }
    }

    /** Of a table that counts by the year, what is likely is no sign that its releases have ended. */
    private void noteIfUnknown(Answer<?> answer) {
        if (answer instanceof Answer.Unknown) {
            note(answer);
        }
    }

    private void add(DataRelease release, Answer<?> answer) {
        releases.add(release);
        if (answer instanceof Answer.Unknown<?> unknown && !why.contains(unknown.why())) {
            why.add(unknown.why());
        }
    }

    /** Returns the newest release that an answer was read from, or asked in vain, if it ended before the date. */
    static Optional<DataRelease> newest(Answer<?> answer, LocalDate dateOfService) {
        DataRelease newest = null;
        for (DataRelease release : answer.releases()) {
            newest = newest == null || BY_LAST_DAY.compare(newest, release) < 0 ? release : newest;
        }
        return Optional.ofNullable(newest)
                .filter(release ->
                        release.dates().lastDay().filter(dateOfService::isAfter).isPresent());
    }

    boolean isEmpty() {
        return releases.isEmpty();
    }

    List<DataRelease> releases() {
        return List.copyOf(releases);
    }

    /** Returns what to do: load later releases. */
    String why() {
        return why.isEmpty() ? "Load the releases of the date of service." : String.join(" ", why);
    }
}
