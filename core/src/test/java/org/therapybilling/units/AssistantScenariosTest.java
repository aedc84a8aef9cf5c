package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/**
 * Published days of therapist and assistant, counted by hand. {@code 97110=13+23} are 13 minutes of the therapist and
 * 23 of the assistant, or 13 plain units and 23 with the modifier; every permitted claim is listed, the default first,
 * and a code without units not at all.
 */
class AssistantScenariosTest {

    /** Where the source names minutes and no complete answer, the answer follows from the steps of CMS. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Copy of a vendor's series on the examples of CMS, part 2, scenario 1: PTA 23 and PT 13 minutes of 97110,
            # PT 30 of 97140, 66 minutes or 4 units; the PTA's 15 minutes are a unit (the rest of the answer not seen).
            # https://www.map-france.com/Croissy-sur-Seine-78290/population-Croissy-sur-Seine.html
            2022-01-01 | 97110=13+23 97140=30+0 | 97110=1+1 97140=2+0
            2021-12-31 | 97110=13+23 97140=30+0 | 97110=0+2 97140=2+0

            # TherapyComply, proposed rule for 2022, example A: PTA 10 minutes, PT 5, 15 together: one unit with CQ.
            # https://therapycomply.com/Medicare/Outpatient-Therapy/PTA-and-OTA-Modifiers/2022-Rule
            2021-12-31 | 97110=5+10 | 97110=0+1
            2022-01-01 | 97110=5+10 | 97110=0+1

            # APTA, quick guide 2019, copied: the PTA helps the PT through two units of 97112: both without CQ.
            # https://pdf4pro.com/amp/view/quick-guide-to-using-the-pta-modifier-7774fc.html
            2020-01-01 | 97112=30+0 | 97112=2+0

            # The same, scenario D: PT 15 minutes of 97140, then PTA 7 of 97110 (22 minutes are one unit).
            2020-01-01 | 97140=15+0 97110=0+7 | 97140=1+0

            # Gawenda Seminars, December 2019, scenarios 3 and 4 (answers for members): 10 and 10; 25 and 15 minutes.
            # https://gawendaseminars.com/when-should-i-use-the-new-pta-and-ota-modifiers/
            2020-01-01 | 97110=10+10 | 97110=0+1
            2022-01-01 | 97110=10+10 | 97110=1+0
            2020-01-01 | 97110=25+15 | 97110=2+1
            2022-01-01 | 97110=25+15 | 97110=2+1

            # PT Management, December 2021: the therapist treats alone; the assistant alone; the therapist 30 minutes
            # and then the assistant: two units without and all others with CQ.
            # https://pt-management.com/blog/cq-co-modifier-addition-rules-and-examples/
            2022-01-01 | 97110=38+0 | 97110=3+0
            2022-01-01 | 97110=0+38 | 97110=0+3
            2022-01-01 | 97110=30+15 | 97110=2+1
            2022-01-01 | 97110=30+8 | 97110=2+1
            2022-01-01 | 97110=30+0 97140=0+23 | 97110=2+0 97140=0+2

            # AOTA, 2021: 8 minutes of the OT in the last unit: no modifier; OTA does a unit alone, or more than a tenth.
            # https://aota.org/advocacy/advocacy-news/2021/medicare-ota-modifier
            2022-01-01 | 97530=8+14 | 97530=1+0
            2022-01-01 | 97530=23+14 | 97530=2+0
            2022-01-01 | 97530=0+15 | 97530=0+1
            2022-01-01 | 97530=7+15 | 97530=0+1

            # QuickEMR: the modifier concerns notes from 1/1/2020 only.
            # https://quickemrweb.freshdesk.com/support/solutions/articles/6000230734-how-does-the-new-cq-and-co-modifier-work-in-quickemr-
            2019-12-31 | 97110=0+30 | 97110=2+0
            2020-01-01 | 97110=0+30 | 97110=0+2
            """)
    void published_days(LocalDate date, String minutes, String expected) {
        assertThat(billed(date, TenPercentMethod.PERCENTAGE, minutes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # The midpoint exception (CY 2022 final rule, 86 FR 64996 ff.): 8 minutes of the therapist in the last unit.
            2022-01-01 | 97110=8+7 | 97110=1+0
            2022-01-01 | 97110=7+8 | 97110=0+1
            2022-01-01 | 97110=23+7 | 97110=2+0
            2022-01-01 | 97110=22+8 | 97110=1+1
            2022-01-01 | 97110=10+19 | 97110=1+1
            2022-01-01 | 97110=7+16 | 97110=0+2
            2022-01-01 | 97110=22+23 | 97110=1+2
            2022-01-01 | 97110=23+22 | 97110=2+1

            # Before it, more than a tenth of the last unit always meant the modifier (CY 2020 final rule, 84 FR 62702).
            2021-12-31 | 97110=8+7 | 97110=0+1
            2021-12-31 | 97110=23+7 | 97110=1+1
            2021-12-31 | 97110=10+19 | 97110=0+2
            2021-12-31 | 97110=23+22 | 97110=1+2
            # 1 of 14 minutes are 7 percent, 1 of 10 are 10, 1 of 9 are 11, 2 of 15 are 13.
            2021-12-31 | 97110=13+1 | 97110=1+0
            2021-12-31 | 97110=9+1 | 97110=1+0
            2021-12-31 | 97110=8+1 | 97110=0+1
            2021-12-31 | 97110=13+2 | 97110=0+1

            # Two units left, both parties 9 to 14 minutes, 23 to 28 together: one of each (CMS therapy services page).
            2022-01-01 | 97110=9+14 | 97110=1+1
            2022-01-01 | 97110=14+9 | 97110=1+1
            2022-01-01 | 97110=12+14 | 97110=1+1
            2022-01-01 | 97110=14+14 | 97110=1+1
            2021-12-31 | 97110=12+14 | 97110=1+1
            2022-01-01 | 97110=24+29 | 97110=2+2
            # One minute less, and one unit is left.
            2022-01-01 | 97110=8+14 | 97110=1+0
            2021-12-31 | 97110=8+14 | 97110=0+1
            # The second unit comes of 3 minutes of another code: the assistant fills at most one of the two.
            2022-01-01 | 97110=6+14 97140=3+0 | 97110=1+1
            2022-01-01 | 97110=14+6 97140=0+3 | 97110=1+1

            # Two codes compete for the last unit: the larger remainder wins, with the modifier if it is the assistant's.
            2022-01-01 | 97110=20+0 97140=0+22 | 97110=1+0 97140=0+2
            2022-01-01 | 97110=22+0 97140=0+20 | 97110=2+0 97140=0+1
            2022-01-01 | 97110=33+0 97140=0+7 | 97110=2+0 97140=0+1
            # Equal remainders: either code, with the modifier if the assistant's.
            2022-01-01 | 97110=20+0 97140=0+20 | 97110=2+0 97140=0+1 or 97110=1+0 97140=0+2
            2021-12-31 | 97110=20+0 97140=0+20 | 97110=2+0 97140=0+1 or 97110=1+0 97140=0+2
            2022-01-01 | 97110=7+0 97140=0+7 | 97110=1+0 or 97140=0+1
            2019-12-31 | 97110=20+0 97140=0+20 | 97110=2+0 97140=1+0 or 97110=1+0 97140=2+0
            """)
    void the_four_steps(LocalDate date, String minutes, String expected) {
        assertThat(billed(date, TenPercentMethod.PERCENTAGE, minutes)).isEqualTo(expected);
    }

    /** A tenth of the minutes, rounded, and one more, is what needs the modifier: 2 of 14, 3 of 15 to 24. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-12-31 | 97110=13+1 | 97110=1+0
            2021-12-31 | 97110=12+2 | 97110=0+1
            2021-12-31 | 97110=13+2 | 97110=1+0
            2021-12-31 | 97110=12+3 | 97110=0+1
            2021-12-31 | 97110=8+1 | 97110=1+0
            2022-01-01 | 97110=7+1 | 97110=1+0
            2022-01-01 | 97110=6+2 | 97110=0+1
            2022-01-01 | 97110=8+7 | 97110=1+0
            2022-01-01 | 97110=12+14 | 97110=1+1
            """)
    void the_simple_method(LocalDate date, String minutes, String expected) {
        assertThat(billed(date, TenPercentMethod.SIMPLE, minutes)).isEqualTo(expected);
    }

    /** Of an untimed service the tenth is of the whole, and 8 minutes of the therapist change nothing. */
    @ParameterizedTest
    @CsvSource({
        "PERCENTAGE, 2022-01-01, 18, 2, false",
        "PERCENTAGE, 2022-01-01, 17, 3, true",
        "PERCENTAGE, 2022-01-01, 30, 0, false",
        "PERCENTAGE, 2022-01-01, 0, 5, true",
        "PERCENTAGE, 2020-01-01, 17, 3, true",
        "PERCENTAGE, 2019-12-31, 0, 20, false",
        "SIMPLE, 2022-01-01, 17, 2, false",
        "SIMPLE, 2022-01-01, 17, 3, true",
        "SIMPLE, 2022-01-01, 42, 5, false",
        "SIMPLE, 2022-01-01, 41, 6, true",
        "SIMPLE, 2022-01-01, 0, 5, true"
    })
    void untimed_services(TenPercentMethod method, LocalDate date, int therapist, int assistant, boolean expected) {
        SharedTime time = new SharedTime(ProcedureCode.of("97012"), therapist * 60, assistant * 60);
        assertThat(AssistantShare.on(date).by(method).isAssisted(time)).isEqualTo(expected);
    }

    /** Seconds of a party are not rounded; percents are, from a half up: 63 of 600 seconds are 10.5, so 11 percent. */
    @ParameterizedTest
    @CsvSource({
        "2022-01-01, 480, 420, 1, 0",
        "2022-01-01, 479, 421, 0, 1",
        "2022-01-01, 1380, 420, 2, 0",
        "2022-01-01, 1379, 421, 1, 1",
        "2022-01-01, 900, 480, 1, 1",
        "2022-01-01, 899, 481, 1, 1",
        "2022-01-01, 480, 899, 1, 0",
        "2022-01-01, 481, 899, 1, 1",
        "2022-01-01, 480, 900, 1, 1",
        "2022-01-01, 479, 900, 0, 1",
        "2021-12-31, 537, 63, 0, 1",
        "2021-12-31, 538, 62, 1, 0"
    })
    void seconds(LocalDate date, int therapist, int assistant, int plain, int assisted) {
        SharedTime time = new SharedTime(ProcedureCode.of("97110"), therapist, assistant);
        Split split = ShareComparison.permitted(CountingMethod.CMS_8_MINUTE, List.of(time))
                .get(0);
        assertThat(text(AssistantShare.on(date).share(split, List.of(time))))
                .isEqualTo(text(List.of(new SharedUnits(time.code(), Units.of(plain), Units.of(assisted)))));
    }

    private static String billed(LocalDate date, TenPercentMethod method, String minutes) {
        List<SharedTime> times = Arrays.stream(minutes.split(" "))
                .map(AssistantScenariosTest::time)
                .toList();
        return ShareComparison.permitted(CountingMethod.CMS_8_MINUTE, times).stream()
                .map(split -> text(AssistantShare.on(date).by(method).share(split, times)))
                .collect(Collectors.joining(" or "));
    }

    private static SharedTime time(String text) {
        int equals = text.indexOf('=');
        int plus = text.indexOf('+');
        return new SharedTime(
                ProcedureCode.of(text.substring(0, equals)),
                Integer.parseInt(text.substring(equals + 1, plus)) * 60,
                Integer.parseInt(text.substring(plus + 1)) * 60);
    }

    private static String text(List<SharedUnits> all) {
        return all.stream()
                .filter(units -> !units.plain().plus(units.assisted()).isZero())
                .map(units -> units.code() + "=" + units.plain().toInt() + "+"
                        + units.assisted().toInt())
                .collect(Collectors.joining(" "));
    }
}
