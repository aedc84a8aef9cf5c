package org.therapybilling.units;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Split;

/** Days of treatment in few words. */
final class Days {

    private static final int FIRST_CODE = 97110;

    private Days() {}

    /** Reads for example {@code 97110=33 97140=7}; empty for a day without treatment. */
    static List<CodeMinutes> day(String services) {
        return Arrays.stream(services.split(" "))
                .filter(service -> !service.isEmpty())
                .map(service ->
                        CodeMinutes.of(service.substring(0, 5), Minutes.of(Integer.parseInt(service.substring(6)))))
                .toList();
    }

    /** Returns services of these minutes, with the codes 97110, 97111 and so on. */
    static List<CodeMinutes> day(List<Integer> minutes) {
        return IntStream.range(0, minutes.size())
                .mapToObj(i -> CodeMinutes.of(String.valueOf(FIRST_CODE + i), Minutes.of(minutes.get(i))))
                .toList();
    }

    static UnitAllocation allocate(CountingMethod method, String services) {
        return UnitCalculator.of(method).allocate(day(services));
    }

    /** Returns the units of the default and of all alternatives. */
    static List<List<Integer>> splits(UnitAllocation allocation) {
        return Stream.concat(Stream.of(allocation.split()), allocation.alternatives().stream())
                .map(Days::units)
                .toList();
    }

    static List<Integer> units(Split split) {
        return split.codes().stream().map(code -> code.units().toInt()).toList();
    }
}
