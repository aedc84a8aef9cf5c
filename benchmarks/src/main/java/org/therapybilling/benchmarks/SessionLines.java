package org.therapybilling.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.therapybilling.vocabulary.CodeMinutes;

/** Sessions as NDJSON, a line for each day of {@link DayPool}, as a billing system would send them. */
final class SessionLines {

    private static final int SERVICES = 4;

    private SessionLines() {}

    /** Returns the lines, each ending with a newline, in UTF-8. */
    static byte[] bytes() {
        List<List<CodeMinutes>> days = DayPool.of(SERVICES);
        return IntStream.range(0, days.size())
                .mapToObj(i -> line(i, days.get(i)))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(int number, List<CodeMinutes> day) {
        String treatments = day.stream()
                .map(service -> "{\"code\":\"" + service.code() + "\",\"minutes\":"
                        + service.minutes().toInt() + ",\"performer\":\"THERAPIST\"}")
                .collect(Collectors.joining(","));
        return "{\"sessionId\":\"S-" + number
                + "\",\"billingProvider\":\"group-1\",\"renderingProvider\":\"t-4\",\"dateOfService\":\"2026-03-02\","
                + "\"discipline\":\"PT\",\"setting\":\"PRACTITIONER\",\"placeOfService\":\"11\",\"payer\":\"medicare\","
                + "\"treatments\":[" + treatments + "],\"diagnoses\":[\"M25.561\"]}\n";
    }
}
