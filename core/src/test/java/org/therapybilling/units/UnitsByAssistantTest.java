package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;

/** Every way in which a therapist and an assistant share one or two codes, against {@link AssistantOracle}. */
class UnitsByAssistantTest {

    private static final ProcedureCode EXERCISE = ProcedureCode.of("97110");
    private static final ProcedureCode MANUAL = ProcedureCode.of("97140");
    private static final ProcedureCode TRACTION = ProcedureCode.of("97012");

    /** The last and the first days before and from which the modifier, and the midpoint exception, are in force. */
    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(2019, 12, 31), LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31), LocalDate.of(2022, 1, 1));

    private static final int MOST_OF_ONE = 45;
    /** 46 minutes of the one by 46 of the other, on 4 dates. */
    private static final int DAYS_OF_ONE = 46 * 46 * 4;

    private static final int MOST_OF_TWO = 30;
    /** 31 minutes of each party for each code, on 4 dates. */
    private static final int DAYS_OF_TWO = 31 * 31 * 31 * 31 * 4;

    /** Around a minute, 8 minutes, 8 minutes with a minute, a unit, 23 minutes, and two units. */
    private static final int[] EDGES = {
        0, 1, 59, 60, 61, 419, 420, 421, 478, 479, 480, 481, 482, 539, 540, 541, 898, 899, 900, 901, 902, 959, 960, 961,
        1319, 1320, 1321, 1379, 1380, 1381, 1799, 1800, 1801
    };

    private static final int[] FEW_EDGES = {0, 59, 61, 419, 421, 479, 480, 541, 899, 900, 961};

    private static final int MOST_SHOWN = 20;

    private int tried;
    private int splits;
    private int shared;
    private int different;
    private final List<String> differences = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void each_minute_of_one_code(CountingMethod counting) {
        for (TenPercentMethod method : TenPercentMethod.values()) {
            for (LocalDate date : DATES) {
                Pair pair = new Pair(date, method);
                for (int therapist = 0; therapist <= MOST_OF_ONE; therapist++) {
                    for (int assistant = 0; assistant <= MOST_OF_ONE; assistant++) {
                        pair.compare(counting, therapist * 60, assistant * 60);
                    }
                }
            }
        }
        report(counting.id() + ", one code", DAYS_OF_ONE * TenPercentMethod.values().length);
    }

    @Test
    void each_minute_of_two_codes_and_every_choice_at_a_tie() {
        List<List<Split>> permitted = permittedSplits();
        SharedTime[][] exercise = times(EXERCISE);
        SharedTime[][] manual = times(MANUAL);
        for (LocalDate date : DATES) {
            Pair pair = new Pair(date, TenPercentMethod.PERCENTAGE);
            for (SharedTime[] byTherapist : exercise) {
                for (SharedTime first : byTherapist) {
                    pair.compareAll(permitted, first, manual);
                }
            }
        }
        report("two codes", DAYS_OF_TWO);
        assertThat(splits).as("days with a choice").isGreaterThan(tried);
    }

    @ParameterizedTest
    @EnumSource(TenPercentMethod.class)
    void seconds_around_the_thresholds(TenPercentMethod method) {
        for (LocalDate date : DATES) {
            Pair pair = new Pair(date, method);
            for (int therapist : EDGES) {
                for (int assistant : EDGES) {
                    pair.compare(CountingMethod.CMS_8_MINUTE, therapist, assistant);
                }
            }
        }
        report(method + ", seconds", EDGES.length * EDGES.length * DATES.size());
    }

    /** Here lie a tenth, 10.5 percent, and 8 minutes of the therapist, of one unit. */
    @ParameterizedTest
    @EnumSource(TenPercentMethod.class)
    void seconds_around_a_tenth(TenPercentMethod method) {
        for (LocalDate date : DATES) {
            Pair pair = new Pair(date, method);
            for (int therapist = 400; therapist < 900; therapist++) {
                for (int assistant = 30; assistant <= 200; assistant++) {
                    pair.compare(CountingMethod.CMS_8_MINUTE, therapist, assistant);
                }
            }
        }
        report(method + ", seconds around a tenth", 500 * 171 * DATES.size());
    }

    @ParameterizedTest
    @EnumSource(TenPercentMethod.class)
    void seconds_of_two_codes(TenPercentMethod method) {
        for (LocalDate date : DATES) {
            Pair pair = new Pair(date, method);
            for (int therapist : FEW_EDGES) {
                for (int assistant : FEW_EDGES) {
                    pair.compareEdges(new SharedTime(EXERCISE, therapist, assistant));
                }
            }
        }
        report(method + ", seconds of two codes", 11 * 11 * 11 * 11 * DATES.size());
    }

    @ParameterizedTest
    @EnumSource(TenPercentMethod.class)
    void untimed_services(TenPercentMethod method) {
        for (LocalDate date : DATES) {
            Pair pair = new Pair(date, method);
            for (int therapist = 0; therapist <= 3600; therapist += 20) {
                for (int assistant = 0; assistant <= 600; assistant += 20) {
                    pair.compareUntimed(therapist, assistant);
                }
            }
        }
        report(method + ", untimed", 181 * 31 * DATES.size());
    }

    @ParameterizedTest
    @EnumSource(TenPercentMethod.class)
    void a_minute_moved_to_the_therapist_never_adds_an_assisted_unit(TenPercentMethod method) {
        for (LocalDate date : DATES) {
            AssistantShare share = AssistantShare.on(date).by(method);
            for (int total = 1; total <= 2 * MOST_OF_ONE; total++) {
                int before = Integer.MAX_VALUE;
                for (int therapist = 0; therapist <= total; therapist++) {
                    int now = assistedOfOneCode(share, therapist, total - therapist);
                    assertThat(now)
                            .as("%s: %d + %d minutes", date, therapist, total - therapist)
                            .isLessThanOrEqualTo(before);
                    before = now;
                }
            }
        }
    }

    private static int assistedOfOneCode(AssistantShare share, int therapist, int assistant) {
        SharedTime time = new SharedTime(EXERCISE, therapist * 60, assistant * 60);
        Split split = split(CountingMethod.CMS_8_MINUTE, List.of(time)).get(0);
        return assisted(share.share(split, List.of(time)), EXERCISE);
    }

    private void report(String what, int expected) {
        System.out.printf(
                "%s: %,d of %,d days tried, %,d splits, %,d with units of both kinds, %,d differences%n",
                what, tried, expected, splits, shared, different);
        assertThat(differences).isEmpty();
        assertThat(tried).isEqualTo(expected);
    }

    /** Returns the permitted splits of two codes, by the minutes of the first, then of the second. */
    private static List<List<Split>> permittedSplits() {
        List<List<Split>> permitted = new ArrayList<>();
        for (int first = 0; first <= 2 * MOST_OF_TWO; first++) {
            for (int second = 0; second <= 2 * MOST_OF_TWO; second++) {
                permitted.add(split(
                        CountingMethod.CMS_8_MINUTE,
                        List.of(new SharedTime(EXERCISE, first * 60, 0), new SharedTime(MANUAL, second * 60, 0))));
            }
        }
        return permitted;
    }

    private static SharedTime[][] times(ProcedureCode code) {
        return IntStream.rangeClosed(0, MOST_OF_TWO)
                .mapToObj(therapist -> IntStream.rangeClosed(0, MOST_OF_TWO)
                        .mapToObj(assistant -> new SharedTime(code, therapist * 60, assistant * 60))
                        .toArray(SharedTime[]::new))
                .toArray(SharedTime[][]::new);
    }

    /** Returns the default first. A code's seconds are added up, then whole minutes count. */
    private static List<Split> split(CountingMethod counting, List<SharedTime> times) {
        List<CodeMinutes> minutes = new ArrayList<>();
        for (SharedTime time : times) {
            minutes.add(new CodeMinutes(time.code(), Minutes.of(seconds(time) / 60)));
        }
        UnitAllocation allocation = UnitCalculator.of(counting).allocate(minutes);
        List<Split> all = new ArrayList<>(List.of(allocation.split()));
        all.addAll(allocation.alternatives());
        return all;
    }

    private static int seconds(SharedTime time) {
        return time.therapistSeconds() + time.assistantSeconds();
    }

    /** Returns the plain units of a code, zero if it is not listed. */
    private static int plain(List<SharedUnits> all, ProcedureCode code) {
        int plain = 0;
        for (SharedUnits units : all) {
            plain += units.code().equals(code) ? units.plain().toInt() : 0;
        }
        return plain;
    }

    /** Returns the assisted units of a code, zero if it is not listed. */
    private static int assisted(List<SharedUnits> all, ProcedureCode code) {
        int assisted = 0;
        for (SharedUnits units : all) {
            assisted += units.code().equals(code) ? units.assisted().toInt() : 0;
        }
        return assisted;
    }

    /** What is tested beside what it is tested against, for a date and a method. */
    private final class Pair {

        private final String name;
        private final AssistantShare share;
        private final AssistantOracle oracle;

        Pair(LocalDate date, TenPercentMethod method) {
            name = date + " " + method;
            share = AssistantShare.on(date).by(method);
            oracle = new AssistantOracle(date, method);
        }

        void compare(CountingMethod counting, int therapist, int assistant) {
            List<SharedTime> times = List.of(new SharedTime(EXERCISE, therapist, assistant));
            compareAll(split(counting, times), times);
        }

        void compareAll(List<List<Split>> permitted, SharedTime first, SharedTime[][] seconds) {
            int row = seconds(first) / 60 * (2 * MOST_OF_TWO + 1);
            for (SharedTime[] byTherapist : seconds) {
                for (SharedTime second : byTherapist) {
                    compareAll(permitted.get(row + seconds(second) / 60), List.of(first, second));
                }
            }
        }

        void compareEdges(SharedTime first) {
            for (int therapist : FEW_EDGES) {
                for (int assistant : FEW_EDGES) {
                    List<SharedTime> times = List.of(first, new SharedTime(MANUAL, therapist, assistant));
                    compareAll(split(CountingMethod.CMS_8_MINUTE, times), times);
                }
            }
        }

        private void compareAll(List<Split> permitted, List<SharedTime> times) {
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
                shared += plain > 0 && assisted > 0 ? 1 : 0;
                if (plain != units - expected || assisted != expected || found.size() > times.size()) {
                    note(split + " of " + times + ": " + found + " instead of " + expected + " for " + code.code());
                }
            }
        }

        void compareUntimed(int therapist, int assistant) {
            tried++;
            boolean expected = oracle.isAssisted(therapist, assistant);
            if (share.isAssisted(new SharedTime(TRACTION, therapist, assistant)) != expected) {
                note(therapist + " + " + assistant + " seconds: not " + expected);
            }
        }

        private void note(String difference) {
            different++;
            if (differences.size() < MOST_SHOWN) {
                differences.add(name + ": " + difference);
            }
        }
    }
}
