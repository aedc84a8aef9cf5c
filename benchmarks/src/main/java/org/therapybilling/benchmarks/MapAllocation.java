package org.therapybilling.benchmarks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.therapybilling.vocabulary.CodeMinutes;

/** The total-time rule as billing shops write it: maps by the text of the code, streams, one answer, no reasons. */
final class MapAllocation {

    private MapAllocation() {}

    static Map<String, Integer> allocate(List<CodeMinutes> day) {
        Map<String, Integer> minutes = day.stream()
                .collect(Collectors.groupingBy(
                        service -> service.code().toString(),
                        LinkedHashMap::new,
                        Collectors.summingInt(service -> service.minutes().toInt())));
        int total = minutes.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Integer> units = new LinkedHashMap<>();
        minutes.forEach((code, time) -> units.put(code, time / 15));
        int left = (total + 7) / 15
                - units.values().stream().mapToInt(Integer::intValue).sum();
        minutes.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> entry.getValue() % 15)
                        .thenComparingInt(Map.Entry::getValue)
                        .reversed())
                .limit(left)
                .forEach(entry -> units.merge(entry.getKey(), 1, Integer::sum));
        return units;
    }
}
