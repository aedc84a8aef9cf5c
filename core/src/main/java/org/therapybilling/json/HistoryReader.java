package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.session.Authorization;
import org.therapybilling.session.History;
import org.therapybilling.session.OpenStay;
import org.therapybilling.session.OtherCoverage;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.SpelledCode;
import org.therapybilling.vocabulary.ThresholdBucket;

/** Reads what a session says of the patient's year and coverage. */
final class HistoryReader {

    private static final Set<String> HISTORY = Set.of(
            "allowedThisYear",
            "asOf",
            "partBDeductibleMet",
            "authorizedVisitsLeft",
            "authorizedUnitsLeft",
            "authorization",
            "benefitVisitsLeft",
            "openStays",
            "homeHealthEpisode",
            "otherCoverage",
            "rtm");
    private static final Set<String> AUTHORIZATION = Set.of("from", "until", "visitsLeft", "unitsLeft", "codes");
    private static final Set<String> RTM =
            Set.of("minutesThisMonth", "deviceDays", "liveContact", "deviceSupplyLastBilled");
    private static final Set<String> BUCKETS = Set.of(ThresholdBucket.PT_SLP.name(), ThresholdBucket.OT.name());
    private static final int MOST = Integer.MAX_VALUE;

    private HistoryReader() {}

    static History history(JsonNode node, JsonPath path) {
        Fields fields = Fields.of(node, path, HISTORY);
        History.Builder history = History.builder()
                .putAllAllowedThisYear(
                        fields.object("allowedThisYear", HistoryReader::allowed).orElse(Map.of()))
                .asOf(fields.date("asOf"))
                .partBDeductibleMet(fields.money("partBDeductibleMet"))
                .authorization(authorization(fields))
                .benefitVisitsLeft(fields.integer("benefitVisitsLeft", 0, MOST))
                .homeHealthEpisode(fields.bool("homeHealthEpisode"))
                .otherCoverage(fields.oneOf("otherCoverage", OtherCoverage.class))
                .remoteMonitoring(fields.object("rtm", HistoryReader::remoteMonitoring));
        if (fields.has("openStays")) {
            history.addAllOpenStays(fields.listOf("openStays", OpenStay.class));
        }
        return Values.located(fields.at("homeHealthEpisode"), history::build);
    }

    private static Map<ThresholdBucket, Money> allowed(JsonNode node, JsonPath path) {
        Fields fields = Fields.of(node, path, BUCKETS);
        Map<ThresholdBucket, Money> allowed = new EnumMap<>(ThresholdBucket.class);
        for (ThresholdBucket bucket : ThresholdBucket.values()) {
            fields.money(bucket.name()).ifPresent(amount -> allowed.put(bucket, amount));
        }
        return allowed;
    }

    /** Reads the authorisation, and what the short forms say of it. */
    private static Optional<Authorization> authorization(Fields history) {
        Optional<Authorization> full = history.object("authorization", HistoryReader::authorization);
        Optional<Integer> visits = left(history, "authorizedVisitsLeft", full.flatMap(Authorization::visitsLeft));
        Optional<Integer> units = left(history, "authorizedUnitsLeft", full.flatMap(Authorization::unitsLeft));
        if (full.isEmpty() && visits.isEmpty() && units.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(full.map(Authorization::toBuilder)
                .orElseGet(Authorization::builder)
                .visitsLeft(visits)
                .unitsLeft(units)
                .build());
    }

    private static Authorization authorization(JsonNode node, JsonPath path) {
        Fields fields = Fields.of(node, path, AUTHORIZATION);
        return Authorization.builder()
                .validFrom(fields.date("from"))
                .validUntil(fields.date("until"))
                .visitsLeft(fields.integer("visitsLeft", 0, MOST))
                .unitsLeft(fields.integer("unitsLeft", 0, MOST))
                .addAllCodes(fields.texts("codes", SpelledCode::parseAlone))
                .build();
    }

    private static Optional<Integer> left(Fields history, String shortForm, Optional<Integer> left) {
        Optional<Integer> given = history.integer(shortForm, 0, MOST);
        if (given.isPresent() && left.isPresent() && !given.equals(left)) {
            throw new SessionFormatException(
                    history.at(shortForm),
                    "Here stands " + given.get() + ", and the authorization says " + left.get()
                            + "; correct one of them or leave one out.");
        }
        return given.or(() -> left);
    }

    private static RemoteMonitoring remoteMonitoring(JsonNode node, JsonPath path) {
        Fields fields = Fields.of(node, path, RTM);
        return RemoteMonitoring.builder()
                .minutesThisMonth(fields.integer("minutesThisMonth", 0, MOST).map(Minutes::of))
                .deviceDays(fields.integer("deviceDays", 0, RemoteMonitoring.MOST_DEVICE_DAYS))
                .liveContact(fields.bool("liveContact"))
                .deviceSupplyLastBilled(fields.date("deviceSupplyLastBilled"))
                .build();
    }
}
