package org.therapybilling.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.session.Session;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.units.UnitCalculator;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.ProcedureCode;

/** The services of a day that are counted in quarters of an hour, with the professional's choice where they tie. */
final class Pool {

    private final List<Service> services;
    private final List<List<ProcedureCode>> choices;

    private Pool(List<Service> services, List<List<ProcedureCode>> choices) {
        this.services = services;
        this.choices = choices;
    }

    /** Begins with all services of a day; those that are not pooled only matter where they leave a gap. */
    static Pool of(List<Service> services, List<Session> sessions) {
        List<List<ProcedureCode>> choices = new ArrayList<>(0);
        for (Session session : sessions) {
            if (!session.tieGoesTo().isEmpty()) {
                choices.add(session.tieGoesTo().stream()
                        .map(code -> serviceOf(code, services))
                        .toList());
            }
        }
        return new Pool(services, choices);
    }

    /** Returns the choices of all sessions, the first session's first. */
    private List<ProcedureCode> tieGoesTo() {
        return choices.isEmpty()
                ? List.of()
                : choices.stream().flatMap(List::stream).distinct().toList();
    }

    /** Says that sessions choose differently where services are tied; empty if they do not. */
    Optional<String> disagreement(Answer<UnitAllocation> timed) {
        if (choices.size() < 2) {
            return Optional.empty();
        }
        List<ProcedureCode> contenders =
                timed.found().map(UnitAllocation::contenders).orElse(List.of());
        List<List<ProcedureCode>> different = choices.stream()
                .map(chosen ->
                        chosen.stream().filter(contenders::contains).sorted().toList())
                .filter(chosen -> !chosen.isEmpty())
                .distinct()
                .toList();
        return different.size() < 2
                ? Optional.empty()
                : Optional.of("The sessions of the day choose differently where services are tied: "
                        + different.stream().map(Pool::listed).collect(Collectors.joining("; "))
                        + ". What the first session chose goes first; let the sessions agree.");
    }

    private static String listed(List<ProcedureCode> codes) {
        return codes.stream().map(ProcedureCode::toString).collect(Collectors.joining(", "));
    }

    /** Returns the code that stands for the service of an add-on code; any other code as it is. */
    private static ProcedureCode serviceOf(ProcedureCode code, List<Service> services) {
        for (Service service : services) {
            if (service.addOn().filter(addOn -> addOn.code().equals(code)).isPresent()) {
                return service.code();
            }
        }
        return code;
    }

    Counting count(PayerPolicy policy) {
        Answer<CountingMethod> method = policy.get(PayerKeys.COUNTING);
        return new Counting(method, timed(method));
    }

    private Answer<UnitAllocation> timed(Answer<CountingMethod> counting) {
        return counting.fold(
                this::timed,
                none -> new Answer.Unknown<>("The payer has no counting method.", none.releases()),
                unknown -> new Answer.Unknown<>(unknown.why(), unknown.releases(), unknown.missing()));
    }

    private Answer<UnitAllocation> timed(Answer.Found<CountingMethod> method) {
        Optional<Answer.Unknown<UnitAllocation>> gap = whyNot();
        if (gap.isPresent()) {
            return gap.get();
        }
        UnitAllocation units = UnitCalculator.of(method.value()).allocate(minutes(), tieGoesTo());
        return new Answer.Found<>(units, method.source(), method.certainty());
    }

    private List<CodeMinutes> minutes() {
        List<CodeMinutes> minutes = new ArrayList<>();
        for (Service service : services) {
            if (service.isTimed()) {
                minutes.add(new CodeMinutes(service.code(), service.minutes()));
            }
        }
        return minutes;
    }

    /** Says which gap of the record keeps the pool from being counted; empty if none does. */
    private Optional<Answer.Unknown<UnitAllocation>> whyNot() {
        String unrecorded = codes(member -> member.isTimed() && member.isUnrecorded());
        if (!unrecorded.isEmpty()) {
            return gap(
                    "treatments",
                    "The minutes of " + unrecorded
                            + " are not recorded, so the units of the timed codes cannot be counted; record minutes, or"
                            + " start and end.");
        }
        String endless = codes(member -> member.isTimed() && member.isEndless());
        if (!endless.isEmpty()) {
            return gap(
                    "treatments",
                    "The minutes of " + endless + " are more than a million on one day, so the units of the timed codes"
                            + " are not counted; perhaps sessions were repeated.");
        }
        String unknown = codes(RecordedCode::isOfUnknownBasis);
        return unknown.isEmpty()
                ? Optional.empty()
                : gap(
                        ProcedureInfo.CODE_BOOK.id(),
                        "It is not known how " + unknown + " counted on this date of service, so the units of the timed"
                                + " codes cannot be counted.");
    }

    private static Optional<Answer.Unknown<UnitAllocation>> gap(String missing, String why) {
        return Optional.of(new Answer.Unknown<UnitAllocation>(why).missing(missing));
    }

    private String codes(Predicate<RecordedCode> which) {
        StringJoiner codes = new StringJoiner(", ");
        for (Service service : services) {
            for (RecordedCode member : service.recorded()) {
                if (which.test(member)) {
                    codes.add(member.code().toString());
                }
            }
        }
        return codes.toString();
    }
}
