package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;

/** Every way in which a therapist and an assistant share one or two codes, against {@link AssistantOracle}. */
class UnitsByAssistantTest {

    private static final ProcedureCode EXERCISE = ProcedureCode.of("97110");
    private static final ProcedureCode MANUAL = ProcedureCode.of("97140");
    private static final ProcedureCode TRACTION = ProcedureCode.of("97012");

    /** The last day before, and the first day on which, the modifier and then the midpoint exception are in force. */
    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(2019, 12, 31), LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31), LocalDate.of(2022, 1, 1));

    private static final int MOST_OF_ONE = 45;
    /** 46 minutes of the one by 46 of the other, on 4 dates, by 2 methods. */
    private static final int DAYS_OF_ONE = 46 * 46 * 4 * 2;

    private static final int MOST_OF_TWO = 30;
    /** 31 minutes of each party for each code, on 4 dates. */
    private static final int DAYS_OF_TWO = 31 * 31 * 31 * 31 * 4;

    /** Seconds around a minute, 8 minutes, 8 minutes with a minute, a unit, 23 minutes, and two units. */
    private static final int[] EDGES = {
        0, 1, 59, 60, 61, 419, 420, 421, 478, 479, 480, 481, 482, 539, 540, 541, 898, 899, 900, 901, 902, 959, 960, 961,
        1319, 1320, 1321, 1379, 1380, 1381, 1799, 1800, 1801
    };

    private static final int[] FEW_EDGES = {0, 59, 61, 419, 421, 479, 480, 541, 899, 900, 961};

    private final ShareComparison comparison = new ShareComparison();

    @ParameterizedTest
    @EnumSource
    void each_minute_of_one_code(CountingMethod counting) {
        for (TenPercentMethod method : TenPercentMethod.values()) {
            for (LocalDate date : DATES) {
                comparison.turnTo(date, method);
                eachMinuteOfOneCode(counting);
            }
        }
        comparison.report(counting.id() + ", one code", DAYS_OF_ONE);
    }

    private void eachMinuteOfOneCode(CountingMethod counting) {
        for (int therapist = 0; therapist <= MOST_OF_ONE; therapist++) {
            for (int assistant = 0; assistant <= MOST_OF_ONE; assistant++) {
                comparison.compare(counting, List.of(new SharedTime(EXERCISE, therapist * 60, assistant * 60)));
            }
        }
    }

    @Test
    void each_minute_of_two_codes_and_every_choice_at_a_tie() {
        List<List<Split>> permitted = permittedSplits();
        for (LocalDate date : DATES) {
            comparison.turnTo(date, TenPercentMethod.PERCENTAGE);
            eachMinuteOfTwoCodes(permitted);
        }
        comparison.report("two codes", DAYS_OF_TWO);
        assertThat(comparison.hadChoices()).isTrue();
    }

    private void eachMinuteOfTwoCodes(List<List<Split>> permitted) {
        List<SharedTime> manual = times(MANUAL);
        for (SharedTime first : times(EXERCISE)) {
            for (SharedTime second : manual) {
                int place = place(ShareComparison.minutes(first), ShareComparison.minutes(second));
                comparison.compare(permitted.get(place), List.of(first, second));
            }
        }
    }

    private static List<SharedTime> times(ProcedureCode code) {
        return IntStream.rangeClosed(0, MOST_OF_TWO)
                .boxed()
                .flatMap(therapist -> IntStream.rangeClosed(0, MOST_OF_TWO)
                        .mapToObj(assistant -> new SharedTime(code, therapist * 60, assistant * 60)))
                .toList();
    }

    /** Returns the permitted splits of two codes: they depend on the minutes of both parties together alone. */
    private static List<List<Split>> permittedSplits() {
        List<List<Split>> permitted = new ArrayList<>();
        for (int first = 0; first <= 2 * MOST_OF_TWO; first++) {
            for (int second = 0; second <= 2 * MOST_OF_TWO; second++) {
                assertThat(permitted).hasSize(place(first, second));
                permitted.add(ShareComparison.permitted(
                        CountingMethod.CMS_8_MINUTE,
                        List.of(new SharedTime(EXERCISE, first * 60, 0), new SharedTime(MANUAL, second * 60, 0))));
            }
        }
        return permitted;
    }

    private static int place(int first, int second) {
        return first * (2 * MOST_OF_TWO + 1) + second;
    }

    @ParameterizedTest
    @EnumSource(TenPercentMethod.class)
    void seconds_around_the_thresholds(TenPercentMethod method) {
        for (LocalDate date : DATES) {
            comparison.turnTo(date, method);
            for (int therapist : EDGES) {
                for (int assistant : EDGES) {
                    compareSeconds(new SharedTime(EXERCISE, therapist, assistant));
                }
            }
        }
        comparison.report(method + ", seconds", EDGES.length * EDGES.length * DATES.size());
    }

    /** Here lie a tenth, 10.5 percent, and 8 minutes of the therapist, of one unit. */
    @ParameterizedTest
    @EnumSource(TenPercentMethod.class)
    void seconds_around_a_tenth(TenPercentMethod method) {
        for (LocalDate date : DATES) {
            comparison.turnTo(date, method);
            for (int therapist = 400; therapist < 900; therapist++) {
                for (int assistant = 30; assistant <= 200; assistant++) {
                    compareSeconds(new SharedTime(EXERCISE, therapist, assistant));
                }
            }
        }
        comparison.report(method + ", seconds around a tenth", 500 * 171 * DATES.size());
    }

    private void compareSeconds(SharedTime... times) {
        comparison.compare(CountingMethod.CMS_8_MINUTE, List.of(times));
    }

    @ParameterizedTest
    @EnumSource(TenPercentMethod.class)
    void seconds_of_two_codes(TenPercentMethod method) {
        for (LocalDate date : DATES) {
            comparison.turnTo(date, method);
            for (int therapist : FEW_EDGES) {
                for (int assistant : FEW_EDGES) {
                    besideEdgesOfAnotherCode(new SharedTime(EXERCISE, therapist, assistant));
                }
            }
        }
        comparison.report(method + ", seconds of two codes", 11 * 11 * 11 * 11 * DATES.size());
    }

    private void besideEdgesOfAnotherCode(SharedTime first) {
        for (int therapist : FEW_EDGES) {
            for (int assistant : FEW_EDGES) {
                compareSeconds(first, new SharedTime(MANUAL, therapist, assistant));
            }
        }
    }

    /** With steps of 20 seconds these have tenths, 10.5 percent, and what an assistant did alone. */
    @ParameterizedTest
    @EnumSource(TenPercentMethod.class)
    void untimed_services(TenPercentMethod method) {
        for (LocalDate date : DATES) {
            comparison.turnTo(date, method);
            for (int therapist = 0; therapist <= 3600; therapist += 20) {
                for (int assistant = 0; assistant <= 600; assistant += 20) {
                    comparison.compareUntimed(new SharedTime(TRACTION, therapist, assistant));
                }
            }
        }
        comparison.report(method + ", untimed", 181 * 31 * DATES.size());
    }

    @ParameterizedTest
    @EnumSource(TenPercentMethod.class)
    void a_minute_moved_to_the_therapist_never_adds_an_assisted_unit(TenPercentMethod method) {
        for (LocalDate date : DATES) {
            AssistantShare share = AssistantShare.on(date).by(method);
            for (int total = 1; total <= 2 * MOST_OF_ONE; total++) {
                for (int therapist = 1; therapist <= total; therapist++) {
                    assertThat(assistedOfOneCode(share, therapist, total - therapist))
                            .as("%s: %d of %d minutes the therapist's", date, therapist, total)
                            .isLessThanOrEqualTo(assistedOfOneCode(share, therapist - 1, total - therapist + 1));
                }
            }
        }
    }

    private static int assistedOfOneCode(AssistantShare share, int therapist, int assistant) {
        List<SharedTime> times = List.of(new SharedTime(EXERCISE, therapist * 60, assistant * 60));
        Split split =
                ShareComparison.permitted(CountingMethod.CMS_8_MINUTE, times).get(0);
        return ShareComparison.assisted(share.share(split, times), EXERCISE);
    }
}
