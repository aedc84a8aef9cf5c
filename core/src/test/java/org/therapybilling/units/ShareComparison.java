package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;

/** Holds {@link AssistantShare} against {@link AssistantOracle}, day after day, and keeps count. */
final class ShareComparison {

    private static final int MOST_SHOWN = 20;

    private String name = "";
    private AssistantShare share = AssistantShare.on(LocalDate.EPOCH);
    private AssistantOracle oracle = new AssistantOracle(LocalDate.EPOCH, TenPercentMethod.PERCENTAGE);

    private int tried;
    private int splits;
    private int mixed;
    private int different;
    private final List<String> differences = new ArrayList<>();

    /** Turns to a date of service and a method; before the first turn nothing carries a modifier. */
    void turnTo(LocalDate date, TenPercentMethod method) {
        name = date + " " + method;
        share = AssistantShare.on(date).by(method);
        oracle = new AssistantOracle(date, method);
    }

    /** Compares a day with every split that the counting permits. */
    void compare(CountingMethod counting, List<SharedTime> times) {
        compare(permitted(counting, times), times);
    }

    /** Compares a day with each of these splits, which name the codes in the order of the times. */
    void compare(List<Split> permitted, List<SharedTime> times) {
        tried++;
        for (Split split : permitted) {
            splits++;
            compare(split, times, share.share(split, times));
        }
    }

    private void compare(Split split, List<SharedTime> times, List<SharedUnits> found) {
        for (int i = 0; i < times.size(); i++) {
            CodeUnits code = split.codes().get(i);
            SharedTime time = times.get(i);
            int units = code.units().toInt();
            int expected = oracle.assisted(units, time.therapistSeconds(), time.assistantSeconds());
            int plain = plain(found, code.code());
            int assisted = assisted(found, code.code());
            mixed += plain > 0 && assisted > 0 ? 1 : 0;
            if (plain != units - expected || assisted != expected || found.size() > times.size()) {
                note(split + " of " + times + ": " + found + " instead of " + expected + " for " + code.code());
            }
        }
    }

    void compareUntimed(SharedTime service) {
        tried++;
        boolean expected = oracle.isAssisted(service.therapistSeconds(), service.assistantSeconds());
        if (share.isAssisted(service) != expected) {
            note(service + ": not " + expected);
        }
    }

    private void note(String difference) {
        different++;
        if (differences.size() < MOST_SHOWN) {
            differences.add(name + ": " + difference);
        }
    }

    void report(String what, int expectedDays) {
        System.out.printf(
                "%s: %,d of %,d days tried, %,d splits, %,d codes with units of both kinds, %d differences%n",
                what, tried, expectedDays, splits, mixed, different);
        assertThat(differences).isEmpty();
        assertThat(tried).isEqualTo(expectedDays);
    }

    boolean hadChoices() {
        return splits > tried;
    }

    /** Returns the default first. A code's seconds are added up, then whole minutes count. */
    static List<Split> permitted(CountingMethod counting, List<SharedTime> times) {
        List<CodeMinutes> minutes = new ArrayList<>();
        for (SharedTime time : times) {
            minutes.add(new CodeMinutes(time.code(), Minutes.of(minutes(time))));
        }
        UnitAllocation allocation = UnitCalculator.of(counting).allocate(minutes);
        List<Split> all = new ArrayList<>(List.of(allocation.split()));
        all.addAll(allocation.alternatives());
        return all;
    }

    /** Returns the whole minutes of both parties together. */
    static int minutes(SharedTime time) {
        return (time.therapistSeconds() + time.assistantSeconds()) / 60;
    }

    private static int plain(List<SharedUnits> all, ProcedureCode code) {
        int plain = 0;
        for (SharedUnits units : all) {
            plain += units.code().equals(code) ? units.plain().toInt() : 0;
        }
        return plain;
    }

    /** Returns the assisted units of a code, zero if it is not listed. */
    static int assisted(List<SharedUnits> all, ProcedureCode code) {
        int assisted = 0;
        for (SharedUnits units : all) {
            assisted += units.code().equals(code) ? units.assisted().toInt() : 0;
        }
        return assisted;
    }
}
