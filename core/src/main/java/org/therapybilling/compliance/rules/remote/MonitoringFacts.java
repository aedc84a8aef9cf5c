package org.therapybilling.compliance.rules.remote;

import java.util.Optional;
import java.util.function.Function;
import org.therapybilling.compliance.Fact;
import org.therapybilling.session.History;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.vocabulary.Minutes;

/** What the sessions of a claim know of the monitoring of the month: the first that knows something tells. */
final class MonitoringFacts {

    static final Fact<Integer> DEVICE_DAYS = fact("deviceDays", RemoteMonitoring::deviceDays);
    static final Fact<Minutes> MINUTES = fact("minutesThisMonth", RemoteMonitoring::minutesThisMonth);
    static final Fact<Boolean> LIVE_CONTACT = fact("liveContact", RemoteMonitoring::liveContact);

    private MonitoringFacts() {}

    private static <T> Fact<T> fact(String name, Function<RemoteMonitoring, Optional<T>> reader) {
        return Fact.of(
                "history.rtm." + name,
                claim -> claim.sessions().stream()
                        .flatMap(session -> session.history().stream())
                        .map(History::remoteMonitoring)
                        .flatMap(Optional::stream)
                        .map(reader)
                        .flatMap(Optional::stream)
                        .findFirst());
    }
}
