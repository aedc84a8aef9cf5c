package org.therapybilling.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Phrase;
import org.therapybilling.explain.Step;
import org.therapybilling.reference.DayRange;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.session.History;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Count;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Units;
import org.therapybilling.vocabulary.Words;

/**
 * Counts remote therapeutic monitoring: management by the minutes of the calendar month, reached in full and with live
 * contact; a device by its days with data. The facts are those of the patient's history, which end before the day: the
 * minutes recorded on the day are added, and minutes that are not recorded add nothing.
 */
final class MonitoringCount {

    private static final Citation MONITORING = Citation.of("CMS CR 14250, as summarised by societies", "");

    private static final Phrase WITH_CONTACT = Phrase.of(
                    "counting.month",
                    "{0}: {1} of the month, live contact -> {result}",
                    "{0} counts the minutes of the calendar month in full; {1} with live contact give {result}.")
            .citing(MONITORING);
    private static final Phrase WITHOUT_CONTACT = Phrase.of(
                    "counting.month-without-contact",
                    "{0}: no live contact -> {result}",
                    "{0} needs live contact in the calendar month; {1} without it give {result}.")
            .citing(MONITORING);
    private static final Phrase DEVICE = Phrase.of(
                    "counting.device-days",
                    "{0}: {1} of {2} -> {result}",
                    "{0} is for {2} with data in a period of 30; there were {1}, which gives {result}.")
            .citing(MONITORING);

    private final List<RemoteMonitoring> known;

    private MonitoringCount(List<RemoteMonitoring> known) {
        this.known = known;
    }

    /** Begins with what the sessions of a day know. */
    static MonitoringCount of(List<Session> sessions) {
        List<RemoteMonitoring> known = new ArrayList<>(0);
        for (Session session : sessions) {
            session.history().flatMap(History::remoteMonitoring).ifPresent(known::add);
        }
        return new MonitoringCount(known);
    }

    Outcome management(Service service, ProcedureInfo primary) {
        Optional<Minutes> minutes = only(known.stream().map(RemoteMonitoring::minutesThisMonth));
        Optional<Boolean> contact = only(known.stream().map(RemoteMonitoring::liveContact));
        if (minutes.isEmpty() || contact.isEmpty()) {
            return Outcome.undecided(
                    service,
                    "The units of " + service.recordedCodes() + " count the minutes of the calendar month and need live"
                            + " contact in it; record history.rtm.minutesThisMonth and history.rtm.liveContact, the"
                            + " same in all sessions of the day.");
        }
        Minutes reached = minutes.get().plus(service.minutes());
        int counted = contact.get() && service.isSkilled() ? reached.toInt() : 0;
        List<SupportedUnits> units = new ArrayList<>();
        units.add(new SupportedUnits(primary.code(), Units.of(first(primary, counted))));
        service.addOn()
                .flatMap(addOn -> addOn.info().found())
                .ifPresent(addOn ->
                        units.add(new SupportedUnits(addOn.code(), Units.of(further(primary, addOn, counted)))));
        return new Outcome(
                units,
                List.of(),
                units.stream().map(code -> step(code, reached, contact.get())).toList());
    }

    private static int first(ProcedureInfo primary, int minutes) {
        boolean inTime =
                primary.lastUnitTo().map(last -> minutes <= last.toInt()).orElse(true);
        return inTime ? Math.min(1, Lengths.of(primary).units(minutes)) : 0;
    }

    private static int further(ProcedureInfo primary, ProcedureInfo addOn, int minutes) {
        return Lengths.of(addOn).units(minutes - Lengths.of(primary).unit());
    }

    private static Step step(SupportedUnits code, Minutes minutes, boolean contact) {
        return Step.of(contact ? WITH_CONTACT : WITHOUT_CONTACT, code.code(), minutes)
                .giving(code.units());
    }

    Outcome device(Service service, ProcedureInfo info) {
        Optional<Integer> days = only(known.stream().map(RemoteMonitoring::deviceDays));
        if (days.isEmpty()) {
            return Outcome.undecided(
                    service,
                    "The unit of " + service.recordedCodes() + " counts the days on which a device sent data; record"
                            + " history.rtm.deviceDays, the same in all sessions of the day.");
        }
        DayRange range = info.deviceDays().orElseThrow();
        int units = service.isSkilled() && range.contains(days.get()) ? 1 : 0;
        Step step = Step.of(DEVICE, info.code(), new Count(days.get(), "days"), new Words(range.toString()))
                .giving(Units.of(units));
        return Outcome.of(info.code(), units, step);
    }

    /** Returns the value that all sessions who know one agree on; empty if none knows, or they differ. */
    private static <T> Optional<T> only(Stream<Optional<T>> values) {
        List<T> different = values.flatMap(Optional::stream).distinct().toList();
        return different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
    }
}
